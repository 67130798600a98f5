// Package shelf has the coverages that serve answers from, and puts some of them together: into desks, of which servers choose
// coverages, and into the one stock that a courier looks at. It opens and closes no coverage, and asks no desk.
//
// Laws:
//
//   - A server is offered what is for it, or for everybody, and nothing else.
//   - A coverage that stands alone is itself: its articles keep their ids, and no card names it.
//
// Example:
//
//	s := shelf.Of(opened, makeDesk)
//	names := s.Chosen(follow, settings)
//	desk := s.Desk(names)
package shelf
