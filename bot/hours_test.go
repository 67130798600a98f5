package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"pullquote/bot/discord/localdiscord"
	"pullquote/bot/fault"
	"pullquote/bot/logtest"
	"pullquote/seeds"
)

// hours is serve with everything it has, lived through quickly: each hour people use commands, buttons and completion, an
// article comes and one changes, so that the index gets a new generation, the configuration is read again and names
// another feed. Once the clock goes back for hours, once it leaps ahead for days.
type hours struct {
	*localdiscord.Server
	t       *testing.T
	folder  string       // of coverage, index, state and configuration
	site    string       // of the feeds
	fetched sync.Map     // paths of feeds
	clock   atomic.Int64 // nanoseconds ahead of the real time
	hangUp  chan os.Signal
	log     logtest.Log
	slowest atomic.Int64 // acknowledgement, in ns
}

// anHour is how many interactions there are in an hour, and atOnce how many come at once in the ninth.
func anHour() (each, atOnce int) {
	switch {
	case os.Getenv("PULLQUOTE_TEST_LONG") != "": // set by .ci/long
		return 1000, 200
	case testing.Short():
		return 8, 20
	}
	return 16, 40
}

func TestTwelveHours(t *testing.T) {
	h := &hours{t: t, folder: t.TempDir(), hangUp: make(chan os.Signal)}
	h.feedSite()
	if err := os.CopyFS(h.coverage(), seeds.FS); err != nil {
		t.Fatal(err)
	}
	h.configure(0)
	end := h.serve()
	each, flood := anHour()
	var early, late use
	for hour := 1; hour <= 12; hour++ {
		h.clock.Add(int64(time.Hour))
		switch hour {
		case 5:
			h.clock.Add(-int64(30 * time.Hour))
		case 7:
			h.clock.Add(int64(72 * time.Hour))
		case 9:
			h.people(flood, flood)
		}
		h.news(hour)
		h.people(each, 8)
		switch hour {
		case 2: // what is made once has been made
			early = h.used()
		case 12:
			for range 20 { // what is let go of is closed a little later
				if late = h.used(); !late.grown(early) {
					break
				}
			}
		}
	}
	t.Logf("slowest acknowledgement %v; after two hours %v, after twelve %v", time.Duration(h.slowest.Load()), early, late)
	if late.grown(early) {
		t.Errorf("it grows: after two hours %v, after twelve %v", early, late)
	}
	h.feedOf(12)
	end()
}

func (h *hours) coverage() string { return filepath.Join(h.folder, "coverage") }

// feedSite is where each hour has a feed of its own.
func (h *hours) feedSite() {
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !strings.HasPrefix(r.URL.Path, "/hour-") {
			http.NotFound(w, r)
			return
		}
		h.fetched.Store(r.URL.Path, true)
		io.WriteString(w, `<rss version="2.0"><channel><title>Harbour Post</title></channel></rss>`)
	}))
	h.t.Cleanup(site.Close)
	h.site = site.URL
}

