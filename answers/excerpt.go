package answers

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/attribution"
	"pullquote/index/text"
)

// errNotVerbatim is a fault of the program: it is logged, and nothing of the answer is shown.
var errNotVerbatim = errors.New("the excerpt is not verbatim")

// excerpt cites a choice. Its text is cut from the body that the snapshot holds and compared with what was ranked:
// law 1 is checked on every answer.
func (d *Desk) excerpt(ctx context.Context, s index.Snapshot, f *finding, c choice, explain bool) (Excerpt, error) {
	doc := c.read.doc
	e := Excerpt{Start: c.span.Start, End: c.span.End, Highlights: c.highlights(c.span), Article: refOf(doc.Article),
		Quotes: quotesIn(doc, c.span), Notes: []NoteRef{}, Score: c.score, Why: []index.Part{}, Archived: doc.Archived, Repeats: len(c.repeats)}
	text, err := cut(ctx, s, c)
	if err != nil {
		return Excerpt{}, err
	}
	e.Text = text
	if link := deepLink(doc.Article, c.read.link, c.span); link != "" {
		e.Link = &link
	}
	e.Speaker = c.speakerOf(f.asked, e)
	for _, n := range notesOf(doc) {
		if c.bears(n) {
			e.Notes = append(e.Notes, noteRef(n))
		}
	}
	if explain {
		e.Why = c.features.explain(&d.weights.sentence)
	}
	return e, nil
}

// cut takes the text from the article as the snapshot holds it, and holds it against what was ranked.
func cut(ctx context.Context, s index.Snapshot, c choice) (string, error) {
	stored, err := index.DocumentOf(ctx, s, c.read.doc.ID)
	switch {
	case err != nil:
		return "", fmt.Errorf("cut %v from %q: %w", c.span, c.read.doc.ID, err)
	case c.span.Start < 0 || c.span.End > len(c.read.doc.Body) || c.span.Start >= c.span.End || stored.Body != c.read.doc.Body:
		return "", fmt.Errorf("cut %v from %q: %w", c.span, stored.ID, errNotVerbatim)
	}
	text := c.span.Of(stored.Body)
	if !utf8.ValidString(text) || text != c.sentences() {
		return "", fmt.Errorf("cut %v from %q: %w", c.span, stored.ID, errNotVerbatim)
	}
	return text, nil
}

// sentences is the text of the choice put together from its sentences, which is another way to it than its span.
func (c choice) sentences() string {
	var b strings.Builder
	at := c.span.Start
	for i := c.from; i < c.to; i++ {
		s := c.read.sentences[i].span
		b.WriteString(c.read.doc.Body[at:s.Start]) // white space
		b.WriteString(s.Of(c.read.doc.Body))
		at = s.End
	}
	return b.String()
}

func refOf(a *article.Article) ArticleRef {
	ref := ArticleRef{ID: a.ID, Title: a.Title, Publication: a.Publication, Authors: a.Authors, Date: a.Date}
	if ref.Authors == nil {
		ref.Authors = []string{}
	}
	if a.URL != "" {
		ref.URL = &a.URL
	}
	return ref
}

func noteRef(c article.Correction) NoteRef {
	n := NoteRef{Text: c.Text}
	if c.Span != nil {
		start, end := c.Span.Start, c.Span.End
		n.Start, n.End = &start, &end
	}
	return n
}

// quotesIn are the quotations whose content lies, at least in part, within the span.
func quotesIn(doc *index.Document, span article.Span) []attribution.Quote {
	return overlappingQuotes(doc.Quotes, span)
}

func overlappingQuotes(quotes []attribution.Quote, span article.Span) []attribution.Quote {
	found := []attribution.Quote{}
	for _, q := range quotes {
		if common(q.Content, span) > 0 {
			found = append(found, q)
		}
	}
	return found
}

// common is how many bytes of the pieces lie within a span.
func common(pieces []article.Span, span article.Span) int {
	n := 0
	for _, p := range pieces {
		n += p.Common(span)
	}
	return n
}

