package terminal

import (
	"fmt"
	"strings"

	"pullquote/bot/commands/cards"
)

// Card is a reply of package commands as text. Its controls are numbered, in the order of Presses.
func (s Style) Card(c cards.Card) string {
	var parts []string
	add := func(text string) {
		if text != "" {
			parts = append(parts, text)
		}
	}
	line := func(text string, i ink) string {
		if text == "" {
			return ""
		}
		return s.layout("", "", run{text, i})
	}
	add(line(c.Heading, bold) + line(aboutAll(c), faint) + line(c.Notice, plain) + line(c.Understood, faint) + line(c.Verdict, plain))
	for _, e := range c.Excerpts {
		add(s.cardExcerpt(e))
	}
	add(s.entries(c.Entries))
	for _, p := range c.Paragraphs {
		add(s.layout("", "", rich(p)...))
	}
	for _, code := range c.Codes {
		add(line(code.Label, faint) + Safe(strings.TrimRight(code.Text, "\n")) + "\n")
	}
	add(line(c.Footer, faint))
	add(s.controls(c))
	return strings.Join(parts, "\n")
}

func (s Style) cardExcerpt(e cards.Excerpt) string {
	words := rich(e.Words)
	if e.Cut {
		words = append(words, run{" …", plain})
	}
	var b strings.Builder
	lead, indent := number(e.Number)
	if c := e.Checked; c != nil {
		b.WriteString(s.layout(lead, indent, run{"“" + c.Words + "”", bold}))
		b.WriteString(s.layout(indent, indent, run{c.Verdict, plain}))
		lead = indent
	}
	if len(words) > 0 {
		b.WriteString(s.layout(lead, indent, words...))
	}
	for _, text := range []string{cardSpeaker(e), e.Title, strings.Join(given(e.Publication, e.Date), ", ")} {
		if text != "" {
			b.WriteString(s.layout(indent, indent, run{text, plain}))
		}
	}
	if len(e.Difference) > 0 {
		b.WriteString(s.layout(indent, indent, rich(e.Difference)...))
	}
	for _, url := range given(e.Link, e.Archived) {
		b.WriteString(s.link(indent, "", url))
	}
	for _, text := range given(append(e.Notes, e.Repeats)...) {
		b.WriteString(s.layout(indent, indent, run{text, plain}))
	}
	return b.String()
}

// aboutAll is what is said once of the speaker of all excerpts: the name too, unless the heading is that.
func aboutAll(c cards.Card) string {
	if c.Titled {
		return c.About
	}
	return strings.Join(given(c.Speaker, c.About), ", ")
}

func cardSpeaker(e cards.Excerpt) string {
	switch {
	case e.Speaker != "" && e.As != "":
		return "— " + strings.Join(given(e.Speaker+" ("+e.As+")", e.About), ", ")
	case e.Speaker != "":
		return "— " + strings.Join(given(e.Speaker, e.About), ", ")
	case e.As != "":
		return "— " + e.As
	case e.Unnamed != "":
		return "— " + e.Unnamed
	}
	return ""
}

func (s Style) entries(list []cards.Entry) string {
	var b strings.Builder
	for _, e := range list {
		if e.Title != "" {
			b.WriteString(s.layout("", indent, run{e.Title, bold}))
		}
		if below := strings.Join(given(e.Place, e.Detail), " · "); below != "" {
			b.WriteString(s.layout(indent, indent, run{below, plain}))
		}
		if e.Link != "" {
			b.WriteString(s.link(indent, "", e.Link))
		}
	}
	return b.String()
}

// given are the texts that are not empty.
func given(texts ...string) []string {
	var kept []string
	for _, text := range texts {
		if text != "" {
			kept = append(kept, text)
		}
	}
	return kept
}

// rich marks words that are struck out with [- -], which a terminal without colours shows as well.
func rich(r cards.Rich) []run {
	var runs []run
	for _, piece := range r {
		switch piece.Weight {
		case cards.Bold, cards.Quoted:
			runs = append(runs, run{piece.Text, bold})
		case cards.Struck:
			runs = append(runs, run{"[-" + piece.Text + "-]", faint})
		default:
			runs = append(runs, run{piece.Text, plain})
		}
	}
	return runs
}

// A Press is a control of a card that can be pressed: a button, or a menu, whose choices come next.
type Press struct {
	Label   string
	ID      string
	Choices []cards.Choice // of a menu
}

// Presses are the controls of a card, in the order of their numbers from 1.
func Presses(c cards.Card) []Press {
	var all []Press
	for _, row := range c.Controls {
		for _, b := range row.Buttons {
			if !b.Disabled {
				all = append(all, Press{Label: b.Label, ID: b.ID})
			}
		}
		if row.Menu != nil {
			all = append(all, Press{Label: row.Menu.Label, ID: row.Menu.ID, Choices: row.Menu.Choices})
		}
	}
	return all
}

func (s Style) controls(c cards.Card) string {
	var runs []run
	for i, p := range Presses(c) {
		if i > 0 {
			runs = append(runs, run{"  ", plain})
		}
		runs = append(runs, run{fmt.Sprintf("%d\u00a0", i+1), bold}, run{strings.ReplaceAll(p.Label, " ", "\u00a0"), plain}) // a control is not broken
	}
	if len(runs) == 0 {
		return ""
	}
	return s.layout("", "", runs...)
}

// choices is the list of a menu's choices, numbered from 1.
func (s Style) choices(p Press) string {
	var b strings.Builder
	b.WriteString(s.layout("", "", run{p.Label, bold}))
	for i, c := range p.Choices {
		runs := []run{{c.Label, plain}}
		if c.Detail != "" {
			runs = append(runs, run{"  " + c.Detail, faint})
		}
		b.WriteString(s.layout(fmt.Sprintf("%3d ", i+1), indent, runs...))
	}
	return b.String()
}
