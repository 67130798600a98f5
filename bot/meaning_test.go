package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

// An embeddings server gives every text a vector by its first letters; away, it refuses.
func embeddingsServer(t *testing.T, away *bool) string {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var body struct{ Input []string }
		if err := json.NewDecoder(r.Body).Decode(&body); err != nil || *away {
			http.Error(w, "no such model for "+r.Header.Get("Authorization"), http.StatusNotFound)
			return
		}
		var data []string
		for i, text := range body.Input {
			data = append(data, fmt.Sprintf(`{"index":%d,"embedding":[%d,%d,1]}`, i, text[0], text[len(text)-1]))
		}
		fmt.Fprintf(w, `{"data":[%s]}`, strings.Join(data, ","))
	}))
	t.Cleanup(s.Close)
	return s.URL + "/v1"
}

func TestAnEmbeddingsServerIsUsedCheckedAndDoneWithout(t *testing.T) {
	away := false
	folder := t.TempDir()
	environ := []string{"COLUMNS=200", "PULLQUOTE_MEANING_MODEL=m", "PULLQUOTE_MEANING_KEY=canary", "PULLQUOTE_INDEX=" + folder,
		"PULLQUOTE_MEANING_ENDPOINT=" + embeddingsServer(t, &away)}
	pullquote := func(args ...string) string {
		var out bytes.Buffer
		run(context.Background(), args, surroundings{in: strings.NewReader(""), out: &out, err: &out, now: time.Now, environ: environ})
		if strings.Contains(out.String(), "canary") {
			t.Errorf("%q tells the key: %s", args, out.String())
		}
		return out.String()
	}
	away = true
	if got := pullquote("ask", "who called family separation un-American?"); !strings.Contains(got, "5 of 5 articles still lack the vectors of m") || !strings.Contains(got, "reading by meaning is still incomplete, 100% to go") || !strings.Contains(got, "un-American") {
		t.Errorf("away: %s", got)
	}
	if got := pullquote("doctor"); !strings.Contains(got, "gives no vectors of m") || !strings.Contains(got, "404 Not Found") || !strings.Contains(got, "100% of the articles' text is not read by meaning yet") {
		t.Errorf("doctor, away: %s", got)
	}
	away = false
	if got := pullquote("ask", "who called family separation un-American?"); strings.Contains(got, "notice") || !strings.Contains(got, "un-American") {
		t.Errorf("there: %s", got)
	}
	if got := pullquote("doctor"); !strings.Contains(got, "answers with vectors of 3 numbers, of the model m") || !strings.Contains(got, "all articles are read by meaning") {
		t.Errorf("doctor, there: %s", got)
	}
	if got := pullquote("index"); strings.Contains(got, "notice") || strings.Contains(got, "not read") {
		t.Errorf("index, there: %s", got)
	}
}
