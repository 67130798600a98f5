package discord_test

import (
	"context"
	"log/slog"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"pullquote/answers"
	"pullquote/bot/commands"
	"pullquote/bot/discord"
	"pullquote/bot/discord/localdiscord"
	"pullquote/bot/logtest"
)

// slowDesk answers when it is told to.
type slowDesk struct {
	*answers.Desk
	asked chan struct{}
	gate  chan struct{}
}

func (d *slowDesk) Answer(ctx context.Context, q answers.Question) (answers.Answer, error) {
	d.asked <- struct{}{}
	select {
	case <-d.gate:
	case <-ctx.Done():
		return answers.Answer{}, ctx.Err()
	}
	if strings.Contains(q.Text, "panic") {
		panic("on purpose")
	}
	return d.Desk.Answer(ctx, q)
}

// slowWorld is a world whose desk waits, with what the bot logs.
func slowWorld(t *testing.T, grace time.Duration) (*world, *slowDesk, func() (log string, err error)) {
	t.Helper()
	t.Parallel()
	desk, err := seedDesk()
	if err != nil {
		t.Fatal(err)
	}
	slow := &slowDesk{desk, make(chan struct{}, 9), make(chan struct{})}
	w := &world{Server: newDiscord(t), t: t, asker: localdiscord.Who{User: "11", Guild: "22", Channel: "33"}}
	var log logtest.Log
	logger := slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelInfo}))
	transport := w.Transport()
	b, err := discord.New(commands.New(slow, unhurried(commands.Options{Log: logger})), discord.Options{Token: localdiscord.Token,
		HTTP: transport, Log: logger, Grace: grace})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- b.Run(ctx) }()
	stop := sync.OnceValues(func() (string, error) {
		cancel()
		err := <-ended
		transport.CloseIdleConnections()
		return log.String(), err
	})
	t.Cleanup(func() { stop() })
	w.settle(w.Connected)
	return w, slow, stop
}

func (w *world) ask(question string) *localdiscord.Interaction {
	w.t.Helper()
	i, err := w.Use(w.asker, "ask", map[string]string{"question": question})
	if err != nil {
		w.t.Fatal(err)
	}
	return i
}

func TestAStoppingBotEndsTheAnswersUnderWay(t *testing.T) {
	w, desk, stop := slowWorld(t, 5*time.Second)
	i := w.ask(unAmerican)
	<-desk.asked
	go func() {
		time.Sleep(50 * time.Millisecond)
		close(desk.gate)
	}()
	_, err := stop()
	if err != nil || i.Reply().Loading || !strings.Contains(text(t, i.Reply()), "Blumenthal") {
		t.Errorf("stopped with %v, reply %+v", err, i.Reply())
	}
}

func TestAnAnswerThatTakesTooLongToStopIsGivenUp(t *testing.T) {
	w, desk, stop := slowWorld(t, 50*time.Millisecond)
	w.ask(unAmerican)
	<-desk.asked
	if _, err := stop(); err == nil || !strings.Contains(err.Error(), "given up") {
		t.Errorf("stopped with %v", err)
	}
}

func TestAPanicBecomesASentenceAndIsLoggedWithoutTheQuestion(t *testing.T) {
	w, desk, stop := slowWorld(t, time.Second)
	close(desk.gate)
	i := w.wait(w.ask("panic, please"), nil)
	if got := text(t, i.Reply()); !strings.Contains(got, "Something broke on our side (reference ") {
		t.Errorf("reply %s", got)
	}
	log, _ := stop()
	if !strings.Contains(log, "on purpose") || strings.Contains(log, "please") || strings.Contains(log, i.Token) || strings.Contains(log, "user=") {
		t.Errorf("log %s", log)
	}
}

func TestAnExpiredTokenAndADeletedCardEndQuietly(t *testing.T) {
	w, desk, stop := slowWorld(t, time.Second)
	i := w.ask(unAmerican)
	<-desk.asked
	w.Expire(i)
	desk.gate <- struct{}{}
	j := w.ask(unAmerican)
	<-desk.asked
	w.DeleteMessage(j.Reply().ID)
	desk.gate <- struct{}{}
	log, _ := stop()
	if strings.Count(log, "reply could not arrive") != 2 || strings.Contains(log, "level=ERROR") {
		t.Errorf("log %s", log)
	}
}

func TestACardThatDiscordRefusesIsReplacedByASentence(t *testing.T) {
	w, desk, _ := slowWorld(t, time.Second)
	var edits atomic.Int64
	w.Fault = func(method, path string) localdiscord.Fault {
		if method == http.MethodPatch && edits.Add(1) == 1 {
			return localdiscord.Fault{Status: http.StatusBadRequest}
		}
		return localdiscord.Fault{}
	}
	close(desk.gate)
	i := w.wait(w.ask(unAmerican), nil)
	if got := text(t, i.Reply()); !strings.Contains(got, "Something broke on our side") {
		t.Errorf("reply %s", got)
	}
}

func TestABotThatIsStoppedWhileItStartsEndsQuietly(t *testing.T) {
	d := newDiscord(t)
	stopped, stop := context.WithCancel(t.Context())
	stop()
	for name, run := range map[string]func(*discord.Bot) error{
		"over the gateway": func(b *discord.Bot) error { return b.Run(stopped) },
		"over HTTP":        func(b *discord.Bot) error { return b.Serve(stopped) },
	} {
		if err := run(newBot(t, d, newHandler(t, commands.Options{}))); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
