package discord

import (
	"strconv"
	"strings"

	"pullquote/bot/commands"
)

// headingMark stands before the heading, at the start of a card's first text. readHeading finds it there again.
const headingMark = "### "

// head is the card's first text: heading, who shared it, notice, what was understood, verdict.
func head(c commands.Card) string {
	var lines []string
	if c.Heading != "" {
		lines = append(lines, headingMark+commands.Escape(c.Heading))
	}
	if c.SharedBy != "" {
		lines = append(lines, "-# "+strings.Replace(commands.Escape(commands.TextsOf(c.Language).SharedBy), "%s", "<@"+c.SharedBy+">", 1))
	}
	if c.Understood != "" {
		lines = append(lines, "-# "+inert(c.Understood))
	}
	if c.Notice != "" {
		lines = append(lines, inert(c.Notice))
	}
	for line := range strings.SplitSeq(c.Verdict, "\n") {
		if line != "" {
			lines = append(lines, inert(line))
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
	return commands.Unescape(escaped)
}

// inert escapes a text of ours that may hold words of others, and shows its moments and channels.
func inert(text string) string {
	var b strings.Builder
	at := 0
	commands.EachMark(text, func(start, end int, kind byte, value string) {
		b.WriteString(commands.Escape(text[at:start]))
		switch kind {
		case 't':
			b.WriteString("<t:" + value + ":R>")
		case 'c':
			b.WriteString("<#" + value + ">")
		}
		at = end
	})
	b.WriteString(commands.Escape(text[at:]))
	return b.String()
}

// wordsText is an excerpt's words in a block quote, and how they differ from the ones asked for.
func wordsText(e commands.Excerpt) string {
	var lines []string
	if c := e.Checked; c != nil {
		lines = append(lines, "**“"+commands.Escape(c.Words)+"”**", inert(c.Verdict))
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
func citationText(e commands.Excerpt, l commands.Language) string {
	var lines []string
	switch {
	case e.Speaker != "" && e.About != "":
		lines = append(lines, "— **"+commands.Escape(e.Speaker)+"**, "+commands.Escape(e.About))
	case e.Speaker != "":
		lines = append(lines, "— **"+commands.Escape(e.Speaker)+"**")
	case e.Unnamed != "":
		lines = append(lines, "— *"+inert(e.Unnamed)+"*")
	}
	lines = append(lines, "-# "+sourceLine(e, l))
	for _, note := range e.Notes {
		lines = append(lines, "-# **"+commands.Escape(note)+"**")
	}
	if e.Repeats != "" {
		lines = append(lines, "-# "+inert(e.Repeats))
	}
	return strings.Join(lines, "\n")
}

// sourceLine is number, title, publication, date and the archived copy. The number is what the menus call the excerpt.
func sourceLine(e commands.Excerpt, l commands.Language) string {
	parts := []string{strconv.Itoa(e.Number), "**" + commands.Escape(e.Title) + "**"}
	for _, text := range []string{e.Publication, e.Date} {
		if text != "" {
			parts = append(parts, commands.Escape(text))
		}
	}
	if address, _ := fitLink(e.Archived); address != "" {
		parts = append(parts, "["+commands.Escape(commands.TextsOf(l).Archived)+"]("+parentheses.Replace(address)+")")
	}
	return strings.Join(parts, " · ")
}

// parentheses would end the address of a link in text.
var parentheses = strings.NewReplacer("(", "%28", ")", "%29")

// blockQuote sets each line of r behind ">". Empty lines between paragraphs are left out.
func blockQuote(r commands.Rich) []string {
	var lines []string
	for _, line := range rich(r) {
		lines = append(lines, "> "+line)
	}
	return lines
}

// paragraph is running text; of a card with a heading from an article, that is the article's own, in a block quote.
func paragraph(c commands.Card, p commands.Rich) string {
	if c.Quoting {
		return strings.Join(blockQuote(p), "\n")
	}
	var b strings.Builder
	for _, run := range p {
		b.WriteString(weigh(run, inert(run.Text)))
	}
	return b.String()
}

func entryText(e commands.Entry) string {
	switch {
	case e.Title == "":
		return "-# " + commands.Escape(e.Detail)
	case e.Detail == "":
		return "**" + commands.Escape(e.Title) + "**"
	}
	return "**" + commands.Escape(e.Title) + "**\n-# " + commands.Escape(e.Detail)
}

func foot(c commands.Card) string {
	if c.Footer == "" {
		return ""
	}
	return "-# " + inert(c.Footer)
}

// codeBlock shows text as it is, to be copied. Nothing closes a block but three grave accents, which no citation has.
func codeBlock(text string) string {
	return "```\n" + strings.ReplaceAll(text, "```", "'''") + "\n```"
}

// rich writes Rich as lines of Markdown, without empty lines. Emphasis does not go across line ends.
func rich(r commands.Rich) []string {
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
			line.WriteString(weigh(run, commands.Escape(part)))
		}
	}
	flush()
	return lines
}

// joined joins neighbours of one weight, whose marks would run into each other.
func joined(r commands.Rich) commands.Rich {
	var all commands.Rich
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
func weigh(run commands.Run, escaped string) string {
	if strings.TrimSpace(escaped) == "" {
		return escaped
	}
	switch run.Weight {
	case commands.Bold:
		return "**" + escaped + "**"
	case commands.Struck:
		return "~~" + escaped + "~~"
	}
	return escaped
}
