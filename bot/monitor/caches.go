package monitor

import (
	"github.com/prometheus/client_golang/prometheus"

	"pullquote/index"
)

// caches are collected when they are asked for: how full they are, and how often what is wanted is there.
type caches struct {
	uses func() []index.CacheUse

	hits, misses, bytes, limit *prometheus.Desc
}

// WatchCaches adds how the caches do.
func (m *Metrics) WatchCaches(uses func() []index.CacheUse) {
	describe := func(name, help string) *prometheus.Desc {
		return prometheus.NewDesc("pullquote_cache_"+name, help, []string{"cache"}, nil)
	}
	m.registry.MustRegister(&caches{uses,
		describe("hits_total", "How often what was wanted was in a cache."),
		describe("misses_total", "How often it was not, and was read or worked out."),
		describe("bytes", "What a cache takes in memory, estimated."),
		describe("limit_bytes", "What it may take."),
	})
}

func (c *caches) Describe(to chan<- *prometheus.Desc) {
	for _, d := range []*prometheus.Desc{c.hits, c.misses, c.bytes, c.limit} {
		to <- d
	}
}

func (c *caches) Collect(to chan<- prometheus.Metric) {
	for _, u := range c.uses() {
		to <- prometheus.MustNewConstMetric(c.hits, prometheus.CounterValue, float64(u.Hits), u.Name)
		to <- prometheus.MustNewConstMetric(c.misses, prometheus.CounterValue, float64(u.Misses), u.Name)
		to <- prometheus.MustNewConstMetric(c.bytes, prometheus.GaugeValue, float64(u.Bytes), u.Name)
		to <- prometheus.MustNewConstMetric(c.limit, prometheus.GaugeValue, float64(u.Limit), u.Name)
	}
}
