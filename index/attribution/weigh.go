package attribution

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"math"
	"sync"

	"pullquote/index/names"
	"pullquote/index/nlp"
	"pullquote/index/text"
)

// Whom an anaphor means is learned: each candidate has a chance by the evidence on it, and so has nobody. MODEL.md says what from, and what
// it is worth.

//go:embed antecedents.json
var weightsFile []byte

// weights are what each evidence weighs for each kind of anaphor, by name; nobody weighs 0.
type weights map[anaphorKind]map[string]float64

var learnedWeights = sync.OnceValue(func() map[anaphorKind][]float64 {
	w, err := unpackWeights(weightsFile)
	if err != nil {
		panic("attribution: embedded weights: " + err.Error()) // the test of this file would have failed
	}
	return w
})

// unpackWeights puts weights in the order of the evidence. What has none, as new evidence that is still to be learned, weighs nothing.
func unpackWeights(data []byte) (map[anaphorKind][]float64, error) {
	var named weights
	if err := json.Unmarshal(data, &named); err != nil {
		return nil, fmt.Errorf("read weights: %w", err)
	}
	all := map[anaphorKind][]float64{}
	for kind, by := range named {
		for _, e := range evidences {
			all[kind] = append(all[kind], by[e.name])
		}
	}
	return all, nil
}

// floors is how likely an entity must be for an anaphor to mean it. A pronoun for a person means one nearly always, so that silence errs
// there as well; of what is named elsewhere from these floors on eight to nine in ten are right (MODEL.md has the table).
var floors = map[anaphorKind]float64{aPerson: 0.45, aThing: 0.6, aHolder: 0.6, aBody: 0.6, aDocument: 0.6}

// weighed is whom an anaphor that is the source of claim i means, by all evidence; -1 where that is nobody or not sure enough.
func (s *speakers) weighed(i int, p *nlp.Phrase) int {
	a, ok := s.anaphorAt(i, p)
	if !ok {
		return -1
	}
	all := s.candidates(&a)
	best, chance := -1, floors[a.kind]
	for j, x := range s.chances(&a, all) {
		if x >= chance {
			best, chance = all[j].entity, x
		}
	}
	if best >= 0 && s.tellsWhose(&a, best) {
		return -1
	}
	return best
}

// tellsWhose reports whether a description of people names somebody to tell whose they are: “Roe's lawyer” and “the Roe campaign” are not Roe,
// while Roe's book and Roe's research speak for Roe.
func (s *speakers) tellsWhose(a *anaphor, entity int) bool {
	if !names.IsGroup(a.head) && !bodyParts.Has(a.head) && !text.IsKin(a.head) && !s.OfficeNoun(a.phrase.Head) {
		return false
	}
	for i := s.NameFrom(a.phrase.From); i < len(s.Names) && s.Names[i].From < a.phrase.Head; i++ {
		if n := &s.Names[i]; n.Entity == entity && n.To <= a.phrase.Head && (s.isPerson(entity) || s.Tokens[n.To].Tag == nlp.Pos) {
			return true
		}
	}
	return false
}

// chances are how likely an anaphor means each candidate; what is left to one is that it means nobody.
func (s *speakers) chances(a *anaphor, all []candidate) []float64 {
	weight := learnedWeights()[a.kind]
	chance := make([]float64, len(all))
	total := 1.0 // nobody
	for i := range all {
		score := 0.0
		for j, x := range s.see(a, all, i) {
			score += weight[j] * x
		}
		chance[i] = math.Exp(score)
		total += chance[i]
	}
	for i := range chance {
		chance[i] /= total
	}
	return chance
}
