package nlp

import "testing"

// A tagging is a tagged line, a word of it and the tag that the word is to have when the line is mended.
type tagging struct {
	fact, line, word string
	want             Tag
}

func mendsTo(t *testing.T, mend func(*Text, Stretch), rows []tagging) {
	t.Helper()
	for _, row := range rows {
		x := tagged(row.line)
		mend(x, x.Sentences[0])
		if got := x.Tokens[x.find(row.word)].Tag; got != row.want {
			t.Errorf("%s: %q of %q has tag %d, want %d", row.fact, row.word, row.line, got, row.want)
		}
	}
}

func TestTradesThatWereTakenForOtherWords(t *testing.T) {
	mendsTo(t, (*Text).mendTrades, []tagging{
		{"a preposition behind an article", "The/DT goalkeeper/IN said/VBD so/RB ./.", "goalkeeper", NN},
		{"a verb behind an article", "The/DT host/VBP said/VBD so/RB ./.", "host", NN},
		{"an adverb stays one", "The/DT agent/RB said/VBD so/RB ./.", "agent", Adv},
		{"a title", "The/DT captain/JJ said/VBD so/RB ./.", "captain", NN},
		{"a capital", "The/DT Agent/JJ said/VBD so/RB ./.", "agent", Adj},
		{"a preposition before a comma", "The/DT goalkeeper/IN ,/, who/WP left/VBD ./.", "goalkeeper", IN},
		{"before “and” and another", "A/DT writer/JJ and/CC lecturer/NN Ola/NNP Dahl/NNP left/VBD ./.", "writer", NN},
		{"“and” stays what it is", "A/DT writer/JJ and/CC lecturer/NN Ola/NNP Dahl/NNP left/VBD ./.", "and", CC},
		{"before “and” and a thing", "A/DT writer/JJ and/CC house/NN left/VBD ./.", "writer", Adj},
		{"before an adjective and another", "A/DT writer/JJ old/JJ lecturer/NN left/VBD ./.", "writer", Adj},
		{"behind a name, before “and” and another", "Kestrel/NNP writer/JJ and/CC lecturer/NN left/VBD ./.", "writer", NN},
		{"behind a name, before a verb", "Kestrel/NNP agent/JJ said/VBD so/RB ./.", "agent", NN},
		{"her tenant by name", "said/VBD her/PRP tenant/VBP ,/, Ola/NNP Dahl/NNP ./.", "tenant", NN},
		{"his tenant", "said/VBD him/PRP tenant/VBP ,/, Ola/NNP Dahl/NNP ./.", "tenant", VBP},
		{"her tenant without a comma", "said/VBD her/PRP tenant/VBP of/IN Ola/NNP Dahl/NNP ./.", "tenant", VBP},
		{"her tenant without a name", "said/VBD her/PRP tenant/VBP ,/, who/WP left/VBD ./.", "tenant", VBP},
		{"an adverb between names", "KRXT/NNP host/RB Chris/NNP Mathers/NNP said/VBD so/RB ./.", "host", Adv},
		{"a capital between names", "KRXT/NNP Host/VBP Chris/NNP Mathers/NNP said/VBD so/RB ./.", "host", VBP},
		{"between a name and what ends the line", "KRXT/NNP host/VBP Chris/NNP Mathers/NNP", "host", VBP},
	})
}

func TestHerRelativesAndWhoeverIsHers(t *testing.T) {
	mendsTo(t, (*Text).mendHer, []tagging{
		{"a title and a comma", "said/VBD her/PRP captain/NN ,/, Ana/NNP Holt/NNP ./.", "her", PRPS},
		{"a trade and one name", "said/VBD her/PRP neighbour/NN Ana/NNP ./.", "her", PRPS},
		{"him", "said/VBD him/PRP mother/NN ./.", "him", PRP},
		{"a name that is written so", "said/VBD her/NNP mother/NN ./.", "her", NNP},
		{"a relative in capitals", "said/VBD her/PRP Mother/NN ./.", "her", PRP},
		{"a verb", "they/PRP let/VBD her/PRP mother/VB them/PRP ./.", "her", PRP},
	})
}

