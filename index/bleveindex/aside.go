package bleveindex

import (
	"errors"
	"fmt"
	"sync"

	"pullquote/index/bleveindex/faults"
	"pullquote/index/record"

	"github.com/blevesearch/bleve/v2/index/scorch"
)

// bleve merges segments in a goroutine of its own, which reads mapped files and ends on a panic after telling the callback
// for errors. Both callbacks are registered by name for the whole process, as bleve wants it.
const (
	merging = "pullquote: before a merge"
	failing = "pullquote: an error aside"
)

func init() {
	scorch.RegistryEventCallbacks[merging] = func(e scorch.Event) bool {
		if e.Kind == scorch.EventKindPreMergeCheck {
			faults.Catch() // for as long as the merging goroutine lives
		}
		return true
	}
	scorch.RegistryAsyncErrorCallbacks[failing] = func(err error, folder string) {
		if errors.Is(err, scorch.ErrAsyncPanic) { // bleve tries everything else again
			asides.told(folder, err)
		}
	}
}

// asides are what ended goroutines of engines, by folder. Only folders that are written are watched.
var asides = troubles{first: make(map[string]error)}

type troubles struct {
	mu    sync.Mutex
	first map[string]error
}

// watch begins to keep the first error of a folder's engine.
func (t *troubles) watch(folder string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.first[folder] = nil
}

func (t *troubles) told(folder string, err error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if first, watched := t.first[folder]; watched && first == nil {
		t.first[folder] = fmt.Errorf("bleve, aside: %v: %w", err, record.ErrDamaged)
	}
}

// of is the first error of a folder's engine.
func (t *troubles) of(folder string) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.first[folder]
}

// forget ends the watch, and is what it saw.
func (t *troubles) forget(folder string) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	err := t.first[folder]
	delete(t.first, folder)
	return err
}
