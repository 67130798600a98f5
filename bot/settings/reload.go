package settings

import (
	"errors"
	"log/slog"
	"slices"
	"strings"

	"pullquote/config"
)

// reloadable reports whether a running serve takes an option over. All others need a restart.
func reloadable(key string) bool {
	return key == "log.level" || key == "feeds" || strings.HasPrefix(key, "intake.")
}

// unfed is a configuration whose coverages have no feeds: those are taken over, and the rest of a coverage is not.
func unfed(c *config.Config) *config.Config {
	bare := *c
	bare.Coverages = slices.Clone(c.Coverages)
	for i := range bare.Coverages {
		bare.Coverages[i].Feeds = nil
	}
	return &bare
}

// fed reports whether an option is about how the coverage is fed.
func fed(key string) bool {
	return key == "feeds" || key == "coverages" || strings.HasPrefix(key, "intake.")
}

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
		s.refeed()
	}
	if len(fresh.Feeds) > 0 && s.Config.Coverage == "" && len(fresh.Coverages) == 0 {
		s.Log.Warn("feeds are not followed: there is no folder to write their articles to")
	}
	if late := slices.DeleteFunc(config.Changed(unfed(s.Config), unfed(fresh)), reloadable); len(late) > 0 {
		s.Log.Warn("options have changed that need a restart", "options", strings.Join(late, ", "))
	}
}
