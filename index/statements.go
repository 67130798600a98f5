package index

import (
	"slices"
	"strings"

	"pullquote/index/article"
	"pullquote/index/attribution"
)

// mayState are the articles where statements that are asked for may stand, by id.
func (s *snapshot) mayState(q StatementQuery) (found []int32, err error) {
	defer s.guard(&err)
	allowed, _ := newSieve(q.Filter).mask(s.view.cards)
	if q.Speakers != nil {
		allowed = s.view.only(allowed, s.people().Articles(setOf(q.Speakers)))
	}
	if len(q.About) > 0 {
		if allowed, err = s.view.holding(allowed, q.About); err != nil {
			return nil, err
		}
	}
	for ordinal, c := range s.view.cards {
		if c.Withdrawn == "" && (allowed == nil || allowed[ordinal]) {
			found = append(found, int32(ordinal))
		}
	}
	slices.SortFunc(found, func(a, b int32) int { return strings.Compare(string(s.view.cards[a].ID), string(s.view.cards[b].ID)) })
	return found, nil
}

func setOf(names []string) map[string]bool {
	set := make(map[string]bool, len(names))
	for _, n := range names {
		set[n] = true
	}
	return set
}

// only narrows what is allowed, nil being all, to some articles.
func (v *view) only(allowed []bool, ids []article.ID) []bool {
	narrow := make([]bool, len(v.cards))
	for _, id := range ids {
		if ordinal, known := v.ordinal[id]; known {
			narrow[ordinal] = allowed == nil || allowed[ordinal]
		}
	}
	return narrow
}

// holding narrows what is allowed to the articles that hold one of some stems, in a passage or the title.
func (v *view) holding(allowed []bool, stems []string) ([]bool, error) {
	narrow := make([]bool, len(v.cards))
	enter := func(ordinal int32) {
		if ordinal >= 0 && (allowed == nil || allowed[ordinal]) {
			narrow[ordinal] = true
		}
	}
	for _, seg := range v.segments {
		for _, stem := range stems {
			err := seg.each(bodyField, stem, func(doc uint32) { enter(seg.passages[doc].ordinal) })
			if err != nil {
				return nil, err
			}
			err = seg.each(titleField, stem, func(doc uint32) {
				if ordinal, is := seg.cards[doc]; is {
					enter(ordinal)
				}
			})
			if err != nil {
				return nil, err
			}
		}
	}
	return narrow, nil
}

// saidBy tells which statements are of one of some people; nil is anybody and nobody.
func (s *snapshot) saidBy(speakers []string) func(article.ID, *attribution.Speaker) bool {
	if speakers == nil {
		return func(article.ID, *attribution.Speaker) bool { return true }
	}
	register, meant := s.people(), setOf(speakers)
	return func(id article.ID, speaker *attribution.Speaker) bool {
		if speaker == nil {
			return false
		}
		p, known := register.Bearer(id, speaker.Name)
		return known && meant[p.Name]
	}
}
