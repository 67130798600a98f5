package discord_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"pullquote/bot/commands"
	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/gaps"
	"pullquote/bot/commands/keep"
	"pullquote/bot/commands/state"
	"pullquote/bot/commands/texts"
	"pullquote/bot/discord"
	"pullquote/bot/discord/localdiscord"
)

var english = texts.Of(texts.English)

// A counter counts what is done beside questions.
type counter struct {
	sync.Mutex
	seen map[string]int
}

func (c *counter) count(what, outcome string, _ []string) {
	c.Lock()
	defer c.Unlock()
	if c.seen == nil {
		c.seen = map[string]int{}
	}
	c.seen[what+" "+outcome]++
}

func newStore(t *testing.T) (*state.Store, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "state.db")
	s, err := state.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s, path
}

func (w *world) stranger() localdiscord.Who {
	return localdiscord.Who{User: w.NewID(), Guild: w.asker.Guild, Channel: w.asker.Channel}
}

func TestThumbsAreCountedByAnswer(t *testing.T) {
	store, _ := newStore(t)
	var counts counter
	w := newWorld(t, commands.Options{Keeper: store, Count: counts.count})
	public := w.use(w.asker, "ask", map[string]string{"question": unAmerican, "visibility": "public"}).Reply()
	if private := w.use(w.asker, "ask", map[string]string{"question": unAmerican}).Reply(); strings.Contains(string(private.Components), "Helpful") {
		t.Error("a private answer has thumbs")
	}
	before, one := string(public.Components), w.stranger()
	for _, p := range []struct {
		who         localdiscord.Who
		label, says string
	}{
		{one, english.Helpful, english.Rated},
		{one, english.Helpful, english.RatedBefore},
		{one, english.NotHelpful, english.RatedBefore},
		{w.stranger(), english.Helpful, english.Rated},
		{w.asker, english.NotHelpful, english.Rated},
	} {
		reply := w.press(p.who, public, p.label, "").Reply()
		if got := text(t, reply); !reply.Ephemeral() || !strings.Contains(got, p.says) {
			t.Errorf("%s: ephemeral %v, says %q", p.label, reply.Ephemeral(), got)
		}
		if menu := strings.Contains(string(reply.Components), "changed"); menu != (p.label == english.NotHelpful) {
			t.Errorf("%s: asks for a reason: %v", p.label, menu)
		}
	}
	if string(public.Components) != before {
		t.Error("a thumb changes the answer that everybody sees")
	}
	asked := w.press(w.asker, public, english.NotHelpful, "").Reply()
	thanks := w.wait(w.Press(w.asker, asked.ID, find(t, asked, english.WhatIsWrong), "changed")).Reply()
	if got := text(t, thanks); !strings.Contains(got, "The report is kept") {
		t.Errorf("a reason is answered with %q", got)
	}
	if all, err := store.Ratings(t.Context()); err != nil || len(all) != 1 || all[0].Helpful != 2 || all[0].NotHelpful != 1 || all[0].Question != unAmerican || len(all[0].Shown) == 0 {
		t.Errorf("ratings %+v, %v", all, err)
	}
	if all, err := store.Reports(t.Context()); err != nil || len(all) != 1 || all[0].Kind != "changed" || all[0].Question != unAmerican || len(all[0].Shown) == 0 {
		t.Errorf("reports %+v, %v", all, err)
	}
	counts.Lock()
	defer counts.Unlock()
	for what, want := range map[string]int{"rating helpful": 2, "rating not_helpful": 1, "rating again": 3, "report changed": 1} {
		if counts.seen[what] != want {
			t.Errorf("%s is counted %d times, want %d", what, counts.seen[what], want)
		}
	}
}

// A killer keeps what it is told, and then never returns: the program is killed at that moment.
type killer struct {
	keep.Keeper
	kept chan struct{}
}

func (k *killer) Rate(ctx context.Context, p keep.Press) (bool, error) {
	counted, err := k.Keeper.Rate(ctx, p)
	if k.kept != nil {
		close(k.kept)
		<-ctx.Done()
	}
	return counted, err
}

