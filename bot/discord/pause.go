package discord

import (
	"context"
	"errors"
	"time"
)

const (
	// firstPause is the pause after a connection that ended too soon; each further one doubles it.
	firstPause = time.Second
	// longestPause is the longest after a connection that started no session.
	longestPause = time.Minute
	// longestStart is the longest after one that did. Discord allows 1,000 starts a day, and resets the token of who needs
	// more: one in 2 minutes is 720.
	longestStart = 2 * time.Minute
	// steadyConnection is how long a connection must have lived for its session to be resumed at once.
	steadyConnection = 30 * time.Second
	// steadySession is how long a session must have lived for the pauses to be short again: not less than longestStart, or
	// sessions that die just after it would be started more often.
	steadySession = longestStart
	// mostResumes is after how many connections that end too soon a session is given up: it may be what they end for.
	mostResumes = 4
	// leastInvalid and mostInvalid are between what Discord wants a client to wait, at random, after “invalid session”.
	leastInvalid, mostInvalid = time.Second, 5 * time.Second
)

// pauseAfter is the pause before the next connection, and how many have ended too soon by then. chance, from 0 to 1, spreads
// it, so that copies don’t come back all at once.
func pauseAfter(e ending, failures int, chance float64) (time.Duration, int) {
	var pause time.Duration
	switch steady := e.lived >= steadyConnection; {
	case steady && e.session >= steadySession:
		failures = 0
	case steady && !e.anew: // resumed at once, which starts no session
	default:
		pause, failures = grown(failures, firstPause, longest(e), chance), failures+1
	}
	if _, invalid := errors.AsType[*invalidError](e.err); invalid {
		pause = max(pause, leastInvalid+time.Duration(chance*float64(mostInvalid-leastInvalid)))
	}
	return pause, failures
}

func longest(e ending) time.Duration {
	if e.identified {
		return longestStart
	}
	return longestPause
}

// grown is first, doubled for each failure before, up to most, and up to a quarter more by chance.
func grown(failures int, first, most time.Duration, chance float64) time.Duration {
	pause := most
	if failures < 20 { // beyond, the shift would overflow
		pause = min(first<<failures, most)
	}
	return pause + time.Duration(chance*float64(pause/4))
}

// A pace is how long the bot waits for what.
type pace struct {
	opening time.Duration // from dialling to READY or RESUMED
	slack   time.Duration // beyond twice the heartbeats' interval, before a silent connection is given up
	wait    func(context.Context, time.Duration)
}

// ordinaryPace is Discord's. helloTime is long for one who waits, and short for a night.
func ordinaryPace() pace { return pace{opening: helloTime, slack: 10 * time.Second, wait: wait} }

// helloTime is how long the gateway may take from dialling to READY.
const helloTime = 20 * time.Second

// wait returns after d, or earlier when ctx is done.
func wait(ctx context.Context, d time.Duration) {
	if d <= 0 {
		return
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-ctx.Done():
	}
}
