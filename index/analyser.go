package index

import (
	"hash/maphash"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/blevesearch/snowballstem"
)

// analysers are reused for their stemmers.
var analysers = sync.Pool{New: func() any { return &analyser{stemmer: snowballstem.NewEnv("")} }}

// An analyser turns single words into what is compared. It is for one goroutine.
type analyser struct{ stemmer *snowballstem.Env }

// analysed is a word as written and as it is compared. The stem is "" for function words and what is no word.
type analysed struct {
	raw, word, stem string
	mark            uint32 // of the stem
}

// known remembers the words met last, in a table by hash where a newer word takes an older one's place: stemming costs
// ten times as much as looking, and nearly all words of a text are among the commonest few thousand. What it holds
// follows from the word alone. Full, it takes 4 MB.
var (
	known     [1 << 15]atomic.Pointer[analysed]
	knownSeed = maphash.MakeSeed()
)

// longestKnown is in bytes: longer words are rare, and would hold memory.
const longestKnown = 24

func (a *analyser) word(raw string) *analysed {
	if len(raw) > longestKnown {
		return a.analyse(raw)
	}
	place := &known[maphash.String(knownSeed, raw)%uint64(len(known))]
	if w := place.Load(); w != nil && w.raw == raw {
		return w
	}
	w := a.analyse(strings.Clone(raw)) // not to hold the whole text
	place.Store(w)
	return w
}

func (a *analyser) analyse(raw string) *analysed {
	word := fold(raw)
	if word == "" || len(word) > maxWordBytes || isFunctionWord(word) {
		return &analysed{raw: raw}
	}
	word = strings.ReplaceAll(word, "'", "")
	s := stem(word, a.stemmer)
	return &analysed{raw, word, s, Mark(s)}
}

// AppendMarks appends the marks of a text's words, one for each Token of Analyse: a quick way to see whether a word may
// be there.
func AppendMarks(marks []uint32, text string) []uint32 {
	a := analysers.Get().(*analyser)
	defer analysers.Put(a)
	for span := range words(text) {
		if w := a.word(span.Of(text)); w.stem != "" {
			marks = append(marks, w.mark)
		}
	}
	return marks
}

// Mark is a short sum of a stem (FNV-1a by Fowler, Noll and Vo, 32 bits): different marks are of different stems, the
// same mark is hardly ever of two.
func Mark(stem string) uint32 {
	mark := uint32(2166136261)
	for i := range len(stem) {
		mark = (mark ^ uint32(stem[i])) * 16777619
	}
	return mark
}
