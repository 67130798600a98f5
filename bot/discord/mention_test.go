package discord_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"pullquote/answers"
	"pullquote/bot/commands"
	"pullquote/bot/discord/localdiscord"
)

// A talk is a world in whose server mentions are turned on in the asker's channel.
type talk struct{ *world }

// polite knows a greeting and thanks for what they are, which otherwise takes the model of meanings.
type polite struct{ *answers.Desk }

func (p polite) Answer(ctx context.Context, q answers.Question) (answers.Answer, error) {
	if q.Text == "hello!" || q.Text == "thank you!" {
		return answers.Answer{Verdict: answers.None, Talk: true}, nil
	}
	return p.Desk.Answer(ctx, q)
}

func newTalk(t *testing.T, o commands.Options) talk {
	t.Helper()
	t.Parallel()
	desk, err := seedDesk()
	if err != nil {
		t.Fatal(err)
	}
	w := talk{&world{Server: newDiscord(t), t: t}}
	w.run(newBot(t, w.Server, commands.New(polite{desk}, unhurried(o))).Run)
	w.settle(w.Connected)
	w.setUp(map[string]string{"mentions": w.asker.Channel})
	return w
}

func (w talk) setUp(options map[string]string) {
	w.t.Helper()
	admin := w.asker
	admin.User, admin.Permissions = w.NewID(), 1<<5
	w.use(admin, "setup", options)
}

// write writes a message and gives what the bot replies.
func (w talk) write(who localdiscord.Who, content, on string) (*localdiscord.Post, localdiscord.Message) {
	w.t.Helper()
	p, err := w.Write(who, content, on)
	if err != nil {
		w.t.Fatal(err)
	}
	return p, w.until(p, func(m localdiscord.Message, posted int) bool { return posted > 0 })
}

func (w talk) until(p *localdiscord.Post, wanted func(localdiscord.Message, int) bool) localdiscord.Message {
	w.t.Helper()
	ctx, cancel := context.WithTimeout(w.t.Context(), 20*time.Second)
	defer cancel()
	if err := p.Wait(ctx, wanted); err != nil {
		m, posted := p.Answer()
		w.t.Fatalf("%v; %d answers, %+v", err, posted, m)
	}
	m, _ := p.Answer()
	return m
}

// silence fails for a message that is answered. A later one is waited for, which is.
func (w talk) silence(why string, posts ...*localdiscord.Post) {
	w.t.Helper()
	w.write(w.asker, "@ "+unAmerican, "")
	time.Sleep(50 * time.Millisecond)
	for _, p := range posts {
		if m, posted := p.Answer(); posted > 0 {
			w.t.Errorf("%s: answered with %s", why, text(w.t, m))
		}
	}
}

func TestAMentionIsAnsweredAsAReply(t *testing.T) {
	w := newTalk(t, commands.Options{})
	p, m := w.write(w.asker, "@ "+unAmerican, "")
	if got := text(t, m); !strings.Contains(got, "Blumenthal") || !strings.Contains(got, unAmerican) || strings.Contains(got, "<@") {
		t.Errorf("the answer is\n%s", got)
	}
	if err := w.Tell(p); err != nil { // a second time
		t.Fatal(err)
	}
	_, m = w.write(w.asker, "¿Quién llamó “un-American” a la separación de familias, @?", "")
	if got := text(t, m); !strings.Contains(got, "artículos hasta") {
		t.Errorf("a question in Spanish is answered\n%s", got)
	}
	if _, posted := p.Answer(); posted != 1 {
		t.Errorf("a message that was delivered twice has %d answers", posted)
	}
}

func TestOnlyMessagesThatAreMeantForItWhereItIsWantedAreAnswered(t *testing.T) {
	w := newTalk(t, commands.Options{})
	elsewhere, otherServer, program := w.asker, w.asker, w.asker
	elsewhere.Channel = w.NewID()
	otherServer.Guild, otherServer.Channel = w.NewID(), w.NewID()
	program.Bot = true
	var posts []*localdiscord.Post
	for _, one := range []struct {
		who     localdiscord.Who
		content string
	}{{w.asker, unAmerican}, {elsewhere, "@ " + unAmerican}, {otherServer, "@ " + unAmerican}, {program, "@ " + unAmerican}} {
		p, err := w.Write(one.who, one.content, "")
		if err != nil {
			t.Fatal(err)
		}
		posts = append(posts, p)
	}
	w.silence("not meant for it, or not there", posts...)
	w.setUp(map[string]string{"public": "nowhere"})
	barred, err := w.Write(w.asker, "@ "+unAmerican, "")
	if err != nil {
		t.Fatal(err)
	}
	w.asker = otherServer // whose settings are others: those of the first stay, however late the message is read
	w.setUp(map[string]string{"mentions": w.asker.Channel})
	w.silence("where answers may not be public", barred)
}

