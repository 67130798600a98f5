package monitor

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"pullquote/answers"
	"pullquote/bot/commands"
	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/door"
	"pullquote/bot/logtest"
)

// slowDesk takes a second for an answer.
type slowDesk struct {
	door.Desk
	most, now int
	mu        sync.Mutex
}

func (s *slowDesk) Answer(ctx context.Context, q answers.Question) (answers.Answer, error) {
	s.mu.Lock()
	s.now++
	s.most = max(s.most, s.now)
	s.mu.Unlock()
	time.Sleep(time.Second)
	s.mu.Lock()
	s.now--
	s.mu.Unlock()
	switch q.Text {
	case "hint":
		return answers.Answer{}, &answers.HintError{Problem: "no"}
	case "fault":
		return answers.Answer{}, errors.New("broken")
	}
	return answers.Answer{Verdict: answers.Answered}, nil
}

// metricsText is what Prometheus reads.
func metricsText(t *testing.T, m *Metrics) string {
	t.Helper()
	w := httptest.NewRecorder()
	Web(m, func() error { return nil }, nil, http.NotFoundHandler()).ServeHTTP(w, httptest.NewRequest("GET", "/metrics", nil))
	return w.Body.String()
}

func wantMetrics(t *testing.T, m *Metrics, lines ...string) {
	t.Helper()
	text := metricsText(t, m)
	for _, line := range lines {
		if !strings.Contains(text, "\n"+line+"\n") {
			var like []string
			name, _, _ := strings.Cut(line, "{")
			for have := range strings.Lines(text) {
				if strings.HasPrefix(have, name) {
					like = append(like, have)
				}
			}
			t.Errorf("metrics do not say %q, but\n%s", line, strings.Join(like, ""))
		}
	}
}

// A thousand questions at once: two are answered at a time, eight wait, the rest are refused at once with a sentence.
func TestAFloodIsShedAtOnceAndPolitely(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		m, slow := New(), &slowDesk{}
		g := &Gate{metrics: m, queue: newQueue(2, 8, m), now: time.Now, deadline: time.Minute}
		h := commands.New(slow, commands.Options{Gate: g, ServerPace: commands.Pace{Burst: -1}})
		start := time.Now()
		var mu sync.Mutex
		answered, refused, late := 0, 0, 0
		var all sync.WaitGroup
		for n := range 1000 {
			all.Go(func() {
				p := h.Plan(t.Context(), commands.Request{Command: "ask", Asker: commands.Asker{ID: fmt.Sprint(n)},
					Options: map[string]string{"question": "q", "visibility": "public"}})
				time.Sleep(100 * time.Millisecond) // acknowledging
				card := p.Carry(t.Context())
				mu.Lock()
				defer mu.Unlock()
				switch {
				case p.Delivery == commands.Publicly && card.Tone != cards.Refuses:
					answered++
				case p.Delivery == commands.AtOnce && strings.Contains(card.Verdict, "Please ask again in a minute"):
					refused++
					if time.Since(start) > 100*time.Millisecond {
						late++
					}
				default:
					t.Errorf("delivered %s: %+v", p.Delivery, card)
				}
			})
		}
		all.Wait()
		if answered != 10 || refused != 990 || late != 0 || slow.most != 2 || time.Since(start) != 5100*time.Millisecond {
			t.Errorf("answered %d, refused %d (%d late), %d at once, in %v", answered, refused, late, slow.most, time.Since(start))
		}
		wantMetrics(t, m, `pullquote_questions_total{op="ask",outcome="answered"} 10`, `pullquote_questions_total{op="ask",outcome="busy"} 990`,
			"pullquote_questions_shed_total 990", "pullquote_questions_under_way 0", "pullquote_questions_waiting 0",
			`pullquote_stage_seconds_count{stage="ask"} 10`)
		if n := g.queue.inside.Load(); n != 0 {
			t.Errorf("%d places were not given back", n)
		}
	})
}

// answer asks a question through a door.
func answer(ctx context.Context, d door.Door, question string) error {
	return d.Ask(ctx, "ask", func(ctx context.Context, desk door.Desk) (string, error) {
		a, err := desk.Answer(ctx, answers.Question{Text: question})
		return string(a.Verdict), err
	})
}

