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
