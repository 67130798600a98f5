package bleveindex

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/blevesearch/bleve/v2/document"

	"pullquote/index"
	"pullquote/index/bleveindex/entry"
	"pullquote/index/bleveindex/faults"
	"pullquote/index/bleveindex/record"
	"pullquote/index/bleveindex/view"
	"pullquote/index/meaning"
	"pullquote/index/meaning/encoder"
)

// How long vectors are made between two writes: so much is lost by a kill. The newest articles' are to be of use soon, and
// a write opens all of the index anew and lets go of what was kept with its state: it comes twice as late each time, and
// takes a twentieth of the time at the most.
const (
	fillFirst   = 10 * time.Second
	fillLast    = 2 * time.Minute
	fillPerCost = 20
)

// fillTexts are encoded between two looks at the clock: a second's work.
const fillTexts = 64

// Fill makes the vectors of Options.Encoder that articles lack: of their passages, then of their sentences, the newest
// articles first; of a very long article those of its beginning (opening.go). What has been made is written now and then. One
// goroutine computes, and gives way to questions. It returns once none is lacking, ctx ends, or the encoder is away; what was
// made until then is kept. progress, which may be nil, is told how much of what was lacking is done.
//
// The error says why vectors are still lacking; it wraps that of ctx, of the encoder, or ErrBusy while another copy writes.
func (x *Index) Fill(ctx context.Context, progress func(done, total int)) (err error) {
	if x.encoder == nil {
		return nil
	}
	x.filling.Lock()
	defer x.filling.Unlock()
	if progress == nil {
		progress = func(int, int) {}
	}
	f := &filling{index: x, progress: progress, pause: fillFirst}
	for more := true; more; {
		if more, err = f.round(ctx); err != nil {
			return x.lacking(err)
		}
	}
	return nil
}

// lacking says of how much the vectors are lacking, and why.
func (x *Index) lacking(cause error) error {
	v, err := x.acquire()
	if err != nil {
		return errors.Join(cause, err)
	}
	defer v.Release()
	passages, sentences := x.encoder.unread(v)
	return fmt.Errorf("%d of %d articles still lack the vectors of %s: %w", max(passages, sentences), len(v.Searched()), x.encoder.ID(), cause)
}

// A filling is one call of Fill.
type filling struct {
	index    *Index
	progress func(done, total int)
	total    int           // lacking at the beginning, passages and sentences of an article each one
	pause    time.Duration // between two writes

	view  *view.View // of this round, as what follows is
	model entry.Model
	ahead []work
	made  map[documentKey]*vectors
}

// A work is an article to be read, for its passages or its sentences.
type work struct {
	ordinal   int32
	sentences bool
}

// vectors are those made for an article in a round.
type vectors struct {
	passages  []meaning.Vector
	sentences *record.Sentences
	opening   int // how many of the sentences are read ahead; 0: not looked at, as these were made for questions
}

// part names what the sentences are, where those before were of another part or of none.
func (v *vectors) part(before string) string {
	switch {
	case v.sentences.Filled() == v.sentences.Len():
		return entry.Sentences
	case v.opening > 0 && v.sentences.Has(0, v.opening), before == entry.Opening:
		return entry.Opening
	}
	return entry.SomeSentences
}

// round makes vectors for a while and writes them; false when none is lacking.
func (f *filling) round(ctx context.Context) (more bool, err error) {
	x := f.index
	if f.view, err = x.acquire(); err != nil {
		return false, err
	}
	defer f.view.Release()
	f.plan()
	if len(f.ahead) == 0 {
		return false, ctx.Err()
	}
	began, model := time.Now(), f.model
	for len(f.ahead) > 0 && f.model == model && time.Since(began) < f.pause {
		if err = f.read(ctx); err != nil {
			break
		}
		if model.Width == 0 { // these are the first
			model = f.model
		}
		f.progress(f.total-len(f.ahead), f.total)
	}
	if len(f.made) == 0 {
		return true, err
	}
	began = time.Now()
	written := f.write(context.WithoutCancel(ctx))
	f.pause = max(min(2*f.pause, fillLast), fillPerCost*time.Since(began))
	return true, errors.Join(err, written)
}

// plan finds out what is lacking.
func (f *filling) plan() {
	f.model, f.made = f.index.encoder.model(f.view), make(map[documentKey]*vectors)
	passages, sentences := f.view.Lacking(f.model)
	f.ahead = f.ahead[:0]
	for _, ordinal := range passages {
		f.ahead = append(f.ahead, work{ordinal: ordinal})
	}
	for _, ordinal := range sentences {
		f.ahead = append(f.ahead, work{ordinal: ordinal, sentences: true})
	}
	f.total = max(f.total, len(f.ahead))
}

// A share is what is made of an article's vectors in one step.
type share struct {
	work
	vectors    *vectors
	passages   int           // texts
	paragraphs []index.Range // of sentences
	whole      bool          // nothing of the work is left
}

// A step is what is encoded between two looks at the clock.
type step struct {
	shares     []share
	texts      []string
	paragraphs []encoder.Paragraph
	sentences  int
}

func (s *step) size() int { return len(s.texts) + s.sentences }

