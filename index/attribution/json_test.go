package attribution_test

import (
	"encoding/json"
	"testing"

	"pullquote/index/article"
	"pullquote/index/attribution"
)

// What a statement lacks is an empty list, and a speaker whom nobody names is null.
func TestStatementsAsJSON(t *testing.T) {
	for _, row := range []struct {
		fact  string
		quote attribution.Quote
		want  string
	}{
		{"nothing but content", attribution.Quote{Kind: attribution.Direct, Content: []article.Span{{Start: 1, End: 4}}},
			`{"kind":"direct","content":[[1,4]],"cue":[],"source":[],"speaker":null}`},
		{"a cue and a source", attribution.Quote{Kind: attribution.Indirect, Content: []article.Span{{Start: 9, End: 12}}, Cue: []article.Span{{Start: 4, End: 8}}, Source: []article.Span{{Start: 1, End: 3}}},
			`{"kind":"indirect","content":[[9,12]],"cue":[[4,8]],"source":[[1,3]],"speaker":null}`},
	} {
		if got, err := json.Marshal(row.quote); err != nil || string(got) != row.want {
			t.Errorf("%s: %s, %v, want %s", row.fact, got, err, row.want)
		}
	}
}
