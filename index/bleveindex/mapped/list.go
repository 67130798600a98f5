package mapped

import (
	"fmt"
	"math"

	"github.com/RoaringBitmap/roaring/v2"

	"pullquote/index/record"
)

// A List is the documents that hold a term. The zero List has none.
type List struct {
	file   *File
	docs   *roaring.Bitmap // in the mapped memory; nil for a list of one that stands in the dictionary
	except *roaring.Bitmap // of these, as if they were not there; may be nil
	held   uint64          // how many there are, those included
	chunk  uint64          // documents a chunk

	freqs, places uint64 // offsets of the chunks

	one   uint32 // the only document
	words uint32 // that it has
}

// A dictionary's value is an offset, or itself the only document and its length.
const (
	kind     = 3 << 62
	offset   = 0
	only     = 1 << 63
	halfBits = 31
)

func (f *File) list(value uint64, except *roaring.Bitmap) (List, error) {
	switch value & kind {
	case offset:
		return f.listAt(value, except)
	case only:
		l := List{file: f, except: except, held: 1, one: uint32(value & (1<<halfBits - 1)), words: uint32(value >> halfBits & (1<<halfBits - 1))}
		if uint64(l.one) >= f.docs {
			return List{}, damaged("only document")
		}
		return l, nil
	}
	return List{}, damaged("dictionary's value")
}

func (f *File) listAt(at uint64, except *roaring.Bitmap) (List, error) {
	r := f.from(at)
	l := List{file: f, except: except, freqs: r.number(), places: r.number()}
	bytes := r.cut(r.number())
	if r.bad {
		return List{}, damaged("list")
	}
	l.docs = roaring.New()
	if _, err := l.docs.FromBuffer(bytes); err != nil {
		return List{}, fmt.Errorf("documents of a term: %v: %w", err, record.ErrDamaged)
	}
	l.held = l.docs.GetCardinality()
	if l.chunk = f.chunkOf(l.held); l.held > f.docs || l.chunk == 0 {
		return List{}, damaged("documents of a term")
	}
	return l, nil
}

// chunkOf is how many documents a chunk spans, of a list of so many (zapx's getChunkSize).
func (f *File) chunkOf(held uint64) uint64 {
	switch mode := uint64(f.ChunkMode()); {
	case mode <= 1024:
		return mode
	case mode == 1025 && held <= 1024:
		return f.docs
	case mode == 1025:
		return 1024
	case mode == 1026:
		return f.docs / (held/1024 + 1)
	}
	return 0
}

// Count is how many documents there are.
func (l List) Count() int {
	switch {
	case l.held == 0:
		return 0
	case l.docs == nil && l.excepts(l.one):
		return 0
	case l.docs == nil:
		return 1
	case l.except == nil:
		return int(l.held)
	}
	return int(l.held - min(l.held, l.docs.AndCardinality(l.except)))
}

func (l List) excepts(doc uint32) bool { return l.except != nil && l.except.Contains(doc) }

// A table says where the chunks of a list end.
type table struct {
	ends []uint64
	data []byte // from the first one's beginning on
	none bool   // nothing is written for this field
}

// table reads the one at an offset. There are no more chunks than documents need.
func (l List) table(at uint64) (table, error) {
	if at == 0 {
		return table{none: true}, nil
	}
	r := l.file.from(at)
	n := r.number()
	if r.bad || n > l.file.docs/l.chunk+1 {
		return table{}, damaged("chunks of a list")
	}
	t := table{ends: make([]uint64, n)}
	for i := range t.ends {
		t.ends[i] = r.number()
	}
	t.data = r.bytes[r.at:]
	if r.bad {
		return table{}, damaged("chunks of a list")
	}
	return t, nil
}

// open reads a chunk.
func (t table) open(chunk uint64) (reader, error) {
	if t.none {
		return reader{}, nil
	}
	if chunk >= uint64(len(t.ends)) {
		return reader{}, damaged("chunk's number")
	}
	start, end := uint64(0), t.ends[chunk]
	if chunk > 0 {
		start = t.ends[chunk-1]
	}
	if start > end || end > uint64(len(t.data)) {
		return reader{}, damaged("chunk's bounds")
	}
	return reader{bytes: t.data[start:end:end]}, nil
}

// norm is bleve's: one over the root of a passage's words.
func norm(words uint32) float64 { return float64(float32(1.0 / math.Sqrt(float64(words)))) }
