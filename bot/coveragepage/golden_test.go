package coveragepage

import (
	"bytes"
	"flag"
	"os"
	"testing"
	"time"

	"pullquote/bot/commands/texts"
	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/intake"
)

var update = flag.Bool("update", false, "write the pages in testdata anew")

// The pages in testdata are of an invented coverage; .ci/pictures draws them.
func TestPagesAreAsTheyWereLookedAt(t *testing.T) {
	noon := time.Date(2026, 11, 29, 12, 0, 0, 0, time.UTC)
	all := []facts{{
		title: "Harbour coverage", statements: 48213, oldest: article.Date{Year: 2009, Month: 3}, compared: noon.Add(-2 * time.Minute),
		held:           index.Stats{Articles: 10482, Passages: 80000, Newest: article.Date{Year: 2026, Month: 11, Day: 29}, UnreadSentences: 420},
		publications:   []index.Publication{{Name: "Harbour Post", Articles: 9120}, {Name: "Valley Courier", Articles: 1201}, {Name: "El Faro del Puerto", Articles: 161}},
		morePublishers: 2,
		feeds: []Feed{{"Harbour Post", intake.Healthy, noon.Add(-9 * time.Minute), noon.Add(-time.Hour)},
			{"valleycourier.example", intake.Failing, noon.Add(-30 * time.Hour), noon.Add(-31 * time.Hour)}},
	}}
	o := &Options{Since: noon.Add(-9 * 24 * time.Hour), Contact: "Harbour Post, desk@harbourpost.example", Licences: "MIT License\n\nCopyright …\n", Version: "v1.0.0",
		Questions: func() []Tally {
			return []Tally{{"ask", "answered", 1932}, {"ask", "related", 611}, {"ask", "none", 204}, {"quotes", "answered", 318}, {"check", "exact", 77}, {"check", "near", 21}, {"whosaid", "none", 9}}
		}}
	for _, l := range texts.Languages() {
		var got bytes.Buffer
		if err := page.Execute(&got, viewOf(all, o, l)); err != nil {
			t.Fatal(err)
		}
		file := "testdata/page." + string(l) + ".html"
		if *update {
			if err := os.WriteFile(file, got.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if want, err := os.ReadFile(file); err != nil || got.String() != string(want) {
			t.Errorf("%s is another page now (%v): look at it, and take it over with -update", file, err)
		}
	}
}
