package people

import "strings"

// A store keeps every string and every list of strings once. Names, roles and the sets of them that articles give repeat
// over and over, so that a register grows with distinct people, and by the 20 bytes of a local for each article that
// names one. Nothing is ever taken out: the register of a coverage is made anew when the coverage changes.
type store struct {
	texts  []string
	lists  [][]string
	textAt map[string]uint32
	listAt map[string]uint32 // by the texts, joined
}

// text is the number of a string; "" is 0.
func (s *store) text(x string) uint32 {
	if s.textAt == nil {
		s.textAt, s.listAt = map[string]uint32{"": 0}, map[string]uint32{"": 0}
		s.texts, s.lists = []string{""}, [][]string{nil}
	}
	n, ok := s.textAt[x]
	if !ok {
		n = uint32(len(s.texts))
		x = strings.Clone(x) // it may be a slice of an article's body
		s.texts, s.textAt[x] = append(s.texts, x), n
	}
	return n
}

// list is the number of a list of strings.
func (s *store) list(all []string) uint32 {
	s.text("")
	joined := strings.Join(all, "\x00")
	n, ok := s.listAt[joined]
	if !ok {
		n = uint32(len(s.lists))
		own := make([]string, len(all))
		for i, x := range all {
			own[i] = s.texts[s.text(x)]
		}
		s.lists, s.listAt[joined] = append(s.lists, own), n
	}
	return n
}
