package cards

import (
	"slices"
	"strings"

	"pullquote/index/sentence"
)

// leastWords is how many bytes of an excerpt are never cut away.
const leastWords = 80

// Fit shortens a card until fits says that a platform takes it: whole sentences go from the end of the longest text
// first, then words, then what stands around the excerpts, at last whole excerpts. What was cut off is marked outside
// the quotation. The card that it is called on stays as it is.
func (c Card) Fit(fits func(Card) bool) Card {
	c.Excerpts, c.Paragraphs = slices.Clone(c.Excerpts), slices.Clone(c.Paragraphs)
	c.clamp()
	for !fits(c) {
		if !c.shorten() {
			break
		}
	}
	return c
}

// The most units that the parts of a card may have, whatever the platform. The largest is that of running text:
// articles have paragraphs of any length, and shortening takes time.
const (
	mostWords   = 4000
	mostNote    = 500
	MostName    = 120 // of a speaker, a publication
	mostAbout   = 200
	mostTitle   = 200
	mostVerdict = 1500
	mostFooter  = 200
	mostChanges = 600 // of the differences, in bytes
	mostChecked = 300 // of a quotation that was checked
)

// clamp cuts every part to its most.
func (c *Card) clamp() {
	for i := range c.Excerpts {
		e := &c.Excerpts[i]
		if n := len(e.Words.String()); n > mostWords {
			e.Words, e.Cut = e.Words.Prefix(wholeSentences(e.Words.String(), mostWords)), true
		}
		if e.Checked != nil {
			e.Checked = &Checked{Clip(e.Checked.Words, mostChecked), e.Checked.Verdict, e.Checked.NoRoom}
		}
		e.Difference = clipRich(e.Difference, mostChanges)
		e.Speaker, e.Publication = Clip(e.Speaker, MostName), Clip(e.Publication, MostName)
		e.As, e.Date, e.Repeats = Clip(e.As, MostName), Clip(e.Date, MostName), Clip(e.Repeats, mostAbout)
		e.Why = Clip(e.Why, mostAbout)
		e.About, e.Title = Clip(e.About, mostAbout), Clip(e.Title, mostTitle)
		e.Notes = slices.Clone(e.Notes[:min(len(e.Notes), 3)])
		for n := range e.Notes {
			e.Notes[n] = Clip(e.Notes[n], mostNote)
		}
	}
	for i, p := range c.Paragraphs {
		if text := p.String(); len(text) > mostWords {
			c.Paragraphs[i] = append(p.Prefix(wholeSentences(text, mostWords)), Run{Text: ellipsis})
		}
	}
	c.Speaker, c.About, c.Footer = Clip(c.Speaker, MostName), Clip(c.About, mostAbout), Clip(c.Footer, mostFooter)
	c.Notice, c.Understood = Clip(c.Notice, mostNote), Clip(c.Understood, mostNote)
	if c.Verdict = Clip(c.Verdict, mostVerdict); len(c.Controls) == 0 {
		c.Heading = Clip(c.Heading, mostTitle) // no press will ask for it
	}
}

func clipRich(r Rich, most int) Rich {
	if text := r.String(); len(text) > most {
		return append(r.Prefix(len(strings.ToValidUTF8(text[:most], ""))), Run{Text: ellipsis})
	}
	return r
}

// Beginning is the beginning of an excerpt's words, of at most so many bytes: whole sentences where that leaves any. cut says that
// there was more.
func Beginning(words string, most int) (kept string, cut bool) {
	if len(words) <= most {
		return words, false
	}
	return strings.TrimSpace(words[:wholeSentences(words, most)]), true
}

