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
	for name, words := range lists() {
		if !strings.Contains(code.String(), `"`+name+`"`) && !strings.Contains(code.String(), "{"+name+"}") && !strings.HasPrefix(name, "verb") {
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

func TestVerbsServeForSomethingKnown(t *testing.T) {
	known := []string{"who", "what", "plain", "reports"}
	for line := range strings.Lines(verbsFile) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		uses, _, marked := strings.Cut(line, ": ")
		for use := range strings.FieldsSeq(uses) {
			if marked && !slices.Contains(known, use) {
				t.Errorf("%q serves for %q, which nothing asks for", strings.TrimSpace(line), use)
			}
		}
	}
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
