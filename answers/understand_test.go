package answers

import (
	"testing"

	"pullquote/index"
	"pullquote/index/article"
)

func TestKindsOfQuestions(t *testing.T) {
	for question, want := range map[string]kind{
		"who chaired the caucus?":                          askWho,
		"whose mother fled the war?":                       askWho,
		"when did the city become a sanctuary?":            askWhen,
		"what day did the House vote":                      askWhen,
		"where was the rally?":                             askWhere,
		"which state sued the government":                  askWhere,
		"how many people marched?":                         askNumber,
		"how much does an ID card cost?":                   askMoney,
		"what percent of Americans agree":                  askPercent,
		"what % of people agree":                           askPercent,
		"how long did they sing?":                          askDuration,
		"how many days did it last?":                       askDuration,
		"how many miles long is the fence":                 askMeasure,
		"why did the mayor retract the plan?":              askWhy,
		"what was he arrested for?":                        askWhy,
		"how did the officers trick them?":                 askHow,
		"what is CIRA":                                     askMeaning,
		"wat is CIRA":                                      askMeaning,
		"what does TRUST stand for?":                       askMeaning,
		"what did Malloy say about the order?":             askSaid,
		"what was the mayor's reaction to the vote":        askSaid,
		"who said the order was illegal?":                  askSayer,
		"which politician said \"we will not be silent\"?": askSayer,
		"who was it that said they were giving in":         askSayer,
		"who called it a victory?":                         askSayer,
		"is it true that he was deported?":                 askYesNo,
		"did the judge let him stay?":                      askYesNo,
		"what changed between 2013 and 2019?":              askChange,
		"how has the law changed since 2013?":              askChange,
		"any ideas for making school cheaper?":             askList,
		"what are the demands of the protesters?":          askList,
		"sanctuary cities":                                 askAnything,
		"age of the skipper at the start":                  askAge,
		"the skipper's age?":                               askAge,
		"what did the banner outside the school say?":      askWritten,
		"what was painted on the wall":                     askWritten,
		"slogan on the nurses' badges":                     askWritten,
		"how much did the heirs get for the mill?":         askMoney,
		"how much water did the plant use?":                askNumber,
		"price of the new buses?":                          askMoney,
		"how big a fine did the owner pay":                 askMoney,
		"what hourly wage did the cooks ask for":           askMoney,
		"death toll of the flood":                          askNumber,
		"by what majority did the bill pass":               askNumber,
		"what years did the audit cover?":                  askWhen,
		"duration of the strike of 1986?":                  askDuration,
		"how long must the owners keep the records?":       askDuration,
		"reasons for the delay?":                           askWhy,
		"what was her reason?":                             askWhy,
		"what was the ship called?":                        askWho,
		"name of the clinic that closed":                   askWho,
		"mayor of Hartford in 2012?":                       askWho,
		"guess who chaired the caucus":                     askWho,
		"the caucus was chaired by whom?":                  askWho,
		"a lawyer spoke, who was that?":                    askWho,
		"how was the man who had fled treated?":            askHow,
		"was the officer who fired ever charged":           askYesNo,
		"couldn't they just move the houses?":              askYesNo,
		"what did the mayor say about the man who left?":   askSaid,
		"what did Rell say about how long it took?":        askSaid,
		"rell's answer to the demand":                      askSaid,
		"full name of CIRA":                                askMeaning,
		"how many people under the age of 30 marched?":     askNumber,
		"what were the ages of the brothers?":              askAge,
		"why did they change the name of the school?":      askWhy,
		"did he sign in the name of the city?":             askYesNo,
		"what is the name of the clerk who wrote it down?": askWho,
		"why did rent rise in Danbury?":                    askWhy,
		"did rent rise in Danbury?":                        askYesNo,
		"ticket price for the fair?":                       askMoney,
		"what did the flag officer say about the ship?":    askSaid,
		"what does the sign on the door say?":              askWritten,
		"what did police charge the driver with?":          askWhat,
	} {
		if got := understand(question, article.Date{}).kind; got != want {
			t.Errorf("%q asks %q, want %q", question, got, want)
		}
	}
}

func TestAgesInASentence(t *testing.T) {
	for sentence, want := range map[string]bool{
		"Teo Brandish, 19, came on in the second half.":        true,
		"Among the guests is Mirabel Toussard, who turned 80.": true,
		"The 41-year-old fruit grower looked down.":            true,
		"Of the Greens, 19, a minority, voted against.":        true, // looks the same
		"In Kelsing 19 boats were stolen.":                     false,
		"The train turned 600 metres before the bridge.":       false,
		"Route 66, 19 miles long, is closed.":                  false,
	} {
		if got := traitsOf(sentence).has.any(hasAge); got != want {
			t.Errorf("%q tells an age: %v, want %v", sentence, got, want)
		}
	}
}

