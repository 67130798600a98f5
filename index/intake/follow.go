package intake

import (
	"context"
	"errors"
	"log/slog"
	"slices"
	"time"

	"pullquote/index/intake/folder"
)

// Follow keeps a coverage folder fed: each feed is asked at its interval until ctx ends, the first time at once. The
// articles that come in are noticed by Watch. What goes wrong is logged and seen in Health; Follow goes on.
func Follow(ctx context.Context, dir string, feeds []Feed, o Options) error {
	if len(feeds) == 0 {
		<-ctx.Done()
		return nil
	}
	i, err := New(dir, o)
	if err != nil {
		return err
	}
	err = i.follow(ctx, feeds)
	return errors.Join(err, i.Close())
}

func (i *Importer) follow(ctx context.Context, feeds []Feed) error {
	due := make([]time.Time, len(feeds)) // the zero time: at once
	for {
		now := time.Now()
		var asked []Feed
		for n, f := range feeds {
			if !now.Before(due[n]) {
				asked = append(asked, f)
				due[n] = now.Add(f.interval())
			}
		}
		if len(asked) > 0 {
			i.followOnce(ctx, asked, feeds)
		}
		if sleep(ctx, time.Until(slices.MinFunc(due, time.Time.Compare))) != nil {
			return nil
		}
	}
}

// followOnce does one round and logs it.
func (i *Importer) followOnce(ctx context.Context, asked, feeds []Feed) {
	s, err := i.Round(ctx, asked)
	switch {
	case ctx.Err() != nil:
		return
	case errors.Is(err, folder.ErrLocked):
		i.options.Log.Info("another import is writing to the coverage; the feeds are asked at their next time")
		return
	case err != nil:
		i.options.Log.Error("following feeds", "err", err)
		return
	}
	i.options.Log.Info("followed feeds", "feeds", len(asked), "added", s.Counts[Added], "updated", s.Counts[Updated],
		"gone", s.Counts[WentAway], "skipped", s.Counts[Skipped], "took_ms", s.Took.Milliseconds())
	health, err := Health(i.folder.Dir, feeds, i.options.Now())
	if err != nil {
		i.options.Log.Error("read the feeds' health", "err", err)
		return
	}
	for _, h := range health {
		if h.State == Silent {
			i.options.Log.Warn("feed is silent", slog.Any("feed", h))
		}
	}
}

func sleep(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(max(d, 0))
	defer t.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-t.C:
		return nil
	}
}
