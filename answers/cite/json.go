package cite

import (
	"bytes"
	"encoding/json"
)

// The command line's contract has every key always there, and [] rather than null for an empty list. So each type
// with lists writes them so, on a copy of its own: the values may share their lists with the index.

// MarshalJSON writes the contract's form.
func (e Excerpt) MarshalJSON() ([]byte, error) {
	type bare Excerpt
	e.Highlights, e.Quotes, e.Notes, e.Why = List(e.Highlights), List(e.Quotes), List(e.Notes), List(e.Why)
	return Encode(bare(e))
}

// MarshalJSON writes the contract's form.
func (a ArticleRef) MarshalJSON() ([]byte, error) {
	type bare ArticleRef
	a.Authors = List(a.Authors)
	return Encode(bare(a))
}

// List is a list that is not nil.
func List[T any](items []T) []T {
	if items == nil {
		return []T{}
	}
	return items
}

// Encode is json.Marshal that leaves <, > and & as they are: links stay readable, and nothing here goes into HTML.
func Encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}
