package terminal

import (
	"strings"

	"pullquote/answers"
)

const noStatement = "No such statement is in the coverage.\n"

// Quotes is a list of statements, each in the sentences that hold it, so that the words which attribute it stay in sight.
func (s Style) Quotes(lines []answers.QuoteLine) string {
	if len(lines) == 0 {
		return noStatement
	}
	var b strings.Builder
	shown := answers.Gather(lines)
	for _, g := range shown {
		b.WriteString(s.excerpt(g.Excerpt, speakers(g)...) + "\n")
	}
	count := Count(len(lines), "statement")
	if len(shown) < len(lines) {
		count += " in " + Count(len(shown), "excerpt")
	}
	return b.String() + s.layout("", "", run{count, faint})
}

// QuotesMarkdown is the same in Markdown.
func QuotesMarkdown(lines []answers.QuoteLine) string {
	if len(lines) == 0 {
		return noStatement
	}
	var b strings.Builder
	for _, g := range answers.Gather(lines) {
		b.WriteString(quoted(g.Excerpt.Text, g.Excerpt.Start, g.Excerpt.Highlights) + "\n" + cited(g.Excerpt, speakers(g)...) + "\n\n")
	}
	return b.String()
}

// speakers has a line for everybody who is named, or says that nobody is.
func speakers(g answers.Gathering) []string {
	var lines []string
	for _, s := range g.Speakers {
		if s != nil {
			lines = append(lines, "— "+who(*s))
		}
	}
	if lines == nil {
		return []string{notNamed}
	}
	return lines
}

// Check is the reply to "who said these words?".
func (s Style) Check(c answers.Check) string {
	var b strings.Builder
	b.WriteString(s.layout("", "", run{checked(c), plain}))
	for _, f := range c.Found {
		b.WriteString("\n" + s.excerpt(f.Excerpt, said(f)...))
		if c.Match == answers.Near {
			b.WriteString(s.layout(indent, indent, differences(f.Diff)...))
		}
	}
	return b.String()
}

const ownWords = "— the article's own words"

// said is who said the words found.
func said(f answers.SaidHere) []string {
	if f.Quote == nil {
		return []string{ownWords}
	}
	return speaker(f.Excerpt)
}

func checked(c answers.Check) string {
	switch c.Match {
	case answers.Exact:
		return "These words stand in the coverage."
	case answers.Near:
		return "Not in these words. The nearest; [-…-] is not in the article, {+…+} is only there:"
	}
	return "Not in the coverage. That does not say that nobody said it."
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
		b.WriteString(quoted(f.Excerpt.Text, f.Excerpt.Start, f.Excerpt.Highlights) + "\n" + cited(f.Excerpt, said(f)...))
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
