package entry

import (
	"encoding/binary"
	"errors"
	"strings"

	"pullquote/index/article"
)

// In a packed passage a word is the length of its stem, its length as written, and the stem. These stand in place of a length.
const (
	packedGap = 0
	packedEnd = 255 // of a sentence
)

// Pack writes what is read of a passage when it is searched for, in an order that Unpack and Each repeat.
func (p *Passage) Pack() []byte {
	b := make([]byte, 0, 64+8*len(p.Written))
	b = binary.AppendUvarint(b, uint64(p.Number))
	b = binary.AppendUvarint(b, uint64(p.From))
	b = binary.AppendUvarint(b, uint64(p.Own))
	b = appendText(b, string(p.Article))
	b = binary.AppendUvarint(b, uint64(len(p.Title)))
	for _, stem := range p.Title {
		b = appendText(b, stem)
	}
	b = binary.AppendUvarint(b, uint64(len(p.Body)))
	words := 0
	for _, stems := range p.Body {
		for stem := range strings.FieldsSeq(stems) {
			if stem == Gap {
				b = append(b, packedGap)
				continue
			}
			b = append(append(b, byte(len(stem)), p.Written[words]), stem...)
			words++
		}
		b = append(b, packedEnd)
	}
	return b
}

func appendText(b []byte, text string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(text))), text...)
}

// A Wording is what is read of a passage.
type Wording struct {
	Article article.ID
	Number  int
	From    int64
	Own     int
	Title   int // how many stems the title of its article has

	sentences int
	title     []byte
	words     []byte
}

// ErrWording says that a packed passage is not what was packed.
var ErrWording = errors.New("the words of a passage are damaged")

// Unpack reads what Pack wrote. What it gives holds on to the bytes.
func Unpack(packed []byte) (w Wording, err error) {
	u := unpacking{rest: packed}
	w.Number, w.From, w.Own = u.number(), int64(u.number()), u.number()
	w.Article = article.ID(u.bytes())
	w.Title = min(u.number(), len(u.rest))
	w.title = u.rest
	for range w.Title {
		u.bytes()
	}
	w.title = w.title[:len(w.title)-len(u.rest)]
	w.sentences = u.number()
	if w.words = u.rest; u.broken || w.sentences > len(w.words) {
		return w, ErrWording
	}
	return w, nil
}

// InTitle calls do for every stem of the title of its article.
func (w *Wording) InTitle(do func(stem []byte)) {
	u := unpacking{rest: w.title}
	for range w.Title {
		do(u.bytes())
	}
}

// Sentences is how many there are.
func (w *Wording) Sentences() int { return w.sentences }

// Each calls word for every word: in which sentence it stands, at which place in it, function words counted, its stem, and how long it
// is as written.
func (w *Wording) Each(word func(sentence, place int, stem []byte, written byte)) {
	rest := w.words
	for sentence, place := 0, 0; len(rest) > 0; {
		switch n := int(rest[0]); {
		case n == packedEnd:
			sentence, place, rest = sentence+1, 0, rest[1:]
		case n == packedGap:
			place, rest = place+1, rest[1:]
		case len(rest) < n+2:
			return // damaged: a passage without its last words
		default:
			word(sentence, place, rest[2:n+2], rest[1])
			place, rest = place+1, rest[n+2:]
		}
	}
}

// unpacking reads numbers and texts.
type unpacking struct {
	rest   []byte
	broken bool
}

func (u *unpacking) number() int {
	n, size := binary.Uvarint(u.rest)
	if size <= 0 {
		u.broken, u.rest = true, nil
		return 0
	}
	u.rest = u.rest[size:]
	return int(n)
}

func (u *unpacking) bytes() []byte {
	n := u.number()
	if n < 0 || n > len(u.rest) {
		u.broken, u.rest = true, nil
		return nil
	}
	text := u.rest[:n]
	u.rest = u.rest[n:]
	return text
}
