package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"text/tabwriter"
	"time"

	"pullquote/bot/commands/texts"
	"pullquote/bot/discord/localdiscord"
	"pullquote/bot/logtest"
	"pullquote/bot/monitor"
)

// Three copies of the program answer over HTTP, from an index in three nodes and with what they remember in one PostgreSQL, while copies,
// nodes and database are killed one after the other. Nobody is answered otherwise than by one copy with an index of its own, and who is
// not answered is told so.
func TestThreeCopiesAnswerWhileEachPartIsKilled(t *testing.T) {
	hosts, nodes, state, statePID := os.Getenv("PULLQUOTE_TEST_OPENSEARCH"), os.Getenv("PULLQUOTE_TEST_OPENSEARCH_NODES"),
		os.Getenv("PULLQUOTE_TEST_POSTGRES"), os.Getenv("PULLQUOTE_TEST_POSTGRES_PID")
	if hosts == "" || state == "" {
		t.Skip("no OpenSearch or no PostgreSQL: .ci/opensearch starts both and runs this")
	}
	every, err := filepath.Glob(filepath.Join(nodes, "n*", "pid"))
	if err != nil || len(every) == 0 {
		t.Fatalf("no nodes in %q: %v", nodes, err)
	}
	rounds, killedNodes, encoder := 1, every[:1], "PULLQUOTE_MEANING=off" // it takes half a minute to read the articles
	if os.Getenv("PULLQUOTE_TEST_LONG") != "" {
		rounds, killedNodes, encoder = 2, every, "PULLQUOTE_MEANING=on"
	}
	folder, err := filepath.Abs("../answers/testdata/harbour")
	if err != nil {
		t.Fatal(err)
	}
	asked := firstQuestions(t, folder+"_questions.jsonl", 40)
	coverage, unhurried := "PULLQUOTE_COVERAGE="+folder, "PULLQUOTE_LIMITS_WAITING=1000"
	want := answeredAlone(t, asked, coverage, encoder)

	d, _ := startDiscord(t)
	index := "PULLQUOTE_INDEX=opensearch://" + strings.ReplaceAll(hosts, "http://", "") + "/outlived?tls=off"
	readAll(t, coverage, index, encoder)
	copies, addresses := startCopies(t, d, 3, coverage, index, encoder, unhurried, "PULLQUOTE_STATE="+state)
	d.Endpoint(newBalancer(t, addresses).URL + monitor.InteractionsPath)

	s := &survey{Server: d, asked: asked, want: want}
	s.begin("nothing")
	ctx, stop := context.WithCancel(t.Context())
	var beside sync.WaitGroup
	for i := range 4 {
		beside.Go(func() { s.keepAsking(ctx, t, i*10) })
	}
	s.answers(t)
	for round := range rounds {
		if round > 0 {
			time.Sleep(10 * time.Second) // one part at a time: copies have connections to the database again
		}
		for i, c := range copies {
			s.begin(fmt.Sprintf("copy %d", i+1))
			before := c.process.Load()
			_ = before.Kill()
			until(t, "a killed copy is started again", func() bool { return c.process.Load() != before })
			ready(t, "http://"+addresses[i]+"/readyz")
			s.answers(t)
		}
		for i, file := range killedNodes {
			s.begin(fmt.Sprintf("node %d", i+1))
			killByFile(t, file)
			green(t, hosts, len(every))
			s.answers(t)
		}
		s.begin("PostgreSQL")
		killByFile(t, statePID)
		s.answers(t)
	}
	stop()
	beside.Wait()
	s.report(t)
	for i, c := range copies {
		if t.Failed() {
			t.Logf("copy %d says\n%s", i+1, c.log.String())
		}
	}
}

