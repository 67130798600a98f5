package question

import (
	"testing"

	"pullquote/index/article"
	"pullquote/index/surface"
)

// typed are questions with their answer types.
var typed = map[string]AnswerType{
	"who chaired the caucus?":                          AskWho,
	"whose mother fled the war?":                       AskWho,
	"when did the city become a sanctuary?":            AskWhen,
	"what day did the House vote":                      AskWhen,
	"where was the rally?":                             AskWhere,
	"which state sued the government":                  AskWhere,
	"how many people marched?":                         AskNumber,
	"how much does an ID card cost?":                   AskMoney,
	"what percent of Americans agree":                  AskPercent,
	"what % of people agree":                           AskPercent,
	"how long did they sing?":                          AskDuration,
	"how many days did it last?":                       AskDuration,
	"how many miles long is the fence":                 AskMeasure,
	"what temperature does the furnace need":           AskMeasure,
	"what was the top speed of the ferry":              AskMeasure,
	"what wind speed closes the bridge":                AskMeasure,
	"why did the mayor retract the plan?":              AskWhy,
	"what was he arrested for?":                        AskWhy,
	"how did the officers trick them?":                 AskHow,
	"what is CIRA":                                     AskMeaning,
	"wat is CIRA":                                      AskMeaning,
	"what does TRUST stand for?":                       AskMeaning,
	"what did Malloy say about the order?":             AskSaid,
	"what was the mayor's reaction to the vote":        AskSaid,
	"who said the order was illegal?":                  AskSayer,
	"which politician said \"we will not be silent\"?": AskSayer,
	"who was it that said they were giving in":         AskSayer,
	"what is the airline saying about the delays?":     AskSaid,
	"what did the union demand?":                       AskSaid,
	"which nurse complained of the shifts?":            AskSayer,
	"who called it a victory?":                         AskSayer,
	"is it true that he was deported?":                 AskYesNo,
	"did the judge let him stay?":                      AskYesNo,
	"what changed between 2013 and 2019?":              AskChange,
	"how has the law changed since 2013?":              AskChange,
	"any ideas for making school cheaper?":             AskList,
	"what are the demands of the protesters?":          AskList,
	"sanctuary cities":                                 AskAnything,
	"age of the skipper at the start":                  AskAge,
	"the skipper's age?":                               AskAge,
	"what did the banner outside the school say?":      AskWritten,
	"what was painted on the wall":                     AskWritten,
	"slogan on the nurses' badges":                     AskWritten,
	"how much did the heirs get for the mill?":         AskMoney,
	"how much water did the plant use?":                AskNumber,
	"price of the new buses?":                          AskMoney,
	"how big a fine did the owner pay":                 AskMoney,
	"what hourly wage did the cooks ask for":           AskMoney,
	"death toll of the flood":                          AskNumber,
	"by what majority did the bill pass":               AskNumber,
	"what years did the audit cover?":                  AskWhen,
	"duration of the strike of 1986?":                  AskDuration,
	"how long must the owners keep the records?":       AskDuration,
	"reasons for the delay?":                           AskWhy,
	"what was her reason?":                             AskWhy,
	"what was the ship called?":                        AskWho,
	"name of the clinic that closed":                   AskWho,
	"mayor of Hartford in 2012?":                       AskWho,
	"guess who chaired the caucus":                     AskWho,
	"the caucus was chaired by whom?":                  AskWho,
	"a lawyer spoke, who was that?":                    AskWho,
	"how was the man who had fled treated?":            AskHow,
	"was the officer who fired ever charged":           AskYesNo,
	"couldn't they just move the houses?":              AskYesNo,
	"what did the mayor say about the man who left?":   AskSaid,
	"what did Rell say about how long it took?":        AskSaid,
	"rell's answer to the demand":                      AskSaid,
	"full name of CIRA":                                AskMeaning,
	"how many people under the age of 30 marched?":     AskNumber,
	"what were the ages of the brothers?":              AskAge,
	"why did they change the name of the school?":      AskWhy,
	"did he sign in the name of the city?":             AskYesNo,
	"what is the name of the clerk who wrote it down?": AskWho,
	"why did rent rise in Danbury?":                    AskWhy,
	"did rent rise in Danbury?":                        AskYesNo,
	"ticket price for the fair?":                       AskMoney,
	"what did the flag officer say about the ship?":    AskSaid,
	"what does the sign on the door say?":              AskWritten,
	"what did police charge the driver with?":          AskWhat,
	"whose words open the report?":                     AskSayer,
	"what is the difference between the two laws?":     AskChange,
	"what did the crowd chant outside the jail?":       AskWritten,
	"how much tax did the firm owe?":                   AskMoney,
	"what was the entrance fee?":                       AskMoney,
	"what transfer fee did the club agree on":          AskMoney,
	"size of the loan?":                                AskMoney,
	"salary of the new conductor?":                     AskMoney,
	"for how long was the road closed?":                AskDuration,
	"how many weeks did the talks take":                AskDuration,
	"how many tonnes of salt were spread":              AskMeasure,
	"how far is the island from the coast":             AskMeasure,
	"how often does the ferry run?":                    AskNumber,
	"what was the turnout in the second round?":        AskNumber,
	"majority of the government?":                      AskNumber,
	"which two majority members voted against it?":     AskWhich,
	"since when has the pool been shut?":               AskWhen,
	"date of the verdict?":                             AskWhen,
	"in which street did the fire start":               AskWhere,
	"from where did the sand come":                     AskWhere,
	"what prompted the inquiry?":                       AskWhy,
	"for what reason was the line closed?":             AskWhy,
	"what was the captain punished for?":               AskWhy,
	"what is the purpose of the fund":                  AskWhy,
	"meaning of the abbreviation NRC":                  AskMeaning,
	"name three of the founders":                       AskList,
	"which countries signed?":                          AskList,
	"any deaths in the storm?":                         AskList,
	"which politician resigned?":                       AskWho,
	"given name of the pilot?":                         AskWho,
	"which bridge was closed?":                         AskWhich,
	"in what way did the owners mislead them":          AskHow,
	"the court ruled on what exactly":                  AskWhat,
	"per cent of voters in favour? what percentage":    AskPercent,
	"who was afraid of the dam?":                       AskSayer,
	"what is written above the door?":                  AskWritten,
	"what inscription is on the bell":                  AskWritten,
	"at what age did she retire?":                      AskAge,
	"ages of the victims":                              AskAge,
	"how expensive was the repair?":                    AskMoney,
	"how did Malloy respond to the order?":             AskSaid,
	"why did the governor complain?":                   AskSaid,
	"how high a fine did the court set":                AskMoney,
}

