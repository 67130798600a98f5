package cache

import (
	"testing"

	"pullquote/index"
	"pullquote/index/article"
)

func TestDocumentCacheKeepsWithinItsBound(t *testing.T) {
	one := Weigh(walrus("a"))
	c := NewDocuments(3 * one)
	read := 0
	get := func(id string) {
		d, err := c.Get(Key{ID: article.ID(id)}, func() (*index.Document, error) { read++; return walrus(id), nil })
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
	if u := c.Use(); u.Bytes > u.Limit || u.Hits != 2 || u.Misses != 5 {
		t.Errorf("use %+v", u)
	}
}

func walrus(id string) *index.Document {
	return &index.Document{Article: &article.Article{ID: article.ID(id), Body: "A walrus was seen."}}
}
