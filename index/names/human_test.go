package names

import (
	"slices"
	"strings"
	"testing"

	"pullquote/index/nlp"
	"pullquote/index/text"
)

// place is where some words, as they are written, first stand one after another; “” stands nowhere.
func (c *Cast) place(words string) nlp.Stretch {
	all := strings.Fields(words)
	for i := 0; i+len(all) <= len(c.Tokens) && len(all) > 0; i++ {
		if slices.EqualFunc(c.Tokens[i:i+len(all)], all, func(k nlp.Token, w string) bool { return k.Of(c.Body) == w }) {
			return nlp.Stretch{From: i, To: i + len(all)}
		}
	}
	return nlp.Stretch{}
}

// someone is a text's cast, a name where it stands in it, and an entity of whose fullest name it is a part.
func someone(body, title, name, fullest string) (*Cast, *Entity, *Name) {
	c := NewCast(textOf(body))
	e := &Entity{words: strings.Fields(text.Fold(fullest)), full: c.place(fullest), Names: []int{0}}
	c.Names = []Name{{Stretch: c.place(name), Title: c.place(title)}}
	return c, e, &c.Names[0]
}

func TestNamesThatStandAsThoseOfPeopleDo(t *testing.T) {
	for _, row := range []struct {
		fact, body, title, name, fullest string
		want                             bool
	}{
		{"a surname alone", "Then Tollund left the harbour.", "", "Tollund", "Ingmar Tollund", true},
		{"a surname behind “the”", "Then the Tollund left the harbour.", "", "Tollund", "Ingmar Tollund", false},
		{"a surname in capitals", "Then TOLLUND left the harbour.", "", "TOLLUND", "Ingmar Tollund", false},
		{"the first word of two", "Then Ingmar left the harbour.", "", "Ingmar", "Ingmar Tollund", false},
		{"a given name", "Then Megan left the harbour.", "", "Megan", "Megan", true},
		{"a given name behind “the”", "Then the Megan left the harbour.", "", "Megan", "Megan", false},
		{"a given name at the beginning", "Megan left the harbour.", "", "Megan", "Megan", true},
		{"a title and a word", "Then Captain Tollund left the harbour.", "Captain", "Tollund", "Tollund", true},
		{"a word alone", "Then Tollund left the harbour.", "", "Tollund", "Tollund", false},
		{"two words alone", "Then Ingmar Tollund left the harbour.", "", "Ingmar Tollund", "Ingmar Tollund", false},
		{"“who” behind it", "Then Ingmar Tollund, who left the harbour, came.", "", "Ingmar Tollund", "Ingmar Tollund", true},
		{"“who” right behind it", "Then Ingmar Tollund who left the harbour came.", "", "Ingmar Tollund", "Ingmar Tollund", true},
		{"“which” behind it", "Then Ingmar Tollund, which left the harbour, came.", "", "Ingmar Tollund", "Ingmar Tollund", false},
		{"an age behind it", "Then Ingmar Tollund, 57, left the harbour.", "", "Ingmar Tollund", "Ingmar Tollund", true},
		{"a year behind it", "Then Ingmar Tollund, 1957, left the harbour.", "", "Ingmar Tollund", "Ingmar Tollund", false},
		{"a number that goes on", "Then Ingmar Tollund, 57 boats left the harbour.", "", "Ingmar Tollund", "Ingmar Tollund", false},
		{"a number without a comma", "Then Ingmar Tollund 57, left the harbour.", "", "Ingmar Tollund", "Ingmar Tollund", false},
		{"a word of two letters", "Then Ingmar Tollund, he, left the harbour.", "", "Ingmar Tollund", "Ingmar Tollund", false},
		{"the end of the text", "Then came Ingmar Tollund", "", "Ingmar Tollund", "Ingmar Tollund", false},
		{"a given name behind another word", "Then Ingmar Megan left the harbour.", "", "Ingmar Megan", "Ingmar Megan", false},
	} {
		c, e, n := someone(row.body, row.title, row.name, row.fullest)
		if got := c.human(e, n); got != row.want {
			t.Errorf("%s: %q stands in %q as people's names do: %v", row.fact, row.name, row.body, got)
		}
	}
}

