package index

import (
	"context"

	"pullquote/index/article"
	"pullquote/index/attribution"
	"pullquote/index/sentence"
)

// derive makes everything that an article's text gives: blocks, sentences, passages, notes and the reading.
func derive(a *article.Article) (*Document, attribution.Reading) {
	d, reading, _, _ := deriveUntil(context.Background(), a) // which never ends
	return d, reading
}

// deriveUntil is derive until ctx ends, and tells what of the article was too much to be read whole. The error is the
// context's.
func deriveUntil(ctx context.Context, a *article.Article) (*Document, attribution.Reading, bounds, error) {
	blocks := a.Blocks()
	sentences, cut := sentence.SplitBounded(a.Body, blocks)
	d := &Document{Article: a, Blocks: blocks, Sentences: sentences}
	d.Passages = passagesOf(a.ID, sentences, windows(a.Body, blocks, sentences))
	d.Notes = notesOf(d)
	reading, err := attribution.ReadUntil(ctx, a, blocks, sentences)
	d.Quotes = reading.Quotes
	return d, reading, bounds{cut, reading.Bounds}, err
}

func passagesOf(id article.ID, sentences []sentence.Sentence, ranges []Range) []Passage {
	all := make([]Passage, len(ranges))
	for i, r := range ranges {
		first, last := sentences[r.From], sentences[r.To-1]
		all[i] = Passage{Article: id, Number: i, Span: first.Span.Cover(last.Span), Sentences: r, Paragraph: first.Block}
	}
	return all
}

// notesOf is Article.Notes without finding the blocks again.
func notesOf(d *Document) []article.Correction {
	var found []article.Correction
	for _, text := range d.Corrections {
		found = append(found, article.Correction{Text: text})
	}
	for _, b := range d.Blocks {
		if b.Role == article.Note {
			span := b.Span
			found = append(found, article.Correction{Text: span.Of(d.Body), Span: &span})
		}
	}
	return found
}

// Passages cuts an article as the index does, without indexing it.
func Passages(a *article.Article) []Passage {
	blocks := a.Blocks()
	sentences := sentence.Split(a.Body, blocks)
	return passagesOf(a.ID, sentences, windows(a.Body, blocks, sentences))
}
