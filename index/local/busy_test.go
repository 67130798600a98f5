package local_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"go.etcd.io/bbolt"

	"pullquote/index"
	"pullquote/index/follow"
	"pullquote/index/local"
)

// occupy holds the writer's lock of an index folder, as another copy does while it writes.
func occupy(t *testing.T, folder string) (release func()) {
	t.Helper()
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	db, err := bbolt.Open(filepath.Join(folder, "writer.lock"), 0o644, nil)
	if err != nil {
		t.Fatal(err)
	}
	return func() { _ = db.Close() }
}

func TestAnotherCopyIsWriting(t *testing.T) {
	folder, coverage := t.TempDir(), invent(6, 1)
	wait := local.Options{Path: folder, LockWait: 10 * time.Millisecond}

	release := occupy(t, folder)
	x := openOn(t, coverage, wait)
	if n := x.Opened().Notices; len(n) != 1 || !strings.Contains(n[0], "in memory") {
		t.Errorf("no index yet: notices %q", n)
	}
	want := transcript(t, x)

	few := wait
	few.MemoryLimit = 5
	_, err := local.Open(t.Context(), coverage, few)
	if problem, is := errors.AsType[*index.OpenError](err); !is || !strings.Contains(problem.Hint, "other copy") {
		t.Errorf("no index yet, and too many articles for memory: %v", err)
	}

	release()
	openOn(t, coverage, wait)
	release = occupy(t, folder)
	defer release()
	coverage["new.md"] = file("A walrus was seen.\n")
	old := openOn(t, coverage, wait)
	if n := old.Opened().Notices; len(n) != 1 || !strings.Contains(n[0], "answers as it was") {
		t.Errorf("an older index: notices %q", n)
	}
	if transcript(t, old) != want {
		t.Error("an older index answers differently")
	}
}

// What cannot be written to is read all the same; here the lock's name is taken by a folder.
func TestFolderThatCannotBeWritten(t *testing.T) {
	folder, coverage := t.TempDir(), invent(6, 1)
	want := transcript(t, openOn(t, coverage, local.Options{Path: folder}))
	lock := filepath.Join(folder, "writer.lock")
	if err := errors.Join(os.Remove(lock), os.Mkdir(lock, 0o755)); err != nil {
		t.Fatal(err)
	}
	unchanged := openOn(t, coverage, local.Options{Path: folder})
	if n := unchanged.Opened().Notices; len(n) != 0 {
		t.Errorf("nothing changed: notices %q", n)
	}
	coverage["new.md"] = file("A walrus was seen.\n")
	x := openOn(t, coverage, local.Options{Path: folder})
	if n := x.Opened().Notices; len(n) != 1 {
		t.Errorf("notices %q", n)
	}
	if transcript(t, x) != want {
		t.Error("what is there answers differently")
	}
}

func TestIndexFolderThatCannotBeMade(t *testing.T) {
	blocked := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(blocked, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	_, err := local.Open(t.Context(), invent(3, 1), local.Options{Path: filepath.Join(blocked, "index")})
	if problem, is := errors.AsType[*index.OpenError](err); !is || problem.Hint == "" {
		t.Errorf("want a problem with a hint, got %v", err)
	}
}

// An interrupted build says so, and the next goes on where it ended.
func TestInterruptedBuildGoesOn(t *testing.T) {
	folder, coverage := t.TempDir(), invent(16, 1)
	ctx, interrupt := context.WithCancel(t.Context())
	_, err := local.Open(ctx, coverage, local.Options{Path: folder, Progress: func(p follow.Progress) {
		if p.Done == 8 {
			interrupt()
		}
	}})
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("interrupted: %v", err)
	}
	x := openOn(t, coverage, local.Options{Path: folder})
	if r := x.Opened(); r.Added+r.Unchanged != 16 || len(r.Notices) > 0 {
		t.Errorf("after the interrupt: %v %q", r, r.Notices)
	}
	if transcript(t, x) != transcript(t, openOn(t, coverage, local.Options{})) {
		t.Error("the index differs from a fresh one")
	}
}

// smallDisk names a folder on a file system of a few MB; .ci/full-disk makes one.
const smallDisk = "PULLQUOTE_SMALL_DISK"

func TestFullDiskKeepsAnswering(t *testing.T) {
	disk := os.Getenv(smallDisk)
	if disk == "" {
		t.Skip(smallDisk + " names no small disk")
	}
	folder, coverage := filepath.Join(disk, "index"), invent(3, 1)
	x := openOn(t, coverage, local.Options{Path: folder})
	want := transcript(t, x)
	for name, f := range invent(900, 2) {
		coverage["more-"+name] = f
	}
	r := refresh(t, x)
	if len(r.Notices) != 1 || !strings.Contains(r.Notices[0], "no space left") {
		t.Errorf("notices %q", r.Notices)
	}
	if transcript(t, x) != want {
		t.Error("a full disk changed the answers")
	}
	for name := range invent(900, 2) {
		delete(coverage, "more-"+name)
	}
	coverage["one.md"] = file("A walrus was seen.\n")
	if r := refresh(t, x); r.Added != 1 || len(r.Notices) > 0 {
		t.Errorf("once there is room again: %v %q", r, r.Notices)
	}
}
