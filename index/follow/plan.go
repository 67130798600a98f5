package follow

import (
	"crypto/sha256"
	"io/fs"
	"strings"
	"time"

	"pullquote/index"
	"pullquote/index/article"
)

// A plan says what a refresh has to look at.
type plan struct {
	look      []article.File // may be new or changed
	removed   []article.ID
	unchanged []*index.Stamp
	problems  []article.Problem
}

// compare lists the coverage and sets it against what is held, without opening a file.
func compare(coverage fs.FS, held map[article.ID]*index.Stamp) plan {
	files, problems := article.List(coverage)
	p := plan{problems: problems}
	listed := make(map[article.ID]bool, len(files))
	for _, f := range files {
		listed[f.ID] = true
		if s := held[f.ID]; s != nil && surely(s, f) {
			p.unchanged = append(p.unchanged, s)
		} else {
			p.look = append(p.look, f)
		}
	}
	for id := range held {
		if !listed[id] && !unlisted(id, problems) {
			p.removed = append(p.removed, id)
		}
	}
	return p
}

// manyTouched is from how many files on with a new time and the same bytes (after a checkout, say) it is worth writing
// the new times down.
const manyTouched = 100

// settled reports whether nothing needs to be written: the files that were to be looked at hold what is indexed, or
// nothing that could be. It notes which are unchanged and what is wrong with the others, and stops at the first change.
func (p *plan) settled(coverage fs.FS, held map[article.ID]*index.Stamp) bool {
	if len(p.removed) > 0 {
		return false
	}
	touched := 0
	for _, f := range p.look {
		before := held[f.ID]
		same, problems := still(coverage, f, before)
		if !same {
			return false
		}
		p.problems = append(p.problems, problems...)
		if before != nil {
			p.unchanged = append(p.unchanged, before)
		}
		if !f.ModTime.IsZero() && f.ModTime.Before(time.Now().Add(-racy)) {
			touched++
		}
	}
	return touched < manyTouched
}

// still reports whether a file holds what is indexed of it; when nothing is (before is nil), whether it is broken. A file
// that cannot be read counts as unchanged.
func still(coverage fs.FS, f article.File, before *index.Stamp) (bool, []article.Problem) {
	data, err := readCoverage(coverage, f)
	if err != nil {
		_, problems := article.ReadFile(coverage, f)
		return true, problems
	}
	if before != nil {
		return before.Hash == sha256.Sum256(data), nil
	}
	a, problems := article.Read(f.Path, data)
	return a == nil, problems
}

// unlisted reports whether an article may lie in a folder that could not be listed. It stays until that can be told:
// a folder that is not mounted is no reason to forget the coverage.
func unlisted(id article.ID, problems []article.Problem) bool {
	for _, p := range problems {
		if p.Unlisted() && (p.Path == "." || strings.HasPrefix(string(id), p.Path+"/")) {
			return true
		}
	}
	return false
}

// racy is how close to its reading a file's modification time may lie for a later change to carry the same time:
// FAT counts in steps of 2 s.
const racy = 2 * time.Second

// surely reports whether a listed file is the one that was read, by size and time alone. When that cannot be told, the
// file is read and its hash decides.
func surely(s *index.Stamp, now article.File) bool {
	return s.Size == now.Size && !now.ModTime.IsZero() && s.Changed.Equal(now.ModTime) && now.ModTime.Before(s.Read.Add(-racy))
}
