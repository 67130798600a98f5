package shelf

import (
	"slices"
	"strings"
	"sync"

	"pullquote/answers"
	"pullquote/bot/commands/door"
	"pullquote/bot/commands/keep"
	"pullquote/bot/coverage"
	"pullquote/bot/following"
	"pullquote/index"
	"pullquote/index/article"
)

// A Shelf has the coverages, and desks that answer from some of them together. Desks are made when they are first asked for.
type Shelf struct {
	coverages []coverage.Opened
	open      func([]coverage.Opened) *answers.Desk

	mu    sync.Mutex
	desks []shelved // the one used last is last
}

// A shelved desk answers from some coverages.
type shelved struct {
	names string
	*answers.Desk
}

// mostDesks is how many are kept: each has caches of its own. Servers choose alike, so that few are in use.
const mostDesks = 8

// Of puts coverages on a shelf; desk makes what answers from some of them.
func Of(coverages []coverage.Opened, desk func(chosen []coverage.Opened) *answers.Desk) *Shelf {
	return &Shelf{coverages: coverages, open: desk}
}

// All is the desk of all coverages.
func (s *Shelf) All() door.Desk { return s.Desk(s.Coverages()) }

func (s *Shelf) names(of []coverage.Opened) (names []string) {
	for _, o := range of {
		names = append(names, o.Name)
	}
	return names
}

// Offered are the coverages that a server may use; "" is a direct conversation.
func (s *Shelf) Offered(server string) (offered []door.Coverage) {
	for _, o := range s.coverages {
		if len(o.Servers) == 0 || slices.Contains(o.Servers, server) {
			offered = append(offered, door.Coverage{Name: o.Name, Title: o.Title})
		}
	}
	return offered
}

// Coverages are the names of all.
func (s *Shelf) Coverages() []string { return s.names(s.coverages) }

// Holder is the name of the coverage that an article is of.
func (s *Shelf) Holder(id article.ID) string { return coverage.Holder(id) }

// Title is what people call one, by its name.
func (s *Shelf) Title(name string) string {
	at := slices.IndexFunc(s.coverages, func(o coverage.Opened) bool { return o.Name == name })
	if at < 0 {
		return ""
	}
	return s.coverages[at].Title
}

// Chosen are the names of the coverages that a follow's channel is answered from.
func (s *Shelf) Chosen(f following.Follow, kept keep.Settings) []string {
	return door.Chosen(s.Offered(f.Server), kept.CoveragesIn(f.Channel, f.Parent))
}

// Desk is that of the coverages of some names.
func (s *Shelf) Desk(names []string) door.Desk {
	var chosen []coverage.Opened
	for _, o := range s.coverages {
		if slices.Contains(names, o.Name) {
			chosen = append(chosen, o)
		}
	}
	key := strings.Join(s.names(chosen), " ")
	s.mu.Lock()
	defer s.mu.Unlock()
	at := slices.IndexFunc(s.desks, func(d shelved) bool { return d.names == key })
	found := shelved{names: key}
	if at >= 0 {
		found = s.desks[at]
		s.desks = slices.Delete(s.desks, at, at+1)
	} else {
		found.Desk = s.open(chosen)
	}
	s.desks = append(s.desks, found)
	if len(s.desks) > mostDesks {
		s.desks = slices.Delete(s.desks, 0, 1)
	}
	return found.Desk
}

// Desks are those that were made, for who prepares them.
func (s *Shelf) Desks() (all []door.Desk) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, d := range s.desks {
		all = append(all, d.Desk)
	}
	return all
}

// Caches are those of all coverages and desks, added up by what they hold.
func (s *Shelf) Caches() (all []index.CacheUse) {
	for _, o := range s.coverages {
		all = index.AddCaches(all, o.Caches())
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, d := range s.desks {
		all = index.AddCaches(all, d.Caches())
	}
	return all
}
