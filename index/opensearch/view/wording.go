package view

import (
	"context"
	"encoding/json"
	"errors"

	"pullquote/index/opensearch/cluster"
	"pullquote/index/opensearch/entry"
)

// errNoColumn says that a passage has no words in the column of words: its end is marked.
var errNoColumn = errors.New("a passage's words are in its document alone")

// wordings are the passages that a search finds, as they are read for it: from the column of words, or from the documents.
func (v *View) wordings(ctx context.Context, body cluster.Q, column bool, size int) ([]Candidate, error) {
	delete(body, "stored_fields")
	body["_source"] = !column
	if column {
		body["docvalue_fields"], body["stored_fields"] = []string{"words"}, "_none_"
	}
	all := make([]Candidate, 0, size)
	err := v.each(ctx, cluster.Search{Index: v.passages, Body: body, Exact: v.of.Cluster.Shards > 1}, func(h cluster.Raw) error {
		packed, err := packedOf(h, column)
		if err != nil {
			return err
		}
		c := Candidate{rough: h.Score}
		c.passage, err = entry.Unpack(packed)
		c.Key = Key{c.passage.Article, c.passage.Number}
		all = append(all, c)
		return err
	})
	return all, err
}

// packedOf are the words of a passage that was found.
func packedOf(h cluster.Raw, column bool) (packed []byte, err error) {
	if !column {
		var p entry.Passage
		err = json.Unmarshal(h.Source, &p)
		return p.Pack(), err
	}
	if h.Fields == nil {
		return nil, errNoColumn
	}
	r := cluster.Read(h.Fields)
	r.Object(func(string) {
		r.Array(func() { packed = r.Bytes() })
	})
	return packed, r.Err()
}
