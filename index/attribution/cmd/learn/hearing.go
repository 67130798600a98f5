package main

import (
	"cmp"
	"slices"

	"pullquote/index/attribution/claim"
	"pullquote/index/nlp"
	"pullquote/index/nlp/linear"
)

// A hearing is a page with the rival claims that a model makes on it, cue by cue.
type hearing struct {
	page   *page
	reader reader
	claims [][]claim.Claim
	lesson []lesson // of each cue's claims: which are right
}

// hear makes claims on annotated pages and tells which ones are right: content shared by seven tenths, and the source.
func hear(m *claim.Model, pages []*page) []hearing {
	var all []hearing
	for _, p := range pages {
		h := hearing{page: p, reader: newReader(m, p)}
		r := h.reader
		r.FindCues()
		for _, q := range r.Cues {
			claims := r.ClaimsOf(q, nil)
			if len(claims) == 0 {
				continue
			}
			var x lesson
			for i := range claims {
				r.Feats.Reset()
				r.ConfidenceFeatures(&claims[i])
				x.candidates = append(x.candidates, slices.Clone(r.Feats.List))
				x.right = append(x.right, slices.ContainsFunc(p.gold, func(g gold) bool { return r.agrees(claims[i], g) }))
			}
			h.claims, h.lesson = append(h.claims, claims), append(h.lesson, x)
		}
		all = append(all, h)
	}
	return all
}

func rivalLessons(all []hearing) []lesson {
	var judged []lesson
	for _, h := range all {
		judged = append(judged, h.lesson...)
	}
	return judged
}

// inContext teaches which claims to keep, as a confidence model ranks them that has not seen them.
func inContext(all []hearing, confidence *linear.Table) []lesson {
	var judged []lesson
	for _, h := range all {
		r := h.reader
		claims := r.LayoutClaims()
		for n, rivals := range h.claims {
			scores := make([]float64, len(rivals))
			for i := range rivals {
				scores[i] = confidence.Score(h.lesson[n].candidates[i])
			}
			if best := claim.Likeliest(rivals, scores); rivals[best].Confidence > claim.Hopeless {
				r.CarryOn(&rivals[best])
				claims = append(claims, rivals[best])
			}
		}
		m, right := r.CompanyOf(claims), h.rightOnce(claims)
		for i := range claims {
			r.Feats.Reset()
			r.ContextFeatures(m, i)
			judged = append(judged, lesson{[][]uint32{slices.Clone(r.Feats.List)}, []bool{right[i]}})
		}
	}
	return judged
}

// rightOnce matches claims with marked statements, one to one, the surest claims first.
func (h hearing) rightOnce(claims []claim.Claim) []bool {
	order := make([]int, len(claims))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(claims[b].Confidence, claims[a].Confidence) })
	right, used := make([]bool, len(claims)), make([]bool, len(h.page.gold))
	for _, i := range order {
		for g := range h.page.gold {
			if !used[g] && h.reader.agrees(claims[i], h.page.gold[g]) {
				right[i], used[g] = true, true
				break
			}
		}
	}
	return right
}

func (r reader) agrees(c claim.Claim, g gold) bool {
	if (c.Phrase < 0) != (len(g.source) == 0) {
		return false
	}
	if c.Phrase >= 0 && r.sourcePhrase(g) != c.Phrase {
		return false
	}
	return alike(r.Text, c.Content, g.content) >= 0.7
}

// alike is the Jaccard similarity of two contents in words.
func alike(t *nlp.Text, a, b []nlp.Stretch) float64 {
	words := map[int]int{}
	for bit, list := range [][]nlp.Stretch{a, b} {
		for _, s := range list {
			for i := s.From; i < s.To; i++ {
				if t.Tokens[i].Shape != nlp.Mark {
					words[i] |= 1 << bit
				}
			}
		}
	}
	both := 0
	for _, w := range words {
		both += btoi(w == 3)
	}
	return float64(both) / float64(max(len(words), 1))
}
