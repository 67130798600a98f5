package vectors

import (
	"context"
	"slices"

	"pullquote/index"
	"pullquote/index/meaning"
	"pullquote/index/meaning/encoder"
	"pullquote/index/record"
)

// A SentenceEncoder is an Encoder that reads the sentences of a paragraph together. Others read each by itself: see
// encoder.InContext.
type SentenceEncoder interface {
	Sentences(ctx context.Context, paragraphs []encoder.Paragraph) ([][]meaning.Vector, error)
}

// Sentences are read together that stand in one block, up to so many bytes; a sentence that stands before them is read with
// them where they are short.
const togetherBytes, shortBytes = 800, 200

// paragraphs parts the first n sentences of a document into those that are read together.
func paragraphs(d *index.Document, n int) []index.Range {
	var all []index.Range
	for i := range n {
		s := d.Sentences[i]
		if last := len(all) - 1; last >= 0 && d.Sentences[i-1].Block == s.Block && s.End-d.Sentences[all[last].From].Start <= togetherBytes {
			all[last].To++
			continue
		}
		all = append(all, index.Range{From: i, To: i + 1})
	}
	return all
}

// lackingOf are the paragraphs of which a sentence has no vector.
func lackingOf(s *record.Sentences, all []index.Range) []index.Range {
	return slices.DeleteFunc(all, func(p index.Range) bool { return s.Has(p.From, p.To) })
}

// withParagraphs are vectors with those of some paragraphs' sentences.
func withParagraphs(s *record.Sentences, of []index.Range, made [][]meaning.Vector) *record.Sentences {
	var sentences []int
	var vectors []meaning.Vector
	for n, p := range of {
		for i := p.From; i < p.To; i++ {
			sentences, vectors = append(sentences, i), append(vectors, made[n][i-p.From])
		}
	}
	return s.With(sentences, vectors)
}

// paragraph is what the encoder is given of some sentences. Furniture is no context.
func paragraph(d *index.Document, of index.Range) encoder.Paragraph {
	p := encoder.Paragraph{Title: d.Title}
	for i := of.From; i < of.To; i++ {
		p.Sentences = append(p.Sentences, d.Sentences[i].Of(d.Body))
	}
	if first := of.From; first > 0 {
		before := d.Sentences[first-1]
		short := d.Sentences[of.To-1].End-d.Sentences[first].Start < shortBytes
		if (short || before.Block == d.Sentences[first].Block) && !d.Blocks[before.Block].Role.Furniture() {
			p.Before = before.Of(d.Body)
		}
	}
	return p
}

// sentences encodes paragraphs: a vector for each of their sentences.
func (e *Reader) sentences(ctx context.Context, all []encoder.Paragraph) ([][]meaning.Vector, error) {
	if together, is := e.Encoder.(SentenceEncoder); is {
		return together.Sentences(ctx, all)
	}
	var texts []string
	for _, p := range all {
		before := p.Before
		for _, s := range p.Sentences {
			texts = append(texts, encoder.InContext(p.Title, before, s))
			before = s
		}
	}
	vectors, err := e.Passages(ctx, texts)
	if err != nil {
		return nil, err
	}
	out := make([][]meaning.Vector, len(all))
	for i, p := range all {
		n := len(p.Sentences)
		out[i], vectors = vectors[:n:n], vectors[n:]
	}
	return out, nil
}
