package invented

import (
	"bytes"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"time"
)

// An Archive is a coverage folder of invented articles. It is safe for use by many goroutines.
type Archive struct {
	articles int
	seed     uint64
}

// PassagesPerArticle is about how many passages package index makes of an invented article.
const PassagesPerArticle = 15

// New returns an archive of so many articles.
func New(articles int, seed uint64) *Archive { return &Archive{articles, seed} }

// Articles is how many articles the archive has.
func (a *Archive) Articles() int { return a.articles }

// printed is the modification time of every file: any will do, as long as it is long ago.
var printed = time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)

// Open opens "." or an article.
func (a *Archive) Open(name string) (fs.File, error) {
	if name == "." {
		return &folder{archive: a}, nil
	}
	i, ok := a.number(name)
	if !ok {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	text := a.Article(i)
	return &file{Reader: bytes.NewReader(text), entry: entry{a, i}, size: int64(len(text))}, nil
}

func (a *Archive) number(name string) (int, bool) {
	digits, ok := strings.CutSuffix(name, ".md")
	i, err := strconv.Atoi(digits)
	return i, ok && err == nil && len(digits) == 7 && i >= 0 && i < a.articles
}

// ReadDir lists the archive; it makes a.List fast.
func (a *Archive) ReadDir(name string) ([]fs.DirEntry, error) {
	if name != "." {
		return nil, &fs.PathError{Op: "readdir", Path: name, Err: fs.ErrNotExist}
	}
	all := make([]fs.DirEntry, a.articles)
	for i := range all {
		all[i] = entry{a, i}
	}
	return all, nil
}

// An entry is one article in a listing. Its size is not that of the text, which is not written yet, but constant.
type entry struct {
	archive *Archive
	i       int
}

func (e entry) Name() string               { return fmt.Sprintf("%07d.md", e.i) }
func (e entry) IsDir() bool                { return false }
func (e entry) Type() fs.FileMode          { return 0 }
func (e entry) Info() (fs.FileInfo, error) { return info{e, 1}, nil }

type info struct {
	entry
	size int64
}

func (i info) Size() int64        { return i.size }
func (i info) Mode() fs.FileMode  { return 0o444 }
func (i info) ModTime() time.Time { return printed }
func (i info) Sys() any           { return nil }

type file struct {
	*bytes.Reader
	entry
	size int64
}

func (f *file) Stat() (fs.FileInfo, error) { return info{f.entry, f.size}, nil }
func (f *file) Close() error               { return nil }

type folder struct{ archive *Archive }

func (f *folder) Stat() (fs.FileInfo, error) { return folderInfo{}, nil }
func (f *folder) Read([]byte) (int, error)   { return 0, fs.ErrInvalid }
func (f *folder) Close() error               { return nil }

func (f *folder) ReadDir(int) ([]fs.DirEntry, error) { return f.archive.ReadDir(".") }

type folderInfo struct{}

func (folderInfo) Name() string       { return "." }
func (folderInfo) Size() int64        { return 0 }
func (folderInfo) Mode() fs.FileMode  { return fs.ModeDir | 0o555 }
func (folderInfo) ModTime() time.Time { return printed }
func (folderInfo) IsDir() bool        { return true }
func (folderInfo) Sys() any           { return nil }
