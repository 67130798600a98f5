package index

import (
	"fmt"
	"time"

	"pullquote/index/article"
	"pullquote/index/attribution"
	"pullquote/index/sentence"
)

// An article is stored as three records, apart because they are needed at different times: the card when the index
// opens, the text when a passage is shown, the reading for both quotations and the register of people. Field order is
// the format; a change of it, or of anything that they hold, raises SchemaVersion.

// A card is what the index knows of an article without its text.
type card struct {
	article.Article // without body
	file            fingerprint
	source          string // its publication folded, for filters; not stored
	problems        []article.Problem

	passages   int    // 0 when withdrawn
	words      int    // of all its passages, as Analyse counts
	lengths    string // of each passage's sentences; see packLengths
	titleStems []string
	notes      []article.Correction
}

// A fingerprint tells whether a file is the one that was indexed.
type fingerprint struct {
	size    int64
	changed time.Time // the file's modification time; zero where the file system keeps none
	read    time.Time // when it was read
	hash    [32]byte  // SHA-256 of the file
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

func (c *card) pack() []byte {
	p := make(packer, 0, 256)
	p.string(string(c.ID))
	for _, s := range []string{c.Title, c.Publication, c.URL, c.Archived, c.Withdrawn} {
		p.string(s)
	}
	p.date(c.Date)
	p.date(c.SortDate)
	p.strings(c.Authors)
	p.strings(c.Corrections)
	p.int64(c.file.size)
	packTime(&p, c.file.changed)
	packTime(&p, c.file.read)
	p.string(string(c.file.hash[:]))
	p.int(c.passages)
	p.int(c.words)
	p.string(c.lengths)
	p.strings(c.titleStems)
	p.int(len(c.problems))
	for _, problem := range c.problems {
		p.strings([]string{problem.Path, problem.Text, problem.Hint})
	}
	packNotes(&p, c.notes)
	return p
}

func unpackCard(data string) (*card, error) {
	u := unpacker{data: data}
	c := &card{}
	c.ID = article.ID(u.string())
	for _, s := range []*string{&c.Title, &c.Publication, &c.URL, &c.Archived, &c.Withdrawn} {
		*s = u.string()
	}
	c.Date, c.SortDate = u.date(), u.date()
	c.Authors, c.Corrections = u.strings(), u.strings()
	c.file.size = u.int64()
	c.file.changed, c.file.read = unpackTime(&u), unpackTime(&u)
	copy(c.file.hash[:], u.string())
	c.passages, c.words, c.lengths, c.titleStems = u.int(), u.int(), u.string(), u.strings()
	for range u.count() {
		if p := u.strings(); len(p) == 3 {
			c.problems = append(c.problems, article.Problem{Path: p[0], Text: p[1], Hint: p[2]})
		} else {
			u.fail()
		}
	}
	c.notes = unpackNotes(&u)
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

// packText writes the body and how it is cut.
func packText(d *Document) []byte {
	p := make(packer, 0, len(d.Body)+8*len(d.Sentences))
	p.string(d.Body)
	p.int(len(d.Blocks))
	for _, b := range d.Blocks {
		p.span(b.Span)
		p.string(string(b.Role))
	}
	p.int(len(d.Sentences))
	for _, s := range d.Sentences {
		p.span(s.Span)
		p.int(s.Block)
	}
	p.int(len(d.Passages))
	for _, w := range d.Passages {
		p.int(w.Sentences.From)
		p.int(w.Sentences.To)
	}
	return p
}

func (d *Document) unpackText(data string) error {
	u := unpacker{data: data}
	d.Body = u.string()
	d.Blocks = make([]article.Block, u.count())
	for i := range d.Blocks {
		d.Blocks[i] = article.Block{Span: u.span(), Role: article.Role(u.string())}
	}
	d.Sentences = make([]sentence.Sentence, u.count())
	for i := range d.Sentences {
		d.Sentences[i] = sentence.Sentence{Span: u.span(), Block: u.int()}
	}
	ranges := make([]Range, u.count())
	for i := range ranges {
		ranges[i] = Range{u.int(), u.int()}
	}
	if u.err != nil || !d.sound(ranges) {
		return fmt.Errorf("read text of %q: %w", d.ID, errDamaged)
	}
	d.Passages = passagesOf(d.ID, d.Sentences, ranges)
	return nil
}

// sound checks that every offset lies within what it points into, so that damage is an error and never a panic.
func (d *Document) sound(ranges []Range) bool {
	for _, b := range d.Blocks {
		if b.Start < 0 || b.End < b.Start || b.End > len(d.Body) {
			return false
		}
	}
	for _, s := range d.Sentences {
		if s.Start < 0 || s.End < s.Start || s.End > len(d.Body) || s.Block < 0 || s.Block >= len(d.Blocks) {
			return false
		}
	}
	for _, r := range ranges {
		if r.From < 0 || r.To <= r.From || r.To > len(d.Sentences) {
			return false
		}
	}
	return true
}

func packReading(r attribution.Reading) []byte {
	var p packer
	p.int(len(r.Quotes))
	for _, q := range r.Quotes {
		p.string(string(q.Kind))
		p.spans(q.Content)
		p.spans(q.Cue)
		p.spans(q.Source)
		packSpeaker(&p, q.Speaker)
	}
	p.int(len(r.Mentions))
	for _, m := range r.Mentions {
		p.strings([]string{m.Name, m.Of, m.Title, m.Description, m.Acronym, string(m.Kind)})
		p.span(m.Span)
	}
	return p
}

func packSpeaker(p *packer, s *attribution.Speaker) {
	switch {
	case s == nil:
		p.strings(nil)
	case s.Description == nil:
		p.strings([]string{s.Name, s.AsWritten})
	default:
		p.strings([]string{s.Name, s.AsWritten, *s.Description})
	}
}

func unpackSpeaker(u *unpacker) *attribution.Speaker {
	parts := u.strings()
	if len(parts) < 2 {
		return nil
	}
	s := &attribution.Speaker{Name: parts[0], AsWritten: parts[1]}
	if len(parts) > 2 {
		s.Description = &parts[2]
	}
	return s
}

func unpackReading(data string) (attribution.Reading, error) {
	u := unpacker{data: data}
	r := attribution.Reading{Quotes: make([]attribution.Quote, u.count())}
	for i := range r.Quotes {
		r.Quotes[i] = attribution.Quote{
			Kind: attribution.Kind(u.string()), Content: u.spans(), Cue: u.spans(), Source: u.spans(), Speaker: unpackSpeaker(&u),
		}
	}
	r.Mentions = make([]attribution.Mention, u.count())
	for i := range r.Mentions {
		if p := u.strings(); len(p) == 6 {
			r.Mentions[i] = attribution.Mention{
				Name: p[0], Of: p[1], Title: p[2], Description: p[3], Acronym: p[4], Kind: attribution.EntityKind(p[5]), Span: u.span(),
			}
		}
	}
	if u.err != nil {
		return attribution.Reading{}, fmt.Errorf("read quotations: %w", u.err)
	}
	return r, nil
}