func TestNamesBehindAnArticle(t *testing.T) {
	for _, row := range []struct {
		fact, body, title, name string
		want                    bool
	}{
		{"an article before it", "They saw the Tollund then.", "", "Tollund", true},
		{"none before it", "They saw Tollund then.", "", "Tollund", false},
		{"none at the beginning", "Tollund left.", "", "Tollund", false},
		{"an article in it", "They saw The Tollund then.", "", "The Tollund", true},
		{"the article of a thing behind it", "They saw the Tollund ranch then.", "", "Tollund", false},
		{"the article of what it possesses", "They saw the Tollund’s roof then.", "", "Tollund", false},
		{"the article before an adjective", "They saw the Tollund old then.", "", "Tollund", false},
		{"an article before its title", "They saw the Captain Tollund then.", "Captain", "Tollund", false},
		{"the article that its title ends with", "They saw the Secretary of the Tollund then.", "Secretary of the", "Tollund", false},
		{"an article before capitals", "They saw the TOLLUND then.", "", "TOLLUND", false},
		{"an article and the end of the text", "They saw the Tollund", "", "Tollund", true},
	} {
		c, _, n := someone(row.body, row.title, row.name, row.name)
		if got := c.behindThe(n); got != row.want {
			t.Errorf("%s: %q of %q stands behind an article: %v", row.fact, row.name, row.body, got)
		}
	}
}

func TestNamesThatLookLikePeoples(t *testing.T) {
	for _, row := range []struct {
		fact, body, name string
		want             bool
	}{
		{"two words of nothing else", "They saw Ingmar Tollund then.", "Ingmar Tollund", true},
		{"what places begin with", "They saw Lake Tollund then.", "Lake Tollund", false},
		{"a number", "They saw Tollund 57 then.", "Tollund 57", false},
		{"an acronym", "They saw Tollund XQR then.", "Tollund XQR", false},
		{"two capitals", "They saw Tollund XQ then.", "Tollund XQ", true},
		{"a word without a capital elsewhere", "They saw Tollund Kettles then. The kettles broke.", "Tollund Kettles", false},
		{"a word with it everywhere", "They saw Tollund Kettles then. Kettles left.", "Tollund Kettles", true},
		{"a particle that is a word elsewhere", "They saw Ingmar van Tollund then. They took a van.", "Ingmar van Tollund", true},
		{"a preposition", "They saw Tollund of Ostby then.", "Tollund of Ostby", false},
		{"“and”", "They saw Tollund and Ostby then.", "Tollund and Ostby", false},
		{"a word of bodies", "They saw Tollund Council then.", "Tollund Council", false},
		{"a word of papers", "They saw Tollund Ledger then.", "Tollund Ledger", false},
		{"a word of things", "They saw Tollund Bridge then.", "Tollund Bridge", false},
		{"a word of places", "They saw Tollund Heights then.", "Tollund Heights", false},
		{"a word of a country", "They saw Tollund Texas then.", "Tollund Texas", false},
	} {
		c, e, _ := someone(row.body, "", row.name, row.name)
		if got := c.looksHuman(e.full); got != row.want {
			t.Errorf("%s: %q of %q looks like a person's name: %v", row.fact, row.name, row.body, got)
		}
	}
}

func TestWhomHeOrSheMayMean(t *testing.T) {
	for _, row := range []struct {
		fact, body, name, fullest string
		change                    func(*Entity)
		want                      bool
	}{
		{"a full name that looks like one", "They saw Ingmar Tollund then.", "Ingmar Tollund", "Ingmar Tollund", func(*Entity) {}, true},
		{"a full name that does not", "They saw Tollund Bridge then.", "Tollund Bridge", "Tollund Bridge", func(*Entity) {}, false},
		{"a full name behind an article", "They saw the Ingmar Tollund then.", "Ingmar Tollund", "Ingmar Tollund", func(*Entity) {}, false},
		{"somebody behind an article who is human", "They saw the Ingmar Tollund then.", "Ingmar Tollund", "Ingmar Tollund", func(e *Entity) { e.Human = true }, true},
		{"a single word", "They saw Tollund then.", "Tollund", "Tollund", func(*Entity) {}, false},
		{"a single word who speaks", "They saw Tollund then.", "Tollund", "Tollund", func(e *Entity) { e.Spoke = true }, true},
		{"a bridge that speaks", "They saw Tollund Bridge then.", "Tollund Bridge", "Tollund Bridge", func(e *Entity) { e.Spoke = true }, false},
		{"a single word who is human", "They saw Tollund then.", "Tollund", "Tollund", func(e *Entity) { e.Human = true }, true},
		{"a single word with a gender", "They saw Tollund then.", "Tollund", "Tollund", func(e *Entity) { e.Gender = Female }, true},
		{"a single word that is called a captain", "They saw Tollund then.", "Tollund", "Tollund", func(e *Entity) { e.Nouns = []string{"captain"} }, true},
		{"a single word that is called an actor", "They saw Tollund then.", "Tollund", "Tollund", func(e *Entity) { e.Nouns = []string{"actor"} }, true},
		{"a single word that is called a twin", "They saw Tollund then.", "Tollund", "Tollund", func(e *Entity) { e.Nouns = []string{"twin"} }, true},
		{"a single word that is called a girl", "They saw Tollund then.", "Tollund", "Tollund", func(e *Entity) { e.Nouns = []string{"girl"} }, true},
		{"a single word that is called a boat", "They saw Tollund then.", "Tollund", "Tollund", func(e *Entity) { e.Nouns = []string{"boat"} }, false},
		{"a given name", "They saw Megan then.", "Megan", "Megan", func(*Entity) {}, true},
	} {
		c, e, _ := someone(row.body, "", row.name, row.fullest)
		row.change(e)
		if got := c.MayBeMeant(e); got != row.want {
			t.Errorf("%s: he or she may mean %q of %q: %v", row.fact, row.name, row.body, got)
		}
	}
}

