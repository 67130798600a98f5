package answers_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"pullquote/answers"
	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/local"
)

func TestTimelineHasOneExcerptAnArticleOldestFirst(t *testing.T) {
	desk, ix := openSeeds(t)
	a, err := desk.Timeline(t.Context(), answers.Question{Text: "deportation"})
	if err != nil {
		t.Fatal(err)
	}
	checkVerbatim(t, ix, a)
	seen := map[article.ID]bool{}
	for i, e := range a.Excerpts {
		if seen[e.Article.ID] {
			t.Errorf("%s is shown twice", e.Article.ID)
		}
		seen[e.Article.ID] = true
		if i > 0 && e.Article.Date.Last().Before(a.Excerpts[i-1].Article.Date.First()) {
			t.Errorf("%v stands after %v", e.Article.Date, a.Excerpts[i-1].Article.Date)
		}
	}
	if len(a.Excerpts) < 3 {
		t.Errorf("%d articles tell of deportation, want 3 or more", len(a.Excerpts))
	}
}

// “Commitment” is like “trust”, but no TRUST Act.
func TestATimelineKeepsToTheTopicsOwnWords(t *testing.T) {
	desk, _ := openSeeds(t)
	for topic, years := range map[string][]int{"TRUST Act": {2013, 2017, 2019}, "raids": {2006, 2019}} {
		a, err := desk.Timeline(t.Context(), answers.Question{Text: topic})
		if err != nil {
			t.Fatal(err)
		}
		var got []int
		for _, e := range a.Excerpts {
			got = append(got, e.Article.Date.Year)
		}
		if !slices.Equal(got, years) {
			t.Errorf("%s: articles of %v, want %v", topic, got, years)
		}
	}
}

func TestArticlesListOldestFirstAndByTheTitlesWords(t *testing.T) {
	desk, _ := openSeeds(t)
	all, err := desk.Articles(t.Context(), answers.Question{})
	if err != nil || len(all) != 5 || all[0].Date.Year != 2006 || all[4].Date.Year != 2019 {
		t.Fatalf("got %v, %v", all, err)
	}
	if len(all[1].Notes) != 1 {
		t.Errorf("the article of 2013 has %d corrections, want 1", len(all[1].Notes))
	}
	found, err := desk.Articles(t.Context(), answers.Question{Text: "raid"})
	if err != nil || len(found) != 1 || !strings.Contains(found[0].Title, "Raids") {
		t.Errorf("titles with raid: %v, %v", found, err)
	}
}

func TestContextIsTheParagraphsAround(t *testing.T) {
	desk, ix := openSeeds(t)
	const id = "2017-02-01-new-haven-activists-malloy-to-talk-immigration"
	doc, err := document(t, ix, id)
	if err != nil {
		t.Fatal(err)
	}
	at := strings.Index(doc.Body, "Lugo also said")
	s, err := desk.Context(t.Context(), id, article.Span{Start: at, End: at + 10})
	if err != nil || len(s.Texts) != 3 || !strings.HasPrefix(s.Texts[0], "In November") || !strings.HasPrefix(s.Texts[2], "Malloy could not") {
		t.Errorf("got %q, %v", s.Texts, err)
	}
	if _, err := desk.Context(t.Context(), "no/such", article.Span{}); !errors.Is(err, index.ErrNoArticle) {
		t.Errorf("got %v, want index.ErrNoArticle", err)
	}
	if s, err := desk.Context(t.Context(), id, article.Span{Start: len(doc.Body) + 5, End: len(doc.Body) + 9}); err == nil {
		t.Errorf("outside the body: got %q", s.Texts)
	}
}

