package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"pullquote/bot/terminal"
	"pullquote/index/bleveindex"
	"pullquote/index/local"
)

// checkIndex looks at the index folder without bringing it up to date.
func (p *program) checkIndex() []finding {
	cov, err := openCoverage(p.config)
	if err != nil {
		return nil // the coverage's finding says so
	}
	path := indexPath(p.config, cov, p.cacheDir)
	if path == local.InMemory {
		return []finding{{good, "index", "in memory, built anew at each start", ""}}
	}
	c, err := bleveindex.Probe(path)
	unwritable := writable(path)
	switch {
	case unwritable != nil && (err != nil || c.Generation == 0):
		return []finding{{bad, "index", fmt.Sprintf("%s cannot be made: %s", path, unwritable), "choose another folder with --index, or --index :memory:"}}
	case err != nil:
		return []finding{{bad, "index", path + ": " + err.Error(), `"pullquote index --rebuild" makes it anew from the articles`}}
	case c.Generation == 0:
		return []finding{{fair, "index", path + ": not built yet", `it is built when it is first needed, or by "pullquote index"`}}
	}
	return []finding{{good, "index", fmt.Sprintf("%s: %s, written %s ago", path, size(c.Bytes), age(p.now().Sub(c.Written))), ""}}
}

// checkState looks whether what the bot remembers can be kept, and whether readers' reports wait there.
func (p *program) checkState(ctx context.Context) []finding {
	place := p.statePath()
	switch {
	case place == "":
		return []finding{{fair, "state", "no place for it: server settings are forgotten when serve stops", "set PULLQUOTE_STATE to a file"}}
	case isDatabase(place):
		return p.checkStore(ctx, "in the database "+p.config.State.String(), "look whether the database runs and lets this user in; PULLQUOTE_STATE holds its address")
	}
	if err := writable(filepath.Dir(place)); err != nil {
		return []finding{{bad, "state", fmt.Sprintf("%s cannot be written: %s", place, err), "make its folder writable for the user that runs serve, or set PULLQUOTE_STATE"}}
	}
	if _, err := os.Stat(place); err != nil {
		return []finding{{good, "state", place, ""}} // serve makes it
	}
	return p.checkStore(ctx, place, "set it aside, or run the version that wrote it; serve makes another")
}

// checkStore opens the state, as serve would. mend is what to do when that is not possible.
func (p *program) checkStore(ctx context.Context, name, mend string) []finding {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	reports, err := p.readReports(ctx)
	if err != nil {
		return []finding{{bad, "state", name + ": " + err.Error(), mend}}
	}
	if n := len(reports); n > 0 {
		return []finding{{good, "state", name + ", with " + terminal.Count(n, "report") + " of readers", `"pullquote reports" lists them`}}
	}
	return []finding{{good, "state", name, ""}}
}

// writable reports why a folder, or the folder that it would be made in, cannot be written to.
func writable(folder string) error {
	info, err := os.Stat(folder)
	if errors.Is(err, fs.ErrNotExist) && filepath.Dir(folder) != folder {
		return writable(filepath.Dir(folder))
	}
	if err != nil {
		return err
	}
	if !info.IsDir() {
		return fmt.Errorf("%s is no folder", folder)
	}
	probe, err := os.CreateTemp(folder, ".doctor-*")
	if err != nil {
		if e, ok := errors.AsType[*fs.PathError](err); ok {
			return e.Err
		}
		return err
	}
	return errors.Join(probe.Close(), os.Remove(probe.Name()))
}

// checkServe tells whether serve runs; that it does not is no fault here.
func (p *program) checkServe() []finding { return p.checkHeartbeat(fair) }

// checkHeartbeat looks at the heartbeat of serve. missing is the grade of there being none.
func (p *program) checkHeartbeat(missing grade) []finding {
	path := p.heartbeatPath()
	if path == "" {
		return []finding{{missing, "serve", "leaves no heartbeat: there is no place for the file", "set PULLQUOTE_HEARTBEAT to a file"}}
	}
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return []finding{{missing, "serve", "is not running: no heartbeat in " + path, ""}}
	}
	if err != nil {
		return []finding{{bad, "serve", "its heartbeat cannot be read: " + err.Error(), ""}}
	}
	b, err := parseBeat(string(data))
	if err != nil {
		return []finding{{bad, "serve", err.Error(), "remove " + path}}
	}
	if since := p.now().Sub(b.at); since > beatStale {
		return []finding{{bad, "serve", fmt.Sprintf("hangs or was killed: its last heartbeat is %s old", age(since)), "restart it; its log says what happened"}}
	}
	if b.state != "ready" {
		return []finding{{fair, "serve", "is alive, but " + b.state, "its log says more"}}
	}
	return []finding{{good, "serve", "is alive and ready", ""}}
}

// age is a duration as people say it.
func age(d time.Duration) string {
	switch {
	case d < 2*time.Second:
		return "a moment"
	case d < 2*time.Minute:
		return fmt.Sprintf("%d seconds", int(d.Seconds()))
	case d < 2*time.Hour:
		return fmt.Sprintf("%d minutes", int(d.Minutes()))
	case d < 48*time.Hour:
		return fmt.Sprintf("%d hours", int(d.Hours()))
	}
	return terminal.Count(int(d.Hours()/24), "day")
}

func size(bytes int64) string {
	switch {
	case bytes < 1<<20:
		return fmt.Sprintf("%d kB", (bytes+1023)>>10)
	case bytes < 10<<30:
		return fmt.Sprintf("%d MB", bytes>>20)
	}
	return fmt.Sprintf("%d GB", bytes>>30)
}