// Killed between a press and its answer: the next run says so, and a press on the same answer finds that it is counted.
func TestAKillBetweenAPressAndItsAnswerLosesNothing(t *testing.T) {
	t.Parallel()
	store, _ := newStore(t)
	w := &world{Server: newDiscord(t), t: t}
	start := func(k keep.Keeper, l discord.Ledger) *discord.Bot {
		transport := w.Transport()
		t.Cleanup(transport.CloseIdleConnections)
		b, err := discord.New(newHandler(t, commands.Options{Keeper: k}), discord.Options{Token: localdiscord.Token, HTTP: transport, Ledger: l, Grace: 10 * time.Millisecond})
		if err != nil {
			t.Fatal(err)
		}
		discord.Patient(b)
		return b
	}
	dying := &killer{Keeper: store}
	book := &ledger{owed: map[string]commands.Owed{}}
	first := start(dying, book)
	ctx, kill := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- first.Run(ctx) }()
	w.settle(w.Connected)
	w.asker = localdiscord.Who{User: w.NewID(), Guild: w.NewID(), Channel: w.NewID()}
	public := w.use(w.asker, "ask", map[string]string{"question": unAmerican, "visibility": "public"}).Reply()
	w.settle(func() bool { return len(book.all()) == 0 })
	dying.kept = make(chan struct{})
	pressed, err := w.Press(w.asker, public.ID, find(t, public, english.Helpful), "")
	if err != nil {
		t.Fatal(err)
	}
	<-dying.kept
	left := &ledger{owed: map[string]commands.Owed{}, left: book.all()}
	kill()
	<-ended // with the error that an answer was given up
	asker := w.asker
	w.run(start(store, left).Run)
	w.asker = asker
	w.settle(func() bool { return !pressed.Reply().Loading })
	if got := text(t, pressed.Reply()); !strings.Contains(got, english.Interrupted) {
		t.Errorf("who pressed is told %q", got)
	}
	w.settle(w.Connected)
	again := w.press(w.asker, public, english.Helpful, "").Reply()
	if got := text(t, again); !strings.Contains(got, english.RatedBefore) {
		t.Errorf("pressed again: %q", got)
	}
	if all, err := store.Ratings(t.Context()); err != nil || len(all) != 1 || all[0].Helpful != 1 {
		t.Errorf("ratings %+v, %v", all, err)
	}
}

// inFiles are the files of a state that a text is in.
func inFiles(t *testing.T, path, text string) (files []string) {
	t.Helper()
	all, err := filepath.Glob(path + "*")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range all {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Contains(data, []byte(text)) {
			files = append(files, filepath.Base(name))
		}
	}
	return files
}

// Whatever people do, the state tells not who did it or wished for it, and holds no message but what it says that it keeps.
func TestTheStateTellsNotWhoAskedPressedOrFollows(t *testing.T) {
	store, path := newStore(t)
	encode := func(_ context.Context, asked string) ([]int8, error) { return []int8{int8(len(asked)), 7}, nil }
	w := newWorld(t, commands.Options{Keeper: store, Missed: &gaps.Reader{Encode: encode, Model: "m"}, Follows: store, FollowsMax: 9})
	people := []localdiscord.Who{w.asker, w.stranger(), w.stranger()}
	if err := store.Keep(t.Context(), w.asker.Guild, keep.Settings{Mentions: []string{w.asker.Channel}, Staff: w.asker.Channel}); err != nil {
		t.Fatal(err)
	}
	for _, who := range people {
		w.use(who, "ask", map[string]string{"question": "zxqv wvutsr kept"})
		w.use(who, "quotes", map[string]string{"speaker": "Megan Fountain", "about": "canary"})
		w.use(who, "timeline", map[string]string{"topic": "canary act"})
		w.use(who, "whosaid", map[string]string{"words": "canary neck out"})
		w.wait(w.UseOn(who, "Check against the coverage", map[string]any{"content": "“canary neck out”, she said"}))
		public := w.use(who, "ask", map[string]string{"question": unAmerican, "visibility": "public"}).Reply()
		for _, by := range people {
			w.press(by, public, english.Helpful, "")
		}
		asked := w.press(who, public, english.NotHelpful, "").Reply()
		w.wait(w.Press(who, asked.ID, find(t, asked, english.WhatIsWrong), "answer"))
		who.Permissions = manager
		w.use(who, "follow", map[string]string{"topic": "ferry wages", "when": "weekly"})
		w.use(who, "following", nil)
	}
	w.use(people[0], "ask", map[string]string{"question": "zxqv wvutsr Zebedee 555-0134"})
	for _, text := range []string{"wvutsr kept", unAmerican, "ferry wages", w.asker.Guild} {
		if inFiles(t, path, text) == nil {
			t.Errorf("%q is not found although it is there", text)
		}
	}
	for _, who := range people {
		if files := inFiles(t, path, who.User); files != nil {
			t.Errorf("the id of somebody is in %v", files)
		}
	}
	for _, text := range []string{"Zebedee", "zebedee", "555-0134", "canary act", "canary neck", "Fountain"} {
		if files := inFiles(t, path, text); files != nil {
			t.Errorf("%q is in %v", text, files)
		}
	}
	if all, err := store.Missed(t.Context(), time.Date(2026, 8, 20, 0, 0, 0, 0, time.UTC)); err != nil || len(all) < 2 {
		t.Errorf("groups %+v, %v", all, err)
	}
}

func TestAnAnnouncementIsPostedOnce(t *testing.T) {
	t.Parallel()
	d := newDiscord(t)
	bot := newBot(t, d, newHandler(t, commands.Options{}))
	channel := d.NewID()
	for _, key := range []string{"gaps 2026-W34 9", "gaps 2026-W34 9", "gaps 2026-W35 9"} {
		if err := bot.Announce(t.Context(), channel, key, cards.Card{Heading: "Asked and not found", Titled: true, Tone: cards.Informs}); err != nil {
			t.Fatal(err)
		}
	}
	if posted := d.Posted(channel); len(posted) != 2 {
		t.Errorf("posted %d times", len(posted))
	}
}
