package doctor

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"pullquote/bot/commands/keep"
	"pullquote/bot/commands/state"
	"pullquote/bot/settings"
	"pullquote/bot/terminal"
)

// checkState looks whether what the bot remembers can be kept, and whether readers' reports wait there.
func (d *Doctor) checkState(ctx context.Context) []Finding {
	place := d.StatePath()
	switch {
	case place == "":
		return []Finding{{Fair, "state", "no place for it: server settings are forgotten when serve stops", "set PULLQUOTE_STATE to a file"}}
	case settings.IsDatabase(place):
		return d.checkStore(ctx, "in the database "+d.Config.State.String(), "look whether the database runs and lets this user in; PULLQUOTE_STATE holds its address")
	}
	if err := writable(filepath.Dir(place)); err != nil {
		return []Finding{{Bad, "state", fmt.Sprintf("%s cannot be written: %s", place, err), "make its folder writable for the user that runs serve, or set PULLQUOTE_STATE"}}
	}
	if _, err := os.Stat(place); err != nil {
		return []Finding{{Good, "state", place, ""}} // serve makes it
	}
	return d.checkStore(ctx, place, "set it aside, or run the version that wrote it; serve makes another")
}

// checkStore opens the state, as serve would. mend is what to do when that is not possible.
func (d *Doctor) checkStore(ctx context.Context, name, mend string) []Finding {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	reports, err := keptReports(ctx, d.StatePath())
	if err != nil {
		return []Finding{{Bad, "state", name + ": " + err.Error(), mend}}
	}
	if n := len(reports); n > 0 {
		return []Finding{{Good, "state", name + ", with " + terminal.Count(n, "report") + " of readers", `"pullquote reports" lists them`}}
	}
	return []Finding{{Good, "state", name, ""}}
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

// keptReports opens a state, reads its reports and closes it.
func keptReports(ctx context.Context, path string) (list []keep.Report, err error) {
	s, err := state.Open(ctx, path)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	return s.Reports(ctx)
}
