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

// wordingsAs are the passages that a search finds, size at the most, each as what is read of it.
func wordingsAs[T any](ctx context.Context, v *View, body cluster.Q, size int, read func(w *entry.Wording, rough float64) T) ([]T, error) {
	all := make([]T, 0, size)
	keep := func(w *entry.Wording, rough float64) { all = append(all, read(w, rough)) }
	err := v.wordings(ctx, body, true, keep)
	if errors.Is(err, errNoColumn) { // the state is not the newest
		all = all[:0]
		err = v.wordings(ctx, body, false, keep)
	}
	return all, err
}

// wordings calls do with the passages that a search finds, and how the cluster scores them. They are read from the column of words, or
// from the documents; the words of one hold until the next is read.
func (v *View) wordings(ctx context.Context, body cluster.Q, column bool, do func(w *entry.Wording, rough float64)) error {
	delete(body, "stored_fields")
	body["_source"] = !column
	if column {
		body["docvalue_fields"], body["stored_fields"] = []string{"words"}, "_none_"
	}
	var packed []byte
	var w entry.Wording
	return v.each(ctx, cluster.Search{Index: v.passages, Body: body, Exact: v.of.Cluster.Shards > 1}, func(h cluster.Raw) (err error) {
		if packed, err = appendPacked(packed[:0], h, column); err != nil {
			return err
		}
		if w, err = entry.Unpack(packed); err == nil {
			do(&w, h.Score)
		}
		return err
	})
}

// appendPacked appends the words of a passage that was found.
func appendPacked(to []byte, h cluster.Raw, column bool) ([]byte, error) {
	if !column {
		var p entry.Passage
		err := json.Unmarshal(h.Source, &p)
		return append(to, p.Pack()...), err
	}
	if h.Fields == nil {
		return to, errNoColumn
	}
	r := cluster.Read(h.Fields)
	r.Object(func(string) {
		r.Array(func() { to = r.AppendBytes(to) })
	})
	return to, r.Err()
}
