// Package reading turns an article into what an index holds of it: blocks, sentences, passages, notes, and who is quoted
// and named. It is pure: the same article gives the same Document, whatever engine stores it.
package reading

import (
	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/attribution"
	"pullquote/index/sentence"
)

// Read finds everything that an article's text gives. A withdrawn article gives nothing but itself.
func Read(a *article.Article) (*index.Document, []attribution.Mention) {
	if a.Withdrawn != "" {
		return &index.Document{Article: a}, nil
	}

	blocks := a.Blocks()
	sentences := sentence.Split(a.Body, blocks)
	d := &index.Document{Article: a, Blocks: blocks, Sentences: sentences}
	d.Passages = index.PassagesOf(a.ID, sentences, windows(a.Body, blocks, sentences))
	d.Notes = notesOf(d)
	reading := attribution.Read(a, blocks, sentences)
	d.Quotes = reading.Quotes
	return d, reading.Mentions
}

// notesOf is Article.Notes without finding the blocks again.
func notesOf(d *index.Document) []article.Correction {
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

// Passages cuts an article as Read does, without reading what is said in it.
func Passages(a *article.Article) []index.Passage {
	blocks := a.Blocks()
	sentences := sentence.Split(a.Body, blocks)
	return index.PassagesOf(a.ID, sentences, windows(a.Body, blocks, sentences))
}
