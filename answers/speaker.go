package answers

import (
	"strings"

	"pullquote/answers/rank"
	"pullquote/index/article"
	"pullquote/index/attribution"
)

// speakerOf is the speaker of the quotation that the highlights lie in most. Where they lie in none, it is the one of
// the quotation that the sentence found belongs to, if the words that lead to it were matched (“Ruiz said …”), or if the
// sentence is little else. Of a statement within a statement it is the inner one's, if at least half as many of the
// highlights lie there. Where a speaker was asked for and one of the quotations is theirs, it is theirs.
func speakerOf(c rank.Choice, e Excerpt) *attribution.Speaker {
	asked, core := c.Query.Speaker, c.Read.Sentences[c.Sentence].Span
	var best *attribution.Quote
	bestWeight := 0
	for i := range e.Quotes {
		q := &e.Quotes[i]
		weight := weightOf(q, e.Highlights, core)
		if asked.Speaks(q.Speaker) {
			weight += 1000 + article.Common(q.Content, core)
		}
		if weight > bestWeight || best != nil && q.Speaker != nil && 2*weight > bestWeight && within(best, q, c.Read.Doc.Body) {
			best, bestWeight = q, weight
		}
	}
	if asked.Full != "" && rank.Says(c.Match, c.Sentence) && (best == nil || !asked.Speaks(best.Speaker)) {
		return inner(c)
	}
	if best == nil {
		return holder(e.Quotes, core, c.Read.Doc.Body)
	}
	return best.Speaker
}

// weightOf is how much of the highlights lies in a quotation, those in the sentence found above all.
func weightOf(q *attribution.Quote, highlights []article.Span, core article.Span) int {
	weight := 0
	for _, h := range highlights {
		weight += 4 * article.Common(q.Content, h)
		if core.Contains(h) {
			weight += 4*article.Common(q.Content, h) + article.Common(q.Source, h) + article.Common(q.Cue, h)
		}
	}
	return weight
}

// holder is who says a sentence of which no word was matched: more than a third of it is one named speaker's statements,
// words between quotation marks or with a plain verb of saying among them, and nothing is anybody else's. What else is
// indirect is too easily the article's own telling of what somebody did (“announced a plan”).
func holder(quotes []attribution.Quote, sentence article.Span, body string) *attribution.Speaker {
	var speaker *attribution.Speaker
	said, plainly := 0, false
	for _, q := range quotes {
		n := article.Common(q.Content, sentence)
		switch {
		case n == 0:
		case q.Speaker == nil, speaker != nil && speaker.Name != q.Speaker.Name:
			return nil
		default:
			speaker, said, plainly = q.Speaker, max(said, n), plainly || q.Kind != attribution.Indirect || saysPlainly(q, body)
		}
	}
	if !plainly || 3*said <= sentence.Len() {
		return nil
	}
	return speaker
}

// saysPlainly reports whether a statement is introduced by “said” and nothing else.
func saysPlainly(q attribution.Quote, body string) bool {
	return len(q.Cue) == 1 && (q.Cue[0].Of(body) == "said" || q.Cue[0].Of(body) == "says")
}

// within reports whether one statement is told in another (“Holt said …, the Post reported”), which holds its cue. Who made
// it is then what a reader wants to know; not of whose promise or claim somebody speaks (“Fountain cited Blumenthal’s promise”).
func within(outer, q *attribution.Quote, body string) bool {
	return len(q.Cue) > 0 && article.Common(outer.Content, q.Cue[0]) > 0 && !possessed(q, body)
}

// possessed reports whether a statement's cue is a noun that its source possesses.
func possessed(q *attribution.Quote, body string) bool {
	if len(q.Source) == 0 || q.Source[0].End >= q.Cue[0].Start {
		return false
	}
	between := body[q.Source[0].End:q.Cue[0].Start]
	return strings.HasPrefix(between, "’") || strings.HasPrefix(between, "'")
}

// inner is the speaker asked for where a sentence says that they speak and another reports it: “Holt said …, the Post
// reported”.
func inner(c rank.Choice) *attribution.Speaker {
	asked := c.Query.Speaker
	s := &attribution.Speaker{Name: asked.Full, AsWritten: asked.Full}
	for _, t := range c.Read.Tokens(c.Sentence) {
		if asked.EndsIn(t.Word) {
			s.AsWritten = t.Span.Of(c.Read.Doc.Body)
			return s
		}
	}
	return s
}
