package folder

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"syscall"

	"pullquote/index/article"
	"pullquote/index/intake/draft"
)

// UnfinishedDir holds files while they are written. It lies below the coverage folder, so that a rename from it is
// within one file system and therefore at once.
const UnfinishedDir = StateDir + "/unfinished"

// Write puts an article at a path of the folder, whole or not at all: it is written elsewhere, synced, and renamed;
// then the folder is synced, so that the rename outlives a power cut.
func (f *Folder) Write(at string, a *article.Article) error {
	data, err := a.Encode()
	if err != nil {
		return err
	}
	if len(data) > article.MaxBytes {
		return fmt.Errorf("write %s: %d bytes are more than an article file may have", at, len(data))
	}
	temp := path.Join(UnfinishedDir, draft.Mark(at)+".md")
	if err := f.writeSynced(temp, data); err != nil {
		return errors.Join(WriteError("write", at, err), ignoreMissing(f.root.Remove(temp)))
	}
	if err := f.makeDir(path.Dir(at)); err != nil {
		return WriteError("make the folder of", at, err)
	}
	if err := f.root.Rename(temp, at); err != nil {
		return WriteError("write", at, err)
	}
	f.forget(at)
	if info, err := f.root.Stat(at); err == nil {
		f.learn(at, a, info.Size(), info.ModTime().UnixNano())
	}
	return f.syncDir(path.Dir(at))
}

// Replace writes a file of intake's own, whole or not at all.
func (f *Folder) Replace(at string, data []byte) error {
	temp := path.Join(UnfinishedDir, path.Base(at))
	if err := f.writeSynced(temp, data); err != nil {
		return WriteError("write", at, err)
	}
	return WriteError("write", at, f.root.Rename(temp, at))
}

// AppendTo opens a file of intake's own for adding to it, and for reading.
func (f *Folder) AppendTo(at string) (*os.File, error) {
	file, err := f.root.OpenFile(at, os.O_RDWR|os.O_CREATE|os.O_APPEND, 0o644)
	return file, WriteError("open", at, err)
}

func (f *Folder) writeSynced(at string, data []byte) error {
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
func (f *Folder) makeDir(dir string) error {
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
func (f *Folder) syncDir(dir string) error {
	d, err := f.root.Open(dir)
	if err != nil {
		return fmt.Errorf("sync %s: %w", dir, err)
	}
	err = d.Sync()
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EIO) {
		return errors.Join(WriteError("sync", dir, err), d.Close())
	}
	return d.Close()
}

// clearUnfinished removes what was being written when a process was killed. Only the holder of the lock may.
func (f *Folder) clearUnfinished() error {
	if err := f.root.RemoveAll(UnfinishedDir); err != nil {
		return WriteError("clear", UnfinishedDir, err)
	}
	return nil
}

func ignoreMissing(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}
