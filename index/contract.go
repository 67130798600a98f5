package index

import (
	"context"
	"iter"

	"pullquote/index/article"
	"pullquote/index/people"
)

// A Searcher answers from a coverage. It is safe for use by many goroutines.
type Searcher interface {
	// Snapshot is the coverage as it is now. Whoever takes it closes it.
	Snapshot(context.Context) (Snapshot, error)
}

// A Snapshot is one consistent state of the coverage: all that is read through it agrees, whatever is indexed meanwhile.
// It is safe for use by many goroutines. Withdrawn articles are in none of its answers. Every call ends with an error
// soon after its context has.
type Snapshot interface {
	// Version names the state: it changes when any answer could, so that what was derived from a snapshot can be kept
	// with it.
	Version() string
	// Search ranks passages. All text of a query is words; none is a syntax error.
	Search(context.Context, Query) (Result, error)
	// Count tells what the score of a query's words is worked out from, so that several coverages can be searched as one:
	// see Query.Among.
	Count(context.Context, Query) (Collection, error)
	// Documents are articles with all that was found in them, in the order asked; ErrNoArticle when one of them is not
	// in the coverage.
	Documents(context.Context, []article.ID) ([]*Document, error)
	// Articles lists articles without their bodies.
	Articles(context.Context, Listing) iter.Seq2[ArticleCard, error]
	// Publications lists those that articles are of, the most frequent first, equals by name.
	Publications(context.Context) iter.Seq2[Publication, error]
	// Statements lists who said what, by article id, then by place.
	Statements(context.Context, StatementQuery) iter.Seq2[Statement, error]
	// People finds whom the coverage names. The directory is of use until the snapshot is closed.
	People() people.Directory
	// Likeness tells for each sentence how like the question it is by what it means: a cosine, and NaN where the sentence
	// has no vector and was not among the fresh ones, in the order given, that were made for this call: as many as fresh, and the rest
	// of a paragraph that was begun. fresh < 0: as many as it takes. An engine without an encoder, or whose encoder is away, knows of no likeness: all are NaN, and that is no
	// error. A question that says nothing is like nothing: NaN too.
	Likeness(ctx context.Context, question string, sentences []SentenceRef, fresh int) ([]float64, error)
	// Stats tells what the coverage holds.
	Stats(context.Context) (Stats, error)
	// Close lets go of the state. It may be called again.
	Close() error
}

// DocumentOf is the one document of an article; ErrNoArticle when it is not in the coverage.
func DocumentOf(ctx context.Context, s Snapshot, id article.ID) (*Document, error) {
	found, err := s.Documents(ctx, []article.ID{id})
	if err != nil {
		return nil, err
	}
	return found[0], nil
}

// StatsOf tells what a coverage holds now.
func StatsOf(ctx context.Context, searcher Searcher) (Stats, error) {
	s, err := searcher.Snapshot(ctx)
	if err != nil {
		return Stats{}, err
	}
	defer s.Close()
	return s.Stats(ctx)
}
