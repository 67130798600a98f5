package index

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"
)

// Damage is met in four places: a generation's files are read through before any of them is mapped into memory; while they
// are mapped, Check sees that they were changed, cut short or taken away; a read of a page that is gone, which would end
// the program, is a panic (see catchFaults); and a panic or an unexpected error of the engine makes the index suspect (see
// guard). Each leads to the next refresh building the index anew from the articles, while what can be read answers on.

var (
	errDeleted = errors.New("its files were deleted while they were in use")
	errChanged = errors.New("its files were changed while they were in use")
)

// A seal is one file of an open generation as it was when it was found to be sound.
type seal struct {
	path string
	info fs.FileInfo
}

// sealsOf looks at the files of a generation.
func sealsOf(folder string) ([]seal, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, fmt.Errorf("list index: %w", err)
	}
	var all []seal
	for _, e := range entries {
		path := filepath.Join(folder, e.Name())
		info, err := os.Stat(path)
		if err != nil {
			return nil, fmt.Errorf("a file is missing: %w", err)
		}
		all = append(all, seal{path, info})
	}
	return all, nil
}

// unsealed reports what has happened to the files that a view reads since it was opened.
func (v *view) unsealed() error {
	for _, s := range v.seals {
		now, err := os.Stat(s.path)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return errDeleted
		case err != nil:
			return fmt.Errorf("look at its files: %w", err)
		case !os.SameFile(now, s.info) || now.Size() != s.info.Size() || !now.ModTime().Equal(s.info.ModTime()):
			return errChanged
		}
	}
	return nil
}

// Check looks whether the index must be built anew, which the next Refresh then does: a question met damage, or the files
// that are answered from are not as they were opened. It costs a few looks at the file system, no reading.
func (x *Index) Check() error {
	v, err := x.view()
	if err != nil || x.inMemory() {
		return nil
	}
	defer v.release()
	if x.suspect.Load() {
		return errDamaged
	}
	if newest, err := x.store.newest(); err == nil && newest > x.number() {
		return nil // another copy has published and cleared away; the next refresh takes over what it wrote
	}
	return v.unsealed()
}

// Damaged receives when a question has met damage: it is worth a Refresh at once.
func (x *Index) Damaged() <-chan struct{} { return x.hurt }

func (x *Index) inMemory() bool { return x.store.path == "" }

func (x *Index) number() int {
	x.mu.RLock()
	defer x.mu.RUnlock()
	return x.generation
}

// distrust makes the index suspect.
func (x *Index) distrust() {
	if x.inMemory() {
		return
	}
	x.suspect.Store(true)
	select {
	case x.hurt <- struct{}{}:
	default: // somebody is told already
	}
}

// guard turns a panic of the layers below, which trust their files, into an error, and makes the index suspect where an
// error is neither an answer nor the caller's.
func (x *Index) guard(err *error) {
	if p := recover(); p != nil {
		*err = fmt.Errorf("read index: %v: %w", p, errDamaged)
	}
	if *err != nil && !expected(*err) {
		x.distrust()
	}
}

func expected(err error) bool {
	for _, known := range []error{ErrNoArticle, errClosed, context.Canceled, context.DeadlineExceeded} {
		if errors.Is(err, known) {
			return true
		}
	}
	return false
}

// catchFaults makes a read of mapped memory that is gone, because its file was cut short, a panic of this goroutine rather
// than the end of the program, until restore is called.
func catchFaults() (restore func()) {
	before := debug.SetPanicOnFault(true)
	return func() { debug.SetPanicOnFault(before) }
}

// mendAgain is how long it takes until an index whose files are sound is built anew once more: what a rebuild does not mend
// is no damage.
const mendAgain = 10 * time.Minute

// ailing tells why the index must be built anew; nil when it need not. It is called with refreshing held.
func (x *Index) ailing(v *view, now time.Time) error {
	suspect := x.suspect.Swap(false)
	if newest, err := x.store.newest(); err == nil && newest > x.number() {
		return nil
	}
	err := v.unsealed()
	if err == nil && suspect {
		if err = checkManifest(x.store.generation(x.number()), wholly); err == nil && now.Sub(x.mended) > mendAgain {
			err = errors.New("a question met damage")
		}
	}
	if err != nil {
		x.mended = now
	}
	return err
}