func TestOnlyPlainWordsAskForAStatement(t *testing.T) {
	for question, want := range map[string]bool{
		"what did DeLauro say about the raids?":                   true,
		"what's Pryce's take on the toll?":                        true,
		"what did Blumenthal ask ICE to do for Islas?":            false,
		"what does the TRUST Act allow state officials to do?":    false,
		"what steps did Malloy take before he called the senate?": false,
	} {
		if got := understand(question, article.Date{}).saying; got != want {
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
	} {
		if got := understand(question, article.Date{}).speaker; got != want {
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
		{"what happened yesterday", "2026-11-21", "2026-11-21"},
		{"what happened last week", "2026-11-09", "2026-11-15"},
		{"what happened last month", "2026-10", "2026-10"},
		{"what happened last year", "2025", "2025"},
		{"what happened last decade", "2010", "2019"},
		{"the last two weeks of raids", "2026-11-08", "2026-11-22"},
		{"what was said two years ago", "2024", "2024"},
		{"he owes $2013.50", "", ""},
		{"sanctuary cities", "", ""},
	} {
		got := understand(row.question, asked).when
		if got != (interval{day(row.from), day(row.to)}) && row.question != "he owes $2013.50" {
			t.Errorf("%q is about %v to %v, want %s to %s", row.question, got.from, got.to, row.from, row.to)
		}
	}
	if got := understand("what happened last week", article.Date{}).when; !got.isZero() {
		t.Errorf("without the day of asking, last week is %v", got)
	}
}

func TestOldestAndNewestArticles(t *testing.T) {
	for _, row := range []struct {
		question string
		edge     edge
		topic    string
	}{
		{"what does the oldest article say about the mayor?", edge{Oldest, 1}, "what does say about the mayor?"},
		{"who is quoted in the earliest story", edge{Oldest, 1}, "who is quoted"},
		{"what do they want in the newest article?", edge{Newest, 1}, "what do they want ?"},
		{"in the latest news story, who sued", edge{Newest, 1}, "who sued"},
		{"what does the most recent coverage say of raids", edge{Newest, 1}, "what does say of raids"},
		{"the two newest articles", edge{Newest, 2}, ""},
		{"show me the first 2 stories", edge{Oldest, 2}, "show me"},
		{"what do the latest articles say of raids", edge{Newest, severalEdges}, "what do say of raids"},
		{"who was the oldest senator in the article?", edge{}, "who was the oldest senator in the article?"},
		{"what was the first story about", edge{}, "what was the first story about"},
		{"what is the latest on the raids", edge{}, "what is the latest on the raids"},
	} {
		got := understand(row.question, article.Date{})
		if got.edge != row.edge || got.topic != row.topic || got.speaker != "" {
			t.Errorf("%q is of the %v articles, %q, speaker %q; want %v, %q and nobody", row.question, got.edge, got.topic, got.speaker, row.edge, row.topic)
		}
	}
}

func TestEdgeOfTheCoverage(t *testing.T) {
	list := []*article.Article{{Publication: "Post", Date: article.Date{Year: 2019, Month: 6}}, {Publication: "Times", Date: article.Date{Year: 2013}},
		{Publication: "Post", Date: article.Date{Year: 2006, Month: 10, Day: 4}}, {Publication: "Times"}}
	for _, row := range []struct {
		what   string
		edge   edge
		filter index.Filter
		want   interval
	}{
		{"the newest of all", edge{Newest, 1}, index.Filter{}, whole(list[0].Date)},
		{"the oldest with a date", edge{Oldest, 1}, index.Filter{}, whole(list[2].Date)},
		{"the newest of a publication", edge{Newest, 1}, index.Filter{Sources: []string{"times"}}, whole(list[1].Date)},
		{"the oldest since 2010", edge{Oldest, 1}, index.Filter{From: article.Date{Year: 2010}}, whole(list[1].Date)},
		{"the two newest", edge{Newest, 2}, index.Filter{}, interval{list[1].Date, list[0].Date}},
		{"more than there are", edge{Oldest, 9}, index.Filter{}, interval{list[2].Date, list[0].Date}},
		{"none of the next decade", edge{Newest, 1}, index.Filter{From: article.Date{Year: 2020}}, interval{}},
	} {
		if got := timeOf(row.edge.articlesOf(list, row.filter)); got != row.want {
			t.Errorf("%s: %v to %v, want %v", row.what, got.from, got.to, row.want)
		}
	}
}

func TestAnArticleFromTheFutureIsNotTheNewest(t *testing.T) {
	list := []*article.Article{{Date: article.Date{Year: 2913}}, {Date: article.Date{Year: 2019, Month: 6, Day: 2}}, {Date: article.Date{Year: 2019, Month: 6}}, {}}
	for day, want := range map[article.Date]int{{}: 4, {Year: 2019, Month: 6, Day: 1}: 2, {Year: 2019, Month: 6, Day: 2}: 3, {Year: 2018}: 1, {Year: 3000}: 4} {
		if got := until(list, day); len(got) != want || len(list) != 4 {
			t.Errorf("until %v: %d articles, want %d", day, len(got), want)
		}
	}
}

func TestEvents(t *testing.T) {
	for _, row := range []struct {
		question string
		event    event
		topic    string
	}{
		{"what did Malloy say before the TRUST Act passed?", event{"before", "the trust act passed"}, "what did malloy say ?"},
		{"what did Lugo want after the TRUST Act was signed", event{"after", "the trust act was signed"}, "what did lugo want"},
		{"who spoke before the passage of the TRUST Act?", event{"before", "the passage of the trust act"}, "who spoke ?"},
		{"what happened after Islas was arrested?", event{"after", "islas was arrested"}, "what happened after islas was arrested?"},
		{"what was said before 2013", event{}, "what was said before 2013"},
		{"who spoke the day after it was announced?", event{}, "who spoke the day after it was announced?"},
		{"who came before Malloy?", event{}, "who came before malloy?"},
	} {
		if got := understand(row.question, article.Date{}); got.event != row.event || got.topic != row.topic {
			t.Errorf("%q: %+v, %q; want %+v, %q", row.question, got.event, got.topic, row.event, row.topic)
		}
	}
}

func FuzzUnderstand(f *testing.F) {
	f.Add("what did X say about “Y” in 2013?", "2026")
	f.Add("how many % of $5 are in 10 years ago", "")
	f.Fuzz(func(t *testing.T, question, asked string) {
		d, _ := article.ParseDate(asked)
		understand(question, d) // must end, and must not panic
	})
}
