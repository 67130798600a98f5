package discord_test

import (
	"bytes"
	"context"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pullquote/answers"
	"pullquote/bot/commands"
	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/door"
	"pullquote/bot/commands/gaps"
	"pullquote/bot/commands/keep"
	"pullquote/bot/commands/texts"
	"pullquote/bot/discord"
	"pullquote/bot/discord/localdiscord/rules"
)

var update = flag.Bool("update", false, "write the golden files anew")

// reviewedCards are one request for each kind of card. Their payloads stand in testdata/cards, in each language; .ci/pictures
// makes the README's pictures of some.
var reviewedCards = []struct {
	name string
	r    commands.Request
}{
	{"ask", use("ask", "question", "Who called family separation un-American?")},
	{"ask-one", use("ask", "question", "Which senator called it un-American?")},
	{"ask-related", use("ask", "question", "What does the senator think of the moon landing?")},
	{"ask-none", use("ask", "question", "zxqv wvutsr")},
	{"ask-narrowed", use("ask", "question", "What did activists ask for?", "from", "2013", "to", "2017-02")},
	{"ask-outside", use("ask", "question", "What did activists ask for?", "source", "Yale Daily News", "to", "2001")},
	{"ask-fault", use("ask", "question", "anything", "from", "soon")},
	{"quotes", use("quotes", "speaker", "John Jaigo Lugo")},
	{"quotes-unknown", use("quotes", "speaker", "Nobody Atall")},
	{"whosaid-exact", use("whosaid", "words", "stick her neck out")},
	{"check-near", commands.Request{Command: "check", Message: []string{"Senator Blumenthal says “the terror he has imposed on these people targets the children”, can that be?"}}},
	{"check-absent", commands.Request{Command: "check", Message: []string{"“Ask not what your country can do for you”"}}},
	{"check-many", commands.Request{Command: "check", Message: []string{"> stick her neck out\n> — Kevin Dean\n“the terror he has imposed on these people targets the children”, and: “Ask not what your country can do for you”"}}},
	{"mention", commands.Request{Message: []string{" Who called family separation un-American?"}, Mention: &commands.Mention{Named: true}}},
	{"mention-follow-up", commands.Request{Message: []string{"and Lugo?"}, Mention: &commands.Mention{Before: &commands.Before{Heading: "What did Megan Fountain say about DeLauro?"}}}},
	{"timeline", use("timeline", "topic", "TRUST Act")},
	{"articles", use("articles")},
	{"help", use("help")},
	{"about", use("about")},
	{"setup-mentions", commands.Request{Command: "setup", Options: map[string]string{"mentions": "1122334455667788990", "posts": "1122334455667788991", "public": "nowhere", "staff": "1122334455667788992"},
		Place: commands.Place{Server: "8"}, Asker: commands.Asker{ID: "1", Admin: true}}},
	{"follow", managed("follow", "speaker", "John Jaigo Lugo", "when", "daily")},
	{"follow-mute", muted(managed("follow", "topic", "deportations"))},
	{"follow-unknown", managed("follow", "speaker", "Nobody Atall")},
	{"follow-nothing", managed("follow")},
	{"following-nothing", commands.Request{Command: "following", Place: commands.Place{Server: "6", Channel: "1122334455667788990"}, Asker: commands.Asker{ID: "1", Admin: true}}},
	{"following", managed("following")},
	{"setup-quiet", commands.Request{Command: "setup", Options: map[string]string{"quiet": "22-7 Europe/Madrid"}, Place: commands.Place{Server: "5"}, Asker: commands.Asker{ID: "1", Admin: true}}},
	{"setup", commands.Request{Command: "setup", Place: commands.Place{Server: "9"}, Asker: commands.Asker{ID: "1", Admin: true}}},
}

// inSpanish are messages whose answer is in Spanish because they are.
var inSpanish = map[string]string{"mention": "¿Quién llamó “un-American” a la separación de las familias?", "mention-follow-up": "¿y qué hay de Lugo?"}

// managed is a request of somebody who may manage the server.
func managed(command string, options ...string) commands.Request {
	r := use(command, options...)
	r.Place, r.Asker = commands.Place{Server: "7", Channel: "1122334455667788990"}, commands.Asker{ID: "1", Admin: true}
	return r
}

// muted is a request in a channel that the bot may not write to.
func muted(r commands.Request) commands.Request {
	r.Mute = map[string]bool{r.Place.Channel: true}
	return r
}

