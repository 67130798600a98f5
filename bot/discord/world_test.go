package discord_test

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"pullquote/answers"
	"pullquote/bot/commands"
	"pullquote/bot/discord"
	"pullquote/bot/discord/localdiscord"
	"pullquote/index/local"
	"pullquote/seeds"
)

// seedDesk answers from the five sample articles. It is opened once: it is read-only.
var seedDesk = sync.OnceValues(func() (*answers.Desk, error) {
	ix, err := local.Open(context.Background(), seeds.FS, local.Options{})
	if err != nil {
		return nil, err
	}
	return answers.NewDesk(ix, answers.Options{}), nil
})

// A world is a local Discord with the bot in it.
type world struct {
	*localdiscord.Server
	t     *testing.T
	asker localdiscord.Who
}

// newWorld starts a Discord and the bot, over the gateway, and stops both at the test's end. Nothing may have been
// refused by then.
func newWorld(t *testing.T, o commands.Options) *world {
	t.Helper()
	t.Parallel()
	w := &world{Server: newDiscord(t), t: t}
	w.run(newBot(t, w.Server, newHandler(t, o)).Run)
	w.settle(w.Connected)
	return w
}

func newDiscord(t *testing.T) *localdiscord.Server {
	t.Helper()
	d, err := localdiscord.Start()
	if err != nil {
		t.Fatal(err)
	}
	d.Check = openAPI(t)
	t.Cleanup(func() {
		d.Close()
		for _, v := range d.Violations() {
			t.Error("broken rule:", v)
		}
	})
	return d
}

func newHandler(t *testing.T, o commands.Options) *commands.Handler {
	t.Helper()
	desk, err := seedDesk()
	if err != nil {
		t.Fatal(err)
	}
	return commands.New(desk, unhurried(o))
}

// unhurried are options with a fixed clock and without a limit to the pace.
func unhurried(o commands.Options) commands.Options {
	if o.Now == nil {
		o.Now = func() time.Time { return time.Date(2026, 8, 20, 12, 0, 0, 0, time.UTC) }
	}
	if o.AskerPace.Burst == 0 {
		o.AskerPace.Burst, o.ServerPace.Burst = -1, -1
	}
	return o
}

func newBot(t *testing.T, d *localdiscord.Server, h *commands.Handler) *discord.Bot {
	t.Helper()
	transport := d.Transport()
	t.Cleanup(transport.CloseIdleConnections)
	b, err := discord.New(h, discord.Options{Token: localdiscord.Token, HTTP: transport, Ref: func() string { return "7f3a" }})
	if err != nil {
		t.Fatal(err)
	}
	discord.Patient(b)
	return b
}

// run runs the bot until the test's end.
func (w *world) run(run func(context.Context) error) {
	w.asker = localdiscord.Who{User: w.NewID(), Guild: w.NewID(), Channel: w.NewID()}
	ctx, stop := context.WithCancel(w.t.Context())
	ended := make(chan error, 1)
	go func() { ended <- run(ctx) }()
	w.t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			w.t.Error("bot ended with:", err)
		}
	})
}

// hung is after how long nothing more is expected: a machine with other work takes its time.
const hung = 5 * time.Minute

// settle waits for a condition.
func (w *world) settle(done func() bool) {
	w.t.Helper()
	for begun := time.Now(); time.Since(begun) < hung; time.Sleep(10 * time.Millisecond) {
		if done() {
			return
		}
	}
	w.t.Fatal("it did not come to pass within", hung)
}

// use runs a command and waits for its reply.
func (w *world) use(who localdiscord.Who, name string, options map[string]string) *localdiscord.Interaction {
	w.t.Helper()
	return w.wait(w.Use(who, name, options))
}

func (w *world) press(who localdiscord.Who, on localdiscord.Message, label, value string) *localdiscord.Interaction {
	w.t.Helper()
	id := find(w.t, on, label)
	return w.wait(w.Press(who, on.ID, id, value))
}

func (w *world) wait(i *localdiscord.Interaction, err error) *localdiscord.Interaction {
	w.t.Helper()
	if err == nil {
		err = i.Wait(w.t.Context())
	}
	if err != nil {
		w.t.Fatal(err)
	}
	return i
}

// A part is a component of a message, read back.
type part struct {
	Type        int    `json:"type"`
	Content     string `json:"content"`
	Label       string `json:"label"`
	Placeholder string `json:"placeholder"`
	URL         string `json:"url"`
	CustomID    string `json:"custom_id"`
	Disabled    bool   `json:"disabled"`
	Components  []part `json:"components"`
	Accessory   *part  `json:"accessory"`
	Options     []struct {
		Label, Value, Description string
	} `json:"options"`
}

// parts are all components of a message, of all levels, in order.
func parts(t *testing.T, m localdiscord.Message) []part {
	t.Helper()
	var top []part
	if err := json.Unmarshal(m.Components, &top); err != nil {
		t.Fatalf("message %s: %v", m.Components, err)
	}
	var all []part
	var walk func([]part)
	walk = func(list []part) {
		for _, p := range list {
			all = append(all, p)
			walk(p.Components)
			if p.Accessory != nil {
				walk([]part{*p.Accessory})
			}
		}
	}
	walk(top)
	return all
}

// text is what a reader sees of a message.
func text(t *testing.T, m localdiscord.Message) string {
	t.Helper()
	var b strings.Builder
	for _, p := range parts(t, m) {
		for _, s := range []string{p.Content, p.Label, p.Placeholder, p.URL} {
			if s != "" {
				fmt.Fprintln(&b, s)
			}
		}
	}
	return b.String()
}

// find gives the id of a button or menu by its label.
func find(t *testing.T, m localdiscord.Message, label string) string {
	t.Helper()
	for _, p := range parts(t, m) {
		if p.CustomID != "" && (p.Label == label || p.Placeholder == label) {
			return p.CustomID
		}
	}
	t.Fatalf("no control %q in\n%s", label, text(t, m))
	return ""
}

// value gives the value of a menu's option by its label.
func value(t *testing.T, m localdiscord.Message, menu, label string) string {
	t.Helper()
	for _, p := range parts(t, m) {
		for _, o := range p.Options {
			if p.Placeholder == menu && o.Label == label {
				return o.Value
			}
		}
	}
	t.Fatalf("no option %q of %q in\n%s", label, menu, text(t, m))
	return ""
}

func TestMain(m *testing.M) {
	discord.RouteLog(slog.New(slog.DiscardHandler)) // discordgo would print what the tests break on purpose
	os.Exit(m.Run())
}
