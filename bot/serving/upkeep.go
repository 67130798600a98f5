package serving

import (
	"context"
	"log/slog"
	"sync/atomic"
	"time"

	"pullquote/bot/commands"
	"pullquote/bot/coverage"
	"pullquote/bot/monitor"
	"pullquote/bot/settings"
	"pullquote/index/local"
)

// An upkeep keeps the coverage fed and the index up to date with it.
type upkeep struct {
	*settings.Settings
	handler *commands.Handler
	index   *local.Index
	metrics *monitor.Metrics
	at      atomic.Pointer[time.Time] // when the index was last compared with the articles' files
}

// compared notes that the index is now in line with the articles' files.
func (u *upkeep) compared(now time.Time) { u.at.Store(&now) }

// lastCompared is when it was.
func (u *upkeep) lastCompared() time.Time { return *u.at.Load() }

// follow keeps the coverage fed and the index up to date with it until ctx is done.
func (u *upkeep) follow(ctx context.Context) {
	cov, err := coverage.Of(u.Config)
	if err != nil {
		u.Log.Error("coverage cannot be followed", slog.Any("err", err))
		return
	}
	u.handler.Warm(ctx)
	live(ctx, u.Settings, cov, u.refresh)
}

// refresh brings the index up to date, once.
func (u *upkeep) refresh(ctx context.Context) {
	report, err := u.index.Refresh(ctx)
	if ctx.Err() != nil {
		return
	}
	u.metrics.SawRefresh(u.Now(), report, err)
	if err == nil {
		u.compared(u.Now())
	}
	switch {
	case err != nil:
		u.Log.Error("coverage cannot be followed", slog.Any("err", err))
	case report.Added+report.Changed+report.Removed > 0:
		u.Log.Info("coverage has changed", "added", report.Added, "changed", report.Changed, "removed", report.Removed)
		u.handler.Warm(ctx)
	}
}
