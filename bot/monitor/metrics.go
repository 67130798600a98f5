package monitor

import (
	"context"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"

	"pullquote/bot/discord/gateway"
	"pullquote/index"
	"pullquote/index/follow"
	"pullquote/index/intake"
	"pullquote/index/local"
)

// Metrics are what serve counts. Labels are taken from small fixed sets: nothing that somebody asked, wrote or is called
// becomes one.
type Metrics struct {
	registry     *prometheus.Registry
	questions    *prometheus.CounterVec   // by op and outcome
	feedback     *prometheus.CounterVec   // by what and outcome
	stages       *prometheus.HistogramVec // by stage
	acknowledged prometheus.Histogram
	discord      *prometheus.CounterVec   // by route and status
	rest         *prometheus.HistogramVec // by route
	underWay     prometheus.Gauge
	waiting      prometheus.Gauge
	shed         prometheus.Counter
	refreshes    *prometheus.CounterVec // by result
	refreshed    prometheus.Gauge       // when, in Unix seconds
	problems     prometheus.Gauge
}

// stageBuckets reach from a search in a small index to the patience of a reader, in seconds.
var stageBuckets = []float64{.001, .0025, .005, .01, .02, .05, .1, .2, .5, 1, 2, 5}

// ackBuckets have Discord's limit of 3 s as a bound.
var ackBuckets = []float64{.05, .1, .2, .3, .5, .75, 1, 1.5, 2, 2.5, 3}

// New returns metrics that have counted nothing.
func New() *Metrics {
	const space = "pullquote"
	counter := func(name, help string, labels ...string) *prometheus.CounterVec {
		return prometheus.NewCounterVec(prometheus.CounterOpts{Namespace: space, Name: name, Help: help}, labels)
	}
	histogram := func(name, help string, buckets []float64, labels ...string) *prometheus.HistogramVec {
		return prometheus.NewHistogramVec(prometheus.HistogramOpts{Namespace: space, Name: name, Help: help, Buckets: buckets}, labels)
	}
	gauge := func(name, help string) prometheus.Gauge {
		return prometheus.NewGauge(prometheus.GaugeOpts{Namespace: space, Name: name, Help: help})
	}
	m := &Metrics{
		registry:     prometheus.NewRegistry(),
		questions:    counter("questions_total", "Questions by operation and outcome (a verdict, hint for what the asker can mend, busy, overdue, fault).", "op", "outcome"),
		feedback:     counter("feedback_total", "What readers say and do not find, by what (rating, report, gap) and outcome (helpful, not_helpful, again; the kind of fault; words, group, fault).", "what", "outcome"),
		stages:       histogram("stage_seconds", "Time taken by each stage of a reply.", stageBuckets, "stage"),
		acknowledged: prometheus.NewHistogram(prometheus.HistogramOpts{Namespace: space, Name: "acknowledge_seconds", Help: "From an interaction's creation to its acknowledgement; Discord allows 3.", Buckets: ackBuckets}),
		discord:      counter("discord_requests_total", "Requests to Discord by route and HTTP status; status 0 is no answer.", "route", "status"),
		rest:         histogram("discord_request_seconds", "Time taken by requests to Discord.", stageBuckets, "route"),
		underWay:     gauge("questions_under_way", "Questions being answered."),
		waiting:      gauge("questions_waiting", "Questions waiting for their turn."),
		shed:         prometheus.NewCounter(prometheus.CounterOpts{Namespace: space, Name: "questions_shed_total", Help: "Questions refused because too many were waiting."}),
		refreshes:    counter("index_refreshes_total", "Refreshes of the index by result (unchanged, changed, fault).", "result"),
		refreshed:    gauge("index_refreshed_timestamp_seconds", "When the index was last compared with the coverage."),
		problems:     gauge("index_problems", "Article files with problems."),
	}
	m.registry.MustRegister(m.questions, m.feedback, m.stages, m.acknowledged, m.discord, m.rest, m.underWay, m.waiting, m.shed,
		m.refreshes, m.refreshed, m.problems, collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

// Count counts what is done beside questions; see commands.Options.
func (m *Metrics) Count(what, outcome string) { m.feedback.WithLabelValues(what, outcome).Inc() }

// took records how long a stage took.
func (m *Metrics) took(stage string, start, end time.Time) {
	m.stages.WithLabelValues(stage).Observe(end.Sub(start).Seconds())
}

// watch adds a gauge that is read when it is asked for.
func (m *Metrics) watch(name, help string, value func() float64) {
	m.registry.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{Namespace: "pullquote", Name: name, Help: help}, value))
}

// WatchDiscord adds whether interactions arrive, and how the gateway is.
func (m *Metrics) WatchDiscord(ready func() error, state func() gateway.State) {
	m.watch("ready", "1 while interactions arrive, else 0.", func() float64 {
		if ready() != nil {
			return 0
		}
		return 1
	})
	m.watch("gateway_shards", "Shards that are run on the gateway; 0 over HTTP.", func() float64 { return float64(state().Shards) })
	m.watch("gateway_shards_ready", "Shards whose heartbeats are answered.", func() float64 { return float64(state().Ready) })
	m.registry.MustRegister(prometheus.NewCounterFunc(prometheus.CounterOpts{Namespace: "pullquote", Name: "gateway_opened_total",
		Help: "Connections to the gateway; many in little time mean trouble on the way."}, func() float64 { return float64(state().Opened) }))
}

// WatchIndex adds what the index holds.
func (m *Metrics) WatchIndex(ix *local.Index) {
	stats := func() index.Stats {
		held, _ := index.StatsOf(context.Background(), ix) // of a closed index: nothing
		return held
	}
	m.watch("index_bytes", "Size of the index on disk; 0 in memory.", func() float64 { return float64(ix.Bytes()) })
	m.watch("index_articles", "Articles in the index.", func() float64 { return float64(stats().Articles) })
	m.watch("index_passages", "Passages in the index.", func() float64 { return float64(stats().Passages) })
	m.watch("index_read_ratio", "Share of passages and sentences that the encoder has read, by articles; 1 without one.", func() float64 { return 1 - stats().Unread() })
	m.watch("index_newest_article_timestamp_seconds", "First day of the newest article's date; 0 when none is dated.", func() float64 {
		if newest := stats().Newest; !newest.IsZero() {
			return float64(newest.First().Unix())
		}
		return 0
	})
}

// WatchFeeds adds how the followed feeds are doing.
func (m *Metrics) WatchFeeds(health func() ([]intake.FeedHealth, error)) {
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
	m.watch("feeds_failing", "Followed feeds whose last tries failed.", count(intake.Failing))
	m.watch("feeds_silent", "Followed feeds with nothing new for longer than expected.", count(intake.Silent))
	m.watch("feeds_checked_timestamp_seconds", "When a followed feed was last asked with success; 0: never.", func() float64 {
		feeds, _ := health()
		if last := intake.LastCheck(feeds); !last.IsZero() {
			return float64(last.Unix())
		}
		return 0
	})
}

// SawRefresh records a refresh of the index.
func (m *Metrics) SawRefresh(at time.Time, r follow.Report, err error) {
	result := "unchanged"
	switch {
	case err != nil:
		result = "fault"
	case r.Added+r.Changed+r.Removed > 0:
		result = "changed"
	}
	m.refreshes.WithLabelValues(result).Inc()
	if err == nil {
		m.refreshed.Set(float64(at.Unix()))
		m.problems.Set(float64(len(r.Problems)))
	}
}
