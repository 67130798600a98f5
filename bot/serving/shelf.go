package serving

import (
	"slices"
	"strings"
	"sync"

	"pullquote/answers"
	"pullquote/bot/commands/door"
	"pullquote/bot/coverage"
	"pullquote/bot/monitor"
	"pullquote/index"
)

// A shelf has the coverages, and desks that answer from some of them together. Desks are made when they are first asked for.
type shelf struct {
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

// shelf has its desks' searches measured; busy tells them that questions wait.
func (s *Service) shelf(all []coverage.Opened, m *monitor.Metrics, busy func() bool) *shelf {
	sh := &shelf{coverages: all, open: func(chosen []coverage.Opened) *answers.Desk {
		o := s.Opener.DeskOptions(coverage.Titles(chosen, len(all)))
		o.Busy = busy
		return answers.NewDesk(m.Searches(coverage.Joined(chosen, len(all)), s.Now), o)
	}}
	m.WatchCaches(sh.caches)
	return sh
}

// all is the desk of all coverages.
func (s *shelf) all() door.Desk { return s.Desk(s.names(s.coverages)) }

func (s *shelf) names(of []coverage.Opened) (names []string) {
	for _, o := range of {
		names = append(names, o.Name)
	}
	return names
}

// Offered are the coverages that a server may use; "" is a direct conversation.
func (s *shelf) Offered(server string) (offered []door.Coverage) {
	for _, o := range s.coverages {
		if len(o.Servers) == 0 || slices.Contains(o.Servers, server) {
			offered = append(offered, door.Coverage{Name: o.Name, Title: o.Title, Language: o.Language})
		}
	}
	return offered
}

// Desk is that of the coverages of some names.
func (s *shelf) Desk(names []string) door.Desk {
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
func (s *shelf) Desks() (all []door.Desk) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, d := range s.desks {
		all = append(all, d.Desk)
	}
	return all
}

// caches are those of all coverages and desks, added up by what they hold.
func (s *shelf) caches() (all []index.CacheUse) {
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
