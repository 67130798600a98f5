package main

import (
	"slices"

	"pullquote/index/article"
	"pullquote/index/attribution"
	"pullquote/index/nlp"
	"pullquote/index/sentence"
	"pullquote/index/text"
)

// A page is an annotated article, cut and tagged.
type page struct {
	*nlp.Text
	gold []gold
}

// gold is one marked statement, in tokens.
type gold struct {
	cue     int
	source  []nlp.Stretch
	content []nlp.Stretch
}

func (t Training) pages() []*page {
	var pages []*page
	for _, a := range t.Articles {
		blocks := a.Article.Blocks()
		x := nlp.English().Read(nil, a.Article.Body, blocks, sentence.Split(a.Article.Body, blocks))
		nlp.English().Parser.ParseAll(x)
		p := &page{Text: x}
		for _, q := range a.Quotes {
			if gold, ok := p.align(q); ok {
				p.gold = append(p.gold, gold)
			}
		}
		pages = append(pages, p)
	}
	return pages
}

func (p *page) align(q attribution.Quote) (gold, bool) {
	var g gold
	for _, s := range q.Content {
		if w := p.words(s); w.Len() > 0 {
			g.content = append(g.content, w)
		}
	}
	for _, s := range q.Source {
		if w := p.words(s); w.Len() > 0 {
			g.source = append(g.source, w)
		}
	}
	g.cue = p.cueHead(q.Cue)
	return g, g.cue >= 0 && len(g.content) > 0
}

// tokensIn is the stretch of tokens that overlap a span.
func (p *page) tokensIn(s article.Span) nlp.Stretch {
	from, _ := slices.BinarySearchFunc(p.Tokens, s.Start, func(k nlp.Token, at int) int { return k.End - 1 - at })
	to := from
	for to < len(p.Tokens) && p.Tokens[to].Start < s.End {
		to++
	}
	return nlp.Stretch{From: from, To: to}
}

// words is tokensIn without the marks at its ends.
func (p *page) words(s article.Span) nlp.Stretch {
	w := p.tokensIn(s)
	w.From = p.FirstWord(w.From, w.To)
	w.To = p.LastWord(w.From, w.To)
	return w
}

// cueHead is the token that a marked cue is about: its first verb but auxiliaries, else its first noun, else its first
// token.
func (p *page) cueHead(cue []article.Span) int {
	verb, noun, first := -1, -1, -1
	for _, s := range cue {
		w := p.tokensIn(s)
		for i := w.From; i < w.To; i++ {
			k := &p.Tokens[i]
			switch {
			case k.Word == "according", k.Tag.Verb() && !text.IsAuxiliary(k.Word):
				verb = orElse(verb, i)
			case k.Tag.Noun():
				noun = orElse(noun, i)
			}
			first = orElse(first, i)
		}
	}
	return orElse(orElse(verb, noun), first)
}

func orElse(i, j int) int {
	if i >= 0 {
		return i
	}
	return j
}

// cueLexicon are the heads of cues that come up at least three times, so that a verb which the tagger takes for a noun is
// still looked at.
func cueLexicon(pages []*page) map[uint32]bool {
	seen := map[uint32]int{}
	for _, p := range pages {
		for _, g := range p.gold {
			if k := &p.Tokens[g.cue]; !text.IsAuxiliary(k.Word) {
				seen[k.Lemma]++
			}
		}
	}
	lexicon := map[uint32]bool{}
	for h, n := range seen {
		if n >= 3 {
			lexicon[h] = true
		}
	}
	return lexicon
}

func countGold(pages []*page) int {
	n := 0
	for _, p := range pages {
		n += len(p.gold)
	}
	return n
}
