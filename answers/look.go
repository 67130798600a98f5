package answers

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"pullquote/answers/question"
	"pullquote/answers/rank/match"
	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/attribution"
	"pullquote/index/people"
	"pullquote/index/text"
)

// A lookup is a question read, and what the index has for it.
type lookup struct {
	query *match.Query
	index.Result
	edges []*article.Article // the oldest or newest articles, where the question asks for nothing but such
}

// look reads a question and searches for it; passages is how many windows to look at.
func (d *Desk) look(ctx context.Context, s index.Snapshot, q Question, passages int) (l lookup, err error) {
	known, err := d.names(ctx, s)
	if err != nil {
		return l, err
	}
	p := question.Parse(question.PublicationLast(q.Text, known.publications), q.Asked)
	p.Plain = text.Fold(q.Text)
	p.Language = cmp.Or(q.Language, p.Language)
	publication := ""
	if !p.Edge.IsZero() && p.When.IsZero() {
		publication = question.PublicationIn(p.Plain, known.publications)
		if l.edges, p.When, err = edgesOf(ctx, s, p.Edge, q, publication); err != nil {
			return l, err
		}
	}
	if p, err = d.placed(ctx, s, p, q); err != nil {
		return l, err
	}
	voice, err := match.VoiceOf(ctx, p.Speaker, s.People(), p.When)
	if err != nil {
		return l, err
	}
	ask := index.Query{Text: p.Topic, Filter: q.filter(), Limit: passages, Expand: expansions(p.Topic, voice)}
	if d.options.Meaning != nil {
		ask.Nearest = passagesNear
		if p.Language != question.English {
			ask.Nearest = passagesRead
		}
	}
	if l.Result, err = s.Search(ctx, ask); err != nil {
		return l, err
	}
	if l.query, err = d.query(ctx, s, p, voice, l.Result, q); err != nil {
		return l, err
	}
	if !question.OnlyEdge(wordsOf(l.query), publication) {
		l.edges = nil
	}
	return l, nil
}

// placed is a question with the time of its event and its speaker, as the coverage knows them.
func (d *Desk) placed(ctx context.Context, s index.Snapshot, p question.Parsed, q Question) (question.Parsed, error) {
	if !p.Event.IsZero() {
		when, err := d.eventWhen(ctx, s, p.Event, q.filter())
		if err != nil {
			return p, err
		}
		if p.When = when; when.IsZero() {
			p.Topic = p.Whole
		}
	}
	if q.Speaker != "" {
		p.Speaker = q.Speaker
		return p, nil
	}
	if p.IfKnown == "" {
		return p, nil
	}
	known, err := isSomebody(ctx, s.People(), p.IfKnown)
	if err != nil || !known {
		return p, err
	}
	return p.Of(p.IfKnown), nil
}

// query makes a question ready for ranking.
func (d *Desk) query(ctx context.Context, s index.Snapshot, p question.Parsed, v match.Voice, found index.Result, q Question) (*match.Query, error) {
	held, err := s.Stats(ctx)
	if err != nil {
		return nil, fmt.Errorf("sum up the coverage: %w", err)
	}
	known := match.Known{Terms: found.Terms, Passages: held.Passages, People: s.People(), Speaker: v, Day: q.Asked, Model: d.options.Meaning, Words: &d.words}
	for _, h := range found.Hits {
		known.Publications = append(known.Publications, h.Document.Publication)
	}
	known.Foreign = p.Language != question.English && !mostlyIn(p.Language, found.Hits)
	return match.NewQuery(ctx, p, known)
}

// hitsRead is of how many passages the language is told.
const hitsRead = 7

// mostlyIn reports whether most of the best passages found are in a language. Where a coverage is in several, those in the
// question's are found by its words and stand before the others.
func mostlyIn(language string, found []index.Hit) bool {
	found = found[:min(hitsRead, len(found))]
	in := 0
	for _, h := range found {
		if question.LanguageOf(text.Fold(h.Span.Of(h.Document.Body))) == language {
			in++
		}
	}
	return 2*in > len(found)
}

// expansions are further words to search for: what may stand for the topic's words, and the other names of the speaker
// asked for.
func expansions(topic string, v match.Voice) []index.Term {
	var terms []index.Term
	for _, t := range text.Analyse(topic) {
		for _, f := range match.Forms(t.Word) {
			terms = append(terms, index.Term{Text: f.Word, Weight: 0.5 * match.FormMatch})
		}
	}
	for _, name := range v.Names {
		terms = append(terms, index.Term{Text: name[len(name)-1], Weight: 0.5})
	}
	return terms
}

// isSomebody reports whether the coverage knows a person of that name, or an organisation that goes by just that.
func isSomebody(ctx context.Context, directory people.Directory, name string) (bool, error) {
	found, err := directory.Find(ctx, name)
	return slices.ContainsFunc(found, func(p people.Person) bool {
		return p.Kind == attribution.Person || match.GoesBy(p, name)
	}), err
}

func wordsOf(q *match.Query) []string {
	words := make([]string, len(q.Terms))
	for i, t := range q.Terms {
		words[i] = t.Word
	}
	return words
}
