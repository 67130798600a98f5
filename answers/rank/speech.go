package rank

import (
	"slices"

	"pullquote/answers/question"
	"pullquote/answers/rank/match"
	"pullquote/index/article"
)

// Speech is who says a sentence, where the question asks that.
type Speech struct {
	Theirs    bool    // the speaker asked for says it
	Mentioned bool    // the speaker asked for is only mentioned
	Named     bool    // somebody who is named says it, for who said
	Content   float64 // share of the question's words within what a speaker says
}

// speechIn looks for the speakers of a sentence.
func speechIn(m *match.Match, i int) Speech {
	var s Speech
	q := m.Query
	if !q.Type.Speech() && q.Speaker.IsZero() {
		return s
	}
	for _, at := range m.Read.Sentences[i].Quotes {
		quote := &m.Read.Doc.Quotes[at]
		sayer, theirs := q.Type == question.AskSayer && quote.Speaker != nil, q.Speaker.Speaks(quote.Speaker)
		s.Named, s.Theirs = s.Named || sayer, s.Theirs || theirs
		if sayer || theirs {
			s.Content = max(s.Content, q.Share(m.InSpans(i, quote.Content)))
		}
	}
	if q.Speaker.IsZero() || s.Theirs {
		return s
	}
	s.Theirs = Says(m, i)
	s.Mentioned = !s.Theirs && slices.ContainsFunc(q.Speaker.Names, func(name []string) bool {
		return m.Read.Shows(i).IsName(name[len(name)-1])
	})
	return s
}

// Says reports whether the speaker asked for stands next to a verb of saying that is not somebody else's (“Dean said
// Brandt did not …”). Statements within other statements (“Brandt said …, the Post reported”) are told by this alone.
func Says(m *match.Match, i int) bool {
	tokens := m.Read.Tokens(i)
	for n, t := range tokens {
		if !m.Query.Speaker.EndsIn(t.Word) {
			continue
		}
		for _, near := range tokens[max(0, n-1):min(len(tokens), n+3)] {
			if gap := near.Position - t.Position; gap >= -1 && gap <= 2 && gap != 0 && question.Reports(near.Word) && !othersCue(m, i, near.Span) {
				return true
			}
		}
	}
	return false
}

// othersCue reports whether a word introduces the statement of somebody who is named and is not the speaker asked for.
func othersCue(m *match.Match, i int, word article.Span) bool {
	return slices.ContainsFunc(m.Read.Sentences[i].Quotes, func(at int) bool {
		quote := &m.Read.Doc.Quotes[at]
		return quote.Speaker != nil && !m.Query.Speaker.Speaks(quote.Speaker) && article.Common(quote.Cue, word) > 0
	})
}