func TestWhoGivesUpWaitingLeavesTheQueue(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		m := New()
		desk := door.New(&slowDesk{}, &Gate{metrics: m, queue: newQueue(1, 1, m), now: time.Now, deadline: time.Minute})
		go answer(t.Context(), desk, "")
		synctest.Wait()
		ctx, cancel := context.WithTimeout(t.Context(), 10*time.Millisecond)
		defer cancel()
		if err := answer(ctx, desk, ""); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("got %v", err)
		}
		if err := answer(t.Context(), desk, ""); err != nil {
			t.Errorf("the place was not given back: %v", err)
		}
	})
}

// stuckDesk answers nothing until the question's time is over.
type stuckDesk struct{ door.Desk }

func (stuckDesk) Answer(ctx context.Context, _ answers.Question) (answers.Answer, error) {
	<-ctx.Done()
	return answers.Answer{}, ctx.Err()
}

// An answer that takes too long is given up: the asker is told what to do, it is counted, and the next one has its turn.
func TestAnAnswerIsGivenUpAfterTheDeadline(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		m := New()
		g := &Gate{metrics: m, queue: newQueue(1, 8, m), now: time.Now, deadline: 20 * time.Second}
		start := time.Now()
		var all sync.WaitGroup
		for range 2 {
			all.Go(func() {
				h := commands.New(stuckDesk{}, commands.Options{Gate: g})
				p := h.Plan(t.Context(), commands.Request{Command: "ask", Options: map[string]string{"question": "q"}})
				if card := p.Carry(t.Context()); !strings.Contains(card.Verdict, "Please ask again in fewer words") {
					t.Errorf("the asker is told %q", card.Verdict)
				}
			})
		}
		all.Wait()
		if took := time.Since(start); took != 40*time.Second {
			t.Errorf("two answers, one after the other, were given up after %v", took)
		}
		wantMetrics(t, m, `pullquote_questions_total{op="ask",outcome="overdue"} 2`, "pullquote_questions_under_way 0")
	})
}

// A question whose asker is gone is no overdue one.
func TestWhoIsGoneIsNotToldOfTheDeadline(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		m := New()
		desk := door.New(stuckDesk{}, &Gate{metrics: m, queue: newQueue(1, 1, m), now: time.Now, deadline: 20 * time.Second})
		ctx, stop := context.WithTimeout(t.Context(), time.Second)
		defer stop()
		if err := answer(ctx, desk, ""); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("got %v", err)
		}
	})
}

func TestOutcomesAreCounted(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		m := New()
		g := &Gate{metrics: m, queue: newQueue(1, 1, m), now: time.Now, deadline: time.Minute}
		answer(t.Context(), door.New(&slowDesk{}, g), "")
		answer(t.Context(), door.New(&slowDesk{}, g.Of([]string{"harbour", "valley"})), "hint")
		answer(t.Context(), door.New(&slowDesk{}, g.Of([]string{"valley"})), "fault")
		wantMetrics(t, m, `pullquote_questions_total{op="ask",outcome="answered"} 1`,
			`pullquote_questions_total{op="ask",outcome="hint"} 1`, `pullquote_questions_total{op="ask",outcome="fault"} 1`,
			`pullquote_coverage_questions_total{coverage="harbour",op="ask",outcome="hint"} 1`, `pullquote_coverage_questions_total{coverage="valley",op="ask",outcome="hint"} 1`,
			`pullquote_coverage_questions_total{coverage="valley",op="ask",outcome="fault"} 1`)
		if got, want := m.Tallies(), []Tally{{"ask", "answered", 1}, {"ask", "fault", 1}, {"ask", "hint", 1}}; !slices.Equal(got, want) {
			t.Errorf("tallies %v, want %v", got, want)
		}
	})
}

type roundTrip func(*http.Request) (*http.Response, error)

func (r roundTrip) RoundTrip(request *http.Request) (*http.Response, error) { return r(request) }

