package main

import (
	"path/filepath"

	"github.com/spf13/cobra"

	"pullquote/config"
)

// stateFlag adds --state, for the commands that keep something or look where it is kept.
func stateFlag(c *cobra.Command) {
	configFlag(c.Flags(), "state", "state", "SQLite `FILE` of what the bot remembers (default: in your configuration folder)")
}

// statePath is the SQLite file, or the URL of the PostgreSQL database, that holds what the bot remembers; "" on a machine
// without a configuration folder: then nothing is remembered. It may hold a password.
func (p *program) statePath() string {
	if given := p.config.State.Reveal(); given != "" {
		return given
	}
	if p.configDir == "" {
		return ""
	}
	return filepath.Join(p.configDir, "pullquote", "state.db")
}

// isDatabase reports whether a state path is the address of a database.
func isDatabase(state string) bool { return config.NewAddress(state).Database() }

// heartbeatPath is the file that tells other processes on this machine that serve is well; "" when there is no place
// for it.
func (p *program) heartbeatPath() string {
	if p.config.Heartbeat != "" {
		return p.config.Heartbeat
	}
	state := p.statePath()
	if state == "" || isDatabase(state) {
		return ""
	}
	return filepath.Join(filepath.Dir(state), "heartbeat")
}
