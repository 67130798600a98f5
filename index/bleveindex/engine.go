package bleveindex

import (
	"errors"
	"fmt"
	"runtime"
	"sync"

	"pullquote/index/bleveindex/faults"
	"pullquote/index/bleveindex/view"
	"pullquote/index/record"

	"github.com/blevesearch/bleve/v2/document"
	"github.com/blevesearch/bleve/v2/index/scorch"
	bleve "github.com/blevesearch/bleve_index_api"
)

// An engine is an open bleve index.
type engine struct {
	bleve.Index
	queue  *bleve.AnalysisQueue
	folder string // "": in memory, or not written

	once sync.Once
}

// openEngine opens the bleve index in a folder; in memory when folder is "". bleve and bbolt panic on some damaged
// files: that is an error here.
func openEngine(folder string, readOnly bool) (e *engine, err error) {
	defer func() {
		if p := recover(); p != nil {
			e, err = nil, fmt.Errorf("open bleve index: %v: %w", p, record.ErrDamaged)
		}
	}()
	defer faults.Catch()()
	e = &engine{queue: bleve.NewAnalysisQueue(runtime.GOMAXPROCS(0))}
	config := map[string]any{"path": folder, "read_only": readOnly, "bolt_timeout": "5s",
		"eventCallbackName": merging, "asyncErrorCallbackName": failing}
	if folder != "" && !readOnly {
		e.folder = folder
		asides.watch(folder)
	}
	made, err := scorch.NewScorch(scorch.Name, config, e.queue)
	if err == nil {
		err = made.Open()
	}
	if err != nil {
		e.queue.Close()
		asides.forget(e.folder)
		return nil, fmt.Errorf("open bleve index: %w", err)
	}
	e.Index = made
	return e, nil
}

// apply writes whole articles: either all of it is in the index afterwards, or nothing. bleve looks up what it replaces in
// mapped files.
func (e *engine) apply(remove []string, add []*document.Document) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("write to bleve index: %v: %w", p, record.ErrDamaged)
		}
	}()
	defer faults.Catch()()
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
	return asides.of(e.folder)
}

// read opens the engine's present state. closed is called after the view's last use.
func (e *engine) read(closed func()) (v *view.View, err error) {
	defer func() {
		if p := recover(); p != nil {
			v, err = nil, fmt.Errorf("read bleve index: %v: %w", p, record.ErrDamaged)
		}
	}()
	defer faults.Catch()()
	reader, err := e.Reader()
	if err != nil {
		return nil, fmt.Errorf("read bleve index: %w", err)
	}
	v, err = view.New(reader, func() {
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
		err = errors.Join(e.Index.Close(), asides.forget(e.folder))
		e.queue.Close()
	})
	return err
}
