package compose_test

import (
	"strings"
	"testing"

	"pullquote/answers"
	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/compose"
	"pullquote/bot/commands/inquiry"
	"pullquote/bot/commands/texts"
	"pullquote/index/article"
	"pullquote/index/attribution"
)

var ask = &inquiry.Kind{Command: "ask", Code: 'a', Orders: []answers.Sort{answers.ByRelevance, answers.Newest}, Asks: true}

func composer() compose.Composer {
	return compose.Composer{Language: texts.English, Texts: texts.Of(texts.English), PageSize: 3}
}

// said is an excerpt of a year, of a publication, by a speaker.
func said(year int, publication, speaker string) inquiry.Item {
	return inquiry.Item{Excerpt: answers.Excerpt{Text: "Words of an article.", End: 20, Speaker: &attribution.Speaker{Name: speaker, AsWritten: speaker},
		Article: answers.ArticleRef{Title: "A title", Publication: publication, Date: article.Date{Year: year}}}}
}

func year(y int) *article.Date { return &article.Date{Year: y} }

// A limit that was read from the question's words stands on the card where all excerpts keep to it, and nowhere else.
func TestLimitsShownAreLimitsApplied(t *testing.T) {
	ruiz, other, post := "Ana Ruiz", "Lena Ortiz", "Post"
	for _, c := range []struct {
		fact string
		q    inquiry.Inquiry
		f    inquiry.Findings
		want string
	}{
		{"a year that the passages are not of", inquiry.Inquiry{},
			inquiry.Findings{Took: answers.Understood{From: year(2018), To: year(2018)}, Items: []inquiry.Item{said(2013, post, ruiz)}}, ""},
		{"a year that one of them is not of", inquiry.Inquiry{},
			inquiry.Findings{Took: answers.Understood{From: year(2018), To: year(2018)}, Items: []inquiry.Item{said(2018, post, ruiz), said(2013, post, ruiz)}}, ""},
		{"a year that they are of", inquiry.Inquiry{},
			inquiry.Findings{Took: answers.Understood{From: year(2018), To: year(2018)}, Items: []inquiry.Item{said(2018, post, ruiz)}}, "In 2018"},
		{"an excerpt without a date", inquiry.Inquiry{},
			inquiry.Findings{Took: answers.Understood{From: year(2018)}, Items: []inquiry.Item{said(0, post, ruiz)}}, ""},
		{"today, above old words", inquiry.Inquiry{},
			inquiry.Findings{Took: answers.Understood{From: &article.Date{Year: 2026, Month: 8, Day: 20}, To: &article.Date{Year: 2026, Month: 8, Day: 20}},
				Items: []inquiry.Item{said(2013, post, ruiz)}}, ""},
		{"somebody else's words", inquiry.Inquiry{},
			inquiry.Findings{Took: answers.Understood{Speaker: &other}, Items: []inquiry.Item{said(2013, post, ruiz)}}, ""},
		{"the speaker's words", inquiry.Inquiry{},
			inquiry.Findings{Took: answers.Understood{Speaker: &ruiz}, Items: []inquiry.Item{said(2013, post, ruiz)}}, "Speaker: Ana Ruiz"},
		{"another publication", inquiry.Inquiry{},
			inquiry.Findings{Took: answers.Understood{Source: &other}, Items: []inquiry.Item{said(2013, post, ruiz)}}, ""},
		{"nothing was found", inquiry.Inquiry{}, inquiry.Findings{Took: answers.Understood{Speaker: &ruiz, From: year(2018)}}, ""},
		{"limits that were chosen", inquiry.Inquiry{Speaker: ruiz, Source: post, From: *year(2013)},
			inquiry.Findings{Coverage: answers.Coverage{UndatedLeftOut: 2}, Items: []inquiry.Item{said(2013, post, ruiz)}},
			"Speaker: Ana Ruiz · source: Post · from 2013 · 2 undated articles left out"},
		{"limits that were chosen and left nothing", inquiry.Inquiry{Speaker: ruiz, From: *year(2018)},
			inquiry.Findings{Without: answers.Narrowing{Speaker: ruiz, From: *year(2018)}, Items: []inquiry.Item{said(2013, post, other)}}, ""},
		{"undated articles left out by no limit that is shown", inquiry.Inquiry{},
			inquiry.Findings{Coverage: answers.Coverage{UndatedLeftOut: 2}, Items: []inquiry.Item{said(2013, post, ruiz)}}, ""},
		{"an order", inquiry.Inquiry{Sort: answers.Newest}, inquiry.Findings{Items: []inquiry.Item{said(2013, post, ruiz)}}, "Newest first"},
	} {
		c.q.Kind, c.q.Text = ask, "what?"
		if got := composer().Page(c.q, c.f, false).Understood; got != c.want {
			t.Errorf("%s: %q, want %q", c.fact, got, c.want)
		}
	}
}

func TestTheThreeVerdictsLookDifferent(t *testing.T) {
	some := []inquiry.Item{said(2013, "Post", "Ana Ruiz"), said(2013, "Post", "Ana Ruiz"), said(2014, "Post", "Ana Ruiz")}
	held := answers.Coverage{Articles: 5}
	for _, c := range []struct {
		fact  string
		f     inquiry.Findings
		tone  cards.Tone
		shown int
		want  string
	}{
		{"answered", inquiry.Findings{Verdict: answers.Answered, Items: some, Coverage: held}, cards.Answers, 3, "Answered"},
		{"related", inquiry.Findings{Verdict: answers.Related, Items: some, Coverage: held}, cards.Relates, 2, "may not answer"},
		{"none", inquiry.Findings{Verdict: answers.None, Coverage: held, Since: *year(2006)}, cards.Silent, 0, "5 articles since 2006"},
		{"none of none", inquiry.Findings{Verdict: answers.None}, cards.Silent, 0, "No articles are covered yet"},
		{"small talk", inquiry.Findings{Verdict: answers.Related, Items: some, Coverage: held, Chat: true}, cards.Informs, 0, "/ask"},
	} {
		card := composer().Page(inquiry.Inquiry{Kind: ask, Text: "what?"}, c.f, false)
		if card.Tone != c.tone || len(card.Excerpts) != c.shown || !strings.Contains(card.Verdict, c.want) {
			t.Errorf("%s: %s, %d excerpts, %q", c.fact, card.Tone, len(card.Excerpts), card.Verdict)
		}
		buttons := ""
		for _, row := range card.Controls {
			for _, b := range row.Buttons {
				buttons += b.Label + ", "
			}
		}
		if offered := strings.Contains(buttons, "Show the closest, Ask differently"); offered != (c.fact == "none") {
			t.Errorf("%s: buttons %s", c.fact, buttons)
		}
	}
}

func TestOnlyTheFirstExcerptIsWholeUntilTheAskerOpensThem(t *testing.T) {
	long := said(2013, "Post", "Ana Ruiz")
	long.Text = strings.Repeat("Words of an article that goes on. ", 9)
	f := inquiry.Findings{Verdict: answers.Answered, Items: []inquiry.Item{long, long}}
	for _, open := range []bool{false, true} {
		card := composer().Page(inquiry.Inquiry{Kind: ask, Text: "what?", Open: open}, f, false)
		first, second := card.Excerpts[0], card.Excerpts[1]
		if first.Words.String() != long.Text || first.Cut {
			t.Errorf("open %t: the first is %q", open, first.Words)
		}
		if words := second.Words.String(); second.Cut == open || !strings.HasPrefix(long.Text, words) || !open && len(words) > 72 {
			t.Errorf("open %t: the second is %q, cut %t", open, words, second.Cut)
		}
	}
}
