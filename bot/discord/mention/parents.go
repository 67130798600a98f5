package mention

import (
	"context"
	"sync"
)

// mostParents is how many channels are remembered, with what they are threads of, which does not change.
const mostParents = 5000

// parents are the channels that channels are threads of: messages do not say it.
type parents struct {
	ask   func(ctx context.Context, channel string) (parent string, err error)
	mu    sync.Mutex
	known map[string]string
}

func (p *parents) of(ctx context.Context, channel string) (string, error) {
	p.mu.Lock()
	parent, known := p.known[channel]
	p.mu.Unlock()
	if known {
		return parent, nil
	}
	parent, err := p.ask(ctx, channel)
	if err != nil {
		return "", err
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.known) >= mostParents || p.known == nil {
		p.known = map[string]string{} // asked for again
	}
	p.known[channel] = parent
	return parent, nil
}