func use(command string, options ...string) commands.Request {
	r := commands.Request{Command: command, Options: map[string]string{}}
	for i := 0; i+1 < len(options); i += 2 {
		r.Options[options[i]] = options[i+1]
	}
	return r
}

func TestCardsAreAsTheyWereReviewed(t *testing.T) {
	h := reviewed(t, commands.Options{Version: "v0", Contact: "Harbour Post, desk@harbourpost.example", Follows: &follows{}, FollowsMax: 25})
	for _, c := range reviewedCards {
		for _, l := range texts.Languages() {
			r := c.r
			r.Locale = string(l)
			if r.Place.Server != "" {
				r.Place.Server += string(l) // each sets up its own
			}
			if in, is := inSpanish[c.name]; is && l == texts.Spanish {
				r.Message = []string{in}
			}
			golden(t, c.name+"."+string(l)+".json", h.Plan(t.Context(), r).Carry(t.Context()))
		}
	}
}

// A bot of several coverages names on each card those that were asked.
func TestCardsOfSeveralCoveragesAreAsTheyWereReviewed(t *testing.T) {
	o := commands.Options{Version: "v0"}
	o.Shelf = twoCoverages{newFixed(t)}
	h := reviewed(t, o)
	for _, l := range texts.Languages() {
		in := commands.Place{Server: "7" + string(l), Channel: "1122334455667788991"}
		for _, c := range []struct {
			name string
			r    commands.Request
		}{
			{"coverages-ask", use("ask", "question", "Who called family separation un-American?")},
			{"coverages-none", use("ask", "question", "zxqv wvutsr")},
			{"coverages-about", use("about")},
			{"coverages-setup", use("setup", "coverages", "Harbour Post; Valley Courier", "coverages_in", "1122334455667788990")},
		} {
			c.r.Place, c.r.Locale, c.r.Asker = in, string(l), commands.Asker{ID: "1", Admin: true}
			golden(t, c.name+"."+string(l)+".json", h.Plan(t.Context(), c.r).Carry(t.Context()))
		}
	}
}

// twoCoverages have the answers of one desk.
type twoCoverages struct{ desk door.Desk }

func (twoCoverages) Offered(string) []door.Coverage {
	return []door.Coverage{{Name: "harbour", Title: "Harbour Post"}, {Name: "valley", Title: "Valley Courier"}}
}

func (s twoCoverages) Desk([]string) door.Desk { return titledDesk{s.desk} }

func (s twoCoverages) Desks() []door.Desk { return nil }

// A titledDesk names both coverages in its stamps.
type titledDesk struct{ door.Desk }

var bothTitles = []string{"Harbour Post", "Valley Courier"}

func (d titledDesk) Answer(ctx context.Context, q answers.Question) (answers.Answer, error) {
	a, err := d.Desk.Answer(ctx, q)
	a.Coverage.Titles = bothTitles
	return a, err
}

func (d titledDesk) Coverage(ctx context.Context) (answers.Coverage, error) {
	c, err := d.Desk.Coverage(ctx)
	c.Titles = bothTitles
	return c, err
}

// Cards that follow from a press are checked in the same way, from the first card's own controls.
func TestCardsOfMenusAreAsTheyWereReviewed(t *testing.T) {
	h := reviewed(t, commands.Options{})
	for _, l := range texts.Languages() {
		r := reviewedCards[0].r
		r.Locale = string(l)
		card := h.Plan(t.Context(), r).Carry(t.Context())
		press := func(value string) cards.Card {
			return h.Plan(t.Context(), commands.Request{Locale: string(l), Press: &commands.Press{ID: menu(card).ID, Value: value, Heading: card.Heading, Own: true}, Asker: commands.Asker{ID: "1122334455667788990"}}).Carry(t.Context())
		}
		for name, kind := range map[string]string{"context": "c", "cite": "i", "report": "r", "picture": "g"} {
			golden(t, name+"."+string(l)+".json", press(choice(menu(card), kind)))
		}
	}
}

