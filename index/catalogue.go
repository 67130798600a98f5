package index

import (
	"slices"

	"pullquote/index/article"
)

// A Catalogue lists the articles of one state of the index, withdrawn ones left out: newest first, undated last, equal
// dates by id. The articles have no body. It is shared and never changes; the same state of the index gives the same
// Catalogue, so what was derived from one can be kept with it.
type Catalogue struct {
	Articles []*article.Article
}

// Catalogue lists the articles there are now.
func (x *Index) Catalogue() *Catalogue {
	v, err := x.view()
	if err != nil {
		return &Catalogue{}
	}
	defer v.release()
	return v.catalogue()
}

func (v *view) articles() *Catalogue {
	c := &Catalogue{}
	for _, card := range v.cards {
		if card.Withdrawn == "" {
			c.Articles = append(c.Articles, &card.Article)
		}
	}
	slices.SortFunc(c.Articles, func(a, b *article.Article) int {
		if !a.Order().IsZero() && !b.Order().IsZero() {
			a, b = b, a
		}
		return article.Older(a, b)
	})
	return c
}
