package config

import (
	"regexp"
	"strings"
)

// OpenSearch is how the cluster is spoken to that an index may be kept in: see Config.Index.
type OpenSearch struct {
	Password Secret `key:"password" doc:"password of the user that an index address opensearch://user@host/coverage names"`
	CA       string `key:"ca" doc:"file of certificates (PEM) to trust for OpenSearch beside the system's; empty: the system's alone"`
}

// cluster is what an index begins with that is kept in a cluster.
const cluster = "opensearch://"

// InCluster reports whether an index is kept in an OpenSearch cluster. Schemes have no case (RFC 3986, 3.1).
func InCluster(index string) bool {
	return len(index) >= len(cluster) && strings.EqualFold(index[:len(cluster)], cluster)
}

// clusterAddress is the form of an address. Package opensearch reads it, and says more.
var clusterAddress = regexp.MustCompile(`^(?:[^/@:?\s]+@)?[^/@?\s]+/[a-z0-9][a-z0-9-]*/?(?:\?[a-z]+=[a-z0-9]+(?:&[a-z]+=[a-z0-9]+)*)?$`)

// validateIndex checks what an index may be. No value is shown: a password may be in it.
func validateIndex(option, index string, r *report) {
	switch {
	case InCluster(index):
		rest := index[len(cluster):]
		user, _, hasUser := strings.Cut(strings.SplitN(rest, "/", 2)[0], "@")
		r.check(!hasUser || !strings.Contains(user, ":"), option, "", "want the user's name alone before @; the password goes into opensearch.password, or its file into opensearch.password_file")
		r.check(clusterAddress.MatchString(rest), option, "", "want opensearch://user@host:9200/coverage; several hosts with commas between them; ?tls=off behind it for a cluster that speaks plain HTTP")
	default:
		r.check(!strings.Contains(index, "://"), option, "", "want a folder, :memory:, or an address that begins with opensearch://")
	}
}

// unaddressed is an index as text to look for secrets in: of an address what is neither its scheme nor the @ behind the user.
func unaddressed(index string) string {
	if !InCluster(index) {
		return index
	}
	return strings.Replace(index[len(cluster):], "@", "/", 1)
}

// validateIndexes checks those of all coverages, of which no two may be kept in one place of a cluster.
func validateIndexes(c *Config, r *report) {
	validateIndex("index", c.Index, r)
	seen := map[string]bool{}
	for _, one := range c.Coverages {
		validateIndex("coverages", one.Index, r)
		place := strings.ToLower(one.Index)
		r.check(!InCluster(place) || !seen[place], "coverages", one.Name, "has the index of another; give each a name of its own after the hosts")
		seen[place] = true
	}
}
