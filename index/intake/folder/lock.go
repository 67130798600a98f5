package folder

import (
	"errors"
	"fmt"
	"os"
)

// ErrLocked is the cause of the error for a folder that another process writes to.
var ErrLocked = errors.New("locked by another process")

// takeLock keeps two imports from writing to one folder. The system drops the lock when the process ends, however it
// ends, so that none is left over.
func (f *Folder) takeLock() error {
	if err := f.root.MkdirAll(StateDir, 0o755); err != nil {
		return WriteError("make", StateDir, err)
	}
	file, err := f.root.OpenFile(StateDir+"/lock", os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return WriteError("open", StateDir+"/lock", err)
	}
	if err := lock(file); err != nil {
		file.Close()
		if errors.Is(err, ErrLocked) {
			return &Error{fmt.Sprintf("another import is writing to %s", f.Dir), "wait until it ends, and import again", err}
		}
		return fmt.Errorf("lock the coverage folder: %w", err)
	}
	f.lock = file
	return nil
}
