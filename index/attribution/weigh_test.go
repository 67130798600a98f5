package attribution

import (
	"encoding/json"
	"maps"
	"slices"
	"testing"

	"pullquote/index/article"
	"pullquote/index/attribution/claim"
	"pullquote/index/sentence"
)

func TestEvidenceIsWeighed(t *testing.T) {
	var named weights
	if err := json.Unmarshal(weightsFile, &named); err != nil {
		t.Fatal(err)
	}
	want := slices.Sorted(slices.Values(Evidence()))
	for _, kind := range []anaphorKind{aPerson, aThing, aHolder, aBody, aDocument} {
		if got := slices.Sorted(maps.Keys(named[kind])); !slices.Equal(got, want) {
			t.Errorf("what is weighed for %q is\n%q, want\n%q", kind, got, want)
		}
		if floors[kind] == 0 {
			t.Errorf("%q has no floor", kind)
		}
	}
	if _, err := unpackWeights([]byte("{")); err == nil {
		t.Error("half a file is read")
	}
}

func TestAnaphorsAreSeen(t *testing.T) {
	a := &article.Article{ID: "a", Title: "A title", Body: "Jane Moss left the council in May. She said the road was closed. Two clerks said it was late."}
	blocks := a.Blocks()
	all := Anaphors(claim.Loaded(), a, blocks, sentence.Split(a.Body, blocks))
	if len(all) != 1 || all[0].Kind != string(aPerson) || all[0].Source.Of(a.Body) != "She" || len(all[0].Candidates) != 1 {
		t.Fatalf("anaphors: %+v", all)
	}
	if c := all[0].Candidates[0]; !slices.Equal(c.Names, []int{0}) || len(c.Evidence) != len(Evidence()) {
		t.Errorf("candidate: %+v", c)
	}
}
