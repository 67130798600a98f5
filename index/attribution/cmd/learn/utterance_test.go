package main

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"pullquote/index/article"
	"pullquote/index/attribution"
)

func TestJudgedClaimsAreRead(t *testing.T) {
	all, err := readJudged("# a remark\nab12\t10\t20\t40\ts\nab12\t50\t60\t90\tn\n")
	if err != nil || len(all) != 2 || all[1] != (judged{"ab12", 50, 60, 90, none}) {
		t.Errorf("%v, %v", all, err)
	}
	for fact, line := range map[string]string{
		"a field is missing":   "ab12\t10\t20\ts",
		"no such verdict":      "ab12\t10\t20\t40\tx",
		"a place is no number": "ab12\t10\ttwenty\t40\ts",
	} {
		if _, err := readJudged("# a remark\n" + line); err == nil || !strings.Contains(err.Error(), "line 2") {
			t.Errorf("%s: %v, want an error that names line 2", fact, err)
		}
	}
}

func TestWhichClaimIsTheJudgedOne(t *testing.T) {
	j := judged{cue: 10, from: 20, to: 120}
	for _, row := range []struct {
		fact          string
		cue, from, to int
		fits          bool
	}{
		{"the same", 10, 20, 120, true},
		{"a little shorter", 10, 20, 90, true},
		{"much shorter", 10, 20, 89, false},
		{"a little longer", 10, 20, 160, true},
		{"of another cue", 11, 20, 120, false},
	} {
		if got := j.fits(row.cue, row.from, row.to); got != row.fits {
			t.Errorf("%s: fits %v", row.fact, got)
		}
	}
}

func TestWhatMarksSayOfAClaim(t *testing.T) {
	a := &Annotated{Quotes: []attribution.Quote{{Content: []article.Span{{Start: 100, End: 200}}}}}
	for _, row := range []struct {
		fact     string
		from, to int
		want     verdict
		ok       bool
	}{
		{"nearly what is marked", 100, 160, said, true},
		{"touching what is marked", 180, 300, none, false},
		{"beside what is marked", 300, 400, none, true},
	} {
		if v, ok := a.verdict(row.from, row.to); ok != row.ok || ok && v != row.want {
			t.Errorf("%s: %q %v", row.fact, v, ok)
		}
	}
}

func TestApart(t *testing.T) {
	claims := func(letters string) (all []utterance) {
		for _, l := range letters {
			all = append(all, utterance{judged: judged{verdict: verdict(l)}, listed: l != 'e'})
		}
		return all
	}
	for _, row := range []struct {
		letters string
		odds    []float64
		want    float64
	}{
		{"nns", []float64{1, 2, 3}, 1},
		{"snn", []float64{1, 2, 3}, 0},
		{"nsna", []float64{1, 2, 3, 4}, 0.75},
		{"nes", []float64{2, 1, 3}, 1},
	} {
		if got := apart(claims(row.letters), row.odds); math.Abs(got-row.want) > 1e-9 {
			t.Errorf("%s: %g, want %g", row.letters, got, row.want)
		}
	}
}

func TestArticlesAreDealtToFolds(t *testing.T) {
	dealt := map[int]int{}
	for i := range 10 * folds {
		dealt[foldOf(fmt.Sprintf("%08x", i))]++
	}
	for fold := range folds {
		if dealt[fold] != 10 {
			t.Errorf("fold %d has %d articles of %d, want 10", fold, dealt[fold], 10*folds)
		}
	}
}

func TestACoverageWithoutArticlesIsNoCoverage(t *testing.T) {
	_, err := utterances([]judged{{body: "ab12"}}, []string{t.TempDir()})
	if err == nil || !strings.Contains(err.Error(), "no articles") {
		t.Errorf("%v", err)
	}
}
