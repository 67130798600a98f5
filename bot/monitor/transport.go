package monitor

import (
	"net/http"
	"strconv"
	"strings"
	"time"
)

// Requests counts and measures those that a transport carries to Discord.
func (m *Metrics) Requests(by http.RoundTripper, now func() time.Time) http.RoundTripper {
	return transport{by, m, now}
}

// transport counts and measures requests to Discord. Paths hold tokens: only the kind of a route becomes a label.
type transport struct {
	http.RoundTripper
	metrics *Metrics
	now     func() time.Time
}

func (w transport) RoundTrip(r *http.Request) (*http.Response, error) {
	start := w.now()
	response, err := w.RoundTripper.RoundTrip(r)
	route, status := routeOf(r.URL.Path), 0
	if err == nil {
		status = response.StatusCode
	}
	w.metrics.discord.WithLabelValues(route, strconv.Itoa(status)).Inc()
	w.metrics.rest.WithLabelValues(route).Observe(w.now().Sub(start).Seconds())
	if route == "callback" && status/100 == 2 {
		if created, ok := interactionTime(r.URL.Path); ok {
			w.metrics.acknowledged.Observe(max(0, w.now().Sub(created).Seconds())) // clocks differ: never below 0
		}
	}
	return response, err
}

// routeOf is the kind of a Discord route.
func routeOf(path string) string {
	switch {
	case strings.HasSuffix(path, "/callback"):
		return "callback"
	case strings.HasSuffix(path, "/messages/@original"):
		return "reply"
	case strings.Contains(path, "/webhooks/"):
		return "follow_up"
	case strings.Contains(path, "/channels/"):
		return "message" // an answer to a mention, or a report for the staff
	case strings.HasSuffix(path, "/commands"):
		return "commands"
	case strings.Contains(path, "/applications/"), strings.Contains(path, "/oauth2/"):
		return "application"
	case strings.Contains(path, "/gateway"):
		return "gateway"
	}
	return "other"
}

// discordEpoch is the first millisecond of 2015, from which Discord's ids count
// (docs.discord.com/developers/reference, "Snowflakes").
const discordEpoch = 1420070400000

// interactionTime is when the interaction of a callback's path, /api/v9/interactions/ID/TOKEN/callback, was created.
func interactionTime(path string) (time.Time, bool) {
	_, rest, found := strings.Cut(path, "/interactions/")
	id, _, _ := strings.Cut(rest, "/")
	n, err := strconv.ParseUint(id, 10, 64)
	if !found || err != nil {
		return time.Time{}, false
	}
	return time.UnixMilli(int64(n>>22) + discordEpoch), true
}
