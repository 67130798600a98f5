package article

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"unicode/utf8"
)

// MaxBytes is the largest article file that is read. The longest newspaper features are below 200 kB; 4 MB is a file
// that is something else.
const MaxBytes = 4 << 20

// ReadFile reads one listed file. The article is nil when the file is broken; each problem is a line for the report.
func ReadFile(fsys fs.FS, f File) (*Article, []Problem) {
	if f.Size > MaxBytes {
		return nil, []Problem{tooLarge(f.Path)}
	}
	data, err := fs.ReadFile(fsys, cmp.Or(f.target, f.Path))
	if err != nil {
		if pathErr := new(fs.PathError); errors.As(err, &pathErr) {
			err = pathErr.Err
		}
		return nil, []Problem{{f.Path, "cannot be read: " + err.Error(), "check the file's permissions"}}
	}
	return Read(f.Path, data)
}

// Read parses an article file. name is its path below the coverage folder; it gives the ID and tells Markdown from
// plain text. The article is nil when the file is broken.
func Read(name string, data []byte) (*Article, []Problem) {
	if problem, ok := unreadable(name, data); ok {
		return nil, []Problem{problem}
	}
	text := string(data)
	a := &Article{ID: IDOf(name), Body: text}
	var problems []Problem
	if path.Ext(name) == ".md" {
		front, body, found, err := splitFront(text)
		if err != nil {
			return nil, []Problem{{name, err.Error(), "end the front matter with a line of ---"}}
		}
		if found {
			a.Body = body
			if problems, err = a.readFront(name, front); err != nil {
				return nil, []Problem{{name, err.Error(), frontHint(err)}}
			}
		}
	}
	if strings.TrimSpace(strings.TrimPrefix(a.Body, bom)) == "" {
		hint := "write the article into it"
		if a.front != nil {
			hint = "write the article below the closing --- line"
		}
		return nil, append(problems, Problem{name, "has no body", hint})
	}
	if a.Title == "" {
		a.Title = titleOf(a.Body, name)
	}
	return a, problems
}

// IDOf is the id of the article file at a path below the coverage folder.
func IDOf(name string) ID {
	return ID(strings.TrimSuffix(strings.TrimSuffix(name, path.Ext(name)), "/"))
}

const bom = "\ufeff"

func unreadable(name string, data []byte) (Problem, bool) {
	switch {
	case len(data) > MaxBytes:
		return tooLarge(name), true
	case bytes.IndexByte(data, 0) >= 0:
		return Problem{name, "holds NUL bytes: not a text file", "save it as UTF-8 text"}, true
	case !utf8.Valid(data):
		return Problem{name, fmt.Sprintf("is not valid UTF-8 (byte %d)", invalidAt(data)), "save it as UTF-8 text"}, true
	}
	return Problem{}, false
}

func tooLarge(name string) Problem {
	return Problem{name, fmt.Sprintf("is too large: at most %d bytes are read", MaxBytes), "split it into articles"}
}

func invalidAt(data []byte) int {
	for at := 0; at < len(data); {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size == 1 {
			return at
		}
		at += size
	}
	return len(data)
}
