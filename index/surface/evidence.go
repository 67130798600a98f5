package surface

import "strings"

// Evidence is what a sentence shows, as bits: what an answer of some type needs.
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

// unitEvidence is what a number before a word counts.
var unitEvidence = join(map[Evidence][]string{HasDuration: list("durations"), HasPercent: list("percents"), HasMoney: list("currencies"),
	HasMeasure: list("measures"), HasDate: append(list("eras"), Months()...)})

// wordEvidence is that of single words.
var wordEvidence = join(map[Evidence][]string{HasDate: datedWords(), HasPercent: list("percents"), HasAge: list("ages"), HasTiming: list("timing"),
	HasOutcome: list("outcomes"), HasCause: list("causing"), HasMeaning: list("defining"), HasSpeech: SpeechForms(), HasChange: list("turning")})

func join(lists map[Evidence][]string) map[string]Evidence {
	all := map[string]Evidence{}
	for e, words := range lists {
		for _, w := range words {
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
			first, second, _ := strings.Cut(pair, "_")
			if all[first] == nil {
				all[first] = map[string]Evidence{}
			}
			all[first][second] |= e
		}
	}
	return all
}()
