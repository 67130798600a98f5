package generation

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

var (
	errDeleted = errors.New("its files were deleted while they were in use")
	errChanged = errors.New("its files were changed while they were in use")
)

// Seals are the files of an open generation as they were when they were found to be sound; nil for none.
type Seals []seal

// A seal is one file of an open generation as it was when it was found to be sound.
type seal struct {
	path string
	info fs.FileInfo
}

// Seal looks at the files of a generation.
func Seal(folder string) (Seals, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, fmt.Errorf("list index: %w", err)
	}
	var all Seals
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

// Broken reports what has happened to the files since then.
func (all Seals) Broken() error {
	for _, s := range all {
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
