package serving

import (
	"context"
	"log/slog"

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
	news    nudge // that the coverage has changed
}

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
	switch {
	case err != nil:
		u.Log.Error("coverage cannot be followed", slog.Any("err", err))
	case report.Added+report.Changed+report.Removed > 0:
		u.Log.Info("coverage has changed", "added", report.Added, "changed", report.Changed, "removed", report.Removed)
		u.news.give()
		u.handler.Warm(ctx)
	}
}
