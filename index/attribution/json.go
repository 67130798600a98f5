package attribution

import (
	"encoding/json"

	"pullquote/index/article"
)

// MarshalJSON writes the contract's form: [] rather than null where there is no cue or source.
func (q Quote) MarshalJSON() ([]byte, error) {
	type bare Quote
	q.Content, q.Cue, q.Source = spans(q.Content), spans(q.Cue), spans(q.Source)
	return json.Marshal(bare(q))
}

func spans(s []article.Span) []article.Span {
	if s == nil {
		return []article.Span{}
	}
	return s
}
