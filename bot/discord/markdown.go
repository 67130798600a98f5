package discord

import (
	"strconv"
	"strings"

	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/inert"
	"pullquote/bot/commands/texts"
)

// headingMark stands before the heading, at the start of a card's first text. readHeading finds it there again.
const headingMark = "### "

// head is the card's first text: heading, who shared it, notice, what was understood, verdict.
func head(c cards.Card) string {
	var lines []string
	if c.Heading != "" {
		lines = append(lines, headingMark+inert.Escape(c.Heading))
	}
	if c.SharedBy != "" {
		lines = append(lines, "-# "+strings.Replace(inert.Escape(texts.Of(c.Language).SharedBy), "%s", "<@"+c.SharedBy+">", 1))
	}
	if c.Understood != "" {
		lines = append(lines, "-# "+shown(c.Understood))
	}
	if c.Notice != "" {
		lines = append(lines, shown(c.Notice))
	}
	for line := range strings.SplitSeq(c.Verdict, "\n") {
		if line != "" {
			lines = append(lines, shown(line))
		}
	}
	if len(lines) == 0 {
		lines = append(lines, "…") // a text display may not be empty
	}
	return strings.Join(lines, "\n")
}

// readHeading gives back the heading of a card's first text.
func readHeading(text string) string {
	line, _, _ := strings.Cut(text, "\n")
	escaped, ok := strings.CutPrefix(line, headingMark)
	if !ok {
		return ""
	}
	return inert.Unescape(escaped)
}

// shown escapes a text of ours that may hold words of others, and shows its moments and channels.
func shown(text string) string {
	var b strings.Builder
	at := 0
	inert.EachMark(text, func(start, end int, kind byte, value string) {
		b.WriteString(inert.Escape(text[at:start]))
		switch kind {
		case 't':
			b.WriteString("<t:" + value + ":R>")
		case 'c':
			b.WriteString("<#" + value + ">")
		}
		at = end
	})
	b.WriteString(inert.Escape(text[at:]))
	return b.String()
}

// wordsText is an excerpt's words in a block quote, and how they differ from the ones asked for.
func wordsText(e cards.Excerpt) string {
	var lines []string
	if c := e.Checked; c != nil {
		lines = append(lines, "**“"+inert.Escape(c.Words)+"”**", shown(c.Verdict))
	}
	lines = append(lines, blockQuote(e.Words)...)
	if e.Cut {
		lines = append(lines, "…")
	}
	if len(e.Difference) > 0 {
		lines = append(lines, "-# "+strings.Join(rich(e.Difference), " "))
	}
	return strings.Join(lines, "\n")
}

// citationText is whose an excerpt's words are and where they stand.
func citationText(e cards.Excerpt, l texts.Language) string {
	var lines []string
	switch {
	case e.Speaker != "" && e.About != "":
		lines = append(lines, "— **"+inert.Escape(e.Speaker)+"**, "+inert.Escape(e.About))
	case e.Speaker != "":
		lines = append(lines, "— **"+inert.Escape(e.Speaker)+"**")
	case e.Unnamed != "":
		lines = append(lines, "— *"+shown(e.Unnamed)+"*")
	}
	lines = append(lines, "-# "+sourceLine(e, l))
	for _, note := range e.Notes {
		lines = append(lines, "-# **"+inert.Escape(note)+"**")
	}
	if e.Repeats != "" {
		lines = append(lines, "-# "+shown(e.Repeats))
	}
	return strings.Join(lines, "\n")
}

// sourceLine is number, title, publication, date and the archived copy. The number is what the menus call the excerpt.
func sourceLine(e cards.Excerpt, l texts.Language) string {
	parts := []string{strconv.Itoa(e.Number), "**" + inert.Escape(e.Title) + "**"}
	for _, text := range []string{e.Publication, e.Date} {
		if text != "" {
			parts = append(parts, inert.Escape(text))
		}
	}
	if address, _ := fitLink(e.Archived); address != "" {
		parts = append(parts, "["+inert.Escape(texts.Of(l).Archived)+"]("+parentheses.Replace(address)+")")
	}
	return strings.Join(parts, " · ")
}

// parentheses would end the address of a link in text.
var parentheses = strings.NewReplacer("(", "%28", ")", "%29")

// blockQuote sets each line of r behind ">". Empty lines between paragraphs are left out.
func blockQuote(r cards.Rich) []string {
	var lines []string
	for _, line := range rich(r) {
		lines = append(lines, "> "+line)
	}
	return lines
}

// paragraph is running text; of a card with a heading from an article, that is the article's own, in a block quote.
func paragraph(c cards.Card, p cards.Rich) string {
	if c.Quoting {
		return strings.Join(blockQuote(p), "\n")
	}
	var b strings.Builder
	for _, run := range p {
		b.WriteString(weigh(run, shown(run.Text)))
	}
	return b.String()
}

func entryText(e cards.Entry) string {
	switch {
	case e.Title == "":
		return "-# " + inert.Escape(e.Detail)
	case e.Detail == "":
		return "**" + inert.Escape(e.Title) + "**"
	}
	return "**" + inert.Escape(e.Title) + "**\n-# " + inert.Escape(e.Detail)
}

func foot(c cards.Card) string {
	if c.Footer == "" {
		return ""
	}
	return "-# " + shown(c.Footer)
}

// codeBlock shows text as it is, to be copied. Nothing closes a block but three grave accents, which no citation has.
func codeBlock(text string) string {
	return "```\n" + strings.ReplaceAll(text, "```", "'''") + "\n```"
}

// rich writes Rich as lines of Markdown, without empty lines. Emphasis does not go across line ends.
func rich(r cards.Rich) []string {
	var lines []string
	var line strings.Builder
	flush := func() {
		if text := strings.TrimSpace(line.String()); text != "" {
			lines = append(lines, text)
		}
		line.Reset()
	}
	for _, run := range joined(r) {
		for n, part := range strings.Split(run.Text, "\n") {
			if n > 0 {
				flush()
			}
			line.WriteString(weigh(run, inert.Escape(part)))
		}
	}
	flush()
	return lines
}

// joined joins neighbours of one weight, whose marks would run into each other.
func joined(r cards.Rich) cards.Rich {
	var all cards.Rich
	for _, run := range r {
		if n := len(all); n > 0 && all[n-1].Weight == run.Weight {
			all[n-1].Text += run.Text
			continue
		}
		all = append(all, run)
	}
	return all
}

// weigh puts the marks of a run's weight around its escaped text. White space alone has no weight.
func weigh(run cards.Run, escaped string) string {
	if strings.TrimSpace(escaped) == "" {
		return escaped
	}
	switch run.Weight {
	case cards.Bold:
		return "**" + escaped + "**"
	case cards.Struck:
		return "~~" + escaped + "~~"
	}
	return escaped
}
