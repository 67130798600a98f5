package courier_test

import (
	"context"
	"encoding/json"
	"log/slog"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"pullquote/bot/commands"
	"pullquote/bot/commands/inert"
	"pullquote/bot/commands/keep"
	"pullquote/bot/commands/state"
	"pullquote/bot/courier"
	"pullquote/bot/discord"
	"pullquote/bot/discord/localdiscord"
	"pullquote/bot/following"
	"pullquote/index/local"
)

func TestMain(m *testing.M) {
	discord.RouteLog(slog.New(slog.DiscardHandler))
	os.Exit(m.Run())
}

// A world is a coverage folder, a Discord and a state, under a clock that the test moves.
type world struct {
	*localdiscord.Server
	t     *testing.T
	dir   string
	place string // of the state
	clock atomic.Int64
	store *state.Store // the test's own
}

var began = time.Date(2026, 9, 1, 12, 0, 0, 0, time.UTC) // a Tuesday

func newWorld(t *testing.T, place string) *world {
	t.Helper()
	d, err := localdiscord.Start()
	if err != nil {
		t.Fatal(err)
	}
	w := &world{Server: d, t: t, dir: t.TempDir(), place: place}
	w.clock.Store(began.UnixMilli())
	d.Clock = w.now
	w.store = w.open()
	t.Cleanup(func() {
		d.Close()
		for _, v := range d.Violations() {
			t.Error("broken rule:", v)
		}
	})
	return w
}

func (w *world) now() time.Time       { return time.UnixMilli(w.clock.Load()).UTC() }
func (w *world) pass(d time.Duration) { w.clock.Add(d.Milliseconds()) }
func (w *world) must(err error)       { w.t.Helper(); must(w.t, err) }
func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func (w *world) open() *state.Store {
	w.t.Helper()
	s, err := state.Open(w.t.Context(), w.place)
	w.must(err)
	w.t.Cleanup(func() { s.Close() })
	return s
}

// write writes an article's file.
func (w *world) write(name, text string) {
	w.t.Helper()
	w.must(os.MkdirAll(filepath.Dir(filepath.Join(w.dir, name)), 0o755))
	w.must(os.WriteFile(filepath.Join(w.dir, name+".md"), []byte(text), 0o644))
}

// story is an article's file.
func story(title, publication, day, body string, more ...string) string {
	return "---\ntitle: " + title + "\npublication: " + publication + "\ndate: " + day + "\nurl: https://harbourpost.example/" + strings.ReplaceAll(title, " ", "-") +
		"\n" + strings.Join(more, "\n") + "\n---\n" + body + "\n"
}

// follow begins a follow.
func (w *world) follow(f following.Follow) {
	w.t.Helper()
	if f.Pace == "" {
		f.Pace = following.AsItComes
	}
	f.Since = w.now()
	_, err := w.store.Follow(w.t.Context(), f, 25)
	w.must(err)
}

// A copy is one program: its index, its state and its courier.
type copyOf struct {
	*world
	index   *local.Index
	store   *state.Store
	courier *courier.Courier
	fate    func() fate // of the next message; nil: it is sent
	ctx     context.Context
	kill    context.CancelFunc
}

// A fate is what happens to a program while it sends a message.
type fate int

const (
	lives fate = iota
	diesBefore
	diesAfter
)

func (w *world) copy() *copyOf {
	w.t.Helper()
	c := &copyOf{world: w, store: w.open()}
	var err error
	c.index, err = local.Open(w.t.Context(), os.DirFS(w.dir), local.Options{Now: w.now})
	w.must(err)
	w.t.Cleanup(func() { c.index.Close() })
	c.begin()
	return c
}

// begin starts the program, anew after a kill.
func (c *copyOf) begin() {
	c.t.Helper()
	transport := c.Transport()
	c.t.Cleanup(transport.CloseIdleConnections)
	bot, err := discord.New(commands.New(nil, commands.Options{}), discord.Options{Token: localdiscord.Token, HTTP: transport})
	c.must(err)
	c.ctx, c.kill = context.WithCancel(c.t.Context())
	c.courier = courier.New(courier.Options{Store: c.store, Coverage: c.index, Channels: mortal{bot.Channels(), c}, Now: c.now,
		Log: slog.New(slog.NewTextHandler(c.t.Output(), &slog.HandlerOptions{Level: slog.LevelWarn}))})
}

// turn reads what is new and makes one turn. It reports whether the program lives on.
func (c *copyOf) turn() bool {
	c.t.Helper()
	_, err := c.index.Refresh(c.t.Context())
	c.must(err)
	_, err = c.courier.Turn(c.ctx)
	if c.ctx.Err() != nil {
		return false
	}
	c.must(err)
	return true
}

// settle makes turns until nothing more is posted, as time passes.
func (c *copyOf) settle() {
	c.t.Helper()
	for range 4 {
		c.turn()
		c.pass(3 * time.Minute)
	}
}

// mortal are channels of a program that may be killed while it sends.
type mortal struct {
	courier.Channels
	of *copyOf
}

func (m mortal) Send(ctx context.Context, message courier.Message) (string, error) {
	f := lives
	if m.of.fate != nil {
		f = m.of.fate()
	}
	if f == diesBefore {
		m.of.kill()
		return "", context.Canceled
	}
	id, err := m.Channels.Send(ctx, message)
	if f == diesAfter {
		m.of.kill()
	}
	return id, err
}

// texts are the texts of the messages in a channel, in their order.
func (w *world) texts(channel string) (all []string) {
	for _, m := range w.Posted(channel) {
		all = append(all, textOf(w.t, m))
	}
	return all
}

var content = regexp.MustCompile(`"content":"((?:[^"\\]|\\.)*)"`)

func textOf(t *testing.T, m localdiscord.Message) string {
	t.Helper()
	var lines []string
	for _, found := range content.FindAllStringSubmatch(string(m.Components), -1) {
		var text string
		must(t, json.Unmarshal([]byte(`"`+found[1]+`"`), &text))
		lines = append(lines, inert.Unescape(text))
	}
	return strings.Join(lines, "\n")
}

func (w *world) staff(server, channel string) {
	w.t.Helper()
	w.must(w.store.Keep(w.t.Context(), server, keep.Settings{Staff: channel}))
}

func settingsOf(quiet string) keep.Settings { return keep.Settings{Quiet: quiet} }
