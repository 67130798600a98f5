package cluster

import (
	"context"
	"net/http"
	"slices"
	"strings"
)

// FindsNearest reports whether every node of the cluster can look for the nearest vectors: whether it has the k-NN plugin. Where this user
// may not know, it is taken for one that cannot.
func (c *Cluster) FindsNearest(ctx context.Context) (bool, error) {
	type plugin struct {
		Name string `json:"name"`
	}
	var told struct {
		Nodes map[string]struct {
			Plugins []plugin `json:"plugins"`
		} `json:"nodes"`
	}
	err := c.Do(ctx, Request{Method: http.MethodGet, Path: "/_nodes/plugins", Act: "ask for plugins"}, &told)
	if statusOf(err) == http.StatusForbidden {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	for _, node := range told.Nodes {
		if !slices.ContainsFunc(node.Plugins, func(p plugin) bool { return strings.Contains(strings.ToLower(p.Name), "knn") }) {
			return false, nil
		}
	}
	return len(told.Nodes) > 0, nil
}

// HasField reports whether documents of an index may have a field, as far as this user may know.
func (c *Cluster) HasField(ctx context.Context, index, field string) (bool, error) {
	var told map[string]struct {
		Mappings map[string]any `json:"mappings"`
	}
	err := c.Do(ctx, Request{Method: http.MethodGet, Path: "/" + index + "/_mapping/field/" + field, Act: "look at the index"}, &told)
	if statusOf(err) == http.StatusForbidden {
		err = nil
	}
	return len(told[index].Mappings) > 0, err
}