// killByFile kills the process whose id is the first line of a file, and waits until there is another.
func killByFile(t *testing.T, file string) {
	t.Helper()
	id := func() int {
		text, _ := os.ReadFile(file) // between two there may be none
		first, _, _ := strings.Cut(string(text), "\n")
		n, _ := strconv.Atoi(first)
		return n
	}
	before := id()
	p, err := os.FindProcess(before)
	if err != nil || before == 0 {
		t.Fatalf("%s names no process: %v", file, err)
	}
	if err := p.Kill(); err != nil {
		t.Errorf("kill %s: %v", file, err)
	}
	until(t, "what was killed by "+file+" is started again", func() bool { now := id(); return now != 0 && now != before })
}

// until waits for something that comes within two minutes.
func until(t *testing.T, what string, is func() bool) {
	t.Helper()
	for begun := time.Now(); !is(); time.Sleep(50 * time.Millisecond) {
		if time.Since(begun) > 2*time.Minute {
			t.Fatalf("not within two minutes: %s", what)
		}
	}
}

// green waits until all nodes of the cluster are there and hold all copies of everything.
func green(t *testing.T, hosts string, nodes int) {
	t.Helper()
	for begun := time.Now(); time.Since(begun) < 3*time.Minute; time.Sleep(200 * time.Millisecond) {
		for host := range strings.SplitSeq(hosts, ",") {
			reply, err := http.Get(fmt.Sprintf("%s/_cluster/health?wait_for_status=green&wait_for_nodes=%d&timeout=5s", host, nodes))
			if err != nil {
				continue
			}
			reply.Body.Close()
			if reply.StatusCode == http.StatusOK {
				return
			}
		}
	}
	t.Error("the cluster is not whole again within three minutes")
}

// firstQuestions are those of a file, up to a number.
func firstQuestions(t *testing.T, file string, n int) (some []string) {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan() && len(some) < n; {
		var q struct {
			Question string `json:"question"`
		}
		if err := json.Unmarshal(lines.Bytes(), &q); err != nil {
			t.Fatal(err)
		}
		some = append(some, q.Question)
	}
	return some
}

// readAll has the index of a coverage made whole, what the encoder reads included.
func readAll(t *testing.T, environ ...string) {
	t.Helper()
	var out logtest.Log
	if code := run(t.Context(), []string{"index"}, surroundings{in: strings.NewReader(""), out: &out, err: &out, now: time.Now, environ: environ}); code != 0 {
		t.Fatalf("index ends with %d: %s", code, out.String())
	}
}

// answeredAlone is what one copy with an index of its own answers.
func answeredAlone(t *testing.T, asked []string, environ ...string) (want map[string]string) {
	environ = append(environ, "PULLQUOTE_INDEX="+filepath.Join(t.TempDir(), "index"))
	readAll(t, environ...)
	alone := serve(t, environ...)
	alone.log.After(t, "gateway is open")
	want = map[string]string{}
	for _, q := range asked {
		i, err := alone.Use(somebody(alone.Server), "ask", map[string]string{"question": q})
		if err == nil {
			err = i.Wait(t.Context())
		}
		if err != nil {
			t.Fatal(err)
		}
		want[q] = shownText(i.Reply())
	}
	alone.stop()
	<-alone.code
	return want
}

func somebody(d *localdiscord.Server) localdiscord.Who {
	return localdiscord.Who{User: d.NewID(), Guild: d.NewID(), Channel: d.NewID()}
}

// shownText is all text of a message.
func shownText(m localdiscord.Message) string {
	var b strings.Builder
	var walk func(any)
	walk = func(v any) {
		switch v := v.(type) {
		case []any:
			for _, one := range v {
				walk(one)
			}
		case map[string]any:
			if text, is := v["content"].(string); is {
				fmt.Fprintln(&b, text)
			}
			walk(v["components"])
			walk(v["accessory"])
		}
	}
	var all any
	if json.Unmarshal(m.Components, &all) == nil {
		walk(all)
	}
	return b.String()
}

