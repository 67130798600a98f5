package check

import (
	"context"
	"fmt"

	"pullquote/index"
	"pullquote/index/article"
)

// Limits of the search for words.
const (
	passagesTried = 40   // of search, best first
	ScanAtMost    = 2000 // articles read whole when the words are all too frequent to be searched
)

// Find looks for words, which are Words, in the articles that pass: where they stand, or nearly.
//
// Candidates are the passages that search finds by the rare words; in them the words are aligned one by one (see align).
// It does badly on a few very frequent words, which no search can find: those are looked for in every article of a
// coverage of at most ScanAtMost articles.
func Find(ctx context.Context, s index.Snapshot, words Words, f index.Filter) ([]Place, error) {
	result, err := s.Search(ctx, index.Query{Text: words.text, Filter: f, Limit: passagesTried})
	if err != nil {
		return nil, fmt.Errorf("search for the words: %w", err)
	}
	held, err := s.Stats(ctx)
	if err != nil {
		return nil, fmt.Errorf("search for the words: %w", err)
	}
	asked := words.asked
	weigh(asked, result.Terms, held.Passages)
	if len(result.Terms) == 0 && held.Articles <= ScanAtMost {
		return scan(ctx, s, f, asked)
	}
	var found []Place
	for _, hit := range result.Hits {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("look for the words: %w", err)
		}
		if p, ok := placeIn(hit.Document, windowOf(hit, len(asked)), asked); ok && !overlapping(found, p) {
			found = append(found, p)
		}
	}
	return found, nil
}

// Words are words that somebody is supposed to have said, made ready to be looked for.
type Words struct {
	text  string
	asked []askedWord
}

// Read cuts a text into its words.
func Read(text string) Words { return Words{text, askedWords(text)} }

// IsZero reports whether there are no words.
func (w Words) IsZero() bool { return len(w.asked) == 0 }

// weigh lets rare words count more: a word in every passage tells nothing, however often it is found.
func weigh(asked []askedWord, terms []index.TermStat, passages int) {
	rarity := map[string]float64{}
	for _, t := range terms {
		rarity[t.Stem] = 1 - 0.6*float64(t.Passages)/float64(max(passages, 20))
	}
	for i := range asked {
		if r, ok := rarity[asked[i].stem]; ok {
			asked[i].weight = max(functionWeight, r)
		}
	}
}

// scan looks through whole articles.
func scan(ctx context.Context, s index.Snapshot, f index.Filter, asked []askedWord) ([]Place, error) {
	var found []Place
	for card, err := range s.Articles(ctx, index.Listing{Filter: f}) {
		if err != nil {
			return nil, fmt.Errorf("look through the articles: %w", err)
		}
		doc, err := index.DocumentOf(ctx, s, card.ID)
		if err != nil {
			return nil, fmt.Errorf("look through the articles: %w", err)
		}
		if p, ok := placeInParts(ctx, doc, asked); ok {
			found = append(found, p)
		}
	}
	return found, ctx.Err()
}

// placeInParts looks through a whole article part by part for the first place that has the words exactly.
func placeInParts(ctx context.Context, doc *index.Document, asked []askedWord) (Place, bool) {
	for _, part := range parts(doc, len(asked)) {
		if ctx.Err() != nil {
			break
		}
		if p, ok := placeIn(doc, part, asked); ok && p.cost < exactCost {
			return p, true
		}
	}
	return Place{}, false
}

// scannedAtOnce is in bytes: the body is looked through in parts of so much, for comparing takes memory for every pair of
// words. Few articles have more.
const scannedAtOnce = 32 << 10

// parts are stretches of whole sentences of a body that together hold all of it; each begins as far before the end of the
// one before it as the words may reach.
func parts(doc *index.Document, words int) []article.Span {
	var all []article.Span
	for i := 0; i < len(doc.Sentences); {
		part, j := doc.Sentences[i].Span, i
		for ; j < len(doc.Sentences) && doc.Sentences[j].End-part.Start <= scannedAtOnce; j++ {
			part = part.Cover(doc.Sentences[j].Span)
		}
		if all = append(all, part); j == len(doc.Sentences) {
			break
		}
		next := j
		for next > i+1 && part.End-doc.Sentences[next-1].Start <= reachOf(words) {
			next--
		}
		i = max(next, i+1)
	}
	return all
}

// reachOf is how many bytes some words of an article may take: an English word with its space takes some six; twice that
// leaves room for gaps.
func reachOf(words int) int { return 60 + 12*words }

// windowOf is the passage, and as much text on both sides as the words may take.
func windowOf(hit index.Hit, words int) article.Span {
	reach := reachOf(words)
	body := hit.Document.Body
	w := article.Span{Start: stepBack(body, hit.Span.Start, reach), End: stepAhead(body, hit.Span.End, reach)}
	for _, s := range hit.Document.Sentences { // begin and end with whole sentences
		if s.Overlaps(w) {
			w = w.Cover(s.Span)
		}
	}
	return w
}
