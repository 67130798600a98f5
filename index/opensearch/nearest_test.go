package opensearch

import (
	"testing"

	"pullquote/index"
	"pullquote/index/invented"
	"pullquote/index/local"
	"pullquote/index/meaning"
)

// Where there are too many passages to be compared here, the cluster's k-NN plugin compares them, and finds the same. Without it the nearest are
// looked for among those that words find. Who asks the cluster is told which; how many of the nearest are found is told here.
func TestOpenSearchFindsTheNearestWhereTheyAreTooManyToBeComparedHere(t *testing.T) {
	coverage, at := invented.New(100, 1), address(t, t.Name())
	exact := joined(t, coverage, at, Options{Meaning: meaning.Default()})
	beyond := open(t, at, Options{Meaning: meaning.Default(), VectorPassages: 1})
	defer beyond.Close()
	told, err := beyond.Probe(t.Context())
	must(t, err)
	if told.Among || told.Meant != told.Vectors {
		t.Errorf("the probe tells %+v", told)
	}
	s, err := beyond.Snapshot(t.Context())
	must(t, err)
	wanted, got := 0, 0
	for i := range 30 {
		q := index.Query{Text: coverage.Question(i), Limit: 1, Nearest: 10}
		if i%4 == 1 {
			q.Filter = index.Filter{From: day(2005), To: day(2012)}
		}
		near, least := 0, 1.0 // some are equally near
		for _, h := range searched(t, exact, q).Hits {
			if h.Score == 0 { // words did not find it
				near, least = near+1, min(least, h.Meaning)
			}
		}
		r, err := s.Search(t.Context(), q)
		must(t, err)
		wanted += near
		for _, h := range r.Hits {
			if h.Score == 0 && h.Meaning > least-1e-9 {
				got++
			}
			if d := h.Document.Date; i%4 == 1 && (d.Year < 2005 || d.Year > 2012) {
				t.Errorf("%s of %v passes a filter of 2005 to 2012", h.Article, d)
			}
		}
	}
	t.Logf("of %d nearest passages that words do not find first, %d are found; the cluster has the plugin: %v", wanted, got, told.Vectors)
	if got == 0 || told.Vectors && got != wanted {
		t.Errorf("%d of %d nearest are found", got, wanted)
	}
}

// joined is an index of a coverage, brought up to date.
func joined(t *testing.T, coverage *invented.Archive, at string, o Options) *local.Index {
	t.Helper()
	x, err := local.Join(t.Context(), coverage, open(t, at, o), local.Options{})
	must(t, err)
	t.Cleanup(func() { _ = x.Close() })
	return x
}
