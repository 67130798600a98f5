package encoder

import (
	"bytes"
	"encoding/binary"
	"unicode/utf8"
)

// space stands for a space inside pieces, so that a piece can begin with one.
const space = "▁"

// folds are the rules by which letters are made alike before a text is cut into pieces: full-width letters become plain
// ones, ligatures two letters, control characters nothing or a space (SentencePiece's nmt_nfkc). They lie in a double
// array: a unit leads by its offset to the units of the bytes that may follow, and a unit that ends a rule has its
// replacement's place beside it.
type folds struct {
	units []uint32
	texts []byte // replacements, each ended by a zero byte
}

func readFolds(units, texts []byte) folds {
	f := folds{units: make([]uint32, len(units)/4), texts: texts}
	for i := range f.units {
		f.units[i] = binary.LittleEndian.Uint32(units[4*i:])
	}
	return f
}

// longest is the length of the longest rule that text begins with, 0 if none, and its replacement.
func (f *folds) longest(text string) (length int, replacement []byte) {
	at, from := offset(f.unit(0)), -1
	for i := range len(text) {
		at ^= uint32(text[i])
		unit := f.unit(at)
		if unit&(1<<31|0xff) != uint32(text[i]) {
			break
		}
		at ^= offset(unit)
		if unit>>8&1 == 1 {
			length, from = i+1, int(f.unit(at)&(1<<31-1))
		}
	}
	if from < 0 || from >= len(f.texts) {
		return 0, nil
	}
	replacement, _, _ = bytes.Cut(f.texts[from:], []byte{0})
	return length, replacement
}

func (f *folds) unit(at uint32) uint32 {
	if int(at) >= len(f.units) {
		return 1 << 31 // fits no byte
	}
	return f.units[at]
}

func offset(unit uint32) uint32 { return unit >> 10 << (unit >> 6 & 8) }

// next folds the start of text: how many bytes it read, and what became of them.
func (f *folds) next(text string, buffer []byte) (read int, folded []byte) {
	if n, replacement := f.longest(text); n > 0 {
		return n, replacement
	}
	r, n := utf8.DecodeRuneInString(text)
	return n, utf8.AppendRune(buffer[:0], r) // a byte that is no character becomes U+FFFD
}

// fold appends text with its letters made alike, each run of spaces as one, with one before the text and none behind.
func (f *folds) fold(out []byte, text string) []byte {
	var buffer [utf8.UTFMax]byte
	start, spaced := len(out), true
	for len(text) > 0 {
		n, folded := f.next(text, buffer[:])
		text = text[n:]
		for _, b := range folded {
			if b == ' ' {
				if !spaced {
					out = append(out, space...)
				}
				spaced = true
				continue
			}
			if len(out) == start {
				out = append(out, space...)
			}
			out, spaced = append(out, b), false
		}
	}
	for len(out) > start && bytes.HasSuffix(out, []byte(space)) {
		out = out[:len(out)-len(space)]
	}
	return out
}
