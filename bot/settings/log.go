package settings

import (
	"log/slog"
	"strings"

	"pullquote/config"
	"pullquote/config/redact"
)

// openLog makes the log that the configuration asks for. auto is the level that "auto" stands for.
func (s *Settings) openLog(auto slog.Level) {
	s.autoLevel = auto
	s.level.Set(levelOf(s.Config.Log, auto))
	o := &slog.HandlerOptions{Level: &s.level, ReplaceAttr: s.withoutSecrets}
	if s.Config.Log.Format == "json" {
		s.Log = slog.New(slog.NewJSONHandler(s.LogTo, o))
		return
	}
	s.Log = slog.New(slog.NewTextHandler(s.LogTo, o))
}

// Level is from which level on the log is written.
func (s *Settings) Level() slog.Level { return s.level.Level() }

// hide takes the secrets of a configuration out of whatever is shown from now on.
func (s *Settings) hide(c *config.Config) {
	m := redact.Knowing(c.Secrets()...)
	s.secrets.Store(&m)
}

// Masked is text as it may leave the program: in the log, in findings, in an error.
func (s *Settings) Masked(text string) string {
	if m := s.secrets.Load(); m != nil {
		return m.Text(text)
	}
	return redact.Masker{}.Text(text)
}

// withoutSecrets is the log's last step before it is written.
func (s *Settings) withoutSecrets(_ []string, a slog.Attr) slog.Attr {
	switch v := a.Value.Any().(type) {
	case string:
		a.Value = slog.StringValue(s.Masked(v))
	case error:
		a.Value = slog.StringValue(s.Masked(v.Error()))
	case []string:
		a.Value = slog.StringValue(s.Masked(strings.Join(v, ", ")))
	}
	return a
}

func levelOf(l config.Log, auto slog.Level) slog.Level {
	level := auto
	if l.Level != "auto" {
		_ = level.UnmarshalText([]byte(l.Level)) // config.Validate has checked it
	}
	return level
}