func TestAnswerTypes(t *testing.T) {
	for question, want := range typed {
		if got := Parse(question, article.Date{}).Type; got != want {
			t.Errorf("%q asks %q, want %q", question, got, want)
		}
	}
}

// A rule without which no question reads differently would be dead.
func TestEachTypeRuleDecidesAQuestion(t *testing.T) {
	without := func(rule int, plain string) AnswerType {
		for i, r := range typeRules {
			if i != rule && r.pattern.MatchString(plain) {
				return r.answer
			}
		}
		return AskAnything
	}
	for i, r := range typeRules {
		decides := false
		for question := range typed {
			_, plain, _ := readEdge(question)
			decides = decides || typeOf(plain) == r.answer && without(i, plain) != r.answer
		}
		if !decides {
			t.Errorf("without rule %d (%q, %.60s …) every question reads as with it", i, r.answer, r.pattern)
		}
	}
}

func TestWhatIsAskedOfATypeIsANameOrAFigure(t *testing.T) {
	for kind, want := range map[AnswerType][2]bool{
		AskWho: {true, false}, AskWhere: {true, false}, AskSayer: {true, false}, AskWhen: {false, false},
		AskNumber: {false, true}, AskMoney: {false, true}, AskAge: {false, true}, AskAnything: {false, false},
	} {
		if got := [2]bool{kind.Names(), kind.Counted()}; got != want {
			t.Errorf("%q asks for a name, a figure: %v, want %v", kind, got, want)
		}
	}
}

func TestWhatAnswersOfATypeShow(t *testing.T) {
	for sentence, want := range map[string]AnswerType{
		"Ana Ruiz opened it.":                AskWho,
		"It opened in March.":                AskWhen,
		"The boat sank near Oldport.":        AskWhere,
		"Some forty were hurt.":              AskNumber,
		"It cost $40.":                       AskMoney,
		"Of the voters, 44% agreed.":         AskPercent,
		"The talks took 11 weeks.":           AskDuration,
		"The fence is 700 miles long.":       AskMeasure,
		"She is 51 years old.":               AskAge,
		"They left because of the noise.":    AskWhy,
		"The ferry is a relic.":              AskMeaning,
		"The mayor said nothing of it.":      AskSaid,
		"The mayor denied it.":               AskSayer,
		"The plan was later revised.":        AskChange,
		"On the wall stood “No more boats”.": AskWritten,
	} {
		if !surface.Read(sentence, nil).Has(want.Wants()) {
			t.Errorf("%q shows nothing of what %q wants", sentence, want)
		}
		if surface.Read("The boat sank.", nil).Has(want.Wants()) {
			t.Errorf("“The boat sank.” shows what %q wants", want)
		}
	}
}
