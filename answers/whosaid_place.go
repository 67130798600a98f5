package answers

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/attribution"
)

// A saidPlace is a place of an article that the asked words fit.
type saidPlace struct {
	doc   *index.Document
	asked []askedWord
	words []bodyWord
	alignment
	likeness float64 // share of the asked words' weight that is there, less what was put in
	quote    *attribution.Quote
}

// Limits of the search for words.
const (
	passagesTried = 40   // of search, best first
	scanAtMost    = 2000 // articles read whole when the words are all too frequent to be searched
)

// nearEnough is the likeness from which words are called near. Two sentences on one subject rarely share that much of
// their weight in order; a quotation with every fourth word changed does.
const nearEnough = 0.6

// exactCost is what brackets and ellipses may add up to.
const exactCost = 0.06

// places are where the words stand, or nearly.
func (d *Desk) places(ctx context.Context, s index.Snapshot, q Question, asked []askedWord) ([]saidPlace, error) {
	result, err := s.Search(ctx, index.Query{Text: q.Text, Filter: filterOf(q), Limit: passagesTried})
	if err != nil {
		return nil, fmt.Errorf("search for the words: %w", err)
	}
	held, err := s.Stats(ctx)
	if err != nil {
		return nil, fmt.Errorf("search for the words: %w", err)
	}
	weigh(asked, result.Terms, held.Passages)
	if len(result.Terms) == 0 && held.Articles <= scanAtMost {
		return d.scan(ctx, s, q, asked)
	}
	var found []saidPlace
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
func (d *Desk) scan(ctx context.Context, s index.Snapshot, q Question, asked []askedWord) ([]saidPlace, error) {
	var found []saidPlace
	for card, err := range s.Articles(ctx, index.Listing{Filter: filterOf(q)}) {
		if err != nil {
			return nil, fmt.Errorf("look through the articles: %w", err)
		}
		doc, err := index.DocumentOf(ctx, s, card.ID)
		if err != nil {
			return nil, fmt.Errorf("look through the articles: %w", err)
		}
		for _, part := range parts(doc, len(asked)) {
			if err := ctx.Err(); err != nil {
				return nil, fmt.Errorf("look through the articles: %w", err)
			}
			if p, ok := placeIn(doc, part, asked); ok && p.cost < exactCost {
				found = append(found, p)
				break
			}
		}
	}
	return found, nil
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
func placeIn(doc *index.Document, window article.Span, asked []askedWord) (saidPlace, bool) {
	p := saidPlace{doc: doc, asked: asked, words: bodyWords(doc.Body, window)}
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
	p.likeness = 1 - p.cost/total
	if p.cost >= exactCost && (content < 2 || 10*content < 6*wanted || there < 0.65*total || p.likeness < nearEnough) {
		return p, false
	}
	p.quote = quoteOver(doc, p.span())
	return p, true
}

// only keeps the places that are statements of those meant.
func (m speakersMeant) only(ctx context.Context, places []saidPlace) (kept []saidPlace, err error) {
	for _, p := range places {
		said, err := m.said(ctx, p.doc, p.quote)
		if err != nil {
			return nil, fmt.Errorf("find the speaker: %w", err)
		}
		if said {
			kept = append(kept, p)
		}
	}
	return kept, nil
}

func (p saidPlace) span() article.Span {
	return article.Span{Start: p.words[p.from].Start, End: p.words[p.to-1].End}
}

func (p saidPlace) match() Match {
	if p.cost < exactCost {
		return Exact
	}
	return Near
}

func overlapping(found []saidPlace, p saidPlace) bool {
	return slices.ContainsFunc(found, func(f saidPlace) bool { return f.doc.ID == p.doc.ID && f.span().Overlaps(p.span()) })
}

// quoteOver is the statement that holds most of a span, at least half of it; of equals the shortest, the innermost one.
func quoteOver(doc *index.Document, span article.Span) *attribution.Quote {
	var best *attribution.Quote
	bestCommon, bestLength := span.Len()/2, 0
	for i := range doc.Quotes {
		q := &doc.Quotes[i]
		held, length := common(q.Content, span), 0
		for _, s := range q.Content {
			length += s.Len()
		}
		if held > bestCommon || best != nil && held == bestCommon && length < bestLength {
			best, bestCommon, bestLength = q, held, length
		}
	}
	return best
}

// best keeps the exact places if there are any, else the near ones not much worse than the best; statements first, then
// likeness, then the earliest report.
func best(places []saidPlace) []saidPlace {
	top := 0.0
	exact := slices.ContainsFunc(places, func(p saidPlace) bool { return p.match() == Exact })
	for _, p := range places {
		top = max(top, p.likeness)
	}
	places = slices.DeleteFunc(places, func(p saidPlace) bool {
		return exact && p.match() != Exact || p.likeness < top-0.15
	})
	slices.SortStableFunc(places, func(a, b saidPlace) int {
		if !exact {
			if c := cmp.Compare(b.likeness, a.likeness); c != 0 {
				return c
			}
		}
		if (a.quote == nil) != (b.quote == nil) {
			if a.quote != nil {
				return -1
			}
			return 1
		}
		return cmp.Or(article.Older(a.doc.Article, b.doc.Article), cmp.Compare(a.span().Start, b.span().Start))
	})
	return places
}

func (p saidPlace) here(rank int) SaidHere {
	span := p.span()
	e := citerOf(p.doc).around(span)
	e.Rank, e.Score = rank, p.likeness
	if p.quote != nil {
		e.Speaker = p.quote.Speaker
	}
	return SaidHere{Article: e.Article, Start: span.Start, End: span.End, Text: span.Of(p.doc.Body), Quote: p.quote,
		Diff: p.differences(), Excerpt: e}
}

// differences tells the alignment in runs of words. What is the same, or put in, is written as the article has it, with
// the marks between its words; what is missing there, as it was asked.
func (p saidPlace) differences() []Difference {
	if p.match() == Exact {
		return []Difference{{Same, p.span().Of(p.doc.Body)}}
	}
	var diff []Difference
	last := article.Span{}
	for _, s := range p.pairs {
		switch {
		case s.asked >= 0 && s.body >= 0 && (p.asked[s.asked].word == p.words[s.body].word || p.asked[s.asked].bracketed || p.words[s.body].bracketed):
			diff = p.extend(diff, Same, p.words[s.body].Span, &last)
		case s.asked >= 0 && s.body >= 0:
			diff = p.remove(diff, s.asked)
			diff = p.extend(diff, Insert, p.words[s.body].Span, &last)
		case s.asked >= 0:
			diff = p.remove(diff, s.asked)
		default:
			diff = p.extend(diff, Insert, p.words[s.body].Span, &last)
		}
	}
	return diff
}

func (p saidPlace) remove(diff []Difference, asked int) []Difference {
	text := p.asked[asked].text
	if n := len(diff); n > 0 && diff[n-1].Op == Delete {
		diff[n-1].Text += " " + text
		return diff
	}
	return append(diff, Difference{Delete, text})
}

// extend lengthens the last run when it is of the same kind.
func (p saidPlace) extend(diff []Difference, op DiffOp, word article.Span, last *article.Span) []Difference {
	if n := len(diff); n > 0 && diff[n-1].Op == op {
		*last = last.Cover(word)
		diff[n-1].Text = last.Of(p.doc.Body)
		return diff
	}
	*last = word
	return append(diff, Difference{op, word.Of(p.doc.Body)})
}
