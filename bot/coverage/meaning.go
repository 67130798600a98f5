package coverage

import (
	"pullquote/index/local"
	"pullquote/index/meaning/endpoint"
	"pullquote/index/vectors"
)

// Embeddings is the configured embeddings server; nil without.
func (p *Opener) Embeddings() *endpoint.Server {
	m := p.Config.Meaning
	if m.Endpoint == "" {
		return nil
	}
	if p.server == nil {
		p.server = endpoint.New(endpoint.Options{URL: m.Endpoint, Model: m.Model, Key: m.Key.Reveal(), Timeout: m.Timeout,
			Batch: m.Batch, QueryPrefix: m.QueryPrefix, PassagePrefix: m.PassagePrefix, Log: p.Log})
	}
	return p.server
}

// Encoder is what reads passages and sentences: the configured server, or else the network in the program.
func (p *Opener) Encoder() vectors.Encoder {
	if s := p.Embeddings(); s != nil {
		return s
	}
	return local.Encoder()
}
