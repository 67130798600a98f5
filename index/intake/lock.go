package intake

import (
	"errors"
	"fmt"
	"os"
)

var errLocked = errors.New("locked by another process")

// takeLock keeps two imports from writing to one folder. The system drops the lock when the process ends, however it
// ends, so that none is left over.
func (f *folder) takeLock() error {
	if err := f.root.MkdirAll(stateDir, 0o755); err != nil {
		return writeError("make", stateDir, err)
	}
	file, err := f.root.OpenFile(stateDir+"/lock", os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return writeError("open", stateDir+"/lock", err)
	}
	if err := lock(file); err != nil {
		file.Close()
		if errors.Is(err, errLocked) {
			return &Error{fmt.Sprintf("another import is writing to %s", f.dir), "wait until it ends, and import again", err}
		}
		return fmt.Errorf("lock the coverage folder: %w", err)
	}
	f.lock = file
	return nil
}
