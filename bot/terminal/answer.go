package terminal

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"pullquote/answers"
	"pullquote/bot/commands/compose"
	"pullquote/index/article"
	"pullquote/index/attribution"
)

// indent is that of everything below an excerpt's number.
const indent = "    "

// Answer is the reply to a question.
func (s Style) Answer(a answers.Answer) string {
	var b strings.Builder
	a = honest(a)
	if line := understood(a.Understood); line != "" {
		b.WriteString(s.layout("", "", run{"Understood: " + line, faint}))
	}
	if line := verdict(a); line != "" {
		b.WriteString(s.layout("", "", run{line, plain}))
	}
	if a.Verdict == answers.None {
		b.WriteString(s.layout("", "", run{goOn(a.Coverage), plain}))
	}
	for _, e := range a.Excerpts {
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(s.excerpt(e, speaker(e)...))
	}
	if b.Len() > 0 {
		b.WriteByte('\n')
	}
	b.WriteString(s.layout("", "", run{stamp(a.Coverage), faint}))
	return b.String()
}

// honest is an answer as cards show it too: of passages that may not answer two at most, and only limits that all keep to.
func honest(a answers.Answer) answers.Answer {
	if a.Verdict == answers.Related {
		a.Excerpts = a.Excerpts[:min(len(a.Excerpts), compose.MostRelated)]
	}
	a.Understood = compose.Kept(a.Understood, a.Excerpts)
	return a
}

func verdict(a answers.Answer) string {
	if !a.Without.IsZero() { // it quotes what the asker typed
		return Line("Nothing " + a.Without.String() + " was found; this is the nearest without that.")
	}
	switch a.Verdict {
	case answers.Related:
		return "The closest passages; they may not answer this."
	case answers.None:
		return "Nothing near this is in the coverage."
	}
	return ""
}

// goOn is what somebody can do about a question without an answer.
func goOn(c answers.Coverage) string {
	if c.Articles == 0 {
		return "There are no articles yet: put .md or .txt files into the coverage folder, or use “pullquote import”."
	}
	return "Try other words, or fewer of them; “pullquote articles” shows what is covered."
}

func understood(u answers.Understood) string {
	var parts []string
	if u.Speaker != nil {
		parts = append(parts, "speaker "+*u.Speaker)
	}
	if u.Source != nil {
		parts = append(parts, "publication "+*u.Source)
	}
	switch {
	case u.From != nil && u.To != nil && *u.From == *u.To:
		parts = append(parts, answers.DateInWords(*u.From))
	case u.From != nil && u.To != nil:
		parts = append(parts, answers.DateInWords(*u.From)+" to "+answers.DateInWords(*u.To))
	case u.From != nil:
		parts = append(parts, "from "+answers.DateInWords(*u.From))
	case u.To != nil:
		parts = append(parts, "until "+answers.DateInWords(*u.To))
	}
	return strings.Join(parts, "; ")
}

// stamp says what was searched.
func stamp(c answers.Coverage) string {
	line := "Searched " + Count(c.Articles, "article")
	if len(c.Titles) > 0 {
		line = "Searched " + strings.Join(c.Titles, ", ") + ": " + Count(c.Articles, "article")
	}
	if !c.Newest.IsZero() {
		line += ", the newest of " + answers.DateInWords(c.Newest)
	}
	if c.UndatedLeftOut > 0 {
		line += "; left out " + Count(c.UndatedLeftOut, "article") + " without a date"
	}
	if c.Unread > 0 {
		line += fmt.Sprintf("; reading by meaning is still incomplete, %s to go", Percent(c.Unread))
	}
	return line + "."
}

// Percent is a share in full hundredths, and never nothing of something.
func Percent(share float64) string { return fmt.Sprintf("%d%%", int(math.Ceil(100*share))) }

