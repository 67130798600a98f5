package record

import (
	"fmt"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/sentence"
)

// PackText writes the body and how it is cut.
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

// sound checks that every offset lies within what it points into, so that damage is an error and never a panic.
func sound(d *index.Document, ranges []index.Range) bool {
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
