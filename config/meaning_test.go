package config_test

import (
	"strings"
	"testing"

	"pullquote/config"
)

func TestMeaningIsAWordOrAGroupOfOptions(t *testing.T) {
	for _, test := range []struct {
		file, environ string
		use, endpoint string
	}{
		{"", "", "on", ""},
		{"meaning: off", "", "off", ""},
		{"meaning: on", "PULLQUOTE_MEANING=off", "off", ""},
		{"Meaning: off", "PULLQUOTE_MEANING_USE=on", "on", ""},
		{"meaning: {use: off}", "", "off", ""},
		{"meaning: {endpoint: 'http://127.0.0.1:11434/v1', model: nomic-embed-text}", "", "on", "http://127.0.0.1:11434/v1"},
		{"meaning: on", "PULLQUOTE_MEANING_ENDPOINT=https://host.example/v1 PULLQUOTE_MEANING_MODEL=m", "on", "https://host.example/v1"},
	} {
		c, err := config.Load(config.Source{Dirs: []string{write(t, test.file)}, Environ: strings.Fields(test.environ)})
		if err != nil {
			t.Errorf("%q %q: %v", test.file, test.environ, err)
			continue
		}
		if m := c.Meaning; m.Use != test.use || m.Endpoint != test.endpoint || m.Batch != 32 || m.Timeout.Seconds() != 30 {
			t.Errorf("%q %q: got %+v", test.file, test.environ, m)
		}
	}
}

func TestWhatIsWrongWithTheEmbeddingsServerIsSaidAtStart(t *testing.T) {
	for file, want := range map[string]string{
		"meaning: maybe": `meaning.use is "maybe": want on or off`,
		"meaning: {endpoint: http://a.example/v1}":                         "meaning.model: must be set, because meaning.endpoint is",
		"meaning: {model: m}":                                              "meaning.endpoint must be set as well",
		"meaning: {endpoint: localhost, model: m}":                         `meaning.endpoint: want an address that begins with https:// or http://`,
		"meaning: {endpoint: 'https://u:canary@a.example/v1', model: m}":   "without a password",
		"meaning: {endpoint: 'https://a.example/v1?key=canary', model: m}": "the key goes into meaning.key",
		"meaning: {use: off, endpoint: http://a.example/v1, model: m}":     "contradicts meaning.use, which is off",
		"meaning: {endpoint: http://a.example/v1, model: m, batch: 0}":     `meaning.batch is "0": want 1 to 2048`,
		"meaning: {endpoint: http://a.example/v1, model: m, timeout: 1ms}": `meaning.timeout is "1ms": want 1s to 10m`,
		"meaning: {endpoint: http://a.example/v1, model: m, kay: canary}":  "meaning.kay: is no option; did you mean meaning.key?",
		"meaning: [on]": "meaning.use",
		"meaning: {endpoint: http://a.example/v1, model: m, key: {canary: 1}}": "meaning.key: takes a value, not keys",
	} {
		_, err := config.Load(config.Source{Dirs: []string{write(t, file)}})
		if err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "canary") {
			t.Errorf("%s:\ngot  %v\nwant %q", file, err, want)
		}
	}
}

func TestGapsAreAWordOrAGroupOfOptions(t *testing.T) {
	for file, want := range map[string]string{"": "off", "gaps: on": "on", "gaps: off": "off", "gaps: {use: on, servers: ['1122334455667788990']}": "on"} {
		c, err := config.Load(config.Source{Dirs: []string{write(t, file)}})
		if err != nil || c.Gaps.Use != want || strings.Contains(file, "servers") != (len(c.Gaps.Servers) == 1) {
			t.Errorf("%q: %+v, %v", file, c, err)
		}
	}
	for file, want := range map[string]string{
		"gaps: maybe":                `gaps.use is "maybe": want on or off`,
		"gaps: on\nmeaning: off":     "contradicts meaning.use",
		"gaps: {servers: [harbour]}": "want server ids",
	} {
		if _, err := config.Load(config.Source{Dirs: []string{write(t, file)}}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", file, err, want)
		}
	}
}
