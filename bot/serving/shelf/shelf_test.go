package shelf_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/keep"
	"pullquote/bot/commands/state"
	"pullquote/bot/courier"
	"pullquote/bot/coverage"
	"pullquote/bot/following"
	"pullquote/bot/serving/shelf"
	"pullquote/config"
	"pullquote/index/local"
)

// A world is a state, coverages that are opened from folders, and channels that remember what they were sent.
type world struct {
	t      *testing.T
	dir    string
	store  *state.Store
	now    time.Time
	opened []coverage.Opened
	sent   map[string][]string
}

func newWorld(t *testing.T) *world {
	w := &world{t: t, dir: t.TempDir(), now: time.Date(2026, 9, 1, 12, 0, 0, 0, time.UTC), sent: map[string][]string{}}
	var err error
	w.store, err = state.Open(t.Context(), filepath.Join(t.TempDir(), "state.db"))
	w.must(err)
	t.Cleanup(func() { w.store.Close() })
	return w
}

func (w *world) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

func (w *world) write(name, said string, front ...string) {
	w.t.Helper()
	path := filepath.Join(w.dir, name+".md")
	w.must(os.MkdirAll(filepath.Dir(path), 0o755))
	text := "---\ntitle: " + filepath.Base(name) + "\npublication: Harbour Post\ndate: 2026-09-01\n" + strings.Join(front, "\n") + "\n---\n“" + said + ",” said Lena Ortiz, a union organizer.\n"
	w.must(os.WriteFile(path, []byte(text), 0o644))
}

// open opens the coverage in a folder, for some servers or for all.
func (w *world) open(name string, servers ...string) {
	w.t.Helper()
	w.must(os.MkdirAll(filepath.Join(w.dir, name), 0o755))
	files := os.DirFS(filepath.Join(w.dir, name))
	ix, err := local.Open(w.t.Context(), files, local.Options{})
	w.must(err)
	w.t.Cleanup(func() { ix.Close() })
	w.opened = append(w.opened, coverage.Opened{Folder: coverage.Folder{FS: files, Coverage: config.Coverage{Name: name, Title: "The " + name, Servers: servers}}, Index: ix})
}

// courier is that of a program that has just begun.
func (w *world) courier() *courier.Courier {
	s := shelf.Of(w.opened, nil)
	o := courier.Options{Store: w.store, Coverage: s.Stock(), Channels: w, Now: func() time.Time { return w.now }, ByWords: true}
	if len(w.opened) > 1 {
		o.Shelf = s
	}
	return courier.New(o)
}

// settle lets the time pass in which everything is posted that is to be.
func (w *world) settle(c *courier.Courier) {
	w.t.Helper()
	for range 3 {
		for _, o := range w.opened {
			_, err := o.Refresh(w.t.Context())
			w.must(err)
		}
		_, err := c.Turn(w.t.Context())
		w.must(err)
		w.now = w.now.Add(3 * time.Minute)
	}
}

func (w *world) follow(server, channel string, parent ...string) {
	w.t.Helper()
	_, err := w.store.Follow(w.t.Context(), following.Follow{Server: server, Channel: channel, Parent: strings.Join(parent, ""), Kind: following.Speaker, Name: "Lena Ortiz", Pace: following.AsItComes, Since: w.now}, 25)
	w.must(err)
}

func (w *world) Send(_ context.Context, m courier.Message) (string, error) {
	said := []string{m.Card.Verdict}
	for _, p := range m.Card.Paragraphs {
		said = append(said, p.String())
	}
	for _, e := range m.Card.Excerpts {
		said = append(said, fmt.Sprint(e))
	}
	w.sent[m.Channel] = append(w.sent[m.Channel], strings.Join(append(said, m.Card.Footer), "\n"))
	return fmt.Sprint(m.Mark), nil
}

func (*world) Find(context.Context, string, int64, time.Time) (string, bool, error) {
	return "", false, nil
}
func (*world) Room(c cards.Card) int                     { return len(c.Excerpts) }
func (*world) Address(server, channel, id string) string { return server + channel + id }

// expect says how often each channel was posted something with some words.
func (w *world) expect(when, words string, times map[string]int) {
	w.t.Helper()
	for channel, want := range times {
		if got := strings.Count(strings.Join(w.sent[channel], "\n"), words); got != want {
			w.t.Errorf("%s channel %s was posted %q %d times, want %d: %q", when, channel, words, got, want, w.sent[channel])
		}
	}
}

