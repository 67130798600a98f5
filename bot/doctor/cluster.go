package doctor

import (
	"context"
	"fmt"
	"time"

	"pullquote/bot/fault"
	"pullquote/bot/terminal"
	"pullquote/config/redact"
	"pullquote/index/opensearch"
)

// clusterPatience is how long doctor waits for a cluster: as long as Docker's health check waits for doctor, about.
const clusterPatience = 10 * time.Second

// checkCluster looks at an index in a cluster without bringing it up to date.
func (d *Doctor) checkCluster(address string) []Finding {
	ctx, stop := context.WithTimeout(context.Background(), clusterPatience)
	defer stop()
	name := redact.Address(address)
	c, err := d.probeCluster(ctx, address)
	if err != nil {
		problems, hint, _ := fault.Explain(err)
		return []Finding{{Bad, "index", name + ": " + problems[0], hint}}
	}
	return append([]Finding{statusOf(c, name)}, d.heldFindings(c)...)
}

func (d *Doctor) probeCluster(ctx context.Context, address string) (opensearch.Condition, error) {
	x, err := d.opener.OpenCluster(ctx, address)
	if err != nil {
		return opensearch.Condition{}, err
	}
	defer x.Close()
	return x.Probe(ctx)
}

// statusOf tells how the cluster is.
func statusOf(c opensearch.Condition, name string) Finding {
	text := fmt.Sprintf("%s: OpenSearch %s, %s, %s", name, c.Cluster, terminal.Count(c.Nodes, "node"), c.Status)
	switch {
	case c.Status == "red":
		return Finding{Bad, "index", text, "a part of an index has no node: see which with GET _cluster/allocation/explain; bring the node back, or restore a snapshot, or rebuild the index from the articles"}
	case c.Status == "yellow":
		return Finding{Fair, "index", text + ": some of it is on one node alone", "it mends itself when the other node is back; with one node more from the start"}
	case c.Nodes == 1:
		return Finding{Fair, "index", text + ": it is away when that is", "three nodes keep it when one is lost"}
	}
	return Finding{Good, "index", text, ""}
}

// heldFindings tell what the index holds, and how the nearest passages are found.
func (d *Doctor) heldFindings(c opensearch.Condition) []Finding {
	if !c.Held {
		return []Finding{{Fair, "index", "not built yet", `it is built when it is first needed, or by "pullquote index"`}}
	}
	all := []Finding{{Good, "index", fmt.Sprintf("%s in %s, %s, written %s ago", terminal.Count(c.Articles, "article"), terminal.Count(c.Passages, "passage"),
		size(c.Bytes), age(d.Now().Sub(c.Written))), ""}}
	if d.Config.Meaning.Use == "on" && !c.Among {
		all = append(all, nearestFinding(c))
	}
	return all
}

// nearestFinding tells how the nearest passages are found where they are too many for this program's memory.
func nearestFinding(c opensearch.Condition) Finding {
	const many = "there are too many passages for this program's memory: "
	if c.Meant {
		return Finding{Good, "index", many + "the cluster's k-NN plugin compares all of them with what a question means", ""}
	}
	among := many + "they are found by what they mean among those that words find, where a fifth of the nearest are, not among all"
	if c.Vectors {
		return Finding{Fair, "index", among + "; the cluster has the k-NN plugin, and the index no vectors for it", `"pullquote index --rebuild" makes an index that has them`}
	}
	return Finding{Fair, "index", among, `with the k-NN plugin on every node, "pullquote index --rebuild" makes an index where all are compared`}
}
