package article

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// links follows the symbolic links of a coverage folder that lead to what the folder holds but does not show: a Kubernetes
// volume has each file of a ConfigMap as a link into a hidden folder beside it. Any other link is passed over, and counted.
type links struct {
	fsys     fs.FS
	list     func(name, target string) // lists a folder under another name
	followed []string                  // folders: a link back to one of them leads nowhere new
	passed   map[string][]string       // by reason
}

var (
	errOut   = errors.New("they lead out of the folder")
	errLost  = errors.New("they lead to nothing")
	errAgain = errors.New("they lead to what is read under its own name")
)

// follow gives the file that a link leads to; ok is false for one that is passed over, and for a folder, which is listed.
func (l *links) follow(name string) (target string, info fs.FileInfo, ok bool) {
	target, err := resolve(l.fsys, name)
	if err == nil {
		if info, err = fs.Lstat(l.fsys, target); err != nil {
			err = errLost
		}
	}
	switch {
	case err == nil && !info.IsDir() && !(info.Mode().IsRegular() && isArticle(name)):
		return "", nil, false // nothing that would be read without a link
	case err == nil && !hiddenPath(target):
		err = errAgain
	case err == nil && !info.IsDir():
		return target, info, true
	case err == nil && slices.Contains(l.followed, target):
		err = errAgain
	case err == nil:
		l.followed = append(l.followed, target)
		l.list(name, target)
		return "", nil, false
	}
	l.passed[err.Error()] = append(l.passed[err.Error()], name)
	return "", nil, false
}

// problems says how many links were passed over, and why.
func (l *links) problems() []Problem {
	var all []Problem
	for reason, names := range l.passed {
		slices.Sort(names)
		text := "is a symbolic link, which is passed over: " + reason
		if len(names) > 1 {
			text = fmt.Sprintf("and %d more are symbolic links, which are passed over: %s", len(names)-1, reason)
		}
		all = append(all, Problem{names[0], text, "copy the files into the folder; only links to hidden files of the folder itself are followed"})
	}
	slices.SortFunc(all, func(a, b Problem) int { return strings.Compare(a.Path, b.Path) })
	return all
}

func hiddenPath(name string) bool {
	return slices.ContainsFunc(strings.Split(name, "/"), func(part string) bool { return part != "." && PassedOver(part) })
}

// mostLinks is how many links may stand on the way to one file: a circle has no end. Linux stops at as many.
const mostLinks = 40

// resolve is a name without links on its way. The error says why the link is passed over.
func resolve(fsys fs.FS, name string) (string, error) {
	at, rest := ".", strings.Split(name, "/")
	for followed := 0; len(rest) > 0; {
		part := rest[0]
		rest = rest[1:]
		switch {
		case part == "" || part == ".":
			continue
		case part == ".." && at == ".":
			return "", errOut
		case part == "..":
			at = path.Dir(at)
			continue
		}
		next := path.Join(at, part)
		info, err := fs.Lstat(fsys, next)
		if err != nil {
			return "", errLost
		}
		if info.Mode()&fs.ModeSymlink == 0 {
			at = next
			continue
		}
		target, err := fs.ReadLink(fsys, next)
		if followed++; err != nil || followed > mostLinks {
			return "", errLost
		}
		if target = strings.ReplaceAll(target, `\`, "/"); path.IsAbs(target) || strings.Contains(target, ":") {
			return "", errOut
		}
		rest = append(strings.Split(target, "/"), rest...)
	}
	return at, nil
}
