package encoder

import (
	"context"
	"fmt"
)

// A Paragraph is sentences of an article that are read together, each in the light of the others: so the vector of “She
// signed it at dawn” knows who and what. Any part may be empty.
type Paragraph struct {
	Title     string // of the article
	Before    string // the sentence before the paragraph, where that is short
	Sentences []string
}

// Sentences is a vector for each sentence of some paragraphs. A paragraph goes through the network as one text, and a
// sentence is the mean of what becomes of its pieces ("late chunking", Günther and others 2024, arXiv:2409.04701). Of 200
// everyday questions on news the candidate most like the question answers 58 in 100 so ("alone" in answers/cmd/learn), and 47 where
// each sentence is read by itself behind title and sentence before. What is beyond 510 pieces has the vector of the whole.
func (e *Encoder) Sentences(ctx context.Context, paragraphs []Paragraph) ([][]Vector, error) {
	r := e.rooms.Get().(*room)
	defer e.rooms.Put(r)
	out := make([][]Vector, 0, len(paragraphs))
	for len(out) < len(paragraphs) {
		texts, parts := e.some(paragraphs[len(out):], r)
		if err := e.run(ctx, texts, r); err != nil {
			return nil, fmt.Errorf("encode paragraph %d of %d: %w", len(out)+1, len(paragraphs), err)
		}
		x := r.x
		for i, t := range texts {
			n := len(t) * Width
			out, x = append(out, means(x[:n], parts[i])), x[n:]
		}
	}
	return out, nil
}

// A stretch is where a sentence stands among the pieces of its paragraph.
type stretch struct{ from, to int }

// some cuts the first paragraphs into pieces, as many as go through the network together (see cut).
func (e *Encoder) some(paragraphs []Paragraph, r *room) (texts [][]uint16, parts [][]stretch) {
	for rows := 0; len(texts) < len(paragraphs); {
		t, p := e.join(paragraphs[len(texts)], r)
		if rows += len(t); rows > mostRows && len(texts) > 0 {
			break
		}
		texts, parts = append(texts, t), append(parts, p)
	}
	return texts, parts
}

// join cuts a paragraph into pieces, sentence by sentence.
func (e *Encoder) join(p Paragraph, r *room) ([]uint16, []stretch) {
	all := e.tokens(passagePrefix+InContext(p.Title, p.Before, ""), r)
	all = all[:len(all)-1]
	var parts []stretch
	for _, s := range p.Sentences {
		t := e.tokens(first(s, mostSentence), r)
		from := len(all)
		all = append(all, t[1:len(t)-1]...)
		parts = append(parts, stretch{from, len(all)})
	}
	if len(all) >= positions {
		all = all[:positions-1]
	}
	return append(all, end), parts
}

// means are the vectors of the parts of a text.
func means(x []float32, parts []stretch) []Vector {
	out := make([]Vector, len(parts))
	for i, p := range parts {
		if p.to*Width > len(x) || p.from == p.to {
			p = stretch{0, len(x) / Width}
		}
		out[i] = Quantise(mean(x[p.from*Width : p.to*Width]))
	}
	return out
}
