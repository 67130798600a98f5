package discord_test

import (
	"context"
	"strings"
	"sync"
	"testing"
	"time"

	"pullquote/bot/commands"
	"pullquote/bot/commands/door"
	"pullquote/bot/commands/texts"
	"pullquote/bot/discord"
	"pullquote/bot/discord/localdiscord"
)

// ledger is a Ledger in memory.
type ledger struct {
	mu   sync.Mutex
	owed map[string]commands.Owed
	left []commands.Owed
	seen int // interactions that were noted
}

func (l *ledger) Owe(_ context.Context, o commands.Owed) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.owed[o.ID] = o
	l.seen++
	return nil
}

func (l *ledger) Paid(_ context.Context, id string) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	delete(l.owed, id)
	return nil
}

func (l *ledger) Left(context.Context) ([]commands.Owed, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	left := l.left
	l.left = nil
	return left, nil
}

func (l *ledger) all() []commands.Owed {
	l.mu.Lock()
	defer l.mu.Unlock()
	var all []commands.Owed
	for _, o := range l.owed {
		all = append(all, o)
	}
	return all
}

// An asker whose question dies with the program is told so by the next run; one who has an answer is not.
func TestWhoWasLeftWithoutAnAnswerIsToldByTheNextRun(t *testing.T) {
	t.Parallel()
	desk, err := seedDesk()
	if err != nil {
		t.Fatal(err)
	}
	slow := &slowDesk{desk, make(chan struct{}, 9), make(chan struct{})}
	w := &world{Server: newDiscord(t), t: t}
	book := &ledger{owed: map[string]commands.Owed{}}
	start := func(desk door.Desk, l discord.Ledger) *discord.Bot {
		transport := w.Transport()
		t.Cleanup(transport.CloseIdleConnections)
		b, err := discord.New(commands.New(desk, unhurried(commands.Options{})), discord.Options{Token: localdiscord.Token, HTTP: transport, Ledger: l, Grace: time.Second})
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	w.run(start(slow, book).Run)
	w.settle(w.Connected)
	answered := w.ask(unAmerican)
	<-slow.asked
	slow.gate <- struct{}{}
	w.wait(answered, nil)
	w.settle(func() bool { return len(book.all()) == 0 })
	waiting := w.ask(unAmerican)
	<-slow.asked
	owed := book.all()
	if len(owed) != 1 || owed[0].ID != waiting.ID || owed[0].Token != waiting.Token || book.seen != 2 {
		t.Fatalf("owed %+v after %d", owed, book.seen)
	}
	old := owed[0]
	old.ID, old.Token, old.At = w.NewID(), "expired", time.Now().Add(-time.Hour) // nobody is asked about it
	next := &ledger{left: append(owed, old)}
	w.run(start(desk, next).Serve)
	w.settle(func() bool { return !waiting.Reply().Loading })
	if got, want := text(t, waiting.Reply()), texts.Of(texts.English).Interrupted; !strings.Contains(got, want) {
		t.Errorf("the asker is told %q, want %q", got, want)
	}
	if got := text(t, answered.Reply()); !strings.Contains(got, "Blumenthal") {
		t.Errorf("who had an answer is told %q", got)
	}
	close(slow.gate)
}
