package endpoint_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"pullquote/index/meaning"
	"pullquote/index/meaning/endpoint"
)

const key = "canary-key"

// A fake is the server: one answer a request, the last one for all that follow.
type fake struct {
	answers []func(texts []string) (*http.Response, error)
	asked   [][]string
	headers []http.Header
}

func (f *fake) RoundTrip(r *http.Request) (*http.Response, error) {
	var body struct {
		Model string
		Input []string
	}
	if err := json.NewDecoder(r.Body).Decode(&body); err != nil || body.Model != "m" || r.URL.Path != "/v1/embeddings" || r.Method != http.MethodPost {
		return nil, fmt.Errorf("a request for %s of %q: %w", r.URL, body.Model, err)
	}
	f.asked, f.headers = append(f.asked, body.Input), append(f.headers, r.Header)
	answer := f.answers[min(len(f.asked), len(f.answers))-1]
	response, err := answer(body.Input)
	if response == nil && err == nil { // hangs
		<-r.Context().Done()
		return nil, r.Context().Err()
	}
	return response, err
}

func reply(status int, body string, header ...string) *http.Response {
	h := http.Header{}
	for i := 0; i+1 < len(header); i += 2 {
		h.Set(header[i], header[i+1])
	}
	return &http.Response{StatusCode: status, Header: h, Body: io.NopCloser(strings.NewReader(body))}
}

// right answers with vectors of a width, the last text's first: a text's vector is its length, its first letter and 1.
func right(width int) func([]string) (*http.Response, error) {
	return func(texts []string) (*http.Response, error) {
		var data []string
		for i := len(texts) - 1; i >= 0; i-- {
			numbers := fmt.Sprintf("%d,%d", len(texts[i]), texts[i][0]) + strings.Repeat(",1", width-2)
			data = append(data, fmt.Sprintf(`{"object":"embedding","index":%d,"embedding":[%s]}`, i, numbers))
		}
		return reply(200, `{"object":"list","data":[`+strings.Join(data, ",")+`],"model":"m"}`), nil
	}
}

func status(code int, body string, header ...string) func([]string) (*http.Response, error) {
	return func([]string) (*http.Response, error) { return reply(code, body, header...), nil }
}

func unreachable([]string) (*http.Response, error) { return nil, errors.New("connection refused") }

func hangs([]string) (*http.Response, error) { return nil, nil }

func server(f *fake, log io.Writer) *endpoint.Server {
	return endpoint.New(endpoint.Options{URL: "http://host.example/v1/", Model: "m", Key: key, Batch: 2, Transport: f,
		QueryPrefix: "query: ", Log: slog.New(slog.NewTextHandler(log, nil))})
}

func TestPassagesAreAskedForInBatchesAndComeBackInOrder(t *testing.T) {
	f := &fake{answers: []func([]string) (*http.Response, error){right(4)}}
	s := server(f, io.Discard)
	texts := []string{"a", "bbb", "ccccc", "dd", "e"}
	vectors, err := s.Passages(t.Context(), texts)
	if err != nil || len(vectors) != len(texts) || len(f.asked) != 3 {
		t.Fatalf("%d vectors in %d requests, %v", len(vectors), len(f.asked), err)
	}
	for i, text := range texts {
		if got, want := int(vectors[i].Values()[0]), int(float64(len(text))/float64(text[0])*127+0.5); got != want {
			t.Errorf("%q: first number %d, want %d", text, got, want)
		}
	}
	if _, err := s.Question(t.Context(), "who?"); err != nil || f.asked[3][0] != "query: who?" || f.headers[3].Get("Authorization") != "Bearer "+key {
		t.Errorf("asked %q with %v, %v", f.asked[3], f.headers[3], err)
	}
	if h := s.Health(); h.Away || h.Answered != 4 || h.Width != 4 {
		t.Errorf("health %+v", h)
	}
}

