package config_test

import (
	"strings"
	"testing"
	"time"

	"pullquote/config"
)

func TestFeedsAreAddressesOrKeysAndValues(t *testing.T) {
	const file = `
feeds:
  - https://harbour.example/feed
  - {url: https://valley.example/feed, publication: Valley Courier, every: 15m, silent_after: 96h}
intake: {contact: desk@harbour.example, delay: 2s, allow_private: [10.1.0.0/16]}
`
	c, err := config.Load(config.Source{Dirs: []string{write(t, file)}})
	if err != nil {
		t.Fatal(err)
	}
	want := []config.Feed{{URL: "https://harbour.example/feed"}, {"https://valley.example/feed", "Valley Courier", 15 * time.Minute, 96 * time.Hour}}
	if len(c.Feeds) != 2 || c.Feeds[0] != want[0] || c.Feeds[1] != want[1] || c.Intake.Delay != 2*time.Second || len(c.Intake.Ranges()) != 1 {
		t.Errorf("got %+v and %+v", c.Feeds, c.Intake)
	}
	c, err = config.Load(config.Source{Environ: []string{"PULLQUOTE_FEEDS=https://a.example/feed, https://b.example/feed"}})
	if err != nil || len(c.Feeds) != 2 || c.Feeds[1].URL != "https://b.example/feed" {
		t.Errorf("from the environment: %+v, %v", c, err)
	}
	if c, err = config.Load(config.Source{}); err != nil || len(c.Feeds) != 0 {
		t.Errorf("without: %+v, %v", c, err)
	}
}

func TestWhatIntakeCannotDoIsSaidAtStart(t *testing.T) {
	for file, want := range map[string]string{
		"feeds: [ftp://a.example/feed]":                                          `feeds is "ftp://a.example/feed": want addresses`,
		"feeds: [https://a.example/f, https://a.example/f]":                      "is there twice",
		"feeds: [{url: https://a.example/f, every: 1s}]":                         "want a minute at least",
		"feeds: [{url: https://a.example/f, evry: 1h}]":                          "feeds",
		"intake: {delay: 1ms}":                                                   "want 100ms to 2m",
		"limits: {asker_every: 2h}":                                              "want 1ms to 1h",
		"limits: {asker_burst: 0}":                                               "limits.asker_burst",
		"intake: {allow_private: [everything]}":                                  "intake.allow_private",
		"intake: {archive: https://archive.example/}":                            "intake.archive",
		"intake: {archive: \"https://archive.example/{date}/{url}\", delay: 9h}": "intake.delay",
	} {
		if _, err := config.Load(config.Source{Dirs: []string{write(t, file)}}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want %q", file, err, want)
		}
	}
}
