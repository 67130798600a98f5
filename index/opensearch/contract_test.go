package opensearch

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"strings"
	"testing"

	"pullquote/index/indextest"
	"pullquote/index/local"
	"pullquote/index/opensearch/cluster"
)

// hosts are those of the cluster under test, which .ci/opensearch starts.
func hosts(t testing.TB) string {
	t.Helper()
	given := os.Getenv("PULLQUOTE_TEST_OPENSEARCH")
	if given == "" {
		t.Skip("no OpenSearch: .ci/opensearch starts one and runs this")
	}
	return strings.ReplaceAll(given, "http://", "")
}

// address is that of a coverage of its own, which is taken away after the test.
func address(t testing.TB, name string) string {
	t.Helper()
	sum := sha256.Sum256([]byte(name))
	coverage := "test-" + hex.EncodeToString(sum[:8])
	a := "opensearch://" + hosts(t) + "/" + coverage + "?tls=off"
	t.Cleanup(func() {
		parsed, err := cluster.Parse(a)
		if err != nil {
			t.Fatal(err)
		}
		c, err := cluster.Connect(parsed, cluster.Options{})
		if err != nil {
			t.Fatal(err)
		}
		var all map[string]any
		_ = c.Do(context.Background(), cluster.Request{Method: "GET", Path: "/" + coverage + "-*", Act: "list"}, &all)
		for index := range all {
			_ = c.Drop(context.Background(), index)
		}
	})
	return a
}

func open(t testing.TB, address string, o Options) *Index {
	t.Helper()
	x, err := Open(t.Context(), address, o)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func TestLawsOfOpenSearch(t *testing.T) {
	hosts(t)
	indextest.Run(t, func(t testing.TB, folder string) indextest.Engine {
		return open(t, address(t, folder), Options{Encoder: local.Encoder()})
	})
}
