package gateway

import (
	"context"
	"errors"
	"time"

	"pullquote/bot/discord/pause"
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
	var least time.Duration
	switch steady := e.lived >= steadyConnection; {
	case steady && e.session >= steadySession:
		failures = 0
	case steady && !e.anew: // resumed at once, which starts no session
	default:
		least, failures = pause.Grown(failures, firstPause, longest(e), chance), failures+1
	}
	if _, invalid := errors.AsType[*invalidError](e.err); invalid {
		least = max(least, leastInvalid+time.Duration(chance*float64(mostInvalid-leastInvalid)))
	}
	return least, failures
}

func longest(e ending) time.Duration {
	if e.identified {
		return longestStart
	}
	return longestPause
}

// A Pace is how long the bot waits for what.
type Pace struct {
	Opening time.Duration // from dialling to READY or RESUMED
	Slack   time.Duration // beyond twice the heartbeats' interval, before a silent connection is given up
	Wait    func(context.Context, time.Duration)
}

// OrdinaryPace is Discord's. Its time for opening is long for one who waits, and short for a night.
func OrdinaryPace() Pace {
	return Pace{Opening: 20 * time.Second, Slack: 10 * time.Second, Wait: pause.For}
}
