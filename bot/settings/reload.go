package settings

import (
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

// Reload reads the configuration again. One with problems changes nothing.
func (s *Settings) Reload() {
	fresh, err := config.Load(s.source)
	if err != nil {
		s.Log.Error("configuration is left as it was", slog.Any("err", errors.New(strings.ReplaceAll(err.Error(), "\n", "; "))))
		return
	}
	s.hide(fresh)
	s.level.Set(levelOf(fresh.Log, s.autoLevel))
	s.Log.Info("configuration read again", "level", s.level.Level().String(), "feeds", len(fresh.Feeds))
	refeed := slices.ContainsFunc(config.Changed(s.Latest(), fresh), fed)
	s.reread.Store(fresh)
	if refeed {
		select {
		case s.Refeed <- struct{}{}:
		default: // a wish to that end is waiting already
		}
	}
	if len(fresh.Feeds) > 0 && s.Config.Coverage == "" {
		s.Log.Warn("feeds are not followed: there is no folder to write their articles to")
	}
	if late := slices.DeleteFunc(config.Changed(s.Config, fresh), reloadable); len(late) > 0 {
		s.Log.Warn("options have changed that need a restart", "options", strings.Join(late, ", "))
	}
}
