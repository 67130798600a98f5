package nlp

import (
	"strings"
	"testing"

	"pullquote/index/article"
	"pullquote/index/sentence"
)

// tagged is a sentence whose tags are given, so that what is made of them is tested and not the tagger: “the/DT boat/NN ./.”.
func tagged(line string) *Text {
	var words []string
	var tags []Tag
	for field := range strings.FieldsSeq(line) {
		at := strings.LastIndexByte(field, '/')
		words, tags = append(words, field[:at]), append(tags, TagOf(field[at+1:]))
	}
	body := strings.Join(words, " ")
	block := article.Block{Span: article.Span{Start: 0, End: len(body)}, Role: article.Text}
	t := NewText(body, []article.Block{block}, []sentence.Sentence{{Span: block.Span, Block: 0}})
	t.Capitals = t.readCapitals()
	for i := range t.Tokens {
		t.Tokens[i].Tag = tags[i]
	}
	return t
}

func TestAVerbTooManyIsTakenBack(t *testing.T) {
	for _, row := range []struct {
		fact, line string
		want       Tag
	}{
		{"another verb follows what a preposition adds", "Harbour/NN advocates/VBZ in/IN Kestrel/NNP will/MD meet/VB ./.", NNS},
		{"another verb follows what “and” adds", "Harbour/NN advocates/VBZ and/CC clerks/NNS met/VBD ./.", NNS},
		{"another verb follows both", "Harbour/NN advocates/VBZ and/CC clerks/NNS of/IN the/DT port/NN met/VBD ./.", NNS},
		{"an adjective may open the sentence", "Local/JJ advocates/VBZ in/IN Kestrel/NNP met/VBD ./.", NNS},
		{"a mark may open the sentence", "“/`` Harbour/NN advocates/VBZ in/IN Kestrel/NNP met/VBD ./.", NNS},
		{"no other verb follows", "Smith/NNP advocates/VBZ for/IN the/DT poor/NN ./.", VBZ},
		{"nothing is added", "Harbour/NN advocates/VBZ met/VBD ./.", VBZ},
		{"“that” adds a clause", "Smith/NNP advocates/VBZ that/IN boats/NNS sail/VBP ./.", VBZ},
		{"no noun stands before", "Then/RB advocates/VBZ in/IN Kestrel/NNP met/VBD ./.", VBZ},
	} {
		x := tagged(row.line)
		x.mendSubject(x.Sentences[0])
		if got := x.Tokens[x.find("advocates")].Tag; got != row.want {
			t.Errorf("%s: “advocates” of %q has tag %d, want %d", row.fact, row.line, got, row.want)
		}
	}
	x := tagged("Harbour/NN has/VBZ in/IN Kestrel/NNP met/VBD ./.")
	if x.mendSubject(x.Sentences[0]); x.Tokens[x.find("has")].Tag != VBZ {
		t.Error("an auxiliary is taken for a noun")
	}
}

