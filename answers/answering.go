package answers

import (
	"context"
	"fmt"
	"slices"
	"time"

	"pullquote/index"
	"pullquote/index/text"
)

// Sizes of the search below an answer. Thirty passages hold the right one for 97 of 100 questions of the evaluation
// sets that any number holds it for.
const (
	passagesRead    = 30
	passagesNear    = 10 // more, for their meaning
	defaultExcerpts = 5
	defaultPassages = 10
)

// Answer answers a question with up to q.Limit excerpts (default 5), best first. When q narrows it to a publication, a
// time or a speaker and nothing is left, the nearest without that is shown as Related and Answer.Without says so. The
// error is a *HintError when the asker can do something about it.
func (d *Desk) Answer(ctx context.Context, q Question) (Answer, error) {
	began := time.Now()
	s, err := d.search.Snapshot(ctx)
	if err != nil {
		return Answer{}, fmt.Errorf("answer: %w", err)
	}
	defer s.Close()
	answer, err := d.answer(ctx, s, q)
	if err != nil {
		return Answer{}, err
	}
	answer.TookMS = millis(began)
	d.log.Debug("answered", "op", "answer", "verdict", answer.Verdict, "shown", len(answer.Excerpts), "took_ms", answer.TookMS)
	return answer, nil
}

func millis(since time.Time) float64 { return float64(time.Since(since).Microseconds()) / 1000 }

func (d *Desk) answer(ctx context.Context, s index.Snapshot, q Question) (Answer, error) {
	f, err := d.find(ctx, s, q)
	if err != nil {
		return Answer{}, err
	}
	answer := f.reply(q)
	limit := d.limit(q.Limit, defaultExcerpts)
	chosen := d.choose(f, limit)
	if err := ctx.Err(); err != nil {
		return Answer{}, fmt.Errorf("answer: %w", err)
	}
	answer.Verdict = d.verdict(f, chosen)
	if answer.Verdict == None {
		chosen, answer.Without = nil, Narrowing{}
	}
	order(chosen, q.Sort)
	answer.Excerpts, err = d.excerpts(ctx, s, f, chosen, q.Explain)
	return answer, err
}

// excerpts cites what was chosen, in its order.
func (d *Desk) excerpts(ctx context.Context, s index.Snapshot, f *finding, chosen []choice, explain bool) ([]Excerpt, error) {
	all := []Excerpt{}
	for i, c := range chosen {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("cite: %w", err)
		}
		e, err := d.excerpt(ctx, s, f, c, explain)
		if err != nil {
			return nil, err
		}
		e.Rank = i + 1
		all = append(all, e)
	}
	return all, nil
}

func (d *Desk) limit(asked, otherwise int) int {
	switch {
	case asked > 0:
		return asked
	case d.options.ExcerptsAtMost > 0:
		return d.options.ExcerptsAtMost
	}
	return otherwise
}

// A finding is what the search for a question brought: the question as understood, and sentences that may answer it.
type finding struct {
	asked      *asked
	question   Question
	candidates []candidate
	passages   []foundPassage
	coverage   Coverage
	without    Narrowing // what left nothing
	openings   bool      // the candidates are the openings of the articles asked for
}

// find searches as the question is narrowed; where that leaves nothing, without, and says so.
func (d *Desk) find(ctx context.Context, s index.Snapshot, q Question) (*finding, error) {
	f, err := d.findWithin(ctx, s, q, passagesRead)
	without := narrowing(q)
	if err != nil || len(f.candidates) > 0 || without.IsZero() {
		return f, err
	}
	if err := d.checkSource(ctx, s, q.Source); err != nil {
		return nil, err
	}
	wide := q
	wide.Speaker, wide.Source, wide.From, wide.To = "", "", q.Earliest, zeroDate
	w, err := d.findWithin(ctx, s, wide, passagesRead)
	if err != nil {
		return nil, err
	}
	w.without, w.question, w.coverage.UndatedLeftOut = without, q, f.coverage.UndatedLeftOut
	return w, nil
}

func (d *Desk) findWithin(ctx context.Context, s index.Snapshot, q Question, passages int) (*finding, error) {
	l, err := d.look(ctx, s, q, passages)
	if err != nil {
		return nil, fmt.Errorf("answer: %w", err)
	}
	a, edges := l.asked, l.edges
	f := &finding{asked: a, question: q}
	if f.coverage, err = coverageOf(ctx, s); err != nil {
		return nil, fmt.Errorf("answer: %w", err)
	}
	f.coverage.UndatedLeftOut = l.UndatedLeftOut
	f.passages = d.passages(ctx, a, l.Hits)
	a.markNames(f.passages)
	f.candidates = ranked(ctx, f.passages, &d.weights.sentence)
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("answer: %w", err)
	}
	if len(edges) > 0 && a.onlyEdge() {
		f.openings = true
		f.candidates, err = d.openings(ctx, s, a, edges)
		return f, err
	}
	if len(f.candidates) == 0 && q.Speaker == "" {
		f.candidates, err = d.byTitle(ctx, s, a, filterOf(q))
		return f, err
	}
	if q.Speaker != "" {
		f.candidates = slices.DeleteFunc(f.candidates, func(c candidate) bool { return c.features[fSource] == 0 })
	}
	return f, nil
}

func filterOf(q Question) index.Filter {
	f := index.Filter{From: q.From, To: q.To, Sources: q.Within}
	if q.Source != "" {
		f.Sources = []string{q.Source}
	}
	return f
}

// expansions are further words to search for: what may stand for the question's words, and the other names of the
// speaker asked for.
func expansions(u understanding, v voice) []index.Term {
	var terms []index.Term
	for _, t := range text.Analyse(u.topic) {
		for _, r := range related(t.Word) {
			terms = append(terms, index.Term{Text: r.word, Weight: r.match * 0.5})
		}
	}
	for _, name := range v.names {
		terms = append(terms, index.Term{Text: name[len(name)-1], Weight: 0.5})
	}
	return terms
}

// reply is the answer without excerpts and verdict.
func (f *finding) reply(q Question) Answer {
	a := Answer{Question: q.Text, Excerpts: []Excerpt{}, Coverage: f.coverage, Without: f.without}
	a.Understood.Terms = []string{}
	for _, t := range f.asked.terms {
		a.Understood.Terms = append(a.Understood.Terms, t.word)
	}
	if name := f.asked.speaker.shown(); name != "" {
		a.Understood.Speaker = &name
	}
	if q.Source != "" {
		a.Understood.Source = &q.Source
	} else if f.asked.source != "" {
		a.Understood.Source = &f.asked.source
	}
	from, to := f.asked.when.from, f.asked.when.to
	if !q.From.IsZero() || !q.To.IsZero() {
		from, to = q.From, q.To
	}
	if !from.IsZero() {
		a.Understood.From = &from
	}
	if !to.IsZero() {
		a.Understood.To = &to
	}
	return a
}
