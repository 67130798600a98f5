package bleveindex

import (
	"os"
	"path/filepath"
	"time"

	"pullquote/index/bleveindex/generation"
)

// A Condition is what can be told of an index folder at a glance.
type Condition struct {
	Generation int       // 0: there is no index yet
	Written    time.Time // when it was last brought up to date
	Bytes      int64     // on disk
}

// Probe opens the index in a folder and closes it again: its files are there, whole, of this schema, and bleve opens
// them. It looks at no article, so that a health check may call it at any time.
func Probe(path string) (Condition, error) {
	s := generation.Store{Path: path}
	number, err := s.Newest()
	if err != nil || number == 0 {
		return Condition{}, err
	}
	folder := s.Folder(number)
	c := Condition{Generation: number}
	if err := generation.Check(folder, generation.CheckedBytes); err != nil {
		return c, err
	}
	if info, err := os.Stat(filepath.Join(folder, generation.Seal)); err == nil {
		c.Written = info.ModTime()
	}
	if c.Bytes, err = generation.Size(folder); err != nil {
		return c, err
	}
	e, err := openEngine(folder, true)
	if err != nil {
		return c, err
	}
	return c, e.close()
}
