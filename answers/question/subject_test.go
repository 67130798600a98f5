package question

import (
	"slices"
	"testing"

	"pullquote/index/article"
)

func TestFocusIsWhatIsCounted(t *testing.T) {
	for question, want := range map[string]string{
		"how many day laborers were arrested?":        "day laborers",
		"how many of the boats were lost":             "boats",
		"what percent of voters in oldport agreed":    "voters",
		"which bridge is closed":                      "bridge",
		"how many of them and all their cousins sank": "them and",
		"who left?": "",
	} {
		if got := focusOf(question); got != want {
			t.Errorf("%q counts %q, want %q", question, got, want)
		}
	}
}

func TestRoles(t *testing.T) {
	for question, want := range map[string]string{
		"who was the mayor of oldport in 2013?": "mayor of oldport",
		"who is governor?":                      "governor",
		"mayor of oldport in 2012?":             "mayor of oldport",
		"harbour master in 2012?":               "",
		"who sank the ferry in 2012?":           "",
	} {
		if got := roleOf(question); got != want {
			t.Errorf("%q is about the holder of %q, want %q", question, got, want)
		}
	}
	if got := Parse("mayor of Oldport in 2012?", article.Date{}); got.Type != AskWho {
		t.Errorf("a role alone asks %q", got.Type)
	}
}

func TestWhatAQuestionSaysBesideItsType(t *testing.T) {
	for _, row := range []struct {
		question                  string
		counting, outcome, naming bool
	}{
		{"how many boats sank?", true, false, false},
		{"who won the race?", false, true, false},
		{"what was the name of the ferry?", false, false, true},
		{"who was it, by name?", false, false, true},
		{"why was the name of the ferry changed?", false, false, false},
		{"did she win?", false, true, false},
		{"who sank?", false, false, false},
		{"list the boats by name", false, false, true},
		{"what did they give as its name?", false, false, true},
		{"did they change its name?", false, false, false},
		{"what names have the boats?", false, false, true},
	} {
		got := Parse(row.question, article.Date{})
		if got.Counting != row.counting || got.Outcome != row.outcome || got.Naming != row.naming {
			t.Errorf("%q: counting %v, outcome %v, naming %v", row.question, got.Counting, got.Outcome, got.Naming)
		}
	}
}

func TestQuotationsInAQuestion(t *testing.T) {
	for question, want := range map[string][]string{
		`who said “we will not be silent”?`:       {"we will not be silent"},
		`who said "no" and "never again"`:         {"no", "never again"},
		`who said 'we will stay' then`:            {"we will stay"},
		`what is Ruiz's plan, and what is Vint's`: nil,
	} {
		if got := quotedIn(question); !slices.Equal(got, want) {
			t.Errorf("%s quotes %q, want %q", question, got, want)
		}
	}
}

func TestTopicsLoseTheWordsThatOnlyAsk(t *testing.T) {
	for question, want := range map[string]string{
		"please tell me who sank the ferry": "who sank the ferry",
		"is it true that it sank?":          "it sank?",
		"the ferry":                         "the ferry",
	} {
		if got := Parse(question, article.Date{}).Topic; got != want {
			t.Errorf("of %q %q is searched for, want %q", question, got, want)
		}
	}
}

func TestWordsThatOnlyAskInAQuestion(t *testing.T) {
	for _, row := range []struct {
		question, word string
		only           bool
	}{
		{"what did Vint say of the ferry?", "say", true},
		{"who said the ferry sank?", "said", true},
		{"when did she say it?", "sank", false},
		{"how many people sank?", "many", true},
		{"what changed in Oldport?", "changed", true},
		{"who changed the law?", "changed", false},
		{"what changed in Oldport?", "oldport", false},
		{"what did Vint say of the ferry?", "ferry", false},
		{"when did Vint deny it?", "deny", false}, // a verb of saying, where no statement is asked for
	} {
		p := Parse(row.question, article.Date{})
		if got := p.OnlyAsks(row.word); got != row.only {
			t.Errorf("%q in %q (%q) only asks: %v, want %v", row.word, row.question, p.Type, got, row.only)
		}
	}
}

