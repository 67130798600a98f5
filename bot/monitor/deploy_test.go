package monitor

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/prometheus/client_golang/prometheus"
)

type remote struct{}

func (remote) Requests() (asked, again, failed int64) { return 3, 2, 1 }

// names are all metrics of ours, sorted.
func names(m *Metrics) []string {
	descriptions := make(chan *prometheus.Desc)
	go func() { m.registry.Describe(descriptions); close(descriptions) }()
	var names []string
	for d := range descriptions {
		_, name, _ := strings.Cut(d.String(), `fqName: "`)
		name, _, _ = strings.Cut(name, `"`)
		if strings.HasPrefix(name, "pullquote_") {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// A dashboard that shows a metric which is no more, or an alert on it, says that all is well for ever.
func TestDashboardAndAlertsUseMetricsThatThereAre(t *testing.T) {
	m := New()
	c := m.Coverage("")
	c.WatchIndex(nil)
	c.WatchEngine("opensearch", remote{})
	m.WatchCaches(nil)
	c.WatchFeeds(nil)
	m.WatchDiscord(nil, nil)
	described := make(map[string]bool)
	for _, name := range names(m) {
		for _, suffix := range []string{"", "_bucket", "_count", "_sum"} {
			described[name+suffix] = true
		}
	}
	used := regexp.MustCompile(`pullquote_[a-z_]+`)
	for _, file := range []string{"dashboard.json", "alerts.yaml"} {
		data, err := os.ReadFile(filepath.Join("../../.deploy", file))
		if err != nil {
			t.Fatal(err)
		}
		found := used.FindAllString(string(data), -1)
		if len(found) < 10 {
			t.Errorf("%s uses %q only", file, found)
		}
		for _, name := range found {
			if !described[name] {
				t.Errorf("%s uses %s, which serve does not have", file, name)
			}
		}
	}
}
