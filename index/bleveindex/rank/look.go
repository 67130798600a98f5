package rank

import (
	"cmp"
	"slices"

	"pullquote/index/bleveindex/mapped"
	"pullquote/index/bleveindex/postings"
	"pullquote/index/record"
	"pullquote/index/score"
)

// look scores the pool anew by what stands where.
func (s *scorer) look(pool []Candidate) ([]Candidate, error) {
	slices.SortFunc(pool, func(a, b Candidate) int { return cmp.Or(a.segment-b.segment, cmp.Compare(a.doc, b.doc)) })
	swept := make(map[postings.Key]float64, len(pool))
	evidence := make([]score.Evidence, len(pool))
	for i, c := range pool {
		swept[c.Key] = c.Score
		evidence[i].Phrases = make([]float64, len(s.terms))
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
		c.Parts, c.Score = s.Judge(s.corpus.passage(c.Key), &evidence[i], max(swept[before], swept[after]))
	}
	return pool, nil
}

// gather reads the places of all terms in candidates of one segment, which are in the order of its documents.
func (s *scorer) gather(pool []Candidate, found []score.Evidence) error {
	docs := make([]uint32, len(pool))
	for i, c := range pool {
		docs[i] = c.doc
	}
	for t := range s.terms {
		err := s.lists[t][pool[0].segment].At(docs, true, func(i int, m postings.Match) {
			if len(s.terms[t].Stems) > 1 {
				found[i].Phrases[t] = m.TF
			}
			add(&found[i], t, m.Places)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func add(e *score.Evidence, term int, places []mapped.Place) {
	for _, p := range places {
		e.Occurrences = append(e.Occurrences, score.Occurrence{Term: term, Position: int(p.Pos) - 1, Bytes: int(p.End - p.Start)})
	}
}

// passage is what of a passage counts beside its words.
func (c *Corpus) passage(key postings.Key) score.Passage {
	card := c.Cards[key.Ordinal]
	words, own := record.PassageLengths(card.Lengths, int(key.Number))
	return score.Passage{Words: words, Own: own, Title: card.TitleStems}
}
