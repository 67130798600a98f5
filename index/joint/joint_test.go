package joint_test

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/joint"
	"pullquote/index/local"
	"pullquote/index/meaning"
	"pullquote/seeds"
)

// shared puts the sample articles into two folders, and into one that holds both as folders.
func shared(t *testing.T) (first, second, whole fstest.MapFS) {
	t.Helper()
	first, second, whole = fstest.MapFS{}, fstest.MapFS{}, fstest.MapFS{}
	files, _ := article.List(seeds.FS)
	for i, f := range files {
		data, err := fs.ReadFile(seeds.FS, f.Path)
		if err != nil {
			t.Fatal(err)
		}
		of, name := first, "first/"
		if i%2 == 1 {
			of, name = second, "second/"
		}
		of[f.Path], whole[name+f.Path] = &fstest.MapFile{Data: data}, &fstest.MapFile{Data: data}
	}
	return first, second, whole
}

func open(t *testing.T, folder fs.FS) *local.Index {
	t.Helper()
	x, err := local.Open(t.Context(), folder, local.Options{Meaning: meaning.Default(), Encoder: local.Encoder()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { x.Close() })
	if err := x.Fill(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	return x
}

// Two coverages together answer as one coverage answers that has them as its folders: the same passages with the same scores, the
// same articles, statements and numbers.
func TestTwoCoveragesAnswerAsOne(t *testing.T) {
	first, second, whole := shared(t)
	a := joint.Of(joint.Part{Searcher: open(t, first), Prefix: "first/"}, joint.Part{Searcher: open(t, second), Prefix: "second/"})
	b := open(t, whole)
	got, want := tell(t, a), tell(t, b)
	if len(want) < 5000 {
		t.Fatalf("told is only\n%s", want)
	}
	x, y := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			t.Fatalf("line %d is\n%s\nwant\n%s", i, x[i], y[i])
		}
	}
	if len(x) != len(y) {
		t.Errorf("%d lines, want %d", len(x), len(y))
	}
}

// tell writes down what a searcher says to many questions.
func tell(t *testing.T, of index.Searcher) string {
	t.Helper()
	s, err := of.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	var b strings.Builder
	must := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	held, err := s.Stats(t.Context())
	must(err)
	said, err := s.People().Statements(t.Context())
	must(err)
	fmt.Fprintln(&b, held, said)
	for _, asked := range []string{"who called family separation un-American?", "Megan Fountain", "ID cards for immigrants", "parents torn from their children", "walrus", "¿Quién habló de las redadas?"} {
		for _, limit := range []int{1, 3, 20} {
			r, err := s.Search(t.Context(), index.Query{Text: asked, Limit: limit, Nearest: 4, Explain: true, Filter: index.Filter{From: date("2007")}})
			must(err)
			fmt.Fprintln(&b, asked, r.Terms, r.UndatedLeftOut)
			var sentences []index.SentenceRef
			for _, h := range r.Hits {
				fmt.Fprintf(&b, "  %s/%d %v %.9f %.6f %.6f %d %s\n", h.Article, h.Number, h.Span, h.Score, h.Meaning, h.Nearness, len(h.Parts), h.Document.Passages[h.Number].Article)
				sentences = append(sentences, index.SentenceRef{Article: h.Article, Sentence: h.Sentences.From})
			}
			like, err := s.Likeness(t.Context(), asked, sentences, -1)
			must(err)
			fmt.Fprintf(&b, "  %.6f\n", like)
		}
	}
	for _, o := range []index.Order{index.ByID, index.Oldest, index.Newest} {
		for card, err := range s.Articles(t.Context(), index.Listing{Order: o, Limit: 4}) {
			must(err)
			d, err := index.DocumentOf(t.Context(), s, card.ID)
			must(err)
			fmt.Fprintln(&b, card.ID, card.Title, card.Passages, len(d.Body), d.ID)
		}
	}
	for p, err := range s.Publications(t.Context()) {
		must(err)
		fmt.Fprintln(&b, p)
	}
	for said, err := range s.Statements(t.Context(), index.StatementQuery{}) {
		must(err)
		fmt.Fprintln(&b, said.Document.ID, said.Quote.Content, said.Quote.Kind)
	}
	for _, name := range []string{"Megan Fountain", "Blumenthal", "Fontain"} {
		found, err := s.People().Find(t.Context(), name)
		must(err)
		for _, p := range found {
			fmt.Fprintln(&b, name, p.Name, p.Quotes, p.Articles, p.Aliases)
			for _, d := range p.Descriptions {
				fmt.Fprintln(&b, "  ", d.Text, d.Article)
			}
		}
	}
	return b.String()
}

func date(text string) article.Date { d, _ := article.ParseDate(text); return d }

// An id of one part is none of another's, whatever follows its prefix.
func TestIDsOfPartsDoNotClash(t *testing.T) {
	same := fstest.MapFS{"a.md": {Data: []byte("---\ntitle: Here\n---\nA walrus was seen.\n")}}
	other := fstest.MapFS{"a.md": {Data: []byte("---\ntitle: There\n---\nA walrus was seen.\n")}}
	whole := joint.Of(joint.Part{Searcher: plain(t, same), Prefix: "here/"}, joint.Part{Searcher: plain(t, other), Prefix: "there/"})
	s, err := whole.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	found, err := s.Documents(t.Context(), []article.ID{"there/a", "here/a"})
	if err != nil || found[0].Title != "There" || found[1].Title != "Here" || found[1].ID != "here/a" {
		t.Errorf("%v, %v", found, err)
	}
	for _, id := range []article.ID{"a", "there/", "here/b", "nowhere/a", ""} {
		if _, err := index.DocumentOf(t.Context(), s, id); !errors.Is(err, index.ErrNoArticle) {
			t.Errorf("%q: %v", id, err)
		}
	}
	r, err := s.Search(t.Context(), index.Query{Text: "walrus", Filter: index.Filter{Articles: []article.ID{"there/a"}}})
	if err != nil || len(r.Hits) != 1 || r.Hits[0].Article != "there/a" || r.Terms[0].Passages != 2 {
		t.Errorf("%+v, %v", r, err)
	}
}

func plain(t *testing.T, folder fs.FS) *local.Index {
	t.Helper()
	x, err := local.Open(t.Context(), folder, local.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { x.Close() })
	return x
}
