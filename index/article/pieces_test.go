package article_test

import (
	"slices"
	"testing"

	"pullquote/index/article"
)

func TestUnionJoinsSpansThatOverlap(t *testing.T) {
	for _, row := range []struct {
		fact       string
		a, b, want []article.Span
	}{
		{"of nothing there is none", nil, nil, nil},
		{"those apart stay, in order", []article.Span{{Start: 8, End: 9}}, []article.Span{{Start: 1, End: 3}}, []article.Span{{Start: 1, End: 3}, {Start: 8, End: 9}}},
		{"those that overlap are one", []article.Span{{Start: 1, End: 5}}, []article.Span{{Start: 3, End: 9}}, []article.Span{{Start: 1, End: 9}}},
		{"one within another is gone", []article.Span{{Start: 1, End: 9}}, []article.Span{{Start: 3, End: 4}, {Start: 8, End: 12}}, []article.Span{{Start: 1, End: 12}}},
		{"those that only touch stay two", []article.Span{{Start: 1, End: 3}}, []article.Span{{Start: 3, End: 4}}, []article.Span{{Start: 1, End: 3}, {Start: 3, End: 4}}},
	} {
		if got := article.Union(row.a, row.b); !slices.Equal(got, row.want) {
			t.Errorf("%s: got %v, want %v", row.fact, got, row.want)
		}
	}
}
