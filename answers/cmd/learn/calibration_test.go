package main

import (
	"math"
	"strings"
	"testing"
)

func TestCurve(t *testing.T) {
	for _, row := range []struct {
		what   string
		all    []judged
		n      []int // per bin of four
		right  []int
		missed float64 // expected calibration error
	}{
		{"nothing is judged", nil, []int{0, 0, 0, 0}, []int{0, 0, 0, 0}, 0},
		{"certain and right", []judged{{1, true}, {0, false}}, []int{1, 0, 0, 1}, []int{0, 0, 0, 1}, 0},
		{"certain and wrong", []judged{{1, false}, {0, true}}, []int{1, 0, 0, 1}, []int{1, 0, 0, 0}, 1},
		{"as often right as promised", []judged{{0.5, true}, {0.5, false}}, []int{0, 0, 2, 0}, []int{0, 0, 1, 0}, 0},
		{"promises too much", []judged{{0.75, true}, {0.75, false}, {0.1, false}, {0.1, false}}, []int{2, 0, 0, 2}, []int{0, 0, 0, 1}, 0.175},
	} {
		bins := curve(row.all, 4)
		for i, b := range bins {
			if b.n != row.n[i] || b.right != row.right[i] || b.from != float64(i)/4 {
				t.Errorf("%s: bin %d is %+v, want %d with %d right", row.what, i, b, row.n[i], row.right[i])
			}
		}
		if got := calibrationError(bins); math.Abs(got-row.missed) > 1e-9 {
			t.Errorf("%s: calibration error %v, want %v", row.what, got, row.missed)
		}
	}
}

func TestCurveTextMarksWhereAnsweredBegins(t *testing.T) {
	got := curveText("made", curve([]judged{{0.55, false}, {0.62, true}}, binsOfCurve))
	before, after, ok := strings.Cut(got, "answered from here\n")
	if !ok || !strings.Contains(before, "0.5 to 0.6       1      55%     0%") || !strings.HasPrefix(after, "  0.6 to 0.7       1      62%   100%  ####################\n") {
		t.Errorf("got\n%s", got)
	}
}
