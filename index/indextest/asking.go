package indextest

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/seeds"
)

func nothing(t *testing.T, w *world) {
	s := w.snapshot()
	if r := w.search(s, index.Query{Text: "walrus", Nearest: 5}); len(r.Hits) > 0 {
		t.Errorf("found %+v", r)
	}
	if held, err := s.Stats(t.Context()); err != nil || held != (index.Stats{}) {
		t.Errorf("stats: %+v, %v", held, err)
	}
	if found, err := s.People().Suggest(t.Context(), "", 5); err != nil || len(found) > 0 {
		t.Errorf("people: %v, %v", found, err)
	}
	if got := w.ids(s, index.Listing{Order: index.Newest}); got != "" {
		t.Errorf("listed: %s", got)
	}
}

func filters(t *testing.T, w *world) {
	walrus := func(front string) string { return file("title: T\n"+front, "A walrus was seen.\n") }
	w.write(w.changes(map[article.ID]string{
		"a": walrus("publication: Le Clairon\ndate: 2013"), "b": walrus("publication: Lé Clairon\ndate: 2013-04-03"),
		"c": walrus("publication: Post\ndate: 2014-01"), "d": walrus("publication: Post"),
	})...)
	s := w.snapshot()
	for _, c := range []struct {
		filter  index.Filter
		want    string
		undated int
	}{
		{index.Filter{}, "a b c d", 0},
		{index.Filter{Sources: []string{"LE  CLAIRON"}}, "a b", 0},
		{index.Filter{Sources: []string{"post", "le clairon"}}, "a b c d", 0},
		{index.Filter{Sources: []string{"Times"}}, "", 0},
		{index.Filter{Articles: []article.ID{"c", "d", "x"}}, "c d", 0},
		{index.Filter{To: date("2013")}, "a b", 1},
		{index.Filter{From: date("2013-05")}, "a c", 1},
		{index.Filter{From: date("2013-04-03"), To: date("2013-04-03")}, "a b", 1},
		{index.Filter{From: date("2013-05"), Sources: []string{"Le Clairon"}}, "a", 0},
	} {
		r := w.search(s, index.Query{Text: "walrus", Filter: c.filter})
		var got []string
		for _, h := range r.Hits {
			got = append(got, string(h.Article))
		}
		slices.Sort(got)
		if strings.Join(got, " ") != c.want || r.UndatedLeftOut != c.undated || r.Terms[0].Passages != 4 {
			t.Errorf("search %+v: %v, %d undated, %+v; want %v, %d", c.filter, got, r.UndatedLeftOut, r.Terms, c.want, c.undated)
		}
		if got := w.ids(s, index.Listing{Filter: c.filter}); got != c.want {
			t.Errorf("list %+v: %s, want %s", c.filter, got, c.want)
		}
	}
}

func date(text string) article.Date { d, _ := article.ParseDate(text); return d }

func withdrawn(t *testing.T, w *world) {
	body := "“A walrus was seen,” said Mayor Ann Lee. She was glad.\n"
	w.write(w.change("a", file("title: Walrus A\npublication: Post\ndate: 2013", body)), w.change("b", file("title: B", "A walrus slept.\n")))
	w.write(w.change("a", file("title: Walrus A\npublication: Post\ndate: 2013\nwithdrawn: invented", body)))
	s := w.snapshot()
	if r := w.search(s, index.Query{Text: "walrus"}); len(r.Hits) != 1 || r.Hits[0].Article != "b" || r.Terms[0].Passages != 1 {
		t.Errorf("search: %+v", r)
	}
	if _, err := index.DocumentOf(t.Context(), s, "a"); !errors.Is(err, index.ErrNoArticle) {
		t.Errorf("document: %v", err)
	}
	if got := w.ids(s, index.Listing{}); got != "b" {
		t.Errorf("listed: %s", got)
	}
	for p := range values(w, s.Publications(t.Context())) {
		t.Errorf("publication %v", p)
	}
	for said := range values(w, s.Statements(t.Context(), index.StatementQuery{})) {
		t.Errorf("statement in %s", said.Document.ID)
	}
	if found, err := s.People().Find(t.Context(), "Ann Lee"); err != nil || len(found) > 0 {
		t.Errorf("people: %v, %v", found, err)
	}
	if held, err := s.Stats(t.Context()); err != nil || held.Articles != 1 || !held.Newest.IsZero() {
		t.Errorf("stats: %+v, %v", held, err)
	}
}

