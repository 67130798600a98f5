package index

import (
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// A Condition is what can be told of an index folder at a glance.
type Condition struct {
	Generation int       // 0: there is no index yet
	Written    time.Time // when it was last brought up to date
	Bytes      int64     // on disk
}

// Probe opens the index in a folder and closes it again: its files are there, whole, of this schema, and bleve opens
// them. It looks at no article, so that a health check may call it at any time.
//
// A generation that an update clears away meanwhile is no damage: the next one is looked at.
func Probe(path string) (Condition, error) {
	s := store{path}
	number, err := s.newest()
	for err == nil && number > 0 {
		c, fault := s.probe(number)
		next, err := s.newest()
		if fault == nil || err != nil || next == number {
			return c, fault
		}
		number = next
	}
	return Condition{}, err
}

func (s store) probe(number int) (Condition, error) {
	folder := s.generation(number)
	c := Condition{Generation: number}
	if err := checkManifest(folder, checkedBytes); err != nil {
		return c, err
	}
	if info, err := os.Stat(filepath.Join(folder, manifestName)); err == nil {
		c.Written = info.ModTime()
	}
	bytes, err := sizeOf(folder)
	if err != nil {
		return c, err
	}
	c.Bytes = bytes
	e, err := openEngine(folder, true)
	if err != nil {
		return c, err
	}
	return c, e.close()
}

func sizeOf(folder string) (bytes int64, err error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return 0, fmt.Errorf("list index: %w", err)
	}
	for _, e := range entries {
		if info, err := e.Info(); err == nil {
			bytes += info.Size()
		}
	}
	return bytes, nil
}

// Bytes is what the index takes on disk; 0 when it is in memory, or its folder cannot be read.
func (x *Index) Bytes() int64 {
	x.mu.RLock()
	number := x.generation
	x.mu.RUnlock()
	if number == 0 {
		return 0
	}
	bytes, _ := sizeOf(x.store.generation(number)) // 0 then
	return bytes
}
