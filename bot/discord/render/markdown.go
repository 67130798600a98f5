package render

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/inert"
	"pullquote/bot/commands/texts"
)

// What stands around the heading at the start of a card's first text, where readHeading finds it again: around a title, and
// around what somebody asked.
const (
	titleMark = "### "
	askedMark = "-# **"
	askedEnd  = "**"
)

// head is the card's first text: heading, speaker, who shared it, notice, and what was found where.
func head(c cards.Card) string {
	var lines []string
	add := func(mark, text string) {
		if text != "" {
			lines = append(lines, mark+text)
		}
	}
	switch {
	case c.Titled && c.Heading != "":
		add(titleMark, inert.Escape(c.Heading))
		add("-# ", inert.Escape(c.About))
	case c.Heading != "":
		add(askedMark, inert.Escape(c.Heading)+askedEnd)
		add("", named(c.Speaker, "", c.About))
	}
	if c.SharedBy != "" {
		add("-# ", strings.Replace(inert.Escape(texts.Of(c.Language).SharedBy), "%s", "<@"+c.SharedBy+">", 1))
	}
	if c.For != "" {
		add("-# ", strings.Replace(inert.Escape(texts.Of(c.Language).For), "%s", "<@"+c.For+">", 1))
	}
	add("", shown(c.Notice))
	lines = append(lines, findings(c)...)
	if len(lines) == 0 {
		lines = append(lines, "…") // a text display may not be empty
	}
	return strings.Join(lines, "\n")
}

// findings are the verdict, the limits and the stamp. Only a verdict that the asker must heed is as large as what it is about.
func findings(c cards.Card) []string {
	small := []string{c.Understood}
	if len(c.Excerpts) > 0 {
		small = append(small, c.Footer)
	}
	var lines []string
	if c.Tone == cards.Answers && !strings.Contains(c.Verdict, "\n") {
		small = append([]string{c.Verdict}, small...)
	} else {
		for line := range strings.SplitSeq(c.Verdict, "\n") {
			if line != "" {
				lines = append(lines, shown(line))
			}
		}
	}
	small = slices.DeleteFunc(small, func(s string) bool { return s == "" })
	if len(small) > 0 {
		lines = append(lines, "-# "+shown(strings.Join(small, " · ")))
	}
	return lines
}

// ReadHeading gives back the heading of a card's first text.
func ReadHeading(text string) string {
	line, _, _ := strings.Cut(text, "\n")
	if escaped, ok := strings.CutPrefix(line, titleMark); ok { // of cards of older versions, what was asked too
		return inert.Unescape(escaped)
	}
	if escaped, ok := strings.CutPrefix(line, askedMark); ok {
		return inert.Unescape(strings.TrimSuffix(escaped, askedEnd))
	}
	return ""
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

// excerptText is an excerpt: its words in a block quote, and small below it whose they are and where they stand.
func excerptText(e cards.Excerpt, l texts.Language) string {
	var lines []string
	if c := e.Checked; c != nil {
		if c.Words != "" {
			lines = append(lines, "**“"+inert.Escape(c.Words)+"”**")
		}
		lines = append(lines, shown(c.Verdict))
	}
	lines = append(lines, blockQuote(e.Words)...)
	if len(e.Difference) > 0 {
		lines = append(lines, "-# "+strings.Join(rich(e.Difference), " "))
	}
	if e.Title != "" || e.Checked == nil {
		lines = append(lines, "-# "+citation(e, l))
	}
	for _, note := range e.Notes {
		lines = append(lines, "-# "+inert.Escape(note))
	}
	return strings.Join(lines, "\n")
}

// citation is whose an excerpt's words are, and where they stand. The number is what the menu calls the excerpt.
func citation(e cards.Excerpt, l texts.Language) string {
	t := texts.Of(l)
	parts := []string{strconv.Itoa(e.Number)}
	if e.Cut {
		parts[0] = "… " + parts[0]
	}
	switch {
	case e.Speaker != "":
		parts = append(parts, named(e.Speaker, e.As, e.About))
	case e.As != "":
		parts = append(parts, fmt.Sprintf(inert.Escape(t.NamedAs), inert.Escape(e.As)))
	case e.Unnamed != "":
		parts = append(parts, "*"+shown(e.Unnamed)+"*")
	}
	parts = append(parts, inert.Escape(e.Title), linked(e.Publication, e.Link), inert.Escape(e.Date))
	if fitLink(e.Archived) != "" {
		parts = append(parts, linked(t.Archived, e.Archived))
	}
	parts = append(parts, shown(e.Repeats), shown(e.Why))
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " · ")
}

// named is a speaker: “Richard Blumenthal (“he”), U.S. senator”.
func named(speaker, as, about string) string {
	if speaker == "" {
		return ""
	}
	text := "**" + inert.Escape(speaker) + "**"
	if as != "" {
		text += " (" + inert.Escape(as) + ")"
	}
	if about != "" {
		text += ", " + inert.Escape(about)
	}
	return text
}

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

// entries are the lines of a list, in one text.
func entries(c cards.Card) string {
	var lines []string
	for _, e := range c.Entries {
		switch _, usage, _ := strings.Cut(e.Title, " "); {
		case e.Mention != "":
			lines = append(lines, strings.TrimSpace(e.Mention+" "+inert.Escape(usage)))
		case e.Title != "":
			lines = append(lines, "**"+inert.Escape(e.Title)+"**")
		}
		small := slices.DeleteFunc([]string{linked(e.Place, e.Link), inert.Escape(e.Detail)}, func(s string) bool { return s == "" })
		if len(small) > 0 {
			lines = append(lines, "-# "+strings.Join(small, " · "))
		}
	}
	return strings.Join(lines, "\n")
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
