package intake

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"net"
	"os"
	"path"
	"path/filepath"
	"strings"

	"pullquote/index/article"
	"pullquote/index/intake/fetch"
	"pullquote/index/intake/source"
)

// errAside is why a README of a folder is passed over, as the coverage's reader would.
var errAside = errors.New("a file of this name is taken to be about the folder, not an article; rename it to bring it in")

// errNoFile is why a pipe, a device or a socket is refused: reading one may wait, or go on, for ever.
var errNoFile = errors.New("it is a pipe, a device or a socket, not a file; write what comes out of it to a file")

// localFiles gives the documents of a file or of all files below a folder, in order. Hidden files and symbolic links
// are passed over; what is no file is refused unopened.
func localFiles(origin string) iter.Seq2[*source.Document, error] {
	return func(yield func(*source.Document, error) bool) {
		info, err := os.Stat(origin)
		if err != nil {
			yield(nil, fmt.Errorf("read %s: %w", origin, err))
			return
		}
		if !info.IsDir() && !info.Mode().IsRegular() {
			yield(nil, errNoFile)
			return
		}
		if !info.IsDir() {
			openLocal(os.DirFS(filepath.Dir(origin)), filepath.Base(origin), yield)
			return
		}
		fsys := os.DirFS(origin)
		err = fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
			switch base := path.Base(name); {
			case err != nil:
				if !yield(&source.Document{At: name}, err) {
					return fs.SkipAll
				}
				return nil
			case name != "." && article.PassedOver(base):
				if entry.IsDir() {
					return fs.SkipDir
				}
				if !hidden(base) && !yield(&source.Document{At: name}, errAside) {
					return fs.SkipAll
				}
				return nil
			case entry.Type()&(fs.ModeDir|fs.ModeSymlink) != 0:
				return nil
			case !entry.Type().IsRegular():
				if !yield(&source.Document{At: name}, errNoFile) {
					return fs.SkipAll
				}
				return nil
			}
			if !openLocal(fsys, name, yield) {
				return fs.SkipAll
			}
			return nil
		})
		if err != nil {
			yield(nil, fmt.Errorf("read %s: %w", origin, err))
		}
	}
}

func hidden(base string) bool { return strings.HasPrefix(base, ".") || strings.HasPrefix(base, "_") }

func openLocal(fsys fs.FS, name string, yield func(*source.Document, error) bool) bool {
	file, err := openRegular(fsys, name)
	if err != nil {
		return yield(&source.Document{At: name}, err)
	}
	defer file.Close()
	d := source.New(name, file)
	d.Local = true
	return yield(d, nil)
}

// openRegular opens a file that has just been found to be one, and looks again at what it has opened.
func openRegular(fsys fs.FS, name string) (fs.File, error) {
	if info, err := fs.Stat(fsys, name); err != nil || !info.Mode().IsRegular() {
		return nil, cmp.Or(err, errNoFile)
	}
	return fsys.Open(name)
}

// reasonOf is why something was skipped, in the words of the report.
func reasonOf(err error) string {
	for _, known := range []error{fetch.ErrRobots, fetch.ErrRefused, fetch.ErrType, fetch.ErrTooLarge, fetch.ErrLoop, fetch.ErrDown, fetch.ErrBusy, fetch.ErrAddress} {
		if errors.Is(err, known) {
			return known.Error()
		}
	}
	if status, ok := errors.AsType[*fetch.StatusError](err); ok {
		return fmt.Sprintf("the server answered %d", status.Code)
	}
	if name, ok := errors.AsType[*net.DNSError](err); ok && name.IsNotFound {
		return "no site is known by the name " + name.Name
	}
	if pathErr, ok := errors.AsType[*fs.PathError](err); ok {
		return "cannot be read: " + pathErr.Err.Error()
	}
	return err.Error()
}
