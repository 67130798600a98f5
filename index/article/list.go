package article

import (
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
}

// List finds the article files of a coverage folder, ordered by ID. It opens none. Names that start with "." or "_",
// README* and LICENSE*, and symbolic links are passed over. Where a.md stands beside a.txt, a.md wins.
func List(fsys fs.FS) ([]File, []Problem) {
	var files []File
	var problems []Problem
	walk := func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			problems = append(problems, Problem{name, "cannot be listed: " + err.Error(), "check the folder's permissions"})
			return nil
		}
		if name != "." && PassedOver(entry.Name()) {
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if !entry.Type().IsRegular() || !isArticle(name) {
			return nil
		}
		info, err := entry.Info()
		if err != nil {
			return nil // removed while we were listing: it is not there
		}
		files = append(files, File{IDOf(name), name, info.Size(), info.ModTime()})
		return nil
	}
	if err := fs.WalkDir(fsys, ".", walk); err != nil {
		problems = append(problems, Problem{".", "cannot be listed: " + err.Error(), ""})
	}
	slices.SortFunc(files, func(a, b File) int { return strings.Compare(a.Path, b.Path) })
	return preferMarkdown(files, problems)
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
