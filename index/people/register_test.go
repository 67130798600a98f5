package people_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"

	"pullquote/index/article"
	"pullquote/index/attribution"
	"pullquote/index/people"
	"pullquote/index/sentence"
	"pullquote/seeds"
)

// coverage reads the embedded articles.
func coverage(t testing.TB) (all []*article.Article, readings []attribution.Reading) {
	t.Helper()
	entries, err := seeds.FS.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.Name() == "README.md" {
			continue
		}
		data, err := seeds.FS.ReadFile(e.Name())
		if err != nil {
			t.Fatal(err)
		}
		a, problems := article.Read(e.Name(), data)
		if a == nil {
			t.Fatal(problems)
		}
		blocks := a.Blocks()
		all = append(all, a)
		readings = append(readings, attribution.Read(a, blocks, sentence.Split(a.Body, blocks)))
	}
	return all, readings
}

func seedRegister(t testing.TB) *people.Register {
	all, readings := coverage(t)
	r := new(people.Register)
	for i, a := range all {
		r.Put(a, readings[i])
	}
	return r
}

func TestFindKnowsPeopleByEveryUsualForm(t *testing.T) {
	r := seedRegister(t)
	for _, row := range []struct{ asked, want string }{
		{"John Lugo", "John Jaigo Lugo"},
		{"lugo", "John Jaigo Lugo"},
		{"Fountain", "Megan Fountain"},
		{"megan fountian", "Megan Fountain"},
		{"Josemaria Islas", "Jose Maria Islas"},
		{"Jose Maria Islas", "Jose Maria Islas"},
		{"Sen. Blumenthal", "Richard Blumenthal"},
		{"blumental", "Richard Blumenthal"},
		{"DeStefano", "John DeStefano Jr."},
		{"Mayor DeStefano", "John DeStefano Jr."},
		{"CIRA", "Connecticut Immigrant Rights Alliance"},
		{"ULA", "Unidad Latina en Acción"},
		{"unidad latina en accion", "Unidad Latina en Acción"},
		{"ICE", "U.S. Immigration and Customs Enforcement"},
		{"immigration and customs enforcement", "U.S. Immigration and Customs Enforcement"},
		{"Junta", "Junta for Progressive Action"},
		{"Kica Matos", "Kica Matos"},
		{"malloy", "Dannel Malloy"},
	} {
		found := r.Find(row.asked)
		if len(found) == 0 || found[0].Name != row.want {
			t.Errorf("Find(%q) = %v, want %q first", row.asked, names(found), row.want)
		}
	}
	for _, unknown := range []string{"Angela Merkel", "", "zzz", "of"} {
		if found := r.Find(unknown); len(found) > 0 {
			t.Errorf("Find(%q) = %v, want nobody", unknown, names(found))
		}
	}
}

func TestHoldersFollowTheDates(t *testing.T) {
	r := seedRegister(t)
	for _, row := range []struct{ role, from, to, want string }{
		{"governor", "2006", "2006", "M. Jodi Rell"},
		{"the governor", "2013", "2013", "Dannel Malloy"},
		{"governor of Connecticut", "2017", "2017", "Dannel Malloy"},
		{"governor", "2019", "", "Ned Lamont"},
		{"new haven's mayor", "", "", "John DeStefano Jr."},
		{"mayor", "2013", "2013", "John DeStefano Jr."},
		{"executive director of Junta", "2006", "2006", "Kica Matos"},
		{"president", "2013", "2013", "Barack Obama"},
		{"president", "2019", "2019", "Donald Trump"},
	} {
		from, _ := article.ParseDate(row.from)
		to, _ := article.ParseDate(row.to)
		found := r.Holders(row.role, from, to)
		if len(found) == 0 || found[0].Name != row.want {
			t.Errorf("Holders(%q, %s, %s) = %v, want %q first", row.role, row.from, row.to, names(found), row.want)
		}
	}
	if found := r.Holders("governor", article.Date{Year: 1990}, article.Date{Year: 1991}); len(found) > 0 {
		t.Errorf("governor in 1990 = %v, want nobody", names(found))
	}
}

