package claim

import (
	"math"
	"testing"
)

// How much surer than the floor, or less, a claim must be.
func TestFloors(t *testing.T) {
	for _, row := range []struct {
		fact, line, cue, from, to, source string
		want                              float64
	}{
		{"a verb of saying", "The clerk said the boats were here.", "said", "the", "here", "clerk", -sayingSlack},
		{"its infinitive", "The clerk can say the boats were here.", "say", "the", "here", "clerk", -sayingSlack},
		{"its participle", "The clerk left, saying the boats were here.", "saying", "the", "here", "clerk", 0},
		{"another verb", "The clerk sold the boats.", "sold", "the", "boats", "clerk", doubt},
		{"another verb with he", "He sold the boats.", "sold", "the", "boats", "He", -pronounSlack},
		{"another verb with she", "She sold the boats.", "sold", "the", "boats", "She", -pronounSlack},
		{"another verb of nobody", "He sold the boats.", "sold", "the", "boats", "", doubt},
		{"a quotation", "The clerk said “boats left”.", "said", "boats", "left", "clerk", directDoubt},
		{"a part in marks", "The clerk said the “old” boats left.", "said", "the", "left", "clerk", mixedDoubt},
		{"a part in marks behind another verb", "The clerk sold the “old” boats.", "sold", "the", "boats", "clerk", mixedDoubt + strangeDoubt},
		{"a clause of a person", "Ruth Lowell found the boats were here.", "found", "the", "here", "Lowell", doubt - clauseSlack},
		{"an infinitive of a person", "Ruth Lowell refused to pay.", "refused", "to", "pay", "Lowell", doubt - clauseSlack},
		{"a clause of he", "He found the boats were here.", "found", "the", "here", "He", -pronounSlack - clauseSlack},
		{"a thing of a person", "Ruth Lowell praised the boats.", "praised", "the", "boats", "Lowell", doubt - objectSlack},
		{"what a person sold", "Ruth Lowell sold the boats.", "sold", "the", "boats", "Lowell", doubt},
		{"a participle of a person", "Ruth Lowell left, finding the boats were here.", "finding", "the", "here", "Lowell", doubt},
		{"another subject", "Ruth Lowell left, and clerks found the boats were here.", "found", "the", "here", "Lowell", doubt},
		{"another person as the subject", "Ruth Lowell left, and Ana Roe found the boats were here.", "found", "the", "here", "Lowell", doubt},
		{"no subject", "Ruth Lowell left, found the boats were here.", "found", "the", "here", "Lowell", doubt},
	} {
		r, c := claimOf(row.line, row.cue, row.from, row.to, row.source)
		if got := r.floorFor(c) - r.ConfidenceFloor; math.Abs(got-row.want) > 1e-9 {
			t.Errorf("%s: the floor of %q lies %+.1f higher, want %+.1f", row.fact, row.line, got, row.want)
		}
	}
	for cue, want := range map[string]float64{"said": -sayingSlack, "sold": doubt + weakDoubt} {
		r, c := claimOf("The clerk "+cue+" the boats.", cue, "the", "boats", "clerk")
		c.odds = 2 * weakCue
		if got := r.floorFor(c) - r.ConfidenceFloor; math.Abs(got-want) > 1e-9 {
			t.Errorf("the floor of %q, a weak cue, lies %+.1f higher, want %+.1f", cue, got, want)
		}
	}
}
