package main

import (
	"fmt"
	"strings"
	"time"
)

// A field counts how often something was read as noted, differently, or not at all; and where nothing is noted.
type field struct{ right, wrong, none, invented int }

// count reports whether what was read is what is noted, or nothing is.
func (f *field) count(got, want string) (right bool) {
	switch {
	case want == "" && got != "":
		f.invented++
		return true
	case want == "":
		return true
	case got == want:
		f.right++
		return true
	case got == "":
		f.none++
	default:
		f.wrong++
	}
	return false
}

func (f field) String() string {
	return fmt.Sprintf("%d right, %d wrong, %d not found of %d; %d where none is noted", f.right, f.wrong, f.none, f.right+f.wrong+f.none, f.invented)
}

// likeness is the mean over all pages, those that were refused included.
func (r *report) likeness() float64 { return r.alike / float64(max(r.pages, 1)) }

// The most that reading one page may take.
const (
	mostTime  = 2 * time.Second
	mostBytes = 300 << 20
)

// tooDear is the error that names a page beyond what one may take.
func (r *report) tooDear() error {
	switch {
	case r.slowest.took > mostTime:
		return fmt.Errorf("%s takes %s, at most %s is good", r.slowest.name, r.slowest.took, mostTime)
	case r.heaviest.bytes > mostBytes:
		return fmt.Errorf("%s asks for %d bytes of memory, at most %d is good", r.heaviest.name, r.heaviest.bytes, mostBytes)
	}
	return nil
}

// numbers are what floors are set for.
func (r *report) numbers() map[string]float64 {
	if r.set == "Readability" {
		return map[string]float64{"Readability, F1": r.likeness(), "Readability, taken": float64(r.pages - r.refused)}
	}
	return map[string]float64{
		"snippets, F1": r.body.f1(), "dates right": float64(r.dates.right), "titles right": float64(r.titles.right), "authors right": float64(r.authors.right),
	}
}

func (r *report) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %d pages, %d refused; the slowest %s in %s, the heaviest %s with %d MB asked for\n", r.set, r.pages, r.refused,
		r.slowest.name, r.slowest.took.Round(time.Millisecond), r.heaviest.name, r.heaviest.bytes>>20)
	if r.set == "Readability" {
		fmt.Fprintf(&b, "  words: F1 %.3f whole, %.3f of those taken\n", r.likeness(), r.alike/float64(max(r.pages-r.refused, 1)))
		return b.String()
	}
	fmt.Fprintf(&b, "  snippets, whole: F1 %.3f, precision %.3f, recall %.3f; of those taken: F1 %.3f\n", r.body.f1(), r.body.precision(), r.body.recall(), r.taken.f1())
	fmt.Fprintf(&b, "  dates:   %s\n  titles:  %s\n  authors: %s\n", r.dates, r.titles, r.authors)
	return b.String()
}
