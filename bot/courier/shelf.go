package courier

import (
	"context"
	"slices"

	"pullquote/bot/following"
	"pullquote/index/article"
)

// coverages are the names of all; one that stands alone has none.
func (c *Courier) coverages() []string {
	if c.Shelf == nil {
		return []string{""}
	}
	return c.Shelf.Coverages()
}

// holder is the name of the coverage that an article is of.
func (c *Courier) holder(id article.ID) string {
	if c.Shelf == nil {
		return ""
	}
	return c.Shelf.Holder(id)
}

// title is what people call the coverage that an article is of; one that stands alone has none.
func (c *Courier) title(id article.ID) string {
	if c.Shelf == nil {
		return ""
	}
	return c.Shelf.Title(c.Shelf.Holder(id))
}

// answers reports whether a follow's channel is answered from the coverage that an article is of.
func (c *Courier) answers(f following.Follow, p place, id article.ID) bool {
	return c.Shelf == nil || slices.Contains(c.Shelf.Chosen(f, p.Settings), c.Shelf.Holder(id))
}

// answered are the items that a follow's channel is answered from still, and the keys of the others: a server may have chosen others since.
func (c *Courier) answered(f following.Follow, p place, all []following.Waiting) (still []following.Waiting, gone []int64) {
	for _, w := range all {
		if c.answers(f, p, w.Article) {
			still = append(still, w)
		} else {
			gone = append(gone, w.Key)
		}
	}
	return still, gone
}

// in is an arrival in one of several coverages.
func in(coverage string, a following.Arrival) following.Arrival {
	a.Keys = following.In(coverage, a.Keys)
	for i := range a.Wanted {
		w := &a.Wanted[i]
		w.Parts, w.Needs = following.In(coverage, w.Parts), following.In(coverage, w.Needs)
	}
	return a
}

// seen stands in the stock for a coverage of which all has been looked at once. No article's id begins so.
func seen(coverage string) article.ID { return article.ID("//" + coverage) }

// unseen are the coverages of which not all has been looked at yet.
func (c *Courier) unseen() (names []string) {
	for _, name := range c.coverages() {
		if _, known := c.known[seen(name)]; !known {
			names = append(names, name)
		}
	}
	return names
}

// saw notes that all of some coverages has been looked at.
func (c *Courier) saw(ctx context.Context, names []string) error {
	if len(names) == 0 {
		return nil
	}
	var all []following.Arrival
	for _, name := range names {
		all = append(all, following.Arrival{Article: seen(name)})
	}
	if err := c.Store.TakeIn(ctx, c.owner, all); err != nil {
		return err
	}
	for _, a := range all {
		c.known[a.Article] = a.Hash
	}
	return nil
}