// Each row is what a server does, with what becomes of a request for passages.
func TestTroubleIsBorneAsFarAsItMayPass(t *testing.T) {
	type answers = []func([]string) (*http.Response, error)
	for name, test := range map[string]struct {
		answers answers
		asked   int
		took    time.Duration // at least
		want    string        // in the error; "": none
	}{
		"right":                          {answers{right(3)}, 1, 0, ""},
		"500, then right":                {answers{status(500, "oops"), right(3)}, 2, 700 * time.Millisecond, ""},
		"429 with seconds to wait":       {answers{status(429, "", "Retry-After", "7"), right(3)}, 2, 7 * time.Second, ""},
		"429 with a date":                {answers{status(429, "", "Retry-After", "Sat, 01 Jan 2000 00:00:09 GMT"), right(3)}, 2, 9 * time.Second, ""},
		"429 for an hour":                {answers{status(429, "", "Retry-After", "3600")}, 1, 0, "429 Too Many Requests"},
		"500 for ever":                   {answers{status(503, "overloaded")}, 5, 11 * time.Second, "503 Service Unavailable: overloaded"},
		"unreachable":                    {answers{unreachable}, 5, 11 * time.Second, "connection refused"},
		"slow":                           {answers{hangs}, 5, 150 * time.Second, "deadline"},
		"slow once":                      {answers{hangs, right(3)}, 2, 30 * time.Second, ""},
		"the wrong key":                  {answers{status(401, `{"error":"bad key `+key+`"}`)}, 1, 0, "401 Unauthorized: {\"error\":\"bad key [secret]\"}"},
		"an unknown model":               {answers{status(404, "model not found")}, 1, 0, "404 Not Found: model not found"},
		"a redirect":                     {answers{status(302, "", "Location", "http://elsewhere.example/")}, 1, 0, "302 Found"},
		"no JSON":                        {answers{status(200, "<html>")}, 1, 0, "read the embeddings server's answer"},
		"too few":                        {answers{status(200, `{"data":[{"index":0,"embedding":[1]}]}`)}, 1, 0, "1 vectors for 2 texts"},
		"one twice":                      {answers{status(200, `{"data":[{"index":0,"embedding":[1]},{"index":0,"embedding":[1]}]}`)}, 1, 0, "vector 0 of 2"},
		"two widths in an answer":        {answers{status(200, `{"data":[{"index":0,"embedding":[1]},{"index":1,"embedding":[1,2]}]}`)}, 1, 0, "vectors of 1 and of 2 numbers"},
		"nothing but zeros":              {answers{status(200, `{"data":[{"index":0,"embedding":[0,0]},{"index":1,"embedding":[1,2]}]}`)}, 1, 0, "a vector of nothing"},
		"empty vectors":                  {answers{status(200, `{"data":[{"index":0,"embedding":[]},{"index":1,"embedding":[]}]}`)}, 1, 0, "a vector of 0 numbers"},
		"two widths in two answers":      {answers{right(3), right(4)}, 2, 0, "vectors of 4 numbers after such of 3"},
		"right, then the model is gone ": {answers{right(3), status(404, "model not found")}, 2, 0, "404 Not Found"},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				var log bytes.Buffer
				f := &fake{answers: test.answers}
				s := server(f, &log)
				texts := []string{"a", "bb"}
				if strings.HasPrefix(name, "two widths in two") || strings.HasPrefix(name, "right, then") {
					texts = append(texts, "ccc")
				}
				began := time.Now()
				vectors, err := s.Passages(t.Context(), texts)
				if test.want == "" && (err != nil || len(vectors) != len(texts)) || test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want) || vectors != nil) {
					t.Errorf("%d vectors, error %v, want %q", len(vectors), err, test.want)
				}
				if took := time.Since(began); len(f.asked) != test.asked || took < test.took {
					t.Errorf("%d requests in %v, want %d in %v at least", len(f.asked), took, test.asked, test.took)
				}
				if all := fmt.Sprint(log.String(), err, s.Health()); strings.Contains(all, key) {
					t.Errorf("the key is told: %s", all)
				}
			})
		})
	}
}

func TestAQuestionNeverWaitsLong(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var log bytes.Buffer
		f := &fake{answers: []func([]string) (*http.Response, error){hangs, right(3)}}
		s := server(f, &log)
		began := time.Now()
		if _, err := s.Question(t.Context(), "who?"); !errors.Is(err, context.DeadlineExceeded) || time.Since(began) != 2*time.Second {
			t.Errorf("%v after %v", err, time.Since(began))
		}
		if _, err := s.Question(t.Context(), "who?"); !errors.Is(err, endpoint.ErrAway) || !s.Health().Away {
			t.Errorf("a moment later: %v", err)
		}
		time.Sleep(31 * time.Second)
		var v meaning.Vector
		v, err := s.Question(t.Context(), "who?")
		if err != nil || v.IsZero() || s.Health().Away || len(f.asked) != 2 {
			t.Errorf("half a minute later: %v, %d requests", err, len(f.asked))
		}
		if text := log.String(); strings.Count(text, "is away") != 1 || strings.Count(text, "is back") != 1 {
			t.Errorf("the log: %s", text)
		}
	})
}

func TestWhatTheAskerEndsIsNotTheServersFault(t *testing.T) {
	f := &fake{answers: []func([]string) (*http.Response, error){hangs}}
	s := server(f, io.Discard)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := s.Question(ctx, "who?"); !errors.Is(err, context.Canceled) || s.Health().Away {
		t.Errorf("%v, %+v", err, s.Health())
	}
}
