package discord_test

import (
	"path/filepath"
	"strings"
	"testing"

	"pullquote/bot/commands"
	"pullquote/bot/commands/state"
	"pullquote/bot/discord"
	"pullquote/bot/discord/localdiscord"
)

// more is the menu under a card.
const more = "Context, citation, order, limits"

const unAmerican = "Who called family separation un-American?"

func everyCommandGetsACard(t *testing.T, w *world) {
	for _, c := range []struct {
		command string
		options map[string]string
		want    []string
	}{
		{"quotes", map[string]string{"speaker": "Megan Fountain"}, []string{"### Megan Fountain", "statements", "Unidad Latina"}},
		{"quotes", map[string]string{"speaker": "Nobody Atall"}, []string{"Nobody called"}},
		{"whosaid", map[string]string{"words": "stick her neck out"}, []string{"These words are in the coverage", "Kevin Dean"}},
		{"timeline", map[string]string{"topic": "TRUST Act"}, []string{"Oldest first", "2013", "2019"}},
		{"articles", nil, []string{"5 articles", "Activists", "[Yale Daily News](https://"}},
		{"articles", map[string]string{"search": "zebra"}, []string{"No article has a title like that"}},
		{"help", nil, []string{"</ask:", "> question", "</whosaid:", "> words"}},
		{"about", nil, []string{"not stored", "5 articles"}},
		{"ask", map[string]string{"question": unAmerican, "from": "2014", "to": "2013"}, []string{"Swap them"}},
	} {
		got := text(t, w.use(w.asker, c.command, c.options).Reply())
		for _, want := range c.want {
			if !strings.Contains(got, want) {
				t.Errorf("/%s %v lacks %q:\n%s", c.command, c.options, want, got)
			}
		}
	}
}

func directMessagesAndUsersOwnApps(t *testing.T, w *world) {
	dm := localdiscord.Who{User: w.NewID(), Channel: w.NewID(), Locale: "es-ES"}
	kept := w.use(dm, "ask", map[string]string{"question": unAmerican}).Reply()
	if got := text(t, kept); !strings.Contains(got, "Respondida") || kept.Ephemeral() {
		t.Errorf("in a direct message, in Spanish, ephemeral %t: %s", kept.Ephemeral(), got)
	}
	if hidden := w.use(dm, "ask", map[string]string{"question": unAmerican, "visibility": "private"}).Reply(); !hidden.Ephemeral() {
		t.Error("a private answer stays in the direct messages")
	}
	if deleted := w.press(dm, kept, "Borrar", ""); !deleted.Reply().Deleted {
		t.Error("an answer in the direct messages could not be deleted")
	}
	const neither = 1 << 11 // may send messages, may not use external apps
	own := localdiscord.Who{User: w.NewID(), Guild: w.NewID(), Channel: w.NewID(), UserInstalled: true, Permissions: neither}
	card := w.use(own, "ask", map[string]string{"question": unAmerican}).Reply()
	if got := text(t, w.press(own, card, "Share", "").Reply()); !strings.Contains(got, "does not let apps") {
		t.Errorf("sharing where external apps are denied: %s", got)
	}
}

func menusShowContextAndCitation(t *testing.T, w *world) {
	card := w.use(w.asker, "ask", map[string]string{"question": unAmerican, "visibility": "public"}).Reply()
	around := w.press(w.asker, card, more, value(t, card, more, "The paragraphs around excerpt 1"))
	if got := text(t, around.Reply()); !around.Reply().Ephemeral() || !strings.Contains(got, "Pew Research Center") {
		t.Errorf("context: %s", got)
	}
	cited := w.press(w.asker, card, more, value(t, card, more, "Cite excerpt 1"))
	if got := text(t, cited.Reply()); !cited.Reply().Ephemeral() || !strings.Contains(got, "No More Raids") || !strings.Contains(got, "@") {
		t.Errorf("citation: %s", got)
	}
}

