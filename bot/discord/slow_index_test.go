package discord_test

import (
	"context"
	"sync"
	"testing"

	"pullquote/answers"
	"pullquote/bot/commands"
	"pullquote/bot/discord/localdiscord"
	"pullquote/index"
	"pullquote/index/local"
	"pullquote/index/meaning"
	"pullquote/seeds"
)

// A slowSearcher is an index on a disk that hangs until it is let go on.
type slowSearcher struct {
	index.Searcher
	on chan struct{}
}

func (s slowSearcher) Snapshot(ctx context.Context) (index.Snapshot, error) {
	<-s.on
	return s.Searcher.Snapshot(ctx)
}

// With the index on a disk that hangs, everything is acknowledged in time all the same (the local Discord sees to that), what
// is no question is answered, and questions are once the disk is back.
func TestASlowIndexDelaysNoAcknowledgement(t *testing.T) {
	t.Parallel()
	ix, err := local.Open(t.Context(), seeds.FS, local.Options{Meaning: meaning.Default()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ix.Close() })
	slow := slowSearcher{ix, make(chan struct{})}
	letGo := sync.OnceFunc(func() { close(slow.on) })
	w := &world{Server: newDiscord(t), t: t}
	b := newBot(t, w.Server, commands.New(answers.NewDesk(slow, answers.Options{}), unhurried(commands.Options{})))
	w.run(b.Run)
	t.Cleanup(letGo) // before the bot is waited for
	w.settle(w.Connected)

	var waiting []*localdiscord.Interaction
	for command, options := range map[string]map[string]string{
		"ask": {"question": unAmerican}, "quotes": {"speaker": "Megan Fountain"}, "whosaid": {"words": "stick her neck out"}, "timeline": {"topic": "TRUST Act"}, "articles": nil,
	} {
		i, err := w.Use(w.asker, command, options)
		if err != nil {
			t.Fatal(err)
		}
		waiting = append(waiting, i)
	}
	if i := w.wait(w.Type(w.asker, "ask", "speaker", "b")); len(i.Choices()) > 0 {
		t.Errorf("completion knows %v", i.Choices())
	}
	if i := w.use(w.asker, "help", nil); i.Reply().Loading {
		t.Error("help waits for the index")
	}
	for _, i := range waiting {
		w.settle(func() bool { return i.Acknowledged() != 0 })
		if !i.Reply().Loading {
			t.Errorf("answered without the index: %+v", i.Reply())
		}
	}
	letGo()
	for _, i := range waiting {
		if w.wait(i, nil); i.Reply().Loading {
			t.Errorf("not answered: %+v", i.Reply())
		}
	}
}
