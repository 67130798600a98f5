package local_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"pullquote/index"
	"pullquote/index/local"
	"pullquote/index/meaning"
)

// matching is the first file of a generation that matches.
func matching(t *testing.T, folder, pattern string) string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(generation(t, folder), pattern))
	if err != nil || len(found) == 0 {
		t.Fatalf("no %s: %v", pattern, err)
	}
	return found[0]
}

// inPlace changes bytes of a file without making a new one, as a failing disk does: whoever has mapped it sees them. with stands in the
// place of others from first on, at equal distances.
func inPlace(t *testing.T, path string, first, distance int64, with ...byte) {
	t.Helper()
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		t.Fatal(err)
	}
	for at := first; at+int64(len(with)) <= info.Size(); at += distance {
		if _, err := f.WriteAt(with, at); err != nil {
			t.Fatal(err)
		}
	}
}

// Whatever happens to the files of an index that is answered from, the program lives on, and a refresh mends it.
func TestAnIndexDamagedWhileItServesHeals(t *testing.T) {
	cut := func(pattern string, size int64) func(*testing.T, string) {
		return func(t *testing.T, folder string) {
			if err := os.Truncate(matching(t, folder, pattern), size); err != nil {
				t.Fatal(err)
			}
		}
	}
	remove := func(path func(*testing.T, string) string) func(*testing.T, string) {
		return func(t *testing.T, folder string) {
			if err := os.RemoveAll(path(t, folder)); err != nil {
				t.Fatal(err)
			}
		}
	}
	coverage := invent(16, 5)
	o := local.Options{CacheBytes: 1, Meaning: meaning.Default(), LockWait: time.Minute}
	want := transcript(t, openOn(t, coverage, o))
	for what, damage := range map[string]func(*testing.T, string){
		"a segment is emptied":   cut("*.zap", 0),
		"a segment is cut short": cut("*.zap", 9000),
		"a segment is garbled":   func(t *testing.T, folder string) { inPlace(t, matching(t, folder, "*.zap"), 0, 700, 0, 0, 0) },
		"a segment's numbers become large": func(t *testing.T, folder string) {
			inPlace(t, matching(t, folder, "*.zap"), 0, 700, 0xa5, 0x5a, 0xff)
		},
		"a segment's numbers become the largest": func(t *testing.T, folder string) {
			inPlace(t, matching(t, folder, "*.zap"), 31, 97, 0xff, 0xff, 0xff, 0xff, 0x0f)
		},
		"root.bolt is emptied":        cut("root.bolt", 0),
		"root.bolt is cut short":      cut("root.bolt", 5000),
		"root.bolt is garbled":        func(t *testing.T, folder string) { inPlace(t, matching(t, folder, "root.bolt"), 0, 700, 0, 0, 0) },
		"the manifest is emptied":     cut("manifest.json", 0),
		"the index folder is deleted": remove(func(_ *testing.T, folder string) string { return folder }),
		"the generation is deleted":   remove(generation),
		"a segment is deleted":        remove(func(t *testing.T, folder string) string { return matching(t, folder, "*.zap") }),
		"the lock and all is garbled too": func(t *testing.T, folder string) {
			inPlace(t, filepath.Join(folder, "writer.lock"), 0, 700, 0, 0, 0)
			cut("*.zap", 9000)(t, folder)
		},
	} {
		t.Run(what, func(t *testing.T) {
			o.Path = filepath.Join(t.TempDir(), "index")
			x := openOn(t, coverage, o)
			if err := x.Check(); err != nil {
				t.Fatalf("a sound index: %v", err)
			}
			damage(t, o.Path)
			ask(t, x)
			if x.Check() == nil {
				t.Error("the damage is not seen")
			}
			r := refresh(t, x)
			if len(r.Notices) != 1 || !strings.Contains(r.Notices[0], "built anew") {
				t.Errorf("notices %q", r.Notices)
			}
			if err := x.Check(); err != nil {
				t.Errorf("after the refresh: %v", err)
			}
			if transcript(t, x) != want {
				t.Error("the mended index answers differently")
			}
			if r := refresh(t, x); r.Unchanged != 16 || len(r.Notices) > 0 {
				t.Errorf("the next refresh: %v %q", r, r.Notices)
			}
			if r := openOn(t, coverage, o).Opened(); r.Unchanged != 16 || len(r.Notices) > 0 {
				t.Errorf("opened again: %v %q", r, r.Notices)
			}
		})
	}
}

// ask asks everything at once. Errors are allowed, waiting is not.
func ask(t *testing.T, x *local.Index) {
	t.Helper()
	var all sync.WaitGroup
	for _, text := range questions {
		all.Go(func() {
			s, err := x.Snapshot(context.Background())
			if err != nil {
				return
			}
			defer s.Close()
			r, err := s.Search(context.Background(), index.Query{Text: text, Limit: 50, Nearest: 50})
			for _, h := range r.Hits {
				if err == nil {
					_, err = index.DocumentOf(context.Background(), s, h.Article)
				}
			}
			_, _ = s.People().Find(context.Background(), "Fountain")
			_ = x.Warm()
		})
	}
	ended := make(chan struct{})
	go func() { all.Wait(); close(ended) }()
	select {
	case <-ended:
	case <-time.After(time.Minute):
		t.Fatal("a question hangs")
	}
}

func TestDamageMetByAQuestionIsTold(t *testing.T) {
	folder := t.TempDir()
	x := openOn(t, invent(16, 5), local.Options{Path: folder, CacheBytes: 1})
	select {
	case <-x.Damaged():
		t.Fatal("a sound index calls itself damaged")
	default:
	}
	if err := os.Truncate(matching(t, folder, "*.zap"), 0); err != nil {
		t.Fatal(err)
	}
	if _, err := snapshot(t, x).Search(t.Context(), index.Query{Text: questions[3], Limit: 50}); err == nil {
		t.Skip("SKIPPED: this system keeps what was mapped")
	}
	select {
	case <-x.Damaged():
	default:
		t.Error("nobody is told")
	}
}