// What a public answer's thumbs lead to, from the card that was shared.
func TestCardsOfThumbsAreAsTheyWereReviewed(t *testing.T) {
	for _, l := range texts.Languages() {
		h := reviewed(t, commands.Options{})
		press := func(id, heading string, public bool) cards.Card {
			return h.Plan(t.Context(), commands.Request{Locale: string(l), Press: &commands.Press{ID: id, Heading: heading, Public: public}, Asker: commands.Asker{ID: "1122334455667788990"}}).Carry(t.Context())
		}
		r := reviewedCards[0].r
		r.Locale = string(l)
		private := h.Plan(t.Context(), r).Carry(t.Context())
		for _, c := range private.Controls {
			for _, b := range c.Buttons {
				if strings.Contains(b.Label, texts.Of(l).Helpful) {
					t.Error("a private answer has thumbs")
				}
			}
		}
		share := private.Controls[0].Buttons
		shared := press(share[len(share)-1].ID, private.Heading, false)
		golden(t, "shared."+string(l)+".json", shared)
		thumbs := shared.Controls[1].Buttons
		golden(t, "not-helpful."+string(l)+".json", press(thumbs[1].ID, shared.Heading, true))
		golden(t, "rated-before."+string(l)+".json", press(thumbs[0].ID, shared.Heading, true))
		other := h.Plan(t.Context(), commands.Request{Locale: string(l), Press: &commands.Press{ID: thumbs[0].ID, Heading: shared.Heading, Public: true}, Asker: commands.Asker{ID: "1"}})
		golden(t, "helpful."+string(l)+".json", other.Carry(t.Context()))
	}
}

func TestCardsOfGapsAreAsTheyWereReviewed(t *testing.T) {
	h := reviewed(t, commands.Options{Missed: &gaps.Reader{}})
	group := func(words string, lately int) keep.Group {
		return keep.Group{Words: words, Asked: 3 * lately, Lately: lately, First: "2026-08-01", Last: "2026-08-20"}
	}
	f := newFixed(t)
	e := f.cut(lobby, "The general order, Lugo said", "about their status.", "", "", "")
	unworded := group("", 2)
	unworded.Closest = keep.Passage{Article: string(e.Article.ID), Start: e.Start, End: e.End, Mark: gaps.MarkOf(e.Text)}
	all := []keep.Group{group("What does the senator think of the **moon** @everyone?", 9), group("when does the pool open", 4), unworded, group("Which senator called it un-American?", 2)}
	for _, l := range texts.Languages() {
		card, some, err := h.Gaps(t.Context(), all, l)
		if err != nil || !some {
			t.Fatal(some, err)
		}
		golden(t, "gaps."+string(l)+".json", card)
		golden(t, "about-gaps."+string(l)+".json", h.Plan(t.Context(), commands.Request{Command: "about", Locale: string(l)}).Carry(t.Context()))
	}
}

// The card keeps Discord's limits whatever people asked.
func TestACardOfGapsFitsWhateverWasAsked(t *testing.T) {
	h := newHandler(t, commands.Options{})
	for _, words := range []string{strings.Repeat("*", commands.MaxQuestion), strings.Repeat("長", commands.MaxQuestion), strings.Repeat("who called it un-American ", 12), "@everyone <#1> **x**"} {
		var all []keep.Group
		for i := range 30 {
			all = append(all, keep.Group{Words: words, Asked: 1 << 30, Lately: 1<<30 - i, Last: "2026-08-20"})
		}
		card, _, err := h.Gaps(t.Context(), all, texts.Spanish)
		if err != nil {
			t.Fatal(err)
		}
		payload, err := discord.Payload(card)
		if err != nil {
			t.Fatal(err)
		}
		for _, problem := range rules.Message(payload) {
			t.Errorf("%.20q: %s", words, problem)
		}
	}
}

// menu is a card's.
func menu(c cards.Card) *cards.Menu { return c.Controls[len(c.Controls)-1].Menu }

// choice is the first value of a menu that begins so.
func choice(m *cards.Menu, beginning string) string {
	for _, c := range m.Choices {
		if strings.HasPrefix(c.Value, beginning) {
			return c.Value
		}
	}
	return ""
}

func golden(t *testing.T, name string, card cards.Card) {
	t.Helper()
	got, err := discord.Payload(card)
	if err != nil {
		t.Fatal(err)
	}
	got = append(got, '\n')
	for _, wrong := range untrue(card) {
		t.Errorf("%s: %s", name, wrong)
	}
	for _, problem := range rules.Message(got) {
		t.Errorf("%s: %s", name, problem)
	}
	if check := openAPI(t); check != nil {
		if err := check("edit", got); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	path := filepath.Join("testdata", "cards", name)
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs in line %d; review it with -update", name, differs(got, want))
	}
}

func differs(a, b []byte) int {
	x, y := strings.Split(string(a), "\n"), strings.Split(string(b), "\n")
	for i := range x {
		if i >= len(y) || x[i] != y[i] {
			return i + 1
		}
	}
	return len(x)
}