func TestATradeBetweenNamesIsNoVerb(t *testing.T) {
	for _, row := range []struct {
		fact, line, word string
		want             Tag
	}{
		{"before a full name and its verb", "KRXT/NNP host/VBP Chris/NNP Mathers/NNP said/VBD so/RB ./.", "host", NN},
		{"before a full name and a comma", "KRXT/NNP host/VBP Chris/NNP Mathers/NNP ,/, 40/CD ,/, left/VBD ./.", "host", NN},
		{"what looks like a preposition", "Kestrel/NNP goalkeeper/IN Chris/NNP Mathers/NNP said/VBD so/RB ./.", "goalkeeper", NN},
		{"before one name it may be a verb", "Kestrel/NNP host/VBP Yarrow/NNP today/NN ./.", "host", VBP},
		{"before one name and a comma it may be a verb", "Kestrel/NNP host/VBP Yarrow/NNP ,/, today/NN ./.", "host", VBP},
		{"before two names without a verb it may be one", "Kestrel/NNP host/VBP Yarrow/NNP Rovers/NNP today/NN ./.", "host", VBP},
		{"no name stands before", "They/PRP host/VBP Chris/NNP Mathers/NNP ,/, 40/CD ./.", "host", VBP},
		{"before a given name that is taken for an adjective", "KRXT/NNP host/VBD Marguerite/JJ Mathers/NNP quipped/VBD ./.", "host", NN},
		{"behind a name, before the only other verb", "the/DT Kestrel/NNP Ferry/NNP bassist/VBP added/VBN on/IN Monday/NNP ./.", "bassist", NN},
		{"whose participle then is its verb", "the/DT Kestrel/NNP Ferry/NNP bassist/VBP added/VBN on/IN Monday/NNP ./.", "added", VBD},
		{"before another participle it may be a verb where one follows", "the/DT Kestrel/NNP Ferry/NNP host/VBP closed/VBN roads/NNS said/VBD so/RB ./.", "host", VBP},
		{"no trade", "Kestrel/NNP beat/VBP Chris/NNP Mathers/NNP ,/, 40/CD ./.", "beat", VBP},
		{"an adjective behind a possessor that ends its phrase", "The/DT Kestrels/NNP '/POS agent/JJ ,/, who/WP left/VBD ,/, said/VBD so/RB ./.", "agent", NN},
		{"before a verb", "The/DT agent/JJ said/VBD so/RB ./.", "agent", NN},
		{"behind another adjective", "A/DT forensic/JJ agent/JJ said/VBD so/RB ./.", "agent", NN},
		{"behind a noun", "An/DT insurance/NN agent/JJ said/VBD so/RB ./.", "agent", NN},
		{"behind a possessive pronoun", "His/PRP$ agent/JJ said/VBD so/RB ./.", "agent", NN},
		{"before a noun it may be an adjective", "The/DT agent/JJ fees/NNS rose/VBD ./.", "agent", Adj},
		{"behind a verb it may be one", "They/PRP were/VBD agent/JJ ,/, not/RB rich/JJ ./.", "agent", Adj},
		{"an adjective that is no trade", "The/DT old/JJ said/VBD so/RB ./.", "old", Adj},
		{"what looks like a preposition, behind an article", "The/DT goalkeeper/IN said/VBD so/RB ./.", "goalkeeper", NN},
		{"what looks like a verb, behind an article", "The/DT host/VBP said/VBD so/RB ./.", "host", NN},
		{"before a mark it may be a verb", "The/DT host/VBP ,/, they/PRP said/VBD ./.", "host", VBP},
		{"an adverb", "The/DT agent/RB said/VBD so/RB ./.", "agent", Adv},
		{"a title", "The/DT governor/JJ said/VBD so/RB ./.", "governor", NN},
		{"with a capital", "The/DT Agent/JJ said/VBD so/RB ./.", "agent", Adj},
		{"before “and” and another trade", "A/DT novelist/JJ and/CC lecturer/NN Ola/NNP Dahl/NNP ./.", "novelist", NN},
		{"before “and” and another trade, behind a name", "Norland/NNP novelist/JJ and/CC lecturer/NN Ola/NNP Dahl/NNP ./.", "novelist", NN},
		{"before “and” and no trade", "The/DT agent/JJ and/CC fees/NNS rose/VBD ./.", "agent", Adj},
		{"before another trade without “and”", "The/DT agent/JJ for/IN lecturer/NN Ola/NNP Dahl/NNP ./.", "agent", Adj},
		{"behind a name", "Calder/NNP captain/JJ said/VBD so/RB ./.", "captain", NN},
		{"behind a name and before a mark it may be an adjective", "Calder/NNP captain/JJ ,/, so/RB they/PRP said/VBD ./.", "captain", Adj},
		{"behind “her” and before a name behind a comma", "said/VBD her/PRP tenant/JJ ,/, Ana/NNP Holt/NNP ./.", "tenant", NN},
		{"behind another pronoun", "they/PRP host/VBP ,/, Ana/NNP Holt/NNP said/VBD ./.", "host", VBP},
		{"behind “her” and before a place", "let/VBD her/PRP host/VBP in/IN Kestrel/NNP ./.", "host", VBP},
		{"behind “her” and before no name", "let/VBD her/PRP host/VBP ,/, they/PRP said/VBD ./.", "host", VBP},
		{"an adjective before a full name", "KRXT/NNP chief/JJ Chris/NNP Mathers/NNP said/VBD so/RB ./.", "chief", Adj},
		{"with a capital before a full name", "KRXT/NNP Host/VBP Chris/NNP Mathers/NNP said/VBD so/RB ./.", "host", VBP},
		{"before a full name at the end of what is left of a text", "KRXT/NNP host/VBP Chris/NNP Mathers/NNP", "host", VBP},
	} {
		x := tagged(row.line)
		x.mendTrades(x.Sentences[0])
		if got := x.Tokens[x.find(row.word)].Tag; got != row.want {
			t.Errorf("%s: %q of %q has tag %d, want %d", row.fact, row.word, row.line, got, row.want)
		}
	}
}

