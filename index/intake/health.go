package intake

import (
	"cmp"
	"fmt"
	"log/slog"
	"time"

	"pullquote/config/redact"
	"pullquote/index/intake/journal"
)

// A State is how a feed is doing.
type State string

// The states of a feed.
const (
	Healthy State = "healthy"
	Untried State = "untried" // it was not asked yet
	Failing State = "failing" // the last tries failed
	Silent  State = "silent"  // it answers, but has had nothing new for longer than expected
)

// A FeedHealth is how a feed is doing, for doctor, the log and the metrics.
type FeedHealth struct {
	URL      string
	State    State
	LastTry  time.Time // zero: never
	LastOK   time.Time
	Newest   time.Time     // its newest item
	Expected time.Duration // a new item is expected within this time of the last
	Failures int           // tries in a row that failed
	Err      string        // what the last one said
}

// Health says how the feeds of a coverage folder are doing, in their order. It takes no lock and may be called while
// an import runs.
func Health(dir string, feeds []Feed, now time.Time) ([]FeedHealth, error) {
	known, err := journal.ReadFeeds(dir)
	if err != nil {
		return nil, err
	}
	health := make([]FeedHealth, len(feeds))
	for n, f := range feeds {
		health[n] = diagnose(f, known[f.URL], now)
	}
	return health, nil
}

// LastCheck is when a configured feed was last asked with success; zero when none was.
func LastCheck(health []FeedHealth) time.Time {
	var last time.Time
	for _, h := range health {
		if h.LastOK.After(last) {
			last = h.LastOK
		}
	}
	return last
}

func diagnose(f Feed, r journal.Feed, now time.Time) FeedHealth {
	h := FeedHealth{URL: f.URL, State: Healthy, LastTry: r.At, LastOK: r.OK, Newest: r.Newest, Failures: r.Failures, Err: r.Err,
		Expected: cmp.Or(f.SilentAfter, expected(r.Spacing))}
	switch {
	case r.At.IsZero():
		h.State = Untried
	case r.Failures > 0:
		h.State = Failing
	case !r.Newest.IsZero() && now.Sub(r.Newest) > h.Expected:
		h.State = Silent
	}
	return h
}

// expected is the silence that is still usual: eight times the usual time between two items, as nights, weekends and
// holidays have none, and at least three days.
func expected(spacing time.Duration) time.Duration {
	return max(3*24*time.Hour, 8*spacing)
}

// Problem says what is wrong with the feed; "" when nothing is.
func (h FeedHealth) Problem(now time.Time) string {
	switch h.State {
	case Failing:
		times := "once"
		if h.Failures > 1 {
			times = fmt.Sprintf("%d times in a row", h.Failures)
		}
		return fmt.Sprintf("the feed %s failed %s: %s", redact.Feed(h.URL), times, h.Err)
	case Silent:
		return fmt.Sprintf("the feed %s has had nothing new for %s, where %s would be usual", redact.Feed(h.URL), days(now.Sub(h.Newest)), days(h.Expected))
	case Untried:
		return fmt.Sprintf("the feed %s was not asked yet", redact.Feed(h.URL))
	}
	return ""
}

// LogValue is the feed's health for the log, without what is secret in its address.
func (h FeedHealth) LogValue() slog.Value {
	return slog.GroupValue(slog.String("src", redact.Feed(h.URL)), slog.String("state", string(h.State)), slog.Int("failures", h.Failures), slog.String("err", h.Err))
}

func days(d time.Duration) string {
	if d < 48*time.Hour {
		return fmt.Sprintf("%d hours", int(d.Hours()))
	}
	return fmt.Sprintf("%d days", int(d.Hours()/24))
}
