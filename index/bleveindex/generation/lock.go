package generation

import (
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"pullquote/index"

	"go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"
)

// Lock takes the writer's lock of an index folder. bbolt's lock is used because it works on every system and ends
// with its process.
func (s Store) Lock(wait time.Duration) (release func(), err error) {
	db, err := bbolt.Open(filepath.Join(s.Path, lockName), 0o644, &bbolt.Options{Timeout: wait})
	if errors.Is(err, bolterrors.ErrTimeout) {
		return nil, index.ErrBusy
	}
	if err != nil {
		return nil, fmt.Errorf("lock index: %w", err)
	}
	return func() { _ = db.Close() }, nil
}