func TestAFollowIsForTheCoveragesThatItsChannelIsAnsweredFrom(t *testing.T) {
	w := newWorld(t)
	w.write("harbour/old", "The harbour is closed until spring")
	w.open("harbour")
	w.open("club", "1")
	w.must(w.store.Keep(t.Context(), "1", keep.Settings{ChannelCoverages: map[string][]string{"12": {"harbour"}}}))
	w.follow("1", "11")        // of a server that may use both
	w.follow("1", "12")        // a channel that chose one
	w.follow("1", "121", "12") // its thread
	w.follow("2", "21")        // of a server that may use one
	c := w.courier()
	w.settle(c)
	w.write("club/strike", "We will not sail before the pay is settled")
	w.settle(c)
	w.expect("of the club's coverage,", "We will not sail", map[string]int{"11": 1, "12": 0, "121": 0, "21": 0})
	w.expect("as every card names its coverage,", "The club · /following", map[string]int{"11": 1})
	w.write("harbour/strike", "We will not sail before the pay is settled")
	w.settle(c)
	w.expect("once the harbour's has it, too,", "We will not sail", map[string]int{"11": 1, "12": 1, "121": 1, "21": 1})
	w.expect("in the end", "closed until spring", map[string]int{"11": 0, "12": 0, "21": 0})
}

func TestWhatWaitsIsNotPostedWhereItMayNoLongerBeAnswered(t *testing.T) {
	w := newWorld(t)
	w.open("harbour")
	w.open("club", "1")
	w.follow("1", "11")
	w.must(w.store.Keep(t.Context(), "1", keep.Settings{Quiet: "11-23"}))
	c := w.courier()
	w.settle(c)
	w.write("club/strike", "We will not sail before the pay is settled")
	w.settle(c)
	w.opened[1].Servers = []string{"2"}
	w.now = w.now.Add(11 * time.Hour)
	w.settle(w.courier())
	w.expect("after the quiet hours", "We will not sail", map[string]int{"11": 0})
}

// What was posted stands where it was posted, whatever the server has chosen since: its readers are told what becomes of it. New words are
// posted where they are answered with alone.
func TestWhatWasPostedIsCorrectedWhateverTheServerHasChosenSince(t *testing.T) {
	const said, note = "We will not sail before the pay is settled", "Correction: An earlier version misquoted Lena Ortiz on the pay that is to be settled."
	for _, c := range []struct {
		what, body string
		front      []string
		want       string
		not        string
	}{
		{"the article gets a correction", said, []string{`corrections: ["` + note + `"]`}, "misquoted Lena Ortiz", ""},
		{"it is withdrawn", said, []string{"withdrawn: a hoax"}, "withdrawn", ""},
		{"its words are changed", "We will never sail until the pay is settled", nil, "no longer", "never sail"},
	} {
		w := newWorld(t)
		w.open("harbour")
		w.open("club", "1")
		w.follow("1", "11")
		one := w.courier()
		w.settle(one)
		w.write("club/strike", said)
		w.settle(one)
		w.expect(c.what, said, map[string]int{"11": 1})
		w.must(w.store.Keep(t.Context(), "1", keep.Settings{Coverages: []string{"harbour"}}))
		w.write("club/strike", c.body, c.front...)
		w.settle(one)
		if got := w.sent["11"]; len(got) != 2 || !strings.Contains(got[1], c.want) || c.not != "" && strings.Contains(got[1], c.not) {
			t.Errorf("%s: %q", c.what, got)
		}
	}
}

func TestACoverageThatIsNewPostsNothingThatItHadBefore(t *testing.T) {
	w := newWorld(t)
	w.write("harbour/old", "The harbour is closed until spring")
	w.open("harbour")
	w.follow("1", "11")
	w.settle(w.courier()) // alone, without a name
	w.write("valley/fair", "The fair opens in the valley on Sunday")
	w.open("valley")
	w.open("empty")
	c := w.courier()
	w.settle(c)
	if got := w.sent["11"]; len(got) != 0 {
		t.Errorf("what was there was posted: %q", got)
	}
	w.write("valley/rain", "The rain has ruined all of the fair")
	w.write("empty/first", "There is a paper in this town now")
	w.settle(c)
	w.expect("of what came since,", "ruined all", map[string]int{"11": 1})
	w.expect("of what came since,", "There is a paper", map[string]int{"11": 1})
}
