package people

import (
	"context"
	"strings"

	"pullquote/index/article"
	"pullquote/index/text"
)

// A Directory finds whom a coverage names. It is safe for use by many goroutines.
type Directory interface {
	// Find returns the people that a name in any usual form may mean, best first; none for an unknown name.
	Find(ctx context.Context, name string) ([]Person, error)
	// Holders returns who held a role (“governor”, “mayor of New Haven”) as articles of the dates describe it, best first.
	// Zero dates are open.
	Holders(ctx context.Context, role string, from, to article.Date) ([]Person, error)
	// Suggest completes a prefix of any part of a name, most quoted first; an empty prefix is everybody's.
	Suggest(ctx context.Context, prefix string, limit int) ([]Person, error)
	// Like returns those quoted whose names are most like a misspelt one, most quoted first.
	Like(ctx context.Context, name string, limit int) ([]Person, error)
	// Bearer is the person whom an article means by a name that it gives as somebody's fullest; false for nobody.
	Bearer(ctx context.Context, id article.ID, name string) (Person, bool, error)
	// Statements is how many statements there are, of anybody or of nobody that is named.
	Statements(ctx context.Context) (int, error)
}

// Directory is the register as others ask it.
func (r *Register) Directory() Directory { return directory{r} }

// A directory is a register in memory: it fails only when the caller no longer waits.
type directory struct{ register *Register }

func (d directory) Find(ctx context.Context, name string) ([]Person, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return d.register.Find(name), nil
}

func (d directory) Holders(ctx context.Context, role string, from, to article.Date) ([]Person, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return d.register.Holders(role, from, to), nil
}

func (d directory) Suggest(ctx context.Context, prefix string, limit int) ([]Person, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return d.register.Suggest(prefix, limit), nil
}

func (d directory) Like(ctx context.Context, name string, limit int) ([]Person, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return d.register.Like(name, limit), nil
}

func (d directory) Bearer(ctx context.Context, id article.ID, name string) (Person, bool, error) {
	if err := ctx.Err(); err != nil {
		return Person{}, false, err
	}
	p, known := d.register.Bearer(id, name)
	return p, known, nil
}

func (d directory) Statements(ctx context.Context) (int, error) {
	return d.register.Statements(), ctx.Err()
}

// Like returns up to limit of those quoted with a name, or a word of one, that shares half of its letter pairs with the
// one given.
func (r *Register) Like(name string, limit int) []Person {
	wanted := text.Fold(name)
	var found []Person
	for _, p := range r.open().people {
		if p.Quotes == 0 || len(found) == limit {
			break // the rest are only mentioned
		}
		if p.isLike(wanted) {
			found = append(found, p.Person)
		}
	}
	return found
}

// alike is the likeness from which on a name may be a slip for another.
const alike = 0.5

func (p *listed) isLike(wanted string) bool {
	for _, names := range [][]string{{p.Name}, p.Aliases} {
		for _, name := range names {
			if nameLike(wanted, text.Fold(name)) {
				return true
			}
		}
	}
	return false
}

func nameLike(wanted, name string) bool {
	for word := range strings.FieldsSeq(name) {
		if len(word) > 3 && text.Likeness(wanted, word) >= alike {
			return true
		}
	}
	return text.Likeness(wanted, name) >= alike
}
