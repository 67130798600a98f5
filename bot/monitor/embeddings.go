package monitor

import (
	"github.com/prometheus/client_golang/prometheus"

	"pullquote/index/meaning/endpoint"
)

// WatchEmbeddings adds how the embeddings server is doing, where there is one.
func (m *Metrics) WatchEmbeddings(s *endpoint.Server) {
	if s == nil {
		return
	}
	m.watch("embeddings_away", "1 when the last request to the embeddings server failed; 0 otherwise.", func() float64 {
		if s.Health().Away {
			return 1
		}
		return 0
	})
	for outcome, count := range map[string]func(endpoint.Health) int{
		"answered": func(h endpoint.Health) int { return h.Answered },
		"failed":   func(h endpoint.Health) int { return h.Failed },
	} {
		o := prometheus.CounterOpts{Namespace: "pullquote", Name: "embeddings_requests_total", Help: "Requests to the embeddings server.",
			ConstLabels: prometheus.Labels{"outcome": outcome}}
		m.registry.MustRegister(prometheus.NewCounterFunc(o, func() float64 { return float64(count(s.Health())) }))
	}
}
