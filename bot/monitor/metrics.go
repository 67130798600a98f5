package monitor

import (
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"

	"pullquote/bot/discord/gateway"
)

// Metrics are what serve counts. Labels are taken from small fixed sets: nothing that somebody asked, wrote or is called
// becomes one.
type Metrics struct {
	registry     *prometheus.Registry
	questions    *prometheus.CounterVec   // by op and outcome
	feedback     *prometheus.CounterVec   // by what and outcome
	asked        *prometheus.CounterVec   // questions by coverage, op and outcome, where there are several coverages
	told         *prometheus.CounterVec   // feedback by coverage, what and outcome, likewise
	stages       *prometheus.HistogramVec // by stage
	acknowledged prometheus.Histogram
	discord      *prometheus.CounterVec   // by route and status
	rest         *prometheus.HistogramVec // by route
	underWay     prometheus.Gauge
	waiting      prometheus.Gauge
	shed         prometheus.Counter
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
		asked:        counter("coverage_questions_total", "Where there are several coverages: questions by coverage, operation and outcome. One that is asked of several counts for each.", "coverage", "op", "outcome"),
		told:         counter("coverage_feedback_total", "Where there are several coverages: feedback by coverage, what and outcome. What is said of several counts for each.", "coverage", "what", "outcome"),
		stages:       histogram("stage_seconds", "Time taken by each stage of a reply.", stageBuckets, "stage"),
		acknowledged: prometheus.NewHistogram(prometheus.HistogramOpts{Namespace: space, Name: "acknowledge_seconds", Help: "From an interaction's creation to its acknowledgement; Discord allows 3.", Buckets: ackBuckets}),
		discord:      counter("discord_requests_total", "Requests to Discord by route and HTTP status; status 0 is no answer.", "route", "status"),
		rest:         histogram("discord_request_seconds", "Time taken by requests to Discord.", stageBuckets, "route"),
		underWay:     gauge("questions_under_way", "Questions being answered."),
		waiting:      gauge("questions_waiting", "Questions waiting for their turn."),
		shed:         prometheus.NewCounter(prometheus.CounterOpts{Namespace: space, Name: "questions_shed_total", Help: "Questions refused because too many were waiting."}),
	}
	m.registry.MustRegister(m.questions, m.feedback, m.asked, m.told, m.stages, m.acknowledged, m.discord, m.rest, m.underWay, m.waiting, m.shed,
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

// Count counts what is done beside questions; see commands.Options.
func (m *Metrics) Count(what, outcome string, coverages []string) {
	m.feedback.WithLabelValues(what, outcome).Inc()
	for _, c := range coverages {
		m.told.WithLabelValues(c, what, outcome).Inc()
	}
}

// answered counts a question.
func (m *Metrics) answered(op, outcome string, coverages []string) {
	m.questions.WithLabelValues(op, outcome).Inc()
	for _, c := range coverages {
		m.asked.WithLabelValues(c, op, outcome).Inc()
	}
}

// took records how long a stage took.
func (m *Metrics) took(stage string, start, end time.Time) {
	m.stages.WithLabelValues(stage).Observe(end.Sub(start).Seconds())
}

// watch adds a gauge that is read when it is asked for.
func (m *Metrics) watch(name, help string, value func() float64) {
	m.watchLabelled(name, help, nil, value)
}

func (m *Metrics) watchLabelled(name, help string, labels prometheus.Labels, value func() float64) {
	m.registry.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{Namespace: "pullquote", Name: name, Help: help, ConstLabels: labels}, value))
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
