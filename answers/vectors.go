package answers

import (
	"sync"

	"pullquote/index/meaning"
)

// wordVectorsKept bounds the vectors of single words: at 300 bytes each, 3 MB.
const wordVectorsKept = 10000

// wordVectors keeps what single words mean. Its zero value is ready; it is safe for many goroutines.
type wordVectors struct {
	mu   sync.Mutex
	kept map[string]meaning.Vector
}

func (w *wordVectors) of(m *meaning.Model, word string) meaning.Vector {
	w.mu.Lock()
	defer w.mu.Unlock()
	if v, ok := w.kept[word]; ok {
		return v
	}
	if w.kept == nil || len(w.kept) >= wordVectorsKept {
		w.kept = make(map[string]meaning.Vector, wordVectorsKept)
	}
	v := m.Embed(word)
	w.kept[word] = v
	return v
}
