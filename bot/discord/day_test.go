package discord_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"pullquote/bot/commands"
	"pullquote/bot/commands/keep"
	"pullquote/bot/commands/state"
	"pullquote/bot/discord"
	"pullquote/bot/discord/localdiscord"
)

// A day is many people using the bot at once while everything around it goes wrong now and then: REST that is slow,
// refuses or fails, a gateway that is cut or asks to reconnect, sessions that are invalid, deliveries that come twice,
// and restarts. Every interaction must be acknowledged in time (the local Discord sees to that) and answered exactly once, and nothing may be left over.
type day struct {
	*localdiscord.Server
	t       *testing.T
	handler *commands.Handler
	people  sync.RWMutex // held for writing while the bot cannot be reached, as nothing would be delivered
	turns   atomic.Int64
	keeper  keep.Keeper
	talks   bool // messages arrive
	bot     *running
}

// running is a bot that runs.
type running struct {
	stop  context.CancelFunc
	ended chan error
	close func()
}

func length() int64 {
	switch {
	case os.Getenv("PULLQUOTE_TEST_LONG") != "":
		return 10_000
	case testing.Short():
		return 100
	}
	return 500
}

// slow is how many milliseconds a slow request may take.
func slow() int {
	if length() > 500 {
		return 400
	}
	return 60
}

func TestADayOverTheGateway(t *testing.T) {
	d := newDay(t)
	d.talks = true
	d.bot = d.gateway()
	d.live(func(turn int) {
		switch turn % 4 {
		case 0:
			d.Drop()
		case 1:
			d.AskReconnect()
		case 2:
			d.while(func(identifies int) bool { return identifies > 0 }, d.Invalidate)
		case 3:
			d.while(func(identifies int) bool { return identifies > 0 }, func() { d.halt(d.bot); d.bot = d.gateway() })
		}
	})
}

func TestADayOverHTTP(t *testing.T) {
	d := newDay(t)
	d.bot = d.http()
	d.live(func(turn int) {
		d.hostile(turn)
		if turn%3 == 2 {
			d.people.Lock()
			defer d.people.Unlock()
			d.halt(d.bot)
			d.bot = d.http()
		}
	})
}

func newDay(t *testing.T) *day {
	t.Helper()
	newHandler(t, commands.Options{}) // opens the desk, so that it is not counted as left over
	before, files, heap := runtime.NumGoroutine(), openFiles(), heapBytes()
	store, err := state.Open(t.Context(), filepath.Join(t.TempDir(), "state.db"))
	if err != nil {
		t.Fatal(err)
	}
	d := &day{Server: newDiscord(t), t: t, handler: newHandler(t, commands.Options{Keeper: store}), keeper: store}
	t.Cleanup(func() {
		d.halt(d.bot)
		store.Close()
		d.Close()
		settled(t, "goroutines", before+3, runtime.NumGoroutine)
		settled(t, "open files", files+3, openFiles)
		settled(t, "heap bytes", heap+32<<20, heapBytes)
	})
	d.Fault = faults()
	return d
}

// faults decides what goes wrong with a request.
func faults() func(method, path string) localdiscord.Fault {
	var mu sync.Mutex
	r := rand.New(rand.NewPCG(7, 11))
	return func(method, path string) localdiscord.Fault {
		mu.Lock()
		defer mu.Unlock()
		switch n := r.IntN(100); {
		case !strings.Contains(path, "/callback") && !strings.Contains(path, "/messages"):
			return localdiscord.Fault{}
		case n < 5:
			return localdiscord.Fault{Delay: time.Duration(r.IntN(slow())) * time.Millisecond}
		case n < 7:
			return localdiscord.Fault{Status: http.StatusTooManyRequests, Retry: time.Duration(r.IntN(slow())) * time.Millisecond}
		case n < 10:
			return localdiscord.Fault{Status: []int{500, 502, 503}[r.IntN(3)], After: r.IntN(2) == 0}
		}
		return localdiscord.Fault{}
	}
}