func TestAPluralBehindANameMayBeAVerb(t *testing.T) {
	for _, row := range []struct {
		fact, line, word string
		want             Tag
	}{
		{"before “that”", "Kestrel/NNP Water/NNP forecasts/NNS that/IN rain/NN falls/VBZ ./.", "forecasts", VBZ},
		{"behind a quotation, before a mark", "“/`` We/PRP left/VBD ,/, ”/'' Ana/NNP Holt/NNP remembers/NNS ./.", "remembers", VBZ},
		{"before a particle", "Ana/NNP Holt/NNP sums/NNS up/RP the/DT year/NN ./.", "sums", VBZ},
		{"a singular before a particle", "Ana/NNP Holt/NNP sums/NN up/RP the/DT year/NN ./.", "sums", VBZ},
		{"before a number", "Ana/NNP Holt/NNP turns/NNS 60/CD ./.", "turns", VBZ},
		{"before a number where there is a verb it stays", "Ana/NNP Holt/NNP turns/NNS 60/CD were/VBD lost/VBN ./.", "turns", NNS},
		{"without a quotation it stays", "They/PRP like/VBP Ana/NNP Holt/NNP remembers/NNS ./.", "remembers", NNS},
		{"behind no name it stays", "The/DT old/JJ forecasts/NNS that/IN rain/NN falls/VBZ ./.", "forecasts", NNS},
	} {
		x := tagged(row.line)
		x.mendReports(x.Sentences[0])
		if got := x.Tokens[x.find(row.word)].Tag; got != row.want {
			t.Errorf("%s: %q of %q has tag %d, want %d", row.fact, row.word, row.line, got, row.want)
		}
	}
}

func TestTheVerbBehindAQuotation(t *testing.T) {
	for _, row := range []struct {
		fact, line, word string
		want             Tag
	}{
		{"a participle before a name", "“/`` Who/WP left/VBD ?/. ”/'' bellowed/VBN Ned/NNP Farr/NNP ./.", "bellowed", VBD},
		{"behind a comma outside the marks", "“/`` We/PRP left/VBD ”/'' ,/, bellowed/VBN Ned/NNP Farr/NNP ./.", "bellowed", VBD},
		{"a plural before a name", "“/`` We/PRP left/VBD ,/, ”/'' laughs/NNS Ned/NNP Farr/NNP ./.", "laughs", VBZ},
		{"a plural before whose somebody is", "“/`` We/PRP left/VBD !/. ”/'' deadpans/NNS her/PRP$ partner/NN ./.", "deadpans", VBZ},
		{"a plural before an article", "“/`` We/PRP left/VBD !/. ”/'' deadpans/NNS the/DT clerk/NN ./.", "deadpans", VBZ},
		{"a participle behind its subject and before its object", "“/`` We/PRP left/VBD ,/, ”/'' the/DT clerk/NN told/VBN guests/NNS ./.", "told", VBD},

		{"a participle before a preposition", "“/`` We/PRP left/VBD ,/, ”/'' written/VBN by/IN Ned/NNP Farr/NNP ./.", "written", VBN},
		{"a plural before its own verb", "“/`` We/PRP left/VBD ,/, ”/'' fans/NNS sang/VBD ./.", "fans", NNS},
		{"a plural before another word", "“/`` We/PRP left/VBD ,/, ”/'' posters/NNS in/IN town/NN read/VBD ./.", "posters", NNS},
		{"a participle behind another verb", "“/`` We/PRP left/VBD ,/, ”/'' said/VBD the/DT clerk/NN told/VBN nothing/NN ./.", "told", VBN},
		{"a participle behind an auxiliary", "“/`` We/PRP left/VBD ,/, ”/'' having/VBG the/DT clerk/NN told/VBN nothing/NN ./.", "told", VBN},
		{"a participle without an object", "“/`` We/PRP left/VBD ,/, ”/'' the/DT clerk/NN told/VBN by/IN guests/NNS ./.", "told", VBN},
		{"a participle behind no noun", "“/`` We/PRP left/VBD ,/, ”/'' so/RB told/VBN guests/NNS ./.", "told", VBN},
		{"behind a full stop a sentence may begin", "“/`` We/PRP left/VBD ./. ”/'' bellowed/VBN Ned/NNP Farr/NNP ./.", "bellowed", VBN},
		{"behind a title", "They/PRP sang/VBD “/`` We/PRP Left/VBD ”/'' adapted/VBN Ned/NNP Farr/NNP ./.", "adapted", VBN},
		{"within a quotation", "“/`` We/PRP bellowed/VBN Ned/NNP Farr/NNP ./. ”/''", "bellowed", VBN},
		{"without a quotation", "Crowds/NNS bellowed/VBN Ned/NNP Farr/NNP ./.", "bellowed", VBN},
	} {
		x := tagged(row.line)
		x.mendTail(x.Sentences[0])
		if got := x.Tokens[x.find(row.word)].Tag; got != row.want {
			t.Errorf("%s: %q of %q has tag %d, want %d", row.fact, row.word, row.line, got, row.want)
		}
	}
}