// A role with a place is held there, or by the one person whom no place is told of.
func TestHoldersAreThoseOfThePlace(t *testing.T) {
	title := func(id, title, name string) (*article.Article, attribution.Reading) {
		return told(id, 2013, person(title, name))
	}
	for _, row := range []struct {
		fact, role string
		titles     [][2]string
		want       string
	}{
		{"of that place", "mayor of Marlow", [][2]string{{"Marlow Mayor", "Ana Ruiz"}, {"Dale Mayor", "Tom Grady"}}, "Ana Ruiz"},
		{"of another place alone", "mayor of Durban", [][2]string{{"Marlow Mayor", "Ana Ruiz"}}, ""},
		{"the one of whom no place is told", "mayor of Durban", [][2]string{{"Mayor", "Ana Ruiz"}}, "Ana Ruiz"},
		{"two of whom no place is told", "mayor of Durban", [][2]string{{"Mayor", "Ana Ruiz"}, {"Mayor", "Tom Grady"}}, ""},
		{"no place asked", "mayor", [][2]string{{"Marlow Mayor", "Ana Ruiz"}}, "Ana Ruiz"},
		{"a lesser role", "mayor of Marlow", [][2]string{{"Marlow Deputy Mayor", "Ana Ruiz"}}, ""},
	} {
		var r people.Register
		for i, x := range row.titles {
			r.Put(title(string(rune('a'+i)), x[0], x[1]))
		}
		if got := strings.Join(names(r.Holders(row.role, article.Date{}, article.Date{})), ", "); got != row.want {
			t.Errorf("%s: %s is %q, want %q", row.fact, row.role, got, row.want)
		}
	}
}

func TestSuggestCompletesAnyPartOfAName(t *testing.T) {
	r := seedRegister(t)
	for prefix, want := range map[string]string{"blum": "Richard Blumenthal", "Acc": "Unidad Latina en Acción", "kica m": "Kica Matos"} {
		if found := names(r.Suggest(prefix, 5)); !slices.Contains(found, want) {
			t.Errorf("Suggest(%q) = %v, want %q among them", prefix, found, want)
		}
	}
	if found := r.Suggest("", 3); len(found) != 3 {
		t.Errorf("Suggest of nothing = %v, want the three most quoted", names(found))
	}
}

// told makes what one article tells of people named like "Mayor John Smith".
func told(id string, year int, mentions ...attribution.Mention) (*article.Article, attribution.Reading) {
	return &article.Article{ID: article.ID(id), Date: article.Date{Year: year}}, attribution.Reading{Mentions: mentions}
}

func person(title, name string) attribution.Mention {
	return attribution.Mention{Name: name, Of: name, Title: title, Kind: attribution.Person}
}

func TestPeopleAreMergedOnEvidenceOnly(t *testing.T) {
	for _, row := range []struct {
		fact string
		a, b attribution.Mention
		want int
	}{
		{"a middle name is left out", person("", "John Lugo"), person("", "John Jaigo Lugo"), 1},
		{"an initial is left out", person("", "Martin Looney"), person("", "Martin M. Looney"), 1},
		{"accents are left out", person("", "Jose Perez"), person("", "José Pérez"), 1},
		{"a name in two words or one", person("", "Josemaria Islas"), person("", "Jose Maria Islas"), 1},
		{"a surname with the same office", person("Sen.", "Richard Blumenthal"), person("US Senator", "Blumenthal"), 1},
		{"a short form with the same office", person("Sen.", "Chris Murphy"), person("Senator", "Christopher Murphy"), 1},
		{"a short form alone is no evidence", person("", "Chris Murphy"), person("", "Christina Murphy"), 2},
		{"a surname alone is no evidence", person("", "Richard Blumenthal"), person("", "Blumenthal"), 2},
		{"two given names", person("Mayor", "John Smith"), person("Mayor", "Jane Smith"), 2},
		{"two initials", person("", "John A. Smith"), person("", "John B. Smith"), 2},
	} {
		r := new(people.Register)
		r.Put(told("a", 2001, row.a))
		r.Put(told("b", 2002, row.b))
		if got := r.All(); len(got) != row.want {
			t.Errorf("%s: %v, want %d", row.fact, names(got), row.want)
		}
	}
}

func TestTwoPeopleInOneArticleStayTwo(t *testing.T) {
	r := new(people.Register)
	r.Put(told("a", 2001, person("Sen.", "John Smith"), person("Sen.", "John Adam Smith")))
	if got := r.All(); len(got) != 2 {
		t.Errorf("got %v, want two", names(got))
	}
}

func TestShortNameOfTwoPeopleBelongsToNeither(t *testing.T) {
	r := new(people.Register)
	r.Put(told("a", 2001, person("", "John Adam Smith")))
	r.Put(told("b", 2001, person("", "John Brian Smith")))
	r.Put(told("c", 2001, person("", "John Smith")))
	if got := r.All(); len(got) != 3 {
		t.Errorf("got %v, want three", names(got))
	}
}

