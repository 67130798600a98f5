package generation

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"pullquote/index"
	"pullquote/index/bleveindex/faults"

	"go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"
)

// Lock takes the writer's lock of an index folder. bbolt's lock is used because it works on every system and ends
// with its process.
func (s Store) Lock(wait time.Duration) (release func(), err error) {
	path := filepath.Join(s.Path, lockName)
	db, err := openLock(path, wait)
	if err != nil && !errors.Is(err, bolterrors.ErrTimeout) && !errors.Is(err, fs.ErrPermission) && removeFile(path) {
		db, err = openLock(path, wait) // it was damaged, and nobody held it
	}
	if errors.Is(err, bolterrors.ErrTimeout) {
		return nil, index.ErrBusy
	}
	if err != nil {
		return nil, fmt.Errorf("lock index: %w", err)
	}
	return func() { _ = db.Close() }, nil
}

// openLock opens a lock file, on some damaged ones of which bbolt panics.
func openLock(path string, wait time.Duration) (db *bbolt.DB, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("the lock is damaged: %v", p)
		}
	}()
	defer faults.Catch()()
	return bbolt.Open(path, 0o644, &bbolt.Options{Timeout: wait})
}

// removeFile reports whether it removed a file; it removes nothing else.
func removeFile(path string) bool {
	info, err := os.Lstat(path)
	return err == nil && info.Mode().IsRegular() && os.Remove(path) == nil
}
