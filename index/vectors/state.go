package vectors

import (
	"context"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/cache"
	"pullquote/index/meaning"
	"pullquote/index/record"
)

// A State is what one state of a coverage knows of articles and their vectors. An engine has one for each of its snapshots.
type State interface {
	// Widths are those of an encoder's vectors that are stored.
	Widths(encoder string) []int
	// Unread counts the articles that lack a model's vectors of passages, and those that lack some of sentences.
	Unread(Model) (passages, sentences int)
	// Openings counts the articles of which a model has read no more than their beginning ahead.
	Openings(Model) int
	// Article reads an article that may be shown.
	Article(context.Context, article.ID) (*index.Document, cache.Key, error)
	// Sentences are the stored vectors of an article's n sentences; none where there are none of the model.
	Sentences(key cache.Key, n int, m Model) *record.Sentences
}

// A Shelf is a State of articles that lack vectors.
type Shelf interface {
	State
	// Searchable is how many articles have passages.
	Searchable() int
	// Lacking are the articles that lack a model's vectors of their passages, and those that lack some of their sentences, the
	// newest first, or some of the newest; none of both when none lack any.
	Lacking(context.Context, Model) (passages, sentences []cache.Key, err error)
	Close()
}

// A Library is where vectors are made for what is in it.
type Library interface {
	// Shelf is what there is now.
	Shelf(context.Context) (Shelf, error)
	// Keep writes vectors of articles that are as they were when those were made.
	Keep(context.Context, Model, map[cache.Key]*Made) error
}

// Made are the vectors that were made for an article.
type Made struct {
	Passages  []meaning.Vector  // of all, those beyond the opening zero; nil: none were made
	Sentences *record.Sentences // those known before too

	opening int // how many of the sentences are read ahead; 0: not looked at, as these were made for questions
}

// Part names what the sentences are, where those before were of another part or of none.
func (v *Made) Part(before string) string {
	switch {
	case v.Sentences.Filled() == v.Sentences.Len():
		return Sentences
	case v.opening > 0 && v.Sentences.Has(0, v.opening), before == Opening:
		return Opening
	}
	return SomeSentences
}