func sharedCardsNameTheirSharer(t *testing.T, w *world) {
	card := w.use(w.asker, "ask", map[string]string{"question": unAmerican}).Reply()
	shared := w.press(w.asker, card, "Share", "").Reply()
	if got := text(t, shared); shared.Ephemeral() || !strings.Contains(got, "Shared by <@"+w.asker.User+">") || strings.Contains(got, "\nShare\n") {
		t.Errorf("shared card: %s", got)
	}
	if deleted := w.press(w.asker, shared, "Delete", ""); !deleted.Reply().Deleted {
		t.Error("the sharer could not delete it")
	}
}

func TestAReportIsKeptWithoutItsSender(t *testing.T) {
	store, err := state.Open(t.Context(), filepath.Join(t.TempDir(), "state.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	w := newWorld(t, commands.Options{Keeper: store})
	card := w.use(w.asker, "ask", map[string]string{"question": unAmerican}).Reply()
	form := w.press(w.asker, card, more, "r").Reply()
	thanks := w.press(w.asker, form, "What is wrong?", "link")
	if got := text(t, thanks.Reply()); !strings.Contains(got, "Thank you") {
		t.Errorf("reply to a report: %s", got)
	}
	reports, err := store.Reports(t.Context())
	if err != nil || len(reports) != 1 || reports[0].Kind != "link" || reports[0].Question != unAmerican || len(reports[0].Shown) == 0 {
		t.Errorf("reports %+v, %v", reports, err)
	}
}

func setupDecidesWhatIsPublic(t *testing.T, w *world) {
	admin := w.asker
	admin.Permissions = 1 << 5
	ask := map[string]string{"question": unAmerican, "visibility": "public"}
	for _, c := range []struct {
		set    map[string]string
		public bool
		want   string
	}{
		{map[string]string{"public": "nowhere"}, false, "Answers are not public here"},
		{map[string]string{"public": "listed", "channel": w.asker.Channel}, true, "Answered"},
		{map[string]string{"earliest": "2019-07"}, true, "within the limits that hold here"},
		{map[string]string{"earliest": "none", "publications": "yale daily news"}, true, "Yale Daily News"},
		{map[string]string{"publications": "all", "language": "es"}, true, "Respondida"},
	} {
		if got := text(t, w.use(admin, "setup", c.set).Reply()); !strings.Contains(got, "Kept.") && !strings.Contains(got, "Guardado.") {
			t.Fatalf("/setup %v: %s", c.set, got)
		}
		reply := w.use(w.asker, "ask", ask).Reply()
		if got := text(t, reply); reply.Ephemeral() == c.public || !strings.Contains(got, c.want) {
			t.Errorf("after /setup %v, public %v: %s", c.set, !reply.Ephemeral(), got)
		}
	}
	if got := text(t, w.use(w.asker, "setup", map[string]string{"public": "nowhere"}).Reply()); !strings.Contains(got, "Solo quienes pueden gestionar") {
		t.Errorf("a member's /setup: %s", got)
	}
}

func threadsAreWhereTheirChannelIs(t *testing.T, w *world) {
	admin, post := w.asker, w.asker
	admin.Permissions = 1 << 5
	post.Channel, post.Forum = w.NewID(), w.NewID()
	ask := map[string]string{"question": unAmerican, "visibility": "public"}
	listed := text(t, w.use(admin, "setup", map[string]string{"channel": post.Forum}).Reply())
	if !strings.Contains(listed, "not in force") {
		t.Errorf("a channel is listed while answers may be public everywhere: %s", listed)
	}
	w.use(admin, "setup", map[string]string{"public": "listed"})
	if w.use(post, "ask", ask).Reply().Ephemeral() {
		t.Error("no public answer in a post of a listed forum")
	}
	post.Forum = w.NewID()
	if !w.use(post, "ask", ask).Reply().Ephemeral() || !w.use(w.asker, "ask", ask).Reply().Ephemeral() {
		t.Error("a public answer elsewhere")
	}
}

func messageCommandsReadWhatAReaderSees(t *testing.T, w *world) {
	const words = "They want to stick her neck out, she says: “stick her neck out”"
	for _, c := range []struct {
		name    string
		message map[string]any
		want    string
	}{
		{"Check against the coverage", map[string]any{"content": words}, "Kevin Dean"},
		{"Check against the coverage", map[string]any{"content": "", "message_snapshots": []any{map[string]any{"message": map[string]any{"content": words}}}}, "Kevin Dean"},
		{"Check against the coverage", map[string]any{"content": "", "embeds": []any{map[string]any{"description": words}}}, "Kevin Dean"},
		{"Check against the coverage", map[string]any{"content": "“nobody at all ever said this one thing” https://a.example", "embeds": []any{map[string]any{"title": "A preview",
			"fields": []any{map[string]any{"name": "He said", "value": words}}}}}, "Kevin Dean"},
		{"Check against the coverage", map[string]any{"content": "> stick her **neck** out\n> — Dean\n<@1>"}, "Kevin Dean"},
		{"Check against the coverage", map[string]any{"content": "", "flags": 1 << 15, "components": []any{
			map[string]any{"type": 99, "content": 5}, map[string]any{"type": 17, "components": []any{map[string]any{"type": 98}, map[string]any{"type": 10, "content": "“stick her neck out”"}}}}}, "Kevin Dean"},
		{"Check against the coverage", map[string]any{"content": words, "embeds": []any{5, map[string]any{"type": "new", "title": 7}}, "components": []any{
			map[string]any{"type": 1, "components": []any{map[string]any{"type": 77}}}}, "poll": 5, "attachments": "x", "author": nil, "timestamp": "soon"}, "Kevin Dean"},
		{"Check against the coverage", map[string]any{"content": " "}, "no text in this message"},
		{"Ask the coverage about this", map[string]any{"content": unAmerican}, "Blumenthal"},
	} {
		got := text(t, w.wait(w.UseOn(w.asker, c.name, c.message)).Reply())
		if !strings.Contains(got, c.want) {
			t.Errorf("%s on %v lacks %q:\n%s", c.name, c.message, c.want, got)
		}
	}
}

func typingIsCompleted(t *testing.T, w *world) {
	for _, c := range []struct{ command, option, typed, want string }{
		{"ask", "speaker", "blum", "Richard Blumenthal"},
		{"quotes", "speaker", "Fountain", "Megan Fountain"},
		{"ask", "source", "yale", "Yale Daily News"},
		{"articles", "search", "activists", "Activists"},
		{"ask", "source", "zzz", ""},
	} {
		i := w.wait(w.Type(w.asker, c.command, c.option, c.typed))
		found := c.want == "" && len(i.Choices()) == 0
		for _, choice := range i.Choices() {
			found = found || c.want != "" && strings.Contains(choice.Name, c.want)
		}
		if !found {
			t.Errorf("/%s %s:%s completes to %v", c.command, c.option, c.typed, i.Choices())
		}
	}
}

func TestCommandsAreRegisteredOnlyWhenTheyChanged(t *testing.T) {
	w := newWorld(t, commands.Options{})
	again := discord.Registrar(newBot(t, w.Server, newHandler(t, commands.Options{})))
	if err := again.Register(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, overwrites := w.Requests(); overwrites != 1 {
		t.Errorf("%d overwrites, want 1", overwrites)
	}
	places, err := again.Commands(t.Context())
	if err != nil || len(places) != 1 || len(places[0].Commands) != len(commands.Definitions(false)) {
		t.Errorf("registered %v, %v", places, err)
	}
	if err := again.Remove(t.Context()); err != nil {
		t.Error(err)
	}
	if places, _ := again.Commands(t.Context()); len(places) != 1 || len(places[0].Commands) != 0 {
		t.Errorf("after removal: %v", places)
	}
}
