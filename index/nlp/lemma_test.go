package nlp

import (
	"strings"
	"testing"
)

func TestLemmaBringsFormsTogether(t *testing.T) {
	for _, row := range []struct {
		words string
		tags  []Tag
	}{
		{"say says said saying", []Tag{VB, VBZ, VBD, VBG}},
		{"promise promises promised promising", []Tag{VB, VBZ, VBD, VBG}},
		{"deny denies denied denying", []Tag{VB, VBZ, VBD, VBG}},
		{"call calls called calling", []Tag{VB, VBZ, VBD, VBG}},
		{"claim claims claimed claims", []Tag{VB, VBZ, VBD, NNS}},
		{"write writes wrote written", []Tag{VB, VBZ, VBD, VBN}},
	} {
		want := ""
		for i, w := range strings.Fields(row.words) {
			got := lemma(w, row.tags[i])
			if i == 0 {
				want = got
			} else if got != want {
				t.Errorf("%s is %q, want %q as the others of %q", w, got, want, row.words)
			}
		}
	}
}
