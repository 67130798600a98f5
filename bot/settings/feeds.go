package settings

import (
	"time"

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

// Feeds are the configured ones.
func (s *Settings) Feeds() []intake.Feed {
	configured := s.Latest().Feeds
	feeds := make([]intake.Feed, len(configured))
	for i, f := range configured {
		feeds[i] = intake.Feed(f)
	}
	return feeds
}

// FeedHealth is how the configured feeds are doing; nil without any.
func (s *Settings) FeedHealth() ([]intake.FeedHealth, error) {
	if len(s.Latest().Feeds) == 0 || s.Config.Coverage == "" {
		return nil, nil
	}
	return intake.Health(s.Config.Coverage, s.Feeds(), s.Now())
}

// LastCheck is when a followed feed was last asked with success; zero when none was.
func (s *Settings) LastCheck() time.Time {
	health, err := s.FeedHealth()
	if err != nil {
		s.Log.Warn("the feeds' health is not known", "err", err)
	}
	return intake.LastCheck(health)
}
