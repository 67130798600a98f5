package courier

import (
	"cmp"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"time"

	"pullquote/bot/commands/keep"
	"pullquote/bot/following"
	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/text"
)

// atOnce is how many articles are taken in together.
const atOnce = 20

// absence is how long nobody may have looked for it to be known when an article came: follows that began since are not for what came in a
// longer one.
const absence = 5 * time.Minute

// look takes in the articles that are new or have changed. When a coverage is looked at for the first time, nothing in it is new.
func (c *Courier) look(ctx context.Context, s index.Snapshot, follows []following.Follow) error {
	version := s.Version()
	if version == c.version {
		return c.Store.Looked(ctx, c.Now())
	}
	stamps, err := c.Coverage.Stamps(ctx)
	if err != nil {
		return err
	}
	looked, err := c.Store.LookedAt(ctx)
	if err != nil {
		return err
	}
	l := &look{c: c, s: s, first: c.unseen(), places: map[string]place{}, names: map[int64][]string{}}
	if err := l.follow(ctx, follows, looked); err != nil {
		return err
	}
	changed := c.changed(stamps)
	for some := range slices.Chunk(changed, atOnce) {
		if err := c.renew(ctx); err != nil {
			return err
		}
		if err := l.takeIn(ctx, some, stamps); err != nil {
			return err
		}
	}
	if n := len(changed); n > 0 {
		c.Log.InfoContext(ctx, "articles were looked at for follows", "articles", n, "wanted", l.count, "first", l.first)
	}
	if err := c.saw(ctx, l.first); err != nil {
		return err
	}
	c.version = version
	return c.Store.Looked(ctx, c.Now())
}