func TestWhatAnApostropheDoes(t *testing.T) {
	for _, row := range []struct {
		fact, line string
		possesses  bool
	}{
		{"it ends a plural before a noun", "the farmers’ lawyer left", true},
		{"it ends no singular", "the farmer’ lawyer left", false},
		{"it closes a quotation", "they said ‘no farmers’ today", false},
		{"it ends the sentence", "it was the farmers’", false},
	} {
		block := article.Block{Span: article.Span{Start: 0, End: len(row.line)}, Role: article.Text}
		x := NewText(row.line, []article.Block{block}, []sentence.Sentence{{Span: block.Span, Block: 0}})
		if i := x.find("'"); i < 0 || x.possesses(x.Sentences[0], i) != row.possesses {
			t.Errorf("%s: the apostrophe of %q possesses: want %v", row.fact, row.line, row.possesses)
		}
	}
}

func TestWhatACapitalSays(t *testing.T) {
	for _, row := range []struct {
		fact, line, word          string
		nameLike, given, compound bool
	}{
		{"inside a sentence it makes a name", "Then/RB Ostrava/NN left/VBD ./.", "ostrava", true, false, false},
		{"at the start it is owed to the place", "Ostrava/NN left/VBD ./.", "ostrava", false, false, false},
		{"unless the word has it inside too", "Ostrava/NN left/VBD as/IN Ostrava/NNP does/VBZ ./.", "ostrava", true, false, false},
		{"before another at the start it may be a given name", "Ostrid/NN Amery/NNP called/VBD ./.", "ostrid", false, true, false},
		{"a trade there is none", "Nurse/NN Amery/NNP called/VBD ./.", "nurse", false, false, false},
		{"a title there is none", "Mayor/NN Amery/NNP called/VBD ./.", "mayor", false, false, false},
		{"a word that is elsewhere in lower case is none", "Boats/NN Amery/NNP liked/VBD were/VBD boats/NNS ./.", "boats", false, false, false},
		{"a compound names nobody", "Then/RB Kestrel-based/NN clerks/NNS left/VBD ./.", "kestrel-based", true, false, true},
		{"a double name does", "Then/RB Hale-Ruiz/NNP left/VBD ./.", "hale-ruiz", true, false, false},
	} {
		x := tagged(row.line)
		i, s := x.find(row.word), x.Sentences[0]
		if n, g, c := x.nameLike(s, i), x.rareGiven(s, i), x.compound(i); n != row.nameLike || g != row.given || c != row.compound {
			t.Errorf("%s: %q of %q is like a name %v, a rare given name %v, a compound %v", row.fact, row.word, row.line, n, g, c)
		}
	}
}

