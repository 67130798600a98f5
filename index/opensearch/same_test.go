package opensearch

import (
	"fmt"
	"math"
	"testing"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/invented"
	"pullquote/index/local"
	"pullquote/index/meaning"
)

// The first hundred passages of a question, those that are nearest to it by what they mean, and what else a snapshot tells are those
// of the embedded engine.
func TestOpenSearchFindsWhatTheEmbeddedEngineFinds(t *testing.T) {
	coverage := invented.New(200, 1)
	embedded, err := local.Open(t.Context(), coverage, local.Options{Meaning: meaning.Default()})
	if err != nil {
		t.Fatal(err)
	}
	defer embedded.Close()
	for _, shards := range []string{"", "&shards=3"} {
		t.Run(shards, func(t *testing.T) { findsTheSame(t, coverage, embedded, address(t, t.Name())+shards) })
	}
}

func findsTheSame(t *testing.T, coverage *invented.Archive, embedded *local.Index, at string) {
	clustered, err := local.Join(t.Context(), coverage, open(t, at, Options{Meaning: meaning.Default()}), local.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer clustered.Close()
	for i := range 30 {
		q := index.Query{Text: coverage.Question(i), Limit: 100, Nearest: 10, Expand: []index.Term{{Text: "New Haven", Weight: 0.5}}}
		if i%4 == 1 {
			q.Filter = index.Filter{From: day(2005), To: day(2012)}
		}
		want, got := searched(t, embedded, q), searched(t, clustered, q)
		if want.UndatedLeftOut != got.UndatedLeftOut || fmt.Sprint(want.Terms) != fmt.Sprint(got.Terms) || len(want.Hits) != len(got.Hits) {
			t.Errorf("%s: %d hits, %d undated, %v; want %d, %d, %v", q.Text, len(got.Hits), got.UndatedLeftOut, got.Terms, len(want.Hits), want.UndatedLeftOut, want.Terms)
			continue
		}
		for n, w := range want.Hits {
			if g := got.Hits[n]; math.Abs(g.Score-w.Score) > 1e-6 || math.Abs(g.Meaning-w.Meaning) > 1e-9 {
				t.Errorf("%s: hit %d is %s/%d (%v, %v), want %s/%d (%v, %v)", q.Text, n, g.Article, g.Number, g.Score, g.Meaning, w.Article, w.Number, w.Score, w.Meaning)
				break
			}
		}
	}
}

func searched(t *testing.T, x *local.Index, q index.Query) index.Result {
	t.Helper()
	s, err := x.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	r, err := s.Search(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func day(year int) article.Date { return article.Date{Year: year} }
