package gateway

import (
	"fmt"
	"sync/atomic"
	"time"
)

// A pulse is how a shard's connections live. Nothing that hangs can make those wait who read it.
type pulse struct {
	shard  int          // its number
	opened atomic.Int64 // connections that Discord was ready on
	live   atomic.Bool  // there is such a connection now
	at     atomic.Int64 // live: when it was last heard of; else when the last one ended; in Unix nanoseconds, 0 before the first
}

// heard notes that Discord has spoken.
func (p *pulse) heard() { p.at.Store(time.Now().UnixNano()) }

// open and shut note that Discord is ready on a connection, and that it has ended.
func (p *pulse) open() {
	p.opened.Add(1)
	p.heard()
	p.live.Store(true)
}

func (p *pulse) shut() {
	if p.live.Swap(false) {
		p.heard()
	}
}

// deaf says why nothing arrives; nil: something may.
func (p *pulse) deaf() error {
	at := p.at.Load()
	silent := time.Since(time.Unix(0, at))
	switch live := p.live.Load(); {
	case at == 0:
		return fmt.Errorf("the gateway is not open yet (shard %d)", p.shard)
	case live && silent > deafTime:
		return fmt.Errorf("the gateway has been silent for %v (shard %d)", silent.Round(time.Second), p.shard)
	case !live && silent > awayTime:
		return fmt.Errorf("the gateway has been closed for %v (shard %d)", silent.Round(time.Second), p.shard)
	}
	return nil
}

const (
	// deafTime is how long a connection may be silent: Discord asks for a heartbeat about every 41 s.
	deafTime = 2 * time.Minute
	// awayTime is how long a shard may be without a connection: to resume one takes a second or two.
	awayTime = 15 * time.Second
)