func TestSuggestCompletesPublicationsAndTitles(t *testing.T) {
	desk, _ := openSeeds(t)
	for _, row := range []struct {
		what   answers.Field
		prefix string
		want   string
	}{
		{answers.SourceField, "yale", "Yale Daily News"},
		{answers.SourceField, "radio", "The Public's Radio"},
		{answers.SourceField, "", "Yale Daily News"},
		{answers.ArticleField, "activists", "Activists lobby for immigrants"},
		{answers.SpeakerField, "lug", "John Jaigo Lugo"},
	} {
		got := desk.Suggest(t.Context(), row.what, row.prefix, 3)
		if !slices.Contains(got, row.want) || len(got) > 3 {
			t.Errorf("%s %q suggests %q, want %q among at most 3", row.what, row.prefix, got, row.want)
		}
	}
}

func TestSearchRanksPassagesWithoutAnswering(t *testing.T) {
	desk, ix := openSeeds(t)
	p, err := desk.Search(t.Context(), answers.Question{Text: "border fence", Limit: 3})
	if err != nil || len(p.Passages) == 0 || len(p.Passages) > 3 || !strings.Contains(p.Passages[0].Text, "700-mile fence") {
		t.Fatalf("got %+v, %v", p.Passages, err)
	}
	for _, x := range p.Passages {
		doc, err := document(t, ix, x.Article.ID)
		if err != nil || doc.Body[x.Start:x.End] != x.Text {
			t.Errorf("%q is not verbatim (%v)", x.Text, err)
		}
	}
}

func TestSortOrdersExcerptsByDate(t *testing.T) {
	desk, ix := openSeeds(t)
	date := func(e answers.Excerpt) time.Time { // a year-only date has a sort_date
		doc, err := document(t, ix, e.Article.ID)
		if err != nil {
			t.Fatal(err)
		}
		return doc.Order().First()
	}
	for _, by := range []answers.Sort{answers.Newest, answers.Oldest} {
		a, err := desk.Answer(t.Context(), answers.Question{Text: "undocumented immigrants deportation police", Sort: by})
		if err != nil || len(a.Excerpts) < 2 {
			t.Fatalf("%d excerpts, %v", len(a.Excerpts), err)
		}
		ordered := slices.IsSortedFunc(a.Excerpts, func(x, y answers.Excerpt) int {
			order := date(x).Compare(date(y))
			if by == answers.Newest {
				order = -order
			}
			return order
		})
		if !ordered {
			t.Errorf("%s: not in that order", by)
		}
	}
}

// In a large coverage the lists look only where they may find something, and find it.
func TestListsInALargeCoverage(t *testing.T) {
	coverage := fstest.MapFS{"rare.md": &fstest.MapFile{Data: []byte("---\ntitle: Walrus seen\ndate: 2020-01-02\n---\nA walrus was seen.\n\n“The walrus was asleep,” said Ana Ruiz, a fisher.\n")}}
	for i := range 2100 {
		coverage[fmt.Sprintf("%04d.md", i)] = &fstest.MapFile{Data: fmt.Appendf(nil, "---\ntitle: Budget %d\n---\n“The budget has %d pages,” said Ben Cole.\n", i, i)}
	}
	ix, err := local.Open(t.Context(), coverage, local.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = ix.Close() })
	d := answers.NewDesk(ix, answers.Options{})
	for _, q := range []answers.Question{{Text: "walrus"}, {Speaker: "Ruiz"}, {Speaker: "Ruiz", Text: "walrus"}} {
		lines, err := d.Quotes(t.Context(), q)
		if err != nil || len(lines) != 1 || lines[0].Article.ID != "rare" {
			t.Errorf("quotes %+v: %v, %v", q, lines, err)
		}
	}
	if lines, err := d.Quotes(t.Context(), answers.Question{Speaker: "Ben Cole"}); err != nil || len(lines) != 2100 {
		t.Errorf("everything that one speaker says: %d statements, %v", len(lines), err)
	}
	for range 2 { // read, and kept
		list, err := d.Articles(t.Context(), answers.Question{Text: "walrus"})
		if err != nil || len(list) != 1 || list[0].Passages != 1 {
			t.Errorf("articles about the walrus: %v, %v", list, err)
		}
	}
}
