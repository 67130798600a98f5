package monitor

import (
	"context"
	"maps"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"pullquote/index"
	"pullquote/index/follow"
	"pullquote/index/intake"
	"pullquote/index/local"
)

// A Coverage is what is measured of one. Where there are several, their metrics are told apart by the label coverage.
type Coverage struct {
	metrics   *Metrics
	labels    prometheus.Labels
	refreshes *prometheus.CounterVec // by result
	refreshed prometheus.Gauge       // when, in Unix seconds
	problems  prometheus.Gauge
}

// Coverage measures one; name is "" where there is no other.
func (m *Metrics) Coverage(name string) *Coverage {
	c := &Coverage{metrics: m}
	if name != "" {
		c.labels = prometheus.Labels{"coverage": name}
	}
	gauge := func(name, help string) prometheus.Gauge {
		return prometheus.NewGauge(prometheus.GaugeOpts{Namespace: "pullquote", Name: name, Help: help, ConstLabels: c.labels})
	}
	c.refreshes = prometheus.NewCounterVec(prometheus.CounterOpts{Namespace: "pullquote", Name: "index_refreshes_total", ConstLabels: c.labels,
		Help: "Refreshes of the index by result (unchanged, changed, fault)."}, []string{"result"})
	c.refreshed = gauge("index_refreshed_timestamp_seconds", "When the index was last compared with the coverage.")
	c.problems = gauge("index_problems", "Article files with problems.")
	m.registry.MustRegister(c.refreshes, c.refreshed, c.problems)
	return c
}

func (c *Coverage) watch(name, help string, value func() float64) {
	c.metrics.watchLabelled(name, help, c.labels, value)
}

// WatchIndex adds what the index holds.
func (c *Coverage) WatchIndex(ix *local.Index) {
	stats := func() index.Stats {
		held, _ := index.StatsOf(context.Background(), ix) // of a closed index: nothing
		return held
	}
	c.watch("index_bytes", "Size of the index on disk; 0 in memory.", func() float64 { return float64(ix.Bytes()) })
	c.watch("index_articles", "Articles in the index.", func() float64 { return float64(stats().Articles) })
	c.watch("index_passages", "Passages in the index.", func() float64 { return float64(stats().Passages) })
	c.watch("index_read_ratio", "Share of passages and sentences that the encoder has read, by articles; 1 without one.", func() float64 { return 1 - stats().Unread() })
	c.watch("index_newest_article_timestamp_seconds", "First day of the newest article's date; 0 when none is dated.", func() float64 {
		if newest := stats().Newest; !newest.IsZero() {
			return float64(newest.First().Unix())
		}
		return 0
	})
}

// A Remote engine is elsewhere, and asked over a network.
type Remote interface {
	Requests() (asked, again, failed int64)
}

// WatchEngine adds which engine holds the index, and how one that is elsewhere is asked; remote is nil where it is here.
func (c *Coverage) WatchEngine(kind string, remote Remote) {
	labelled := func(name, value string) prometheus.Labels {
		l := prometheus.Labels{name: value}
		maps.Copy(l, c.labels)
		return l
	}
	c.metrics.watchLabelled("index_engine", "1 for the engine that holds the index.", labelled("engine", kind), func() float64 { return 1 })
	if remote == nil {
		return
	}
	for i, result := range []string{"asked", "again", "failed"} {
		c.metrics.registry.MustRegister(prometheus.NewCounterFunc(prometheus.CounterOpts{Namespace: "pullquote", Name: "index_requests_total",
			Help: "Requests to an index elsewhere by result: asked, of these tried again, given up.", ConstLabels: labelled("result", result)}, func() float64 {
			asked, again, failed := remote.Requests()
			return float64([]int64{asked, again, failed}[i])
		}))
	}
}

// WatchFeeds adds how the followed feeds are doing.
func (c *Coverage) WatchFeeds(health func() ([]intake.FeedHealth, error)) {
	count := func(s intake.State) func() float64 {
		return func() (n float64) {
			feeds, _ := health() // what cannot be read is logged where it is written
			for _, f := range feeds {
				if f.State == s {
					n++
				}
			}
			return n
		}
	}
	c.watch("feeds_failing", "Followed feeds whose last tries failed.", count(intake.Failing))
	c.watch("feeds_silent", "Followed feeds with nothing new for longer than expected.", count(intake.Silent))
	c.watch("feeds_checked_timestamp_seconds", "When a followed feed was last asked with success; 0: never.", func() float64 {
		feeds, _ := health()
		if last := intake.LastCheck(feeds); !last.IsZero() {
			return float64(last.Unix())
		}
		return 0
	})
}

// SawRefresh records a refresh of the index.
func (c *Coverage) SawRefresh(at time.Time, r follow.Report, err error) {
	result := "unchanged"
	switch {
	case err != nil:
		result = "fault"
	case r.Added+r.Changed+r.Removed > 0:
		result = "changed"
	}
	c.refreshes.WithLabelValues(result).Inc()
	if err == nil {
		c.refreshed.Set(float64(at.Unix()))
		c.problems.Set(float64(len(r.Problems)))
	}
}