// changed are the articles whose files are not as they were when they were looked at, in order.
func (c *Courier) changed(stamps map[article.ID]*index.Stamp) (ids []article.ID) {
	for id, stamp := range stamps {
		if was, known := c.known[id]; !known || was != hashOf(stamp) {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids
}

func hashOf(stamp *index.Stamp) int64 { return int64(binary.BigEndian.Uint64(stamp.Hash[:8])) }

// A look is one look at what is new.
type look struct {
	c       *Courier
	s       index.Snapshot
	first   []string           // the coverages that are looked at for the first time
	follows []following.Follow // that something may be for
	names   map[int64][]string // the people whom a follow of a speaker means, as the coverage calls them now
	places  map[string]place   // by server
	count   int
}

// A place is what a server has decided.
type place struct {
	keep.Settings
	server string
	quiet  following.Quiet
}

// follow finds out which follows something may be for, and whom they mean. What comes at once is before digests: a channel is posted a
// statement once.
func (l *look) follow(ctx context.Context, all []following.Follow, looked time.Time) error {
	for _, f := range all {
		if f.Paused != "" || f.Since.Sub(looked) > absence {
			continue
		}
		if f.Kind == following.Speaker {
			found, err := l.s.People().Find(ctx, f.Name)
			if err != nil {
				return fmt.Errorf("find whom a follow means: %w", err)
			}
			for _, p := range found {
				l.names[f.ID] = append(l.names[f.ID], p.Name)
			}
		}
		if _, known := l.places[f.Server]; !known {
			p, err := l.c.place(ctx, f.Server)
			if err != nil {
				return err
			}
			l.places[f.Server] = p
		}
		l.follows = append(l.follows, f)
	}
	slices.SortStableFunc(l.follows, func(a, b following.Follow) int { return cmp.Compare(rankOf(a.Pace), rankOf(b.Pace)) })
	return nil
}

func rankOf(p following.Pace) int { return slices.Index(following.Paces(), p) }

// place reads what a server has decided.
func (c *Courier) place(ctx context.Context, server string) (place, error) {
	s, err := c.Store.Settings(ctx, server)
	if err != nil {
		return place{}, err
	}
	q, err := following.ParseQuiet(s.Quiet)
	if err != nil {
		c.Log.WarnContext(ctx, "a server's quiet hours cannot be read", "err", err)
	}
	return place{s, server, q}, nil
}

// takeIn takes some articles in, all of them or none.
func (l *look) takeIn(ctx context.Context, ids []article.ID, stamps map[article.ID]*index.Stamp) error {
	var all []following.Arrival
	for _, id := range ids {
		a, err := l.arrival(ctx, id, stamps[id])
		if errors.Is(err, index.ErrNoArticle) {
			continue // it goes, or comes, just now: the next look finds it
		}
		if err != nil {
			return fmt.Errorf("look at %q: %w", id, err)
		}
		all = append(all, a)
	}
	if err := l.c.Store.TakeIn(ctx, l.c.owner, all); err != nil {
		return err
	}
	for _, a := range all {
		l.c.known[a.Article] = a.Hash
	}
	return nil
}

// arrival is what becomes of an article.
func (l *look) arrival(ctx context.Context, id article.ID, stamp *index.Stamp) (following.Arrival, error) {
	a := following.Arrival{Article: id, Hash: hashOf(stamp)}
	_, before := l.c.known[id]
	var doc *index.Document
	if !stamp.Withdrawn {
		var err error
		if doc, err = index.DocumentOf(ctx, l.s, id); err != nil {
			return a, err
		}
	}
	if before {
		posted, err := l.c.Store.Shown(ctx, id)
		if err != nil {
			return a, err
		}
		a.Amendments = following.Amendments(posted, doc)
		for i := range a.Amendments {
			a.Amendments[i].At = l.c.Now()
		}
	}
	if doc == nil {
		return a, nil
	}
	a, err := l.says(ctx, a, doc, !before)
	return in(l.c.holder(id), a), err
}

// says adds what an article says, and who wants it. anew says that the article is new itself.
func (l *look) says(ctx context.Context, a following.Arrival, doc *index.Document, anew bool) (following.Arrival, error) {
	n := &news{look: l, doc: doc, anew: anew, statements: following.Statements(doc), speakers: map[string][]string{}}
	n.opening, n.opens = following.Opening(doc)
	for _, item := range n.statements {
		a.Keys = append(append(a.Keys, item.Key), item.Parts...)
	}
	if n.opens {
		a.Keys = append(a.Keys, n.opening.Key)
	}
	a.Keys = append(a.Keys, following.Within(doc.Publication, a.Keys)...)
	instead := map[string]bool{} // what a channel is told of as the new words of something posted
	for _, m := range a.Amendments {
		instead[fmt.Sprint(m.Channel, m.Key)] = m.Kind == following.Reworded
	}
	if slices.Contains(l.first, l.c.holder(doc.ID)) {
		return a, nil
	}
	for _, f := range l.follows {
		if !l.mayPost(f, doc) {
			continue
		}
		wanted, err := n.wants(ctx, f)
		if err != nil {
			return a, err
		}
		for _, w := range wanted {
			if instead[fmt.Sprint(f.Channel, w.Key)] {
				continue
			}
			a.Keys = append(a.Keys, w.Parts...) // a sentence of the article's own, too
			a.Wanted = append(a.Wanted, w)
			l.count++
		}
	}
	return a, nil
}

// mayPost reports whether an article may be posted for a follow at all: its server answers from it, and it is no archive.
func (l *look) mayPost(f following.Follow, doc *index.Document) bool {
	p := l.places[f.Server]
	same := func(name string) bool { return text.FoldName(name) == text.FoldName(doc.Publication) }
	switch {
	case !l.c.answers(f, p, doc.ID):
		return false
	case len(p.Publications) > 0 && !slices.ContainsFunc(p.Publications, same):
		return false
	case !p.Earliest.IsZero() && (doc.Date.IsZero() || doc.Date.Last().Before(p.Earliest.First())):
		return false
	}
	return doc.Date.IsZero() || !doc.Date.Last().Before(f.Since.Add(-l.c.Archive))
}

// news is what one article has.
type news struct {
	*look
	doc        *index.Document
	anew       bool
	statements []following.Item
	opening    following.Item
	opens      bool
	own        []following.Item    // read when they are asked for
	speakers   map[string][]string // by the name that the article gives
}

// wants are the items of the article that a follow is for.
func (n *news) wants(ctx context.Context, f following.Follow) (all []following.Wanted, err error) {
	about := following.About{Document: n.doc}
	if f.Kind == following.Topic && !n.c.ByWords {
		if about.Nearness, err = n.nearness(ctx, f.Name); err != nil {
			return nil, err
		}
	}
	for _, item := range n.statements {
		if f.Kind == following.Speaker {
			if about.Speakers, err = n.meant(ctx, f, following.NameOf(item.Speaker)); err != nil {
				return nil, err
			}
		}
		if why, wanted := f.Wants(item, about); wanted {
			all = append(all, n.wanted(f, item, why, nil))
		}
	}
	if len(all) > 0 || !n.anew || !n.opens { // an article's own words are news when the article is
		return all, nil
	}
	switch f.Kind {
	case following.Publication:
		if why, wanted := f.Wants(n.opening, about); wanted {
			all = append(all, n.wanted(f, n.opening, why, nil))
		}
	case following.Topic:
		if n.own == nil {
			n.own = following.OwnWords(n.doc, n.statements)
		}
		if item, why, found := f.Own(n.own, about); found {
			all = append(all, n.wanted(f, item, why, []int64{n.opening.Key}))
		}
	}
	return all, nil
}

// wanted is an item that is to be posted if it is new: to a follow that is for some publications alone, in its publication.
func (n *news) wanted(f following.Follow, item following.Item, why following.Reason, needs []int64) following.Wanted {
	w := following.Wanted{Waiting: following.Waiting{Follow: f.ID, Key: item.Key, Article: n.doc.ID, Reason: why, At: n.c.Now()}, Parts: item.Parts, Needs: needs}
	if f.Kind == following.Publication || len(n.places[f.Server].Publications) > 0 {
		w.Parts, w.Needs = following.Within(n.doc.Publication, w.Parts), following.Within(n.doc.Publication, needs)
	}
	return w
}

// meant is the follow's own name where the speaker whom the article names is one of those whom it means.
func (n *news) meant(ctx context.Context, f following.Follow, name string) ([]string, error) {
	if name == "" {
		return nil, nil
	}
	people, asked := n.speakers[name]
	if !asked {
		p, known, err := n.s.People().Bearer(ctx, n.doc.ID, name)
		if err != nil {
			return nil, fmt.Errorf("find whom %q means: %w", name, err)
		}
		if known {
			people = []string{p.Name}
		}
		n.speakers[name] = people
	}
	if slices.ContainsFunc(people, func(p string) bool { return slices.Contains(n.names[f.ID], p) }) {
		return []string{f.Name}, nil
	}
	return nil, nil
}

// nearness is how near each sentence is to a topic.
func (n *news) nearness(ctx context.Context, topic string) ([]float64, error) {
	refs := make([]index.SentenceRef, len(n.doc.Sentences))
	for i := range refs {
		refs[i] = index.SentenceRef{Article: n.doc.ID, Sentence: i}
	}
	near, err := n.s.Likeness(ctx, topic, refs, -1)
	if err != nil {
		return nil, fmt.Errorf("tell how near %q is: %w", topic, err)
	}
	return near, nil
}