// The law: the same articles in any order give the same register; what was put and removed was never there.
func TestOrderOfArticlesDoesNotMatter(t *testing.T) {
	all, readings := coverage(t)
	given := []string{"John", "Johnny", "Jon", "Jane", "Maria", "John A.", "John B.", "J."}
	last := []string{"Smith", "Smyth", "Islas", "Lugo", "Jaigo Lugo"}
	rng := rand.New(rand.NewPCG(7, 7))
	for n := range 60 {
		var mentions []attribution.Mention
		for range 1 + rng.IntN(4) {
			mentions = append(mentions, person([]string{"", "Sen.", "Mayor"}[rng.IntN(3)], given[rng.IntN(len(given))]+" "+last[rng.IntN(len(last))]))
		}
		a, reading := told(fmt.Sprint("x", n), 2000+rng.IntN(20), mentions...)
		all, readings = append(all, a), append(readings, reading)
	}
	want := new(people.Register)
	for i, a := range all {
		want.Put(a, readings[i])
	}
	for range 10 {
		got := new(people.Register)
		for _, i := range rng.Perm(len(all)) {
			got.Put(all[i], readings[i])
			if i%3 == 0 {
				got.Find("smith")
			}
		}
		if !reflect.DeepEqual(got.All(), want.All()) {
			t.Fatalf("another order gives another register:\n%v\n%v", names(got.All()), names(want.All()))
		}
	}
}

func TestRulesWin(t *testing.T) {
	rules, err := people.ParseRules([]byte(`
people:
  - name: Rosa DeLauro
    aliases: [The Congresswoman from Connecticut, Rosa D.]
  - name: Martin Looney
    apart: [Martin M. Looney]
  - name: Maria Rivera (teacher)
    is: Maria Rivera
    articles: [b]
`))
	if err != nil {
		t.Fatal(err)
	}
	r := new(people.Register)
	r.Put(told("a", 2001, person("", "Rosa DeLauro"), person("", "Martin Looney"), person("", "Maria Rivera")))
	r.Put(told("b", 2002, person("", "Rosa D."), person("", "Martin M. Looney"), person("", "Maria Rivera")))
	r.Correct(rules)
	want := []string{"Maria Rivera", "Maria Rivera (teacher)", "Martin Looney", "Martin M. Looney", "Rosa DeLauro"}
	got := names(r.All())
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if _, err := people.ParseRules([]byte("people:\n  - aliases: [X]\n")); err == nil {
		t.Error("a rule without a name passes")
	}
}

func FuzzFind(f *testing.F) {
	r := seedRegister(f)
	for _, name := range []string{"Lugo", "the mayor's", "’", "J. R.", "…", "é"} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		r.Find(name)
		r.Holders(name, article.Date{}, article.Date{})
		if got := r.Suggest(name, 3); len(got) > 3 {
			t.Fatalf("%d suggestions for %q, want 3 at the most", len(got), name)
		}
	})
}

// large is a register of 25,000 articles with five people each.
func large() *people.Register {
	rng := rand.New(rand.NewPCG(1, 1))
	syllables := []string{"ba", "ri", "no", "ke", "lu", "ma", "to", "shi", "an", "der", "wil", "son"}
	word := func(n int) string {
		w := ""
		for range n {
			w += syllables[rng.IntN(len(syllables))]
		}
		return string(w[0]-32) + w[1:]
	}
	r := new(people.Register)
	for i := range 25000 {
		var mentions []attribution.Mention
		for range 5 {
			mentions = append(mentions, person("Mayor", word(2)+" "+word(3)))
		}
		r.Put(told(fmt.Sprint(i), 2000, mentions...))
	}
	return r
}

// BenchmarkPut tells what an article costs that names five people whom others name too: memory must follow the people,
// not the articles.
func BenchmarkPut(b *testing.B) {
	const articles = 20000
	var before, after runtime.MemStats
	for b.Loop() {
		runtime.GC()
		runtime.ReadMemStats(&before)
		r := new(people.Register)
		for i := range articles {
			var mentions []attribution.Mention
			for k := range 5 {
				mentions = append(mentions, person("Mayor", fmt.Sprintf("John Smith%d", (i+k)%500)))
			}
			r.Put(told(fmt.Sprint("2019-06-article-", i), 2000, mentions...))
		}
		runtime.GC()
		runtime.ReadMemStats(&after)
		b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/articles, "B/article")
		runtime.KeepAlive(r)
	}
}

func BenchmarkSuggest(b *testing.B) {
	r := large()
	for b.Loop() {
		r.Suggest("ma", 25)
	}
}

func BenchmarkFindMisspelt(b *testing.B) {
	r := large()
	for b.Loop() {
		r.Find("Bariq Nokeluu")
	}
}

func BenchmarkOpen(b *testing.B) {
	r := large()
	for b.Loop() {
		r.Correct(people.Rules{}) // the book is made anew
		r.Find("x")
	}
}

func names(people []people.Person) []string {
	list := make([]string, len(people))
	for i, p := range people {
		list[i] = p.Name
	}
	return list
}
