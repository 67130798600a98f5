package bleveindex

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/blevesearch/bleve/v2/document"
	"github.com/blevesearch/bleve/v2/index/scorch"

	"pullquote/index/bleveindex/entry"
	"pullquote/index/record"
)

// Segments that are cut short while bleve writes and merges would end the program: nobody else catches faults of bleve's own
// goroutine.
func TestSegmentsThatAreCutShortDuringAWriteAreDamage(t *testing.T) {
	folder := t.TempDir()
	e, err := openEngine(folder, false)
	if err != nil {
		t.Fatal(err)
	}
	filler := make([]byte, 64<<10)
	for i := 0; i < 1000 && err == nil; i++ {
		err = e.apply(nil, []*document.Document{entry.Record("a", fmt.Sprint("part", i), filler)})
		if i > 5 {
			cutSegments(t, folder)
		}
	}
	if err = errors.Join(err, e.close()); !errors.Is(err, record.ErrDamaged) {
		t.Errorf("written and closed: %v", err)
	}
	if asides.of(folder) != nil {
		t.Error("what a closed engine met is still kept")
	}
}

func TestAPanicOfBlevesGoroutineFailsTheWriting(t *testing.T) {
	folder := t.TempDir()
	e, err := openEngine(folder, false)
	if err != nil {
		t.Fatal(err)
	}
	tell := scorch.RegistryAsyncErrorCallbacks[failing]
	tell(scorch.NewScorchError("merger", "cannot merge now", scorch.ErrPersist), folder)
	add := []*document.Document{entry.Record("a", "part", []byte("x"))}
	if err := e.apply(nil, add); err != nil {
		t.Errorf("after what bleve tries again: %v", err)
	}
	tell(scorch.NewScorchError("merger", "panic: fault", scorch.ErrAsyncPanic), folder)
	if err := e.apply(nil, add); !errors.Is(err, record.ErrDamaged) {
		t.Errorf("after a panic: %v", err)
	}
	if err := e.close(); !errors.Is(err, record.ErrDamaged) {
		t.Errorf("closed: %v", err)
	}
}

func cutSegments(t *testing.T, folder string) {
	t.Helper()
	segments, err := filepath.Glob(filepath.Join(folder, "*.zap"))
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range segments {
		if err := os.Truncate(s, 0); err != nil && !errors.Is(err, fs.ErrNotExist) {
			t.Fatal(err)
		}
	}
}
