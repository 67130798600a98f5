package coverage

import (
	"io"
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// A Progress is a bar on standard error, where that is a terminal; elsewhere it is nothing. It shows itself once the
// work has taken a moment.
type Progress struct {
	w     io.Writer // nil: nowhere
	what  string
	since time.Time
	now   func() time.Time
	bar   *progressbar.ProgressBar
}

// barAfter is how long work may take without a bar.
const barAfter = 500 * time.Millisecond

// Progress is a bar for some work.
func (p *Opener) Progress(what string) *Progress {
	b := &Progress{what: what, since: p.Now(), now: p.Now}
	if f, ok := p.Err.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		b.w = f
	}
	return b
}

// At tells how much is done. It must not be called from several goroutines at once.
func (b *Progress) At(done, total int) {
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

// End takes the bar away.
func (b *Progress) End() {
	if b.bar != nil {
		_ = b.bar.Finish()
	}
}
