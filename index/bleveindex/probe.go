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
//
// A generation that an update clears away meanwhile is no damage: the next one is looked at.
func Probe(path string) (Condition, error) {
	s := generation.Store{Path: path}
	number, err := s.Newest()
	for err == nil && number > 0 {
		c, fault := probe(s, number)
		next, err := s.Newest()
		if fault == nil || err != nil || next == number {
			return c, fault
		}
		number = next
	}
	return Condition{}, err
}

func probe(s generation.Store, number int) (Condition, error) {
	folder := s.Folder(number)
	c := Condition{Generation: number}
	if err := generation.Check(folder, generation.CheckedBytes); err != nil {
		return c, err
	}
	if info, err := os.Stat(filepath.Join(folder, generation.ManifestName)); err == nil {
		c.Written = info.ModTime()
	}
	bytes, err := generation.Size(folder)
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
