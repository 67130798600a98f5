package door

import (
	"context"
	"slices"

	"pullquote/answers"
	"pullquote/index/article"
)

// A Desk is what can be asked; an *answers.Desk is one.
type Desk interface {
	Answer(ctx context.Context, q answers.Question) (answers.Answer, error)
	Timeline(ctx context.Context, q answers.Question) (answers.Answer, error)
	Quotes(ctx context.Context, q answers.Question) ([]answers.QuoteLine, error)
	WhoSaid(ctx context.Context, q answers.Question) (answers.Check, error)
	Articles(ctx context.Context, q answers.Question) ([]answers.ArticleInfo, error)
	Context(ctx context.Context, id article.ID, span article.Span) (answers.Surrounding, error)
	Cut(ctx context.Context, id article.ID, span article.Span) (answers.Excerpt, error)
	Search(ctx context.Context, q answers.Question) (answers.Passages, error)
	Suggest(ctx context.Context, what answers.Field, prefix string, limit int) []string
	Coverage(ctx context.Context) (answers.Coverage, error)
}

// A Coverage is one of several.
type Coverage struct{ Name, Title string }

// Chosen are the names of those that were chosen of what is offered, or else of all: what was chosen may be gone since.
func Chosen(offered []Coverage, chosen []string) (names []string) {
	for _, all := range []bool{false, true} {
		for _, c := range offered {
			if all || slices.Contains(chosen, c.Name) {
				names = append(names, c.Name)
			}
		}
		if len(names) > 0 {
			break
		}
	}
	return names
}

// A Shelf has several coverages, of which servers choose. It is safe for use by many goroutines.
type Shelf interface {
	// Offered are those that a server may use, and in a direct conversation those that everybody may.
	Offered(server string) []Coverage
	// Desk answers from those of some names together; with none it is one that knows nothing.
	Desk(names []string) Desk
	// Desks are those that were made.
	Desks() []Desk
}

// A Gate lets questions through. It is safe for use by many goroutines.
type Gate interface {
	// Admit takes a place for one question of an operation ("ask", "quotes", …) before anything else is done for it, or says
	// with a *answers.HintError that there is none. leave gives the place back.
	Admit(op string) (leave func(), err error)
	// Enter asks when it is the question's turn, and counts the outcome. ask's context may end before ctx. The error is that of
	// ask, the context's, or a *answers.HintError for an answer that was given up.
	Enter(ctx context.Context, op string, ask func(context.Context) (outcome string, err error)) error
	// Glance does at once what is quick and must not wait, and measures it.
	Glance(op string, look func())
}

// A Teller is a Gate that tells coverages apart.
type Teller interface {
	Gate
	// Of is the gate to a desk that answers from the coverages of some names: it counts a question for each of them, too.
	Of(coverages []string) Gate
}

// Of is the gate before a desk that answers from the coverages of some names.
func Of(g Gate, coverages []string) Gate {
	if t, ok := g.(Teller); ok {
		return t.Of(coverages)
	}
	return g
}

// A Door stands before a desk.
type Door struct {
	desk Desk
	gate Gate
}

// New puts a gate before a desk; a nil one lets everybody through.
func New(desk Desk, gate Gate) Door {
	if gate == nil {
		gate = Open{}
	}
	return Door{desk, gate}
}

// Admit is the gate's.
func (d Door) Admit(op string) (leave func(), err error) { return d.gate.Admit(op) }

// Ask asks the desk one question of an operation, in its turn. ask may keep the desk no longer than it runs.
func (d Door) Ask(ctx context.Context, op string, ask func(context.Context, Desk) (outcome string, err error)) error {
	return d.gate.Enter(ctx, op, func(ctx context.Context) (string, error) { return ask(ctx, d.desk) })
}

// Suggest completes a name. It never waits for a turn: Discord gives a completion no time.
func (d Door) Suggest(ctx context.Context, what answers.Field, prefix string, limit int) (names []string) {
	d.gate.Glance("suggest", func() { names = d.desk.Suggest(ctx, what, prefix, limit) })
	return names
}

// Coverage is what the desk answers from.
func (d Door) Coverage(ctx context.Context) (answers.Coverage, error) { return d.desk.Coverage(ctx) }

// Open is a Gate that lets everybody through.
type Open struct{}

// Admit has a place for everybody.
func (Open) Admit(string) (func(), error) { return func() {}, nil }

// Enter asks at once.
func (Open) Enter(ctx context.Context, _ string, ask func(context.Context) (string, error)) error {
	_, err := ask(ctx)
	return err
}

// Glance looks.
func (Open) Glance(_ string, look func()) { look() }
