package cite_test

import (
	"strings"
	"testing"

	"pullquote/answers/cite"
	"pullquote/index/article"
	"pullquote/index/attribution"
)

func TestCiteInFourStyles(t *testing.T) {
	link := "https://example.org/a#:~:text=We%20won"
	e := cite.Excerpt{Text: "“We won,” she said. *Twice*.", Link: &link, Speaker: &attribution.Speaker{Name: "Ana Ruiz"},
		Article: cite.ArticleRef{Title: "Vote & after", Publication: "Harbour Post", Authors: []string{"Nicole Leonard", "A. Day"},
			Date: article.Date{Year: 2019, Month: 6}}}
	today := article.Date{Year: 2026, Month: 11, Day: 22}
	for style, want := range map[cite.Style]string{
		cite.Plain: "“‘We won,’ she said. *Twice*.”\n— Ana Ruiz, in “Vote & after”, by Nicole Leonard and A. Day, Harbour Post, June 2019\n" + link,
		cite.Markdown: "> “We won,” she said. \\*Twice\\*.\n\n— Ana Ruiz, in [Vote & after](<" + link + ">), by Nicole Leonard and A. Day, " +
			"*Harbour Post*, June 2019",
		cite.APA: "Leonard, N., & Day, A. (2019, June). Vote & after. Harbour Post. " + link,
		cite.BibTeX: "@article{harbourpost201906voteafter,\n  title = {{Vote \\& after}},\n  author = {Nicole Leonard and A. Day},\n" +
			"  journal = {Harbour Post},\n  date = {2019-06},\n  year = {2019},\n  url = {" + link + "},\n  urldate = {2026-11-22},\n" +
			"  note = {“‘We won,’ she said. *Twice*.”}\n}",
	} {
		if got := cite.As(e, style, today); got != want {
			t.Errorf("%s:\n got %s\nwant %s", style, got, want)
		}
	}
}

func TestCiteSaysWhatIsUnknown(t *testing.T) {
	e := cite.Excerpt{Text: "It rained.", Article: cite.ArticleRef{Title: "Rain"}, Notes: []cite.NoteRef{{Text: "It did not."}}}
	for style, want := range map[cite.Style]string{
		cite.Plain:    "“It rained.”\n— “Rain”, publication unknown, date unknown\nCorrection: It did not.",
		cite.Markdown: "> It rained.\n\n— Rain, *publication unknown*, date unknown\n\nCorrection: It did not.",
		cite.APA:      "Rain. (n.d.).",
		cite.BibTeX:   "@article{rain,\n  title = {{Rain}},\n  note = {“It rained.”}\n}",
	} {
		if got := cite.As(e, style, article.Date{}); got != want {
			t.Errorf("%s:\n got %s\nwant %s", style, got, want)
		}
	}
}

func TestDateInWordsIsAsPreciseAsKnown(t *testing.T) {
	for text, want := range map[string]string{"2013-04-03": "3 April 2013", "2019-06": "June 2019", "2013": "2013", "": "date unknown"} {
		d, err := article.ParseDate(text)
		if err != nil {
			t.Fatal(err)
		}
		if got := cite.DateInWords(d); got != want {
			t.Errorf("%q is %q in words, want %q", text, got, want)
		}
	}
}

func TestNoCitationHoldsAnotherDocument(t *testing.T) {
	e := cite.Excerpt{Text: "x", Article: cite.ArticleRef{Title: "a}\n@book{b", Publication: "p"}}
	if got := cite.As(e, cite.BibTeX, article.Date{}); strings.Contains(got, "a}\n@book{b") {
		t.Errorf("the title leaves its braces: %s", got)
	}
}
