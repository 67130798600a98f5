package commands

import (
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// A Pace is how often one asker, or one server, may ask: Burst at once, and one more every Every. The zero Pace is
// replaced by a default; a negative Burst lifts the limit.
type Pace struct {
	Every time.Duration
	Burst int
}

// The default paces: a person reading answers asks a few in a minute; a server of many people ten times that.
var (
	askerPace  = Pace{4 * time.Second, 10}
	serverPace = Pace{500 * time.Millisecond, 60}
)

// paces keeps count for each key, and forgets keys that have been quiet for long.
type paces struct {
	pace Pace
	sync.Mutex
	of map[string]*asking
}

// An asking is one key's.
type asking struct {
	*rate.Limiter
	told bool // that there were too many, since one was last counted
}

// maxPaces is how many keys are counted before quiet ones are forgotten.
const maxPaces = 10_000

func newPaces(pace, otherwise Pace) *paces {
	if pace == (Pace{}) {
		pace = otherwise
	}
	return &paces{pace: pace, of: map[string]*asking{}}
}

// take counts one request. When there were too many it is not counted, until says when the next may come, and told whether that
// was said since one was last counted.
func (p *paces) take(key string, now time.Time) (until time.Time, told, ok bool) {
	if p.pace.Burst < 0 || key == "" {
		return time.Time{}, false, true
	}
	p.Lock()
	defer p.Unlock()
	l := p.of[key]
	if l == nil {
		p.forget(now)
		l = &asking{Limiter: rate.NewLimiter(rate.Every(p.pace.Every), p.pace.Burst)}
		p.of[key] = l
	}
	r := l.ReserveN(now, 1)
	if wait := r.DelayFrom(now); wait > 0 {
		r.CancelAt(now)
		told, l.told = l.told, true
		return now.Add(wait), told, false
	}
	l.told = false
	return time.Time{}, false, true
}

// forget drops the keys that have their whole burst again: counting them anew makes no difference.
func (p *paces) forget(now time.Time) {
	if len(p.of) < maxPaces {
		return
	}
	for key, l := range p.of {
		if l.TokensAt(now) >= float64(p.pace.Burst) {
			delete(p.of, key)
		}
	}
}
