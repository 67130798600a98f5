package main

import (
	"log/slog"
	"path/filepath"
	"strings"
	"sync/atomic"

	"pullquote/bot/terminal"
	"pullquote/config"
	"pullquote/config/redact"
	"pullquote/index/article"
	"pullquote/index/meaning/endpoint"
)

// program is what the commands share: the surroundings, and the configuration once it is loaded.
type program struct {
	surroundings
	configFile string // --config
	config     *config.Config
	log        *slog.Logger
	level      slog.LevelVar    // of log
	autoLevel  slog.Level       // what the level "auto" stands for
	source     config.Source    // where config came from
	service    bool             // runs for long, and so reports by its log
	server     *endpoint.Server // see embeddings

	everywhere bool     // --everywhere of commands
	guilds     []string // --guild of commands

	secrets atomic.Pointer[redact.Masker] // knows those of the configuration; nil: it is not loaded
	reread  atomic.Pointer[config.Config] // config as read again while serve runs; nil: it was not
	refeed  chan struct{}                 // feeds or intake of reread have changed
}

// latest is the configuration as it was last read. Only what serve can take over while it runs is read from it.
func (p *program) latest() *config.Config {
	if c := p.reread.Load(); c != nil {
		return c
	}
	return p.config
}

// configDirs are the folders that may hold the configuration file.
func (p *program) configDirs() []string {
	dirs := []string{"."}
	if p.configDir != "" {
		dirs = append(dirs, filepath.Join(p.configDir, "pullquote"))
	}
	return dirs
}

// today is the day on the program's clock, where the program runs.
func (p *program) today() article.Date {
	y, m, d := p.now().Date()
	return article.Date{Year: y, Month: m, Day: d}
}

// style is how text is laid out on the program's output.
func (p *program) style() terminal.Style { return terminal.Detect(p.out, p.environ) }

// openLog makes the log that the configuration asks for. auto is the level that "auto" stands for.
func (p *program) openLog(auto slog.Level) {
	p.autoLevel = auto
	p.level.Set(levelOf(p.config.Log, auto))
	o := &slog.HandlerOptions{Level: &p.level, ReplaceAttr: p.withoutSecrets}
	if p.config.Log.Format == "json" {
		p.log = slog.New(slog.NewJSONHandler(p.err, o))
		return
	}
	p.log = slog.New(slog.NewTextHandler(p.err, o))
}

// hide takes the secrets of a configuration out of whatever is shown from now on.
func (p *program) hide(c *config.Config) {
	m := redact.Knowing(c.Secrets()...)
	p.secrets.Store(&m)
}

// masked is text as it may leave the program: in the log, in findings, in an error.
func (p *program) masked(text string) string {
	if m := p.secrets.Load(); m != nil {
		return m.Text(text)
	}
	return redact.Masker{}.Text(text)
}

// withoutSecrets is the log's last step before it is written.
func (p *program) withoutSecrets(_ []string, a slog.Attr) slog.Attr {
	switch v := a.Value.Any().(type) {
	case string:
		a.Value = slog.StringValue(p.masked(v))
	case error:
		a.Value = slog.StringValue(p.masked(v.Error()))
	case []string:
		a.Value = slog.StringValue(p.masked(strings.Join(v, ", ")))
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