func TestUtteringVerbsBehindAClosingMark(t *testing.T) {
	mendsTo(t, (*Text).mendUttered, []tagging{
		{"before a name", "“/`` Go/VB home/NN !/. ”/'' bellowed/VBN Ola/NNP Dahl/NNP ./.", "bellowed", VBD},
		{"before an article", "“/`` Go/VB home/NN !/. ”/'' bellowed/VBN the/DT clerk/NN ./.", "bellowed", VBD},
		{"before whose somebody is", "“/`` Go/VB home/NN !/. ”/'' bellowed/VBN her/PRP$ partner/NN ./.", "bellowed", VBD},
		{"before a preposition", "“/`` Go/VB home/NN !/. ”/'' written/VBN by/IN Ola/NNP Dahl/NNP ./.", "written", VBN},
		{"with a capital", "“/`` Go/VB home/NN !/. ”/'' Bellowed/VBN Ola/NNP Dahl/NNP ./.", "bellowed", VBN},
	})
}

func TestParticiplesBeforeWhatSomebodyIs(t *testing.T) {
	mendsTo(t, (*Text).mendRetired, []tagging{
		{"a trade before a name", "Retired/VBD teacher/NN Ana/NNP Holt/NNP left/VBD ./.", "retired", Adj},
		{"a title with a capital", "Retired/VBD Judge/NN Ana/NNP Holt/NNP left/VBD ./.", "retired", VBD},
		{"what is no verb", "Retired/NNP judge/NN Ana/NNP Holt/NNP left/VBD ./.", "retired", NNP},
		{"a verb that is no participle's like", "Run/VBD judge/NN Ana/NNP Holt/NNP then/RB ./.", "run", VBD},
		{"a title between commas", "Ned/NNP Farr/NNP ,/, retired/VBD captain/NN ,/, left/VBD ./.", "retired", Adj},
		{"a noun between commas", "Ned/NNP Farr/NNP ,/, retired/NN teacher/NN ,/, left/VBD ./.", "retired", NN},
		{"behind no comma", "Ned/NNP Farr/NNP retired/VBD teacher/NN ,/, left/VBD ./.", "retired", VBD},
		{"a verb that is no participle’s like, between commas", "Ned/NNP Farr/NNP ,/, run/VBD teacher/NN ,/, left/VBD ./.", "run", VBD},
		{"a trade with a capital", "Ned/NNP Farr/NNP ,/, retired/VBD Teacher/NN ,/, left/VBD ./.", "retired", VBD},
		{"a trade before a name between commas", "Ned/NNP Farr/NNP ,/, hired/VBD teacher/NN Ana/NNP Holt/NNP ./.", "hired", VBD},
		{"bread between commas", "Ned/NNP Farr/NNP ,/, baked/VBD bread/NN ,/, left/VBD ./.", "baked", VBD},
		{"bread behind an age", "Ned/NNP Farr/NNP ,/, 67/CD ,/, baked/VBD bread/NN ./.", "baked", VBD},
		{"nothing in a label", "Ned/NNP Farr/NNP ,/, 67/CD ,/, retired/VBD :/: Yes/UH ./.", "retired", VBD},
		{"no age in a label", "Ned/NNP Farr/NNP ,/, retired/VBD bank/NN bread/NN :/: Yes/UH ./.", "retired", VBD},
		{"a name in a label", "Ned/NNP ,/, Farr/NNP ,/, retired/VBD bank/NN bread/NN :/: Yes/UH ./.", "retired", VBD},
		{"an age behind no comma", "Ned/NNP 67/CD ,/, retired/VBD bank/NN bread/NN :/: Yes/UH ./.", "retired", VBD},
		{"an age in brackets", "Ned/NNP Farr/NNP (/( 67/CD )/) ,/, retired/VBD bank/NN bread/NN :/: Yes/UH ./.", "retired", Adj},
		{"a word in brackets", "Ned/NNP Farr/NNP (/( Jr/NNP )/) ,/, retired/VBD bank/NN bread/NN :/: Yes/UH ./.", "retired", VBD},
		{"an age before a name", "Ned/NNP 67/CD Farr/NNP ,/, retired/VBD bank/NN bread/NN :/: Yes/UH ./.", "retired", VBD},
	})
}
