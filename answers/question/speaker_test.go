package question

import (
	"slices"
	"testing"

	"pullquote/index/article"
)

// Each way of asking for somebody's words has a question that no other finds the speaker of.
func TestEachWayOfAskingForWords(t *testing.T) {
	for i, question := range []string{
		"why did the harbour master complain?",
		"what was vint's reaction",
		"the mayor's view on the toll",
		"sheriff hutchins view on the toll",
		"did edda hale ever comment",
		"any remarks by ole vint about the ferry",
	} {
		if speakerOf(question) == "" {
			t.Errorf("%q asks for nobody's words", question)
		}
		for k, way := range saidWhat {
			if k == i && way.FindStringSubmatch(question) == nil {
				t.Errorf("way %d does not read %q", i, question)
			}
		}
	}
	if len(saidWhat) != 6 {
		t.Errorf("%d ways of asking, of which 6 have a question here", len(saidWhat))
	}
}

func TestNobodySpeaks(t *testing.T) {
	for _, question := range []string{
		"what did they say about the raids", // a pronoun
		"what did the letter say?",          // is read
		"what did her sign say",             // is read
		"what did the newest stories say",   // is the coverage
		"what did the people who lived beside the old mill at the end of the road say", // is no name
		"what did old ole vint edda hale ana ruiz say",                                 // six words may be a name, more are none
		"what did the say",
		"when did the town become a city?",
	} {
		if got := speakerOf(question); got != "" {
			t.Errorf("%q asks for the words of %q", question, got)
		}
	}
}

func TestNamesAreTrimmed(t *testing.T) {
	for name, want := range map[string]string{
		"ana ruiz from the union": "ana ruiz",
		"ana ruiz, the mayor":     "ana ruiz",
		"the mayor":               "mayor",
		"a neighbour":             "neighbour",
		"people like ole vint":    "ole vint",
		"ole vint's":              "ole vint",
		"“ole vint”?":             "“ole vint”",
		"ole vint then left":      "ole vint",
		"ole vint who left":       "ole vint",
	} {
		if got := trimSpeaker(name); got != want {
			t.Errorf("%q is trimmed to %q, want %q", name, got, want)
		}
	}
}

func TestSpeakersOnSomething(t *testing.T) {
	for question, want := range map[string]string{
		"ana ruiz on the strike":   "ana ruiz",
		"vint on whether it sinks": "vint",
		"they on the strike":       "",
		"strike on monday":         "",
		"who was on the ferry":     "who was",
	} {
		if got := speakerOn(question); got != want {
			t.Errorf("%q may be on something by %q, want %q", question, got, want)
		}
	}
	if p := Parse("was Vint on the ferry?", article.Date{}); p.IfKnown != "" {
		t.Errorf("what is asked of %q is yes or no", p.IfKnown)
	}
	p := Parse("Ana Ruiz on the strike", article.Date{})
	if p.Type != AskAnything || p.IfKnown != "ana ruiz" || p.Speaker != "" {
		t.Errorf("type %q, if known %q, speaker %q: nothing is certain before the coverage is asked", p.Type, p.IfKnown, p.Speaker)
	}
	if p = p.Of(p.IfKnown); p.Type != AskSaid || p.Speaker != "ana ruiz" {
		t.Errorf("of a known speaker it is %q by %q", p.Type, p.Speaker)
	}
}

func TestNameWords(t *testing.T) {
	for name, want := range map[string][]string{
		"Mayor Édda Hale's": {"edda", "hale"},
		"Dr. J. Vint Jr.":   {"vint"},
		"the Governor":      nil,
		"Bishop Kate Hale":  {"kate", "hale"},
		"Bishop Hale":       {"hale"},
		"Kate Bishop":       {"kate", "bishop"}, // a surname, behind a given name
		"Spokesman Vint":    {"vint"},
		"Martin Vint Sr.":   {"martin", "vint"},
		"Martin Sr.":        {"martin"}, // behind a given name, and yet no surname
		"Martin Jr.":        {"martin"},
		"":                  nil,
	} {
		if got := NameWords(name); !slices.Equal(got, want) {
			t.Errorf("%q has the words %q, want %q", name, got, want)
		}
	}
	if !IsTitle("mayor") || IsTitle("hale") {
		t.Error("mayor is a title, Hale is none")
	}
}