// What is chunked does not hang on the tagger: of these tags these phrases come.
func TestPhrasesOfTags(t *testing.T) {
	for _, row := range []struct{ fact, line, want string }{
		{"an adverb before an adjective", "very/RB old/JJ boats/NNS sank/VBD", "very old boats"},
		{"a participle in -ing before its noun", "the/DT leading/VBG boat/NN sank/VBD", "the leading boat"},
		{"a participle in -ing that opens is a verb", "sailing/VBG boats/NNS sank/VBD", "boats"},
		{"“&” ties names", "Hale/NNP &/CC Ruiz/NNP sank/VBD", "Hale & Ruiz"},
		{"a second article opens another phrase", "they/PRP gave/VBD the/DT crew/NN the/DT boat/NN", "they|the crew|the boat"},
		{"“these” alone", "these/DT sank/VBD", "these"},
		{"“these” before a noun", "these/DT boats/NNS sank/VBD", "these boats"},
		{"an adjective alone is no phrase", "it/PRP was/VBD old/JJ", "it"},
		{"“most” alone is people", "most/JJ said/VBD so/RB", "most"},
		{"an evening before a name", "that/DT evening/NN Ana/NNP Ruiz/NNP sang/VBD", "that evening|Ana Ruiz"},
		{"an evening before a noun", "the/DT evening/NN show/NN began/VBD", "the evening show"},
		{"nothing", "sank/VBD", ""},
	} {
		x := tagged(row.line)
		x.findPhrases()
		var all []string
		for _, p := range x.Phrases {
			all = append(all, x.Span(p.Stretch).Of(x.Body))
		}
		if got := strings.Join(all, "|"); got != row.want {
			t.Errorf("%s: %q has the phrases %q, want %q", row.fact, row.line, got, row.want)
		}
	}
}

func TestHowFarAPhraseReachesWithOf(t *testing.T) {
	for line, want := range map[string]string{
		"two/CD of/IN the/DT boats/NNS sank/VBD":                            "two of the boats",
		"the/DT end/NN of/IN the/DT reign/NN of/IN the/DT king/NN came/VBD": "the end of the reign of the king",
		"the/DT boat/NN in/IN the/DT port/NN sank/VBD":                      "the boat",
		"the/DT idea/NN of/IN sailing/VBG came/VBD":                         "the idea",
	} {
		x := tagged(line)
		x.findPhrases()
		p := x.Phrases[0]
		if got := x.Span(Stretch{From: p.From, To: p.Long}).Of(x.Body); got != want {
			t.Errorf("the first phrase of %q reaches over %q, want %q", line, got, want)
		}
	}
}

func TestASentenceHasItsVerbOfSaying(t *testing.T) {
	for _, row := range []struct {
		fact, line, word string
		want             Tag
	}{
		{"behind a comma, where no other verb is", "Ana/NNP Holt/NNP ,/, 81/CD ,/, pleaded/JJ for/IN a/DT crossing/NN ./.", "pleaded", VBD},
		{"another verb is", "Ana/NNP Holt/NNP ,/, 81/CD ,/, pleaded/JJ for/IN it/PRP and/CC left/VBD ./.", "pleaded", Adj},
		{"by whom tells a passive", "A/DT boat/NN ,/, described/VBN by/IN Ana/NNP Holt/NNP ./.", "described", VBN},
		{"no verb of saying", "Ana/NNP Holt/NNP ,/, 81/CD ,/, pictured/JJ with/IN a/DT dog/NN ./.", "pictured", Adj},
		{"behind a plural that looks like a verb", "It/PRP is/VBZ late/JJ ,/, experts/VBZ reported/VBN on/IN Monday/NNP ./.", "reported", VBD},
		{"the plural", "It/PRP is/VBZ late/JJ ,/, experts/VBZ reported/VBN on/IN Monday/NNP ./.", "experts", NNS},
		{"any verb behind a name and before its particle", "Ana/NNP Holt/NNP brushed/VBN off/RP talk/NN ./.", "brushed", VBD},
		{"and before its object", "Ana/NNP Holt/NNP expressed/JJ sorrow/NN over/IN it/PRP ./.", "expressed", VBD},
		{"before a preposition it may tell which", "Ana/NNP Holt/NNP seated/VBN in/IN a/DT boat/NN ./.", "seated", VBN},
		{"an auxiliary is a verb", "It/PRP is/VBZ late/JJ and/CC has/VBZ reported/VBN so/RB ./.", "has", VBZ},
		{"behind a quotation and a name, at the end", "“/`` We/PRP left/VBD ,/, ”/'' Falk/JJ responded/RB ./.", "responded", VBD},
	} {
		x := tagged(row.line)
		x.mendSaid(x.Sentences[0])
		if got := x.Tokens[x.find(row.word)].Tag; got != row.want {
			t.Errorf("%s: %q of %q has tag %d, want %d", row.fact, row.word, row.line, got, row.want)
		}
	}
}

