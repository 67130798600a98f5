package question

import "strings"

// Evidence is what the surface of a sentence shows, as bits: what an answer of some type needs.
type Evidence uint32

// The evidence.
const (
	HasNumber Evidence = 1 << iota
	HasPercent
	HasMoney
	HasDate
	HasDuration
	HasMeasure
	HasName
	HasPlace // “in Hamburg”
	HasCause
	HasMeaning // “is a”, “known as”, “stands for”
	HasQuote
	HasSpeech // a verb of saying
	HasChange
	LeansBack  // begins with a pronoun or the like: its antecedent stands before
	HasAge     // “34 years old”, “aged 34”, “the 34-year-old”, “Brandish, 34, came on”, “turned 34”
	HasTiming  // “after”, “while”, “that evening”
	HasOutcome // who won
)

// Any reports whether some of the evidence is there.
func (e Evidence) Any(of Evidence) bool { return e&of != 0 }

var (
	nameless   = set("nameless")
	placing    = set("placing")
	leaning    = set("leaning")
	magnitudes = set("magnitudes")
)

// unitEvidence is what a number before a word counts.
var unitEvidence = evidenceOf(map[string]Evidence{"durations": HasDuration, "percents": HasPercent, "currencies": HasMoney, "measures": HasMeasure, "eras": HasDate})

// wordEvidence is that of single words.
var wordEvidence = evidenceOf(map[string]Evidence{"dated": HasDate, "percents": HasPercent, "ages": HasAge, "timing": HasTiming,
	"outcomes": HasOutcome, "causing": HasCause, "defining": HasMeaning, "verbs": HasSpeech, "turning": HasChange})

func evidenceOf(lists map[string]Evidence) map[string]Evidence {
	all := map[string]Evidence{}
	for name, e := range lists {
		for _, w := range list(name) {
			all[w] |= e
		}
	}
	return all
}

// pairs are the evidence of two words in a row, by the first and then the second.
var pairs = func() map[string]map[string]Evidence {
	all := map[string]map[string]Evidence{}
	for name, e := range map[string]Evidence{"defining_pairs": HasMeaning, "causing_pairs": HasCause, "percent_pairs": HasPercent, "age_pairs": HasAge, "date_pairs": HasDate} {
		for _, pair := range list(name) {
			first, second, _ := strings.Cut(pair, " ")
			if all[first] == nil {
				all[first] = map[string]Evidence{}
			}
			all[first][second] |= e
		}
	}
	return all
}()

func pairEvidence(first, second string) Evidence { return pairs[first][second] }

// Dated reports whether a folded word tells a date by itself.
func Dated(word string) bool { return Year(word) > 0 || wordEvidence[word].Any(HasDate) }
