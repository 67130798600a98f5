package mapped

import (
	"encoding/binary"
	"fmt"
	"sync"

	"github.com/RoaringBitmap/roaring/v2"
	scorchapi "github.com/blevesearch/scorch_segment_api/v2"
	"github.com/blevesearch/vellum"

	"pullquote/index/record"
)

// version is that of the format (zapx/v17, zap.md).
const version = 17

// zap is what bleve's mapped segments tell of themselves.
type zap interface {
	Data() []byte
	Version() uint32
	ChunkMode() uint32
	NumDocs() uint64
	StoredIndexOffset() uint64
	DictAddr(field string) (uint64, error)
	Fields() []string
}

// A File is a mapped segment. It is safe for use by many goroutines.
type File struct {
	zap
	data []byte
	docs uint64

	mu    sync.RWMutex
	dicts map[string]*vellum.FST // by field; nil for one without terms
}

// Of is a segment's file; nil for a segment that is not mapped.
func Of(s scorchapi.Segment) *File {
	z, is := s.(zap)
	if !is || z.Version() != version || len(z.Data()) == 0 {
		return nil
	}
	return &File{zap: z, data: z.Data(), docs: z.NumDocs(), dicts: map[string]*vellum.FST{}}
}

func damaged(what string) error { return fmt.Errorf("%s: %w", what, record.ErrDamaged) }

// from reads from an offset on.
func (f *File) from(offset uint64) reader {
	if offset > uint64(len(f.data)) {
		return reader{bad: true}
	}
	return reader{bytes: f.data[offset:]}
}

// List is where a term stands in a field, but for some documents; except may be nil.
func (f *File) List(field, term string, except *roaring.Bitmap) (List, error) {
	dict, err := f.dictionary(field)
	if err != nil || dict == nil {
		return List{}, err
	}
	value, found, err := dict.Get([]byte(term))
	if err != nil || !found {
		return List{}, err
	}
	return f.list(value, except)
}

// dictionary has the terms of a field; nil for a field without any.
func (f *File) dictionary(field string) (*vellum.FST, error) {
	f.mu.RLock()
	dict, known := f.dicts[field]
	f.mu.RUnlock()
	if known {
		return dict, nil
	}
	dict, err := f.load(field)
	if err != nil {
		return nil, err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.dicts[field] = dict
	return dict, nil
}

func (f *File) load(field string) (*vellum.FST, error) {
	at, err := f.DictAddr(field)
	if err != nil {
		return nil, nil // its error says that there is no such field here
	}
	r := f.from(at)
	bytes := r.cut(r.number())
	if r.bad {
		return nil, damaged("dictionary")
	}
	dict, err := vellum.Load(bytes)
	if err != nil {
		return nil, fmt.Errorf("dictionary: %v: %w", err, record.ErrDamaged)
	}
	return dict, nil
}

// expansion is how much longer a text can be than it is compressed: snappy writes 64 bytes as 3 at the least.
const expansion = 22

// Look looks through a stored document: the numbers that bleve makes room by when it reads one.
func (f *File) Look(doc uint64) error {
	at := f.from(f.StoredIndexOffset())
	if doc >= f.docs {
		return damaged("document's number")
	}
	at.pass(8 * doc)
	where := at.cut(8)
	if at.bad {
		return damaged("document's place")
	}
	r := f.from(binary.BigEndian.Uint64(where))
	metaBytes, storedBytes := r.number(), r.number()
	meta, stored := reader{bytes: r.cut(metaBytes)}, reader{bytes: r.cut(storedBytes)}
	stored.pass(meta.number()) // the id
	left := stored.left()
	if long := stored.number(); r.bad || meta.bad || stored.bad || long > expansion*left {
		return damaged("stored document")
	}
	for fields := uint64(len(f.Fields())); meta.left() > 0; {
		field := meta.number()
		meta.skip(3) // its type, start and length
		meta.skip(meta.number())
		if meta.bad || field >= fields {
			return damaged("stored fields")
		}
	}
	return nil
}
