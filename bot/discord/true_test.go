package discord_test

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pullquote/bot/commands"
	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/texts"
)

// untrue lists what a card says that is not true of what it shows.
func untrue(c cards.Card) (wrong []string) {
	t := texts.Of(c.Language)
	say := func(format string, args ...any) { wrong = append(wrong, fmt.Sprintf(format, args...)) }
	for part := range strings.SplitSeq(c.Understood, " · ") {
		if c.Verdict == t.ClosestWithout && part != "" && strings.Contains(strings.ToLower(c.Notice), strings.ToLower(part)) {
			say("nothing was found within %q, which the card stands under", part)
		}
		for _, e := range c.Excerpts {
			if !keepsTo(t, part, e, c.Speaker) {
				say("excerpt %d stands under %q", e.Number, part)
			}
		}
	}
	shown := len(c.Excerpts) + len(c.Entries)
	folded := slices.ContainsFunc(c.Excerpts, func(e cards.Excerpt) bool { return e.Folded })
	switch {
	case c.Verdict == t.Answered && (c.Tone != cards.Answers || shown == 0):
		say("answered, in tone %s with %d excerpts", c.Tone, shown)
	case c.Verdict == t.Related && (c.Tone != cards.Relates || shown == 0 || shown > 2):
		say("related, in tone %s with %d passages", c.Tone, shown)
	case c.Tone == cards.Silent && slices.ContainsFunc(c.Excerpts, func(e cards.Excerpt) bool { return e.Title != "" }):
		say("nothing is found, and places are shown")
	case offers(c, t.Unfold) != folded:
		say("unfolding is offered %t, folded %t", offers(c, t.Unfold), folded)
	}
	for _, e := range c.Excerpts {
		if c.Speaker != "" && e.Speaker != "" {
			say("%s stands above %s’s words", c.Speaker, e.Speaker)
		}
	}
	return wrong
}

// keepsTo reports whether an excerpt keeps to a limit as a card words it. What is no limit everything keeps to.
func keepsTo(t *texts.Texts, limit string, e cards.Excerpt, all string) bool {
	named := func(format string) (string, bool) {
		lead, _, _ := strings.Cut(format, "%s")
		if len(limit) < len(lead) || !strings.EqualFold(limit[:len(lead)], lead) {
			return "", false
		}
		return limit[len(lead):], true
	}
	if name, is := named(t.Speaker); is {
		return e.Speaker == name || all == name
	}
	if name, is := named(t.Source); is {
		return e.Publication == name
	}
	years, own := year.FindAllString(limit, -1), year.FindString(e.Date)
	if len(years) == 0 {
		return true
	}
	least, most := slices.Min(years), slices.Max(years)
	between := strings.Split(t.FromTo, "%s")[1]
	switch _, from := named(t.From); {
	case len(years) == 2 && strings.Contains(limit, between):
		return least <= own && own <= most
	case from:
		return own >= least
	case strings.EqualFold(limit, fmt.Sprintf(t.To, strings.TrimPrefix(limit, limit[:strings.IndexByte(limit, ' ')+1]))):
		return own != "" && own <= most
	}
	return least <= own && own <= most
}

var year = regexp.MustCompile(`\b[0-9]{4}\b`)

func offers(c cards.Card, label string) bool {
	return slices.ContainsFunc(c.Controls, func(r cards.Row) bool {
		return slices.ContainsFunc(r.Buttons, func(b cards.Button) bool { return b.Label == label })
	})
}

func TestUntruthsOfACardAreFound(t *testing.T) {
	en := texts.Of(texts.English)
	of2013 := cards.Excerpt{Number: 1, Words: cards.Text("Words."), Title: "A title", Speaker: "Ana Ruiz", Publication: "Post", Date: "3 April 2013"}
	for _, c := range []struct {
		understood, verdict string
		tone                cards.Tone
		want                bool
	}{
		{"", en.Answered, cards.Answers, true},
		{"In 2013", en.Answered, cards.Answers, true},
		{"In 2018", en.Answered, cards.Answers, false},
		{"From 2014", en.Answered, cards.Answers, false},
		{"To 2012", en.Answered, cards.Answers, false},
		{"2010 to 2012", en.Answered, cards.Answers, false},
		{"2010 to 2014 · newest first", en.Answered, cards.Answers, true},
		{"Speaker: Ana Ruiz", en.Answered, cards.Answers, true},
		{"Speaker: John Doe", en.Answered, cards.Answers, false},
		{"Source: Times", en.Answered, cards.Answers, false},
		{"", en.Answered, cards.Relates, false},
		{"", en.Related, cards.Relates, true},
		{"", "", cards.Silent, false},
	} {
		card := cards.Card{Language: texts.English, Understood: c.understood, Verdict: c.verdict, Tone: c.tone, Excerpts: []cards.Excerpt{of2013}}
		if got := untrue(card); (len(got) == 0) != c.want {
			t.Errorf("%q, %q, %s: %v", c.understood, c.verdict, c.tone, got)
		}
	}
}

// Whatever is asked of the sample articles, in scope or out of it, the card says nothing of what it shows that is not so.
func TestCardsOfAnyQuestionAreTrue(t *testing.T) {
	h := newHandler(t, commands.Options{})
	for _, question := range []string{
		"Who won the World Cup in 2018?", "What did John DeStefano Jr. say about the moon?", "What happened today?", "Who resigned last week?",
		"What does the Yale Daily News say about football?", "What did Megan Fountain say in 2017?", "What did Malloy say since 2018?",
		"What did the mayor promise before 2007?", "Who spoke for immigrants in June 2019?", "hello", "Write me a poem about the senator",
		"What did Richard Blumenthal say between 2013 and 2019?", "Which newspaper reported on the marchers in 2006?", "¿Quién habló en 2013?",
	} {
		for _, l := range texts.Languages() {
			for _, options := range []map[string]string{{}, {"from": "2013", "to": "2017-02"}, {"to": "2001"}, {"source": "Yale Daily News"}} {
				asked := map[string]string{"question": question}
				maps.Copy(asked, options)
				r := commands.Request{Command: "ask", Options: asked, Locale: string(l), Asker: commands.Asker{ID: "1"}}
				for _, wrong := range untrue(h.Plan(t.Context(), r).Carry(t.Context())) {
					t.Errorf("%s %v in %s: %s", question, options, l, wrong)
				}
			}
		}
	}
}
