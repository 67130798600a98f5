package opensearch

import (
	"testing"
	"time"

	"pullquote/index/opensearch/head"
)

func TestALeaseIsRenewedTheSoonerTheLessOfItIsLeft(t *testing.T) {
	for _, c := range []struct {
		what       string
		left, want time.Duration
	}{
		{"renewed at once", head.LeaseFor, 10 * time.Second},
		{"renewed in eight seconds", head.LeaseFor - 8*time.Second, 2 * time.Second},
		{"renewed in twenty-five", head.LeaseFor - 25*time.Second, time.Second},
		{"over", -time.Minute, time.Second},
	} {
		if got := renewIn(c.left); got != c.want {
			t.Errorf("%s: renewed again in %s, want %s", c.what, got, c.want)
		}
	}
}
