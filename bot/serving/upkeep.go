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
)

// An upkeep keeps one coverage fed and its index up to date with it.
type upkeep struct {
	*settings.Settings
	coverage.Opened
	handler *commands.Handler
	metrics *monitor.Coverage
	at      atomic.Pointer[time.Time] // when the index was last compared with the articles' files
	news    nudge                     // that the coverage has changed
}

// upkeeps are those of all coverages, each of which gives news when it has changed, and which are measured from now on. Each was brought up to date when it was opened.
func (s *Service) upkeeps(all []coverage.Opened, h *commands.Handler, m *monitor.Metrics, news nudge) (keeps []*upkeep) {
	for _, o := range all {
		u := &upkeep{Settings: s.Settings, Opened: o, handler: h, metrics: m.Coverage(o.Name), news: news}
		u.metrics.WatchIndex(o.Index)
		remote, _ := o.Engine.(monitor.Remote)
		u.metrics.WatchEngine(o.Kind(), remote)
		u.metrics.WatchFeeds(u.health)
		u.metrics.SawRefresh(s.Now(), o.Index.Opened(), nil)
		u.compared(s.Now())
		keeps = append(keeps, u)
	}
	return keeps
}

// compared notes that the index is now in line with the articles' files.
func (u *upkeep) compared(now time.Time) { u.at.Store(&now) }

// lastCompared is when it was.
func (u *upkeep) lastCompared() time.Time { return *u.at.Load() }

// follow keeps the coverage fed and the index up to date with it until ctx is done.
func (u *upkeep) follow(ctx context.Context) {
	u.handler.Warm(ctx)
	live(ctx, u.Settings, u.Folder, u.refresh)
}

// refresh brings the index up to date, once.
func (u *upkeep) refresh(ctx context.Context) {
	report, err := u.Index.Refresh(ctx)
	if ctx.Err() != nil {
		return
	}
	u.metrics.SawRefresh(u.Now(), report, err)
	if err == nil {
		u.compared(u.Now())
	}
	log := u.Log
	if u.Name != "" {
		log = log.With("coverage", u.Name)
	}
	switch {
	case err != nil:
		log.Error("coverage cannot be followed", slog.Any("err", err))
	case report.Added+report.Changed+report.Removed > 0:
		log.Info("coverage has changed", "added", report.Added, "changed", report.Changed, "removed", report.Removed)
		u.news.give()
		u.handler.Warm(ctx)
	}
}
