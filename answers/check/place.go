package check

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/attribution"
)

// A Place is a place of an article that the asked words fit.
type Place struct {
	Document *index.Document
	Likeness float64            // share of the asked words' weight that is there, less what was put in
	Quote    *attribution.Quote // the statement that holds the words; nil when they are the article's own

	asked []askedWord
	words []bodyWord
	alignment
}

// Limits of the search for words.
const (
	passagesTried = 40   // of search, best first
	ScanAtMost    = 2000 // articles read whole when the words are all too frequent to be searched
)

// nearEnough is the likeness from which words are called near. Two sentences on one subject rarely share that much of
// their weight in order; a quotation with every fourth word changed does.
const nearEnough = 0.6

// exactCost is what brackets and ellipses may add up to.
const exactCost = 0.06

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

// placeIn aligns the words in a window; ok is false when they are not even near.
func placeIn(doc *index.Document, window article.Span, asked []askedWord) (Place, bool) {
	p := Place{Document: doc, asked: asked, words: bodyWords(doc.Body, window)}
	p.alignment = align(asked, p.words)
	if p.from < 0 || p.to <= p.from {
		return p, false
	}
	total, there, content, wanted := 0.0, 0.0, 0, 0
	for _, w := range asked {
		if !w.bracketed {
			total += w.weight
			if w.stem != "" {
				wanted++
			}
		}
	}
	for _, s := range p.pairs {
		if s.asked >= 0 && s.body >= 0 && !asked[s.asked].bracketed {
			there += asked[s.asked].weight
			if asked[s.asked].stem != "" {
				content++
			}
		}
	}
	p.Likeness = 1 - p.cost/total
	if p.cost >= exactCost && (content < 2 || 10*content < 6*wanted || there < 0.65*total || p.Likeness < nearEnough) {
		return p, false
	}
	p.Quote = quoteOver(doc, p.Span())
	return p, true
}

// Span is where the words stand in the body.
func (p Place) Span() article.Span {
	return article.Span{Start: p.words[p.from].Start, End: p.words[p.to-1].End}
}

// Match says how well the words fit.
func (p Place) Match() Match {
	if p.cost < exactCost {
		return Exact
	}
	return Near
}

func overlapping(found []Place, p Place) bool {
	return slices.ContainsFunc(found, func(f Place) bool { return f.Document.ID == p.Document.ID && f.Span().Overlaps(p.Span()) })
}

// quoteOver is the statement that holds most of a span, at least half of it; of equals the shortest, the innermost one.
func quoteOver(doc *index.Document, span article.Span) *attribution.Quote {
	var best *attribution.Quote
	bestCommon, bestLength := span.Len()/2, 0
	for i := range doc.Quotes {
		q := &doc.Quotes[i]
		held, length := article.Common(q.Content, span), 0
		for _, s := range q.Content {
			length += s.Len()
		}
		if held > bestCommon || best != nil && held == bestCommon && length < bestLength {
			best, bestCommon, bestLength = q, held, length
		}
	}
	return best
}

// Best keeps the exact places if there are any, else the near ones not much worse than the best; statements first, then
// likeness, then the earliest report.
func Best(places []Place) []Place {
	top := 0.0
	exact := slices.ContainsFunc(places, func(p Place) bool { return p.Match() == Exact })
	for _, p := range places {
		top = max(top, p.Likeness)
	}
	places = slices.DeleteFunc(places, func(p Place) bool {
		return exact && p.Match() != Exact || p.Likeness < top-0.15
	})
	slices.SortStableFunc(places, func(a, b Place) int {
		if !exact {
			if c := cmp.Compare(b.Likeness, a.Likeness); c != 0 {
				return c
			}
		}
		if (a.Quote == nil) != (b.Quote == nil) {
			if a.Quote != nil {
				return -1
			}
			return 1
		}
		return cmp.Or(article.Older(a.Document.Article, b.Document.Article), cmp.Compare(a.Span().Start, b.Span().Start))
	})
	return places
}
