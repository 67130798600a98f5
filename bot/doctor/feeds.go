package doctor

import (
	"fmt"

	"pullquote/config"
	"pullquote/index/intake"
)

// checkFeeds is doctor's look at the feeds of a coverage.
func (d *Doctor) checkFeeds(of config.Coverage) []Finding {
	switch {
	case len(of.Feeds) == 0:
		return nil
	case of.Folder == "":
		return []Finding{{Bad, "feeds", "there is no folder to write their articles to", "name one with --coverage or PULLQUOTE_COVERAGE"}}
	}
	health, err := d.FeedHealth(of.Name)
	if err != nil {
		return []Finding{{Bad, "feeds", err.Error(), ""}}
	}
	findings := []Finding{{Good, "feeds", fmt.Sprintf("%d followed", len(health)), ""}}
	if last := intake.LastCheck(health); !last.IsZero() {
		findings[0].Text += fmt.Sprintf(", last asked with success %s ago", age(d.Now().Sub(last)))
	}
	for _, h := range health {
		if problem := h.Problem(d.Now()); problem != "" {
			findings = append(findings, Finding{Fair, "feeds", problem, feedAdvice[h.State]})
		}
	}
	return findings
}

var feedAdvice = map[intake.State]string{
	intake.Failing: "open the address in a browser; sites move their feeds",
	intake.Silent:  "see whether the site has a new feed; silent_after sets what is usual",
	intake.Untried: `serve asks it by itself, "pullquote import --feeds" once`,
}
