package index

import (
	"pullquote/index/article"
	"pullquote/index/attribution"
	"pullquote/index/sentence"
)

// derive makes everything that an article's text gives: blocks, sentences, passages, notes and the reading.
func derive(a *article.Article) (*Document, attribution.Reading) {
	d, reading, _ := deriveBounded(a)
	return d, reading
}

// deriveBounded is derive, and tells what of the article was too much to be read whole.
func deriveBounded(a *article.Article) (*Document, attribution.Reading, bounds) {
	blocks := a.Blocks()
	sentences, cut := sentence.SplitBounded(a.Body, blocks)
	d := &Document{Article: a, Blocks: blocks, Sentences: sentences}
	d.Passages = passagesOf(a.ID, sentences, windows(a.Body, blocks, sentences))
	d.Notes = notesOf(d)
	reading := attribution.Read(a, blocks, sentences)
	d.Quotes = reading.Quotes
	return d, reading, bounds{cut, reading.Bounds}
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
