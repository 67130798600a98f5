package rank

import (
	"cmp"
	"slices"

	"pullquote/index"
	"pullquote/index/bleveindex/entry"
	"pullquote/index/bleveindex/mapped"
	"pullquote/index/bleveindex/postings"
	"pullquote/index/bleveindex/record"
)

// What stands where in a passage, and what it is worth beside BM25's 1 for its words. Found by coordinate ascent on four
// sets of questions (newwiki, covidqa, xquad-en, clapnq), halves by document; the optimum is flat, so they are round.
const (
	titleWorth     = 1.0  // a word of the title counts as so many occurrences in the passage
	overlapWorth   = 0.12 // as does a word of the sentence that is the next passage's own
	phraseWorth    = 0.8  // neighbouring words of the question, next to each other
	writtenWorth   = 0.3  // words in the very form of the question
	sentenceWorth  = 0.4  // the sentence that holds most
	coverageWorth  = 0.24 // the share of the question that is there
	neighbourWorth = 0.1  // the better of the passages before and after
)

// sentenceSaturation is BM25's k1 within a sentence, whose length does not count.
const sentenceSaturation = 0.96

// An occurrence is a place where a term stands in a candidate.
type occurrence struct {
	term     int
	position int // bleve's
	bytes    int // of the word as written
}

func (o occurrence) sentence() int { return o.position / entry.SentenceStride }

// look scores the pool anew by what stands where.
func (s *scorer) look(pool []Candidate) ([]Candidate, error) {
	slices.SortFunc(pool, func(a, b Candidate) int { return cmp.Or(a.segment-b.segment, cmp.Compare(a.doc, b.doc)) })
	swept := make(map[postings.Key]float64, len(pool))
	evidence := make([]evidence, len(pool))
	for i, c := range pool {
		swept[c.Key] = c.Score
		evidence[i].phrases = make([]float64, len(s.terms))
	}
	for from := 0; from < len(pool); {
		to := from + 1
		for to < len(pool) && pool[to].segment == pool[from].segment {
			to++
		}
		if err := s.gather(pool[from:to], evidence[from:to]); err != nil {
			return nil, err
		}
		from = to
	}
	for i := range pool {
		c := &pool[i]
		before, after := postings.Key{Ordinal: c.Ordinal, Number: c.Number - 1}, postings.Key{Ordinal: c.Ordinal, Number: c.Number + 1}
		c.Parts = append(s.judge(*c, &evidence[i]), index.Part{Name: "neighbours", Value: neighbourWorth * max(swept[before], swept[after])})
		c.Score = 0
		for _, p := range c.Parts {
			c.Score += p.Value
		}
	}
	return pool, nil
}

// Evidence is what was found in one candidate.
type evidence struct {
	occurrences []occurrence
	phrases     []float64 // by term: how often, where the term is a phrase
}

