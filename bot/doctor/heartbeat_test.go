package doctor

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pullquote/bot/settings"
	"pullquote/bot/terminal"
	"pullquote/config"
)

// Each row is a heartbeat file and what doctor --quick says to it.
func TestQuickTellsAliveFromHungFromStopped(t *testing.T) {
	now := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	for _, test := range []struct {
		file, want string
		grade      Grade
	}{
		{"2026-03-01T11:59:50Z ready\n", "is alive and ready", Good},
		{"2026-03-01T12:00:30Z ready\n", "is alive and ready", Good}, // a clock that jumped back
		{"2026-03-01T11:59:10Z not ready: the gateway is closed\n", "is alive, but not ready: the gateway is closed", Fair},
		{"2026-03-01T11:00:00Z ready\n", "its last heartbeat is 60 minutes old", Bad},
		{"", "read heartbeat: ", Bad},
		{"\x1b[31m", "read heartbeat: ", Bad},
		{"none", "is not running", Bad},
	} {
		path := filepath.Join(t.TempDir(), "state", "heartbeat")
		s := settings.New(settings.Options{Now: func() time.Time { return now }})
		s.Config = &config.Config{Heartbeat: path, Index: ":memory:"}
		if test.file != "none" {
			if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, []byte(test.file), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		findings := New(s, nil, nil).checkHeartbeat(Bad)
		if len(findings) != 1 || findings[0].Grade != test.grade || !strings.Contains(findings[0].Text, test.want) {
			t.Errorf("%q: got %+v, want %s %q", test.file, findings, test.grade, test.want)
		}
		if said := Text(terminal.Style{}, findings, s.Masked); strings.Contains(said, "\x1b") {
			t.Errorf("%q: it says %q", test.file, said)
		}
	}
}
