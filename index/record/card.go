package record

import (
	"fmt"
	"time"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/text"
)

// A Card is what the index knows of an article without its text.
type Card struct {
	article.Article // without body
	Stamp           index.Stamp
	Source          string // its publication folded, for filters; not stored

	Passages   int    // 0 when withdrawn
	Words      int    // of all its passages, as text.Analyse counts
	Lengths    string // of each passage's sentences; see PackLengths
	TitleStems []string
	Notes      []article.Correction
}

// NewCard is the card of an article, without what its text tells.
func NewCard(a *article.Article, s index.Stamp) *Card {
	c := &Card{Stamp: s}
	c.ID, c.Title, c.Publication, c.URL, c.Archived = a.ID, a.Title, a.Publication, a.URL, a.Archived
	c.Date, c.SortDate, c.Authors, c.Corrections, c.Withdrawn = a.Date, a.SortDate, a.Authors, a.Corrections, a.Withdrawn
	return c
}

// Fill sets what the text tells of an article: sentences are its sentences' words, those of furniture left out.
func (c *Card) Fill(d *index.Document, sentences [][]text.Token) {
	c.Passages, c.Words = len(d.Passages), 0
	for _, p := range d.Passages {
		for _, words := range sentences[p.Sentences.From:p.Sentences.To] {
			c.Words += len(words)
		}
	}
	c.Notes = d.Notes
	c.Lengths = PackLengths(d.Passages, sentences)
	for _, t := range text.Analyse(c.Title) {
		c.TitleStems = append(c.TitleStems, t.Stem)
	}
}

func month(n int) time.Month { return time.Month(n) }

func packTime(p *packer, t time.Time) {
	if t.IsZero() {
		p.int64(0)
		return
	}
	p.int64(t.UnixNano())
}

func unpackTime(u *unpacker) time.Time {
	n := u.int64()
	if n == 0 {
		return time.Time{}
	}
	return time.Unix(0, n)
}

// Pack writes a card.
func (c *Card) Pack() []byte {
	p := make(packer, 0, 256)
	p.string(string(c.ID))
	for _, s := range []string{c.Title, c.Publication, c.URL, c.Archived, c.Withdrawn} {
		p.string(s)
	}
	p.date(c.Date)
	p.date(c.SortDate)
	p.strings(c.Authors)
	p.strings(c.Corrections)
	p.int64(c.Stamp.Size)
	packTime(&p, c.Stamp.Changed)
	packTime(&p, c.Stamp.Read)
	p.string(string(c.Stamp.Hash[:]))
	p.int(c.Passages)
	p.int(c.Words)
	p.string(c.Lengths)
	p.strings(c.TitleStems)
	p.int(len(c.Stamp.Problems))
	for _, problem := range c.Stamp.Problems {
		p.strings([]string{problem.Path, problem.Text, problem.Hint})
	}
	packNotes(&p, c.Notes)
	return p
}

// UnpackCard reads what Pack wrote.
func UnpackCard(data string) (*Card, error) {
	u := unpacker{data: data}
	c := &Card{}
	c.ID = article.ID(u.string())
	for _, s := range []*string{&c.Title, &c.Publication, &c.URL, &c.Archived, &c.Withdrawn} {
		*s = u.string()
	}
	c.Date, c.SortDate = u.date(), u.date()
	c.Authors, c.Corrections = u.strings(), u.strings()
	c.Stamp.Size = u.int64()
	c.Stamp.Changed, c.Stamp.Read = unpackTime(&u), unpackTime(&u)
	copy(c.Stamp.Hash[:], u.string())
	c.Passages, c.Words, c.Lengths, c.TitleStems = u.int(), u.int(), u.string(), u.strings()
	for range u.count() {
		if p := u.strings(); len(p) == 3 {
			c.Stamp.Problems = append(c.Stamp.Problems, article.Problem{Path: p[0], Text: p[1], Hint: p[2]})
		} else {
			u.fail()
		}
	}
	c.Notes = unpackNotes(&u)
	c.Stamp.Withdrawn = c.Withdrawn != ""
	if u.err != nil {
		return nil, fmt.Errorf("read card: %w", u.err)
	}
	return c, nil
}

func packNotes(p *packer, notes []article.Correction) {
	p.int(len(notes))
	for _, n := range notes {
		p.string(n.Text)
		if n.Span == nil {
			p.spans(nil)
		} else {
			p.spans([]article.Span{*n.Span})
		}
	}
}

func unpackNotes(u *unpacker) (notes []article.Correction) {
	for range u.count() {
		n := article.Correction{Text: u.string()}
		if spans := u.spans(); len(spans) == 1 {
			n.Span = &spans[0]
		}
		notes = append(notes, n)
	}
	return notes
}
