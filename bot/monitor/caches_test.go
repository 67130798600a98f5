package monitor

import (
	"testing"

	"pullquote/answers"
	"pullquote/index"
	"pullquote/index/local"
	"pullquote/index/meaning"
	"pullquote/seeds"
)

func TestMetricsTellOfEachCacheHowItDoes(t *testing.T) {
	m := New()
	m.WatchCaches(func() []index.CacheUse {
		return []index.CacheUse{{Name: "documents", Bytes: 10, Limit: 20, Hits: 3, Misses: 4}}
	})
	wantMetrics(t, m, `pullquote_cache_hits_total{cache="documents"} 3`, `pullquote_cache_misses_total{cache="documents"} 4`,
		`pullquote_cache_bytes{cache="documents"} 10`, `pullquote_cache_limit_bytes{cache="documents"} 20`)
}

// Every cache has a name of its own (two alike would break /metrics), a bound, and keeps to it.
func TestServesCachesHaveBounds(t *testing.T) {
	ix, err := local.Open(t.Context(), seeds.FS, local.Options{Meaning: meaning.Default()})
	if err != nil {
		t.Fatal(err)
	}
	defer ix.Close()
	desk := answers.NewDesk(ix, answers.Options{Meaning: meaning.Default()})
	for range 2 {
		if _, err := desk.Answer(t.Context(), answers.Question{Text: "Who called family separation un-American?"}); err != nil {
			t.Fatal(err)
		}
	}
	seen := map[string]bool{}
	for _, u := range append(ix.Caches(), desk.Caches()...) {
		if seen[u.Name] || u.Limit <= 0 || u.Bytes > u.Limit {
			t.Errorf("odd cache %+v", u)
		}
		seen[u.Name] = true
		if asked := u.Hits + u.Misses; u.Name != "columns" && (asked == 0 || u.Hits == 0) { // columns are for lists longer than the samples'
			t.Errorf("%s was asked %d times and had what was wanted %d times", u.Name, asked, u.Hits)
		}
	}
}
