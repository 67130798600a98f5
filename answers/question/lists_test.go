package question

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestEveryListIsUsedAndNamesAWordOnce(t *testing.T) {
	var code strings.Builder
	files, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if name := f.Name(); strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go") {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			code.Write(data)
		}
	}
	used := regexp.MustCompile(`"[a-z ]+": +[a-z]`).ReplaceAllString(code.String(), "") // what classes are called
	for name, words := range lists() {
		if !strings.Contains(used, `"`+name+`"`) && !strings.Contains(used, "{"+name+"}") {
			t.Errorf("no rule uses the list %q", name)
		}
		for i, w := range words {
			if slices.Contains(words[:i], w) {
				t.Errorf("the list %q has %q twice", name, w)
			}
			if w != strings.ToLower(w) {
				t.Errorf("the list %q has %q, which no folded word equals", name, w)
			}
		}
	}
}

// A class that questions share with news has the words of the index, those that questions add, and not those they leave out.
func TestWhatClassesOfWordsHold(t *testing.T) {
	for _, row := range []struct{ class, has, lacks string }{
		{"verbs", "warned", "sank"},               // to sink tells of no words
		{"verbs", "believes", "writing"},          // as often a noun
		{"verbs", "stressed", "reports"},          // news prints reports
		{"verbs who", "criticized", "answered"},   // who answered the call?
		{"verbs who", "feared", "proposed"},       // who proposed the bill?
		{"verb what", "deny", "denied"},           // what did she deny?
		{"verb what", "claim", "voice"},           // why did the voice break?
		{"verbs plain", "told", "stated"},         // the United States
		{"verbs plain", "replies", "asked"},       // asking for something is more than words
		{"verbs reporting", "stated", "stressed"}, // she looked stressed
		{"offices", "mayor", "gov."},              // nobody asks for a “gov. of Tamsford in 2012”
		{"offices", "head", "former"},             // opens a title and is none
		{"speakers", "nurse", "city"},             // a city is a place
		{"speakers", "union", "table"},            //
		{"untelling", "mayor", "hale"},            //
		{"months", "sept", "monday"},              //
	} {
		if !slices.Contains(list(row.class), row.has) || slices.Contains(list(row.class), row.lacks) {
			t.Errorf("%q has %q: %v, %q: %v", row.class, row.has, slices.Contains(list(row.class), row.has), row.lacks, slices.Contains(list(row.class), row.lacks))
		}
	}
}

func TestVerbsOfSaying(t *testing.T) {
	for verb, want := range map[string]bool{"said": true, "stated": true, "stressed": false, "sank": false} {
		if Reports(verb) != want {
			t.Errorf("%q tells that its subject speaks: want %v", verb, want)
		}
	}
	if !Says("stressed") || Says("sank") {
		t.Error("“stressed” is a verb of saying, “sank” none")
	}
}

func TestNounsOfEventsHaveVerbs(t *testing.T) {
	if verbs, nouns := list("happened"), list("happening"); len(nouns) > len(verbs) || verbOf["signing"] != "signed" || verbOf["repeal"] != "repealed" || verbOf["appointment"] != "appointed" {
		t.Errorf("%d nouns of %d verbs; the signing is %q, the repeal %q", len(nouns), len(verbs), verbOf["signing"], verbOf["repeal"])
	}
}

func TestPatternsTakeTheLongestWordOfAList(t *testing.T) {
	if got := pattern(`{sums}`).FindString("the costs"); got != "costs" {
		t.Errorf("found %q", got)
	}
	if got := pattern(`^{happened}$`); !got.MatchString("took effect") {
		t.Errorf("%v does not match “took effect”", got)
	}
	defer func() {
		if got := recover(); got == nil || !regexp.MustCompile("no list").MatchString(got.(string)) {
			t.Errorf("a pattern of an unknown list: %v", got)
		}
	}()
	pattern(`{nonsense}`)
}