// A survey asks all the time, and counts what becomes of it by what was killed last.
type survey struct {
	*localdiscord.Server
	asked []string
	want  map[string]string

	mu    sync.Mutex
	spans []*span
}

// A span is the time from one kill to the next.
type span struct {
	killed                             string
	asked, answered, told, wrong, lost int
	slowest                            time.Duration // answer
}

func (s *survey) begin(killed string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, one := range s.spans {
		if one.killed == killed { // in an earlier round
			s.spans = append(slices.DeleteFunc(s.spans, func(o *span) bool { return o == one }), one)
			return
		}
	}
	s.spans = append(s.spans, &span{killed: killed})
}

func (s *survey) now() *span {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.spans[len(s.spans)-1]
}

// askEvery lets nodes and copies start again beside the questions.
const askEvery = 100 * time.Millisecond

// answers waits until a good few were answered since the last kill, and some more since now.
func (s *survey) answers(t *testing.T) {
	t.Helper()
	during := s.now()
	answered := func() int {
		s.mu.Lock()
		defer s.mu.Unlock()
		return during.answered
	}
	goal := max(answered()+10, 40)
	until(t, "questions are answered after "+during.killed+" was killed", func() bool { return answered() >= goal })
}

// keepAsking asks one question after the other.
func (s *survey) keepAsking(ctx context.Context, t *testing.T, from int) {
	for n := from; ctx.Err() == nil; n++ {
		time.Sleep(askEvery)
		q, begun := s.asked[n%len(s.asked)], time.Now()
		i, err := s.Use(somebody(s.Server), "ask", map[string]string{"question": q})
		if err == nil {
			within, end := context.WithTimeout(t.Context(), 90*time.Second) // what is owed is looked for every minute
			err = i.Wait(within)
			end()
		}
		during := s.now()
		s.mu.Lock()
		during.asked++
		switch got := ""; {
		case err != nil && (i == nil || i.Acknowledged() == 0): // it was killed in the moment in which it had the question: Discord says so
			during.lost++
			t.Logf("%s was killed: %v", during.killed, err)
		case err != nil:
			during.lost++
			t.Errorf("%s was killed: acknowledged, and never heard of again: %v", during.killed, err)
		default:
			got = shownText(i.Reply())
			during.count(t, q, got, s.want[q], time.Since(begun))
		}
		s.mu.Unlock()
	}
}

// count enters a reply.
func (s *span) count(t *testing.T, q, got, want string, took time.Duration) {
	switch {
	case got == want:
		s.answered++
		s.slowest = max(s.slowest, took)
	case refuses(got):
		s.told++
		t.Logf("%s was killed: %s: told after %v: %s", s.killed, q, took.Round(time.Millisecond), got)
	default:
		s.wrong++
		t.Errorf("%s was killed: %s\nis answered\n%s\nwant\n%s", s.killed, q, got, want)
	}
}

// refuses reports whether a text is a sentence that says why there is no answer.
func refuses(text string) bool {
	of := texts.Of(texts.English)
	return slices.ContainsFunc([]string{of.Interrupted, of.Overdue, of.Overload, of.Broken, of.Away}, func(s string) bool {
		said, _, _ := strings.Cut(s, "%")
		return strings.Contains(text, said)
	})
}

// report writes what became of the questions, as a table.
func (s *survey) report(t *testing.T) {
	var table strings.Builder
	w := tabwriter.NewWriter(&table, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "killed\tasked\tanswered\ttold why not\tlost\twrong\tslowest\t")
	for _, o := range s.spans {
		fmt.Fprintf(w, "%s\t%d\t%d\t%d\t%d\t%d\t%v\t\n", o.killed, o.asked, o.answered, o.told, o.lost, o.wrong, o.slowest.Round(time.Millisecond))
		if o.answered == 0 {
			t.Errorf("nobody was answered after %s was killed", o.killed)
		}
	}
	_ = w.Flush() // into memory
	t.Log("\n" + table.String())
}
