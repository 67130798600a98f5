package coverage

import (
	"context"
	"errors"
	"fmt"
	"math"
	"sync"
	"time"

	"pullquote/bot/terminal"
	"pullquote/index"
	"pullquote/index/local"
)

// A Filling is when a command lets the encoder read articles that it has not read yet.
type Filling int

const (
	NotFilled     Filling = iota
	FilledBriefly         // before the question, where fillFor is enough for what is lacking
	FilledBeside          // while questions are asked
)

const (
	// fillFor is what a command that asks once gives the encoder; somebody waits.
	fillFor = 5 * time.Second
	// fillAtMost is how many passages and sentences the encoder reads in fillFor on one core (some 80 a second). Where more are
	// lacking, a command that asks once reads those of its own question alone.
	fillAtMost = 400
	// textsPerPassage is what the encoder reads for each passage: itself and its sentences, some of which it shares.
	textsPerPassage = 4
	// fillAgain is how often serve looks for articles that have not been read: often enough for news, and it costs nothing
	// where there are none.
	fillAgain = 10 * time.Second
	// fillSaid is how often serve's log says how far the encoder is.
	fillSaid = time.Minute
)

// fill lets the encoder read as the filling says; wait ends it, and returns when it has.
func (p *Opener) fill(ctx context.Context, all []Opened, when Filling) (wait func()) {
	switch when {
	case FilledBriefly:
		if lacking(ctx, all) > fillAtMost {
			break // what is lacking, the reply says
		}
		within, stop := context.WithTimeout(ctx, fillFor)
		defer stop()
		for _, o := range all {
			p.FillNow(within, o.Index)
		}
	case FilledBeside:
		within, stop := context.WithCancel(ctx)
		var beside sync.WaitGroup
		beside.Go(func() {
			for _, o := range all {
				_ = o.Fill(within, nil) // what is lacking then, the replies say
			}
		})
		return func() { stop(); beside.Wait() }
	}
	return func() {}
}

// lacking estimates how many passages and sentences the encoder has not read.
func lacking(ctx context.Context, all []Opened) (n float64) {
	for _, o := range all {
		held, err := index.StatsOf(ctx, o.Index)
		if err != nil {
			return math.Inf(1)
		}
		n += held.Unread() * float64(held.Passages) * textsPerPassage
	}
	return n
}

// FillNow lets the encoder read until ctx ends, with a bar, and says why it could not read all where somebody can do
// something about it.
func (p *Opener) FillNow(ctx context.Context, ix *local.Index) {
	bar := p.Progress("reading articles by meaning")
	err := ix.Fill(ctx, bar.At)
	bar.End()
	if err != nil && ctx.Err() == nil && !errors.Is(err, index.ErrBusy) {
		fmt.Fprintln(p.Err, "notice:", terminal.Line(err.Error()+"; until then the static table of meanings finds them"))
	}
}

// KeepFilling lets the encoder read what it has not read, beside everything else, until ctx is done.
func (p *Opener) KeepFilling(ctx context.Context, ix *local.Index) {
	said := ""
	for ctx.Err() == nil {
		err := ix.Fill(ctx, p.logFilling())
		switch {
		case ctx.Err() != nil || errors.Is(err, index.ErrBusy): // the other copy may be reading, too
		case err == nil:
			said = ""
		case err.Error() != said:
			said = err.Error()
			p.Log.Warn("articles could not be read by meaning", "err", err)
		}
		select {
		case <-ctx.Done():
		case <-time.After(fillAgain):
		}
	}
}

// logFilling writes how far the encoder is, when that takes long, and when it is done.
func (p *Opener) logFilling() func(done, total int) {
	began, last := p.Now(), p.Now()
	return func(done, total int) {
		now := p.Now()
		if done < total && now.Sub(last) < fillSaid {
			return
		}
		last = now
		p.Log.Info("articles are being read by meaning", "done", done, "total", total, "took_ms", now.Sub(began).Milliseconds())
	}
}
