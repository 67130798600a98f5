package names

import (
	"slices"
	"strings"
	"testing"

	"pullquote/index/article"
	"pullquote/index/nlp"
	"pullquote/index/sentence"
)

func TestWhoseNamesAreOnePersons(t *testing.T) {
	for _, row := range []struct {
		fact, a, b string
		want       bool
	}{
		{"a middle name", "ana ruiz", "ana maria ruiz", true},
		{"an initial", "j. r. tollund", "j. tollund", true},
		{"another given name", "ana ruiz", "eva ruiz", false},
		{"another surname", "ana ruiz", "ana tollund", false},
		{"two surnames without the given name", "hale ruiz", "ana hale ruiz", true},
		{"a surname alone tells too little", "ruiz", "ana ruiz", false},
		{"a married name", "ana ruiz hale", "ana ruiz", false},
	} {
		a, b := strings.Fields(row.a), strings.Fields(row.b)
		if got := sameBearer(a, b); got != row.want || got != sameBearer(b, a) {
			t.Errorf("%s: %q and %q are one person’s: %v, %v", row.fact, row.a, row.b, got, sameBearer(b, a))
		}
	}
}

func TestWhatIsTooLongForAName(t *testing.T) {
	for _, row := range []struct {
		fact, long, name string
		want             bool
	}{
		{"a caption’s word before a full name", "courtesy derek abbott", "derek abbott", true},
		{"a first given name", "anna megan abbott", "megan abbott", false},
		{"a word before what begins with no given name", "courtesy tollund abbott", "tollund abbott", false},
		{"a word before a surname", "courtesy abbott", "abbott", false},
		{"a word within", "derek courtesy abbott", "derek abbott", false},
		{"the same", "derek abbott", "derek abbott", false},
		{"another’s name", "courtesy derek abbott", "megan abbott", false},
		{"a word before a given name", "courtesy megan", "megan", false},
		{"a surname alone", "abbott", "derek abbott", false},
	} {
		if got := overlong(strings.Fields(row.long), strings.Fields(row.name)); got != row.want {
			t.Errorf("%s: %q is %q with a word too many: %v", row.fact, row.long, row.name, got)
		}
	}
}

