package main

import (
	"io"
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// A progress is a bar on standard error, where that is a terminal; elsewhere it is nothing. It shows itself once the
// work has taken a moment.
type progress struct {
	w     io.Writer // nil: nowhere
	what  string
	since time.Time
	now   func() time.Time
	bar   *progressbar.ProgressBar
}

// barAfter is how long work may take without a bar.
const barAfter = 500 * time.Millisecond

func (p *program) progress(what string) *progress {
	b := &progress{what: what, since: p.now(), now: p.now}
	if f, ok := p.err.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		b.w = f
	}
	return b
}

// at tells how much is done. It must not be called from several goroutines at once.
func (b *progress) at(done, total int) {
	if b.w == nil || b.bar == nil && b.now().Sub(b.since) < barAfter {
		return
	}
	if b.bar == nil {
		b.bar = progressbar.NewOptions(total,
			progressbar.OptionSetWriter(b.w),
			progressbar.OptionSetDescription(b.what),
			progressbar.OptionShowCount(),
			progressbar.OptionShowIts(),
			progressbar.OptionSetPredictTime(true),
			progressbar.OptionThrottle(100*time.Millisecond),
			progressbar.OptionClearOnFinish())
	}
	if total != b.bar.GetMax() { // an import learns of more as it goes
		b.bar.ChangeMax(total)
	}
	_ = b.bar.Set(done) // an error here is the terminal's: the work goes on without the bar
}

// end takes the bar away.
func (b *progress) end() {
	if b.bar != nil {
		_ = b.bar.Finish()
	}
}