func TestAConversationWithItAloneNeedsNoMention(t *testing.T) {
	w := newTalk(t, commands.Options{})
	alone := localdiscord.Who{User: w.NewID(), Channel: w.NewID()}
	if _, m := w.write(alone, unAmerican, ""); !strings.Contains(text(t, m), "Blumenthal") {
		t.Errorf("the answer is\n%s", text(t, m))
	}
	if _, m := w.write(alone, "hello!", ""); !strings.Contains(text(t, m), "I look up who said what") {
		t.Errorf("a greeting gets\n%s", text(t, m))
	}
}

func TestAFollowUpSaysWhatItWasTakenToMean(t *testing.T) {
	w := newTalk(t, commands.Options{})
	for _, c := range []struct{ before, asked, understood, found string }{
		{"What did Megan Fountain say about DeLauro?", "and Lugo?", "Understood: John Jaigo Lugo instead of Megan Fountain.", "Lugo"},
		{"Who called family separation un-American?", "when was that?", "Understood: “that” means “Who called family separation un-American?”.", "June 2019"},
		{"Who called family separation un-American?", "what did he say about ICE?", "Understood: “he” means “Richard Blumenthal”.", "Blumenthal"},
	} {
		_, first := w.write(w.asker, "@ "+c.before, "")
		_, m := w.write(w.asker, c.asked, first.ID)
		if got := strings.ReplaceAll(text(t, m), "\\", ""); !strings.Contains(got, c.understood) || !strings.Contains(got, c.found) {
			t.Errorf("%q after %q is answered\n%s", c.asked, c.before, got)
		}
	}
	_, first := w.write(w.asker, "@ "+unAmerican, "")
	thanks, err := w.Write(w.asker, "thank you!", first.ID)
	if err != nil {
		t.Fatal(err)
	}
	w.silence("who thanks for an answer", thanks)
}

func TestAnEditedMentionHasItsAnswerEdited(t *testing.T) {
	w := newTalk(t, commands.Options{})
	p, first := w.write(w.asker, "@ "+unAmerican, "")
	if err := w.Rewrite(p, "@ What did activists ask for?"); err != nil {
		t.Fatal(err)
	}
	now := w.until(p, func(m localdiscord.Message, _ int) bool { return string(m.Components) != string(first.Components) })
	if got := text(t, now); now.ID != first.ID || !strings.Contains(got, "What did activists ask for?") {
		t.Errorf("the answer, once %s, is now %s\n%s", first.ID, now.ID, got)
	}
	old, err := w.WriteAgo(2*time.Minute, w.asker, "@ "+unAmerican)
	if err != nil {
		t.Fatal(err)
	}
	before := w.until(old, func(_ localdiscord.Message, posted int) bool { return posted == 1 })
	if err := w.Rewrite(old, "@ What did activists ask for?"); err != nil {
		t.Fatal(err)
	}
	w.silence("none")
	if after, posted := old.Answer(); posted != 1 || string(after.Components) != string(before.Components) {
		t.Errorf("a message that is edited after two minutes has its answer changed")
	}
	added, err := w.Write(w.asker, unAmerican, "")
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Rewrite(added, "@ "+unAmerican); err != nil {
		t.Fatal(err)
	}
	w.until(added, func(_ localdiscord.Message, posted int) bool { return posted == 1 })
}

func TestADeletedMentionTakesItsAnswerAlong(t *testing.T) {
	w := newTalk(t, commands.Options{})
	p, _ := w.write(w.asker, "@ "+unAmerican, "")
	if err := w.Erase(p); err != nil {
		t.Fatal(err)
	}
	w.until(p, func(m localdiscord.Message, _ int) bool { return m.Deleted })
	q, err := w.Write(w.asker, "@ "+unAmerican, "") // and while it is being answered
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Erase(q); err != nil {
		t.Fatal(err)
	}
	w.silence("none")
	if m, posted := q.Answer(); posted > 0 && !m.Deleted {
		t.Errorf("the answer to a deleted message stays: %s", text(t, m))
	}
}

func TestANewPostOfAForumIsAnsweredOnce(t *testing.T) {
	w := newTalk(t, commands.Options{})
	forum, wide := w.NewID(), w.NewID()
	w.setUp(map[string]string{"posts": forum})
	w.setUp(map[string]string{"mentions": wide})
	post, there, err := w.Open(w.asker, forum, "@ "+unAmerican)
	if err != nil {
		t.Fatal(err)
	}
	w.until(post, func(_ localdiscord.Message, posted int) bool { return posted == 1 })
	again, err := w.Write(there, "@ "+unAmerican, "")
	if err != nil {
		t.Fatal(err)
	}
	w.silence("a later message of the post", again)
	_, thread, err := w.Open(w.asker, wide, "just talk")
	if err != nil {
		t.Fatal(err)
	}
	w.write(thread, "@ "+unAmerican, "") // where every mention is wanted
}

func TestWhoAsksTooFastByMentionIsToldOnce(t *testing.T) {
	w := newTalk(t, commands.Options{AskerPace: commands.Pace{Every: time.Hour, Burst: 1}})
	hasty := w.asker
	hasty.User = w.NewID()
	w.write(hasty, "@ "+unAmerican, "")
	if _, m := w.write(hasty, "@ "+unAmerican, ""); !strings.Contains(text(t, m), "many questions in a short time") {
		t.Errorf("the second gets\n%s", text(t, m))
	}
	third, err := w.Write(hasty, "@ "+unAmerican, "")
	if err != nil {
		t.Fatal(err)
	}
	w.asker.User = w.NewID()
	w.silence("the third", third)
}

