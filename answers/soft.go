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

// soft tells for each term of the question how well the nearest word of the sentences from..to stands for it: 1 when it
// is there, else its cosine, 0 without a model.
func (m *matching) soft(from, to int, vectors *wordVectors) []float64 {
	best := make([]float64, len(m.asked.terms))
	for i := from; i < to; i++ {
		for _, s := range m.sites[i] {
			best[s.term] = max(best[s.term], s.match)
		}
	}
	if m.asked.model == nil {
		return best
	}
	for t, term := range m.asked.terms {
		if best[t] == 1 {
			continue
		}
		v := vectors.of(m.asked.model, term.word)
		for i := from; i < to; i++ {
			for _, token := range m.read.tokens(i) {
				best[t] = max(best[t], v.Cosine(vectors.of(m.asked.model, token.Word)))
			}
		}
	}
	return best
}
