package discord

import (
	"errors"
	"fmt"
	"time"
)

// heard notes that Discord has spoken.
func (g *gateway) heard() { g.at.Store(time.Now().UnixNano()) }

// open and shut note that Discord is ready on a connection, and that it has ended.
func (g *gateway) open() {
	g.opened.Add(1)
	g.heard()
	g.live.Store(true)
}

func (g *gateway) shut() {
	if g.live.Swap(false) {
		g.heard()
	}
}

// deaf says why nothing arrives; nil: something may.
func (g *gateway) deaf() error {
	at := g.at.Load()
	silent := time.Since(time.Unix(0, at))
	switch live := g.live.Load(); {
	case at == 0:
		return fmt.Errorf("the gateway is not open yet (shard %d)", g.shard)
	case live && silent > deafTime:
		return fmt.Errorf("the gateway has been silent for %v (shard %d)", silent.Round(time.Second), g.shard)
	case !live && silent > awayTime:
		return fmt.Errorf("the gateway has been closed for %v (shard %d)", silent.Round(time.Second), g.shard)
	}
	return nil
}

const (
	// deafTime is how long a connection may be silent: Discord asks for a heartbeat about every 41 s.
	deafTime = 2 * time.Minute
	// awayTime is how long a shard may be without a connection: to resume one takes a second or two.
	awayTime = 15 * time.Second
)

// Ready is nil while interactions arrive and their commands are registered. Over the gateway that takes a connection a shard
// whose heartbeats are answered. It never waits.
func (b *Bot) Ready() error {
	if !b.registered.Load() {
		return errors.New("the commands are not registered yet")
	}
	if !b.gateway.Load() {
		return nil
	}
	gateways := b.shards()
	if len(gateways) == 0 {
		return errors.New("the gateway is not open yet")
	}
	for _, g := range gateways {
		if err := g.deaf(); err != nil {
			return err
		}
	}
	return nil
}

// A GatewayState counts the bot's shards on the gateway: those it runs, those whose heartbeats are answered, and how often
// one has connected.
type GatewayState struct{ Shards, Ready, Opened int }

// GatewayState tells of the gateway; it is zero before the first connection, and over HTTP. It never waits.
func (b *Bot) GatewayState() GatewayState {
	gateways := b.shards()
	s := GatewayState{Shards: len(gateways)}
	for _, g := range gateways {
		s.Opened += int(g.opened.Load())
		if g.deaf() == nil {
			s.Ready++
		}
	}
	return s
}

func (b *Bot) shards() []*gateway {
	if p := b.gateways.Load(); p != nil {
		return *p
	}
	return nil
}
