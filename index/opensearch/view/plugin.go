package view

import (
	"context"
	"time"

	"pullquote/index"
	"pullquote/index/opensearch/cluster"
	"pullquote/index/opensearch/entry"
	"pullquote/index/score"
)

// Meant reports whether the passages of an index have vectors that the cluster's k-NN plugin compares.
func (o *Shared) Meant(ctx context.Context, passages string) (bool, error) {
	if known, is := o.meant.Load(passages); is {
		return known.(bool), nil
	}
	has, err := o.Cluster.HasField(ctx, passages, entry.MeantField)
	if err == nil {
		o.meant.Store(passages, has)
	}
	return has, err
}

// nearFor bounds how long a question waits for the plugin, which takes a tenth of a second for 100,000 passages on two busy cores.
const nearFor = 3 * time.Second

// nearInCluster has the cluster compare the question with all passages. nil: it cannot, or not in time, or may not run scripts.
func (v *View) nearInCluster(ctx context.Context, q index.Query) ([]Key, error) {
	within, stop := context.WithTimeout(ctx, nearFor)
	defer stop()
	keys, err := v.comparedInCluster(within, q)
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case err != nil:
		v.of.Log.Warn("the cluster does not compare passages with a question: the nearest are looked for among those that words find", "op", "index", "err", err)
		return nil, nil
	}
	return keys, nil
}

// comparedInCluster is nearInCluster, whatever becomes of it.
func (v *View) comparedInCluster(ctx context.Context, q index.Query) ([]Key, error) {
	if v.of.Meaning == nil || v.Nothing() {
		return nil, nil
	}
	can, err := v.of.Meant(ctx, v.passages)
	asked := v.of.Meaning.Embed(score.CutAtRune(q.Text, score.MaxQueryBytes))
	if err != nil || !can || asked.IsZero() {
		return nil, err
	}
	allowed := append(append(v.counting(), filtering(q.Filter)...), cluster.Q{"exists": cluster.Q{"field": entry.MeantField}})
	likeness := cluster.Q{"lang": "knn", "source": "knn_score",
		"params": cluster.Q{"field": entry.MeantField, "query_value": asked.Values(), "space_type": "cosinesimil"}}
	body := cluster.Q{"size": q.Nearest, "track_total_hits": false,
		"query": cluster.Q{"script_score": cluster.Q{"query": cluster.All(allowed...), "script": likeness}}}
	return wordingsAs(ctx, v, body, q.Nearest, func(w *entry.Wording, _ float64) Key { return Key{w.Article, w.Number} })
}