// Count is a number of things: "1 article", "2 articles".
func Count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// number is a rank as wide as the indent, "[1] ", or wider from 10 on; below is the indent of what stands below it.
func number(rank int) (lead, below string) {
	lead = fmt.Sprintf("[%d] ", rank)
	return lead, strings.Repeat(" ", len(lead))
}

// excerpt is an excerpt with its source. who are the lines that say whose words it has.
func (s Style) excerpt(e answers.Excerpt, who ...string) string {
	var b strings.Builder
	lead, indent := number(e.Rank)
	words := marked(e.Text, e.Start, e.Highlights)
	if e.EndsInQuotation() {
		words = append(words, run{" […]", faint}) // not the article's: more was said
	}
	b.WriteString(s.layout(lead, indent, words...))
	for _, line := range who {
		b.WriteString(s.layout(indent, indent, run{line, plain}))
	}
	b.WriteString(s.source(indent, e.Article, e.Link))
	if e.Archived != "" {
		b.WriteString(s.link(indent, "archived copy: ", e.Archived))
	}
	if e.Repeats > 0 {
		b.WriteString(s.layout(indent, indent, run{repeats(e.Repeats), faint}))
	}
	for _, note := range e.Notes {
		b.WriteString(s.layout(indent, indent, run{"Correction: ", bold}, run{note.Text, plain}))
	}
	for _, part := range e.Why {
		b.WriteString(s.layout(indent, indent, run{fmt.Sprintf("%+9.3f  %s", part.Value, part.Name), faint}))
	}
	return b.String()
}

// source is the citation of an article: title, publication and date, link.
func (s Style) source(indent string, a answers.ArticleRef, link *string) string {
	text := s.layout(indent, indent, run{a.Title, plain})
	text += s.layout(indent, indent, run{Origin(a), plain})
	if link = cmp.Or(link, a.URL); link == nil {
		return text + s.layout(indent, indent, run{"no link is known", faint})
	}
	return text + s.link(indent, "", *link)
}

// link is never wrapped: a terminal opens a link only where it is whole.
func (s Style) link(indent, label, url string) string {
	return Style{Bold: s.Bold}.layout(indent, indent, run{label + url, faint})
}

// Origin is the publication, the authors and the date of an article, with what is unknown said.
func Origin(a answers.ArticleRef) string {
	publication := a.Publication
	if publication == "" {
		publication = "publication unknown"
	}
	if len(a.Authors) > 0 {
		publication += ", by " + strings.Join(a.Authors, ", ")
	}
	return publication + ", " + answers.DateInWords(a.Date)
}

// repeats says how many other articles have an excerpt's words.
func repeats(n int) string {
	if n == 1 {
		return "1 other article has the same words"
	}
	return fmt.Sprintf("%d other articles have the same words", n)
}

const notNamed = "— speaker not named"

// speaker says in one line who speaks in an excerpt, in none where it holds no statement of anybody.
func speaker(e answers.Excerpt) []string {
	if e.Speaker != nil {
		return []string{"— " + who(*e.Speaker)}
	}
	if len(e.Quotes) > 0 && !slices.ContainsFunc(e.Quotes, named) {
		return []string{notNamed}
	}
	return nil
}

func named(q attribution.Quote) bool { return q.Speaker != nil }

// who names a speaker, and says how the article refers to them where that is not their name.
func who(s attribution.Speaker) string {
	name := s.Name
	if s.Resolved() {
		name = s.Name + " (“" + s.AsWritten + "”)"
	}
	if s.Description != nil && *s.Description != "" {
		name += ", " + *s.Description
	}
	return name
}

// marked cuts text, which stands at an offset of its article, into runs with the highlights bold.
func marked(text string, offset int, highlights []article.Span) []run {
	var runs []run
	at := 0
	for _, h := range highlights {
		h = h.Shift(-offset)
		if h.Start < at || h.End > len(text) || h.Len() <= 0 {
			continue
		}
		runs = append(runs, run{text[at:h.Start], plain}, run{h.Of(text), bold})
		at = h.End
	}
	return append(runs, run{text[at:], plain})
}
