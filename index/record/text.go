package record

import (
	"fmt"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/sentence"
	"pullquote/index/surface"
	"pullquote/index/text"
)

// PackText writes the body, how it is cut, and which words its sentences have and what they show.
func PackText(d *index.Document) []byte {
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
	for i := range d.Sentences {
		p.string(string(d.Words[i]))
		p.string(string(d.Shows[i]))
	}
	p.int(len(d.Noted))
	for _, s := range d.Noted {
		p.string(string(s))
	}
	p.int(len(d.Passages))
	for _, w := range d.Passages {
		p.int(w.Sentences.From)
		p.int(w.Sentences.To)
	}
	return p
}

// UnpackText reads what PackText wrote into the document of an article.
func UnpackText(d *index.Document, data string) error {
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
	d.Words, d.Shows = make([]text.Words, len(d.Sentences)), make([]surface.Surface, len(d.Sentences))
	for i := range d.Sentences {
		d.Words[i], d.Shows[i] = text.Words(u.string()), surface.Surface(u.string())
	}
	d.Noted = make([]surface.Surface, u.count())
	for i := range d.Noted {
		d.Noted[i] = surface.Surface(u.string())
	}
	ranges := make([]index.Range, u.count())
	for i := range ranges {
		ranges[i] = index.Range{From: u.int(), To: u.int()}
	}
	if u.err != nil || !sound(d, ranges) {
		return fmt.Errorf("read text of %q: %w", d.ID, ErrDamaged)
	}
	d.Passages = index.PassagesOf(d.ID, d.Sentences, ranges)
	return nil
}

// soundWords checks those of one sentence, and its figures.
func soundWords(d *index.Document, sentence int) bool {
	words, within := 0, true
	for at := range d.Words[sentence].All() {
		words, within = words+1, within && at.Start < d.Sentences[sentence].Len()
	}
	for f := range d.Shows[sentence].Figures() {
		within = within && f.At < f.Until && f.Until <= words
	}
	return within
}

// sound checks that every offset lies within what it points into, so that damage is an error and never a panic.
func sound(d *index.Document, ranges []index.Range) bool {
	if len(d.Noted) < len(d.Notes) {
		return false
	}
	for _, b := range d.Blocks {
		if b.Start < 0 || b.End < b.Start || b.End > len(d.Body) {
			return false
		}
	}
	for i, s := range d.Sentences {
		if s.Start < 0 || s.End < s.Start || s.End > len(d.Body) || s.Block < 0 || s.Block >= len(d.Blocks) || !soundWords(d, i) {
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
