package serving

import (
	"net/http"
	"net/url"

	"pullquote/bot/coveragepage"
	"pullquote/bot/monitor"
)

// page is what people read at /coverage.
func (s *Service) page(m *monitor.Metrics, u *upkeep) http.Handler {
	return coveragepage.New(coveragepage.Options{
		Coverages: []coveragepage.Coverage{{Search: u.index, Compared: u.lastCompared, Feeds: s.shownFeeds}},
		Questions: func() (all []coveragepage.Tally) {
			for _, t := range m.Tallies() {
				all = append(all, coveragepage.Tally{Kind: t.Op, Outcome: t.Outcome, N: t.N})
			}
			return all
		},
		Since: s.Now(), Contact: s.Config.Discord.Contact, Licences: s.Licences, Version: s.Version, Now: s.Now, Log: s.Log,
	})
}

// shownFeeds are the feeds as anybody may know them: by their publication or their host. An address may hold a key.
func (s *Service) shownFeeds() (all []coveragepage.Feed, err error) {
	health, err := s.FeedHealth()
	if err != nil {
		return nil, err
	}
	publications := map[string]string{}
	for _, f := range s.Feeds() {
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