// feedOf waits until an hour's feed has been asked. (An earlier hour here may be over before its feed's turn comes.)
func (h *hours) feedOf(hour int) {
	path := fmt.Sprintf("/hour-%d", hour)
	for range 2000 {
		if _, asked := h.fetched.Load(path); asked {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	h.t.Errorf("the feed of hour %d was not asked", hour)
}

func (h *hours) configure(hour int) {
	text := fmt.Sprintf(`coverage: %s
index: %s
state: %s
log: {level: %s}
intake: {delay: 100ms, allow_private: [127.0.0.0/8]}
feeds: [%s/hour-%d]
`, h.coverage(), filepath.Join(h.folder, "index"), filepath.Join(h.folder, "state.db"), []string{"info", "warn"}[hour%2], h.site, hour)
	if err := os.WriteFile(filepath.Join(h.folder, "pullquote.yaml"), []byte(text), 0o600); err != nil {
		h.t.Fatal(err)
	}
}

// serve starts the program; end stops it.
func (h *hours) serve() (end func()) {
	d, transport := startDiscord(h.t)
	h.Server = d
	ctx, stop := context.WithCancel(h.t.Context())
	code := make(chan int, 1)
	go func() {
		code <- run(ctx, []string{"serve", "--config", filepath.Join(h.folder, "pullquote.yaml")}, surroundings{in: strings.NewReader(""), out: io.Discard,
			err: &h.log, environ: []string{"DISCORD_TOKEN=" + localdiscord.Token}, discord: transport,
			now:     func() time.Time { return time.Now().Round(0).Add(time.Duration(h.clock.Load())) },
			hangUps: func() (<-chan os.Signal, func()) { return h.hangUp, func() {} }})
	}()
	for range 1500 {
		if h.Connected() {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	return func() {
		stop()
		if c := <-code; c != fault.Done {
			h.t.Errorf("serve ends with %d", c)
		}
	}
}

// news writes an article and changes another, lets the program look, and waits until the new one is answered with.
func (h *hours) news(hour int) {
	for name, number := range map[string]int{fmt.Sprintf("hour-%d.md", hour): hour, "changing.md": 100 + hour} {
		text := fmt.Sprintf("---\ntitle: Walrus number %d\ndate: 2020-01-02\n---\nThe walrus called Number%d was seen in the harbour at noon.\n", number, number)
		if err := os.WriteFile(filepath.Join(h.coverage(), name), []byte(text), 0o644); err != nil {
			h.t.Fatal(err)
		}
	}
	h.configure(hour)
	select {
	case h.hangUp <- syscall.SIGHUP:
	case <-time.After(20 * time.Second):
		h.t.Fatalf("nobody reads the configuration again; the log says\n%s", h.log.String())
	}
	asker := h.who()
	for range 600 {
		name := fmt.Sprint("Number", 100+hour)
		i, err := h.Use(asker, "ask", map[string]string{"question": "Where was the walrus called " + name + " seen?"})
		if !h.ends(i, err) {
			return
		}
		if strings.Contains(string(i.Reply().Components), name+" was seen") || strings.Contains(string(i.Reply().Components), name+"** was") {
			h.Forget(i)
			return
		}
		h.Forget(i)
		asker = h.who() // nobody asks too often
		time.Sleep(20 * time.Millisecond)
	}
	h.t.Errorf("in hour %d the new article is not found", hour)
}

func (h *hours) who() localdiscord.Who {
	return localdiscord.Who{User: h.NewID(), Guild: h.NewID(), Channel: h.NewID()}
}

// people use the bot n times, so many at once.
func (h *hours) people(n, atOnce int) {
	var next atomic.Int64
	var all sync.WaitGroup
	for p := range atOnce {
		all.Go(func() {
			r := rand.New(rand.NewPCG(uint64(p), uint64(n)))
			for next.Add(1) <= int64(n) {
				h.one(r)
			}
		})
	}
	all.Wait()
}

// one uses a command or completion, and presses a button of the card that comes.
func (h *hours) one(r *rand.Rand) {
	who := h.who()
	var i *localdiscord.Interaction
	var err error
	switch r.IntN(6) {
	case 0:
		i, err = h.Type(who, "ask", "speaker", "b")
	case 1:
		i, err = h.Use(who, "quotes", map[string]string{"speaker": "Megan Fountain"})
	case 2:
		i, err = h.Use(who, "whosaid", map[string]string{"words": "stick her neck out"})
	case 3:
		i, err = h.Use(who, "articles", nil)
	default:
		i, err = h.Use(who, "ask", map[string]string{"question": fmt.Sprint("Who called family separation un-American? ", r.IntN(1000))})
	}
	if !h.ends(i, err) {
		return
	}
	if buttons := buttonsOf(i.Reply().Components); len(buttons) > 0 {
		pressed, err := h.Press(who, i.Reply().ID, buttons[r.IntN(len(buttons))], "")
		if h.ends(pressed, err) {
			h.Forget(pressed)
		}
	}
	h.Forget(i)
}

// ends waits for the reply, which must be acknowledged in time: the local Discord sees to that.
func (h *hours) ends(i *localdiscord.Interaction, err error) bool {
	if err == nil {
		ctx, cancel := context.WithTimeout(h.t.Context(), time.Minute)
		defer cancel()
		err = i.Wait(ctx)
	}
	if err != nil {
		h.t.Error(err)
		return false
	}
	for after := int64(i.AckAfter()); ; {
		before := h.slowest.Load()
		if after <= before || h.slowest.CompareAndSwap(before, after) {
			break
		}
	}
	return true
}

// buttonsOf are the custom ids of a message's buttons.
func buttonsOf(components json.RawMessage) []string {
	type part struct {
		Type       int
		CustomID   string `json:"custom_id"`
		Disabled   bool
		Components []part
		Accessory  *part
	}
	var ids []string
	var walk func([]part)
	walk = func(parts []part) {
		for _, p := range parts {
			if p.Type == 2 && p.CustomID != "" && !p.Disabled {
				ids = append(ids, p.CustomID)
			}
			walk(p.Components)
			if p.Accessory != nil {
				walk([]part{*p.Accessory})
			}
		}
	}
	var top []part
	if json.Unmarshal(components, &top) == nil {
		walk(top)
	}
	return ids
}

// use is what the process holds on to.
type use struct{ goroutines, files, heap int }

// grown: beyond what comes and goes. Each update adds a segment, which is a file, until segments are merged.
func (u use) grown(before use) bool {
	return u.goroutines > before.goroutines+10 || u.files > before.files+20 || u.heap > before.heap+24<<20
}

func (u use) String() string {
	return fmt.Sprintf("%d goroutines, %d files, %d KB", u.goroutines, u.files, u.heap>>10)
}

// used waits until what is on its way has ended, and measures.
func (h *hours) used() use {
	var least use
	for round := range 20 {
		time.Sleep(50 * time.Millisecond)
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		files, _ := os.ReadDir("/proc/self/fd") // elsewhere always 0
		now := use{runtime.NumGoroutine(), len(files), int(m.HeapAlloc)}
		if round == 0 {
			least = now
		}
		least = use{min(least.goroutines, now.goroutines), min(least.files, now.files), min(least.heap, now.heap)}
	}
	return least
}
