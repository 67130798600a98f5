package discord_test

import (
	"strings"
	"testing"

	"pullquote/bot/commands"
	"pullquote/bot/discord/localdiscord"
)

func askingGetsACitedCard(t *testing.T, w *world) {
	i := w.use(w.asker, "ask", map[string]string{"question": "Who called family separation un-American?"})
	reply := i.Reply()
	if i.Acknowledged() != 5 || !reply.Ephemeral() || reply.Loading || reply.Flags&(1<<15) == 0 {
		t.Fatalf("acknowledged with %d, reply %+v", i.Acknowledged(), reply)
	}
	got := text(t, reply)
	for _, want := range []string{"**Who called family separation un-American?**", "> ", "Blumenthal", "2019", "#:~:text=", "5 articles until June 2019"} {
		if !strings.Contains(got, want) {
			t.Errorf("the card lacks %q:\n%s", want, got)
		}
	}
}

func publicAnswersBelongToTheirAsker(t *testing.T, w *world) {
	i := w.use(w.asker, "ask", map[string]string{"question": "What did activists ask for?", "visibility": "public"})
	if i.Reply().Ephemeral() {
		t.Fatal("the answer is private")
	}
	stranger := localdiscord.Who{User: w.NewID(), Guild: w.asker.Guild, Channel: w.asker.Channel}
	refused := w.press(stranger, i.Reply(), "Delete", "")
	if got := text(t, refused.Reply()); !strings.Contains(got, "Only who asked") || !refused.Reply().Ephemeral() {
		t.Errorf("a stranger's delete: %s", got)
	}
	before := string(i.Reply().Components)
	copied := w.press(stranger, i.Reply(), more, "onewest")
	if !copied.Reply().Ephemeral() || copied.Reply().ID == i.Reply().ID || string(i.Reply().Components) != before {
		t.Error("a stranger's press changed the public card, or its copy is public")
	}
	turned := w.press(w.asker, i.Reply(), more, "onewest")
	if turned.Acknowledged() != 6 || string(i.Reply().Components) == before {
		t.Errorf("the asker's press: acknowledged with %d", turned.Acknowledged())
	}
	w.press(w.asker, i.Reply(), "Delete", "")
	if !i.Reply().Deleted {
		t.Error("the asker's delete did not delete")
	}
}

func TestKillingTheConnectionLosesNoAcknowledgedInteraction(t *testing.T) {
	w := newWorld(t, commands.Options{})
	for range 3 {
		i, err := w.Use(w.asker, "ask", map[string]string{"question": "Who called family separation un-American?"})
		w.Drop()
		w.wait(i, err)
	}
	_, resumes, _ := w.Gateway()
	if resumes == 0 {
		t.Error("the bot did not resume its session")
	}
}

func askingDifferently(t *testing.T, w *world) {
	none := w.use(w.asker, "ask", map[string]string{"question": "zxqv wvutsr"}).Reply()
	if got := text(t, none); !strings.Contains(got, "Nothing near this is in the coverage: 5 articles since 4 October 2006.") || strings.Contains(got, "> ") {
		t.Fatalf("nothing is near: %s", got)
	}
	opened := w.press(w.asker, none, "Ask differently", "")
	if value, ok := opened.Form(); !ok || value != "zxqv wvutsr" {
		t.Fatalf("the form holds %q, %t", value, ok)
	}
	blank := w.wait(w.Submit(opened, " ")).Reply()
	if got := text(t, blank); !blank.Ephemeral() || !strings.Contains(got, "There is no question.") {
		t.Errorf("a blank form: %s", got)
	}
	again := w.wait(w.Submit(w.press(w.asker, none, "Ask differently", ""), unAmerican)).Reply()
	if got := text(t, again); again.ID != none.ID || !strings.Contains(got, "**"+unAmerican+"**") || !strings.Contains(got, "Blumenthal") {
		t.Errorf("asked differently: %s", got)
	}
}
