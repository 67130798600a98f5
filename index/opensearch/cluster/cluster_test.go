package cluster

import (
	"context"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"pullquote/index"
)

// answering is a cluster at the network's edge: it answers requests in turn, the last answer for good.
type answering struct {
	answers []string // "503 {…}"; "" is a node that is away
	takes   time.Duration
	asked   []string
	bodies  []string
}

func (a *answering) RoundTrip(r *http.Request) (*http.Response, error) {
	body, _ := io.ReadAll(r.Body)
	a.asked, a.bodies = append(a.asked, r.URL.Host), append(a.bodies, string(body))
	select {
	case <-time.After(a.takes):
	case <-r.Context().Done():
		return nil, r.Context().Err()
	}
	answer := a.answers[0]
	if len(a.answers) > 1 {
		a.answers = a.answers[1:]
	}
	if answer == "" {
		return nil, errors.New("connection refused")
	}
	status := map[string]int{"200": 200, "403": 403, "404": 404, "429": 429, "500": 500, "503": 503}[answer[:3]]
	return &http.Response{StatusCode: status, Body: io.NopCloser(strings.NewReader(answer[4:])), Request: r}, nil
}

func connect(t *testing.T, a *answering) *Cluster {
	t.Helper()
	c, err := Connect(Address{Hosts: []string{"http://a", "http://b"}, User: "bot"}, Options{Password: "hunter22", Base: a})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

const (
	tooMuch = `429 {"error":{"type":"rejected_execution_exception","reason":"queue"}}`
	lost    = `500 {"error":{"type":"node_not_connected_exception","reason":"[n1][127.0.0.1:9301] Node not connected"}}`
	full    = `429 {"error":{"root_cause":[{"type":"cluster_block_exception","reason":"index [x] blocked by: [TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage watermark, index has read-only-allow-delete block];"}]}}`
)

func TestWhatPassesIsWaitedForWithinPatience(t *testing.T) {
	for _, c := range []struct {
		what    string
		answers []string
		write   bool
		want    string // of the error; "": none
		tries   int    // 0: many
	}{
		{"an answer", []string{"200 {}"}, false, "", 1},
		{"a node that is away: the other is asked", []string{"", "200 {}"}, false, "", 2},
		{"a node that another one lost: it may have been chosen anew", []string{lost, lost, "200 {}"}, false, "", 3},
		{"a fault of the cluster's own is no matter of time", []string{`500 {"error":{"type":"illegal_state_exception","reason":"x"}}`}, false, "illegal_state", 1},
		{"too much to do for a while", []string{tooMuch, tooMuch, tooMuch, "200 {}"}, false, "", 4},
		{"too much to do for long", []string{tooMuch}, false, "too much to do", 0},
		{"a full disk, while writing", []string{full}, true, "a disk of the cluster is full", 0},
		{"no node", []string{""}, false, "no node of the cluster answers", 0},
		{"a wrong password is no matter of time", []string{"403 {}"}, false, "does not let this user", 1},
		{"nor is what is not there", []string{`404 {"error":{"type":"index_not_found_exception","reason":"no such index"}}`}, false, "404", 1},
	} {
		t.Run(c.what, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				a := &answering{answers: c.answers}
				start := time.Now()
				err := connect(t, a).Do(t.Context(), Request{Method: http.MethodGet, Path: "/", Act: "look", Write: c.write}, nil)
				took := time.Since(start)
				switch {
				case c.want == "" && err != nil, c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)):
					t.Errorf("%v, want %q", err, c.want)
				case err != nil && strings.Contains(err.Error(), "hunter22"):
					t.Errorf("the password is told: %v", err)
				case errors.Is(err, index.ErrAway) != (c.want != "" && c.tries == 0):
					t.Errorf("%v: away: %v", err, errors.Is(err, index.ErrAway))
				case c.tries > 0 && len(a.asked) != c.tries, c.tries == 0 && len(a.asked) < 4:
					t.Errorf("%d tries, want %d", len(a.asked), c.tries)
				}
				if most := map[bool]time.Duration{false: 6 * time.Second, true: time.Minute}[c.write]; took > most {
					t.Errorf("it took %s", took)
				}
			})
		})
	}
}

func TestAClusterFindsTheNearestWhereEveryNodeHasThePlugin(t *testing.T) {
	const with, without = `{"plugins":[{"name":"analysis"},{"name":"opensearch-knn"}]}`, `{"plugins":[{"name":"analysis"}]}`
	for answer, want := range map[string]bool{
		`200 {"nodes":{"a":` + with + `,"b":` + with + `}}`:    true,
		`200 {"nodes":{"a":` + with + `,"b":` + without + `}}`: false,
		`200 {"nodes":{}}`: false,
		`403 {}`:           false,
	} {
		if got, err := connect(t, &answering{answers: []string{answer}}).FindsNearest(t.Context()); got != want || err != nil {
			t.Errorf("%s: %v, %v", answer, got, err)
		}
	}
}

func TestACallEndsWithItsContextWhileItWaits(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, stop := context.WithTimeout(t.Context(), time.Second)
		defer stop()
		err := connect(t, &answering{answers: []string{tooMuch}}).Do(ctx, Request{Method: http.MethodGet, Path: "/", Act: "look", Write: true}, nil)
		if !errors.Is(err, context.DeadlineExceeded) {
			t.Error(err)
		}
	})
}

// A bulk that is sent again while the cluster is still at it keeps two of its threads busy, and the lease waits behind both.
func TestABulkIsWaitedForAndNotSentAgain(t *testing.T) {
	for _, c := range []struct {
		what  string
		takes time.Duration
		tries int
		want  error
	}{
		{"a cluster with much to do", 4 * time.Minute, 1, nil},
		{"a node that is away without saying so", time.Hour, 1, index.ErrAway},
	} {
		synctest.Test(t, func(t *testing.T) {
			a := &answering{answers: []string{`200 {"errors":false,"items":[]}`}, takes: c.takes}
			b := connect(t, a).Bulk()
			b.Put("i", "1", []byte(`{"one":1}`))
			if err := b.Send(t.Context()); !errors.Is(err, c.want) || len(a.asked) != c.tries {
				t.Errorf("%s: %v, asked %d times", c.what, err, len(a.asked))
			}
		})
	}
}

func TestOfABulkOnlyWhatWasRefusedIsSentAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := &answering{answers: []string{
			`200 {"errors":true,"items":[{"index":{"status":201}},{"index":{"status":429,"error":{"type":"x","reason":"y"}}},{"update":{"status":404,"error":{"type":"document_missing_exception"}}}]}`,
			`200 {"errors":false,"items":[]}`}}
		b := connect(t, a).Bulk()
		b.Put("i", "1", []byte(`{"one":1}`))
		b.Put("i", "2", []byte(`{"two":2}`))
		b.Mark("i", "3", []byte(`{}`))
		if err := b.Send(t.Context()); err != nil {
			t.Fatal(err)
		}
		if len(a.bodies) != 2 || strings.Contains(a.bodies[1], "one") || !strings.Contains(a.bodies[1], "two") {
			t.Errorf("sent %q", a.bodies)
		}
	})
}
