package mapped

import "github.com/RoaringBitmap/roaring/v2"

// A Posting is a term in a document.
type Posting struct {
	Doc    uint32
	Freq   uint64
	Norm   float64 // bleve's: one over the root of the document's words
	Places []Place // when asked for; valid until do returns
}

// A Place is where a term stands in a document: bleve's position, and its bytes.
type Place struct{ Pos, Start, End uint64 }

// buffered is how many documents are taken from a bitmap at a time.
const buffered = 128

// Docs calls do for each document, in order.
func (l List) Docs(do func(doc uint32)) error {
	return l.each(func(doc uint32) error {
		if !l.excepts(doc) {
			do(doc)
		}
		return nil
	})
}

// each goes through all documents, those included that are as if they were not there. A damaged bitmap may have more than it says.
func (l List) each(do func(doc uint32) error) error {
	if l.held == 0 {
		return nil
	}
	if l.docs == nil {
		return do(l.one)
	}
	var some [buffered]uint32
	left := l.held
	for it := l.docs.ManyIterator(); ; {
		n := it.NextMany(some[:])
		if n == 0 {
			return nil
		}
		if uint64(n) > left {
			return damaged("documents of a term")
		}
		left -= uint64(n)
		for _, doc := range some[:n] {
			if uint64(doc) >= l.file.docs {
				return damaged("document of a term")
			}
			if err := do(doc); err != nil {
				return err
			}
		}
	}
}

// Each calls do for each document, in order, with how often it holds the term, and its norm.
func (l List) Each(do func(doc uint32, freq uint64, norm float64)) error {
	if l.held == 0 {
		return nil
	}
	if l.docs == nil {
		if !l.excepts(l.one) {
			do(l.one, 1, norm(l.words))
		}
		return nil
	}
	t, err := l.table(l.freqs)
	if err != nil {
		return err
	}
	var r reader
	end := uint64(0) // of the chunk
	return l.each(func(doc uint32) (err error) {
		if uint64(doc) >= end {
			at := uint64(doc) / l.chunk
			if r, err = t.open(at); err != nil {
				return err
			}
			end = (at + 1) * l.chunk
		}
		freq, words, _ := r.frequency(t.none)
		if r.bad {
			return damaged("frequencies of a term")
		}
		if !l.excepts(doc) {
			do(doc, freq, norm(words))
		}
		return nil
	})
}

// frequency reads how often a term stands in a document, how many words that has, and whether places are written.
func (r *reader) frequency(none bool) (freq uint64, words uint32, placed bool) {
	if none {
		return 0, 0, false
	}
	n := r.number()
	if n>>1 > 0 {
		words = uint32(r.number())
	}
	return n >> 1, words, n&1 != 0
}

// At calls do for those of the documents, given in ascending order, that are in the list, with their place among them.
func (l List) At(docs []uint32, places bool, do func(i int, p Posting)) error {
	if l.held == 0 {
		return nil
	}
	if l.docs == nil {
		for i, doc := range docs {
			if doc == l.one && !l.excepts(doc) {
				do(i, Posting{Doc: doc, Freq: 1, Norm: norm(l.words)})
			}
		}
		return nil
	}
	w := walk{List: l, placed: places, opened: ^uint64(0), left: l.held}
	if err := w.begin(); err != nil {
		return err
	}
	for i, doc := range docs {
		p, found, err := w.to(doc)
		if err != nil {
			return err
		}
		if found && !l.excepts(doc) {
			do(i, p)
		}
	}
	return nil
}

// A walk goes from document to document with what stands beside.
type walk struct {
	List
	placed      bool // places are read
	ft, pt      table
	freq, place reader
	it          roaring.IntPeekable
	next        uint32 // document, if there are more
	more        bool
	opened      uint64 // the chunk that freq and place are of
	left        uint64
	found       []Place
}

func (w *walk) begin() (err error) {
	w.it = w.docs.Iterator()
	w.step()
	if w.ft, err = w.table(w.freqs); err != nil || !w.placed {
		return err
	}
	w.pt, err = w.table(w.places)
	return err
}

// step takes the next document of the bitmap, which may have more than it says when it is damaged.
func (w *walk) step() {
	if w.more = w.it.HasNext(); w.more {
		w.next = w.it.Next()
	}
}

// to goes to a document. It reports whether that is there.
func (w *walk) to(doc uint32) (p Posting, found bool, err error) {
	if uint64(doc) >= w.file.docs {
		return p, false, nil
	}
	if at := uint64(doc) / w.chunk; at != w.opened {
		if start := uint32(at * w.chunk); w.more && w.next < start {
			w.it.AdvanceIfNeeded(start)
			w.step()
		}
		if !w.more || uint64(w.next) >= (at+1)*w.chunk { // nothing is written of a chunk that is empty
			return p, false, nil
		}
		if err := w.open(at); err != nil {
			return p, false, err
		}
	}
	for w.more && w.next < doc {
		if w.left == 0 {
			return p, false, damaged("documents of a term")
		}
		w.left--
		w.pass()
		w.step()
	}
	if w.freq.bad || w.place.bad {
		return p, false, damaged("postings of a term")
	}
	if !w.more || w.next != doc {
		return p, false, nil
	}
	p, err = w.posting(doc)
	w.step()
	return p, err == nil, err
}

func (w *walk) open(chunk uint64) (err error) {
	w.opened = chunk
	if w.freq, err = w.ft.open(chunk); err != nil || !w.placed {
		return err
	}
	w.place, err = w.pt.open(chunk)
	return err
}

// pass passes over what stands beside a document.
func (w *walk) pass() {
	if w.ft.none {
		return
	}
	n := w.freq.number()
	if n > 1 {
		w.freq.number() // its words
	}
	if w.placed && n&1 != 0 {
		w.place.pass(w.place.number())
	}
}

// posting reads what stands beside a document.
func (w *walk) posting(doc uint32) (Posting, error) {
	freq, words, placed := w.freq.frequency(w.ft.none)
	p := Posting{Doc: doc, Freq: freq, Norm: norm(words)}
	if w.placed && placed {
		r := reader{bytes: w.place.cut(w.place.number())}
		w.found = r.places(w.found[:0], freq)
		p.Places, w.place.bad = w.found, w.place.bad || r.bad
	}
	if w.freq.bad || w.place.bad {
		return p, damaged("postings of a term")
	}
	return p, nil
}

// places reads the places of a term in one document: no more than the term is there.
func (r *reader) places(into []Place, atMost uint64) []Place {
	for r.left() > 0 {
		r.number() // the field
		p := Place{Pos: r.number(), Start: r.number(), End: r.number()}
		r.skip(r.number()) // places in lists, which we have none of
		if atMost == 0 || r.bad {
			r.bad = true
			return into
		}
		atMost--
		into = append(into, p)
	}
	return into
}