func TestAParticipleBeforeATradeIsAnAdjective(t *testing.T) {
	for _, row := range []struct {
		fact, line, word string
		want             Tag
	}{
		{"before a name", "Retired/VBD judge/NN Ana/NNP Holt/NNP left/VBD ./.", "retired", Adj},
		{"before no name it may be a verb", "Retired/VBD judge/NN of/IN Kestrel/NNP ./.", "retired", VBD},
		{"behind an age in a label", "Ned/NNP Farr/NNP ,/, 67/CD ,/, retired/VBD bank/NN clerk/NN :/: Yes/UH ./.", "retired", Adj},
		{"behind an age in brackets in a label", "Ned/NNP Farr/NNP (/( 67/CD )/) ,/, retired/VBD postmistress/NN :/: Yes/UH ./.", "retired", Adj},
		{"before a trade between commas", "Ned/NNP Farr/NNP ,/, retired/VBD teacher/NN ,/, left/VBD ./.", "retired", Adj},
		{"before an object without a mark", "Ned/NNP Farr/NNP ,/, 67/CD ,/, hired/VBD clerk/NN Ana/NNP Holt/NNP ./.", "hired", VBD},
		{"before what is no trade", "Ned/NNP Farr/NNP ,/, 67/CD ,/, sold/VBD bread/NN ./.", "sold", VBD},
		{"before no trade", "Closed/VBD road/NN Kestrel/NNP Way/NNP ./.", "closed", VBD},
		{"a teacher", "Retired/VBD teacher/NN Ana/NNP Holt/NNP left/VBD ./.", "retired", Adj},
		{"with a capital", "Retired/VBD Judge/NN Ana/NNP Holt/NNP left/VBD ./.", "retired", VBD},
		{"no past form", "Will/VBD judge/NN Ana/NNP Holt/NNP left/VBD ./.", "will", VBD},
		{"a noun", "Retired/NN judge/NN Ana/NNP Holt/NNP left/VBD ./.", "retired", NN},
		{"before a title between commas", "Ned/NNP Farr/NNP ,/, retired/VBD governor/NN ,/, left/VBD ./.", "retired", Adj},
		{"before a trade with a capital in it", "Ned/NNP Farr/NNP ,/, retired/VBD Bank/NN teacher/NN ,/, left/VBD ./.", "retired", VBD},
		{"before a trade without a comma", "Ned/NNP Farr/NNP retired/VBD teacher/NN ,/, left/VBD ./.", "retired", VBD},
		{"no past form between commas", "Ned/NNP Farr/NNP ,/, will/VBD teacher/NN ,/, left/VBD ./.", "will", VBD},
		{"a participle that is taken for one", "Ned/NNP Farr/NNP ,/, retired/VBN teacher/NN ,/, left/VBD ./.", "retired", VBN},
		{"alone behind an age in a label", "Ned/NNP Farr/NNP ,/, 67/CD ,/, retired/VBD :/: Yes/UH ./.", "retired", VBD},
		{"before a trade and a name", "Ned/NNP Farr/NNP ,/, 67/CD ,/, hired/VBD teacher/NN Ana/NNP Holt/NNP ./.", "hired", VBD},
		{"behind an age, before what is no trade", "Ned/NNP Farr/NNP ,/, 67/CD ,/, landed/VBD bread/NN ./.", "landed", VBD},
		{"behind no age in a label", "Ned/NNP Farr/NNP ,/, Kestrel/NNP ,/, landed/VBD bread/NN :/: Yes/UH ./.", "landed", VBD},
		{"behind a number that no comma parts from the name", "Ned/NNP 67/CD ,/, landed/VBD bread/NN :/: Yes/UH ./.", "landed", VBD},
	} {
		x := tagged(row.line)
		x.mendRetired(x.Sentences[0])
		if got := x.Tokens[x.find(row.word)].Tag; got != row.want {
			t.Errorf("%s: %q of %q has tag %d, want %d", row.fact, row.word, row.line, got, row.want)
		}
	}
}

