package opensearch

import (
	"context"
	"errors"

	"pullquote/index/article"
	"pullquote/index/cache"
	"pullquote/index/opensearch/entry"
	"pullquote/index/record"
	"pullquote/index/vectors"
)

// Fill makes the vectors of Options.Encoder that articles lack: see vectors.Reader. The error wraps ErrBusy while another copy
// writes.
func (x *Index) Fill(ctx context.Context, progress func(done, total int)) error {
	return x.shared.Encoder.Fill(ctx, library{x}, progress)
}

// A library is the index as package vectors sees it.
type library struct{ index *Index }

func (l library) Shelf(ctx context.Context) (vectors.Shelf, error) {
	v, err := l.index.newest(ctx)
	if err != nil {
		return nil, err
	}
	return v, nil
}

// Keep writes vectors in an update of its own. Articles that have changed meanwhile are left out.
func (l library) Keep(ctx context.Context, m vectors.Model, made map[cache.Key]*vectors.Made) (err error) {
	begun, err := l.index.Begin(ctx, false)
	if err != nil {
		return err
	}
	u := begun.(*update)
	defer func() { err = errors.Join(err, u.Close()) }()
	for key, v := range made {
		if err := u.keep(ctx, m, key, v); err != nil {
			return err
		}
	}
	return u.Commit(ctx)
}

// keep writes the vectors of an article that is as it was when those were made.
func (u *update) keep(ctx context.Context, m vectors.Model, k cache.Key, v *vectors.Made) error {
	a := u.books.of(k.ID)
	if a == nil || a.card.Stamp.Hash != k.Hash || a.card.Withdrawn != "" {
		return nil
	}
	if n := len(v.Passages); n > 0 && n == a.card.Passages {
		p := vectors.Part{Of: vectors.Passages, Model: m}
		if err := u.replace(ctx, k.ID, entry.PassagesKind, p, record.PackNumbers(m.ID, m.Width, v.Passages)); err != nil {
			return err
		}
	}
	if s := v.Sentences; s.Width() == m.Width && s.Filled() > 0 {
		p := vectors.Part{Of: v.Part(a.sentencePart(m)), Model: m}
		return u.replace(ctx, k.ID, entry.SentencesKind, p, s.Pack(m.ID))
	}
	return nil
}

// sentencePart names what an article has of a model's vectors of sentences; nothing: none.
func (a *account) sentencePart(m vectors.Model) string {
	for _, v := range a.vectors {
		if p, is := vectors.ParsePart(v.part); is && v.kind == entry.SentencesKind && p.Model == m {
			return p.Of
		}
	}
	return ""
}

// replace writes a record of vectors in place of the one before.
func (u *update) replace(ctx context.Context, id article.ID, kind string, p vectors.Part, packed []byte) error {
	if before := u.books.keep(id, kind, p, u.lease.number()); before != nil {
		if err := u.end(ctx, id, []part{{kind, before.from}}); err != nil {
			return err
		}
	}
	return u.put(ctx, []entry.Document{entry.Vectors(kind, id, u.lease.number(), p, packed)})
}
