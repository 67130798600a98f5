package commands_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pullquote/answers"
	"pullquote/bot/commands"
	"pullquote/bot/commands/cards"
	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/attribution"
	"pullquote/index/people"
)

func TestSuggestionsAreSafeToShowAndShortEnoughToSend(t *testing.T) {
	h := commands.New(newMade(3), commands.Options{})
	list := h.Suggest(t.Context(), commands.Request{Command: "ask"}, "speaker", "#1")
	if len(list) != 1 || strings.ContainsAny(list[0].Label, "@#") || len([]rune(list[0].Label)) > 100 || len([]rune(list[0].Value)) > 100 ||
		!strings.HasPrefix(list[0].Value, "#1 @here") {
		t.Errorf("suggestions %q", list)
	}
	if got := h.Suggest(t.Context(), commands.Request{Command: "ask"}, "question", "x"); got != nil {
		t.Errorf("an option that is not completed gets %q", got)
	}
}

// Whatever names there are, each suggestion is short enough, none is twice, and each leads back to its name.
func TestSuggestionsOfLongNamesAreToldApart(t *testing.T) {
	long := strings.Repeat("The harbour and its ferries ", 5)
	a := &archive{catalogue: &index.Catalogue{}, people: &people.Register{}}
	names := []string{
		long + "in spring", long + "in autumn", long + "in autumn again", "The harbour", // told apart by their ends
		long + "1 " + long, long + "2 " + long, long + "3 " + long, // by their middles
		strings.Repeat("x", 120) + "a", strings.Repeat("x", 120) + "b", strings.Repeat("é", 150) + "!", strings.Repeat("🏳", 90) + "1", strings.Repeat("🏳", 90) + "2",
	}
	for i, name := range names {
		a.catalogue.Articles = append(a.catalogue.Articles, &article.Article{ID: article.ID(fmt.Sprint(i)), Title: name, Publication: name})
	}
	h := commands.New(answers.NewDesk(a, answers.Options{}), commands.Options{})
	for _, ask := range []struct{ command, option string }{{"ask", "source"}, {"articles", "search"}} {
		seen := map[string]bool{}
		for _, c := range h.Suggest(t.Context(), commands.Request{Command: ask.command}, ask.option, "") {
			if seen[c.Label] || seen[c.Value] || cards.Units(c.Label) > 100 || cards.Units(c.Value) > 100 {
				t.Errorf("%s: %q is there twice, or too long", ask.option, c)
			}
			seen[c.Label], seen[c.Value] = true, true
			if ask.option == "source" {
				if full := h.Lengthen(t.Context(), answers.SourceField, c.Value); !slices.Contains(names, full) || seen["full "+full] {
					t.Errorf("%q leads to %q", c.Value, full)
				} else {
					seen["full "+full] = true
				}
			}
		}
		if len(seen) < len(names) {
			t.Errorf("%s: %d suggested", ask.option, len(seen))
		}
	}
	if got := h.Lengthen(t.Context(), answers.SourceField, "A name … of nobody"); got != "A name … of nobody" {
		t.Errorf("a name that nobody has became %q", got)
	}
}

// archive is what suggestions need of an index of many articles.
type archive struct {
	answers.Searcher // not asked
	catalogue        *index.Catalogue
	people           *people.Register
}

func (a *archive) Catalogue() *index.Catalogue { return a.catalogue }
func (a *archive) People() *people.Register    { return a.people }

func newArchive(n int) *archive {
	a := &archive{catalogue: &index.Catalogue{}, people: &people.Register{}}
	for i := range n {
		one := &article.Article{ID: article.ID(fmt.Sprint(i)), Title: fmt.Sprintf("Council %d votes on the harbour and its ferries, number %d", i%97, i),
			Publication: fmt.Sprintf("Publication %d", i%300), Date: article.Date{Year: 1990 + i%36}}
		var reading attribution.Reading
		for m := range 4 {
			name := fmt.Sprintf("%c%s %s%d", 'A'+rune(i%26), "nna", []string{"Ortiz", "Meyer", "Lindqvist", "Okafor"}[m], i%5000)
			reading.Mentions = append(reading.Mentions, attribution.Mention{Name: name, Kind: attribution.Person, Span: article.Span{Start: m, End: m + 1}})
		}
		a.catalogue.Articles = append(a.catalogue.Articles, one)
		a.people.Put(one, reading)
	}
	return a
}

// BenchmarkSuggest is one keystroke with 25,000 articles, which may take 20 ms.
func BenchmarkSuggest(b *testing.B) {
	h := commands.New(answers.NewDesk(newArchive(25_000), answers.Options{}), commands.Options{})
	h.Warm(b.Context())
	for _, c := range []struct{ command, option, typed string }{
		{"ask", "speaker", ""}, {"ask", "speaker", "ort"}, {"quotes", "speaker", "anna m"}, {"ask", "source", "publ"}, {"articles", "search", ""},
		{"articles", "search", "ferries"}, {"articles", "search", "zzz"},
	} {
		b.Run(c.option+" "+c.typed, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				h.Suggest(b.Context(), commands.Request{Command: c.command}, c.option, c.typed)
			}
		})
	}
}
