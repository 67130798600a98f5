package surface

import (
	"encoding/binary"

	"pullquote/index/article"
)

// A finding is what Read has found, before it is packed.
type finding struct {
	has            Evidence
	names, numbers []string
	figures        []Figure
	dates          []int // words
	day            article.Date
}

// dayStride parts the month of a day from its number, which two digits may name.
const dayStride = 128

// pack leaves out the ends that hold nothing.
func (f *finding) pack() Surface {
	b := make([]byte, 0, 64)
	b = binary.AppendUvarint(b, uint64(f.has))
	full := len(b)
	if f.has == 0 {
		full = 0
	}
	section := func(n int, pack func()) {
		if b = binary.AppendUvarint(b, uint64(n)); n > 0 {
			pack()
			full = len(b)
		}
	}
	section(len(f.names), func() { b = appendWords(b, f.names) })
	section(len(f.numbers), func() { b = appendWords(b, f.numbers) })
	section(len(f.figures), func() {
		at := 0
		for _, x := range f.figures {
			b = binary.AppendUvarint(binary.AppendUvarint(b, uint64(x.At-at)), uint64(x.Until-x.At))
			at = x.At
		}
	})
	section(len(f.dates), func() {
		at := 0
		for _, n := range f.dates {
			b = binary.AppendUvarint(b, uint64(n-at))
			at = n
		}
	})
	section(int(f.day.Month)*dayStride+f.day.Day, func() {})
	return Surface(b[:full])
}

func appendWords(b []byte, words []string) []byte {
	for _, w := range words {
		b = append(binary.AppendUvarint(b, uint64(len(w))), w...)
	}
	return b
}

// A cursor is what is left to be read of a Surface. At the end, and where it is damaged, everything is 0.
type cursor string

func (c *cursor) int() int {
	x := 0
	for i, shift := 0, 0; i < len(*c) && shift < 28; i, shift = i+1, shift+7 {
		b := (*c)[i]
		x |= int(b&0x7f) << shift
		if b < 0x80 {
			*c = (*c)[i+1:]
			return x
		}
	}
	*c = ""
	return 0
}

func (c *cursor) string() string {
	n := min(c.int(), len(*c))
	s := (*c)[:n]
	*c = (*c)[n:]
	return string(s)
}

// words reads a list of words; yield may be nil.
func (c *cursor) words(yield func(string) bool) {
	for range c.int() {
		if *c == "" {
			return
		}
		if word := c.string(); yield != nil && !yield(word) {
			return
		}
	}
}

// figures reads those; yield may be nil.
func (c *cursor) figures(yield func(Figure) bool) {
	at := 0
	for range c.int() {
		if *c == "" {
			return
		}
		at += c.int()
		if until := at + c.int(); yield != nil && !yield(Figure{at, until}) {
			return
		}
	}
}