func TestFullNamesThatStandForSomebody(t *testing.T) {
	for _, row := range []struct {
		fact, body, title, name, fullest string
		change                           func(*Cast, *Entity)
		want                             bool
	}{
		{"nothing tells it", "They saw Ingmar Tollund then.", "", "Ingmar Tollund", "Ingmar Tollund", nil, false},
		{"a person", "They saw Ingmar Tollund then.", "", "Ingmar Tollund", "Ingmar Tollund", func(_ *Cast, e *Entity) { e.Human = true }, true},
		{"a relative", "They saw Ingmar Tollund then.", "", "Ingmar Tollund", "Ingmar Tollund", func(_ *Cast, e *Entity) { e.kin = true }, true},
		{"a surname that stands alone", "They saw Ingmar Tollund then.", "", "Ingmar Tollund", "Ingmar Tollund", func(c *Cast, _ *Entity) { c.alone["tollund"] = true }, true},
		{"a first word that stands alone", "They saw Ingmar Tollund then.", "", "Ingmar Tollund", "Ingmar Tollund", func(c *Cast, _ *Entity) { c.alone["ingmar"] = true }, false},
		{"a title", "They saw Captain Ingmar Tollund then.", "Captain", "Ingmar Tollund", "Ingmar Tollund", nil, true},
		{"an age", "They saw Ingmar Tollund, 57, then.", "", "Ingmar Tollund", "Ingmar Tollund", nil, true},
		{"a description", "They saw Ingmar Tollund, a sailor, then.", "", "Ingmar Tollund", "Ingmar Tollund", nil, true},
		{"a verb of saying", "So Ingmar Tollund said.", "", "Ingmar Tollund", "Ingmar Tollund", nil, true},
		{"a verb of saying behind “the”", "So the Ingmar Tollund said.", "", "Ingmar Tollund", "Ingmar Tollund", nil, false},
		{"a bridge beside one", "So Tollund Bridge said.", "", "Tollund Bridge", "Tollund Bridge", nil, false},
		{"one of its words beside one", "So Ingmar said. Ingmar Tollund left.", "", "Ingmar", "Ingmar Tollund", nil, false},
	} {
		c, e, _ := someone(row.body, row.title, row.name, row.fullest)
		c.alone = map[string]bool{}
		if row.change != nil {
			row.change(c, e)
		}
		if got := c.standsForSomebody(e); got != row.want {
			t.Errorf("%s: %q of %q stands for somebody: %v", row.fact, row.name, row.body, got)
		}
	}
}

func TestNamesThatStandAlone(t *testing.T) {
	for _, row := range []struct {
		fact, body, name string
		want             bool
	}{
		{"one word", "They saw Tollund then.", "Tollund", true},
		{"two words", "They saw Ingmar Tollund then.", "Ingmar Tollund", false},
		{"capitals", "They saw TOLLUND then.", "TOLLUND", false},
		{"behind an article", "They saw the Tollund then.", "Tollund", false},
	} {
		c, _, _ := someone(row.body, "", row.name, row.name)
		if got := len(c.namesAlone()) == 1; got != row.want {
			t.Errorf("%s: %q of %q stands alone: %v", row.fact, row.name, row.body, got)
		}
	}
}

func TestWhatFollowsANameBetweenCommas(t *testing.T) {
	for _, row := range []struct {
		fact, body string
		want       bool
	}{
		{"an article", "They saw Ingmar Tollund, a sailor, then.", true},
		{"a possessive", "They saw Ingmar Tollund, his cook, then.", true},
		{"a noun", "They saw Ingmar Tollund, mayor of Ostby, then.", true},
		{"a name", "They saw Ingmar Tollund, Ostby, then.", false},
		{"a verb", "They saw Ingmar Tollund, left then, and wept.", false},
		{"no comma", "They saw Ingmar Tollund a day before.", false},
		{"nothing", "They saw Ingmar Tollund,", false},
	} {
		c, _, n := someone(row.body, "", "Ingmar Tollund", "Ingmar Tollund")
		if got := c.apposes(n); got != row.want {
			t.Errorf("%s: what somebody is follows in %q: %v", row.fact, row.body, got)
		}
	}
}

