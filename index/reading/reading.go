package reading

import (
	"context"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/attribution"
	"pullquote/index/sentence"
)

// A Reading is everything that an article's text gives.
type Reading struct {
	Document *index.Document
	Mentions []attribution.Mention // whom it names
	Bounded  *article.Problem      // what of it was too much to be read whole; usually nil
}

// Read finds everything in an article, until ctx ends: then the error is the context's. A withdrawn article gives nothing
// but itself. path is the article's file, for Bounded.
func Read(ctx context.Context, a *article.Article, path string) (Reading, error) {
	if a.Withdrawn != "" {
		return Reading{Document: &index.Document{Article: a}}, nil
	}
	blocks := a.Blocks()
	sentences, cut := sentence.SplitBounded(a.Body, blocks)
	d := &index.Document{Article: a, Blocks: blocks, Sentences: sentences}
	d.Passages = index.PassagesOf(a.ID, sentences, windows(a.Body, blocks, sentences))
	d.Notes = notesOf(d)
	d.ReadSentences()
	read, err := attribution.ReadUntil(ctx, a, blocks, sentences)
	d.Quotes = read.Quotes
	return Reading{d, read.Mentions, bounds{cut, read.Bounds}.problem(path)}, err
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
