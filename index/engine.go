package index

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"time"

	"github.com/blevesearch/bleve/v2/document"
	"github.com/blevesearch/bleve/v2/index/scorch"
	bleve "github.com/blevesearch/bleve_index_api"
	"go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"
)

// An engine is an open bleve index.
type engine struct {
	bleve.Index
	queue *bleve.AnalysisQueue

	once sync.Once
}

// openEngine opens the bleve index in a folder; in memory when folder is "". bleve and bbolt panic on some damaged
// files: that is an error here.
func openEngine(folder string, readOnly bool) (e *engine, err error) {
	defer func() {
		if p := recover(); p != nil {
			e, err = nil, fmt.Errorf("open bleve index: %v: %w", p, errDamaged)
		}
	}()
	defer catchFaults()()
	e = &engine{queue: bleve.NewAnalysisQueue(runtime.GOMAXPROCS(0))}
	config := map[string]any{"path": folder, "read_only": readOnly, "bolt_timeout": "5s"}
	made, err := scorch.NewScorch(scorch.Name, config, e.queue)
	if err == nil {
		err = made.Open()
	}
	if err != nil {
		e.queue.Close()
		return nil, fmt.Errorf("open bleve index: %w", err)
	}
	e.Index = made
	return e, nil
}

// apply writes whole articles: either all of it is in the index afterwards, or nothing.
func (e *engine) apply(remove []string, add []*document.Document) error {
	batch := bleve.NewBatch()
	for _, id := range remove {
		batch.Delete(id)
	}
	for _, d := range add {
		batch.Update(d)
	}
	if err := e.Batch(batch); err != nil {
		return fmt.Errorf("write to bleve index: %w", err)
	}
	return nil
}

// view reads the engine's present state. closed is called after the view's last use.
func (e *engine) view(closed func()) (v *view, err error) {
	defer func() {
		if p := recover(); p != nil {
			v, err = nil, fmt.Errorf("read bleve index: %v: %w", p, errDamaged)
		}
	}()
	defer catchFaults()()
	reader, err := e.Reader()
	if err != nil {
		return nil, fmt.Errorf("read bleve index: %w", err)
	}
	v, err = newView(reader, func() {
		_ = reader.Close()
		closed()
	})
	if err != nil {
		_ = reader.Close()
		return nil, err
	}
	return v, nil
}

func (e *engine) close() (err error) {
	e.once.Do(func() {
		err = e.Index.Close()
		e.queue.Close()
	})
	return err
}

// errBusy is returned when another process holds the writer's lock.
var errBusy = errors.New("another copy is writing the index")

// lock takes the writer's lock of an index folder. bbolt's lock is used because it works on every system and ends
// with its process.
func (s store) lock(wait time.Duration) (release func(), err error) {
	path := filepath.Join(s.path, lockName)
	db, err := openLock(path, wait)
	if info, missing := os.Lstat(path); err != nil && missing == nil && info.Mode().IsRegular() &&
		!errors.Is(err, bolterrors.ErrTimeout) && !errors.Is(err, fs.ErrPermission) && os.Remove(path) == nil {
		db, err = openLock(path, wait) // it was damaged, and nobody held it
	}
	if errors.Is(err, bolterrors.ErrTimeout) {
		return nil, errBusy
	}
	if err != nil {
		return nil, fmt.Errorf("lock index: %w", err)
	}
	return func() { _ = db.Close() }, nil
}

// openLock opens a lock file, on some damaged ones of which bbolt panics.
func openLock(path string, wait time.Duration) (db *bbolt.DB, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%v: %w", p, errDamaged)
		}
	}()
	defer catchFaults()()
	return bbolt.Open(path, 0o644, &bbolt.Options{Timeout: wait})
}
