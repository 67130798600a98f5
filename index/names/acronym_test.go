package names

import (
	"strings"
	"testing"
)

func TestWhatAcronymsAreLinkedWith(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"between commas behind the name", "Then the Yarrow Water Alliance, YWA, sued.", "o:Yarrow Water Alliance (YWA); o:YWA = Yarrow Water Alliance (YWA)"},
		{"in brackets a body’s may be in another language", "Then the Yarrow Water Alliance (AYA) sued.", "o:Yarrow Water Alliance (AYA); o:AYA = Yarrow Water Alliance (AYA)"},
		{"between commas another body’s stays its own", "Then the Yarrow Water Alliance, TTO, sued.", "o:Yarrow Water Alliance; o:TTO"},
		{"before the name is spelled out", "They liked YWA. They called the Yarrow Water Alliance.", "o:YWA = Yarrow Water Alliance (YWA); o:Yarrow Water Alliance (YWA)"},
		{"its letters begin the last words of the name", "They called the Old Yarrow Water Alliance. They liked YWA.",
			"o:Old Yarrow Water Alliance (YWA); o:YWA = Old Yarrow Water Alliance (YWA)"},
		{"the first body that it spells has it", "They called the Yarrow Water Alliance. They called the Yelland Wine Association. They liked YWA.",
			"o:Yarrow Water Alliance (YWA); o:YWA = Yarrow Water Alliance (YWA); o:Yelland Wine Association"},
		{"no person is spelled by initials", "Then they met Megan Tollund. They liked MT.", "Megan Tollund; o:MT"},
		{"a name that begins with an acronym is none", "They called the Yarrow Water Alliance. They liked YWA Nets.", "o:Yarrow Water Alliance"},
		{"a word in lower case is none", "They called the Yarrow Water Alliance. They liked Mayor Ywa.", "o:Yarrow Water Alliance; Ywa"},
		{"a word of more than eight letters is none", "Then they called the Old New Big Red Far Low Wet Sea Port Council. They liked ONBRFLWSPC.", "o:Old New Big Red Far Low Wet Sea Port Council; o:ONBRFLWSPC"},
		{"one acronym is not introduced for another", "Then everybody called CIRA (YWA) about it.", "o:CIRA; o:YWA"},
		{"where two bodies have its letters, the one just named has it", "They called the Yelland Wine Association. They called the Yarrow Water Alliance, or YWA.", "o:Yelland Wine Association; o:Yarrow Water Alliance (YWA); o:YWA = Yarrow Water Alliance (YWA)"},
		{"in brackets behind a person is a party", "Then everybody met Megan Tollund (YWA) about it.", "Megan Tollund; o:YWA"},
		{"introduced twice", "Then the Yarrow Water Alliance (YWA) sued. Then the Yarrow Water Alliance (YWA) won.", "o:Yarrow Water Alliance (YWA); o:YWA = Yarrow Water Alliance (YWA)"},
		{"two letters spell no more than two words", "They called the Old Yarrow Alliance. They liked YA.", "o:Old Yarrow Alliance; o:YA"},
		{"two letters begin two words", "They called the Kestrel Council. They liked KC.", "o:Kestrel Council (KC); o:KC = Kestrel Council (KC)"},
		{"used again it makes one body of two that it spells", "They called the Old Yarrow Water Alliance. They called the Yarrow Water Alliance. They liked YWA. They knew YWA.", "o:Old Yarrow Water Alliance = Yarrow Water Alliance (YWA); o:Yarrow Water Alliance (YWA); o:YWA = Yarrow Water Alliance (YWA)"},
		{"behind junior alone it is nobody’s", "Then they met The Jr. (YWA) in the harbour.", "o:YWA"},
		{"junior is nobody’s", "They called Jolly Radio. They liked JR.", "o:Jolly Radio"},
	} {
		if got := said(row.body); got != row.want {
			t.Errorf("%s: %s\nmentions %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}

func TestSpellings(t *testing.T) {
	for _, row := range []struct {
		fact, acronym, name string
		want                bool
	}{
		{"a short word may be spelled", "uok", "university of kestrel", true},
		{"a short word may be left out", "ycb", "yarrow coal and bricks", true},
		{"a short word may be skipped", "ypl", "yarrow de port lodge", true},
		{"a long word may not be skipped", "ypl", "yarrow grand port lodge", false},
		{"two letters skip nothing", "yl", "yarrow de lodge", false},
		{"more letters than words", "ywax", "yarrow water alliance", false},
		{"a short word behind the last letter is left out", "ypl", "yarrow de port lodge sea", true},
		{"the order counts", "way", "yarrow water alliance", false},
		{"an acronym within", "wa", "yarrow water alliance", false},
		{"nothing", "", "yarrow", false},
		{"other letters before “and”", "xyz", "centers for kestrel control and prevention", false},
	} {
		if got := spells(row.acronym, strings.Fields(row.name)); got != row.want {
			t.Errorf("%s: %q spells %q: %v", row.fact, row.acronym, row.name, got)
		}
	}
}

// The letters of an acronym may have full stops.
func FuzzFullStopsSpellNothing(f *testing.F) {
	f.Add("ywa", "yarrow water alliance")
	f.Add("ice", "immigration and customs enforcement")
	f.Add("y", "yarrow")
	f.Fuzz(func(t *testing.T, acronym, name string) {
		dotted := strings.Join(strings.Split(strings.ReplaceAll(acronym, ".", ""), ""), ".") + "."
		if words := strings.Fields(name); spells(acronym, words) != spells(dotted, words) {
			t.Errorf("%q spells %q: %v; %q: %v", acronym, name, spells(acronym, words), dotted, !spells(acronym, words))
		}
	})
}

func TestHowManyBodiesAnAcronymIsComparedWith(t *testing.T) {
	var body strings.Builder
	for i := range organisationsAtMost + 20 {
		body.WriteString("They called the Yarrow " + letters(i) + " Council. ")
	}
	if got := len(NewCast(textOf(body.String())).longOrganisations()); got != organisationsAtMost {
		t.Errorf("compared with %d, want %d", got, organisationsAtMost)
	}
	if got := NewCast(textOf("They called CIRA.")).longOrganisations(); len(got) != 0 {
		t.Errorf("a body of one word is compared with an acronym: %v", got)
	}
}

// letters is a word of its own for each number.
func letters(i int) string { return "Qu" + string(rune('a'+i%26)) + "r" + string(rune('a'+i/26)) + "n" }
