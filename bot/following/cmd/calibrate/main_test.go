package main

import (
	"testing"

	"pullquote/bot/following"
	"pullquote/index/local"
	"pullquote/index/meaning"
	"pullquote/seeds"
)

// The threshold is what it is said to be: the least hundredth that fewer than one in 10,000 foreign sentences reach; and it reaches most of those that were
// judged to be about a topic in other words. The vectors of the sample articles come with the program.
func TestTheThresholdIsAsMeasured(t *testing.T) {
	ix, err := local.Open(t.Context(), seeds.FS, local.Options{Meaning: meaning.Default(), Encoder: local.Encoder()})
	if err != nil {
		t.Fatal(err)
	}
	defer ix.Close()
	s, err := ix.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	m, err := measure(t.Context(), s, true)
	if err != nil {
		t.Fatal(err)
	}
	if len(m.foreign) < 5000 || len(m.judged) < 20 {
		t.Fatalf("measured on %d and %d pairs", len(m.foreign), len(m.judged))
	}
	const rare = 1.0 / 10_000
	if at, below := reach(m.foreign, following.Threshold), reach(m.foreign, following.Threshold-0.01); at >= rare || below < rare {
		t.Errorf("%.5f of foreign sentences reach the threshold, and %.5f a hundredth less: measure it again with cmd/calibrate", at, below)
	}
	if got := reach(m.judged, following.Threshold); got < 0.7 {
		t.Errorf("%.0f %% of the judged sentences reach the threshold", 100*got)
	}
}
