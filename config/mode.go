package config

import (
	"os"
	"path"
	"runtime"
	"strings"
)

// TellsSecrets reports whether a configuration file that other users of this machine may read sets a secret. Where
// files have no such mode (Windows), it reports false.
func TellsSecrets(file string) bool {
	info, err := os.Stat(file)
	if err != nil || runtime.GOOS == "windows" || info.Mode().Perm()&0o044 == 0 {
		return false
	}
	text, err := os.ReadFile(file)
	if err != nil {
		return false
	}
	for _, o := range Options() {
		name := strings.TrimPrefix(path.Ext(o.Key), ".") + ":" // "token:"
		if o.Secret && strings.Contains(strings.ToLower(string(text)), name) {
			return true
		}
	}
	return false
}
