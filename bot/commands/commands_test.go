package commands_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"pullquote/answers"
	"pullquote/bot/commands"
	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/texts"
	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/attribution"
)

// made is a desk with hand-made answers: what a card makes of every field is checked without an index. The same
// cards over the real desk are checked in package discord.
type made struct{ excerpts []answers.Excerpt }

func newMade(n int) *made {
	m := &made{}
	for i := range n {
		text := "“It is a sentence of its own,” Fountain said. Nobody else did."
		start := 100 * i
		link := "https://example.org/a#:~:text=sentence"
		about := "an organizer"
		m.excerpts = append(m.excerpts, answers.Excerpt{
			Rank: i + 1, Text: text, Start: start, End: start + len(text),
			Highlights: []article.Span{{Start: start + 11, End: start + 19}},
			Article: answers.ArticleRef{ID: article.ID("a" + string(rune('a'+i%20))), Title: "A title", Publication: []string{"Post", "Times"}[i%2],
				Date: article.Date{Year: 2010 + i%3}, URL: &link},
			Link: &link, Speaker: &attribution.Speaker{Name: []string{"Megan Fountain", "Ana Ruiz"}[i%2], AsWritten: "Fountain", Description: &about},
		})
	}
	return m
}

func (m *made) Answer(_ context.Context, q answers.Question) (answers.Answer, error) {
	a := answers.Answer{Question: q.Text, Verdict: answers.None, Coverage: m.stamp()}
	for _, e := range m.excerpts {
		if q.Speaker == "" || q.Speaker == e.Speaker.Name {
			a.Excerpts, a.Verdict = append(a.Excerpts, e), answers.Answered
		}
	}
	if q.To.Year == 1900 { // before all articles
		a.Verdict, a.Excerpts = answers.Related, m.excerpts
		a.Without = answers.Narrowing{Speaker: q.Speaker, Source: q.Source, From: q.From, To: q.To}
	}
	if q.Text == "nothing" {
		return answers.Answer{Verdict: answers.None, Coverage: m.stamp()}, nil
	}
	if q.Text == "break" {
		panic("broken on purpose")
	}
	if q.Text == "away" {
		return a, fmt.Errorf("search: %w", index.ErrAway)
	}
	return a, nil
}

func (m *made) Timeline(ctx context.Context, q answers.Question) (answers.Answer, error) {
	return m.Answer(ctx, q)
}

func (m *made) Quotes(_ context.Context, q answers.Question) ([]answers.QuoteLine, error) {
	if q.Speaker == "nobody" {
		return nil, &answers.HintError{Problem: "nobody is called nobody", Hint: "did you mean somebody?"}
	}
	var all []answers.QuoteLine
	for _, e := range m.excerpts {
		all = append(all, answers.QuoteLine{Article: e.Article, Speaker: e.Speaker, Excerpt: e})
	}
	return all, nil
}

func (m *made) WhoSaid(_ context.Context, q answers.Question) (answers.Check, error) {
	e := m.excerpts[0]
	return answers.Check{Match: answers.Near, Found: []answers.SaidHere{{Article: e.Article, Start: e.Start, End: e.End, Text: e.Text, Excerpt: e,
		Diff: []answers.Difference{{Op: answers.Same, Text: "It is"}, {Op: answers.Delete, Text: "two"}, {Op: answers.Insert, Text: "a"}}}}}, nil
}

func (m *made) Search(_ context.Context, q answers.Question) (answers.Passages, error) {
	p := answers.Passages{Question: q.Text}
	for _, e := range m.excerpts {
		p.Passages = append(p.Passages, answers.FoundPassage{Rank: e.Rank, Article: e.Article, Start: e.Start, End: e.End, Text: e.Text})
	}
	return p, nil
}

func (m *made) Articles(context.Context, answers.Question) ([]answers.ArticleInfo, error) {
	var all []answers.ArticleInfo
	for _, e := range m.excerpts {
		all = append(all, answers.ArticleInfo{ArticleRef: e.Article})
	}
	return all, nil
}

func (m *made) Context(_ context.Context, id article.ID, s article.Span) (answers.Surrounding, error) {
	e := m.excerpts[0]
	return answers.Surrounding{Article: e.Article, Paragraphs: []article.Span{s}, Texts: []string{e.Text}, Excerpt: s}, nil
}

