package settings

import (
	"io"
	"log/slog"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	"pullquote/config"
	"pullquote/config/redact"
	"pullquote/index/article"
)

// Options are what settings take from the process.
type Options struct {
	ConfigDir string // the user's folder for configuration files; "" when there is none
	CacheDir  string // the user's folder for caches; "" when there is none
	Now       func() time.Time
	LogTo     io.Writer
}

// Settings are the configuration as the program has it, its log, and the places that follow from it. Load it before
// anything else is asked of it.
type Settings struct {
	Options
	Config    *config.Config // as it was loaded; nil before
	Log       *slog.Logger
	source    config.Source                 // where Config came from
	level     slog.LevelVar                 // of Log
	autoLevel slog.Level                    // what the level "auto" stands for
	secrets   atomic.Pointer[redact.Masker] // knows those of the configuration; nil: it is not loaded
	reread    atomic.Pointer[config.Config] // Config as read again while serve runs; nil: it was not

	mu    sync.Mutex
	refed chan struct{} // closed when feeds or intake of Latest change
}

// New returns settings that are not loaded yet.
func New(o Options) *Settings { return &Settings{Options: o, refed: make(chan struct{})} }

// Load reads the configuration, and opens the log that it asks for. auto is the log's level where it says "auto".
func (s *Settings) Load(from config.Source, auto slog.Level) (err error) {
	s.source = from
	if s.Config, err = config.Load(from); err != nil {
		return err
	}
	s.hide(s.Config)
	s.openLog(auto)
	return nil
}

// Refed is closed when feeds or intake of Latest change next. Take it before reading them.
func (s *Settings) Refed() <-chan struct{} {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.refed
}

func (s *Settings) refeed() {
	s.mu.Lock()
	defer s.mu.Unlock()
	close(s.refed)
	s.refed = make(chan struct{})
}

// Latest is the configuration as it was last read. Only what serve can take over while it runs is read from it.
func (s *Settings) Latest() *config.Config {
	if c := s.reread.Load(); c != nil {
		return c
	}
	return s.Config
}

// File is the configuration file that was read; "" when there is none.
func (s *Settings) File() string { return s.source.Path() }

// Dirs are the folders that may hold the configuration file.
func (s *Settings) Dirs() []string {
	dirs := []string{"."}
	if s.ConfigDir != "" {
		dirs = append(dirs, filepath.Join(s.ConfigDir, "pullquote"))
	}
	return dirs
}

// Today is the day on the program's clock, where the program runs.
func (s *Settings) Today() article.Date {
	y, m, d := s.Now().Date()
	return article.Date{Year: y, Month: m, Day: d}
}
