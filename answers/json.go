package answers

import "pullquote/answers/cite"

// The command line's contract has every key always there, and [] rather than null for an empty list. So each type
// with lists writes them so, on a copy of its own: the values may share their lists with the index.

// MarshalJSON writes the contract's form.
func (a Answer) MarshalJSON() ([]byte, error) {
	type bare Answer
	a.Excerpts = cite.List(a.Excerpts)
	return cite.Encode(bare(a))
}

// MarshalJSON writes the contract's form.
func (u Understood) MarshalJSON() ([]byte, error) {
	type bare Understood
	u.Terms = cite.List(u.Terms)
	return cite.Encode(bare(u))
}

// MarshalJSON writes the contract's form.
func (p Passages) MarshalJSON() ([]byte, error) {
	type bare Passages
	p.Passages = cite.List(p.Passages)
	return cite.Encode(bare(p))
}

// MarshalJSON writes the contract's form. (Without it, the method of the embedded ArticleRef would be used.)
func (a ArticleInfo) MarshalJSON() ([]byte, error) {
	type ref cite.ArticleRef
	a.Authors = cite.List(a.Authors)
	return cite.Encode(struct {
		ref
		Passages int       `json:"passages"`
		Notes    []NoteRef `json:"corrections"`
	}{ref(a.ArticleRef), a.Passages, cite.List(a.Notes)})
}

// MarshalJSON writes the contract's form.
func (q QuoteLine) MarshalJSON() ([]byte, error) {
	type bare QuoteLine
	q.Content, q.Cue, q.Source = cite.List(q.Content), cite.List(q.Cue), cite.List(q.Source)
	return cite.Encode(bare(q))
}

// MarshalJSON writes the contract's form.
func (c Check) MarshalJSON() ([]byte, error) {
	type bare Check
	c.Found = cite.List(c.Found)
	return cite.Encode(bare(c))
}

// MarshalJSON writes the contract's form.
func (s SaidHere) MarshalJSON() ([]byte, error) {
	type bare SaidHere
	s.Diff = cite.List(s.Diff)
	return cite.Encode(bare(s))
}