func (m *made) Cut(context.Context, article.ID, article.Span) (answers.Excerpt, error) {
	return m.excerpts[0], nil
}

func (m *made) Suggest(_ context.Context, f answers.Field, prefix string, limit int) []string {
	var list []string
	for _, name := range []string{"Megan Fountain", "Ana Ruiz", "Post", "Times", "#1 @here " + strings.Repeat("long ", 30)} {
		if strings.HasPrefix(strings.ToLower(name), strings.ToLower(prefix)) && len(list) < limit {
			list = append(list, name)
		}
	}
	return list
}

func (m *made) Coverage(context.Context) (answers.Coverage, error) { return m.stamp(), nil }

func (m *made) stamp() answers.Coverage {
	return answers.Coverage{Articles: 5, Passages: 60, Newest: article.Date{Year: 2019, Month: 6}}
}

func TestAskingPagesSortsNarrowsAndShares(t *testing.T) {
	h := commands.New(newMade(7), commands.Options{})
	ask := commands.Request{Command: "ask", Options: map[string]string{"question": " who  said it? "}, Asker: commands.Asker{ID: "1"}}
	p := h.Plan(t.Context(), ask)
	card := p.Carry(t.Context())
	if p.Delivery != commands.Privately || card.Heading != "who said it?" || len(card.Excerpts) != 3 || card.Tone != cards.Answers {
		t.Fatalf("ask: %s, %+v", p.Delivery, card)
	}
	card = press(t, h, card, "Next", "")
	if got := card.Excerpts[0].Number; got != 4 {
		t.Errorf("next page starts with excerpt %d, want 4", got)
	}
	card = press(t, h, card, "Next", "")
	if len(card.Excerpts) != 1 || !button(t, card, "Next").Disabled {
		t.Errorf("last page: %d excerpts, next %+v", len(card.Excerpts), button(t, card, "Next"))
	}
	card = press(t, h, card, "", "onewest")
	if !strings.Contains(card.Understood, "Newest first") || card.Excerpts[0].Number != 1 {
		t.Errorf("sorted: %q, %+v", card.Understood, card.Excerpts[0])
	}
	card = press(t, h, card, "", "sAna Ruiz")
	if len(card.Excerpts) != 3 || !strings.Contains(card.Understood, "Ana Ruiz") {
		t.Errorf("narrowed: %d excerpts, understood %q", len(card.Excerpts), card.Understood)
	}
	if card = press(t, h, card, "", "all"); strings.Contains(card.Understood, "Ana Ruiz") {
		t.Errorf("everything again: %q", card.Understood)
	}
	shared := commands.Request{Press: &commands.Press{ID: button(t, card, "Share").ID, Heading: card.Heading, Own: true}, Asker: commands.Asker{ID: "1"}}
	if p := h.Plan(t.Context(), shared); p.Delivery != commands.Publicly || p.Carry(t.Context()).SharedBy != "1" {
		t.Errorf("share: %s", p.Delivery)
	}
}

// Where nothing is near, the closest is a press away, is said to be no answer, and stays so on the next presses.
func TestTheClosestIsShownWhenItIsAskedFor(t *testing.T) {
	h := commands.New(newMade(7), commands.Options{})
	none := h.Plan(t.Context(), commands.Request{Command: "ask", Options: map[string]string{"question": "nothing"}}).Carry(t.Context())
	if none.Tone != cards.Silent || len(none.Excerpts) > 0 || !strings.Contains(none.Verdict, "5 articles since 2010") {
		t.Fatalf("nothing is near: %+v", none)
	}
	closest := press(t, h, none, "Show the closest", "")
	if closest.Tone != cards.Relates || len(closest.Excerpts) != 2 || closest.Verdict != texts.Of(texts.English).Related {
		t.Errorf("the closest: %+v", closest)
	}
	whole := press(t, h, closest, "", "pPost")
	if len(whole.Excerpts) != 2 || whole.Verdict != closest.Verdict {
		t.Errorf("after another press: %+v", whole)
	}
	form := h.Plan(t.Context(), commands.Request{Press: &commands.Press{ID: button(t, none, "Ask differently").ID, Heading: none.Heading, Own: true}})
	if form.Delivery != commands.Asking || form.Form == nil || form.Form.Value != "nothing" {
		t.Fatalf("ask differently: %+v", form)
	}
	sent := commands.Request{Press: &commands.Press{ID: form.Form.ID, Value: "who said it?", Written: true, Heading: none.Heading, Own: true}}
	if p := h.Plan(t.Context(), sent); p.Delivery != commands.InPlace {
		t.Errorf("the form is answered %s", p.Delivery)
	} else if card := p.Carry(t.Context()); card.Heading != "who said it?" || card.Tone != cards.Answers {
		t.Errorf("asked differently: %+v", card)
	}
}

