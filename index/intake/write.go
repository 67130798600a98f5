package intake

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"syscall"

	"pullquote/index/article"
)

// unfinishedDir holds files while they are written. It lies below the coverage folder, so that a rename from it is
// within one file system and therefore at once.
const unfinishedDir = stateDir + "/unfinished"

// write puts an article at a path of the folder, whole or not at all: it is written elsewhere, synced, and renamed;
// then the folder is synced, so that the rename outlives a power cut.
func (f *folder) write(at string, a *article.Article) error {
	data, err := a.Encode()
	if err != nil {
		return err
	}
	if len(data) > article.MaxBytes {
		return fmt.Errorf("write %s: %d bytes are more than an article file may have", at, len(data))
	}
	temp := path.Join(unfinishedDir, mark(at)+".md")
	if err := f.writeSynced(temp, data); err != nil {
		return errors.Join(writeError("write", at, err), ignoreMissing(f.root.Remove(temp)))
	}
	if err := f.makeDir(path.Dir(at)); err != nil {
		return writeError("make the folder of", at, err)
	}
	if err := f.root.Rename(temp, at); err != nil {
		return writeError("write", at, err)
	}
	f.forget(at)
	if info, err := f.root.Stat(at); err == nil {
		f.learn(at, a, info.Size(), info.ModTime().UnixNano())
	}
	return f.syncDir(path.Dir(at))
}

func (f *folder) writeSynced(at string, data []byte) error {
	if err := f.root.MkdirAll(path.Dir(at), 0o755); err != nil {
		return err
	}
	file, err := f.root.OpenFile(at, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o644)
	if err != nil {
		return err
	}
	if _, err := file.Write(data); err != nil {
		return errors.Join(err, file.Close())
	}
	if err := file.Sync(); err != nil {
		return errors.Join(err, file.Close())
	}
	return file.Close()
}

// makeDir makes a folder and syncs the ones above it, as each of them got an entry.
func (f *folder) makeDir(dir string) error {
	if _, err := f.root.Stat(dir); err == nil {
		return nil
	}
	if err := f.root.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for up := path.Dir(dir); ; up = path.Dir(up) {
		if err := f.syncDir(up); err != nil || up == "." {
			return err
		}
	}
}

// syncDir makes the entries of a folder last. Not every system can sync a folder: then there is nothing to do.
func (f *folder) syncDir(dir string) error {
	d, err := f.root.Open(dir)
	if err != nil {
		return fmt.Errorf("sync %s: %w", dir, err)
	}
	err = d.Sync()
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EIO) {
		return errors.Join(writeError("sync", dir, err), d.Close())
	}
	return d.Close()
}

// clearUnfinished removes what was being written when a process was killed. Only the holder of the lock may.
func (f *folder) clearUnfinished() error {
	if err := f.root.RemoveAll(unfinishedDir); err != nil {
		return writeError("clear", unfinishedDir, err)
	}
	return nil
}

func ignoreMissing(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// ErrNoSource is the cause of the Error for a source that is neither there nor an address.
var ErrNoSource = errors.New("there is no such source")

// An Error is a fault that the operator can do something about.
type Error struct {
	Problem string
	Advice  string
	Err     error
}

func (e *Error) Error() string { return e.Problem }

// Hint says what to do.
func (e *Error) Hint() string { return e.Advice }

func (e *Error) Unwrap() error { return e.Err }

// writeError explains a failed write where the operator can mend it.
func writeError(act, object string, err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return &Error{fmt.Sprintf("%s %s: the disk is full", act, object), "free some space and import again: it goes on where it stopped", err}
	case errors.Is(err, syscall.EROFS), errors.Is(err, fs.ErrPermission):
		return &Error{fmt.Sprintf("%s %s: the coverage folder cannot be written to", act, object), "give the program's user the right to write there, or name another folder with --coverage", err}
	}
	return fmt.Errorf("%s %s: %w", act, object, err)
}

// fatal reports whether an error ends an import: what failed for one article would fail for the next.
func fatal(err error) bool {
	_, ok := errors.AsType[*Error](err)
	return ok
}
