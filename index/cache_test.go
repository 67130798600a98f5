package index

import (
	"fmt"
	"testing"

	"pullquote/index/article"
)

func TestDocumentCacheKeepsWithinItsBound(t *testing.T) {
	one := weigh(walrus("a"))
	c := newDocumentCache(3 * one)
	read := 0
	get := func(id string) {
		d, err := c.get(documentKey{id: article.ID(id)}, func() (*Document, error) { read++; return walrus(id), nil })
		if err != nil || string(d.ID) != id {
			t.Fatalf("get %s: %v, %v", id, d, err)
		}
	}
	for _, step := range []struct {
		id   string
		read int
	}{{"a", 1}, {"b", 2}, {"c", 3}, {"a", 3}, {"d", 4}, {"a", 4}, {"b", 5}} { // b was the one used least lately
		if get(step.id); read != step.read {
			t.Errorf("after %s: %d reads, want %d", step.id, read, step.read)
		}
	}
	if u := c.use(); u.Bytes > u.Limit || u.Hits != 2 || u.Misses != 5 {
		t.Errorf("use %+v", u)
	}
}

func walrus(id string) *Document {
	return &Document{Article: &article.Article{ID: article.ID(id), Body: "A walrus was seen."}}
}

func TestColumnCacheKeepsWithinItsBound(t *testing.T) {
	c := columnCache{limit: 10 * (12*100 + 64)}
	for i := range 50 {
		found, err := c.get(columnKey{stem: fmt.Sprint(i % 20)}, func() (*column, error) { return &column{docs: make([]uint32, 100)}, nil })
		if err != nil || len(found.docs) != 100 {
			t.Fatal(found, err)
		}
	}
	if u := c.use(); u.Bytes > u.Limit || u.Bytes == 0 {
		t.Errorf("use %+v", u)
	}
}

func TestColumnFindsDocuments(t *testing.T) {
	c := &column{docs: []uint32{2, 3, 5, 8, 13, 21, 34, 55, 89}}
	for from := range c.docs {
		for doc := range uint32(100) {
			want := from
			for want < len(c.docs) && c.docs[want] < doc {
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
	worth := func(doc uint32) float64 { return saturate(float64(doc%7+1), lengthNorm(float64(doc%200), 100)) }
	for doc := range uint32(5000) {
		c.add(doc, worth(doc))
	}
	highest := 0.0
	for i, doc := range c.docs {
		if c.at(i) != worth(doc) {
			t.Fatalf("document %d is worth %v, want %v", doc, c.at(i), worth(doc))
		}
		highest = max(highest, c.at(i))
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
