package encoder

import (
	"context"
	"fmt"
)

// A Reply is a sentence that may answer a question. Title and Before are read along, so that “She signed it at dawn” is
// understood, and may be empty.
type Reply struct {
	Sentence string
	Title    string // of its article
	Before   string // the sentence before it
}

// How many pieces of each part are read.
const (
	mostAsked   = 40
	mostReply   = 80
	mostTitle   = 24
	mostEarlier = 32 // of the sentence before, its last ones
)

// A Fitter tells how well sentences answer a question. It reads the two together, each word in the light of the other’s
// (a cross-encoder: Nogueira and Cho 2019, arXiv:1901.04085), and so sees what vectors made apart cannot: that a sentence on the
// same matter does not say what is asked. It takes a pass through the network for each sentence, so it is for the best few.
type Fitter struct {
	encoder *Encoder
	layers  []layer   // in place of the encoder's last ones
	head    []float32 // weighs the first row, then the mean of all
	bias    float32
}

// Fit is how well each reply answers: the logarithm of the odds that it does, on texts like those that it was learned from.
// It compares sentences; as a chance it is worth little elsewhere. The error is the context's.
func (f *Fitter) Fit(ctx context.Context, question string, replies []Reply) ([]float32, error) {
	r := f.encoder.rooms.Get().(*room)
	defer f.encoder.rooms.Put(r)
	out := make([]float32, 0, len(replies))
	asked := inner(f.encoder.tokens(question, r), mostAsked)
	for len(out) < len(replies) {
		texts := f.some(asked, replies[len(out):], r)
		if err := f.run(ctx, texts, r); err != nil {
			return nil, fmt.Errorf("read sentence %d of %d with the question: %w", len(out)+1, len(replies), err)
		}
		x := r.x
		for _, t := range texts {
			n := len(t) * Width
			out, x = append(out, f.weigh(x[:n])), x[n:]
		}
	}
	return out, nil
}

// some joins the question with the first replies, as many as go through the network together (see Encoder.cut).
func (f *Fitter) some(asked []uint16, replies []Reply, r *room) [][]uint16 {
	var texts [][]uint16
	for rows := 0; len(texts) < len(replies); {
		t := f.join(asked, &replies[len(texts)], r)
		if rows += len(t); rows > mostRows && len(texts) > 0 {
			break
		}
		texts = append(texts, t)
	}
	return texts
}

// join is question, sentence and what is read along, an end behind each.
func (f *Fitter) join(asked []uint16, reply *Reply, r *room) []uint16 {
	all := append([]uint16{begin}, asked...)
	all = append(all, end)
	all = append(all, inner(f.encoder.tokens(reply.Sentence, r), mostReply)...)
	all = append(all, end)
	all = append(all, inner(f.encoder.tokens(reply.Title, r), mostTitle)...)
	before := inner(f.encoder.tokens(reply.Before, r), positions)
	all = append(all, before[max(0, len(before)-mostEarlier):]...)
	return append(all, end)
}

// inner are the pieces between the one that begins a text and the one that ends it, n at most.
func inner(pieces []uint16, n int) []uint16 {
	pieces = pieces[1 : len(pieces)-1]
	return pieces[:min(n, len(pieces))]
}

// run reads several texts at once, the last layers being those of the fitter.
func (f *Fitter) run(ctx context.Context, texts [][]uint16, r *room) error {
	e := f.encoder
	e.look(texts, r)
	below := len(e.layers) - len(f.layers)
	for i := range e.layers {
		if err := ctx.Err(); err != nil {
			return err
		}
		if i < below {
			e.layers[i].run(texts, r)
		} else {
			f.layers[i-below].run(texts, r)
		}
	}
	return nil
}

// weigh makes one number of a text's rows.
func (f *Fitter) weigh(x []float32) float32 {
	sum := f.bias
	for i, w := range f.head[:Width] {
		sum += float32(w * x[i])
	}
	share := float32(Width) / float32(len(x))
	for ; len(x) > 0; x = x[Width:] {
		for i, w := range f.head[Width:] {
			sum += float32(float32(w*x[i]) * share)
		}
	}
	return sum
}
