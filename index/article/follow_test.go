package article_test

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"pullquote/index/article"
)

// listed gives "id: body" of every article, and the problems, of a folder.
func listed(t *testing.T, fsys fs.FS) (all []string, problems []article.Problem) {
	t.Helper()
	files, problems := article.List(fsys)
	for _, f := range files {
		a, broken := article.ReadFile(fsys, f)
		if a == nil {
			t.Fatalf("%s: %v", f.Path, broken)
		}
		all = append(all, string(f.ID)+": "+a.Body)
	}
	return all, problems
}

// A volume of Kubernetes: each file is a link through ..data, which is a link to the present version.
func TestTheFilesOfAConfigMapAreRead(t *testing.T) {
	dir := t.TempDir()
	put := func(version, text string) {
		t.Helper()
		for _, name := range []string{"a.md", "sub/b.txt", "README.md"} {
			path := filepath.Join(dir, version, filepath.FromSlash(name))
			if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	link := func(target, name string) {
		t.Helper()
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Skipf("SKIPPED: no symbolic links here: %v", err)
		}
	}
	put("..2024_05_03_12_00_00.1", "first")
	link("..2024_05_03_12_00_00.1", "..data")
	link("..data/a.md", "a.md")
	link("..data/sub", "sub")
	link("..data/README.md", "README.md")
	all, problems := listed(t, os.DirFS(dir))
	if want := []string{"a: first", "sub/b: first"}; !slices.Equal(all, want) || len(problems) != 0 {
		t.Errorf("got %q, %v; want %q", all, problems, want)
	}
	put("..2024_05_03_12_01_00.2", "second")
	link("..2024_05_03_12_01_00.2", "..data_tmp")
	if err := os.Rename(filepath.Join(dir, "..data_tmp"), filepath.Join(dir, "..data")); err != nil {
		t.Fatal(err)
	}
	if all, _ := listed(t, os.DirFS(dir)); !slices.Equal(all, []string{"a: second", "sub/b: second"}) {
		t.Errorf("after a change: %q", all)
	}
}

func TestLinksThatAreNotFollowedAreCounted(t *testing.T) {
	file := func(text string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte(text), ModTime: time.Unix(1, 0)}
	}
	link := func(target string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte(target), Mode: fs.ModeSymlink}
	}
	for name, row := range map[string]struct {
		files fstest.MapFS
		want  []string
		told  string // "" when nothing is
	}{
		"out of the folder":      {fstest.MapFS{"x.md": link("../secret.md")}, nil, "x.md: is a symbolic link, which is passed over: they lead out"},
		"absolute":               {fstest.MapFS{"x.md": link("/etc/passwd"), "y.md": link("/etc/hosts"), "z.md": link("C:/x")}, nil, "x.md: and 2 more are symbolic links, which are passed over: they lead out"},
		"in and out":             {fstest.MapFS{"x.md": link(".h/../../a.md"), ".h/a.md": file("a")}, nil, "x.md: is a symbolic link, which is passed over: they lead out"},
		"to nothing":             {fstest.MapFS{"x.md": link(".h/gone.md")}, nil, "to nothing"},
		"in a circle":            {fstest.MapFS{"x.md": link("y.md"), "y.md": link("x.md")}, nil, "and 1 more are symbolic links, which are passed over: they lead to nothing"},
		"read anyway":            {fstest.MapFS{"x.md": link("a.md"), "a.md": file("a")}, []string{"a: a"}, "under its own name"},
		"a folder read anyway":   {fstest.MapFS{"up": link("."), "a.md": file("a")}, []string{"a: a"}, "under its own name"},
		"a folder round itself":  {fstest.MapFS{"s": link(".h"), ".h/a.md": file("a"), ".h/again": link(".")}, []string{"s/a: a"}, "under its own name"},
		"a hidden file":          {fstest.MapFS{"x.md": link(".h/a.md"), ".h/a.md": file("a")}, []string{"x: a"}, ""},
		"of two steps":           {fstest.MapFS{"x.md": link("..data/a.md"), "..data": link("..v1"), "..v1/a.md": file("a")}, []string{"x: a"}, ""},
		"a hidden link":          {fstest.MapFS{".x.md": link("/etc/passwd"), "_y.md": link("/etc/passwd")}, nil, ""},
		"to what is no article":  {fstest.MapFS{"x.png": link(".h/a.md"), ".h/a.md": file("a"), ".h/b.png": file("b"), "y.png": link(".h/b.png")}, nil, ""},
		"the name counts, there": {fstest.MapFS{"x.md": link(".h/a"), ".h/a": file("a")}, []string{"x: a"}, ""},
	} {
		all, problems := listed(t, row.files)
		if !slices.Equal(all, row.want) {
			t.Errorf("%s: got %q, want %q", name, all, row.want)
		}
		if told := fmt.Sprint(problems); row.told == "" && len(problems) > 0 || !strings.Contains(told, row.told) {
			t.Errorf("%s: told %s, want %q", name, told, row.told)
		}
	}
}

func TestWithdrawnFalseIsNotWithdrawn(t *testing.T) {
	for value, want := range map[string]string{
		"false": "", "no": "", "off": "", "False": "", `"false"`: "", "null": "", "~": "", "": "", "0": "", "[]": "",
		"true": "true", "yes": "yes", "at the request of the source": "at the request of the source", "no longer true": "no longer true",
	} {
		a, problems := article.Read("a.md", []byte("---\nwithdrawn: "+value+"\n---\nBody.\n"))
		if a == nil || a.Withdrawn != want {
			t.Errorf("withdrawn: %s gives %+v, %v; want %q", value, a, problems, want)
		}
	}
}
