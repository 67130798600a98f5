package rest

// Segment is a token as a part of an address.
func Segment(text string) string { return segment(text) }
