package answers

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/text"
)

// A Narrowing is what a question was narrowed to by its asker; zero fields are none.
type Narrowing struct {
	Speaker, Source string
	From, To        article.Date
}

// narrowing is what the asker narrowed a question to, without the server's settings.
func narrowing(q Question) Narrowing {
	n := Narrowing{q.Speaker, q.Source, q.From, q.To}
	if n.From == q.Earliest {
		n.From = article.Date{}
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
func (d *Desk) checkSource(ctx context.Context, s index.Snapshot, source string) error {
	if source == "" {
		return nil
	}
	names, err := d.names(ctx, s)
	if err != nil {
		return err
	}
	known := names.publications
	if slices.ContainsFunc(known, func(p string) bool { return text.Fold(p) == text.Fold(source) }) {
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

// nearest is the name that shares most letter pairs with a misspelt one; "" when none shares half.
func nearest(name string, known []string) string {
	best, bestShare := "", 0.5
	for _, k := range known {
		if share := text.Likeness(text.Fold(name), text.Fold(k)); share >= bestShare {
			best, bestShare = k, share
		}
	}
	return best
}
