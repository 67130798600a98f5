package formats

import (
	"cmp"
	"fmt"
	"io"
	"iter"

	"pullquote/index/intake/source"
)

// A reader reads one document, whose kind is known.
type reader struct{ *source.Document }

func one(f source.Find) iter.Seq[source.Find] {
	return func(yield func(source.Find) bool) { yield(f) }
}

// whole reads the document into memory for a reader that needs it so.
func (d reader) whole(read func(d reader, data []byte) []source.Find) iter.Seq[source.Find] {
	return func(yield func(source.Find) bool) {
		limit := cmp.Or(d.Limit, source.MaxBytes)
		data, err := io.ReadAll(io.LimitReader(d.Body, limit+1))
		if err == nil && int64(len(data)) > limit {
			err = fmt.Errorf("it has more than %d bytes", limit)
		}
		if err != nil {
			yield(source.Find{From: d.At, Skip: "cannot be read: " + err.Error()})
			return
		}
		for _, f := range read(d, data) {
			if f.From == "" {
				f.From = d.At
			}
			if f.Label == "" {
				f.Label = d.Publication
			}
			if !yield(f) {
				return
			}
		}
	}
}
