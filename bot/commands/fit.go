package commands

import (
	"slices"
	"strings"

	"pullquote/index/sentence"
)

// leastWords is how many bytes of an excerpt are never cut away.
const leastWords = 80

// Fit shortens a card until fits says that a platform takes it: whole sentences go from the end of the longest text
// first, then words, then notes, then whole excerpts. What was cut off is marked outside the quotation. The card it
// is called on stays as it is.
func (c Card) Fit(fits func(Card) bool) Card {
	c.Excerpts, c.Paragraphs = slices.Clone(c.Excerpts), slices.Clone(c.Paragraphs)
	for !fits(c) {
		if !c.shorten() {
			break
		}
	}
	return c
}

// shorten takes one step; false when nothing is left to take.
func (c *Card) shorten() bool {
	at, longest := -1, leastWords
	for i, e := range c.Excerpts {
		if n := len(e.Words.String()); n > longest {
			at, longest = i, n
		}
	}
	paragraph := -1
	for i, p := range c.Paragraphs {
		if n := len(p.String()); n > longest {
			paragraph, longest = i, n
		}
	}
	switch {
	case paragraph >= 0:
		kept := strings.TrimSuffix(c.Paragraphs[paragraph].String(), ellipsis)
		c.Paragraphs[paragraph] = append(c.Paragraphs[paragraph].Prefix(shorter(kept)), Run{Text: ellipsis})
		return true
	case at >= 0:
		e := &c.Excerpts[at]
		e.Words, e.Cut = e.Words.Prefix(shorter(e.Words.String())), true
		return true
	}
	return c.shortenRest()
}

const ellipsis = " …"

// shortenRest shortens what is not an excerpt's words, and at last leaves excerpts out.
func (c *Card) shortenRest() bool {
	for i := range c.Excerpts {
		e := &c.Excerpts[i]
		for n, note := range e.Notes {
			if units(note) > 200 {
				e.Notes = slices.Clone(e.Notes)
				e.Notes[n] = clip(note, units(note)/2)
				return true
			}
		}
		if units(e.About) > 120 {
			e.About = clip(e.About, 120)
			return true
		}
		if units(e.Title) > 160 {
			e.Title = clip(e.Title, 160)
			return true
		}
	}
	switch n := len(c.Excerpts); {
	case units(c.Code) > 500:
		c.Code = clip(c.Code, units(c.Code)*3/4)
	case len(c.Entries) > 1:
		c.Entries = c.Entries[:len(c.Entries)-1]
	case len(c.Paragraphs) > 1:
		c.Paragraphs = c.Paragraphs[:len(c.Paragraphs)-1]
	case n > 1:
		c.Excerpts = c.Excerpts[:n-1]
	default:
		return false
	}
	return true
}

// shorter is how many bytes of a text to keep: without its last sentence, or of one sentence the first two thirds, to
// a whole word.
func shorter(text string) int {
	if all := sentence.In(text); len(all) > 1 && all[len(all)-2].End >= leastWords {
		return all[len(all)-2].End
	}
	kept := strings.ToValidUTF8(text[:max(len(text)*2/3, min(leastWords, len(text)-1))], "")
	if at := strings.LastIndexByte(kept, ' '); at > leastWords/2 {
		kept = kept[:at]
	}
	return len(strings.TrimRight(kept, " \u00a0,;:"))
}
