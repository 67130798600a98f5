package discord_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pullquote/answers"
	"pullquote/bot/commands"
	"pullquote/bot/commands/state"
	"pullquote/bot/courier"
	"pullquote/index/local"
)

const manager = 1<<5 | 1<<10 | 1<<11 // may manage the server

// From the command to the post, through Discord: and the state holds nothing of who wished for it.
func TestAFollowPostsWhatIsNew(t *testing.T) {
	t.Parallel()
	dir, path := t.TempDir(), filepath.Join(t.TempDir(), "state.db")
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte("---\ntitle: "+name+"\npublication: Harbour Post\n---\n"+text+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("old.md", "“The harbour is closed until spring,” said Lena Ortiz, a union organizer.")
	ix, err := local.Open(t.Context(), os.DirFS(dir), local.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer ix.Close()
	kept, err := state.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer kept.Close()
	changed := make(chan struct{}, 1)
	nudge := func() {
		select {
		case changed <- struct{}{}:
		default:
		}
	}
	w := &world{Server: newDiscord(t), t: t}
	bot := newBot(t, w.Server, commands.New(answers.NewDesk(ix, answers.Options{}), commands.Options{Keeper: kept, Follows: kept, FollowsMax: 2, Followed: nudge}))
	w.run(bot.Run)
	w.settle(w.Connected)
	c := courier.New(courier.Options{Store: kept, Coverage: ix, Channels: bot.Channels(), Every: time.Millisecond})
	ended := make(chan struct{})
	go func() { c.Run(t.Context(), changed); close(ended) }()
	t.Cleanup(func() { <-ended })

	who := w.asker
	if got := text(t, w.use(who, "follow", map[string]string{"speaker": "Lena Ortiz"}).Reply()); !strings.Contains(got, "Only members who may manage") {
		t.Errorf("somebody who manages nothing: %s", got)
	}
	who.Permissions = manager
	channel := w.NewID()
	begun := w.use(who, "follow", map[string]string{"speaker": "lena ortiz", "channel": channel}).Reply()
	if got := text(t, begun); !begun.Ephemeral() || !strings.Contains(got, "### Lena Ortiz") || !strings.Contains(got, "<#"+channel+">") || !strings.Contains(got, "Send messages") {
		t.Errorf("begun: %s", got)
	}
	w.settle(func() bool { at, err := kept.LookedAt(t.Context()); return err == nil && !at.IsZero() })
	write("new.md", "“We will not sail before the pay is settled,” said Lena Ortiz, a union organizer.")
	if _, err := ix.Refresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	nudge()
	w.settle(func() bool { return len(w.Posted(channel)) > 0 })
	if got := text(t, w.Posted(channel)[0]); !strings.Contains(got, "We will not sail") || strings.Contains(got, "closed until spring") || !strings.Contains(got, "Why you see this") {
		t.Errorf("posted: %s", got)
	}

	w.CloseChannel(channel, 50013)
	if got := text(t, w.use(who, "follow", map[string]string{"topic": "ferries", "channel": channel}).Reply()); !strings.Contains(got, "may not send messages") {
		t.Errorf("in a channel that it may not write to: %s", got)
	}
	if got := text(t, w.use(who, "follow", map[string]string{"topic": "schools"}).Reply()); !strings.Contains(got, "follows 2 things already") {
		t.Errorf("one more than a server may have: %s", got)
	}
	list := w.use(who, "following", nil).Reply()
	w.press(who, list, "End or resume a follow", value(t, list, "End or resume a follow", "Lena Ortiz · speaker · as it comes"))
	if left, err := kept.FollowsOf(t.Context(), who.Guild); err != nil || len(left) != 1 {
		t.Errorf("after one was ended: %+v, %v", left, err)
	}
	for _, file := range []string{path, path + "-wal"} {
		if data, err := os.ReadFile(file); err == nil && strings.Contains(string(data), who.User) {
			t.Errorf("%s holds the id of who wished for a follow", filepath.Base(file))
		} else if err == nil && !strings.Contains(string(data), channel) {
			t.Logf("%s does not hold the channel", filepath.Base(file))
		}
	}
}
