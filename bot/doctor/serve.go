package doctor

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"pullquote/bot/heartbeat"
)

// checkServe tells whether serve runs; that it does not is no fault here.
func (d *Doctor) checkServe() []Finding { return d.checkHeartbeat(Fair) }

// checkHeartbeat looks at the heartbeat of serve. missing is the grade of there being none.
func (d *Doctor) checkHeartbeat(missing Grade) []Finding {
	path := d.HeartbeatPath()
	if path == "" {
		return []Finding{{missing, "serve", "leaves no heartbeat: there is no place for the file", "set PULLQUOTE_HEARTBEAT to a file"}}
	}
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return []Finding{{missing, "serve", "is not running: no heartbeat in " + path, ""}}
	}
	if err != nil {
		return []Finding{{Bad, "serve", "its heartbeat cannot be read: " + err.Error(), ""}}
	}
	b, err := heartbeat.Parse(string(data))
	if err != nil {
		return []Finding{{Bad, "serve", err.Error(), "remove " + path}}
	}
	if since := d.Now().Sub(b.At); since > heartbeat.Stale {
		return []Finding{{Bad, "serve", fmt.Sprintf("hangs or was killed: its last heartbeat is %s old", age(since)), "restart it; its log says what happened"}}
	}
	if b.State != "ready" {
		return []Finding{{Fair, "serve", "is alive, but " + b.State, "its log says more"}}
	}
	return []Finding{{Good, "serve", "is alive and ready", ""}}
}