func TestVerbsOfSayingBesideAName(t *testing.T) {
	for _, row := range []struct {
		fact, body string
		want       bool
	}{
		{"behind it", "So Ingmar Tollund said.", true},
		{"before it", "It was late, said Ingmar Tollund.", true},
		{"before it at the end of the text", "It was late, said Ingmar Tollund", true},
		{"further off", "So Ingmar Tollund often said.", false},
		{"a verb of doing behind it", "So Ingmar Tollund left.", false},
		{"a verb of doing before it", "They left Ingmar Tollund.", false},
		{"a participle behind it", "So came Ingmar Tollund saying it.", false},
		{"a participle before it", "It was late, saying Ingmar Tollund it.", false},
		{"nothing", "Ingmar Tollund", false},
	} {
		c, _, n := someone(row.body, "", "Ingmar Tollund", "Ingmar Tollund")
		if got := c.says(n); got != row.want {
			t.Errorf("%s: a verb of saying stands beside the name of %q: %v", row.fact, row.body, got)
		}
	}
}

// A title tells that somebody is a person, wherever in the text it stands.
func TestATitleTellsAPerson(t *testing.T) {
	for body, want := range map[string]bool{
		"Then they met Mayor Tollund. Then Tollund left.": true,
		"Then they met Tollund. Then Mayor Tollund left.": true,
		"Then they met Tollund. Then Tollund left.":       false,
	} {
		if c := NewCast(textOf(body)); len(c.Entities) != 1 || c.Entities[0].Human != want {
			t.Errorf("%q names %+v, of whom it tells that it is a person: want %v", body, c.Entities, want)
		}
	}
}

func TestWordsOfPublicBodies(t *testing.T) {
	for name, want := range map[string]bool{"tollund council": true, "tollund ledger": true, "tollund company": false, "tollund kettles": false} {
		e := Entity{words: strings.Fields(name)}
		if got := e.HasBodyWord(); got != want {
			t.Errorf("%q has a word of public bodies and papers: %v", name, got)
		}
	}
}

func TestWordsThatOpenASentenceBeforeAName(t *testing.T) {
	for _, row := range []struct {
		fact, body, word string
		want             bool
	}{
		{"a verb", "Let Ingmar Tollund talk. They let it be.", "Let", true},
		{"a verb behind a mark", "Now: Let Ingmar Tollund talk. They let it be.", "Let", true},
		{"a verb in the middle", "They Let Ingmar Tollund talk. They let it be.", "Let", false},
		{"a verb in capitals", "LET Ingmar Tollund talk. They let it be.", "LET", false},
		{"a verb before small letters", "Let them talk. They let it be.", "Let", false},
		{"what has its capital everywhere", "Let Ingmar Tollund talk.", "Let", false},
		{"a preposition", "In Ostby they left. They live in it.", "In", true},
		{"a noun", "Boats Tollund left. They saw boats.", "Boats", false},
	} {
		c := story{textOf(row.body)}
		i := slices.IndexFunc(c.Tokens, func(k nlp.Token) bool { return k.Of(c.Body) == row.word })
		if got := c.opensSentence(nlp.Stretch{From: i, To: i + 2}); got != row.want {
			t.Errorf("%s: %q of %q has its capital from the sentence: %v", row.fact, row.word, row.body, got)
		}
	}
}

func TestRelativesBehindAName(t *testing.T) {
	for _, row := range []struct {
		fact, body, name string
		want             bool
	}{
		{"somebody’s wife", "They saw Ingmar Tollund, the mayor’s wife, then.", "Ingmar Tollund", true},
		{"her father", "They saw Ingmar Tollund, her father, then.", "Ingmar Tollund", true},
		{"a father", "They saw Ingmar Tollund, a father, then.", "Ingmar Tollund", false},
		{"somebody’s boat", "They saw Ingmar Tollund, the mayor’s boat, then.", "Ingmar Tollund", false},
		{"no comma", "They saw Ingmar Tollund and her father then.", "Ingmar Tollund", false},
		{"a name of one word", "They saw Tollund, her father, then.", "Tollund", false},
	} {
		c, _, n := someone(row.body, "", row.name, row.name)
		if got := c.relativeBehind(n); got != row.want {
			t.Errorf("%s: %q of %q is introduced as a relative: %v", row.fact, row.name, row.body, got)
		}
	}
	c, _, n := someone("They saw Ingmar Tollund, her father, then.", "", "Ingmar Tollund", "Ingmar Tollund")
	if n.Org = true; c.relativeBehind(n) {
		t.Error("a body is introduced as a relative")
	}
}