// speakerOf is the speaker of the quotation that the highlights lie in most. Where they lie in none, it is the one of
// the quotation that the sentence found belongs to, if the words that lead to it were matched (“Lugo said …”), or if the
// sentence is little else. Of a statement within a statement it is the inner one's, if at least half as many of the
// highlights lie there. Where a speaker was asked for and one of the quotations is theirs, it is theirs.
func (c choice) speakerOf(a *asked, e Excerpt) *attribution.Speaker {
	core := c.read.sentences[c.sentence].span
	var best *attribution.Quote
	bestWeight := 0
	for i := range e.Quotes {
		q := &e.Quotes[i]
		weight := 0
		for _, h := range e.Highlights {
			weight += 4 * common(q.Content, h)
			if core.Contains(h) {
				weight += 4*common(q.Content, h) + common(q.Source, h) + common(q.Cue, h)
			}
		}
		if a.speaker.speaks(q.Speaker) {
			weight += 1000 + common(q.Content, core)
		}
		if weight > bestWeight || best != nil && q.Speaker != nil && 2*weight > bestWeight && within(best, q) {
			best, bestWeight = q, weight
		}
	}
	if a.speaker.full != "" && c.says(c.sentence) && (best == nil || !a.speaker.speaks(best.Speaker)) {
		return c.inner(a)
	}
	if best == nil {
		return holder(e.Quotes, core, c.read.doc.Body)
	}
	return best.Speaker
}

// holder is who says a sentence of which no word was matched: more than a third of it is one named speaker's statements,
// words between quotation marks or with a plain verb of saying among them, and nothing is anybody else's. What else is
// indirect is too easily the article's own telling of what somebody did (“announced a plan”).
func holder(quotes []attribution.Quote, sentence article.Span, body string) *attribution.Speaker {
	var speaker *attribution.Speaker
	said, plainly := 0, false
	for _, q := range quotes {
		n := common(q.Content, sentence)
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

func saysPlainly(q attribution.Quote, body string) bool {
	return len(q.Cue) == 1 && (q.Cue[0].Of(body) == "said" || q.Cue[0].Of(body) == "says")
}

// within: one statement is told in another (“Malloy said …, WTNH reported”), which holds its cue. Who made it is then what
// a reader wants to know.
func within(outer, q *attribution.Quote) bool {
	return len(q.Cue) > 0 && common(outer.Content, q.Cue[0]) > 0
}

// inner is the speaker asked for where a sentence says that they speak and another reports it: “Malloy said …, WTNH
// reported”.
func (c choice) inner(a *asked) *attribution.Speaker {
	s := &attribution.Speaker{Name: a.speaker.full, AsWritten: a.speaker.full}
	for _, t := range c.read.tokens(c.sentence) {
		for _, name := range a.speaker.names {
			if len(name) > 0 && name[len(name)-1] == t.Word {
				s.AsWritten = t.Span.Of(c.read.doc.Body)
				return s
			}
		}
	}
	return s
}

// bears: a correction is about a sentence when they share a name and another word, or three words.
func (c choice) bears(n article.Correction) bool {
	if n.Span != nil && n.Span.Overlaps(c.span) {
		return false // the excerpt is the note itself
	}
	note := map[string]bool{}
	for _, t := range text.Analyse(n.Text) {
		note[t.Stem] = true
	}
	names := map[string]bool{}
	for _, name := range traitsOf(n.Text).names {
		names[name] = true
	}
	shared, named := map[string]bool{}, false
	for i := c.from; i < c.to; i++ {
		for _, t := range c.read.tokens(i) {
			if note[t.Stem] {
				shared[t.Stem] = true
				named = named || names[t.Word]
			}
		}
	}
	return named && len(shared) >= 2 || len(shared) >= 3
}

// correctedFirst puts a correction note before the sentences of its article that it bears on and that answer no better:
// where the best sentence is one of them, and the note has at least as many of the question's words, the note comes first.
func (f *finding) correctedFirst() []candidate {
	if len(f.candidates) == 0 {
		return nil
	}
	best := f.candidates[0]
	if best.features[fNote] > 0 {
		return f.candidates
	}
	have := f.asked.share(best.got[best.sentence])
	for i, c := range f.candidates[1:min(len(f.candidates), 30)] {
		if c.read == best.read && c.features[fNote] > 0 && f.asked.share(c.got[c.sentence]) >= have && have > 0 && f.asked.speaksOf(c) {
			return slices.Concat([]candidate{c}, f.candidates[:i+1], f.candidates[i+2:])
		}
	}
	return f.candidates
}

// speaksOf: a sentence has, in the asker's own form, a word of the question that names nobody.
func (a *asked) speaksOf(c candidate) bool {
	return slices.ContainsFunc(c.sites[c.sentence], func(s site) bool {
		return s.match == 1 && a.named&(1<<s.term) == 0 && !a.only(int(s.term))
	})
}