// gateway starts a bot on the gateway and waits until it is there.
func (d *day) gateway() *running {
	transport := d.Transport()
	before, _, _ := d.Gateway()
	run := d.start(transport, nil)
	for begun := time.Now(); time.Since(begun) < hung; time.Sleep(5 * time.Millisecond) {
		if now, _, _ := d.Gateway(); now > before {
			return run
		}
	}
	d.t.Error("the bot did not connect")
	return run
}

// http starts a bot behind an endpoint.
func (d *day) http() *running {
	var web *httptest.Server
	run := d.start(d.Transport(), func(b *discord.Bot) {
		endpoint, err := b.Endpoint(d.PublicKey(), nil)
		if err != nil {
			d.t.Error(err)
		}
		web = httptest.NewServer(endpoint)
		d.Endpoint(web.URL)
	})
	for begun := time.Now(); time.Since(begun) < hung; time.Sleep(5 * time.Millisecond) {
		if _, overwrites := d.Requests(); overwrites > 0 {
			break
		}
	}
	end := run.close
	run.close = func() { web.Close(); end() }
	return run
}

func (d *day) start(transport *http.Transport, endpoint func(*discord.Bot)) *running {
	b, err := discord.New(d.handler, discord.Options{Token: localdiscord.Token, HTTP: transport})
	if err != nil {
		d.t.Fatal(err)
	}
	discord.Hurry(b, fraction, 20*time.Second)
	run := b.Run
	if endpoint != nil {
		endpoint(b)
		run = b.Serve
	}
	ctx, stop := context.WithCancel(context.Background())
	r := &running{stop, make(chan error, 1), transport.CloseIdleConnections}
	go func() { r.ended <- run(ctx) }()
	return r
}

func (d *day) halt(r *running) {
	r.stop()
	if err := <-r.ended; err != nil {
		d.t.Error("the bot ended with:", err)
	}
	r.close()
}

// while does something that loses deliveries, with nobody asking, and waits until the bot has identified anew.
func (d *day) while(enough func(identifies int) bool, do func()) {
	d.people.Lock()
	defer d.people.Unlock()
	before, _, _ := d.Gateway()
	do()
	for begun := time.Now(); time.Since(begun) < hung; time.Sleep(5 * time.Millisecond) {
		if now, _, _ := d.Gateway(); enough(now - before) {
			return
		}
	}
	d.t.Error("the bot did not come back")
}

// live lets people use the bot until the day is over, with trouble from time to time.
func (d *day) live(trouble func(turn int)) {
	const persons = 12
	n := length()
	var people sync.WaitGroup
	for p := range persons {
		people.Go(func() {
			one := &person{day: d, r: rand.New(rand.NewPCG(uint64(p), 5)),
				who: localdiscord.Who{User: d.NewID(), Guild: d.NewID(), Channel: d.NewID(), Locale: []string{"en-US", "es-419"}[p%2]}}
			if err := d.keeper.Keep(context.Background(), one.who.Guild, keep.Settings{Mentions: []string{one.who.Channel}}); err != nil {
				d.t.Error(err)
			}
			for d.turns.Add(1) <= n {
				d.people.RLock()
				if d.talks && one.r.IntN(4) == 0 {
					one.talk()
				} else {
					one.act()
				}
				d.people.RUnlock()
			}
		})
	}
	over := make(chan struct{})
	var troubles sync.WaitGroup
	troubles.Go(func() {
		r := rand.New(rand.NewPCG(3, 9))
		for turn := range int(n) / 125 { // each kind of trouble once in an ordinary day
			select {
			case <-over:
				return
			case <-time.After(time.Duration(slow()+r.IntN(10*slow())) * time.Millisecond):
				trouble(turn)
			}
		}
	})
	people.Wait()
	close(over)
	troubles.Wait()
}

// A person uses commands and the cards that come of them.
type person struct {
	*day
	r    *rand.Rand
	who  localdiscord.Who
	card localdiscord.Message // the newest one
	last *localdiscord.Interaction
}