func listings(t *testing.T, w *world) {
	card := func(title, when string) string { return file("title: "+title+"\n"+when, "A walrus was seen.\n") }
	w.write(w.changes(map[article.ID]string{
		"a": card("The harbour is closed", "date: 2014-05"), "b": card("Harbour of Łódź", "date: 2013-01-02"), "c": card("Ferries return", ""),
		"d": card("No ferry to the harbour", "date: 2013-01-02"), "e": card("Acción", "date: 2020\nsort_date: 2020-06-01"),
	})...)
	s := w.snapshot()
	for _, c := range []struct {
		what    string
		listing index.Listing
		want    string
	}{
		{"all", index.Listing{}, "a b c d e"},
		{"oldest", index.Listing{Order: index.Oldest}, "b d a e c"},
		{"newest", index.Listing{Order: index.Newest}, "e a d b c"},
		{"the two newest", index.Listing{Order: index.Newest, Limit: 2}, "e a"},
		{"a word of the title", index.Listing{Title: []string{"harbour"}}, "a b d"},
		{"two words of it", index.Listing{Title: []string{"harbour", "ferri"}}, "d"},
		{"either word", index.Listing{TitleAny: []string{"close", "ferri"}}, "a c d"},
		{"how it begins", index.Listing{Begins: "harb"}, "a b d"},
		{"how it begins, without case and accents", index.Listing{Begins: " ACCIO"}, "e"},
		{"no beginning", index.Listing{Begins: "arbour"}, ""},
	} {
		if got := w.ids(s, c.listing); got != c.want {
			t.Errorf("%s: %q, want %q", c.what, got, c.want)
		}
	}
	w.write(w.change("f", file("title: F\ncorrections: [It was a narwhal.]", "A walrus was seen.\n\nCorrection: A previous version of this article stated that the walrus was heard.\n")))
	for c := range values(w, w.snapshot().Articles(t.Context(), index.Listing{Filter: index.Filter{Articles: []article.ID{"f"}}})) {
		if c.Title != "F" || c.Passages == 0 || len(c.Notes) != 2 || c.Notes[1].Span == nil || c.Body != "" {
			t.Errorf("card %+v", c)
		}
	}
}

