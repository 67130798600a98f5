package cluster

import (
	"fmt"
	"strings"
	"testing"
)

func TestAnAddressNamesHostsUserAndCoverage(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"opensearch://host/coverage", `[https://host:9200] "" coverage 0`},
		{"OpenSearch://bot@host:9201/coverage/", `[https://host:9201] "bot" coverage 0`},
		{"opensearch://a:1,b,[::1]:3/x-1?tls=off&shards=3", `[http://a:1 http://b:9200 http://[::1]:3] "" x-1 3`},
		{"opensearch://a%40b@host/x", `[https://host:9200] "a@b" x 0`},
		{"opensearch://bot:hunter22@host/x", "the password is an option of its own"},
		{"opensearch://host", "want a name after the hosts"},
		{"opensearch://host/X", "want a name after the hosts"},
		{"opensearch:///x", "a host is not one"},
		{"opensearch://a,,b/x", "a host is not one"},
		{"opensearch://host/x?tls=no", "want tls=off"},
		{"opensearch://host/x?shards=0", "want tls=off"},
		{"/a/folder", "want opensearch://"},
	} {
		a, err := Parse(c.text)
		got := fmt.Sprintf("%v %q %s %d", a.Hosts, a.User, a.Coverage, a.Shards)
		if err != nil {
			got = err.Error()
		}
		if !strings.Contains(got, c.want) || strings.Contains(got, "hunter22") {
			t.Errorf("%s: %s, want %s", c.text, got, c.want)
		}
	}
}
