package names

import (
	"testing"

	"pullquote/index/nlp"
)

// A state is named where it speaks, and so are its bodies; elsewhere it tells where something is, or whose.
func TestStatesAreNamedWhereTheySpeak(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"a state that speaks", "Then Turkey said it was late.", "o:Turkey"},
		{"a state where something is", "Then they met in Turkey about it.", ""},
		{"a state that does something", "Then Turkey left the harbour.", ""},
		{"a state of two words", "Then South Korea said it was late.", "o:South Korea"},
		{"its neighbour", "Then North Korea said it was late.", "o:North Korea"},
		{"a union of states", "Then the United States said it was late.", "o:United States"},
		{"a person with a state’s name behind another word", "Then Old Korea said it was late.", ""},
		{"three words that end in a state’s", "Then the Old South Korea said it was late.", ""},
		{"somebody with a title who is called like a state", "Then Mayor Jordan Israel said it was late.", "p:[Mayor] Jordan Israel"},
		{"a state’s army", "Then the Turkey army said it was late.", "o:Turkey army"},
		{"a people’s army", "Then the Turkish army said it was late.", "o:Turkish army"},
		{"a people’s foreign ministry", "Then the Turkish foreign ministry said it was late.", "o:Turkish foreign ministry"},
		{"a people’s army that says nothing", "Then the Turkish army left the harbour.", ""},
		{"a people’s boat that says something", "Then the Turkish boat said it was late.", ""},
		{"a people at the end of a text", "Then they met the Turkish", ""},
		{"a people in lower case", "Then the turkish army said it was late.", ""},
		{"another word’s foreign ministry", "Then the Harbour foreign ministry said it was late.", "Harbour"},
		{"a ministry on a day", "Then on Monday foreign ministry said it was late.", ""},
		{"a ministry in a month", "Then in September foreign ministry said it was late.", ""},
		{"the army that a state owns", "Then Turkey’s army said it was late.", "o:Turkey’s army"},
		{"the army that a state owns says nothing", "Then Turkey’s army left the harbour.", ""},
		{"the boat that a state owns", "Then Turkey’s boat said it was late.", ""},
		{"a state beside its army", "Then Turkey and army said it was late.", ""},
		{"the government that a place names", "Then the Torsby government said it was late.", "o:Torsby government"},
		{"the government that a place names says nothing", "Then the Torsby government left the harbour.", "Torsby"},
		{"a council that a place names", "Then the Torsby boats said it was late.", "Torsby"},
		{"a government in capitals", "Then the Torsby Government said it was late.", "o:Torsby Government"},
		{"a title before a state", "Then Mayor Israel said it was late.", ""},
		{"who is quoted behind “according to” is no people", "It was late according to Turkish Airlines then.", "o:Turkish Airlines"},
		{"a government that an article alone stands before", "They read The Kestrel Tribune. The government said it was late.", "o:The Kestrel Tribune; The"},
		{"a government that has a given name", "Then the Megan government said it was late.", "o:Megan government"},
		{"a person who is called like a body", "Then Megan Navy left the harbour.", "p:Megan Navy"},
		{"a military that nobody owns", "Then June military said it was late.", "military"},
	} {
		if got := found(row.body); got != row.want {
			t.Errorf("%s: %s\nhas %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}

func TestVerbsOfSayingBesideAState(t *testing.T) {
	for _, row := range []struct {
		fact, body string
		want       bool
	}{
		{"behind it", "Then Norland said it was late.", true},
		{"behind an adverb", "Then Norland later said it was late.", true},
		{"behind an auxiliary", "Then Norland has said it was late.", true},
		{"behind a modal", "Then Norland might say it was late.", true},
		{"behind four words", "Then Norland might have also later perhaps said it was late.", false},
		{"behind a noun", "Then Norland boats said it was late.", false},
		{"a verb of doing", "Then Norland left the harbour.", false},
		{"a noun of saying", "Then Norland claims were late.", false},
		{"a participle", "Then Norland saying it was late.", false},
		{"before it", "It was late, said Norland then.", true},
		{"before its article", "It was late, said the Norland then.", true},
		{"before another article", "It was late, said a Norland then.", false},
		{"a participle before it", "It was late, saying Norland then.", false},
		{"a verb of doing before it", "They left Norland then.", false},
		{"“according to”", "It was late according to Norland then.", true},
		{"“to” alone", "They came to Norland then.", false},
		{"“according” alone", "It was late according with Norland then.", false},
		{"nothing", "Norland", false},
		{"an adverb at the end", "Norland later", false},
		{"an article alone before it", "The Norland", false},
		{"a noun for what is said behind an auxiliary", "Then Norland is claim enough.", false},
		{"a noun of saying behind an auxiliary", "Then Norland has claims to it.", false},
	} {
		c, _, n := someone(row.body, "", "Norland", "Norland")
		if got := c.besideSaying(n.Stretch); got != row.want {
			t.Errorf("%s: a verb of saying stands beside the state of %q: %v", row.fact, row.body, got)
		}
	}
}

func TestBodiesOfAState(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"an army", "Then Norland army left.", "army"},
		{"a ministry with a noun before it", "Then Norland defence ministry left.", "defence ministry"},
		{"a ministry with an adjective before it", "Then Norland foreign ministry left.", "foreign ministry"},
		{"a ministry behind two words", "Then Norland old foreign ministry left.", "old foreign ministry"},
		{"a ministry behind three words", "Then Norland grand old foreign ministry left.", ""},
		{"a ministry behind a verb", "Then Norland visits ministry boats.", ""},
		{"a ministry behind an adverb", "Then Norland later ministry left.", ""},
		{"an army in capitals", "Then Norland Army left.", ""},
		{"a word in capitals before an army", "Then Norland Red army left.", ""},
		{"a boat", "Then Norland boat left.", ""},
		{"nothing", "Then Norland", ""},
	} {
		c, _, n := someone(row.body, "", "Norland", "Norland")
		end := c.stateBody(n.To, len(c.Tokens))
		got := ""
		if end > n.To {
			got = c.TextOf(nlp.Stretch{From: n.To, To: end})
		}
		if got != row.want {
			t.Errorf("%s: behind the state of %q stands the body %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}
