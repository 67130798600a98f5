package rank

import (
	"fmt"

	"pullquote/index"
	"pullquote/index/bleveindex/entry"
	"pullquote/index/bleveindex/postings"
	"pullquote/index/record"
	"pullquote/index/score"
)

// A Corpus is the passages that are ranked: those of one state of the index.
type Corpus struct {
	Segments     []*postings.Segment
	LargestFirst []int          // places in Segments: what the largest holds sets a threshold that most other passages miss
	Cards        []*record.Card // by ordinal
	Passages     int
	Words        int // of all passages together
	Columns      *postings.Columns
	PruneFrom    int // the length of a list from which on it pays to find out whether all of it is needed; 0: worthPruning
}

// Count tells what scores of terms are worked out from.
func (c *Corpus) Count(terms []*score.Term) (index.Collection, error) {
	all := index.Collection{Passages: c.Passages, Words: c.Words, Holding: make(map[string]int, len(terms))}
	for _, term := range terms {
		for _, seg := range c.Segments {
			n, err := seg.Count(entry.BodyField, term.Stems)
			if err != nil {
				return index.Collection{}, fmt.Errorf("count %q: %w", term.Word, err)
			}
			all.Holding[term.Key()] += n
		}
	}
	return all, nil
}

// postings opens the lists of all terms, by term and segment, and sets the terms' document frequencies.
func (c *Corpus) postings(terms []*score.Term, scale score.LengthScale) ([][]postings.List, error) {
	all := make([][]postings.List, len(terms))
	for t, term := range terms {
		all[t] = make([]postings.List, len(c.Segments))
		for i, seg := range c.Segments {
			l, err := seg.List(entry.BodyField, term.Stems, scale, c.Columns)
			if err != nil {
				return nil, fmt.Errorf("search %q: %w", term.Word, err)
			}
			all[t][i] = l
			term.Passages += l.Count
		}
	}
	return all, nil
}
