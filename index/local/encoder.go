package local

import (
	"context"

	"pullquote/index/bleveindex"
	"pullquote/index/meaning"
	"pullquote/index/meaning/encoder"
)

// Encoder is the one in the program. Its network is read when it is first needed, which takes a tenth of a second. The
// vectors of the sample articles are there without it: see known.go.
func Encoder() bleveindex.Encoder { return embedded{} }

type embedded struct{}

func (embedded) ID() string { return encoder.DefaultID() }

// Load reads the network.
func (embedded) Load() { encoder.Default() }

// AtOnce is small, so that work in the background gives way soon: a tenth of a second.
func (embedded) AtOnce() int { return 8 }

func (embedded) Question(ctx context.Context, text string) (meaning.Vector, error) {
	v, err := encoder.Default().Question(ctx, text)
	if err != nil {
		return meaning.Vector{}, err
	}
	return meaning.NewVector(v[:]), nil
}

func (embedded) Passages(ctx context.Context, texts []string) ([]meaning.Vector, error) {
	all := make([]meaning.Vector, len(texts))
	var rest []string
	var places []int
	for i, text := range texts {
		if all[i] = knownVector(text); all[i].IsZero() {
			rest, places = append(rest, text), append(places, i)
		}
	}
	if len(rest) == 0 {
		return all, ctx.Err()
	}
	vectors, err := encoder.Default().Passages(ctx, rest)
	if err != nil {
		return nil, err
	}
	for i, at := range places {
		all[at] = meaning.NewVector(vectors[i][:])
	}
	return all, nil
}

func (embedded) Sentences(ctx context.Context, paragraphs []encoder.Paragraph) ([][]meaning.Vector, error) {
	all := make([][]meaning.Vector, len(paragraphs))
	var rest []encoder.Paragraph
	var places []int
	for i, p := range paragraphs {
		if all[i] = knownSentences(p); all[i] == nil {
			rest, places = append(rest, p), append(places, i)
		}
	}
	if len(rest) == 0 {
		return all, ctx.Err()
	}
	vectors, err := encoder.Default().Sentences(ctx, rest)
	if err != nil {
		return nil, err
	}
	for i, at := range places {
		for _, v := range vectors[i] {
			all[at] = append(all[at], meaning.NewVector(v[:]))
		}
	}
	return all, nil
}

// Encode gives a question its vector.
func Encode(ctx context.Context, question string) ([]int8, error) {
	v, err := encoder.Default().Question(ctx, question)
	return v[:], err
}
