package text

import (
	"io/fs"
	"strings"
	"testing"
)

func TestFormsOfVerbsOfSaying(t *testing.T) {
	for form, want := range map[string]bool{
		"say": true, "says": true, "said": true, "saying": true, "told": true, "wrote": true, "written": true,
		"denies": true, "denied": true, "denying": true, "acknowledges": true, "announced": true, "announcing": true,
		"stresses": true, "admitted": true, "admitting": true, "claims": true,
		"build": false, "built": false, "thinks": false, "sayed": false, "writed": false, "": false,
	} {
		if got := IsSaying(form); got != want {
			t.Errorf("%q is a form of a verb of saying: %v, want %v", form, got, want)
		}
	}
}

func TestBaseForms(t *testing.T) {
	for form, want := range map[string]string{"said": "say", "written": "write", "say": "", "walked": ""} {
		base, ok := BaseOf(form)
		if base != want || ok != (want != "") || ok != IsIrregular(form) {
			t.Errorf("%q comes from %q, %v, want %q", form, base, ok, want)
		}
	}
}

func TestWhatWordsAre(t *testing.T) {
	for _, row := range []struct {
		fact    string
		is      func(string) bool
		in, out string
	}{
		{"an auxiliary", IsAuxiliary, "been", "said"},
		{"a day", IsDay, "yesterday", "march"},
		{"a month", IsMonth, "sept.", "monday"},
		{"an abbreviation", IsAbbreviation, "Conn", "conn"},
		{"a title", IsTitle, "mayor", "nurse"},
		{"a trade", IsTrade, "nurse", "mayor"},
		{"a numeral", IsNumeral, "thirty-three", "thirty-odd"},
		{"a particle", IsParticle, "van", "of"},
	} {
		if !row.is(row.in) || row.is(row.out) {
			t.Errorf("%q is %s: %v; %q: %v", row.in, row.fact, row.is(row.in), row.out, row.is(row.out))
		}
	}
}

// Every list says what belongs in it, and holds no word twice.
func TestListsAreInOrder(t *testing.T) {
	names, err := fs.Glob(lists, "lists/*.txt")
	if err != nil || len(names) < 8 {
		t.Fatalf("%d lists: %v", len(names), err)
	}
	for _, name := range names {
		data, err := fs.ReadFile(lists, name)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(string(data), "# ") {
			t.Errorf("%s does not say what belongs in it", name)
		}
		if name == "lists/irregular.txt" {
			continue // lie and die share a form with themselves
		}
		seen := map[string]bool{}
		for _, line := range listed(lists, name) {
			for word := range strings.FieldsSeq(line) {
				if seen[word] {
					t.Errorf("%s has %q twice", name, word)
				}
				seen[word] = true
			}
		}
	}
}
