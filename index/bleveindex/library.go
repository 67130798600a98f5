package bleveindex

import (
	"context"
	"errors"

	"github.com/blevesearch/bleve/v2/document"

	"pullquote/index/bleveindex/entry"
	"pullquote/index/cache"
	"pullquote/index/record"
	"pullquote/index/vectors"
)

// Fill makes the vectors of Options.Encoder that articles lack: see vectors.Reader. The error wraps ErrBusy while another copy
// writes.
func (x *Index) Fill(ctx context.Context, progress func(done, total int)) error {
	return x.encoder.Fill(ctx, library{x}, progress)
}

// A library is the index as package vectors sees it.
type library struct{ *Index }

func (l library) Shelf(context.Context) (vectors.Shelf, error) {
	v, err := l.acquire()
	return shelf{v, l.Index}, err
}

// Keep writes vectors in an update of its own. Articles that have changed meanwhile are left out.
func (l library) Keep(ctx context.Context, m vectors.Model, made map[cache.Key]*vectors.Made) (err error) {
	begun, err := l.Begin(ctx, false)
	if err != nil {
		return err
	}
	u := begun.(*update)
	defer func() { err = errors.Join(err, u.Close()) }()
	if err := u.keepVectors(ctx, m, made); err != nil {
		return err
	}
	return u.Commit(ctx)
}

// keepVectors writes vectors of articles that are as they were when those were made.
func (u *update) keepVectors(ctx context.Context, m vectors.Model, made map[cache.Key]*vectors.Made) error {
	var remove []string
	var add []*document.Document
	keep := func(key cache.Key, p vectors.Part, packed []byte) {
		for _, before := range u.before.VectorParts(key.ID) {
			if (before.Of == vectors.Passages) == (p.Of == vectors.Passages) {
				remove = append(remove, entry.VectorsID(key.ID, before))
			}
		}
		add = append(add, entry.Vectors(key.ID, p, packed))
	}
	for key, v := range made {
		c := u.card(key.ID)
		if c == nil || c.Stamp.Hash != key.Hash || c.Withdrawn != "" {
			continue
		}
		if n := len(v.Passages); n > 0 && n == c.Passages {
			keep(key, vectors.Part{Of: vectors.Passages, Model: m}, record.PackNumbers(m.ID, m.Width, v.Passages))
		}
		if s := v.Sentences; s.Width() == m.Width && s.Filled() > 0 {
			keep(key, vectors.Part{Of: v.Part(u.before.SentencePart(key.ID, m)), Model: m}, s.Pack(m.ID))
		}
	}
	return u.write(ctx, remove, add)
}
