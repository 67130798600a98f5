package mapped_test

import (
	"bytes"
	"encoding/binary"
	"math/rand/v2"
	"runtime"
	"testing"

	"github.com/RoaringBitmap/roaring/v2"
	scorchapi "github.com/blevesearch/scorch_segment_api/v2"

	"pullquote/index/bleveindex/mapped"
)

// zap is what a mapped segment tells of itself.
type zap interface {
	scorchapi.Segment
	Data() []byte
	Version() uint32
	ChunkMode() uint32
	NumDocs() uint64
	StoredIndexOffset() uint64
	DictAddr(field string) (uint64, error)
}

// A garbled segment has other bytes than were written.
type garbled struct {
	zap
	data []byte
}

func (g garbled) Data() []byte { return g.data }

// patterns are what a failing disk or a stray writer may leave in a file.
var patterns = map[string]func(data []byte, r *rand.Rand){
	"bits here and there": func(data []byte, r *rand.Rand) {
		for range 1 + len(data)/500 {
			data[r.IntN(len(data))] ^= 1 << r.IntN(8)
		}
	},
	"large values at equal distances": every(700, 0xa5, 0x5a, 0xff),
	"the largest numbers":             every(97, 0xff, 0xff, 0xff, 0xff, 0x0f),
	"numbers that have no end":        every(301, bytes.Repeat([]byte{0xff}, 12)...),
	"large numbers side by side":      every(211, bytes.Repeat([]byte{0xfe, 0xff, 0xff, 0x7f}, 8)...),
	"a block of another file": func(data []byte, r *rand.Rand) {
		at := r.IntN(len(data))
		for i := at; i < min(len(data), at+4096); i++ {
			data[i] = byte(r.Uint32())
		}
	},
	"a block that was written elsewhere": func(data []byte, r *rand.Rand) {
		copy(data[r.IntN(len(data)):], bytes.Clone(data[r.IntN(len(data)):]))
	},
}

func every(n int, with ...byte) func([]byte, *rand.Rand) {
	return func(data []byte, r *rand.Rand) {
		for at := r.IntN(n); at < len(data); at += n {
			copy(data[at:], with)
		}
	}
}

// perList is what a list may allocate for each byte of the file: a place is 24 bytes for four that it is written in, a slice that
// grows is twice as large, and so are those before it together.
const perList = 24 / 4 * 4

// Whatever stands in a file, what it is read with is bounded by its size, and it ends. A panic is allowed: it is caught above.
func TestAGarbledSegmentAllocatesNoMoreThanItIsLong(t *testing.T) {
	rounds := 6
	if testing.Short() {
		rounds = 1
	}
	for _, s := range segments(t, 600) {
		sound := s.Segment().(zap)
		var terms []string
		dictionary, err := sound.Dictionary("body")
		if err != nil {
			t.Fatal(err)
		}
		for it := dictionary.AutomatonIterator(nil, nil, nil); ; {
			e, err := it.Next()
			if err != nil || e == nil {
				break
			}
			terms = append(terms, e.Term)
		}
		for what, garble := range patterns {
			for round := range rounds {
				data := bytes.Clone(sound.Data())
				garble(data, rand.New(rand.NewPCG(uint64(round), uint64(len(what)))))
				most := uint64(0)
				for _, term := range terms {
					most = max(most, allocated(func() { readAll(garbled{sound, data}, term, s.Deleted()) }))
				}
				if bound := uint64(perList*len(data) + 1<<20); most > bound {
					t.Errorf("%s, round %d: %d bytes were allocated for a list of a file of %d", what, round, most, len(data))
				}
			}
		}
	}
}

// readAll reads a list in every way, and a stored document that it has.
func readAll(g garbled, term string, deleted *roaring.Bitmap) {
	defer func() { _ = recover() }()
	f := mapped.Of(g)
	for doc := range min(20, g.NumDocs()) {
		_ = f.Look(doc)
	}
	l, err := f.List("body", term, deleted)
	if err != nil {
		return
	}
	n := uint32(l.Count())
	docs := make([]uint32, 0, g.NumDocs())
	for doc := range uint32(g.NumDocs()) {
		docs = append(docs, doc)
	}
	_ = l.Docs(func(uint32) { n++ })
	_ = l.Each(func(_ uint32, freq uint64, _ float64) { n += uint32(freq) })
	_ = l.At(docs, true, func(_ int, p mapped.Posting) { n += uint32(len(p.Places)) })
}

// allocated is how much memory something takes, freed or not.
func allocated(do func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	do()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// What bleve would make room by is looked at before it reads a stored document.
func TestALargeNumberInAStoredDocumentIsFound(t *testing.T) {
	sound := segments(t, 40)[0].Segment().(zap)
	for _, c := range []struct {
		what string
		at   func(data []byte, stored uint64) uint64 // where the number stands
	}{
		{"how long its fields' description is", func(_ []byte, stored uint64) uint64 { return stored }},
		{"how many places a field has", func(data []byte, stored uint64) uint64 {
			for range 2 + 1 + 4 { // two lengths, the id's length; field, type, start and length
				_, n := binary.Uvarint(data[stored:])
				stored += uint64(n)
			}
			return stored
		}},
		{"how long its text is", func(data []byte, stored uint64) uint64 {
			meta, n := binary.Uvarint(data[stored:])
			stored += uint64(n)
			_, n = binary.Uvarint(data[stored:])
			stored += uint64(n)
			id, _ := binary.Uvarint(data[stored:])
			return stored + meta + id
		}},
	} {
		data := bytes.Clone(sound.Data())
		at := c.at(data, binary.BigEndian.Uint64(data[sound.StoredIndexOffset():]))
		copy(data[at:], []byte{0xff, 0xff, 0xff, 0xff, 0x0f})
		if err := mapped.Of(garbled{sound, data}).Look(0); err == nil {
			t.Errorf("%s: it is not seen", c.what)
		}
	}
}