// The nearest without them is never shown as if it were within them.
func TestLimitsThatLeaveNothingAreSaid(t *testing.T) {
	h := commands.New(newMade(1), commands.Options{})
	for _, row := range []struct {
		what    string
		locale  string
		options map[string]string
		want    string
	}{
		{"nothing narrowed", "en-US", map[string]string{}, ""},
		{"within the limits", "en-US", map[string]string{"to": "2015"}, ""},
		{"a time without articles", "en-US", map[string]string{"to": "1900"},
			"Nothing was found within these limits: to 1900."},
		{"all limits at once", "en-US", map[string]string{"speaker": "Ana Ruiz", "source": "Post", "from": "1890", "to": "1900"},
			"Nothing was found within these limits: speaker: Ana Ruiz · source: Post · 1890 to 1900."},
		{"in Spanish", "es-ES", map[string]string{"to": "1900"},
			"No se encontró nada dentro de estos límites: hasta 1900."},
	} {
		row.options["question"] = "who said it?"
		card := h.Plan(t.Context(), commands.Request{Command: "ask", Options: row.options, Asker: commands.Asker{ID: "1"}, Locale: row.locale}).Carry(t.Context())
		if (card.Verdict == texts.Of(card.Language).ClosestWithout) != (row.want != "") {
			t.Errorf("%s: verdict %q", row.what, card.Verdict)
		}
		if card.Notice != row.want {
			t.Errorf("%s: notice %q, want %q", row.what, card.Notice, row.want)
		}
	}
}

func TestShareIsDisabledWithASentenceWhereAppsMayNotPost(t *testing.T) {
	h := commands.New(newMade(1), commands.Options{})
	for _, row := range []struct {
		what string
		deny bool
		want string
	}{
		{"the server shows what apps reply", false, ""},
		{"the server hides it", true, "This server does not let apps that it has not installed post for everybody. Copy a citation instead."},
	} {
		card := h.Plan(t.Context(), commands.Request{Command: "ask", Options: map[string]string{"question": "who said it?"},
			Asker: commands.Asker{ID: "1"}, Place: commands.Place{Server: "9", ShareDeny: row.deny}}).Carry(t.Context())
		if card.Notice != row.want || button(t, card, "Share").Disabled != row.deny {
			t.Errorf("%s: notice %q, button %+v", row.what, card.Notice, button(t, card, "Share"))
		}
	}
}

// press uses a button by its label, or the narrow menu with a value, as the card's owner.
func press(t *testing.T, h *commands.Handler, card cards.Card, label, value string) cards.Card {
	t.Helper()
	id := ""
	if label != "" {
		id = button(t, card, label).ID
	} else {
		id = card.Controls[len(card.Controls)-1].Menu.ID
	}
	p := h.Plan(t.Context(), commands.Request{Press: &commands.Press{ID: id, Value: value, Heading: card.Heading, Own: true}})
	if p.Delivery != commands.InPlace {
		t.Fatalf("%s%s: delivered %s, want in place", label, value, p.Delivery)
	}
	return p.Carry(t.Context())
}

func button(t *testing.T, card cards.Card, label string) cards.Button {
	t.Helper()
	for _, row := range card.Controls {
		for _, b := range row.Buttons {
			if b.Label == label {
				return b
			}
		}
	}
	t.Fatalf("no button %q in %+v", label, card.Controls)
	return cards.Button{}
}

