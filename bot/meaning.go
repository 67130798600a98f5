package main

import (
	"context"
	"fmt"

	"github.com/prometheus/client_golang/prometheus"

	"pullquote/index/bleveindex"
	"pullquote/index/meaning/endpoint"
)

// embeddings is the configured embeddings server; nil without.
func (p *program) embeddings() *endpoint.Server {
	m := p.config.Meaning
	if m.Endpoint == "" {
		return nil
	}
	if p.server == nil {
		p.server = endpoint.New(endpoint.Options{URL: m.Endpoint, Model: m.Model, Key: m.Key.Reveal(), Timeout: m.Timeout,
			Batch: m.Batch, QueryPrefix: m.QueryPrefix, PassagePrefix: m.PassagePrefix, Log: p.log})
	}
	return p.server
}

// embedder is the same as the index takes it: an interface that is nil without.
func (p *program) embedder() bleveindex.Embedder {
	if s := p.embeddings(); s != nil {
		return s
	}
	return nil
}

// checkEmbeddings asks the embeddings server for one vector.
func (p *program) checkEmbeddings(ctx context.Context) []finding {
	s := p.embeddings()
	if s == nil {
		return nil
	}
	address := p.config.Meaning.Endpoint
	if _, err := s.Question(ctx, "Who said so?"); err != nil {
		return []finding{{fair, "meaning", fmt.Sprintf("%s gives no vectors of %s, so the model in the program finds by meaning alone: %v", address, s.Name(), err),
			"start the server, and look at meaning.endpoint, meaning.model and meaning.key"}}
	}
	return []finding{{good, "meaning", fmt.Sprintf("%s answers with vectors of %d numbers, of the model %s", address, s.Health().Width, s.Name()), ""}}
}

// watchEmbeddings adds how the embeddings server is doing, where there is one.
func (m *metrics) watchEmbeddings(s *endpoint.Server) {
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
