package intake

import (
	"bufio"
	"bytes"
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
	"unicode/utf8"

	"pullquote/index/article"
	"pullquote/index/intake/fetch"
	"pullquote/index/intake/mend"
	"pullquote/index/intake/page"
)

// text reads a Markdown or text file. It is taken over as it is: its front matter, unknown keys included, and its body
// byte for byte.
func (d *document) text(data []byte) []find {
	name := d.at
	if ext := path.Ext(name); ext != ".txt" && ext != ".md" {
		name = strings.TrimSuffix(name, ext) + ".md"
		if !d.local {
			name = strings.TrimSuffix(name, ".md") + ".txt"
		}
	}
	decoded := !d.local || isText(data) && !utf8.Valid(data)
	if decoded {
		data = mend.Text(data, d.contentType)
	}
	a, problems := article.Read(name, data)
	if a == nil {
		return []find{{skip: problems[0].Text + hinted(problems[0].Hint)}}
	}
	copied := *a
	a = &copied
	a.URL = Clean(a.URL)
	if !d.local && a.URL == "" {
		a.URL = Clean(d.at)
	}
	a.SetExtra(keyVia, string(ViaFile))
	dr := draft{Article: a, identity: keyOf(a.URL)}
	if dr.identity == "" {
		a.SetExtra(keyFrom, d.at)
		dr.identity = fileIdentity(d.at)
	}
	var notes []string
	if decoded && d.local {
		notes = append(notes, "it is not UTF-8, so its character set was guessed: look at its accents and quotation marks")
	}
	for _, p := range problems {
		notes = append(notes, p.Text+hinted(p.Hint))
	}
	return []find{{draft: &dr, note: strings.Join(notes, "; ")}}
}

func hinted(hint string) string {
	if hint == "" {
		return ""
	}
	return " (" + hint + ")"
}

// isText tells old text, in whatever character set, from what is no text: that has NUL bytes, unless it opens with the
// mark of UTF-16.
func isText(data []byte) bool {
	return bytes.IndexByte(data, 0) < 0 || bytes.HasPrefix(data, []byte{0xff, 0xfe}) || bytes.HasPrefix(data, []byte{0xfe, 0xff})
}

// errAside is why a README of a folder is passed over, as the coverage's reader would.
var errAside = errors.New("a file of this name is taken to be about the folder, not an article; rename it to bring it in")

// errNoFile is why a pipe, a device or a socket is refused: reading one may wait, or go on, for ever.
var errNoFile = errors.New("it is a pipe, a device or a socket, not a file; write what comes out of it to a file")

// localFiles gives the documents of a file or of all files below a folder, in order. Hidden files and symbolic links
// are passed over; what is no file is refused unopened.
func localFiles(source string) iter.Seq2[*document, error] {
	return func(yield func(*document, error) bool) {
		info, err := os.Stat(source)
		if err != nil {
			yield(nil, fmt.Errorf("read %s: %w", source, err))
			return
		}
		if !info.IsDir() && !info.Mode().IsRegular() {
			yield(nil, errNoFile)
			return
		}
		if !info.IsDir() {
			openLocal(os.DirFS(filepath.Dir(source)), filepath.Base(source), yield)
			return
		}
		fsys := os.DirFS(source)
		err = fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
			switch base := path.Base(name); {
			case err != nil:
				if !yield(&document{at: name}, err) {
					return fs.SkipAll
				}
				return nil
			case name != "." && article.PassedOver(base):
				if entry.IsDir() {
					return fs.SkipDir
				}
				if !hidden(base) && !yield(&document{at: name}, errAside) {
					return fs.SkipAll
				}
				return nil
			case entry.Type()&(fs.ModeDir|fs.ModeSymlink) != 0:
				return nil
			case !entry.Type().IsRegular():
				if !yield(&document{at: name}, errNoFile) {
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
			yield(nil, fmt.Errorf("read %s: %w", source, err))
		}
	}
}

func hidden(base string) bool { return strings.HasPrefix(base, ".") || strings.HasPrefix(base, "_") }

func openLocal(fsys fs.FS, name string, yield func(*document, error) bool) bool {
	file, err := openRegular(fsys, name)
	if err != nil {
		return yield(&document{at: name}, err)
	}
	defer file.Close()
	return yield(&document{at: name, local: true, body: bufio.NewReaderSize(file, sniffed)}, nil)
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
	for _, known := range []error{page.ErrNoText, page.ErrTooLarge, fetch.ErrRobots, fetch.ErrRefused, fetch.ErrType, fetch.ErrTooLarge, fetch.ErrLoop, fetch.ErrDown, fetch.ErrBusy, fetch.ErrAddress} {
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