// read makes some of the vectors: those of the articles ahead, until it is enough texts. Of a long article's sentences only
// some are taken; its passages stay together.
func (f *filling) read(ctx context.Context) error {
	var next step
	enough, finished := max(fillTexts, f.index.encoder.AtOnce()), 0
	for _, w := range f.ahead {
		if next.size() >= enough {
			break
		}
		if err := f.share(w, &next, enough); err != nil {
			return err
		}
		if next.shares[len(next.shares)-1].whole {
			finished++
		}
	}
	if next.size() == 0 {
		f.ahead = f.ahead[finished:]
		return ctx.Err()
	}
	if err := f.encode(ctx, &next); err != nil {
		return err
	}
	f.ahead = f.ahead[finished:]
	return nil
}

// share adds what is made of an article next, as long as it is not enough.
func (f *filling) share(w work, to *step, enough int) (err error) {
	defer faults.Catch()()
	defer f.index.guard(&err)
	d, err := f.index.document(f.view, w.ordinal)
	if err != nil {
		return fmt.Errorf("encode article: %w", err)
	}
	s := share{work: w, vectors: f.of(w.ordinal, d), whole: true}
	if w.sentences {
		for _, p := range lackingOf(s.vectors.sentences, paragraphs(d, s.vectors.opening)) {
			if to.size() >= enough {
				s.whole = false
				break
			}
			s.paragraphs = append(s.paragraphs, p)
			to.paragraphs, to.sentences = append(to.paragraphs, paragraph(d, p)), to.sentences+p.Len()
		}
	} else {
		s.passages = passagesOpening(d)
		for _, p := range d.Passages[:s.passages] {
			to.texts = append(to.texts, p.Span.Of(d.Body))
		}
	}
	to.shares = append(to.shares, s)
	return nil
}

// encode makes the vectors of a step, and enters them. Where their width is another than that of what is stored, what is stored is
// another model's in spite of its ID, and the next round makes all of it anew.
func (f *filling) encode(ctx context.Context, s *step) error {
	e := f.index.encoder
	passages, err := aside(ctx, e, s.texts, e.Passages)
	if err != nil {
		return err
	}
	sentences, err := aside(ctx, e, s.paragraphs, e.sentences)
	if err != nil {
		return err
	}
	for _, v := range passages {
		f.model.Width = len(v.Values())
	}
	for _, of := range sentences {
		f.model.Width = len(of[0].Values())
	}
	e.width.Store(int64(f.model.Width))
	for _, share := range s.shares {
		if !share.work.sentences {
			share.vectors.passages = make([]meaning.Vector, f.view.Cards[share.ordinal].Passages) // those beyond the opening stay zero
			copy(share.vectors.passages, passages[:share.passages])
			passages = passages[share.passages:]
			continue
		}
		n := len(share.paragraphs)
		share.vectors.sentences = withParagraphs(share.vectors.sentences, share.paragraphs, sentences[:n])
		sentences = sentences[n:]
	}
	return nil
}

// of are the vectors of an article in this round.
func (f *filling) of(ordinal int32, d *index.Document) *vectors {
	c := f.view.Cards[ordinal]
	key := documentKey{c.ID, c.Stamp.Hash}
	if f.made[key] == nil {
		f.made[key] = &vectors{sentences: f.index.encoder.meantOf(f.view, ordinal, len(d.Sentences))}
		if f.made[key].sentences.Width() != f.model.Width {
			f.made[key].sentences = record.NoSentences(len(d.Sentences))
		}
		f.made[key].opening = sentencesOpening(d)
	}
	return f.made[key]
}

// write writes what was made in an update of its own. Articles that have changed meanwhile are left out.
func (f *filling) write(ctx context.Context) (err error) {
	for key, made := range f.made {
		if made.sentences.Filled() > 0 {
			f.index.encoder.meant.put(key, made.sentences)
		}
	}
	for key, s := range f.index.encoder.takeUnsaved() {
		if f.made[key] == nil {
			f.made[key] = &vectors{sentences: s}
		}
	}
	begun, err := f.index.Begin(ctx, false)
	if err != nil {
		return err
	}
	u := begun.(*update)
	defer func() { err = errors.Join(err, u.Close()) }()
	if err := u.keepVectors(ctx, f.model, f.made); err != nil {
		return err
	}
	return u.Commit(ctx)
}

// keepVectors writes vectors of articles that are as they were when those were made.
func (u *update) keepVectors(ctx context.Context, m entry.Model, made map[documentKey]*vectors) error {
	var remove []string
	var add []*document.Document
	keep := func(key documentKey, p entry.VectorPart, packed []byte) {
		for _, before := range u.before.VectorParts(key.id) {
			if (before.Of == entry.Passages) == (p.Of == entry.Passages) {
				remove = append(remove, entry.VectorsID(key.id, before))
			}
		}
		add = append(add, entry.Vectors(key.id, p, packed))
	}
	for key, v := range made {
		c := u.card(key.id)
		if c == nil || c.Stamp.Hash != key.hash || c.Withdrawn != "" {
			continue
		}
		if n := len(v.passages); n > 0 && n == c.Passages {
			keep(key, entry.VectorPart{Of: entry.Passages, Model: m}, record.PackNumbers(m.ID, m.Width, v.passages))
		}
		if s := v.sentences; s.Width() == m.Width && s.Filled() > 0 {
			keep(key, entry.VectorPart{Of: v.part(u.before.SentencePart(key.id, m)), Model: m}, s.Pack(m.ID))
		}
	}
	return u.write(ctx, remove, add)
}
