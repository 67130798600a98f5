package article

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode"
)

// A Span is a half-open range of byte offsets into one article's body: the currency of the whole program. It never
// cuts a UTF-8 sequence. In JSON it is [start, end].
type Span struct {
	Start, End int
}

// Len is the span's length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Of is the text of the span in body, which must be the body the span was made for.
func (s Span) Of(body string) string { return body[s.Start:s.End] }

// Contains reports whether t lies wholly within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Common is the number of bytes that s and t share.
func (s Span) Common(t Span) int { return max(0, min(s.End, t.End)-max(s.Start, t.Start)) }

// Cover is the smallest span that contains both.
func (s Span) Cover(t Span) Span { return Span{min(s.Start, t.Start), max(s.End, t.End)} }

// Shift is the span moved by n bytes.
func (s Span) Shift(n int) Span { return Span{s.Start + n, s.End + n} }

// Trim is the span without the white space (no-break spaces included) at its ends.
func (s Span) Trim(body string) Span {
	text := s.Of(body)
	start := s.Start + len(text) - len(strings.TrimLeftFunc(text, unicode.IsSpace))
	return Span{start, start + len(strings.TrimSpace(text))}
}

// MarshalJSON writes [start, end].
func (s Span) MarshalJSON() ([]byte, error) { return json.Marshal([2]int{s.Start, s.End}) }

// UnmarshalJSON reads [start, end].
func (s *Span) UnmarshalJSON(data []byte) error {
	var pair [2]int
	if err := json.Unmarshal(data, &pair); err != nil {
		return fmt.Errorf("read span: %w", err)
	}
	s.Start, s.End = pair[0], pair[1]
	return nil
}
