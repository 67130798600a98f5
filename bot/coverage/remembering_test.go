package coverage_test

import (
	"context"
	"strings"
	"sync"

	"pullquote/index/local"
	"pullquote/index/meaning"
	"pullquote/index/meaning/encoder"
	"pullquote/index/vectors"
)

// A remembering encoder reads a paragraph once, whichever engine asks for it: two engines that are compared read the same.
type remembering struct {
	vectors.Encoder
	mu   sync.Mutex
	read map[string][]meaning.Vector
}

func newRemembering() *remembering {
	return &remembering{Encoder: local.Encoder(), read: map[string][]meaning.Vector{}}
}

func (r *remembering) Sentences(ctx context.Context, paragraphs []encoder.Paragraph) ([][]meaning.Vector, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	all := make([][]meaning.Vector, len(paragraphs))
	for i, p := range paragraphs {
		key := strings.Join(append([]string{p.Title, p.Before}, p.Sentences...), "\x00")
		if r.read[key] == nil {
			made, err := r.Encoder.(vectors.SentenceEncoder).Sentences(ctx, []encoder.Paragraph{p})
			if err != nil {
				return nil, err
			}
			r.read[key] = made[0]
		}
		all[i] = r.read[key]
	}
	return all, nil
}
