package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"pullquote/bot/terminal"
	"pullquote/index"
	"pullquote/index/local"
)

// A filling is when a command lets the encoder read articles that it has not read yet.
type filling int

const (
	notFilled     filling = iota
	filledBriefly         // before the question, where fillFor is enough for what is lacking
	filledBeside          // while questions are asked
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
func (p *program) fill(ctx context.Context, ix *local.Index, when filling) (wait func()) {
	switch when {
	case filledBriefly:
		if held, err := index.StatsOf(ctx, ix); err != nil || held.Unread()*float64(held.Passages)*textsPerPassage > fillAtMost {
			break // what is lacking, the reply says
		}
		within, stop := context.WithTimeout(ctx, fillFor)
		defer stop()
		p.fillNow(within, ix)
	case filledBeside:
		within, stop := context.WithCancel(ctx)
		var beside sync.WaitGroup
		beside.Go(func() { _ = ix.Fill(within, nil) }) // what is lacking then, the replies say
		return func() { stop(); beside.Wait() }
	}
	return func() {}
}

// fillNow lets the encoder read until ctx ends, with a bar, and says why it could not read all where somebody can do
// something about it.
func (p *program) fillNow(ctx context.Context, ix *local.Index) {
	bar := p.progress("reading articles by meaning")
	err := ix.Fill(ctx, bar.at)
	bar.end()
	if err != nil && ctx.Err() == nil && !errors.Is(err, index.ErrBusy) {
		fmt.Fprintln(p.err, "notice:", terminal.Line(err.Error()+"; until then the static table of meanings finds them"))
	}
}

// keepFilling lets the encoder read what it has not read, beside everything else, until ctx is done.
func (p *program) keepFilling(ctx context.Context, ix *local.Index) {
	said := ""
	for ctx.Err() == nil {
		err := ix.Fill(ctx, p.logFilling())
		switch {
		case ctx.Err() != nil || errors.Is(err, index.ErrBusy): // the other copy may be reading, too
		case err == nil:
			said = ""
		case err.Error() != said:
			said = err.Error()
			p.log.Warn("articles could not be read by meaning", "err", err)
		}
		select {
		case <-ctx.Done():
		case <-time.After(fillAgain):
		}
	}
}

// logFilling writes how far the encoder is, when that takes long, and when it is done.
func (p *program) logFilling() func(done, total int) {
	began, last := p.now(), p.now()
	return func(done, total int) {
		now := p.now()
		if done < total && now.Sub(last) < fillSaid {
			return
		}
		last = now
		p.log.Info("articles are being read by meaning", "done", done, "total", total, "took_ms", now.Sub(began).Milliseconds())
	}
}

// checkRead tells how much of an index the encoder has read; nothing where it reads none.
func (p *program) checkRead(ctx context.Context, path string) []finding {
	if p.config.Meaning.Use != "on" {
		return nil
	}
	held, err := p.heldIn(ctx, path)
	if err != nil || held.Articles == 0 {
		return nil // the index's finding says so
	}
	if left := held.Unread(); left > 0 {
		return []finding{{fair, "reading", terminal.Percent(left) + " of the articles' text is not read by meaning yet",
			`"pullquote index" reads them; serve does beside its work`}}
	}
	return []finding{{good, "reading", "all articles are read by meaning", ""}}
}
