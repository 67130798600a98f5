package courier

import (
	"context"
	"errors"
	"slices"

	"pullquote/answers"
	"pullquote/answers/cite"
	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/compose"
	"pullquote/bot/commands/followed"
	"pullquote/bot/commands/texts"
	"pullquote/bot/following"
	"pullquote/index"
	"pullquote/index/article"
)

// A reader cuts what is posted from the coverage as it is now.
type reader struct {
	s     index.Snapshot
	title func(article.ID) string // of the coverage that an article is of; "" for none
	docs  map[article.ID]*page
}

// A page is an article with its items; doc is nil for one that is gone.
type page struct {
	doc   *index.Document
	citer *cite.Citer
	items []following.Item
}

func (r *reader) page(ctx context.Context, id article.ID) (*page, error) {
	if p := r.docs[id]; p != nil {
		return p, nil
	}
	doc, err := index.DocumentOf(ctx, r.s, id)
	if errors.Is(err, index.ErrNoArticle) {
		doc, err = nil, nil
	}
	if err != nil {
		return nil, err
	}
	p := &page{doc: doc}
	if doc != nil {
		p.citer = cite.Citing(doc)
		p.items = following.Statements(doc)
		p.items = append(p.items, following.OwnWords(doc, p.items)...)
	}
	r.docs[id] = p
	return p, nil
}

// A cut is an item as it stands in its article now.
type cut struct {
	following.Waiting
	following.Item
	Shown followed.Excerpt
}

// cut finds an item in its article; false where it no longer stands there.
func (r *reader) cut(ctx context.Context, w following.Waiting) (cut, bool, error) {
	p, err := r.page(ctx, w.Article)
	if err != nil || p.doc == nil {
		return cut{}, false, err
	}
	at := slices.IndexFunc(p.items, func(i following.Item) bool { return i.Key == w.Key })
	if at < 0 {
		return cut{}, false, nil
	}
	item := p.items[at]
	e := p.citer.Around(item.Span)
	e.Highlights, e.Speaker = item.Content, item.Speaker
	return cut{w, item, followed.Excerpt{Excerpt: e, Own: item.Own, Reason: w.Reason, Coverage: r.title(w.Article)}}, true, nil
}

// cuts are items as they stand now, in the order of their articles and places; gone are the keys of those that no longer stand anywhere.
func (r *reader) cuts(ctx context.Context, waiting []following.Waiting) (all []cut, gone []int64, err error) {
	for _, w := range waiting {
		c, stands, err := r.cut(ctx, w)
		if err != nil {
			return nil, nil, err
		}
		if !stands {
			gone = append(gone, w.Key)
			continue
		}
		all = append(all, c)
	}
	slices.SortStableFunc(all, func(a, b cut) int {
		if a.Shown.Article.ID != b.Shown.Article.ID {
			return 0 // as they were found
		}
		return a.Shown.Start - b.Shown.Start
	})
	return all, gone, nil
}

// shown puts together what is in the same sentences: one excerpt, with the words of all its statements highlighted.
func shown(all []cut) (excerpts []followed.Excerpt) {
	for _, c := range all {
		if n := len(excerpts); n > 0 && excerpts[n-1].Article.ID == c.Shown.Article.ID && excerpts[n-1].Start == c.Shown.Start && excerpts[n-1].End == c.Shown.End {
			last := &excerpts[n-1]
			last.Highlights = article.Union(last.Highlights, c.Content)
			last.Reason.Words = last.Reason.Words || c.Shown.Reason.Words
			continue
		}
		excerpts = append(excerpts, c.Shown)
	}
	return excerpts
}

// notes are the corrections that stand beside an excerpt.
func (c cut) notes() (all []int64) {
	for _, n := range c.Shown.Notes {
		all = append(all, following.NoteOf(n.Text))
	}
	return all
}

// composer makes the cards of a server; language is its follow's, for one that has none of its own.
func composer(p place, language string) compose.Composer {
	l := p.Language
	if l == "" {
		l = texts.LanguageOf(language)
	}
	return compose.Composer{Language: l, Texts: texts.Of(l), PageSize: following.MostExcerpts}
}

// fitting is the card of as many of the items as a message has room for, and at least one.
func (c *Courier) fitting(p place, f following.Follow, all []cut) (card cards.Card, taken []cut) {
	for n := len(all); ; n-- {
		excerpts := shown(all[:n])
		card = followed.News(composer(p, f.Language), f, excerpts)
		if n == 1 || len(excerpts) <= most(f) && c.Channels.Room(card) == len(excerpts) {
			return card, all[:n]
		}
	}
}

func most(f following.Follow) int {
	if f.Pace.Digest() {
		return following.MostLines
	}
	return following.MostExcerpts
}

// refOf names an article; without a title when it is gone.
func refOf(p *page, id article.ID) answers.ArticleRef {
	if p.doc == nil {
		return answers.ArticleRef{ID: id}
	}
	return cite.RefOf(p.doc.Article)
}
