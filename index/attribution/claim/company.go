package claim

import (
	"pullquote/index/nlp"
)

// A company is what one article's claims are together.
type company struct {
	all   []Claim
	dense uint32 // how many sure claims there are for the article's sentences
	sure  map[int32]int
	near  nlp.Grid // of the claims' reaches
	list  []int32
}

// touching are the claims that may share content with one, or hold its cue.
func (m *company) touching(i int) []int32 {
	m.list = m.near.Near(m.all[i].Reach(), nlp.NeighboursAtMost, m.list[:0])
	return m.list
}

func (t story) CompanyOf(all []Claim) *company {
	m := &company{all: all, sure: map[int32]int{}, near: nlp.NewGrid(len(t.Tokens))}
	sure, sentences := 0, 0
	for i, c := range all {
		m.near.Add(i, c.Reach())
		if c.Confidence > 0 {
			sure++
			m.sure[t.Tokens[c.Cue].Sentence]++
		}
	}
	for _, s := range t.Sentences {
		sentences += btoi(s.Len() > 0)
	}
	m.dense = uint32(min(10, 12*sure/max(sentences, 1)))
	return m
}

// bonds lists the claims that share content with one, or whose cue stands in its content, or the other way round.
func (m *company) bonds(i int, list []bond) []bond {
	c := &m.all[i]
	for _, near := range m.touching(i) {
		j := int(near)
		d := &m.all[j]
		if i == j {
			continue
		}
		kind := uint32(btoi(c.tells(*d)))<<1 | uint32(btoi(d.tells(*c)))
		share := c.shared(*d)
		if kind == 0 && share < 0.2 {
			continue
		}
		list = append(list, bond{j, kind, uint32(share * 5)})
	}
	return list
}
