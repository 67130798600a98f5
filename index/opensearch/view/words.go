package view

import (
	"context"
	"encoding/json"
	"fmt"
	"strconv"

	"pullquote/index"
	"pullquote/index/opensearch/cluster"
	"pullquote/index/opensearch/entry"
	"pullquote/index/score"
)

// A counted names a count that is kept: how many passages of a state hold a word or phrase.
type counted struct {
	generation string
	number     int64
	key        string
}

// holds is the clause for passages that hold a term: a word, or a phrase whose words stand next to each other but for one
// function word (see score.Adjacent).
func holds(stems []string) cluster.Q {
	if len(stems) == 1 {
		return cluster.Term("body", entry.Stem(stems[0]))
	}
	word := func(stem string) cluster.Q {
		return cluster.Q{"match": cluster.Q{"query": entry.Stem(stem)}}
	}
	phrase := word(stems[0])
	for _, next := range stems[1:min(len(stems), longestPhrase)] {
		phrase = cluster.Q{"all_of": cluster.Q{"ordered": true, "max_gaps": 1, "intervals": []cluster.Q{phrase, word(next)}}}
	}
	return cluster.Q{"intervals": cluster.Q{"body": phrase}}
}

// longestPhrase bounds how many words of a phrase the cluster looks at; names have a handful.
const longestPhrase = 12

// count sets how many passages hold each term.
func (v *View) count(ctx context.Context, asked []*score.Term) error {
	var missing []*score.Term
	for _, t := range asked {
		n, known := v.of.Counts.Find(v.counted(t))
		if t.Passages = n; !known {
			missing = append(missing, t)
		}
	}
	if len(missing) == 0 || v.passages == "" {
		return ctx.Err()
	}
	filters, holding := cluster.Q{}, make([]cluster.Q, len(missing)) // the cluster looks at every passage that one of them is in
	for i, t := range missing {
		holding[i] = holds(t.Stems)
		filters[strconv.Itoa(i)] = holding[i]
	}
	found, err := search[cluster.Nothing](ctx, v, cluster.Search{Index: v.passages, Act: "count words", Body: cluster.Q{
		"size": 0, "track_total_hits": false, "query": cluster.All(append(v.counting(), cluster.AnyOf(holding...))...),
		"aggs": cluster.Q{"holding": cluster.Q{"filters": cluster.Q{"filters": filters}}},
	}})
	if err != nil {
		return err
	}
	var counts struct {
		Holding struct {
			Buckets map[string]struct {
				Count int `json:"doc_count"`
			} `json:"buckets"`
		} `json:"holding"`
	}
	if err := json.Unmarshal(found.Aggregations, &counts); err != nil {
		return fmt.Errorf("count words: %w", err)
	}
	for i, t := range missing {
		t.Passages = counts.Holding.Buckets[strconv.Itoa(i)].Count
		v.of.Counts.Put(v.counted(t), t.Passages)
	}
	return nil
}

func (v *View) counted(t *score.Term) counted {
	return counted{v.head.Generation, v.head.Number, t.Key()}
}

// Count tells what scores of terms are worked out from.
func (v *View) Count(ctx context.Context, q index.Query) (index.Collection, error) {
	asked := score.Terms(q)
	if err := v.count(ctx, asked); err != nil {
		return index.Collection{}, fmt.Errorf("count words: %w", err)
	}
	c := index.Collection{Passages: v.head.Held.Passages, Words: v.head.Held.Words, Holding: make(map[string]int, len(asked))}
	for _, t := range asked {
		c.Holding[t.Key()] = t.Passages
	}
	return c, nil
}
