package mapped_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strconv"
	"testing"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/document"
	"github.com/blevesearch/bleve/v2/index/scorch"
	bleve "github.com/blevesearch/bleve_index_api"
	scorchapi "github.com/blevesearch/scorch_segment_api/v2"

	"pullquote/index/bleveindex/mapped"
)

type ready analysis.TokenStream

func (r ready) Analyze([]byte) analysis.TokenStream { return analysis.TokenStream(r) }

// words are a text of n words of a vocabulary in which the first are common.
func words(r *rand.Rand, n int) (stream ready) {
	for i := range n {
		word := "w" + strconv.Itoa(int(1/(0.002+r.Float64())))
		stream = append(stream, &analysis.Token{Term: []byte(word), Start: i * 5, End: i*5 + len(word), Position: i + 1})
	}
	return stream
}

// segments are those of an index on disk of so many documents, some of which were deleted.
func segments(t testing.TB, n int) []*scorch.SegmentSnapshot {
	t.Helper()
	r := rand.New(rand.NewPCG(uint64(n), 4))
	config := map[string]any{"path": t.TempDir()}
	open := func() (*bleve.AnalysisQueue, bleve.Index) {
		queue := bleve.NewAnalysisQueue(2)
		ix, err := scorch.NewScorch(scorch.Name, config, queue)
		if err == nil {
			err = ix.Open()
		}
		if err != nil {
			t.Fatal(err)
		}
		return queue, ix
	}
	queue, ix := open()
	for from := 0; from < n; from += n/2 + 1 {
		batch := bleve.NewBatch()
		for i := from; i < min(n, from+n/2+1); i++ {
			doc := document.NewDocument(strconv.Itoa(i))
			doc.AddField(document.NewTextFieldCustom("body", nil, nil, bleve.IndexField|bleve.IncludeTermVectors, words(r, 1+r.IntN(120))))
			doc.AddField(document.NewTextFieldCustom("title", nil, nil, bleve.IndexField, words(r, 1+r.IntN(9))))
			doc.AddField(document.NewTextFieldCustom("kind", nil, []byte("card"), bleve.IndexField|bleve.SkipFreqNorm, nil))
			doc.AddField(document.NewTextFieldCustom("record", nil, []byte(fmt.Sprint("record ", i, make([]byte, r.IntN(2000)))), bleve.StoreField, nil))
			doc.AddIDField()
			batch.Update(doc)
		}
		if err := ix.Batch(batch); err != nil {
			t.Fatal(err)
		}
	}
	gone := bleve.NewBatch()
	for range n / 10 {
		gone.Delete(strconv.Itoa(r.IntN(n)))
	}
	if err := errors.Join(ix.Batch(gone), ix.Close()); err != nil {
		t.Fatal(err)
	}
	queue.Close()
	queue, ix = open()
	reader, err := ix.Reader()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { reader.Close(); ix.Close(); queue.Close() })
	return reader.(*scorch.IndexSnapshot).Segments()
}

// read is what a list says, as bleve reads it.
func read(t *testing.T, p scorchapi.PostingsList, places bool) (all []mapped.Posting) {
	t.Helper()
	it := p.Iterator(true, true, places, nil)
	for {
		next, err := it.Next()
		if err != nil {
			t.Fatal(err)
		}
		if next == nil {
			return all
		}
		one := mapped.Posting{Doc: uint32(next.Number()), Freq: next.Frequency(), Norm: next.Norm()}
		for _, l := range next.Locations() {
			one.Places = append(one.Places, mapped.Place{Pos: l.Pos(), Start: l.Start(), End: l.End()})
		}
		all = append(all, one)
	}
}

// What was written is read as bleve reads it, whole or here and there, whatever was deleted.
func TestASegmentIsReadAsBleveReadsIt(t *testing.T) {
	lists, deleted := 0, 0
	for _, n := range []int{1, 2, 40, 3000} {
		for _, s := range segments(t, n) {
			f := mapped.Of(s.Segment())
			if f == nil {
				t.Fatalf("a segment on disk is not read here: %T", s.Segment())
			}
			if s.Deleted() != nil {
				deleted++
			}
			for _, field := range []string{"body", "title", "kind", "_id", "nothing"} {
				dictionary, err := s.Segment().Dictionary(field)
				if err != nil {
					t.Fatal(err)
				}
				terms := []string{"never written"}
				for it := dictionary.AutomatonIterator(nil, nil, nil); ; {
					e, err := it.Next()
					if err != nil || e == nil {
						break
					}
					terms = append(terms, e.Term)
				}
				for _, term := range terms {
					same(t, s, f, dictionary, field, term)
					lists++
				}
			}
			for doc := range s.Segment().Count() {
				if err := f.Look(doc); err != nil {
					t.Errorf("document %d of %d: %v", doc, n, err)
				}
			}
			if f.Look(s.Segment().Count()) == nil {
				t.Error("a document that there is not is sound")
			}
		}
	}
	if lists < 1000 || deleted == 0 {
		t.Errorf("%d lists were looked at, of %d segments with something deleted", lists, deleted)
	}
}

// same holds a list against what bleve reads.
func same(t *testing.T, s *scorch.SegmentSnapshot, f *mapped.File, dictionary scorchapi.TermDictionary, field, term string) {
	t.Helper()
	p, err := dictionary.PostingsList([]byte(term), s.Deleted(), nil)
	if err != nil {
		t.Fatal(err)
	}
	places := field == "body"
	want := read(t, p, places)
	l, err := f.List(field, term, s.Deleted())
	if err != nil || l.Count() != len(want) {
		t.Fatalf("%s %q: %d documents, %v; want %d", field, term, l.Count(), err, len(want))
	}
	var docs []uint32
	if err := l.Docs(func(doc uint32) { docs = append(docs, doc) }); err != nil {
		t.Fatal(err)
	}
	at := 0
	err = l.Each(func(doc uint32, freq uint64, norm float64) {
		if w := want[at]; docs[at] != doc || w.Doc != doc || w.Freq != freq || w.Norm != norm {
			t.Errorf("%s %q: document %d, %d times, %v; want %+v", field, term, doc, freq, norm, w)
		}
		at++
	})
	if err != nil || at != len(want) {
		t.Fatalf("%s %q: %d documents, %v", field, term, at, err)
	}
	r := rand.New(rand.NewPCG(uint64(len(want)), 9))
	for _, share := range []float64{1, 0.3, 0.01} {
		var asked []uint32
		for doc := range uint32(s.Segment().Count()) {
			if r.Float64() < share {
				asked = append(asked, doc)
			}
		}
		var found []mapped.Posting
		err := l.At(asked, places, func(i int, p mapped.Posting) {
			if asked[i] != p.Doc {
				t.Errorf("%s %q: asked for %d comes %d", field, term, asked[i], p.Doc)
			}
			p.Places = append([]mapped.Place(nil), p.Places...)
			found = append(found, p)
		})
		var some []mapped.Posting
		for i, j := 0, 0; i < len(asked); i++ {
			for j < len(want) && want[j].Doc < asked[i] {
				j++
			}
			if j < len(want) && want[j].Doc == asked[i] {
				some = append(some, want[j])
			}
		}
		if err != nil || !reflect.DeepEqual(found, some) {
			t.Fatalf("%s %q, %v of the documents: %v\n%v, want\n%v", field, term, share, err, found, some)
		}
	}
}
