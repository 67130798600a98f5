package vectors

import (
	"context"
	"errors"
	"fmt"
	"time"

	"pullquote/index"
	"pullquote/index/cache"
	"pullquote/index/meaning"
	"pullquote/index/meaning/encoder"
	"pullquote/index/record"
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

// Fill makes the vectors that articles lack: of their passages, then of their sentences, the newest
// articles first; of a very long article those of its beginning (opening.go). What has been made is written now and then. One
// goroutine computes, and gives way to questions. It returns once none is lacking, ctx ends, or the encoder is away; what was
// made until then is kept. progress, which may be nil, is told how much of what was lacking is done.
//
// The error says why vectors are still lacking; it wraps that of ctx, of the encoder, or ErrBusy while another copy writes.
func (e *Reader) Fill(ctx context.Context, in Library, progress func(done, total int)) (err error) {
	if e == nil {
		return nil
	}
	e.filling.Lock()
	defer e.filling.Unlock()
	if progress == nil {
		progress = func(int, int) {}
	}
	f := &filling{reader: e, library: in, progress: progress, pause: fillFirst}
	for more := true; more; {
		if more, err = f.round(ctx); err != nil {
			return e.lacking(in, err)
		}
	}
	return nil
}

// lacking says of how much the vectors are lacking, and why.
func (e *Reader) lacking(in Library, cause error) error {
	shelf, err := in.Shelf(context.Background())
	if err != nil {
		return errors.Join(cause, err)
	}
	defer shelf.Close()
	passages, sentences := e.Unread(shelf)
	return fmt.Errorf("%d of %d articles still lack the vectors of %s: %w", max(passages, sentences), shelf.Searchable(), e.ID(), cause)
}

// A filling is one call of Fill.
type filling struct {
	reader   *Reader
	library  Library
	progress func(done, total int)
	total    int           // lacking at the beginning, passages and sentences of an article each one
	pause    time.Duration // between two writes

	shelf Shelf // of this round, as what follows is
	model Model
	ahead []work
	made  map[cache.Key]*Made
}

// A work is an article to be read, for its passages or its sentences.
type work struct {
	article   cache.Key
	sentences bool
}

// round makes vectors for a while and writes them; false when none is lacking.
func (f *filling) round(ctx context.Context) (more bool, err error) {
	if f.shelf, err = f.library.Shelf(ctx); err != nil {
		return false, err
	}
	defer f.shelf.Close()
	if err := f.plan(ctx); err != nil {
		return false, err
	}
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
func (f *filling) plan(ctx context.Context) error {
	f.model, f.made = f.reader.Model(f.shelf), make(map[cache.Key]*Made)
	passages, sentences, err := f.shelf.Lacking(ctx, f.model)
	if err != nil {
		return err
	}
	f.ahead = f.ahead[:0]
	for _, key := range passages {
		f.ahead = append(f.ahead, work{article: key})
	}
	for _, key := range sentences {
		f.ahead = append(f.ahead, work{article: key, sentences: true})
	}
	f.total = max(f.total, len(f.ahead))
	return nil
}

// A share is what is made of an article's vectors in one step.
type share struct {
	work
	made       *Made
	all        int           // passages of the article
	passages   int           // of these, that are read ahead
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
	enough, finished := max(fillTexts, f.reader.AtOnce()), 0
	for _, w := range f.ahead {
		if next.size() >= enough {
			break
		}
		if err := f.share(ctx, w, &next, enough); err != nil {
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
func (f *filling) share(ctx context.Context, w work, to *step, enough int) error {
	d, _, err := f.shelf.Article(ctx, w.article.ID)
	if err != nil {
		return fmt.Errorf("encode article: %w", err)
	}
	s := share{work: w, made: f.of(w.article, d), all: len(d.Passages), whole: true}
	if w.sentences {
		for _, p := range lackingOf(s.made.Sentences, paragraphs(d, s.made.opening)) {
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
	e := f.reader
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
			share.made.Passages = make([]meaning.Vector, share.all) // those beyond the opening stay zero
			copy(share.made.Passages, passages[:share.passages])
			passages = passages[share.passages:]
			continue
		}
		n := len(share.paragraphs)
		share.made.Sentences = withParagraphs(share.made.Sentences, share.paragraphs, sentences[:n])
		sentences = sentences[n:]
	}
	return nil
}

// of are the vectors of an article in this round.
func (f *filling) of(key cache.Key, d *index.Document) *Made {
	if f.made[key] == nil {
		f.made[key] = &Made{Sentences: f.reader.meantOf(f.shelf, key, len(d.Sentences))}
		if f.made[key].Sentences.Width() != f.model.Width {
			f.made[key].Sentences = record.NoSentences(len(d.Sentences))
		}
		f.made[key].opening = sentencesOpening(d)
	}
	return f.made[key]
}

// write has what was made kept, and what was made for questions meanwhile.
func (f *filling) write(ctx context.Context) error {
	for key, made := range f.made {
		if made.Sentences.Filled() > 0 {
			f.reader.meant.Put(key, made.Sentences)
		}
	}
	for key, s := range f.reader.takeUnsaved() {
		if f.made[key] == nil {
			f.made[key] = &Made{Sentences: s}
		}
	}
	return f.library.Keep(ctx, f.model, f.made)
}
