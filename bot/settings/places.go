package settings

import (
	"path/filepath"

	"pullquote/config"
)

// StatePath is the SQLite file, or the URL of the PostgreSQL database, that holds what the bot remembers; "" on a machine
// without a configuration folder: then nothing is remembered. It may hold a password.
func (s *Settings) StatePath() string {
	if given := s.Config.State.Reveal(); given != "" {
		return given
	}
	if s.ConfigDir == "" {
		return ""
	}
	return filepath.Join(s.ConfigDir, "pullquote", "state.db")
}

// IsDatabase reports whether a state path is the address of a database.
func IsDatabase(state string) bool { return config.NewAddress(state).Database() }

// HeartbeatPath is the file that tells other processes on this machine that serve is well; "" when there is no place
// for it.
func (s *Settings) HeartbeatPath() string {
	if s.Config.Heartbeat != "" {
		return s.Config.Heartbeat
	}
	state := s.StatePath()
	if state == "" || IsDatabase(state) {
		return ""
	}
	return filepath.Join(filepath.Dir(state), "heartbeat")
}
