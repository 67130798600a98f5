package answers

import (
	"bytes"
	"encoding/json"
)

// The command line's contract has every key always there, and [] rather than null for an empty list. So each type
// with lists writes them so, on a copy of its own: the values may share their lists with the index.

// MarshalJSON writes the contract's form.
func (a Answer) MarshalJSON() ([]byte, error) {
	type bare Answer
	a.Excerpts = list(a.Excerpts)
	return encode(bare(a))
}

// MarshalJSON writes the contract's form.
func (e Excerpt) MarshalJSON() ([]byte, error) {
	type bare Excerpt
	e.Highlights, e.Quotes, e.Notes, e.Why = list(e.Highlights), list(e.Quotes), list(e.Notes), list(e.Why)
	return encode(bare(e))
}

// MarshalJSON writes the contract's form.
func (a ArticleRef) MarshalJSON() ([]byte, error) {
	type bare ArticleRef
	a.Authors = list(a.Authors)
	return encode(bare(a))
}

// MarshalJSON writes the contract's form.
func (u Understood) MarshalJSON() ([]byte, error) {
	type bare Understood
	u.Terms = list(u.Terms)
	return encode(bare(u))
}

// MarshalJSON writes the contract's form.
func (p Passages) MarshalJSON() ([]byte, error) {
	type bare Passages
	p.Passages = list(p.Passages)
	return encode(bare(p))
}

// MarshalJSON writes the contract's form. (Without it, the method of the embedded ArticleRef would be used.)
func (a ArticleInfo) MarshalJSON() ([]byte, error) {
	type ref ArticleRef
	a.Authors = list(a.Authors)
	return encode(struct {
		ref
		Passages int       `json:"passages"`
		Notes    []NoteRef `json:"corrections"`
	}{ref(a.ArticleRef), a.Passages, list(a.Notes)})
}

// MarshalJSON writes the contract's form.
func (q QuoteLine) MarshalJSON() ([]byte, error) {
	type bare QuoteLine
	q.Content, q.Cue, q.Source = list(q.Content), list(q.Cue), list(q.Source)
	return encode(bare(q))
}

// MarshalJSON writes the contract's form.
func (c Check) MarshalJSON() ([]byte, error) {
	type bare Check
	c.Found = list(c.Found)
	return encode(bare(c))
}

// MarshalJSON writes the contract's form.
func (s SaidHere) MarshalJSON() ([]byte, error) {
	type bare SaidHere
	s.Diff = list(s.Diff)
	return encode(bare(s))
}

func list[T any](items []T) []T {
	if items == nil {
		return []T{}
	}
	return items
}

// encode is json.Marshal that leaves <, > and & as they are: links stay readable, and nothing here goes into HTML.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}
