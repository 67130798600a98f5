package answers_test

import (
	"strings"
	"testing"

	"pullquote/answers"
	"pullquote/index/article"
	"pullquote/index/attribution"
)

func TestCiteInFourStyles(t *testing.T) {
	link := "https://example.org/a#:~:text=We%20won"
	e := answers.Excerpt{Text: "“We won,” she said. *Twice*.", Link: &link, Speaker: &attribution.Speaker{Name: "Ana Ruiz"},
		Article: answers.ArticleRef{Title: "Vote & after", Publication: "Harbour Post", Authors: []string{"Nicole Leonard", "A. Day"},
			Date: article.Date{Year: 2019, Month: 6}}}
	today := article.Date{Year: 2026, Month: 11, Day: 22}
	for style, want := range map[answers.CitationStyle]string{
		answers.CitePlain: "“‘We won,’ she said. *Twice*.”\n— Ana Ruiz, in “Vote & after”, by Nicole Leonard and A. Day, Harbour Post, June 2019\n" + link,
		answers.CiteMarkdown: "> “We won,” she said. \\*Twice\\*.\n\n— Ana Ruiz, in [Vote & after](<" + link + ">), by Nicole Leonard and A. Day, " +
			"*Harbour Post*, June 2019",
		answers.CiteAPA: "Leonard, N., & Day, A. (2019, June). Vote & after. Harbour Post. " + link,
		answers.CiteBibTeX: "@article{harbourpost201906voteafter,\n  title = {{Vote \\& after}},\n  author = {Nicole Leonard and A. Day},\n" +
			"  journal = {Harbour Post},\n  date = {2019-06},\n  year = {2019},\n  url = {" + link + "},\n  urldate = {2026-11-22},\n" +
			"  note = {“‘We won,’ she said. *Twice*.”}\n}",
	} {
		if got := answers.Cite(e, style, today); got != want {
			t.Errorf("%s:\n got %s\nwant %s", style, got, want)
		}
	}
}

func TestCiteSaysWhatIsUnknown(t *testing.T) {
	e := answers.Excerpt{Text: "It rained.", Article: answers.ArticleRef{Title: "Rain"}, Notes: []answers.NoteRef{{Text: "It did not."}}}
	for style, want := range map[answers.CitationStyle]string{
		answers.CitePlain:    "“It rained.”\n— “Rain”, publication unknown, date unknown\nCorrection: It did not.",
		answers.CiteMarkdown: "> It rained.\n\n— Rain, *publication unknown*, date unknown\n\nCorrection: It did not.",
		answers.CiteAPA:      "Rain. (n.d.).",
		answers.CiteBibTeX:   "@article{rain,\n  title = {{Rain}},\n  note = {“It rained.”}\n}",
	} {
		if got := answers.Cite(e, style, article.Date{}); got != want {
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
		if got := answers.DateInWords(d); got != want {
			t.Errorf("%q is %q in words, want %q", text, got, want)
		}
	}
}

func TestNoCitationHoldsAnotherDocument(t *testing.T) {
	e := answers.Excerpt{Text: "x", Article: answers.ArticleRef{Title: "a}\n@book{b", Publication: "p"}}
	if got := answers.Cite(e, answers.CiteBibTeX, article.Date{}); strings.Contains(got, "a}\n@book{b") {
		t.Errorf("the title leaves its braces: %s", got)
	}
}
