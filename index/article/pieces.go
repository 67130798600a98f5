package article

// Common is how many bytes of some pieces lie within a span.
func Common(pieces []Span, span Span) int {
	n := 0
	for _, p := range pieces {
		n += p.Common(span)
	}
	return n
}
