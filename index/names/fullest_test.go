package names

import (
	"strings"
	"testing"
)

func TestWhatStandsGluedBeforeAName(t *testing.T) {
	for _, row := range []struct {
		fact, before, name string
		alone, want        bool
	}{
		{"a word before a given name and a surname", "kestrel", "megan roe", false, true},
		{"a word before two surnames of which the last stands alone", "kestrel", "tollund roe", true, true},
		{"a word before two surnames", "kestrel", "tollund roe", false, false},
		{"a given name before two surnames", "megan", "tollund roe", true, false},
		{"a surname before a particle", "kestrel", "van roe", true, false},
	} {
		if got := glued(strings.Fields(row.before), strings.Fields(row.name), row.alone); got != row.want {
			t.Errorf("%s: %q is no part of %q: %v", row.fact, row.before, row.name, got)
		}
	}
}

func TestWhatOutgrowsAName(t *testing.T) {
	for _, row := range []struct {
		fact, body, long, name string
		want                   bool
	}{
		{"a word that is elsewhere in lower case", "Then Boatman Ingmar Roe left. The boatman met Ingmar Roe.", "Boatman Ingmar Roe", "Ingmar Roe", true},
		{"a word that is not", "Kestrel Ingmar Roe left. They met Ingmar Roe.", "Kestrel Ingmar Roe", "Ingmar Roe", false},
		{"before one word", "Then Boatman Ingmar left. The boatman met Ingmar.", "Boatman Ingmar", "Ingmar", false},
		{"before another's name", "Then Boatman Ingmar Roe left. The boatman met Jan Roe.", "Boatman Ingmar Roe", "Jan Roe", false},
		{"a given name that is a word elsewhere", "Then Mark Tollund Roe left. The mark was on Tollund Roe.", "Mark Tollund Roe", "Tollund Roe", false},
	} {
		c := NewCast(textOf(row.body))
		if got := c.outgrown(c.place(row.long), strings.Fields(strings.ToLower(row.long)), strings.Fields(strings.ToLower(row.name))); got != row.want {
			t.Errorf("%s: %q outgrows %q in %s: %v", row.fact, row.long, row.name, row.body, got)
		}
	}
}

func TestTheFullNameIsTheOneThatIsWrittenMoreOften(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"a person's", "Kestrel Megan Roe left. They met Megan Roe. They liked Megan Roe.", "Kestrel Megan Roe = Megan Roe; Megan Roe"},
		{"one that describes as well", "They met Kestrel Megan Roe, a lawyer. They met Kestrel Megan Roe. They liked Megan Roe.", "Kestrel Megan Roe = Megan Roe: a lawyer; Megan Roe"},
		{"not one without a word in the middle", "They met Kestrel Ingmar Roe, a lawyer. They liked Kestrel Roe. They knew Kestrel Roe. They liked Roe.",
			"Kestrel Ingmar Roe: a lawyer; Kestrel Roe = Kestrel Ingmar Roe; Roe = Kestrel Ingmar Roe"},
		{"beside a longer name that has a word too many", "They met Derek Jan Abbott, a lawyer. Then Photo Derek Jan Abbott left.", "Derek Jan Abbott: a lawyer; Photo Derek Jan Abbott = Derek Jan Abbott"},
		{"behind somebody's full name, where it is written alone", "Ana Ruiz Megan Roe left. They met Ana Ruiz then. They liked Megan Roe.", "Ana Ruiz Megan Roe = Megan Roe; Megan Roe; Ana Ruiz"},
		{"behind somebody's full name, where it is not", "Ana Ruiz Megan Roe left. They met Ana Ruiz then.", "Ana Ruiz Megan Roe; Ana Ruiz"},
		{"behind a given name alone of somebody else", "They met Mayor Ana. Ana Megan Roe left. They met Megan Roe. Ana Tamm left.", "Ana Megan Roe; Megan Roe = Ana Megan Roe; Ana Tamm; Ana"},
		{"behind a part of somebody's full name", "Ana Ruiz Megan Roe left. They met Ana Ruiz Tamm. They liked Megan Roe.", "Ana Ruiz Megan Roe; Megan Roe = Ana Ruiz Megan Roe; Ana Ruiz Tamm"},
	} {
		if got := said(row.body); got != row.want {
			t.Errorf("%s: %s\nmentions %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}

func TestAGivenNameInCapitalsThatOpensAName(t *testing.T) {
	for _, row := range []struct {
		fact, body, name string
		want             bool
	}{
		{"before a surname that is not", "Then ANA Tamm left.", "ANA Tamm", true},
		{"with a surname in capitals", "Then ANA TAMM left.", "ANA TAMM", false},
		{"in small letters", "Then Ana Tamm left.", "Ana Tamm", false},
		{"of two letters, which may be initials", "Then AL Tamm left.", "AL Tamm", false},
		{"no given name", "Then SEIU Tamm left.", "SEIU Tamm", false},
	} {
		c := NewCast(textOf(row.body))
		if got := c.opensLoud(c.place(row.name)); got != row.want {
			t.Errorf("%s: %s opens with a loud given name: %v", row.fact, row.name, got)
		}
	}
}
