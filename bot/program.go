package main

import (
	"pullquote/bot/coverage"
	"pullquote/bot/settings"
	"pullquote/bot/terminal"
)

// program is what the commands share: the surroundings, the settings once they are loaded, and who opens what they name.
type program struct {
	surroundings
	*settings.Settings
	opener     *coverage.Opener
	configFile string // --config

	everywhere bool     // --everywhere of commands
	guilds     []string // --guild of commands
}

func newProgram(s surroundings) *program {
	given := settings.New(settings.Options{ConfigDir: s.configDir, CacheDir: s.cacheDir, Now: s.now, LogTo: s.err})
	return &program{surroundings: s, Settings: given, opener: &coverage.Opener{Settings: given, Err: s.err}}
}

// style is how text is laid out on the program's output.
func (p *program) style() terminal.Style { return terminal.Detect(p.out, p.environ) }