// wholeSentences is how many bytes of text to keep so that they are at most most, whole sentences where that leaves any.
func wholeSentences(text string, most int) int {
	kept := strings.ToValidUTF8(text[:most], "")
	if all := sentence.In(kept); len(all) > 1 {
		return all[len(all)-2].End
	}
	return len(kept)
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
		if n := len(strings.TrimSuffix(p.String(), ellipsis)); n > longest {
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

// shortenRest takes one step at what is not running text.
func (c *Card) shortenRest() bool {
	for i := range c.Excerpts {
		if c.Excerpts[i].shorten() {
			return true
		}
	}
	switch n := len(c.Excerpts); {
	case c.shortenCode():
	case len(c.Entries) > 1:
		c.Entries = c.Entries[:len(c.Entries)-1]
	case len(c.Paragraphs) > 1:
		c.Paragraphs = c.Paragraphs[:len(c.Paragraphs)-1]
	case c.withoutAPlace():
	case n > 1:
		c.Excerpts = c.Excerpts[:n-1]
	case c.shortenHead():
	default:
		return false
	}
	return true
}

// withoutAPlace takes from the last of several quotations where it stands, and says so. What came of it is never left out.
func (c *Card) withoutAPlace() bool {
	for i := len(c.Excerpts) - 1; i > 0; i-- {
		if e := &c.Excerpts[i]; e.Checked != nil && e.Title != "" {
			verdict := e.Checked.Verdict + " " + e.Checked.NoRoom
			*e = Excerpt{Number: e.Number, Checked: &Checked{Words: e.Checked.Words, Verdict: verdict}}
			return true
		}
	}
	return false
}

// shorten takes one step at what stands around an excerpt's words: the least needed goes first.
func (e *Excerpt) shorten() bool {
	switch {
	case e.Checked != nil && Units(e.Checked.Words) > 120:
		e.Checked.Words = Clip(e.Checked.Words, 120)
	case len(e.Difference) > 0 && len(e.Difference.String()) > 120+len(ellipsis):
		e.Difference = clipRich(e.Difference, 120)
	case e.Archived != "" && len(e.Archived) > 200:
		e.Archived = ""
	case Units(e.Link) > 200 && strings.Contains(e.Link, "#"):
		e.Link, _, _ = strings.Cut(e.Link, "#") // it still opens the article
	case Units(e.Link) > 512:
		e.Link = ""
	case Units(e.About) > 60:
		e.About = Clip(e.About, 60)
	case Units(e.Speaker) > 60:
		e.Speaker = Clip(e.Speaker, 60)
	case Units(e.Publication) > 60:
		e.Publication = Clip(e.Publication, 60)
	case Units(e.Title) > 100:
		e.Title = Clip(e.Title, 100)
	default:
		for n, note := range e.Notes {
			if Units(note) > 120 {
				e.Notes[n] = Clip(note, 120)
				return true
			}
		}
		return false
	}
	return true
}

// leastStep is which part of a text a step takes at the least: a sentence's length in running text. A paragraph of a thousand
// sentences of three letters is else shortened a thousand times.
const leastStep = 32

// shorter is how many bytes of a text to keep: without its last sentence, or several where they are very short, or of one
// sentence the first two thirds, to a whole word.
func shorter(text string) int {
	all := sentence.In(text)
	for i := len(all) - 2; i >= 0 && all[i].End >= leastWords; i-- {
		if all[i].End <= len(text)-len(text)/leastStep {
			return all[i].End
		}
	}
	kept := strings.ToValidUTF8(text[:max(len(text)*2/3, min(leastWords, len(text)-1))], "")
	if at := strings.LastIndexByte(kept, ' '); at > leastWords/2 {
		kept = kept[:at]
	}
	return len(strings.TrimRight(kept, " \u00a0,;:"))
}

// shortenCode takes a quarter of the longest text to be copied.
func (c *Card) shortenCode() bool {
	at := -1
	for i, code := range c.Codes {
		if Units(code.Text) > 300 && (at < 0 || len(code.Text) > len(c.Codes[at].Text)) {
			at = i
		}
	}
	if at < 0 {
		return false
	}
	c.Codes = slices.Clone(c.Codes)
	c.Codes[at].Text = Clip(c.Codes[at].Text, Units(c.Codes[at].Text)*3/4)
	return true
}

// Fold keeps the beginning of an excerpt, up to so many characters: whole words. What follows is said by Cut.
func (e *Excerpt) Fold(most int) {
	text := e.Words.String()
	if Units(text) <= most {
		return
	}
	kept := First(text, most)
	if at := strings.LastIndexAny(kept, " \n"); at > 0 {
		kept = kept[:at]
	}
	e.Words, e.Cut = e.Words.Prefix(len(strings.TrimRight(kept, " \n\u00a0,;:"))), true
	e.Folded = true
}

// shortenHead takes a quarter of the longest text above the excerpts. The heading stays: it is read back.
func (c *Card) shortenHead() bool {
	longest := &c.Notice
	for _, text := range []*string{&c.Understood, &c.Verdict, &c.Speaker, &c.About, &c.Footer} {
		if len(*text) > len(*longest) {
			longest = text
		}
	}
	if Units(*longest) <= 60 {
		return false
	}
	*longest = Clip(*longest, Units(*longest)*3/4)
	return true
}