// act does one thing and looks at what came of it.
func (p *person) act() {
	i, err := p.something()
	if i != nil && p.r.IntN(20) == 0 {
		err = errors.Join(err, p.Again(i)) // Discord delivers it twice
	}
	if err == nil {
		err = patiently(i)
	}
	if err == nil {
		if _, opened := i.Form(); opened {
			form := i
			if i, err = p.Submit(form, pick(p.r, unAmerican, " ", "zxqv wvutsr")); err == nil {
				err = patiently(i)
			}
			p.Forget(form)
		}
	}
	switch {
	case err != nil:
		p.t.Error(err)
		return
	case len(i.Choices()) == 0 && !i.Reply().Deleted && i.Acknowledged() != 8 && i.Bodies() != 1:
		p.t.Errorf("%d different replies, want 1", i.Bodies())
	}
	if m := i.Reply(); m.ID != "" && !m.Deleted && i.Acknowledged() != 4 {
		if p.last != nil && p.last.Reply().ID != m.ID {
			p.Forget(p.last)
		}
		p.card, p.last = m, i
		return
	}
	if i.Reply().Deleted {
		p.card = localdiscord.Message{}
	}
	p.Forget(i)
}

// talk writes a message that mentions the bot, or one that does not, edits or deletes it, and looks at what came of it: an answer to
// what it says last, one, or none.
func (p *person) talk() {
	asked := pick(p.r, unAmerican, "What did activists ask for?", "zxqv wvutsr", fmt.Sprint("question ", p.r.IntN(1000)))
	mention := pick(p.r, "@ ", "@ ", "@ ", "")
	on := ""
	if p.card.ID != "" && !p.card.Deleted && !p.card.Ephemeral() && p.r.IntN(2) == 0 {
		on, asked = p.card.ID, pick(p.r, "and Lugo?", "when was that?", asked)
	}
	post, err := p.Write(p.who, mention+asked, on)
	if err != nil {
		p.t.Error(err)
		return
	}
	if p.r.IntN(10) == 0 {
		err = p.Tell(post) // Discord delivers it twice
	}
	heard := mention != "" || on != ""
	erased, edited := false, ""
	if p.r.IntN(2) == 0 {
		time.Sleep(time.Duration(p.r.IntN(slow())) * time.Millisecond) // while it is answered, or after
	}
	switch p.r.IntN(4) {
	case 0:
		erased = true
		err = errors.Join(err, p.Erase(post))
	case 1:
		edited, heard = fmt.Sprint("edited ", p.r.IntN(1000)), true
		err = errors.Join(err, p.Rewrite(post, "@ "+edited))
	}
	if err != nil {
		p.t.Error(err)
	}
	p.outcome(post, heard, erased, edited)
	p.ForgetPost(post)
}

// outcome waits until what came of a message is as it must be.
func (p *person) outcome(post *localdiscord.Post, heard, erased bool, edited string) {
	ctx, cancel := context.WithTimeout(context.Background(), hung)
	defer cancel()
	switch {
	case erased || !heard: // what must not be there cannot be waited for: the bot has time to do it
		time.Sleep(20 * time.Millisecond)
		if m, posted := post.Answer(); !heard && posted > 0 {
			p.t.Errorf("a message that was not meant for it is answered with %s", m.Components)
		} else if posted > 0 {
			if err := post.Wait(ctx, func(m localdiscord.Message, _ int) bool { return m.Deleted }); err != nil {
				p.t.Errorf("the answer to what was deleted stays: %v", err)
			}
		}
	case post.Wait(ctx, func(m localdiscord.Message, posted int) bool {
		return posted > 0 && strings.Contains(string(m.Components), edited)
	}) != nil:
		m, posted := post.Answer()
		p.t.Errorf("%d answers, the last %s; want one with %q", posted, m.Components, edited)
	}
	if _, posted := post.Answer(); posted > 1 {
		p.t.Errorf("a message has %d answers", posted)
	}
}