func TestLinesInCapitalsThatNameNobody(t *testing.T) {
	for _, row := range []struct {
		fact, body, title, name string
		want                    bool
	}{
		{"an office behind “former”", "Then former Mayor left.", "former", "Mayor", true},
		{"a name behind “former”", "Then former Tollund left.", "former", "Tollund", false},
		{"a line that speaks to its readers", "WHAT YOU MUST KNOW", "", "WHAT YOU MUST KNOW", true},
		{"a line about us", "NOW WE MUST KNOW", "", "NOW WE MUST KNOW", true},
		{"a line about a “we”", "BACK TO THE WE", "", "BACK TO THE WE", true},
		{"a line about nobody", "OLD TOLLUND HARBOUR BOAT", "", "OLD TOLLUND HARBOUR BOAT", false},
		{"three words", "YOU MUST KNOW", "", "YOU MUST KNOW", false},
		{"a line that is not shouted", "What You Must Know", "", "What You Must Know", false},
		{"an office and a name behind “former”", "Then former Mayor Tollund left.", "former", "Mayor Tollund", false},
		{"a line that asks how", "HOW MUST ALL GO", "", "HOW MUST ALL GO", true},
		{"a line about them", "THEY MUST GO NOW", "", "THEY MUST GO NOW", true},
	} {
		c, _, n := someone(row.body, row.title, row.name, row.name)
		if got := c.unnamed(*n); got != row.want {
			t.Errorf("%s: %q of %q names nobody: %v", row.fact, row.name, row.body, got)
		}
	}
}

func TestPhrasesThatTellWhatSomebodyDoes(t *testing.T) {
	for _, row := range []struct {
		body, phrase string
		want         bool
	}{
		{"They met a mayor then.", "a mayor", true},
		{"They met a plumber then.", "a plumber", true},
		{"They met a boat then.", "a boat", false},
		{"They met mayor then.", "mayor", false},
		{"They met old mayor then.", "old mayor", false},
		{"They met a nurse then.", "a nurse", true},
		{"They met a mayor then.", "a", false},
		{"They met a student then.", "a student", true},
	} {
		c, _, _ := someone(row.body, "", row.phrase, row.phrase)
		if got := c.calls(c.place(row.phrase)); got != row.want {
			t.Errorf("%q of %q tells what somebody does: %v", row.phrase, row.body, got)
		}
	}
}

func TestWhatOnlyPeopleAreCalled(t *testing.T) {
	for noun, want := range map[string]bool{"mayor": true, "plumber": true, "grandson": true, "widow": true, "boat": false} {
		if got := (&Cast{}).tellsHuman(&Entity{Nouns: []string{noun}}); got != want {
			t.Errorf("only people are called %q: %v", noun, got)
		}
	}
}

// A word that the tagger takes for a verb opens a sentence, unless it is a name's or a title.
func TestVerbsThatOpenASentence(t *testing.T) {
	for _, row := range []struct {
		fact, body string
		want       bool
	}{
		{"a verb", "Ask Ingmar Tollund. They ask it.", true},
		{"what is written with a capital everywhere", "Ask Ingmar Tollund. They left it.", false},
		{"a given name", "Mark Ingmar Tollund. They mark it.", false},
		{"a title", "Captain Ingmar Tollund. They captain it.", false},
		{"a particle", "Van Ingmar Tollund. They took the van.", false},
		{"a form of address", "Widow Ingmar Tollund. They met the widow.", false},
	} {
		text := textOf(row.body)
		at := text.Sentences[1].From
		text.Tokens[at].Tag = nlp.VB
		if got := (story{text}).opensSentence(nlp.Stretch{From: at, To: at + 2}); got != row.want {
			t.Errorf("%s: the first word of %q has its capital from the sentence: %v", row.fact, row.body, got)
		}
	}
}

// Who is named all through a long article is asked of at each statement, so that all its names are looked at once only.
func TestNamesAreLookedAtOnce(t *testing.T) {
	c, e, _ := someone("Then Tollund left the harbour.", "", "Tollund", "Ingmar Tollund")
	c.MayBeMeant(e)
	steps := c.Steps
	if c.MayBeMeant(e); steps == 0 || c.Steps != steps {
		t.Errorf("%d steps for the first look, %d for the second", steps, c.Steps-steps)
	}
}
