package serving

import (
	"net/http"
	"net/url"

	"pullquote/bot/coveragepage"
	"pullquote/bot/monitor"
	"pullquote/index/intake"
)

// page is what people read at /coverage.
func (s *Service) page(m *monitor.Metrics, all []*upkeep) http.Handler {
	o := coveragepage.Options{
		Questions: func() (all []coveragepage.Tally) {
			for _, t := range m.Tallies() {
				all = append(all, coveragepage.Tally{Kind: t.Op, Outcome: t.Outcome, N: t.N})
			}
			return all
		},
		Since: s.Now(), Contact: s.Config.Discord.Contact, Licences: s.Licences, Version: s.Version, Now: s.Now, Log: s.Log,
	}
	for _, u := range all {
		if len(u.Servers) == 0 { // what some servers alone may use is not told to everybody
			o.Coverages = append(o.Coverages, coveragepage.Coverage{Title: u.Title, Language: u.Language, Search: u.Index, Compared: u.lastCompared, Feeds: u.shownFeeds})
		}
	}
	return coveragepage.New(o)
}

// health is how the coverage's feeds are doing.
func (u *upkeep) health() ([]intake.FeedHealth, error) { return u.FeedHealth(u.Name) }

// shownFeeds are the feeds as anybody may know them: by their publication or their host. An address may hold a key.
func (u *upkeep) shownFeeds() (all []coveragepage.Feed, err error) {
	health, err := u.health()
	if err != nil {
		return nil, err
	}
	publications := map[string]string{}
	for _, f := range u.Settings.Feeds(u.Name) {
		publications[f.URL] = f.Publication
	}
	for _, h := range health {
		name := publications[h.URL]
		if u, err := url.Parse(h.URL); name == "" && err == nil {
			name = u.Hostname()
		}
		all = append(all, coveragepage.Feed{Name: name, State: h.State, Checked: h.LastOK, Newest: h.Newest})
	}
	return all, nil
}
