// Package cluster talks to an OpenSearch cluster over HTTP: which of its nodes is asked, what is tried again and for how long, and
// how a refusal reads. It knows nothing of what is stored there. It is plain net/http: the few requests that are needed are
// smaller than a client for all of them, and what is waited out, and how long, is ours to say.
//
// Laws:
//
//   - A call ends with its context, or when what is waited out (a node that is away, 429, a full disk, a red index) has taken longer
//     than the caller's patience.
//   - A password stands in no error and in no log.
//
// Example:
//
//	c, err := cluster.Connect(cluster.Address{Hosts: []string{"http://127.0.0.1:9200"}}, cluster.Options{})
//	…
//	err = c.Do(ctx, cluster.Request{Method: "GET", Path: "/_cluster/health", Act: "look at the cluster"}, &health)
package cluster
