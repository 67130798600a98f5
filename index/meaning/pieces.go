package meaning

import (
	"hash/maphash"
	"strings"
	"sync/atomic"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// longestWord is how many bytes of a word are cut into pieces; a longer one is unknown. BERT's limit is 100 characters.
const longestWord = 100

// A vocabulary cuts text as BERT's uncased models do: lower case, accents stripped, punctuation and ideographs apart,
// each word into the longest pieces known, from the left. Pieces inside a word are spelled with ## before them.
type vocabulary struct {
	number  map[string]int32
	unknown int32
	inside  []bool // by number: the piece stands inside a word
	lately  *cuts
}

// cuts remember the pieces of the words met last, in a table by hash where a newer word takes an older one's place: cutting a word
// that is no piece looks up every beginning of it. What they hold follows from the word alone. Full, they take 1 MB.
type cuts [1 << 13]atomic.Pointer[cutWord]

// A cutWord is a word and its pieces.
type cutWord struct {
	word   string
	pieces []int32
}

// longestRemembered is in bytes: longer words are rare, and would hold memory.
const longestRemembered = 24

var cutSeed = maphash.MakeSeed()

func readVocabulary(text string) vocabulary {
	v := vocabulary{number: make(map[string]int32, strings.Count(text, "\n")+1), lately: new(cuts)}
	for n, piece := range strings.Split(text, "\n") {
		v.number[piece] = int32(n)
		v.inside = append(v.inside, strings.HasPrefix(piece, "##"))
	}
	v.unknown = v.number["[UNK]"]
	return v
}

// appendPieces appends the numbers of the text's pieces, at most limit in all.
func (v *vocabulary) appendPieces(pieces []int32, text string, limit int) []int32 {
	word := make([]byte, 0, 64)
	end := func() {
		if len(word) > 0 && len(pieces) < limit {
			pieces = v.cut(pieces, word)
		}
		word = word[:0]
	}
	for _, r := range fold(text) {
		switch {
		case unicode.IsSpace(r):
			end()
		case ignored(r):
		case apart(r):
			end()
			word = utf8.AppendRune(word, r)
			end()
		default:
			word = utf8.AppendRune(word, unicode.ToLower(r))
		}
	}
	end()
	return pieces[:min(len(pieces), limit)]
}

// cut appends the pieces of one word, which it may remember.
func (v *vocabulary) cut(pieces []int32, word []byte) []int32 {
	if len(word) > longestRemembered {
		return v.cutAnew(pieces, word)
	}
	place := &v.lately[maphash.Bytes(cutSeed, word)%uint64(len(v.lately))]
	known := place.Load()
	if known == nil || known.word != string(word) {
		known = &cutWord{string(word), v.cutAnew(nil, word)}
		place.Store(known)
	}
	return append(pieces, known.pieces...)
}

func (v *vocabulary) cutAnew(pieces []int32, word []byte) []int32 {
	if n, ok := v.number[string(word)]; ok {
		return append(pieces, n)
	}
	if len(word) > longestWord {
		return append(pieces, v.unknown)
	}
	before := len(pieces)
	var spelled [longestWord + 2]byte
	copy(spelled[2:], word)
	for at := 0; at < len(word); {
		n, length := v.longest(spelled[:len(word)+2], at)
		if length == 0 {
			return append(pieces[:before], v.unknown)
		}
		pieces = append(pieces, n)
		at += length
	}
	return pieces
}

// longest finds the longest piece that starts at byte at of the word, which is spelled after two free bytes.
func (v *vocabulary) longest(spelled []byte, at int) (number int32, length int) {
	start := at + 2
	if at > 0 {
		start = at
		a, b := spelled[at], spelled[at+1]
		spelled[at], spelled[at+1] = '#', '#'
		defer func() { spelled[at], spelled[at+1] = a, b }()
	}
	for end := len(spelled); end > at+2; end-- {
		if n, ok := v.number[string(spelled[start:end])]; ok {
			return n, end - at - 2
		}
	}
	return 0, 0
}

// fold decomposes accented letters, so that their marks can be left out.
func fold(text string) string {
	for i := 0; i < len(text); i++ {
		if text[i] >= utf8.RuneSelf {
			return norm.NFD.String(text)
		}
	}
	return text
}

// ignored reports whether the rune is left out without parting words: marks, controls, replacement characters.
func ignored(r rune) bool {
	if r < utf8.RuneSelf {
		return r < ' ' || r == 0x7f
	}
	return r == utf8.RuneError || unicode.In(r, unicode.Mn, unicode.Cc, unicode.Cf, unicode.Co)
}

// apart reports whether the rune is a word of its own.
func apart(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return r > ' ' && !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9')
	case unicode.IsPunct(r):
		return true
	}
	return 0x4E00 <= r && r <= 0x9FFF || 0x3400 <= r && r <= 0x4DBF || 0xF900 <= r && r <= 0xFAFF ||
		0x20000 <= r && r <= 0x2CEAF || 0x2F800 <= r && r <= 0x2FA1F
}
