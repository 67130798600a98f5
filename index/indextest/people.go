package indextest

import (
	"fmt"
	"slices"
	"testing"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/people"
)

// town is a coverage with people in it.
func (w *world) town() index.Snapshot {
	w.t.Helper()
	w.write(w.changes(map[article.ID]string{
		"a": file("title: The harbour\ndate: 2010", "“We will close the harbour,” said Mayor Ann Lee.\n\n“The ferry stays,” Lee said of the island.\n"),
		"b": file("title: Another day\ndate: 2015", "“The library is open,” said Mayor Robert Ortiz. Ann Lee was not there.\n"),
		"c": file("title: Ferries", "“No ferry runs,” said Captain Lena Meyer.\n\nMeyer said that the harbour was empty.\n"),
	})...)
	return w.snapshot()
}

func statements(t *testing.T, w *world) {
	s := w.town()
	for _, c := range []struct {
		what  string
		query index.StatementQuery
		want  []string
	}{
		{"all", index.StatementQuery{}, []string{"a Ann Lee", "a Ann Lee", "b Robert Ortiz", "c Lena Meyer", "c Lena Meyer"}},
		{"of one", index.StatementQuery{Speakers: []string{"Ann Lee"}}, []string{"a Ann Lee", "a Ann Lee"}},
		{"of two", index.StatementQuery{Speakers: []string{"Robert Ortiz", "Lena Meyer"}}, []string{"b Robert Ortiz", "c Lena Meyer", "c Lena Meyer"}},
		{"of nobody there", index.StatementQuery{Speakers: []string{"Nobody"}}, nil},
		{"of none", index.StatementQuery{Speakers: []string{}}, nil},
		{"in articles about the harbour", index.StatementQuery{About: []string{"harbour"}}, []string{"a Ann Lee", "a Ann Lee", "c Lena Meyer", "c Lena Meyer"}},
		{"in articles about either", index.StatementQuery{About: []string{"librari", "anoth"}}, []string{"b Robert Ortiz"}},
		{"of the time", index.StatementQuery{Filter: index.Filter{From: date("2012")}}, []string{"b Robert Ortiz"}},
		{"of one about it", index.StatementQuery{Speakers: []string{"Ann Lee"}, About: []string{"librari"}}, nil},
	} {
		var got []string
		at := -1
		last := article.ID("")
		for said := range values(w, s.Statements(t.Context(), c.query)) {
			if said.Document.ID == last && said.Quote.Content[0].Start <= at {
				t.Errorf("%s: a statement stands before the one before it", c.what)
			}
			last, at = said.Document.ID, said.Quote.Content[0].Start
			got = append(got, fmt.Sprint(said.Document.ID, " ", said.Quote.Speaker.Name))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.what, got, c.want)
		}
	}
}

func directory(t *testing.T, w *world) {
	d := w.town().People()
	ctx := t.Context()
	for _, c := range []struct {
		what string
		ask  func() ([]people.Person, error)
		want []string
	}{
		{"find a surname", func() ([]people.Person, error) { return d.Find(ctx, "lee") }, []string{"Ann Lee"}},
		{"find a slip", func() ([]people.Person, error) { return d.Find(ctx, "Robert Ortez") }, []string{"Robert Ortiz"}},
		{"find nobody", func() ([]people.Person, error) { return d.Find(ctx, "Walrus") }, nil},
		{"holders of a role then", func() ([]people.Person, error) { return d.Holders(ctx, "mayor", date("2010"), date("2010")) }, []string{"Ann Lee"}},
		{"holders of a role later", func() ([]people.Person, error) { return d.Holders(ctx, "mayor", date("2014"), date("2016")) }, []string{"Robert Ortiz"}},
		{"suggest, most quoted first", func() ([]people.Person, error) { return d.Suggest(ctx, "", 2) }, []string{"Ann Lee", "Lena Meyer"}},
		{"suggest a beginning", func() ([]people.Person, error) { return d.Suggest(ctx, "ort", 5) }, []string{"Robert Ortiz"}},
		{"like a slip", func() ([]people.Person, error) { return d.Like(ctx, "Ortitz", 5) }, []string{"Robert Ortiz"}},
	} {
		found, err := c.ask()
		var got []string
		for _, p := range found {
			got = append(got, p.Name)
		}
		if err != nil || !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, %v; want %q", c.what, got, err, c.want)
		}
	}
	if p, known, err := d.Bearer(ctx, "a", "Ann Lee"); err != nil || !known || p.Name != "Ann Lee" || p.Quotes != 2 || p.Articles != 2 {
		t.Errorf("bearer %+v, %v, %v", p, known, err)
	}
	if n, err := d.Statements(ctx); err != nil || n != 5 {
		t.Errorf("%d statements, %v; want 5", n, err)
	}
	if _, known, err := d.Bearer(ctx, "a", "Lena Walrus"); err != nil || known {
		t.Errorf("the bearer of a name that the article does not have: %v, %v", known, err)
	}
}

func rules(t *testing.T, w *world) {
	before := w.town()
	u := w.begin()
	w.must(u.Correct(t.Context(), []byte("people:\n  - name: Ann Lee Ortiz\n    aliases: [Ann Lee, Robert Ortiz]\n")))
	w.must(u.Commit(t.Context()))
	w.must(u.Close())
	for what, c := range map[string]struct {
		s      index.Snapshot
		want   string
		quotes int
	}{"before": {before, "Ann Lee", 2}, "after": {w.snapshot(), "Ann Lee Ortiz", 3}} {
		found, err := c.s.People().Find(t.Context(), "Ann Lee")
		if err != nil || len(found) != 1 || found[0].Name != c.want || found[0].Quotes != c.quotes {
			t.Errorf("%s: %+v, %v; want %s with %d quotations", what, found, err, c.want, c.quotes)
		}
	}
	state, err := w.State(t.Context())
	if err != nil || len(state.Rules) == 0 {
		t.Errorf("the rules are not held: %q, %v", state.Rules, err)
	}
}
