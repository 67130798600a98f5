package local

import (
	"context"

	"pullquote/index/bleveindex"
	"pullquote/index/meaning"
	"pullquote/index/meaning/encoder"
)

// Encoder is the one in the program. Its network is read when it is first needed, which takes a moment.
func Encoder() bleveindex.Encoder { return embedded{} }

type embedded struct{}

func (embedded) ID() string { return encoder.Default().ID() }

func (embedded) Question(ctx context.Context, text string) (meaning.Vector, error) {
	v, err := encoder.Default().Question(ctx, text)
	if err != nil {
		return meaning.Vector{}, err
	}
	return meaning.NewVector(v[:]), nil
}

func (embedded) Passages(ctx context.Context, texts []string) ([]meaning.Vector, error) {
	vectors, err := encoder.Default().Passages(ctx, texts)
	if err != nil {
		return nil, err
	}
	all := make([]meaning.Vector, len(vectors))
	for i := range vectors {
		all[i] = meaning.NewVector(vectors[i][:])
	}
	return all, nil
}
