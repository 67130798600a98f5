package view

import (
	"context"
	"fmt"
	"iter"
	"sync"
	"sync/atomic"
	"time"

	"github.com/blevesearch/bleve/v2/index/scorch"
	bleve "github.com/blevesearch/bleve_index_api"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/people"
)

// A View is the coverage at one moment: everything read through it agrees, whatever is indexed meanwhile. It is
// immutable but for what it loads when that is first asked for, and is closed when the last user has let go of it.
type View struct {
	base

	dates       func() []article.Date
	lists       func() *lists
	version     func() string
	people      func() *people.Register
	peopleRead  atomic.Bool
	vectors     func() *Vectors
	vectorsRead atomic.Bool
	remote      remoteCache
}

// New reads what an open bleve index holds. closed is called once, after the last Release.
func New(reader bleve.IndexReader, closed func()) (*View, error) {
	snapshot, ok := reader.(*scorch.IndexSnapshot)
	if !ok {
		return nil, fmt.Errorf("read index: %T is not a scorch index", reader)
	}
	v := &View{base: base{ordinal: make(map[article.ID]int32), closed: closed}}
	v.lists = sync.OnceValue(v.readLists)
	v.version = sync.OnceValue(v.sumUp)
	v.dates = sync.OnceValue(v.newestFirst)
	v.people = sync.OnceValue(func() *people.Register {
		defer v.peopleRead.Store(true)
		return v.readPeople()
	})
	v.vectors = sync.OnceValue(func() *Vectors {
		defer v.vectorsRead.Store(true)
		return v.readVectors()
	})
	return v, v.open(snapshot)
}

// Version names the state: it changes when any answer could.
func (v *View) Version() string { return v.version() }

// People is the register of the coverage; it is read-only.
func (v *View) People() *people.Register { return v.people() }

// Articles goes through the articles in the order asked for.
func (v *View) Articles(ctx context.Context, l index.Listing) iter.Seq2[index.ArticleCard, error] {
	return v.lists().articles(ctx, l)
}

// Publications are those of the articles.
func (v *View) Publications(ctx context.Context) iter.Seq2[index.Publication, error] {
	return v.lists().all(ctx)
}

// ByID are the ordinals that are allowed, nil being all, of articles that may be shown, by id.
func (v *View) ByID(allowed []bool) []int32 { return v.lists().allowed(allowed) }

// StatsOn are what the coverage holds on a day: a date of the future is a slip of the pen, or an article that waits for its
// day, and makes nothing the newest before.
func (v *View) StatsOn(now time.Time) index.Stats {
	s := v.held
	s.Newest = newestOn(v.dates(), now)
	return s
}

// RemoteOf reads the stored vectors of the embedder with a name.
func (v *View) RemoteOf(name string) *Remote { return v.remote.of(&v.base, name) }
