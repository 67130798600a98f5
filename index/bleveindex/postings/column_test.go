package postings

import (
	"fmt"
	"testing"

	"pullquote/index/score"
)

func TestColumnCacheKeepsWithinItsBound(t *testing.T) {
	c := Columns{limit: 10 * (12*100 + 64)}
	for i := range 50 {
		found, err := c.get(columnKey{stem: fmt.Sprint(i % 20)}, func() (*Column, error) { return &Column{Docs: make([]uint32, 100)}, nil })
		if err != nil || len(found.Docs) != 100 {
			t.Fatal(found, err)
		}
	}
	if u := c.Use(); u.Bytes > u.Limit || u.Bytes == 0 {
		t.Errorf("use %+v", u)
	}
}

func TestColumnFindsDocuments(t *testing.T) {
	c := &Column{Docs: []uint32{2, 3, 5, 8, 13, 21, 34, 55, 89}}
	for from := range c.Docs {
		for doc := range uint32(100) {
			want := from
			for want < len(c.Docs) && c.Docs[want] < doc {
				want++
			}
			if got := c.find(doc, from); got != want {
				t.Errorf("%d from %d: %d, want %d", doc, from, got, want)
			}
		}
	}
}

func TestColumnKeepsWhatEachDocumentIsWorth(t *testing.T) {
	c := newColumnMaker(0)
	worth := func(doc uint32) float64 {
		return score.Saturate(float64(doc%7+1), score.LengthNorm(float64(doc%200), 100))
	}
	for doc := range uint32(5000) {
		c.add(doc, worth(doc))
	}
	highest := 0.0
	for i, doc := range c.Docs {
		if c.At(i) != worth(doc) {
			t.Fatalf("document %d is worth %v, want %v", doc, c.At(i), worth(doc))
		}
		highest = max(highest, c.At(i))
	}
	if c.highest != highest || c.crowded {
		t.Errorf("highest %v, want %v; crowded %v", c.highest, highest, c.crowded)
	}
	for doc := range uint32(70_000) {
		c.add(doc, 1+float64(doc))
	}
	if !c.crowded {
		t.Error("more worths than numbers, and not crowded")
	}
}
