package names

import (
	"slices"
	"strings"
	"testing"

	"pullquote/index/text"
)

func TestNamesAreComparedByTheirWords(t *testing.T) {
	for _, row := range []struct{ fact, name, want string }{
		{"case and accents", "Élodie TOLLUND", "elodie tollund"},
		{"a title before", "Sen. Megan Tollund", "megan tollund"},
		{"several", "U.S. Rep. Megan Tollund", "megan tollund"},
		{"a title behind stays", "Megan Judge", "megan judge"},
		{"junior", "Megan Tollund, Jr.", "megan tollund"},
		{"the article", "The Hartford Courant", "hartford courant"},
		{"a possessive", "Tollund’s", "tollund"},
		{"an initial keeps its mark", "J. Tollund", "j. tollund"},
		{"marks around", "“Buck” Tollund", "buck tollund"},
		{"a possessive alone", "Tollund ’s", "tollund"},
	} {
		if got := strings.Join(Words(row.name), " "); got != row.want {
			t.Errorf("%s: words of %q are %q, want %q", row.fact, row.name, got, row.want)
		}
	}
}

func TestAnOrganisationIsCalledWithOrWithoutSmallWords(t *testing.T) {
	if got := OrganisationWords([]string{"kestrel", "council", "of", "the", "harbour", "inc"}); !slices.Equal(got, []string{"kestrel", "council", "harbour"}) {
		t.Errorf("words %q", got)
	}
}

func TestInitials(t *testing.T) {
	for word, want := range map[string]bool{"j": true, "j.": true, "jo": false} {
		if got := IsInitial(word); got != want {
			t.Errorf("%q is an initial: %v", word, got)
		}
	}
}

func TestRoles(t *testing.T) {
	for _, row := range []struct{ fact, role, words, head string }{
		{"one word", "Mayor", "mayor", "mayor"},
		{"another way to write it", "Congresswoman", "representative", "representative"},
		{"what it is over", "mayor of New Haven", "mayor new haven", "mayor"},
		{"whose it is", "New Haven’s mayor", "new haven mayor", "mayor"},
		{"idle words", "the current mayor of the city", "mayor city", "mayor"},
		{"nothing", "who is the", "", ""},
		{"a number", "district 9 judge", "district 9 judge", "judge"},
		{"an apostrophe and a hyphen", "driver’s-ed teacher", "driver's-ed teacher", "teacher"},
		{"letters that English has not", "øre clerk", "øre clerk", "clerk"},
		{"a mark", "clerk; judge", "clerk judge", "judge"},
		{"a bar", "clerk|judge", "clerk judge", "judge"},
		{"an apostrophe alone", "harbour ’ clerk", "harbour clerk", "clerk"},
	} {
		if words, head := strings.Join(RoleWords(row.role), " "), RoleHead(row.role); words != row.words || head != row.head {
			t.Errorf("%s: %q is %q with head %q, want %q with %q", row.fact, row.role, words, head, row.words, row.head)
		}
	}
}

func TestWhatARoleStandsFor(t *testing.T) {
	for _, row := range []struct{ role, want string }{
		{"executive director of the Kestrel Council", "director"},
		{"former federal prosecutor in Ohio", "prosecutor"},
		{"young member", ""},
		{"vet", ""}, // too short to tell
	} {
		var all []string
		for class := range RoleClasses(row.role) {
			all = append(all, class)
		}
		if got := strings.Join(all, " "); got != row.want {
			t.Errorf("%q stands for %q, want %q", row.role, got, row.want)
		}
	}
	if !slices.Contains(Lesser(), "deputy") {
		t.Error("a deputy is no lesser role")
	}
}

func TestAcronymsSpell(t *testing.T) {
	for _, row := range []struct {
		acronym, name string
		want          bool
	}{
		{"kri", "kestrel research institute", true},
		{"k.r.i.", "kestrel research institute", true},
		{"ula", "unidad latina en accion", true},
		{"ice", "u.s. immigration and customs enforcement", true},
		{"cdc", "kestrel centers for dune control and prevention", true},
		{"kd", "kestrel dunes and prevention", false},
		{"k", "kestrel", false},
		{"kr", "kestrel research institute", false},
		{"krx", "kestrel research institute", false},
	} {
		if got := spells(row.acronym, strings.Fields(row.name)); got != row.want {
			t.Errorf("%s spells %q: %v, want %v", row.acronym, row.name, got, row.want)
		}
	}
}

func TestGenders(t *testing.T) {
	for word, want := range map[string]Gender{"megan": Female, "robert": Male, "tollund": Unknown} {
		if got := GenderOfGiven(word); got != want {
			t.Errorf("gender of %q is %d, want %d", word, got, want)
		}
	}
	for word, want := range map[string]Gender{"mrs.": Female, "spokesman": Male, "mayor": Unknown} {
		if got := GenderOfTitle(word); got != want {
			t.Errorf("gender of %q is %d, want %d", word, got, want)
		}
	}
	both := text.Set{"robin": {}}
	if g := genders(both, both)["robin"]; g != Unknown {
		t.Errorf("a name in both lists has gender %d", g)
	}
}

func TestWhatWordsTell(t *testing.T) {
	for _, row := range []struct {
		fact    string
		is      func(string) bool
		in, out string
	}{
		{"a document", IsDocument, "poll", "mayor"},
		{"a group", IsGroup, "committee", "mayor"},
		{"a word of organisations", IsOrganisationWord, "council", "mayor"},
		{"nobody", IsNobody, "french", "tollund"},
		{"one who does something", IsDoer, "retailer", "water"},
	} {
		if !row.is(row.in) || row.is(row.out) {
			t.Errorf("%q is %s: %v; %q: %v", row.in, row.fact, row.is(row.in), row.out, row.is(row.out))
		}
	}
}

// Every list says what belongs in it.
func TestListsSayWhatBelongsInThem(t *testing.T) {
	files, err := lists.ReadDir("lists")
	if err != nil || len(files) < 10 {
		t.Fatalf("%d lists: %v", len(files), err)
	}
	for _, f := range files {
		data, err := lists.ReadFile("lists/" + f.Name())
		if err != nil || !strings.HasPrefix(string(data), "# ") {
			t.Errorf("%s does not say what belongs in it: %v", f.Name(), err)
		}
	}
}

func TestNamesakesAreBounded(t *testing.T) {
	n := newNamesakes()
	for i := range 3 * namesakesAtMost {
		n.add(i, []string{"ana", "ruiz"})
	}
	if all := n.of([]string{"ruiz"}); len(all) != namesakesAtMost || all[len(all)-1] != 3*namesakesAtMost-1 {
		t.Errorf("%d namesakes, the last %d; want the %d met last", len(all), all[len(all)-1], namesakesAtMost)
	}
	var e Entity
	for i := range 2 * nounsAtMost {
		e.learnNoun(string(rune('a'+i%26)) + string(rune('a'+i/26)))
	}
	if len(e.Nouns) != nounsAtMost {
		t.Errorf("%d nouns are remembered, want %d", len(e.Nouns), nounsAtMost)
	}
}
