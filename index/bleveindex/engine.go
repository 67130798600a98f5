package bleveindex

import (
	"fmt"
	"runtime"
	"sync"

	"pullquote/index/bleveindex/faults"
	"pullquote/index/bleveindex/record"
	"pullquote/index/bleveindex/view"

	"github.com/blevesearch/bleve/v2/document"
	"github.com/blevesearch/bleve/v2/index/scorch"
	bleve "github.com/blevesearch/bleve_index_api"
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
			e, err = nil, fmt.Errorf("open bleve index: %v: %w", p, record.ErrDamaged)
		}
	}()
	defer faults.Catch()()
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
		err = e.Index.Close()
		e.queue.Close()
	})
	return err
}
