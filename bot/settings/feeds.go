package settings

import (
	"time"

	"pullquote/config"
	"pullquote/index/intake"
	"pullquote/index/intake/fetch"
)

// Intake are the configuration's, for the code that fetches.
func (s *Settings) Intake() intake.Options {
	c := s.Latest().Intake
	return intake.Options{
		Fetch:   fetch.Options{Agent: "Pullquote/1.0", Contact: c.Contact, Open: c.Ranges(), Delay: c.Delay, Timeout: c.Timeout, MaxBytes: int64(c.MaxBytes)},
		Archive: c.Archive, Now: s.Now, Log: s.Log,
	}
}

// Feeds are the configured ones of a coverage; "" is the name of one that has none.
func (s *Settings) Feeds(of string) []intake.Feed {
	configured := named(s.Latest(), of).Feeds
	feeds := make([]intake.Feed, len(configured))
	for i, f := range configured {
		feeds[i] = intake.Feed(f)
	}
	return feeds
}

// named is a coverage of a configuration; empty where it is no longer there.
func named(c *config.Config, name string) config.Coverage {
	for _, one := range c.Chosen() {
		if one.Name == name {
			return one
		}
	}
	return config.Coverage{}
}

// FeedHealth is how the configured feeds of a coverage are doing; nil without any.
func (s *Settings) FeedHealth(of string) ([]intake.FeedHealth, error) {
	feeds, folder := s.Feeds(of), named(s.Config, of).Folder
	if len(feeds) == 0 || folder == "" {
		return nil, nil
	}
	return intake.Health(folder, feeds, s.Now())
}

// LastCheck is when a followed feed was last asked with success; zero when none was.
func (s *Settings) LastCheck() (last time.Time) {
	for _, one := range s.Config.Chosen() {
		health, err := s.FeedHealth(one.Name)
		if err != nil {
			s.Log.Warn("the feeds' health is not known", "err", err)
		}
		if at := intake.LastCheck(health); at.After(last) {
			last = at
		}
	}
	return last
}
