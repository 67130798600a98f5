package answers

import (
	"context"
	"fmt"

	"pullquote/answers/cite"
	"pullquote/answers/rank"
	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/surface"
	"pullquote/index/text"
)

// excerpts cites what was chosen, in its order.
func (d *Desk) excerpts(ctx context.Context, s index.Snapshot, chosen []rank.Choice, explain bool) ([]Excerpt, error) {
	all := []Excerpt{}
	for i, c := range chosen {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("cite: %w", err)
		}
		e, err := excerpt(ctx, s, c)
		if err != nil {
			return nil, err
		}
		e.Rank = i + 1
		if explain {
			e.Why = c.Explain()
		}
		all = append(all, e)
	}
	return all, nil
}

// excerpt cites a choice. Its text is cut from the body that the snapshot holds and compared with what was ranked.
func excerpt(ctx context.Context, s index.Snapshot, c rank.Choice) (Excerpt, error) {
	stored, err := index.DocumentOf(ctx, s, c.Read.Doc.ID)
	if err != nil {
		return Excerpt{}, fmt.Errorf("cut %v from %q: %w", c.Span, c.Read.Doc.ID, err)
	}
	doc := c.Read.Doc
	if err := cite.Verify(stored, doc.Body, c.Span, sentencesOf(c)); err != nil {
		return Excerpt{}, err
	}
	e := c.Read.Keep(func() any { return cite.Citing(doc) }).(*cite.Citer).Of(c.Span)
	e.Highlights, e.Score, e.Repeats = c.Highlights(c.Span), c.Score, len(c.Repeats)
	e.Speaker = speakerOf(c, e)
	for i, n := range cite.Notes(doc) {
		if bears(n, doc.Noted[i], c) {
			e.Notes = append(e.Notes, cite.NoteOf(n))
		}
	}
	return e, nil
}

func sentencesOf(c rank.Choice) []article.Span {
	var spans []article.Span
	for i := c.From; i < c.To; i++ {
		spans = append(spans, c.Read.Sentences[i].Span)
	}
	return spans
}

// bears reports whether a correction is about an excerpt: they share a name and another word, or three words.
func bears(n article.Correction, shows surface.Surface, c rank.Choice) bool {
	if n.Span != nil && n.Span.Overlaps(c.Span) {
		return false // the excerpt is the note itself
	}
	note := map[string]bool{}
	for _, stem := range text.Stems(n.Text) {
		note[stem] = true
	}
	shared, named := map[string]bool{}, false
	for i := c.From; i < c.To; i++ {
		for _, t := range c.Read.Tokens(i) {
			if note[t.Stem] {
				shared[t.Stem] = true
				named = named || shows.IsName(t.Word)
			}
		}
	}
	return named && len(shared) >= 2 || len(shared) >= 3
}
