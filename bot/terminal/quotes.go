package terminal

import (
	"strings"

	"pullquote/answers"
)

// Quotes is a list of statements, each in the sentences that hold it, so that the words which attribute it stay in sight.
func (s Style) Quotes(lines []answers.QuoteLine) string {
	if len(lines) == 0 {
		return "No statement.\n"
	}
	var b strings.Builder
	for _, l := range lines {
		b.WriteString(s.excerpt(l.Excerpt) + "\n")
	}
	return b.String() + s.layout("", "", run{Count(len(lines), "statement"), faint})
}

// QuotesMarkdown is the same in Markdown.
func QuotesMarkdown(lines []answers.QuoteLine) string {
	var b strings.Builder
	for _, l := range lines {
		b.WriteString(quoted(l.Excerpt.Text, l.Excerpt.Start, l.Excerpt.Highlights) + "\n" + cited(l.Excerpt) + "\n\n")
	}
	return b.String()
}

// Check is the reply to "who said these words?".
func (s Style) Check(c answers.Check) string {
	var b strings.Builder
	b.WriteString(s.layout("", "", run{checked(c), plain}))
	for _, f := range c.Found {
		b.WriteString("\n" + s.excerpt(f.Excerpt))
		if f.Quote == nil {
			b.WriteString(s.layout(indent, indent, run{ownWords, plain}))
		}
		if c.Match == answers.Near {
			b.WriteString(s.layout(indent, indent, differences(f.Diff)...))
		}
	}
	return b.String()
}

const ownWords = "— the article's own words"

func checked(c answers.Check) string {
	switch c.Match {
	case answers.Exact:
		return "These words stand in the coverage."
	case answers.Near:
		return "Not in these words. The nearest; [-…-] is not in the article, {+…+} is only there:"
	}
	return "Not in the coverage."
}

// differences shows a comparison in the manner of wdiff.
func differences(diff []answers.Difference) []run {
	var runs []run
	for i, d := range diff {
		if i > 0 {
			runs = append(runs, run{" ", plain})
		}
		switch d.Op {
		case answers.Delete:
			runs = append(runs, run{"[-" + d.Text + "-]", bold})
		case answers.Insert:
			runs = append(runs, run{"{+" + d.Text + "+}", bold})
		default:
			runs = append(runs, run{d.Text, plain})
		}
	}
	return runs
}

// CheckMarkdown is the same in Markdown.
func CheckMarkdown(c answers.Check) string {
	var b strings.Builder
	b.WriteString(inert(checked(c)) + "\n\n")
	for _, f := range c.Found {
		b.WriteString(quoted(f.Excerpt.Text, f.Excerpt.Start, f.Excerpt.Highlights) + "\n" + cited(f.Excerpt))
		if f.Quote == nil {
			b.WriteString("\\\n" + inert(ownWords))
		}
		if c.Match == answers.Near {
			var line strings.Builder
			for _, r := range differences(f.Diff) {
				line.WriteString(r.text)
			}
			b.WriteString("\\\n" + inert(line.String()))
		}
		b.WriteString("\n\n")
	}
	return b.String()
}