func TestARequestThatCannotBeMetGetsASentence(t *testing.T) {
	h := commands.New(newMade(3), commands.Options{Ref: func() string { return "7f3a" }})
	long := strings.Repeat("why ", 100)
	for _, c := range []struct {
		r    commands.Request
		how  commands.Delivery
		want string
	}{
		{commands.Request{Command: "ask"}, commands.AtOnce, "There is no question."},
		{commands.Request{Command: "ask", Options: map[string]string{"question": long}}, commands.AtOnce, "longer than 300"},
		{commands.Request{Command: "ask", Options: map[string]string{"question": "q", "from": "yesterday"}}, commands.AtOnce, "“yesterday” is not a date"},
		{commands.Request{Command: "ask", Options: map[string]string{"question": "q", "from": "2014", "to": "2013-12"}}, commands.AtOnce, "later than the last"},
		{commands.Request{Command: "ask", Options: map[string]string{"question": "break"}}, commands.Privately, "broke on our side (reference 7f3a)"},
		{commands.Request{Command: "ask", Options: map[string]string{"question": "away"}}, commands.Privately, "cannot be reached at this moment (reference 7f3a)"},
		{commands.Request{Command: "quotes", Options: map[string]string{"speaker": "nobody"}}, commands.Privately, "Nobody is called nobody. Did you mean somebody?"},
		{commands.Request{Command: "check", Message: []string{" \u00a0"}}, commands.AtOnce, "no text in this message"},
		{commands.Request{Command: "setup"}, commands.AtOnce, "in a server only"},
		{commands.Request{Command: "setup", Place: commands.Place{Server: "9"}}, commands.AtOnce, "may manage the server"},
		{commands.Request{Command: "dance"}, commands.AtOnce, "not known"},
		{commands.Request{Command: "ask", Locale: "es-419"}, commands.AtOnce, "No hay ninguna pregunta."},
		{commands.Request{Press: &commands.Press{ID: "0xyz"}}, commands.AtOnce, "older version"},
		{commands.Request{Press: &commands.Press{ID: "1"}}, commands.AtOnce, "cannot be read"},
		{commands.Request{Press: &commands.Press{ID: "1xa--0||||"}}, commands.AtOnce, "Only who asked"},
		{commands.Request{Press: &commands.Press{ID: "1ca--0||||", Heading: "q", Value: "gone"}}, commands.Privately, "no longer found"},
	} {
		p := h.Plan(t.Context(), c.r)
		card := p.Carry(t.Context())
		if p.Delivery != c.how || card.Tone != cards.Refuses || !strings.Contains(card.Verdict, c.want) {
			t.Errorf("%+v: %s, %s %q; want %s, %q", c.r, p.Delivery, card.Tone, card.Verdict, c.how, c.want)
		}
	}
}

func TestTheStampTellsTheLastCheck(t *testing.T) {
	at := time.Date(2024, 5, 3, 9, 4, 0, 0, time.UTC)
	for locale, want := range map[string]string{"en-US": "checked for news: 3 May 2024, 09:04 UTC", "es-ES": "3 de mayo de 2024, 09:04 UTC"} {
		h := commands.New(newMade(2), commands.Options{Checked: func() time.Time { return at }})
		ask := commands.Request{Command: "ask", Options: map[string]string{"question": "who said it?"}, Locale: locale, Asker: commands.Asker{ID: "1"}}
		if card := h.Plan(t.Context(), ask).Carry(t.Context()); !strings.HasSuffix(card.Footer, want) {
			t.Errorf("%s: footer %q, want %q at its end", locale, card.Footer, want)
		}
	}
}

// Whoever may not use a command is not told of it, and in one's own terminal there is nobody to share with.
func TestNobodyIsOfferedWhatTheyCannotUse(t *testing.T) {
	for _, c := range []struct {
		fact         string
		alone, admin bool
	}{{"a member", false, false}, {"who may manage the server", false, true}, {"in a terminal", true, false}} {
		h := commands.New(newMade(2), commands.Options{Alone: c.alone})
		ask := func(command string) cards.Card {
			r := commands.Request{Command: command, Options: map[string]string{"question": "why?"}, Asker: commands.Asker{ID: "1", Admin: c.admin}}
			return h.Plan(t.Context(), r).Carry(t.Context())
		}
		offered := map[string]bool{}
		for _, e := range ask("help").Entries {
			name, _, _ := strings.Cut(e.Title, " ")
			offered[name] = true
		}
		for _, row := range ask("ask").Controls {
			for _, b := range row.Buttons {
				offered[b.Label] = true
			}
			if row.Menu != nil {
				for _, c := range row.Menu.Choices {
					offered[c.Label] = true
				}
			}
		}
		if !offered["/ask"] || offered["/setup"] != c.admin || offered["Share"] == c.alone || offered["Report a mistake"] == c.alone {
			t.Errorf("%s is offered %v", c.fact, offered)
		}
	}
}
