package serving

import (
	"context"
	"sync"

	"pullquote/bot/coverage"
	"pullquote/bot/settings"
	"pullquote/index/intake"
)

// live keeps the coverage true while serve runs: it calls refresh at once and when article files change, and follows
// the feeds. It returns when ctx ends, and both have. The embedded articles do not change: there is nothing to do for them.
func live(ctx context.Context, s *settings.Settings, cov coverage.Folder, refresh func(context.Context)) {
	if cov.Dir == "" {
		return
	}
	var both sync.WaitGroup
	both.Go(func() {
		if err := intake.Watch(ctx, cov.Dir, refresh, intake.WatchOptions{Log: s.Log}); err != nil {
			s.Log.Error("watch the coverage", "err", err)
		}
	})
	both.Go(func() { followFeeds(ctx, s, cov.Name, cov.Dir) })
	both.Wait()
}

// followFeeds follows the configured feeds of a coverage until ctx ends, and others when the configuration has changed.
func followFeeds(ctx context.Context, s *settings.Settings, name, dir string) {
	for ctx.Err() == nil {
		refed := s.Refed()
		within, stop := context.WithCancel(ctx)
		var following sync.WaitGroup
		following.Go(func() {
			if err := intake.Follow(within, dir, s.Feeds(name), s.Intake()); err != nil {
				s.Log.Error("follow the feeds", "err", err)
			}
		})
		select {
		case <-ctx.Done():
		case <-refed:
		}
		stop()
		following.Wait()
	}
}
