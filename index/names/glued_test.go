package names

import (
	"strings"
	"testing"
)

// What stands in capitals before a name, because of a page, a picture or a sentence, is no part of it.
func TestWhatIsNoPartOfAName(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"what a page writes", "Invalid Email Megan Tollund left the harbour.", "p:Megan Tollund"},
		{"nor is it one", "They saw it then. Hide Caption", ""},
		{"a line that is shouted", "Then Share WHAT YOU NEED TO KNOW ABOUT TOLLUND Megan Tollund left.", "p:Megan Tollund"},
		{"a shouted line with a pronoun", "Then SHARE IT WITH ALL Megan Tollund left.", "p:Megan Tollund"},
		{"a shouted line with a question", "Then SHARE WHY THE BOATS LEFT Megan Tollund left.", "p:Megan Tollund"},
		{"a body's local is no line", "Then SEIU LOCAL Megan Tollund left.", "SEIU LOCAL Megan Tollund"},
		{"a shouted word alone is no line", "Then WE Megan Tollund left.", "WE Megan Tollund"},
		{"a name in capitals that a headline's follows", "They left. MEGAN TOLLUND Comedian and actress Megan Tollund came.", "p:MEGAN TOLLUND; Comedian; p:Megan Tollund"},
		{"an agency, where the article has the name without it", "EPA Kestrel was late. They met the boss of Kestrel then.", "Kestrel; Kestrel"},
		{"an agency's own name", "Reuters Kestrel was late.", "o:Reuters Kestrel"},
		{"an agency, behind a mark", "Then they left; EPA Kestrel was late. They met the boss of Kestrel then.", "Kestrel; Kestrel"},
		{"an agency within a sentence", "Then they saw EPA Kestrel leave. They met the boss of Kestrel then.", "EPA Kestrel; Kestrel"},
		{"an agency before a body", "EPA Kestrel Institute was late. They met the boss of Kestrel then.", "o:EPA Kestrel Institute; Kestrel"},
		{"an agency before a title", "EPA Mayor Tollund left. They met the boss of Mayor then.", "p:[EPA Mayor] Tollund"},
		{"an agency, where the article has no such name", "EPA Kestrel was late. They met a kestrel then.", "EPA Kestrel"},
		{"an agency, where the article has the name behind another", "EPA Kestrel was late. The Old Kestrel met them.", "EPA Kestrel; Old Kestrel"},
		{"an agency before an office", "EPA Administrator Megan Tollund left. Then the Administrator left.", "p:[EPA Administrator] Megan Tollund; Administrator"},
		{"a participle", "Then Harbour-owned Kestrel was late.", "Kestrel"},
		{"a participle and whose it is", "Then Port Yarrow-headquartered Kestrel was late.", "Kestrel"},
		{"an Arabic article is no participle's beginning", "Then Al-Rasheed Tollund was late.", "Al-Rasheed Tollund"},
		{"a Chinese given name is no participle", "Then Xiao-ming Tollund was late.", "Xiao-ming Tollund"},
		{"an acronym before a person", "For KELP Megan Tollund said it was late.", "p:Megan Tollund"},
		{"a ship's", "Then HMS Megan Tollund left.", "HMS Megan Tollund"},
		{"a given name in capitals", "Then MEGAN Ana Tollund left.", "p:MEGAN Ana Tollund"},
		{"initials", "Then JP Megan Tollund left.", "JP Megan Tollund"},
		{"an office in capitals", "Then CEO Megan Tollund left.", "p:[CEO] Megan Tollund"},
		{"an acronym before a surname in capitals", "For KELP Megan TOLLUND it was late.", "KELP Megan TOLLUND"},
		{"an acronym before a given name in capitals", "For KELP MEGAN Tollund it was late.", "KELP MEGAN Tollund"},
		{"an acronym of a body's name", "Then KELP Megan Institute left.", "o:KELP Megan Institute"},
		{"the same name again", "It is Kestrel Megan Tollund Megan Tollund said so.", "p:Megan Tollund"},
		{"a name of two words that are alike", "Then Tollund Tollund left.", "Tollund Tollund"},
		{"“all” within a sentence begins a body's name", "Then All Yarrow Airways left.", "o:All Yarrow Airways"},
		{"“all” at a sentence's beginning does not", "All Yarrow Airways planes left.", "o:Yarrow Airways"},
		{"“all” behind a colon begins a body's name", "It was late: All Yarrow Airways left.", "o:All Yarrow Airways"},
		{"and no person's", "It was late: All Megan Tollund left.", "p:Megan Tollund"},
		{"nor in lower case", "Then all Yarrow Airways planes left.", "o:Yarrow Airways"},
		{"“in” that a name is written like", "They met the boss of In. In Megan Tollund they had it in time.", "In; p:Megan Tollund"},
		{"“but”", "They met the boss of But. But Megan Tollund left, but late.", "But; p:Megan Tollund"},
		{"“to”", "They met the boss of To. To Megan Tollund it was late to leave.", "To; p:Megan Tollund"},
		{"“his”", "They met the boss of His. His Megan Tollund left his house.", "p:Megan Tollund"},
		{"“are”", "They met the boss of Are. Are Megan Tollund and Jim Day late? They are.", "Are; p:Megan Tollund; p:Jim Day"},
		{"“why”", "They met the boss of Why. Why Megan Tollund left is why they came.", "Why; p:Megan Tollund"},
		{"a name that is all “as”", "They saw As. It was as late.", "As"},
		{"a name that is all “watch”", "They said so: Watch left.", "Watch"},
		{"an Arabic article in lower case", "Then Al-rasheed Tollund was late.", "Al-rasheed Tollund"},
		{"a longer beginning of a name is no participle's", "Then Abdel-Rasheed Tollund was late.", "Abdel-Rasheed Tollund"},
		{"what somebody won", "Then Oscar-winning Megan Tollund was late.", "p:Megan Tollund"},
		{"a given name with a hyphen", "Then Jean-philippe Tollund was late.", "Jean-philippe Tollund"},
		{"a title in capitals is one", "Then CEO Megan Tollund left.", "p:[CEO] Megan Tollund"},
		{"an acronym before a name in capitals", "Then KELP MEGAN Tollund left.", "KELP MEGAN Tollund"},
		{"an acronym before a surname in capitals", "Then KELP Megan TOLLUND left.", "KELP Megan TOLLUND"},
		{"an acronym before a given name alone", "They saw KELP Megan", "KELP Megan"},
		{"an agency within a sentence", "They met EPA Kestrel then. They met the boss of Kestrel then.", "EPA Kestrel; Kestrel"},
		{"an agency behind a mark", "It was late, EPA Kestrel said. They met the boss of Kestrel then.", "Kestrel; Kestrel"},
		{"an agency before a body", "EPA Kestrel Institute was late. They met the boss of Kestrel then.", "o:EPA Kestrel Institute; Kestrel"},
		{"an agency before somebody's title", "EPA Kestrel Mayor Tollund was late. They met the boss of Kestrel then.", "p:[EPA Kestrel Mayor] Tollund; Kestrel"},
		{"an agency before what is elsewhere in lower case", "EPA Kestrel was late. They met a kestrel then.", "EPA Kestrel"},
		{"an agency before what opens another sentence", "EPA Kestrel was late. Kestrel left.", "EPA Kestrel; Kestrel"},
		{"a line that is shouted in which “how” stands", "NOW HOW TOLLUND LEFT KESTREL Megan Tollund came.", "p:Megan Tollund"},
		{"one in which “it” stands", "NOW IT IS KESTREL Megan Tollund came.", "p:Megan Tollund"},
		{"one in which “my” stands", "NOW MY TOLLUND LEFT KESTREL Megan Tollund came.", "p:Megan Tollund"},
		{"one that “how” opens", "HOW TOLLUND LEFT KESTREL Megan Tollund came.", "HOW TOLLUND LEFT KESTREL Megan Tollund"},
		{"a body's capitals", "Then KESTREL HARBOUR The mayor left.", "KESTREL HARBOUR The"},
		{"a line in capitals that a mark ends", "THEN THE BOSS OF RUTH LOWELL MP SAID IT WAS LATE.\n\nThen they left.", ""},
		{"a headline's capital before a clause", "They saw Megan Tollund As Kestrel left. It was as late as ever.", "p:Megan Tollund; Kestrel"},
	} {
		if got := found(row.body); got != row.want {
			t.Errorf("%s: %s\nhas %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}

func TestOfficesNameNobody(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"a secretary of state for something", "Then the Shadow Secretary of State for the Harbour, Megan Tollund, left.", "Harbour; p:Megan Tollund"},
		{"a chief cabinet secretary", "Then the Chief Cabinet Secretary left.", ""},
		{"a first deputy chairman", "Then First Deputy Chairman left.", ""},
		{"“first” is a name's where no title follows", "Then the boss of First Street left.", "o:First Street"},
		{"“general” is a company's", "Then General Electric left.", "o:General Electric"},
		{"a president elect", "Then President Elect Tollund left.", "p:[President Elect] Tollund"},
		{"a pope emeritus", "Then Pope Emeritus Tollund left.", "p:[Pope Emeritus] Tollund"},
		{"an assistant secretary for something", "Then Assistant Secretary for Harbour Institutions Megan Tollund left.", "p:[Assistant Secretary for Harbour Institutions] Megan Tollund"},
		{"the chairman of a body whose name ends in a country", "Then the chairman of Housing Watch UK, Megan Tollund, left.", "p:Megan Tollund"},
		{"a spokesman for a ministry", "Then a spokesman for the Ministry of Defence left.", "o:Ministry of Defence"},
		{"a spokesman for a department that lists what it is for", "A spokesman for the Department for Culture, Media and Sport left.", "o:Department for Culture, Media and Sport"},
		{"the head of a society of those who do something", "Then the executive of the Society of Motor Manufacturers left.", "o:Society of Motor Manufacturers"},
		{"somebody's daughter", "Then the daughter of U.S. Senator Megan Tollund left.", "p:[U.S. Senator] Megan Tollund"},
		{"who does something, at a sentence's beginning", "Traveler Megan Tollund left.", "p:[Traveler] Megan Tollund"},
		{"what ends so and is no such word", "Winter Megan Tollund left.", "Winter Megan Tollund"},
		{"a long office at a body, before a verb", "Deputy Head of Small Wonders and Care at the Yarrow Old Garden Zuzana Dahl said so.", "p:[Deputy Head of Small Wonders and Care at the Yarrow Old Garden] Zuzana Dahl"},
		{"a long office before a name of three words", "Deputy Head of Small Wonders and Care at the Yarrow Old Garden Ana Lucia Dahl said so.", "p:[Deputy Head of Small Wonders and Care at the Yarrow Old Garden] Ana Lucia Dahl"},
		{"an ambassador to a body", "US Ambassador to the UN Ana Lucia Dahl said so.", "o:UN; p:[US Ambassador to the UN] Ana Lucia Dahl"},
		{"a long office at a body that no person stands behind", "Head of Wonders at the Yarrow Old Institute said so.", "Wonders; o:Yarrow Old Institute"},
		{"the president of a country", "Then they met president of France Ola Dahl.", "p:[president of France] Ola Dahl"},
		{"a party's", "For the Old Dems Megan Tollund left.", "p:[Old Dems] Megan Tollund"},
		{"a party's member who is one", "Then Tory Megan Tollund left.", "Tory Megan Tollund"},
		{"a plural that tells nobody's office", "Then Harbors Megan Tollund left.", "Harbors Megan Tollund"},
		{"who does something, within a sentence", "Then Traveler Megan Tollund left.", "Traveler Megan Tollund"},
		{"who does something, behind another word of it", "Then — Traveler Megan Tollund left.", "Traveler Megan Tollund"},
		{"a trade before a given name that English has not", "Then Trooper Økland Dahl left.", "p:[Trooper] Økland Dahl"},
		{"a trooper of a road", "Then Tollund Highway Trooper Kestrel Dahl left.", "p:[Tollund Highway Trooper] Kestrel Dahl"},
		{"a trooper before three words", "Then Tollund Highway Trooper Dahl Rasmus Bern left.", "Tollund Highway Trooper Dahl Rasmus Bern"},
		{"a trade that is a given name", "Then Tollund Highway Dean Kestrel Dahl left.", "Tollund Highway Dean Kestrel Dahl"},
		{"a trooper before a place", "Then Tollund Highway Trooper Paris Kestrel left.", "Tollund Highway Trooper Paris Kestrel"},
		{"a trooper behind a college in lower case", "Then a college Trooper Kestrel Dahl left.", "Trooper Kestrel Dahl"},
		{"a chairman alone behind a name", "Then Kestrel Chairman left.", "Kestrel Chairman"},
		{"“and” that no title stands before", "Then And Megan Tollund left.", "And Megan Tollund"},
		{"“elect” that no title stands before", "Then Elect Tollund left.", "Elect Tollund"},
		{"“first” behind a title", "Then Mayor First Street left.", "o:[Mayor First] Street"},
		{"a first mayor", "Then First Mayor left.", ""},
		{"a shouted line with “with”", "GO WITH KESTREL NOW", ""},
		{"two words of one", "GO WITH", "GO WITH"},
		{"a paper's insider", "Then Harbour News Insider Megan Tollund left.", "p:[Harbour News Insider] Megan Tollund"},
		{"a saint's hospital", "Then St George’s Hospital left.", "o:St George’s Hospital"},
		{"with a full stop", "Then St. George’s Hospital left.", "o:St. George’s Hospital"},
		{"in full", "Then Saint George’s Hospital left.", "o:Saint George’s Hospital"},
		{"a saint's boat", "Then St George’s Boat left.", "St George; Boat"},
		{"a saint's hospital in lower case", "Then St George’s hospital left.", "St George"},
		{"a trooper of a patrol", "Then Yarrow Highway Patrol Trooper Ola Dahl left.", "p:[Yarrow Highway Patrol Trooper] Ola Dahl"},
		{"a body in whose name somebody works", "Then the Harbour Farmer Dog Sanctuary left. They saw a dog.", "Harbour Farmer Dog Sanctuary"},
		{"an office, and another over a body", "Then Kestrel CEO and Port Department head Ola Dahl left.", "Kestrel; o:Port Department; Ola Dahl"},
		{"presidents", "Then Presidents Megan Tollund and Jim Day left.", "p:[Presidents] Megan Tollund; p:Jim Day"},
	} {
		if got := found(row.body); got != row.want {
			t.Errorf("%s: %s\nhas %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}

func TestBodiesHaveTheirWholeName(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"of a nation's people in lower case", "The Association of British insurers warned them.", "o:Association of British insurers"},
		{"nothing follows the nation", "The Association of British said so.", "o:Association of British"},
		{"of a name's people it is not", "The Association of Tollund insurers warned them.", "o:Association of Tollund"},
		{"of a state's it is not", "The Association of Texas insurers warned them.", "o:Association of Texas"},
		{"of a country's it is not", "The Association of France insurers warned them.", "o:Association of France"},
		{"“for” leads to no people", "The Association for British insurers warned them.", "o:Association for British"},
		{"an adjective does not end it", "They called the Center for Strategic and Tollund Studies then.", "o:Center for Strategic and Tollund Studies"},
		{"a name does", "They called the Center for Kestrel and Tollund Studies then.", "o:Center for Kestrel; Tollund Studies"},
		{"of its members", "They called the Dock Workers of America then.", "o:Dock Workers of America"},
		{"a confederation", "They called the Confederation of Yarrow Industry then.", "o:Confederation of Yarrow Industry"},
	} {
		if got := found(row.body); got != row.want {
			t.Errorf("%s: %s\nhas %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}

func TestCompoundsThatEndAsParticiplesDo(t *testing.T) {
	for word, want := range map[string]bool{
		"Oscar-winning": true, "Port-owned": true, "Harbour-loving": true, "Port-Owned": false, "El-owned": false, "Xiao-ming": false, "Al-Rasheed": false, "Mary-red": false,
		"Harbour-bridge": false, "Owned": false,
	} {
		if got := endsAsParticiple(word); got != want {
			t.Errorf("%q ends as participles do: %v", word, got)
		}
	}
}

func TestAdjectivesThatTellAField(t *testing.T) {
	for word, want := range map[string]bool{"strategic": true, "national": true, "creative": true, "comic": false, "rural": false, "olive": false, "transport": false} {
		if got := isAdjectival(word); got != want {
			t.Errorf("%q ends as adjectives do: %v", word, got)
		}
	}
}

// Words are glued to a name that the article writes without them as well.
func TestWhatIsGluedBeforeAName(t *testing.T) {
	for _, row := range []struct {
		fact, before, name string
		alone, want        bool
	}{
		{"a word before a given name", "if", "ana roe", false, true},
		{"a given name", "jim", "ana roe", true, false},
		{"a word before a particle", "zeno", "van roe", true, false},
		{"a word before a rare name whose surname stands alone", "kestrel", "zeno roe", true, true},
		{"a word before a rare name", "kestrel", "zeno roe", false, false},
	} {
		if got := glued(strings.Fields(row.before), strings.Fields(row.name), row.alone); got != row.want {
			t.Errorf("%s: %q is glued before %q: %v", row.fact, row.before, row.name, got)
		}
	}
}