func TestPublicationsInAQuestion(t *testing.T) {
	known := []string{"Post", "Harbour Post Weekly (Oldport)", "The Harbour Post", "Sun", "Zone 21", "Kurier Straßen", "Fisher's Eye"}
	for question, want := range map[string]string{
		"what does the harbour post say":   "The Harbour Post",
		"in harbour post weekly, who sank": "Harbour Post Weekly (Oldport)",
		"what does zone 21 say of tolls":   "Zone 21",
		"is it in der kurier, straßen":     "Kurier Straßen",
		"what does the fisher's eye say":   "Fisher's Eye",
		"what does the fishers eye say":    "",
		"which zone is closed":             "", // a part of a name is none
		"tolls in the harbour post?":       "The Harbour Post",
		"tolls rise|harbour post":          "The Harbour Post",
		"was the sun out":                  "", // too short to be sure
		"who sank":                         "",
	} {
		if got := PublicationIn(question, known); got != want {
			t.Errorf("%q names %q, want %q", question, got, want)
		}
	}
	if got := PublicationLast("the latest Harbour Post article on tolls", known); got != "the latest article in Harbour Post on tolls" {
		t.Errorf("put last: %q", got)
	}
	if got := PublicationLast("who sank?", known); got != "who sank?" {
		t.Errorf("no article by its age, and put last: %q", got)
	}
	if got := PublicationLast("the latest moving article", known); got != "the latest moving article" {
		t.Errorf("no publication, and put last: %q", got)
	}
}

func TestOnlyTheArticlesThemselvesAreAsked(t *testing.T) {
	for _, row := range []struct {
		words       []string
		publication string
		want        bool
	}{
		{[]string{"show", "article"}, "Harbour Post", true},
		{[]string{"harbour", "post", "articles"}, "Harbour Post", true},
		{[]string{"fisher's", "straßen", "21"}, "Fisher's Straßen 21", true},
		{[]string{"tolls", "article"}, "Harbour Post", false},
		{nil, "Harbour Post", true},
	} {
		if got := OnlyEdge(row.words, row.publication); got != row.want {
			t.Errorf("%q ask for nothing but articles: %v", row.words, got)
		}
	}
}

func TestTimesOfEvents(t *testing.T) {
	day := article.Date{Year: 2013, Month: 5, Day: 22}
	next, before := article.Date{Year: 2013, Month: 5, Day: 23}, article.Date{Year: 2013, Month: 5, Day: 21}
	year := article.Date{Year: 2013}
	for _, row := range []struct {
		side string
		date article.Date
		want Interval
	}{
		{"before", day, Interval{To: before}},
		{"until", day, Interval{To: day}},
		{"after", day, Interval{From: next}},
		{"since", day, Interval{From: day}},
		{"before", year, Interval{To: year}},
		{"after", year, Interval{From: year}},
	} {
		if got := (Event{Side: row.side, Words: "it passed"}).When(row.date); got != row.want {
			t.Errorf("%s what happened on %v: %v", row.side, row.date, got)
		}
	}
	for words, want := range map[string]string{
		"the passage of the harbour act": "the harbour act passed",
		"the harbour act passed":         "the harbour act passed",
		"the passage":                    "the passage",
		"the summer of the harbour act":  "the summer of the harbour act", // no noun of happening
	} {
		if got := (Event{Words: words}).AsVerb(); got != want {
			t.Errorf("%q is %q as a verb, want %q", words, got, want)
		}
	}
	for told, want := range map[article.Date]article.Date{
		{Month: 5, Day: 22}: day,
		{Month: 6, Day: 30}: next, // after the article: another year's
		{Month: 2, Day: 31}: next, // there is none
		{}:                  next,
	} {
		if got := DayIn(told, next); got != want {
			t.Errorf("%v of %v is %v, want %v", told, next, got, want)
		}
	}
}