func TestWhomNamesMean(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"a transcript’s surname in capitals is no acronym", "Then they met Megan Tollund. TOLLUND: They left.", "Megan Tollund; TOLLUND = Megan Tollund"},
		{"a title of the same gender fits", "Then they met Bill Clinton. Then they met Mr. Clinton.", "Bill Clinton; Clinton = Bill Clinton"},
		{"a given name that a relative's introduces", "Lucía Ferrand's brother Mateusz keeps bees. Mateusz Ferrand's sister left.", "Lucía Ferrand; Mateusz = Mateusz Ferrand; Mateusz Ferrand"},
		{"the surname alone is not that of the mayor's relative", "Then they met Megan Tollund. They liked the mayor's father, Robert Tollund. They knew Tollund.",
			"Megan Tollund; Tollund = Megan Tollund; Robert Tollund: mayor's father"},
		{"a company’s parent is no relative", "Then they met Megan Tollund. Kestrel Airlines' parent Velmo Tollund left. They knew Tollund.",
			"Megan Tollund; o:Kestrel Airlines; Velmo Tollund: Kestrel Airlines' parent; Tollund = Velmo Tollund"},
		{"two given names are two people", "Then they met Bill Tollund. Then they met Megan Tollund.", "Bill Tollund; Megan Tollund"},
		{"the surname alone is not the relative’s", "Then they met Megan Tollund. They liked her father, Robert Tollund. They knew Tollund.",
			"Megan Tollund; Tollund = Megan Tollund; Robert Tollund"},
		{"the surname alone is not the relative’s behind the name either", "Then they met Megan Tollund. They liked Robert Tollund, the director’s husband. They knew Tollund.",
			"Megan Tollund; Tollund = Megan Tollund; Robert Tollund: the director’s husband"},
		{"an article before a name is the sentence’s where a title tells that it is somebody’s", "The Tollund administration’s plan failed. Then they met President Tollund.",
			"Tollund; Tollund"},
		{"a relative goes by the given name", "Then they met Megan Tollund. They liked her father, Robert Tollund. They knew Robert.",
			"Megan Tollund; Robert Tollund; Robert = Robert Tollund"},
		{"the last word of a paper behind an article", "They called the Yarrow Times. They liked the Times.", "o:Yarrow Times; o:Times = Yarrow Times"},
		{"the first two words of a body", "Then everybody in the port called the Yarrow Water Research Institute. They liked Yarrow Water.",
			"o:Yarrow Water Research Institute; o:Yarrow Water = Yarrow Water Research Institute"},
		{"the fullest name is everybody’s", "They liked Megan. Then they met Megan Tollund. Then they met Megan Ann Tollund.",
			"Megan = Megan Ann Tollund; Megan Tollund = Megan Ann Tollund; Megan Ann Tollund"},
		{"a name in capitals is written as elsewhere", "MEGAN TOLLUND: They left. Then they met Megan Tollund.", "MEGAN TOLLUND = Megan Tollund; Megan Tollund"},
		{"accents are not told apart", "Then they met Ana Muñoz. They liked Munoz.", "Ana Muñoz; Munoz = Ana Muñoz"},
		{"a given name of men and women", "Then they met Jan Roe, a lawyer. They liked Mr. Roe. They liked Mrs. Roe.", "Jan Roe: a lawyer; Roe = Jan Roe; Roe"},
		{"a given name that is a word too stays", "Then Mark Zeno Roe, a lawyer, left. They mark what Zeno Roe said.", "Mark Zeno Roe: a lawyer; Zeno Roe = Mark Zeno Roe"},
		{"another's full name that nobody else has stays", "Then Jim Day Ana Roe left. Then Ana Roe came. They met Jim Holt.", "Jim Day Ana Roe; Ana Roe = Jim Day Ana Roe; Jim Holt"},
		{"a full name before a name that the article never has without it", "They met Jim Day. Then Jim Day Ana Roe left. They liked Roe.", "Jim Day; Jim Day Ana Roe; Roe = Jim Day Ana Roe"},
		{"but not before another such word", "Then Operation Big Kestrel, a film, came. The operation was big. They saw Big Kestrel, a film.", "Operation Big Kestrel; Big Kestrel = Operation Big Kestrel"},
		{"a knight is called by the given name", "Then they met Sir Anselm Tollund. They liked Sir Anselm.", "Anselm Tollund; Anselm = Anselm Tollund"},
		{"nobody else is", "Then they met Dr. Anselm Tollund. They liked Sir Anselm.", "Anselm Tollund; Anselm"},
		{"an office tells whose surname it is", "Then they met President Ingmar Roe. Then they met Ola Roe. They liked President Roe.", "Ingmar Roe; Roe = Ingmar Roe"},
		{"a president is not the first lady", "Then they met first lady Megan Roe. They liked President Roe.", "Megan Roe: lady; Roe"},
		{"a name with its headline's words is the shorter one", "Then Kestrel Ingmar Roe left. They met Ingmar Roe, a lawyer. They liked Ingmar Roe. They knew Roe.", "Kestrel Ingmar Roe = Ingmar Roe: a lawyer; Ingmar Roe; Roe = Ingmar Roe"},
		{"a given name before two surnames stays", "Then Megan Roe Tollund left. They met Roe Tollund then. They liked Roe Tollund.", "Megan Roe Tollund; Roe Tollund = Megan Roe Tollund"},
		{"a rare one too", "Then Niober Roe Tollund, a lawyer, left. They met Roe Tollund then. They liked Roe Tollund.", "Niober Roe Tollund: a lawyer; Roe Tollund = Niober Roe Tollund"},
		{"another's name before it", "Then Ana Ruiz Megan Roe left. They met Ana Ruiz then. They met Megan Roe. They liked Megan Roe.", "Ana Ruiz Megan Roe = Megan Roe; Megan Roe; Ana Ruiz"},
		{"a word that the article has without a capital", "Then Boatman Ingmar Roe left. The boatman met Ingmar Roe, a lawyer.", "Boatman Ingmar Roe = Ingmar Roe: a lawyer; Ingmar Roe"},
	} {
		if got := said(row.body); got != row.want {
			t.Errorf("%s: %s\nmentions %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}

func TestHeadlinesPutWordsBeforeNames(t *testing.T) {
	for _, row := range []struct {
		fact, line string
		want       bool
	}{
		{"every longer word has a capital and nothing ends it", "Derelict Tollund Leaves the Port", true},
		{"a sentence ends in a mark", "Derelict Tollund Leaves the Port.", false},
		{"a longer word in lower case", "Derelict Tollund quickly leaves", false},
		{"too short to tell", "Derelict Tollund", false},
	} {
		if got := (story{textOf(row.line)}).heading(1); got != row.want {
			t.Errorf("%s: %q is a heading: %v", row.fact, row.line, got)
		}
	}
}

// Whom a name may mean is found by its first or its last word, each once and in order.
func TestNamesakes(t *testing.T) {
	n := newNamesakes()
	for i, name := range []string{"ana ruiz", "ruiz council", "ana tollund", "eva ana", "ruiz"} {
		n.add(i, strings.Fields(name))
	}
	for words, want := range map[string][]int{
		"ruiz":     {0, 1, 4},
		"ana":      {0, 2, 3},
		"eva ruiz": {0, 3, 4},
		"council":  {1},
		"hale":     {},
	} {
		if got := n.of(strings.Fields(words)); !slices.Equal(got, want) {
			t.Errorf("%q may mean %v, want %v", words, got, want)
		}
	}
}

// The nearest before wins over the nearest behind.
func TestNearness(t *testing.T) {
	c := &Cast{}
	before, behind, far := &Entity{Names: []int{3}, longer: 1}, &Entity{Names: []int{6}, longer: 1}, &Entity{Names: []int{0, 9}, longer: 2}
	if b, a, f := c.nearness(before, 5), c.nearness(behind, 5), c.nearness(far, 5); b <= a || b <= f || f <= a || c.nearness(&Entity{}, 5) != 0 {
		t.Errorf("two names before %d, one behind %d, five before and four behind %d, nowhere %d", b, a, f, c.nearness(&Entity{}, 5))
	}
}

// Who is named is entered until a reading's context ends.
func TestAnEndedReadingEntersNobody(t *testing.T) {
	a, _ := article.Read("a.txt", []byte("Then they called CIRA. Then Megan Tollund left."))
	ended := make(chan struct{})
	text := nlp.English().Read(ended, a.Body, a.Blocks(), sentence.Split(a.Body, a.Blocks()))
	close(ended)
	if c := NewCast(text); len(c.Names) != 2 || len(c.Entities) != 0 {
		t.Errorf("%d names mean %d entities, want 2 and none", len(c.Names), len(c.Entities))
	}
}

func TestSteps(t *testing.T) {
	steps := func(n int) int {
		text := textOf(strings.Repeat("Then they met Megan Tollund and Ana Ruiz. They liked the Yarrow Council (YC). ", n))
		text.Steps = 0
		NewCast(text)
		return text.Steps
	}
	if once, twice := steps(40), steps(80); twice > 2*once+once/4 {
		t.Errorf("an article takes %d steps, one of twice the length %d", once, twice)
	}
}