// patiently waits for what answers an interaction.
func patiently(i *localdiscord.Interaction) error {
	ctx, cancel := context.WithTimeout(context.Background(), hung)
	defer cancel()
	return i.Wait(ctx)
}

// something is a press on the newest card, or a command.
func (p *person) something() (*localdiscord.Interaction, error) {
	if p.card.ID != "" && p.r.IntN(2) == 0 {
		var controls []part
		for _, c := range parts(p.t, p.card) {
			if c.CustomID != "" && !c.Disabled {
				controls = append(controls, c)
			}
		}
		if len(controls) > 0 {
			c := controls[p.r.IntN(len(controls))]
			value := ""
			if len(c.Options) > 0 {
				value = c.Options[p.r.IntN(len(c.Options))].Value
			}
			return p.Press(p.who, p.card.ID, c.CustomID, value)
		}
	}
	switch p.r.IntN(10) {
	case 0:
		return p.Use(p.who, "quotes", map[string]string{"speaker": pick(p.r, "Megan Fountain", "blumenthal", "nobody at all")})
	case 1:
		return p.Use(p.who, "whosaid", map[string]string{"words": pick(p.r, "stick her neck out", "never in a newspaper at all")})
	case 2:
		return p.Use(p.who, "timeline", map[string]string{"topic": "TRUST Act"})
	case 3:
		return p.Use(p.who, pick(p.r, "help", "about", "articles"), nil)
	case 4:
		return p.Type(p.who, "ask", "speaker", pick(p.r, "", "b", "blu", "@everyone"))
	case 5:
		return p.UseOn(p.who, "Check against the coverage", map[string]any{"content": pick(p.r, "", "“stick her neck out”, she said", "> quoted")})
	case 6:
		return p.Use(p.who, "ask", map[string]string{"question": "?", "from": pick(p.r, "2013", "soon", "2013-13")})
	}
	return p.Use(p.who, "ask", map[string]string{"question": pick(p.r, unAmerican, "What did activists ask for?", "@everyone <#1> **x**", "zxqv wvutsr", fmt.Sprint("question ", p.r.IntN(1000))),
		"visibility": pick(p.r, "private", "public")})
}

func pick(r *rand.Rand, of ...string) string { return of[r.IntN(len(of))] }

// hostile sends what nobody but an attacker sends.
func (d *day) hostile(turn int) {
	d.people.RLock()
	defer d.people.RUnlock()
	var status int
	var err error
	want := http.StatusUnauthorized
	switch turn % 4 {
	case 0:
		status, _, err = d.PostSigned([]byte(`{"type":1}`), fmt.Sprint(time.Now().Unix()), strings.Repeat("ab", 64))
	case 1:
		status, _, err = d.Post([]byte(`{"type":1}`), time.Now().Add(-6*time.Minute))
	case 2:
		status, _, err = d.Post([]byte(strings.Repeat(" ", 2<<20)), time.Now())
		if err != nil {
			return // the connection may be closed before all of it is read
		}
	case 3:
		status, _, err = d.Post([]byte(`{"type":2,"data":`), time.Now())
		want = http.StatusBadRequest
	}
	if err != nil || status != want {
		d.t.Errorf("status %d, %v; want %d", status, err, want)
	}
}

// settled waits until a count is back where it was.
func settled(t *testing.T, what string, most int, count func() int) {
	t.Helper()
	var n int
	for begun := time.Now(); time.Since(begun) < time.Minute; time.Sleep(10 * time.Millisecond) {
		if n = count(); n <= most {
			return
		}
	}
	t.Errorf("%s: %d are left, want at most %d", what, n, most)
}

// heapBytes is what the program holds on to.
func heapBytes() int {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int(m.HeapAlloc)
}

// openFiles counts this process's open files where the system tells; elsewhere it is always 0.
func openFiles() int {
	entries, _ := os.ReadDir("/proc/self/fd")
	return len(entries)
}