func publications(t *testing.T, w *world) {
	of := func(publication string) string {
		return file("title: T\npublication: "+publication, "A walrus was seen.\n")
	}
	w.write(w.changes(map[article.ID]string{"a": of("Times"), "b": of("Post"), "c": of("Post"), "d": of("Clarion"), "e": file("title: T", "None.\n")})...)
	var got []string
	for p := range values(w, w.snapshot().Publications(t.Context())) {
		got = append(got, fmt.Sprint(p.Name, " ", p.Articles))
	}
	if want := []string{"Post 2", "Clarion 1", "Times 1"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func documents(t *testing.T, w *world) {
	all := w.corpus(seeds.FS)
	w.write(all...)
	s := w.snapshot()
	var asked []article.ID
	for _, c := range slices.Backward(all) {
		asked = append(asked, c.Article)
	}
	found, err := s.Documents(t.Context(), asked)
	if err != nil || len(found) != len(all) {
		t.Fatal(len(found), err)
	}
	for i, c := range slices.Backward(all) {
		d, want := found[len(all)-1-i], c.Document
		if d.ID != c.Article || d.Body != want.Body || d.Title != want.Title || d.Date != want.Date || !slices.Equal(d.Sentences, want.Sentences) ||
			!slices.Equal(d.Words, want.Words) || !slices.Equal(d.Shows, want.Shows) || !slices.Equal(d.Noted, want.Noted) || !slices.Equal(d.Passages, want.Passages) || !slices.Equal(d.Blocks, want.Blocks) || len(d.Quotes) != len(want.Quotes) || len(d.Notes) != len(want.Notes) {
			t.Errorf("%s comes back changed", c.Article)
		}
	}
	if _, err := s.Documents(t.Context(), []article.ID{asked[0], "no such"}); !errors.Is(err, index.ErrNoArticle) {
		t.Errorf("an article that there is not: %v", err)
	}
}

func hits(t *testing.T, w *world) {
	same := file("title: T", "A walrus was seen.\n")
	w.write(w.changes(map[article.ID]string{"c": same, "a": same, "b": same})...)
	s := w.snapshot()
	r := w.search(s, index.Query{Text: "walrus seen", Limit: 2, Explain: true})
	if len(r.Hits) != 2 || r.Hits[0].Article != "a" || r.Hits[1].Article != "b" {
		t.Fatalf("equal scores: %+v", r.Hits)
	}
	for _, h := range r.Hits {
		sum := 0.0
		for _, p := range h.Parts {
			sum += p.Value
		}
		if h.Score <= 0 || sum-h.Score > 1e-9 || h.Score-sum > 1e-9 || h.Document.Passages[h.Number] != h.Passage {
			t.Errorf("hit %+v", h)
		}
	}
	if len(r.Terms) != 2 || r.Terms[0].Word != "walrus" || r.Terms[0].Passages != 3 {
		t.Errorf("terms %+v", r.Terms)
	}
}

func hostile(t *testing.T, w *world) {
	w.write(w.corpus(seeds.FS)...)
	s := w.snapshot()
	for _, asked := range []string{"", " ", "?", "+Fountain -ICE", `"unclosed`, "title:Fountain^9 AND (", "/.*/", "a~2 b*", "\x00\xff", "\u202eniatnuoF",
		strings.Repeat("(", 10_000), strings.Repeat("fountain ", 5000), strings.Repeat("x", 100_000)} {
		if _, err := s.Search(t.Context(), index.Query{Text: asked, Limit: 5}); err != nil {
			t.Errorf("%.30q: %v", asked, err)
		}
	}
	if plain, marked := w.search(s, index.Query{Text: "Fountain ICE"}), w.search(s, index.Query{Text: "+Fountain -ICE"}); len(plain.Hits) == 0 || plain.Hits[0].Passage != marked.Hits[0].Passage {
		t.Error("signs before words change what they find")
	}
}

func cancelled(t *testing.T, w *world) {
	w.write(w.corpus(seeds.FS)...)
	s := w.snapshot()
	over, cancel := context.WithCancel(t.Context())
	cancel()
	calls := map[string]func() error{
		"snapshot":  func() error { _, err := w.Snapshot(over); return err },
		"search":    func() error { _, err := s.Search(over, index.Query{Text: "immigrants"}); return err },
		"count":     func() error { _, err := s.Count(over, index.Query{Text: "immigrants"}); return err },
		"likeness":  func() error { _, err := s.Likeness(over, "who?", []index.SentenceRef{{Article: seed}}, -1); return err },
		"documents": func() error { _, err := s.Documents(over, []article.ID{seed}); return err },
		"stats":     func() error { _, err := s.Stats(over); return err },
		"state":     func() error { _, err := w.State(over); return err },
		"find":      func() error { _, err := s.People().Find(over, "Lugo"); return err },
		"holders": func() error {
			_, err := s.People().Holders(over, "governor", article.Date{}, article.Date{})
			return err
		},
		"suggest": func() error { _, err := s.People().Suggest(over, "lu", 5); return err },
		"like":    func() error { _, err := s.People().Like(over, "lugu", 5); return err },
		"said":    func() error { _, err := s.People().Statements(over); return err },
		"bearer":  func() error { _, _, err := s.People().Bearer(over, seed, "Lugo"); return err },
	}
	for what, seq := range map[string]func(func(error) bool){
		"articles": errorsOf(s.Articles(over, index.Listing{})), "publications": errorsOf(s.Publications(over)),
		"statements": errorsOf(s.Statements(over, index.StatementQuery{})),
	} {
		calls[what] = func() (last error) {
			for err := range seq {
				last = err
			}
			return last
		}
	}
	for what, call := range calls {
		if err := call(); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v, want context.Canceled", what, err)
		}
	}
}

func errorsOf[T any](all func(func(T, error) bool)) func(func(error) bool) {
	return func(yield func(error) bool) {
		for _, err := range all {
			if !yield(err) {
				return
			}
		}
	}
}

// seed is one of the sample articles.
const seed = "2019-06-connecticut-immigration-advocates-to-trump-no-more-raids"
