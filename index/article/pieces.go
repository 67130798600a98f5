package article

import "slices"

// Union is the spans of both in order, those that overlap as one.
func Union(a, b []Span) []Span {
	all := slices.Concat(a, b)
	slices.SortFunc(all, func(x, y Span) int { return x.Start - y.Start })
	joined := all[:0]
	for _, s := range all {
		if n := len(joined); n > 0 && joined[n-1].Overlaps(s) {
			joined[n-1] = joined[n-1].Cover(s)
			continue
		}
		joined = append(joined, s)
	}
	return joined
}

// Common is how many bytes of some pieces lie within a span.
func Common(pieces []Span, span Span) int {
	n := 0
	for _, p := range pieces {
		n += p.Common(span)
	}
	return n
}