// gather reads the places of all terms in candidates of one segment, which are in the order of its documents.
func (s *scorer) gather(pool []Candidate, found []evidence) error {
	docs := make([]uint32, len(pool))
	for i, c := range pool {
		docs[i] = c.doc
	}
	for t := range s.terms {
		err := s.lists[t][pool[0].segment].At(docs, true, func(i int, m postings.Match) {
			if len(s.terms[t].stems) > 1 {
				found[i].phrases[t] = m.TF
			}
			found[i].add(t, m.Places)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func (e *evidence) add(term int, places []mapped.Place) {
	for _, p := range places {
		e.occurrences = append(e.occurrences, occurrence{term, int(p.Pos) - 1, int(p.End - p.Start)})
	}
}

// judge names what a candidate's evidence is worth.
func (s *scorer) judge(c Candidate, e *evidence) []index.Part {
	slices.SortFunc(e.occurrences, func(a, b occurrence) int { return a.position - b.position })
	card := s.corpus.Cards[c.Ordinal]
	sentences, own := record.PassageLengths(card.Lengths, int(c.Number))
	length := titleWorth * float64(len(card.TitleStems))
	for i := range len(sentences) {
		length += ownOrOverlap(i, own) * float64(sentences[i])
	}
	norm := postings.LengthNorm(length, s.average)
	tf, written := s.frequencies(e, own, card.TitleStems)
	var words, forms, there, all float64
	for t, idf := range s.idf {
		all += idf
		if tf[t] > 0 {
			there += idf
			words += idf * postings.Saturate(tf[t], norm)
			forms += idf * postings.Saturate(written[t], norm)
		}
	}
	return []index.Part{
		{Name: "words", Value: words},
		{Name: "phrases", Value: phraseWorth * s.pairs(e, own, norm)},
		{Name: "as written", Value: writtenWorth * forms},
		{Name: "sentence", Value: sentenceWorth * s.bestSentence(e, own)},
		{Name: "coverage", Value: coverageWorth * there * there / max(all, 1e-9)},
	}
}

func ownOrOverlap(sentence, own int) float64 {
	if sentence < own {
		return 1
	}
	return overlapWorth
}

// frequencies counts how often each term stands in a passage, its title included, and how often in the form that the
// question has. Two forms of one stem with the same length are taken for the same.
func (s *scorer) frequencies(e *evidence, own int, title []string) (tf, written []float64) {
	tf, written = slices.Clone(e.phrases), slices.Clone(e.phrases)
	for _, o := range e.occurrences {
		worth := ownOrOverlap(o.sentence(), own)
		tf[o.term] += worth
		if o.bytes == len(s.terms[o.term].word) {
			written[o.term] += worth
		}
	}
	for _, stem := range title {
		for t, term := range s.terms {
			if len(term.stems) == 1 && term.stems[0] == stem {
				tf[t] += titleWorth
				written[t] += titleWorth
			}
		}
	}
	return tf, written
}

// longestPair is how far apart two words of a question may stand to be looked for as a phrase: two function words
// between them.
const longestPair = 3

// pairs scores neighbouring words of the question that stand as near in the passage as there. Every such pair is as rare
// as its words are on average.
func (s *scorer) pairs(e *evidence, own int, norm float64) float64 {
	sum := 0.0
	for t := 0; t+1 < len(s.terms) && s.terms[t+1].asked; t++ {
		gap := s.terms[t+1].position - s.terms[t].position
		if gap > longestPair {
			continue
		}
		n := 0.0
		for i, o := range e.occurrences {
			if o.term == t {
				n += ownOrOverlap(o.sentence(), own) * float64(followed(e.occurrences[i+1:], o, t+1, gap))
			}
		}
		sum += (s.idf[t] + s.idf[t+1]) / 2 * postings.Saturate(n, norm)
	}
	return sum
}

// followedAtMost is how many places of a question's words behind another are looked at for a pair; within the gap of a pair
// a passage has a handful.
const followedAtMost = 64

// followed counts where a term stands within gap after an occurrence.
func followed(rest []occurrence, o occurrence, term, gap int) int {
	n := 0
	for _, next := range rest[:min(len(rest), followedAtMost)] {
		if next.position > o.position+gap {
			break
		}
		if next.term == term {
			n++
		}
	}
	return n
}

// bestSentence scores the passage's own sentences and takes the highest.
func (s *scorer) bestSentence(e *evidence, own int) float64 {
	best := 0.0
	tf := make([]float64, len(s.terms))
	for i := 0; i < len(e.occurrences); {
		sentence := e.occurrences[i].sentence()
		clear(tf)
		for ; i < len(e.occurrences) && e.occurrences[i].sentence() == sentence; i++ {
			tf[e.occurrences[i].term]++
		}
		if sentence >= own {
			continue
		}
		sum := 0.0
		for t, n := range tf {
			sum += s.idf[t] * n * (sentenceSaturation + 1) / (n + sentenceSaturation)
		}
		best = max(best, sum)
	}
	return best
}
