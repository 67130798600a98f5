package text

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
type analyser struct {
	stemmer        *snowballstem.Env
	wanted, missed int // of known, since it was taken
}

// done gives an analyser back.
func (a *analyser) done() {
	stemUse.add(a.wanted, a.missed)
	a.wanted, a.missed = 0, 0
	analysers.Put(a)
}

// analysed is a word as written and as it is compared. The stem is "" for function words and what is no word.
type analysed struct {
	raw, word, stem string
}

// known remembers the words met last, in a table by hash where a newer word takes an older one's place: stemming costs
// ten times as much as looking, and nearly all words of a text are among the commonest few thousand. What it holds
// follows from the word alone. Full, it takes stemBytes.
var (
	known     [1 << 17]atomic.Pointer[analysed]
	knownSeed = maphash.MakeSeed()
	stemUse   tableUse
)

// stemBytes is the table with its words: some 90 bytes each.
const stemBytes = 12 << 20

// longestKnown is in bytes: longer words are rare, and would hold memory.
const longestKnown = 24

func (a *analyser) word(raw string) *analysed {
	if len(raw) > longestKnown {
		return a.analyse(raw)
	}
	a.wanted++
	place := &known[maphash.String(knownSeed, raw)%uint64(len(known))]
	if w := place.Load(); w != nil && w.raw == raw {
		return w
	}
	a.missed++
	w := a.analyse(strings.Clone(raw)) // not to hold the whole text
	place.Store(w)
	return w
}

func (a *analyser) analyse(raw string) *analysed {
	word := compared(raw)
	if word == "" {
		return &analysed{raw: raw}
	}
	return &analysed{raw, word, stem(word, a.stemmer)}
}

// compared is a word as it is compared before stemming; "" for function words and what is no word.
func compared(raw string) string {
	word := bare(raw)
	if word == "" || len(word) > maxWordBytes || isFunctionWord(word) {
		return ""
	}
	return strings.ReplaceAll(word, "'", "")
}
