package attribution

import (
	"slices"
	"testing"

	"pullquote/index/article"
	"pullquote/index/attribution/claim"
	"pullquote/index/sentence"
)

func TestEvidenceIsWeighed(t *testing.T) {
	all, err := unpackWeights(weightsFile)
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range []anaphorKind{aPerson, aThing, aHolder, aBody, aDocument} {
		if len(all[kind]) != len(evidences) || surely[kind] == 0 {
			t.Errorf("%q has %d weights of %d and the floor %v", kind, len(all[kind]), len(evidences), surely[kind])
		}
		if slices.Contains(all[kind], 0) {
			t.Errorf("evidence %q has no weight for %q", evidences[slices.Index(all[kind], 0)].name, kind)
		}
	}
	if _, err := unpackWeights([]byte("{")); err == nil {
		t.Error("half a file is read")
	}
}

func TestAnaphorsAreSeen(t *testing.T) {
	a := &article.Article{ID: "a", Title: "A title", Body: "Jane Moss left the council in May. She said the road was closed."}
	blocks := a.Blocks()
	all := Anaphors(claim.Loaded(), a, blocks, sentence.Split(a.Body, blocks))
	if len(all) != 1 || all[0].Kind != string(aPerson) || all[0].Source.Of(a.Body) != "She" || len(all[0].Candidates) != 1 {
		t.Fatalf("anaphors: %+v", all)
	}
	if c := all[0].Candidates[0]; !slices.Equal(c.Names, []int{0}) || len(c.Evidence) != len(Evidence()) {
		t.Errorf("candidate: %+v", c)
	}
}
