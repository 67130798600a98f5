package view

import (
	"context"
	"slices"
	"sync"

	"pullquote/index/bleveindex/record"
	"pullquote/index/meaning"
)

// An Embedder is a model that runs elsewhere. Its vectors are stored beside those of the model in the program, never
// compared with them, and used once every passage has one.
type Embedder interface {
	Name() string // stored with the vectors: those of another name are made anew
	Passages(ctx context.Context, texts []string) ([]meaning.Vector, error)
	Question(ctx context.Context, text string) (meaning.Vector, error) // quick, or an error
}

// Remote are the stored vectors of an Embedder.
type Remote struct {
	base   *base
	all    *Vectors // nil unless every passage has one, and all are of one width
	Width  int      // of most
	widths []int    // by ordinal; 0: none of this name
	Others []string // names of other models whose vectors are there
}

// A remoteCache keeps what a view has read.
type remoteCache struct {
	mu   sync.Mutex
	name string
	read *Remote
}

// reads tells whose vectors have been read.
func (c *remoteCache) reads() (name string, read bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.name, c.read != nil
}

// of reads the stored vectors of the embedder with a name.
func (c *remoteCache) of(v *base, name string) *Remote {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.read == nil || c.name != name {
		c.name, c.read = name, v.readRemote(name)
	}
	return c.read
}

func (v *base) readRemote(name string) *Remote {
	s := &Remote{base: v, widths: make([]int, len(v.Cards))}
	count := make(map[int]int)
	stored := make(map[int32]string)
	for _, ordinal := range v.Searched() {
		data, err := v.record(v.records[ordinal].remote)
		if err != nil {
			continue
		}
		model, width, numbers, err := record.UnpackNumbers(data)
		switch {
		case err != nil || width <= 0 || len(numbers) != width*v.Cards[ordinal].Passages:
		case model != name:
			if !slices.Contains(s.Others, model) {
				s.Others = append(s.Others, model)
			}
		default:
			s.widths[ordinal], stored[ordinal] = width, numbers
			if count[width]++; count[width] > count[s.Width] || s.Width == 0 {
				s.Width = width
			}
		}
	}
	if len(s.Lacking(s.Width)) > 0 || s.Width == 0 {
		return s
	}
	s.all = v.newVectors(s.Width)
	for _, ordinal := range v.Searched() {
		s.all.put(ordinal, stored[ordinal], s.Width)
	}
	return s
}

// Lacking are the articles without vectors of a width, by id.
func (s *Remote) Lacking(width int) []int32 {
	return slices.DeleteFunc(s.base.Searched(), func(ordinal int32) bool { return width > 0 && s.widths[ordinal] == width })
}