func TestRequestsToDiscordAreCountedWithoutTheirTokens(t *testing.T) {
	m := New()
	created := time.UnixMilli(1<<41 + discordEpoch) // id 1<<63
	w := transport{roundTrip(func(r *http.Request) (*http.Response, error) {
		if strings.Contains(r.URL.Path, "gone") {
			return nil, io.ErrUnexpectedEOF
		}
		return &http.Response{StatusCode: 204}, nil
	}), m, func() time.Time { return created.Add(400 * time.Millisecond) }}
	for _, path := range []string{
		"/api/v9/interactions/9223372036854775808/canary/callback",
		"/api/v9/interactions/gone/canary/callback",
		"/api/v9/webhooks/1/canary/messages/@original",
		"/api/v9/webhooks/1/canary",
		"/api/v9/applications/1/guilds/2/commands",
		"/api/v9/oauth2/applications/@me",
		"/api/v9/gateway",
		"/api/v9/channels/9223372036854775809/messages",
		"/api/v9/users/@me",
	} {
		_, _ = w.RoundTrip(httptest.NewRequest("POST", "https://discord.com"+path, nil))
	}
	wantMetrics(t, m,
		`pullquote_discord_requests_total{route="callback",status="204"} 1`,
		`pullquote_discord_requests_total{route="callback",status="0"} 1`,
		`pullquote_discord_requests_total{route="reply",status="204"} 1`,
		`pullquote_discord_requests_total{route="follow_up",status="204"} 1`,
		`pullquote_discord_requests_total{route="commands",status="204"} 1`,
		`pullquote_discord_requests_total{route="application",status="204"} 1`,
		`pullquote_discord_requests_total{route="gateway",status="204"} 1`,
		`pullquote_discord_requests_total{route="message",status="204"} 1`,
		`pullquote_discord_requests_total{route="other",status="204"} 1`,
		`pullquote_acknowledge_seconds_bucket{le="0.3"} 0`,
		`pullquote_acknowledge_seconds_bucket{le="0.5"} 1`,
		"pullquote_acknowledge_seconds_count 1")
	if text := metricsText(t, m); strings.Contains(text, "canary") || strings.Contains(text, "92233") {
		t.Errorf("the metrics tell a token or an id:\n%s", text)
	}
}

func TestHealthAndReadiness(t *testing.T) {
	notReady := errors.New("the gateway is closed")
	var ready error
	h := Web(New(), func() error { return ready }, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusAccepted) }),
		http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { say(w, http.StatusOK, "covered") }))
	for _, test := range []struct {
		method, path string
		ready        error
		status       int
		body         string
	}{
		{"GET", "/healthz", nil, 200, "alive\n"},
		{"GET", "/healthz", notReady, 200, "alive\n"},
		{"GET", "/readyz", nil, 200, "ready\n"},
		{"GET", "/readyz", notReady, 503, "not ready: the gateway is closed\n"},
		{"POST", "/readyz", nil, 405, "Method Not Allowed\n"},
		{"POST", "/interactions", nil, 202, ""},
		{"GET", "/coverage", notReady, 200, "covered\n"},
		{"POST", "/coverage", nil, 405, "Method Not Allowed\n"},
		{"GET", "/", nil, 404, "404 page not found\n"},
		{"GET", "/debug/pprof/", nil, 404, "404 page not found\n"},
	} {
		ready = test.ready
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest(test.method, test.path, nil))
		if w.Code != test.status || w.Body.String() != test.body {
			t.Errorf("%s %s: got %d %q, want %d %q", test.method, test.path, w.Code, w.Body, test.status, test.body)
		}
	}
}

func TestTheWebServerStopsWithItsContextAndLetsRequestsEnd(t *testing.T) {
	began, ended := make(chan struct{}), make(chan error, 1)
	h := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		close(began)
		time.Sleep(50 * time.Millisecond)
		_, _ = io.WriteString(w, "whole")
	})
	var address logtest.Log
	log := slog.New(slog.NewTextHandler(&address, nil))
	ctx, stop := context.WithCancel(t.Context())
	go func() { ended <- Serve(ctx, "127.0.0.1:0", h, log) }()
	body := make(chan string, 1)
	go func() {
		response, err := http.Get("http://" + address.After(t, "address="))
		if err != nil {
			body <- err.Error()
			return
		}
		defer response.Body.Close()
		text, _ := io.ReadAll(response.Body)
		body <- string(text)
	}()
	<-began
	stop()
	if got := <-body; got != "whole" {
		t.Errorf("the request under way got %q", got)
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
	if err := Serve(t.Context(), "256.0.0.1:80", h, log); err == nil {
		t.Error("an address that cannot be listened on is no error")
	}
}

func TestWhatReadersSayIsCounted(t *testing.T) {
	m := New()
	m.Count("rating", "helpful", nil)
	m.Count("rating", "helpful", []string{"harbour", "valley"})
	m.Count("report", "changed", []string{"valley"})
	wantMetrics(t, m, `pullquote_feedback_total{outcome="helpful",what="rating"} 2`, `pullquote_feedback_total{outcome="changed",what="report"} 1`,
		`pullquote_coverage_feedback_total{coverage="harbour",outcome="helpful",what="rating"} 1`, `pullquote_coverage_feedback_total{coverage="valley",outcome="changed",what="report"} 1`)
}
