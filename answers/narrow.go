package answers

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"pullquote/index"
	"pullquote/index/article"
)

var zeroDate article.Date

// A Narrowing is what a question was narrowed to by its asker; zero fields are none.
type Narrowing struct {
	Speaker, Source string
	From, To        article.Date
}

// narrowing is what the asker narrowed a question to, without the server's settings.
func narrowing(q Question) Narrowing {
	n := Narrowing{q.Speaker, q.Source, q.From, q.To}
	if n.From == q.Earliest {
		n.From = zeroDate
	}
	return n
}

// IsZero reports whether nothing is narrowed.
func (n Narrowing) IsZero() bool { return n == Narrowing{} }

// String says the narrowing in English, to follow "nothing": "said by Rosa DeLauro, since 2013".
func (n Narrowing) String() string {
	var parts []string
	if n.Speaker != "" {
		parts = append(parts, "said by "+n.Speaker)
	}
	if n.Source != "" {
		parts = append(parts, "in "+n.Source)
	}
	switch {
	case !n.From.IsZero() && !n.To.IsZero():
		parts = append(parts, fmt.Sprintf("from %s to %s", n.From, n.To))
	case !n.From.IsZero():
		parts = append(parts, fmt.Sprintf("since %s", n.From))
	case !n.To.IsZero():
		parts = append(parts, fmt.Sprintf("until %s", n.To))
	}
	return strings.Join(parts, ", ")
}

// checkSource is a *HintError when the coverage has no such publication, with the nearest name that it has.
func (d *Desk) checkSource(ctx context.Context, source string) error {
	if source == "" {
		return nil
	}
	known := d.names().publications
	if slices.ContainsFunc(known, func(p string) bool { return fold(p) == fold(source) }) {
		return nil
	}
	e := &HintError{Problem: fmt.Sprintf("unknown publication %q", source), Kind: UnknownSource, Name: source}
	if near := nearest(source, known); near != "" {
		e.Near, e.Hint = []string{near}, fmt.Sprintf("did you mean %q?", near)
	} else {
		e.Known = known[:min(5, len(known))]
		e.Hint = "the coverage has " + strings.Join(e.Known, ", ")
	}
	return e
}

// eachArticle calls do for the articles that pass, by id. One that went away meanwhile is passed over.
func (d *Desk) eachArticle(ctx context.Context, f index.Filter, do func(*index.Document)) error {
	ids, err := d.search.IDs(ctx, f)
	if err != nil {
		return fmt.Errorf("list articles: %w", err)
	}
	for _, id := range ids {
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("read articles: %w", err)
		}
		doc, err := d.search.Document(ctx, id)
		switch {
		case errors.Is(err, index.ErrNoArticle):
			continue
		case err != nil:
			return fmt.Errorf("read article %q: %w", id, err)
		}
		do(doc)
	}
	return nil
}

// nearest is the name that shares most letter pairs with a misspelt one; "" when none shares half.
func nearest(name string, known []string) string {
	best, bestShare := "", 0.5
	for _, k := range known {
		if s := sharedPairs(fold(name), fold(k)); s >= bestShare {
			best, bestShare = k, s
		}
	}
	return best
}

// sharedPairs is Dice's coefficient over letter pairs.
func sharedPairs(a, b string) float64 {
	pairs := map[string]int{}
	for i := 0; i+1 < len(a); i++ {
		pairs[a[i:i+2]]++
	}
	shared := 0
	for i := 0; i+1 < len(b); i++ {
		if pairs[b[i:i+2]] > 0 {
			pairs[b[i:i+2]]--
			shared++
		}
	}
	if len(a)+len(b) < 4 {
		return 0
	}
	return 2 * float64(shared) / float64(len(a)+len(b)-2)
}
