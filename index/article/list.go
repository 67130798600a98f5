package article

import (
	"cmp"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"
)

// A File is an article file on the list of a coverage folder. Size and ModTime tell cheaply that it may have changed.
type File struct {
	ID      ID
	Path    string
	Size    int64
	ModTime time.Time

	target string // where it is, when Path is or goes through a symbolic link; else ""
}

// Open opens the file.
func (f File) Open(fsys fs.FS) (fs.File, error) { return fsys.Open(cmp.Or(f.target, f.Path)) }

// List finds the article files of a coverage folder, ordered by ID. It opens none. Names that start with "." or "_",
// README* and LICENSE* are passed over, and symbolic links unless they lead to hidden files within the folder; see links.
// Where a.md stands beside a.txt, a.md wins.
func List(fsys fs.FS) ([]File, []Problem) {
	l := listing{fsys: fsys}
	l.links = links{fsys: fsys, list: l.walk, passed: map[string][]string{}}
	l.walk(".", ".")
	slices.SortFunc(l.files, func(a, b File) int { return strings.Compare(a.Path, b.Path) })
	return preferMarkdown(l.files, append(l.problems, l.links.problems()...))
}

const cannotList = "cannot be listed: "

// Unlisted reports whether the problem is that a folder could not be listed: what is in it is not known.
func (p Problem) Unlisted() bool { return strings.HasPrefix(p.Text, cannotList) }

type listing struct {
	fsys     fs.FS
	links    links
	files    []File
	problems []Problem
}

// walk lists a folder under a name, which is another than its own when a link led to it.
func (l *listing) walk(name, folder string) {
	err := fs.WalkDir(l.fsys, folder, func(at string, entry fs.DirEntry, err error) error {
		shown := path.Join(name, strings.TrimPrefix(at, folder))
		if folder == "." {
			shown = at
		}
		if err != nil {
			l.problems = append(l.problems, Problem{shown, cannotList + err.Error(), "check the folder's permissions"})
			return nil
		}
		if at != folder && PassedOver(entry.Name()) {
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		l.take(shown, at, entry)
		return nil
	})
	if err != nil {
		l.problems = append(l.problems, Problem{name, cannotList + err.Error(), ""})
	}
}

// take enters one name of a folder.
func (l *listing) take(shown, at string, entry fs.DirEntry) {
	if entry.Type()&fs.ModeSymlink != 0 {
		if target, info, ok := l.links.follow(at); ok {
			l.files = append(l.files, File{IDOf(shown), shown, info.Size(), info.ModTime(), target})
		}
		return
	}
	if !entry.Type().IsRegular() || !isArticle(shown) {
		return
	}
	info, err := entry.Info()
	if err != nil {
		return // removed while we were listing: it is not there
	}
	f := File{IDOf(shown), shown, info.Size(), info.ModTime(), ""}
	if at != shown {
		f.target = at
	}
	l.files = append(l.files, f)
}

// PassedOver reports whether a file or folder of this name is none of the coverage: hidden, set aside with a "_", or
// about the folder itself (README*, LICENSE*).
func PassedOver(base string) bool {
	return strings.HasPrefix(base, ".") || strings.HasPrefix(base, "_") ||
		strings.HasPrefix(base, "README") || strings.HasPrefix(base, "LICENSE")
}

func isArticle(name string) bool {
	ext := path.Ext(name)
	return ext == ".md" || ext == ".txt"
}

// preferMarkdown drops a.txt beside a.md and orders by id.
func preferMarkdown(files []File, problems []Problem) ([]File, []Problem) {
	byID := make(map[ID]File, len(files))
	for _, f := range files { // sorted by path: .md comes before .txt
		if kept, twice := byID[f.ID]; twice {
			problems = append(problems, Problem{f.Path, "is passed over: " + kept.Path + " has the same id", "remove or rename one of them"})
			continue
		}
		byID[f.ID] = f
	}
	files = slices.DeleteFunc(files, func(f File) bool { return byID[f.ID].Path != f.Path })
	slices.SortFunc(files, func(a, b File) int { return strings.Compare(string(a.ID), string(b.ID)) })
	return files, problems
}
