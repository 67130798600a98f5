package config_test

import (
	"fmt"
	"strings"
	"testing"

	"pullquote/config"
)

func TestCoveragesAreFoldersOrKeysAndValues(t *testing.T) {
	const file = `
coverages:
  - articles/harbour
  - {name: valley, folder: courier, title: Valley Courier, language: es, servers: ["1122334455667788990"], index: idx, feeds: [https://valley.example/feed]}
`
	harbour := config.Coverage{Name: "harbour", Folder: "articles/harbour", Title: "harbour"}
	valley := config.Coverage{Name: "valley", Folder: "courier", Title: "Valley Courier", Language: "es", Servers: []string{"1122334455667788990"}, Index: "idx",
		Feeds: []config.Feed{{URL: "https://valley.example/feed"}}}
	inMemory := harbour
	inMemory.Index = ":memory:"
	elsewhere := valley
	elsewhere.Index = "here"
	for _, c := range []struct {
		what, file, environ string
		want                []config.Coverage
	}{
		{"without any, the samples", "", "", []config.Coverage{{}}},
		{"one folder", "coverage: articles\nfeeds: [https://a.example/feed]\nindex: i", "", []config.Coverage{{Folder: "articles", Index: "i", Feeds: []config.Feed{{URL: "https://a.example/feed"}}}}},
		{"all of several", file, "", []config.Coverage{harbour, valley}},
		{"one of them, by its name", file, "PULLQUOTE_COVERAGE=valley", []config.Coverage{valley}},
		{"one of them, with another index", file, "PULLQUOTE_COVERAGE=valley PULLQUOTE_INDEX=here", []config.Coverage{elsewhere}},
		{"a folder besides them", file, "PULLQUOTE_COVERAGE=other", []config.Coverage{{Folder: "other"}}},
		{"in memory, but for one that has an index", file, "PULLQUOTE_INDEX=:memory:", []config.Coverage{inMemory, valley}},
		{"from the environment", "", "PULLQUOTE_COVERAGES=harbour=articles/harbour,courier", []config.Coverage{harbour, {Name: "courier", Folder: "courier", Title: "courier"}}},
	} {
		got, err := config.Load(config.Source{Dirs: []string{write(t, c.file)}, Environ: strings.Fields(c.environ)})
		if err != nil || fmt.Sprintf("%+v", got.Chosen()) != fmt.Sprintf("%+v", c.want) {
			t.Errorf("%s: %v\ngot  %+v\nwant %+v", c.what, err, got.Chosen(), c.want)
		}
	}
}

func TestWhatCoveragesCannotBeIsSaidAtStart(t *testing.T) {
	for file, want := range map[string]string{
		"coverages: [{name: a}]":                                               "want the folder of each",
		"coverages: [{folder: My Articles}]":                                   "want a name of small letters",
		"coverages: [a, b/a]":                                                  "is there twice",
		"coverages: [{name: x, folder: a}, {name: y, folder: a/}]":             "is there twice",
		"coverages: [{folder: a, servers: [mine]}]":                            "want server ids",
		"coverages: [{folder: a, language: Spanish}]":                          "want a language's code",
		"coverages: [{folder: a, title: \"" + strings.Repeat("x", 61) + "\"}]": "60 characters",
		"coverages: [{folder: a, title: \"A; B\"}]":                            "without a semicolon",
		"coverages: [{folder: a, feeds: [ftp://x]}]":                           "want addresses that begin with",
		"coverages: [{folder: a, folders: b}]":                                 "coverages",
		"coverages: [a, b]\nindex: one":                                        "contradicts coverages",
		"coverages: [a, b]\nfeeds: [https://a.example/feed]":                   "which of coverages they are for",
	} {
		if _, err := config.Load(config.Source{Dirs: []string{write(t, file)}}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s:\ngot  %v\nwant %q", file, err, want)
		}
	}
}
