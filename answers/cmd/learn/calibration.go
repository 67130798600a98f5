package main

import (
	"fmt"
	"math"
	"strings"
)

// answeredFrom is the confidence from which package answers says "answered".
const answeredFrom = 0.5

// binsOfCurve is how many bins of equal width a calibration curve has.
const binsOfCurve = 10

// A judged question has the confidence that one of its first three excerpts answers, and whether one does.
type judged struct {
	confidence float64
	right      bool
}

// A bin holds the questions of one range of confidence.
type bin struct {
	from         float64
	n, right     int
	meanPromised float64 // mean confidence, 0 when empty
}

// curve sorts judged questions into n bins of equal width; a confidence of 1 is in the last.
func curve(all []judged, n int) []bin {
	bins := make([]bin, n)
	for i := range bins {
		bins[i].from = float64(i) / float64(n)
	}
	for _, j := range all {
		b := &bins[max(0, min(n-1, int(j.confidence*float64(n))))]
		b.n++
		b.meanPromised += j.confidence
		if j.right {
			b.right++
		}
	}
	for i := range bins {
		if bins[i].n > 0 {
			bins[i].meanPromised /= float64(bins[i].n)
		}
	}
	return bins
}

// calibrationError is the expected calibration error: the mean distance of the share that is right from the confidence,
// over the bins by their size (Naeini, Cooper and Hauskrecht, AAAI 2015).
func calibrationError(bins []bin) float64 {
	sum, n := 0.0, 0
	for _, b := range bins {
		sum, n = sum+math.Abs(float64(b.right)-b.meanPromised*float64(b.n)), n+b.n
	}
	return sum / float64(max(n, 1))
}

// curveText draws a curve, a line a bin, with a line where "answered" begins.
func curveText(name string, bins []bin) string {
	var b strings.Builder
	n := 0
	for _, x := range bins {
		n += x.n
	}
	fmt.Fprintf(&b, "calibration of the verdict: %s, %d questions, expected calibration error %.3f\n", name, n, calibrationError(bins))
	fmt.Fprintf(&b, "  %-11s %6s %8s %6s\n", "confidence", "n", "promised", "right")
	for i, x := range bins {
		if x.from == answeredFrom {
			b.WriteString("  ----------- answered from here\n")
		}
		to := 1.0
		if i+1 < len(bins) {
			to = bins[i+1].from
		}
		fmt.Fprintf(&b, "  %.1f to %.1f  %6d", x.from, to, x.n)
		if x.n > 0 {
			share := float64(x.right) / float64(x.n)
			fmt.Fprintf(&b, " %7.0f%% %5.0f%%  %s", 100*x.meanPromised, 100*share, strings.Repeat("#", int(math.Round(20*share))))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// curves are the calibration curves of the last scoring: each news set's own, and one of the public sets together, with
// half of their passages left out so that about half of their questions have no answer. Questions that are never
// answered whatever the confidence are not in them.
func curves(benches []*bench) string {
	var b strings.Builder
	var pooled []judged
	for _, x := range benches {
		switch {
		case x.news:
			b.WriteString(curveText(x.name, curve(x.judged, binsOfCurve)))
		case x.holes:
			pooled = append(pooled, x.judged...)
		}
	}
	if len(pooled) > 0 {
		b.WriteString(curveText("public sets", curve(pooled, binsOfCurve)))
	}
	return b.String()
}

// apart is how well the confidence tells questions with an answer from those without: the chance that one of the former has
// more than one of the latter, equals counting half (the area under the ROC curve). It does not depend on where
// "answered" begins. NaN where there are none of either.
func apart(with, without []float64) float64 {
	wins := 0.0
	for _, x := range with {
		for _, y := range without {
			switch {
			case x > y:
				wins++
			case x == y:
				wins += 0.5
			}
		}
	}
	return wins / float64(len(with)*len(without))
}
