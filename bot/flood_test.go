package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"pullquote/bot/discord/localdiscord"
	"pullquote/bot/monitor"
)

// floodSize is how many ask at once. .ci/long lets 5,000, without the race detector: with it the local Discord alone takes
// more than the three seconds.
func floodSize(t *testing.T) int {
	if text := os.Getenv("PULLQUOTE_TEST_FLOOD"); text != "" {
		n, err := strconv.Atoi(text)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	return 150
}

// Thousands of people, each in a server of their own, ask in public at once. As many as have a place are answered; the rest
// are told so at once, each alone. Nobody goes without a reply, and nobody's acknowledgement is late.
func TestAFloodThroughTheWholeProgram(t *testing.T) {
	waiting := fmt.Sprint("PULLQUOTE_LIMITS_WAITING=", floodSize(t)/25)
	t.Run("over the gateway", func(t *testing.T) {
		s := serve(t, waiting)
		s.log.After(t, "gateway is open")
		s.flood(t)
	})
	t.Run("over HTTP", func(t *testing.T) {
		d, transport := startDiscord(t)
		s := serveOn(t, d, transport, waiting, "PULLQUOTE_HTTP_LISTEN=127.0.0.1:0", "PULLQUOTE_DISCORD_TRANSPORT=http",
			"PULLQUOTE_DISCORD_PUBLIC_KEY="+d.PublicKey())
		address, _, _ := strings.Cut(s.log.After(t, "address="), "\n")
		d.Endpoint("http://" + address + monitor.InteractionsPath)
		for range 1000 { // the commands are registered last
			if _, overwrites := d.Requests(); overwrites > 0 {
				break
			}
			time.Sleep(10 * time.Millisecond)
		}
		s.flood(t)
	})
}

// flood lets everybody ask at once, and waits for every reply.
func (s *served) flood(t *testing.T) {
	n := floodSize(t)
	var answered, refused atomic.Int64
	slowest := make([]time.Duration, n)
	var all sync.WaitGroup
	now := make(chan struct{})
	for i := range n {
		who := localdiscord.Who{User: s.NewID(), Guild: s.NewID(), Channel: s.NewID()}
		all.Go(func() {
			<-now
			reply, err := s.ask(t, who)
			switch {
			case err != nil:
				t.Error(err)
			case reply.Acknowledged() == 4 && reply.Reply().Ephemeral() && bytes.Contains(reply.Reply().Components, []byte("Too many questions")):
				refused.Add(1)
			case !reply.Reply().Ephemeral() && bytes.Contains(reply.Reply().Components, []byte("Blumenthal")):
				answered.Add(1)
			default:
				t.Errorf("acknowledged with %d: %s", reply.Acknowledged(), reply.Reply().Components)
			}
			slowest[i] = reply.AckAfter()
		})
	}
	close(now)
	all.Wait()
	slices.Sort(slowest)
	t.Logf("of %d, %d were answered and %d refused; acknowledged after %v in the median, %v at the latest", n, answered.Load(), refused.Load(),
		slowest[n/2].Round(time.Millisecond), slowest[n-1].Round(time.Millisecond))
	if least := int64(n / 25); answered.Load() < least || refused.Load() == 0 {
		t.Errorf("%d were answered, %d refused: want %d or more, and some", answered.Load(), refused.Load(), least)
	}
}

func (s *served) ask(t *testing.T, who localdiscord.Who) (*localdiscord.Interaction, error) {
	i, err := s.Use(who, "ask", map[string]string{"question": "Who called family separation un-American?", "visibility": "public"})
	if err == nil {
		ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
		defer cancel()
		err = i.Wait(ctx)
	}
	return i, err
}
