package main

import (
	"context"
	"errors"
	"log/slog"
	"strings"

	"pullquote/config"
)

// reloadable are the options that a running serve takes over. All others need a restart.
var reloadable = map[string]bool{"log.level": true}

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
	p.level.Set(levelOf(fresh.Log, p.autoLevel))
	p.log.Info("configuration read again", "level", p.level.Level().String())
	var late []string
	for _, key := range config.Changed(p.config, fresh) {
		if !reloadable[key] {
			late = append(late, key)
		}
	}
	if len(late) > 0 {
		p.log.Warn("options have changed that need a restart", "options", strings.Join(late, ", "))
	}
}