func TestWhoseSomebodyIs(t *testing.T) {
	for _, row := range []struct {
		fact, line string
		want       Tag
	}{
		{"a relative and a comma", "said/VBD her/PRP niece/NN ,/, Ana/NNP Holt/NNP ./.", PRPS},
		{"a relative alone", "so/RB said/VBD her/PRP mother/NN ./.", PRPS},
		{"a trade and a comma", "said/VBD her/PRP lawyer/NN ,/, Ana/NNP Holt/NNP ./.", PRPS},
		{"a trade and a name", "said/VBD her/PRP neighbour/NN Ana/NNP Holt/NNP ./.", PRPS},
		{"whom something is given", "it/PRP gave/VBD her/PRP hope/NN ,/, Ana/NNP said/VBD ./.", PRP},
		{"a trade without a name", "they/PRP made/VBD her/PRP captain/NN ./.", PRP},
		{"a title and a comma", "said/VBD her/PRP governor/NN ,/, Ana/NNP Holt/NNP ./.", PRPS},
		{"a trade and one name", "said/VBD her/PRP lawyer/NN Ana/NNP ./.", PRPS},
		{"a verb that may be a trade", "they/PRP let/VBD her/PRP host/VBP Ana/NNP Holt/NNP ./.", PRP},
		{"a relative with a capital", "they/PRP made/VBD her/PRP Mother/NN ./.", PRP},
	} {
		x := tagged(row.line)
		x.mendHer(x.Sentences[0])
		if got := x.Tokens[x.find("her")].Tag; got != row.want {
			t.Errorf("%s: “her” of %q has tag %d, want %d", row.fact, row.line, got, row.want)
		}
	}
}

func TestAVerbOfSayingMayOpenTheSentence(t *testing.T) {
	for _, row := range []struct {
		fact, line, word string
		want             Tag
	}{
		{"before a name and a colon", "Wrote/NNP Holt/NNP :/: “/`` We/PRP left/VBD ./. ”/''", "wrote", VBD},
		{"in the present", "Recalls/NNP Ana/NNP Holt/NNP :/: “/`` We/PRP left/VBD ./. ”/''", "recalls", VBZ},
		{"before a comma and a quotation", "Added/NNP Holt/NNP ,/, “/`` We/PRP left/VBD ./. ”/''", "added", VBD},
		{"a label", "Price/NNP Holt/NNP :/: We/PRP left/VBD ./.", "price", NNP},
		{"before no name", "Wrote/NNP :/: We/PRP left/VBD ./.", "wrote", NNP},
		{"before a comma and no quotation", "Wrote/NNP Holt/NNP ,/, 40/CD ,/, left/VBD ./.", "wrote", NNP},
	} {
		x := tagged(row.line)
		x.mendInverted(x.Sentences[0])
		if got := x.Tokens[x.find(row.word)].Tag; got != row.want {
			t.Errorf("%s: %q of %q has tag %d, want %d", row.fact, row.word, row.line, got, row.want)
		}
	}
}

func TestWhatFollowsAClosingMarkBeforeItsSpeakerIsAVerb(t *testing.T) {
	for _, row := range []struct {
		fact, line string
		want       Tag
	}{
		{"before a name", "“/`` Go/VB home/RB !/. ”/'' bellowed/VBN Ola/NNP Dahl/NNP ./.", VBD},
		{"before an article", "“/`` Go/VB home/RB !/. ”/'' bellowed/VBN the/DT mayor/NN ./.", VBD},
		{"before a preposition", "“/`` Old/JJ Rose/NN ”/'' bellowed/VBN by/IN Ola/NNP Dahl/NNP ./.", VBN},
		{"behind no mark", "It/PRP was/VBD bellowed/VBN Ola/NNP Dahl/NNP ./.", VBN},
	} {
		x := tagged(row.line)
		x.mendUttered(x.Sentences[0])
		if got := x.Tokens[x.find("bellowed")].Tag; got != row.want {
			t.Errorf("%s: “bellowed” of %q has tag %d, want %d", row.fact, row.line, got, row.want)
		}
	}
}
