package answers

import (
	"context"
	"fmt"

	"pullquote/answers/rank"
	"pullquote/index/meaning/encoder"
)

// Fit tells how well each sentence answers a question, read together with it, as the encoder in the program does: the logarithm of
// the odds. The error is the context's.
type Fit func(ctx context.Context, question string, sentences []encoder.Reply) ([]float32, error)

// fit reads the best candidates together with the question, a hundredth of a second each, and scores them anew. It does nothing
// while other questions wait, nor for a question in another language than the coverage's: it was learned on one.
func (d *Desk) fit(ctx context.Context, asked string, all []*rank.Candidate) error {
	best := all[:min(rank.FitAtMost, len(all))]
	if len(best) == 0 || !best[len(best)-1].Reread() || best[0].Query.Foreign || !d.fits() {
		return nil
	}
	replies := make([]encoder.Reply, len(best))
	for i, c := range best {
		replies[i] = encoder.Reply{Sentence: c.Text(), Title: c.Read.Doc.Title, Before: c.Before()}
	}
	found, err := d.options.Fit(ctx, asked, replies)
	if err != nil {
		return fmt.Errorf("read the best sentences with the question: %w", err)
	}
	fits := make([]float64, len(found))
	for i, f := range found {
		fits[i] = float64(f)
	}
	rank.Fit(all, fits, d.weights.rank)
	return nil
}

// fits reports whether there is somebody to ask, and time.
func (d *Desk) fits() bool {
	return d.options.Fit != nil && (d.options.Busy == nil || !d.options.Busy())
}
