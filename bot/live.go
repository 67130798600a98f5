package main

import (
	"context"
	"fmt"
	"sync"
	"time"

	"pullquote/index/intake"
	"pullquote/index/intake/fetch"
)

// intakeOptions are the configuration's, for the code that fetches.
func (p *program) intakeOptions() intake.Options {
	c := p.latest().Intake
	return intake.Options{
		Fetch:   fetch.Options{Agent: "Pullquote/1.0", Contact: c.Contact, Open: c.Ranges(), Delay: c.Delay, Timeout: c.Timeout, MaxBytes: int64(c.MaxBytes)},
		Archive: c.Archive, Now: p.now, Log: p.log,
	}
}

// feeds are the configured ones.
func (p *program) feeds() []intake.Feed {
	configured := p.latest().Feeds
	feeds := make([]intake.Feed, len(configured))
	for i, f := range configured {
		feeds[i] = intake.Feed(f)
	}
	return feeds
}

// live keeps the coverage true while serve runs: it calls refresh at once and when article files change, and follows
// the feeds. It returns when ctx ends, and both have. The embedded articles do not change: there is nothing to do for them.
func (p *program) live(ctx context.Context, cov coverage, refresh func(context.Context)) {
	if cov.dir == "" {
		return
	}
	var both sync.WaitGroup
	both.Go(func() {
		if err := intake.Watch(ctx, cov.dir, refresh, intake.WatchOptions{Log: p.log}); err != nil {
			p.log.Error("watch the coverage", "err", err)
		}
	})
	both.Go(func() { p.followFeeds(ctx, cov.dir) })
	both.Wait()
}

// followFeeds follows the configured feeds until ctx ends, and others when the configuration has changed.
func (p *program) followFeeds(ctx context.Context, dir string) {
	for ctx.Err() == nil {
		within, stop := context.WithCancel(ctx)
		var following sync.WaitGroup
		following.Go(func() {
			if err := intake.Follow(within, dir, p.feeds(), p.intakeOptions()); err != nil {
				p.log.Error("follow the feeds", "err", err)
			}
		})
		select {
		case <-ctx.Done():
		case <-p.refeed:
		}
		stop()
		following.Wait()
	}
}

// feedHealth is how the configured feeds are doing; nil without any.
func (p *program) feedHealth() ([]intake.FeedHealth, error) {
	if len(p.latest().Feeds) == 0 || p.config.Coverage == "" {
		return nil, nil
	}
	return intake.Health(p.config.Coverage, p.feeds(), p.now())
}

// lastCheck is when a followed feed was last asked with success; zero when none was.
func (p *program) lastCheck() time.Time {
	health, err := p.feedHealth()
	if err != nil {
		p.log.Warn("the feeds' health is not known", "err", err)
	}
	return intake.LastCheck(health)
}

// checkFeeds is doctor's look at the feeds.
func (p *program) checkFeeds() []finding {
	switch {
	case len(p.config.Feeds) == 0:
		return nil
	case p.config.Coverage == "":
		return []finding{{bad, "feeds", "there is no folder to write their articles to", "name one with --coverage or PULLQUOTE_COVERAGE"}}
	}
	health, err := p.feedHealth()
	if err != nil {
		return []finding{{bad, "feeds", err.Error(), ""}}
	}
	findings := []finding{{good, "feeds", fmt.Sprintf("%d followed", len(health)), ""}}
	if last := intake.LastCheck(health); !last.IsZero() {
		findings[0].text += fmt.Sprintf(", last asked with success %s ago", age(p.now().Sub(last)))
	}
	for _, h := range health {
		if problem := h.Problem(p.now()); problem != "" {
			findings = append(findings, finding{fair, "feeds", problem, feedAdvice[h.State]})
		}
	}
	return findings
}

var feedAdvice = map[intake.State]string{
	intake.Failing: "open the address in a browser; sites move their feeds",
	intake.Silent:  "see whether the site has a new feed; silent_after sets what is usual",
	intake.Untried: `serve asks it by itself, "pullquote import --feeds" once`,
}