func TestTheCardOfAMentionBelongsToWhoWroteIt(t *testing.T) {
	w := newTalk(t, commands.Options{PageSize: 1})
	p, m := w.write(w.asker, "@ What did activists ask for?", "")
	i := w.press(w.asker, m, "Next", "")
	if i.Reply().ID != m.ID {
		t.Error("a press by who asked makes another card")
	}
	stranger := w.asker
	stranger.User = w.NewID()
	if i := w.press(stranger, m, "Next", ""); i.Reply().ID == m.ID || !i.Reply().Ephemeral() {
		t.Error("a stranger's press changes the card")
	}
	w.press(w.asker, m, "Delete", "")
	w.until(p, func(m localdiscord.Message, _ int) bool { return m.Deleted })
}

func TestAReportReachesTheStaffsChannel(t *testing.T) {
	w := newTalk(t, commands.Options{})
	staff := w.NewID()
	w.setUp(map[string]string{"staff": staff})
	m := w.use(w.asker, "ask", map[string]string{"question": unAmerican}).Reply()
	menu := w.press(w.asker, m, "Context, citation, order, limits", value(t, m, "Context, citation, order, limits", "Report a mistake")).Reply()
	w.press(w.asker, menu, "What is wrong?", "speaker")
	w.settle(func() bool { return len(w.Posted(staff)) > 0 })
	posted := w.Posted(staff)
	if got := text(t, posted[0]); len(posted) != 1 || !strings.Contains(got, "A reader’s report: Wrong speaker") || !strings.Contains(got, "Blumenthal") || strings.Contains(got, w.asker.User) {
		t.Errorf("%d messages, the first\n%s", len(posted), got)
	}
}

func TestSetupCompletesPublicationsAndBeginsAnew(t *testing.T) {
	w := newTalk(t, commands.Options{})
	i := w.wait(w.Type(w.asker, "setup", "publications", "Yale Daily News; pub"))
	if got := i.Choices(); len(got) != 1 || got[0].Value != "Yale Daily News; The Public's Radio" {
		t.Errorf("it is completed to %v", got)
	}
	w.setUp(map[string]string{"publications": "Yale Daily News"})
	admin := w.asker
	admin.Permissions = 1 << 5
	if got := text(t, w.use(admin, "setup", map[string]string{"reset": "everything"}).Reply()); !strings.Contains(got, "Publications: all") || strings.Contains(got, "<#") {
		t.Errorf("after a reset the settings are\n%s", got)
	}
}

func TestAnAnswerMayNameWhomItIsFor(t *testing.T) {
	w := newTalk(t, commands.Options{})
	friend := w.NewID()
	i := w.use(w.asker, "ask", map[string]string{"question": unAmerican, "for": friend})
	if got := text(t, i.Reply()); i.Reply().Ephemeral() || !strings.Contains(got, "For <@"+friend+">") {
		t.Errorf("the answer is\n%s", got)
	}
	i = w.use(w.asker, "ask", map[string]string{"question": unAmerican, "for": friend, "visibility": "private"})
	if got := text(t, i.Reply()); !i.Reply().Ephemeral() || !strings.Contains(got, "is public, and this one may not be") {
		t.Errorf("a private answer for somebody is\n%s", got)
	}
}

func TestAnExcerptIsSharedAsAPicture(t *testing.T) {
	w := newTalk(t, commands.Options{})
	m := w.use(w.asker, "ask", map[string]string{"question": unAmerican}).Reply()
	i := w.press(w.asker, m, more, value(t, m, more, "Share excerpt 1 as a picture"))
	got := i.Reply()
	if said := text(t, got); got.Ephemeral() || !strings.Contains(said, "Shared by <@"+w.asker.User+">") || !strings.Contains(said, "No More Raids") {
		t.Errorf("the picture's card is\n%s", said)
	}
	if raw := string(got.Components); !strings.Contains(raw, "attachment://quotation.png") || !strings.Contains(raw, "“un-American.”") {
		t.Errorf("its alternative text lacks the words: %s", raw)
	}
	w.press(w.asker, got, "Delete", "")
	w.setUp(map[string]string{"public": "nowhere"})
	if refused := w.press(w.asker, m, more, value(t, m, more, "Share excerpt 1 as a picture")); !refused.Reply().Ephemeral() {
		t.Error("it is shared where answers may not be public")
	}
}

func TestATimelineShowsTheYears(t *testing.T) {
	w := newTalk(t, commands.Options{})
	m := w.use(w.asker, "timeline", map[string]string{"topic": "immigrants"}).Reply()
	if raw := string(m.Components); !strings.Contains(raw, "attachment://years.png") || !strings.Contains(raw, "by year: 20") {
		t.Errorf("the timeline has no chart with its numbers: %s", raw)
	}
}
