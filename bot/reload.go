package main

import (
	"context"
	"errors"
	"log/slog"
	"slices"
	"strings"

	"pullquote/config"
)

// reloadable reports whether a running serve takes an option over. All others need a restart.
func reloadable(key string) bool { return key == "log.level" || fed(key) }

// fed reports whether an option is about how the coverage is fed.
func fed(key string) bool { return key == "feeds" || strings.HasPrefix(key, "intake.") }

// reloadOnHangUp reads the configuration again whenever the process is told to (SIGHUP), until ctx is done, and looks
// at the coverage at once. A configuration with problems changes nothing.
func (p *program) reloadOnHangUp(ctx context.Context, refresh func()) {
	if p.hangUps == nil {
		return
	}
	wishes, stop := p.hangUps()
	defer stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-wishes:
			p.reload()
			refresh()
		}
	}
}

func (p *program) reload() {
	fresh, err := config.Load(p.source)
	if err != nil {
		p.log.Error("configuration is left as it was", slog.Any("err", errors.New(strings.ReplaceAll(err.Error(), "\n", "; "))))
		return
	}
	p.hide(fresh)
	p.level.Set(levelOf(fresh.Log, p.autoLevel))
	p.log.Info("configuration read again", "level", p.level.Level().String(), "feeds", len(fresh.Feeds))
	refeed := slices.ContainsFunc(config.Changed(p.latest(), fresh), fed)
	p.reread.Store(fresh)
	if refeed {
		select {
		case p.refeed <- struct{}{}:
		default: // a wish to that end is waiting already
		}
	}
	if len(fresh.Feeds) > 0 && p.config.Coverage == "" {
		p.log.Warn("feeds are not followed: there is no folder to write their articles to")
	}
	if late := slices.DeleteFunc(config.Changed(p.config, fresh), reloadable); len(late) > 0 {
		p.log.Warn("options have changed that need a restart", "options", strings.Join(late, ", "))
	}
}
