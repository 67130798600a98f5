package config

import (
	"fmt"
	"net/netip"
	"net/url"
	"reflect"
	"strings"
	"time"
)

// A Feed is one that serve and "import --feeds" follow. In the file it is an address, or keys and values.
type Feed struct {
	URL         string        `key:"url"`
	Publication string        `key:"publication"`  // empty: as the feed calls itself
	Every       time.Duration `key:"every"`        // 0: 30 minutes
	SilentAfter time.Duration `key:"silent_after"` // 0: judged by the feed's own rhythm
}

// Intake is how articles are fetched from the web.
type Intake struct {
	Contact      string        `key:"contact" doc:"e-mail address or page on which sites can reach you; it goes with every request"`
	Delay        time.Duration `key:"delay" default:"1s" doc:"pause between two requests to one host, 100ms to 2m; a longer crawl delay in the site's robots.txt is kept"`
	Timeout      time.Duration `key:"timeout" default:"30s" doc:"time for one request, 1s to 10m"`
	MaxBytes     int           `key:"max_bytes" default:"33554432" doc:"bytes of a document at most, decompressed, 65536 to 1073741824"`
	AllowPrivate []string      `key:"allow_private" doc:"private address ranges that may be fetched from, such as 10.1.0.0/16; empty: none"`
	Archive      string        `key:"archive" doc:"where links looks for archived copies: an address with {url} and {date}, such as https://web.archive.org/web/{date}/{url}; empty: nowhere"`
}

// Ranges are AllowPrivate as prefixes; what is none is left out, and reported by Validate.
func (i Intake) Ranges() []netip.Prefix {
	var all []netip.Prefix
	for _, text := range i.AllowPrivate {
		if p, err := netip.ParsePrefix(text); err == nil {
			all = append(all, p)
		}
	}
	return all
}

// feedHook reads an address alone as a feed.
func feedHook(from, to reflect.Type, data any) (any, error) {
	if from.Kind() == reflect.String && to == reflect.TypeFor[Feed]() {
		return map[string]any{"url": data}, nil
	}
	return data, nil
}

// leastEvery keeps a feed from being asked more often than any site likes.
const leastEvery = time.Minute

func validateFeeds(option string, feeds []Feed, r *report) {
	seen := make(map[string]bool)
	for _, f := range feeds {
		r.check(webAddress(f.URL), option, f.URL, "want addresses that begin with https:// or http://")
		r.check(!seen[f.URL], option, f.URL, "is there twice")
		r.check(f.Every == 0 || f.Every >= leastEvery, option, f.URL, fmt.Sprintf("every is %s: want a minute at least", f.Every))
		r.check(f.SilentAfter >= 0, option, f.URL, fmt.Sprintf("silent_after is %s: want a time such as 72h", f.SilentAfter))
		seen[f.URL] = true
	}
}

func (i *Intake) validate(r *report) {
	r.within("intake.delay", i.Delay, 100*time.Millisecond, 2*time.Minute)
	r.within("intake.timeout", i.Timeout, time.Second, 10*time.Minute)
	r.between("intake.max_bytes", i.MaxBytes, 64<<10, 1<<30)
	for _, text := range i.AllowPrivate {
		_, err := netip.ParsePrefix(text)
		r.check(err == nil, "intake.allow_private", text, "want ranges such as 10.1.0.0/16 or fd00::/8")
	}
	archive := strings.NewReplacer("{url}", "x", "{url_escaped}", "x", "{date}", "2020").Replace(i.Archive)
	r.check(i.Archive == "" || webAddress(archive) && strings.Contains(i.Archive, "{url"), "intake.archive", i.Archive,
		"want an address with {url} in it")
}

func webAddress(text string) bool {
	u, err := url.Parse(text)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Hostname() != ""
}
