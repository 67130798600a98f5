package match

import (
	"context"
	"fmt"

	"pullquote/answers/question"
	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/meaning"
	"pullquote/index/people"
	"pullquote/index/text"
)

// A Query is a question made ready for ranking: what it asks, and its words with how rare they are in the coverage. It is
// for one goroutine.
type Query struct {
	question.Parsed
	Terms   []Term
	Total   float64           // the terms' weights together
	Written uint64            // the terms that the asker wrote as names, as bits
	Named   uint64            // the terms that name somebody or something, as bits
	Quotes  [][]string        // stems of each quotation in the question
	Speaker Voice             // whose statements are asked for
	Source  string            // the publication that the question names, "" when none of those found
	Time    question.Interval // asked for
	Day     article.Date      // the question is asked; zero when unknown
	Holders [][]string        // names of who held the role asked for, in words
	Sense   question.Sense    // what its vector tells of it; zero without one
	Foreign bool              // asked in another language than the coverage's: only what it means, and names, can meet
	Sure    float64           // how far the question's vector can be trusted: less for every word that the model does not know

	alts    map[string][]Alt // stem of the coverage -> the terms it stands for
	focus   map[string]bool  // stems of what is counted
	phrases []phrase
	wanted  markSet        // the stems of alts and phrases
	model   *meaning.Model // nil: words alone
	vector  meaning.Vector // of the question

	words       *WordVectors
	termVectors []meaning.Vector // of single words, made when first asked for; zero for words that the model only spells
}

// Known is what a coverage knows of a question.
type Known struct {
	Terms        []index.TermStat // of the question's words
	Passages     int              // of the whole coverage
	Publications []string         // of what was found
	People       people.Directory
	Speaker      Voice
	Day          article.Date   // the question is asked
	Foreign      bool           // the question is in another language than what was found
	Model        *meaning.Model // nil: words alone
	Words        *WordVectors   // nil without a model
}

// NewQuery joins what a question asks with what a coverage knows of its words.
func NewQuery(ctx context.Context, p question.Parsed, k Known) (*Query, error) {
	q := &Query{Parsed: p, alts: map[string][]Alt{}, focus: map[string]bool{}, Speaker: k.Speaker, Time: p.When, Day: k.Day, Foreign: k.Foreign, model: k.Model, words: k.Words}
	q.readTerms(k.Terms, k.Passages)
	q.readForms()
	if err := q.recognise(ctx, k.People); err != nil {
		return nil, fmt.Errorf("recognise names: %w", err)
	}
	if q.model != nil {
		q.vector = q.model.Embed(p.Topic)
		q.Sure = 1 / float64(1+q.model.Spelled(p.Topic))
	}
	for _, publication := range k.Publications {
		if len(publication) > len(q.Source) && question.Names(p.Plain, publication) {
			q.Source = publication
		}
	}
	q.want()
	return q, nil
}

// readForms enters what the words stand for besides themselves.
func (q *Query) readForms() {
	for i, t := range q.Terms {
		q.alts[t.Stem] = append(q.alts[t.Stem], Alt{i, 1, t.Word})
	}
	for i, t := range q.Terms {
		for _, f := range Forms(t.Word) {
			q.addAlt(f.Stem, Alt{i, FormMatch, ""})
		}
	}
	for _, quoted := range q.Quoted {
		if stems := text.Stems(quoted); len(stems) > 1 {
			q.Quotes = append(q.Quotes, stems)
		}
	}
	for _, s := range text.Stems(q.Focus) {
		q.focus[s] = true
	}
}

// HasModel reports whether meaning counts.
func (q *Query) HasModel() bool { return q.model != nil }

// HasFocus reports whether the question says what it counts or chooses from.
func (q *Query) HasFocus() bool { return len(q.focus) > 0 }

// InSource is 1 for the publication that the question names, -1 for another, 0 where it names none.
func (q *Query) InSource(publication string) float64 {
	switch q.Source {
	case "":
		return 0
	case publication:
		return 1
	}
	return -1
}
