package match

import (
	"sync"

	"pullquote/index"
	"pullquote/index/meaning"
)

// wordVectorsKept bounds the vectors of single words: at wordVectorBytes each, with its word and the map's share, 4 MB.
const wordVectorsKept, wordVectorBytes = 10_000, 400

// WordVectors keeps what single words mean. Its zero value is ready; it is safe for many goroutines.
type WordVectors struct {
	mu           sync.Mutex
	kept, old    map[string]meaning.Vector // when kept is full, old is dropped, but for what was used meanwhile
	hits, misses int
}

// Of is what a word means alone.
func (w *WordVectors) Of(m *meaning.Model, word string) meaning.Vector {
	w.mu.Lock()
	defer w.mu.Unlock()
	v, ok := w.kept[word]
	if ok {
		w.hits++
		return v
	}
	if v, ok = w.old[word]; ok {
		w.hits++
		delete(w.old, word)
	} else {
		w.misses++
		v = m.Embed(word)
	}
	w.keep(word, v)
	return v
}

func (w *WordVectors) keep(word string, v meaning.Vector) {
	if w.kept == nil || len(w.kept) >= wordVectorsKept/2 {
		w.old, w.kept = w.kept, make(map[string]meaning.Vector, wordVectorsKept/2)
	}
	w.kept[word] = v
}

// Use tells what is kept.
func (w *WordVectors) Use() index.CacheUse {
	w.mu.Lock()
	defer w.mu.Unlock()
	return index.CacheUse{Name: "word vectors", Bytes: wordVectorBytes * (len(w.kept) + len(w.old)), Limit: wordVectorBytes * wordVectorsKept,
		Hits: w.hits, Misses: w.misses}
}
