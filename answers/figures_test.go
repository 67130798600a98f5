package answers_test

import (
	"testing"
	"testing/fstest"

	"pullquote/answers"
	"pullquote/index/local"
	"pullquote/index/meaning"
)

// Each with its article's date; what is said in other words about something
// else is no further figure.
func TestFiguresThatDifferAreShownBesideEachOther(t *testing.T) {
	file := func(date, body string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte("---\ntitle: March\npublication: Harbour Post\ndate: " + date + "\n---\n" + body)}
	}
	ix, err := local.Open(t.Context(), fstest.MapFS{
		"a.md": file("2020-03-01", "About 300 people marched in Harbour Square on Sunday, said the police.\n\nThe mayor watched from the balcony of the town hall."),
		"b.md": file("2020-03-02", "The organisers were pleased. Some 1,200 people marched in Harbour Square on Sunday, they said.\n\nThe square has 40 trees."),
		"c.md": file("2020-03-03", "The harbour was closed on Monday.\n\nIt has 12 cranes and belongs to the city."),
	}, local.Options{Meaning: meaning.Default()})
	if err != nil {
		t.Fatal(err)
	}
	defer ix.Close()
	a, err := answers.NewDesk(ix, answers.Options{Meaning: meaning.Default()}).Answer(t.Context(), answers.Question{Text: "how many people marched in Harbour Square?"})
	if err != nil || len(a.Excerpts) < 2 {
		t.Fatalf("%d excerpts, %v: want both figures", len(a.Excerpts), err)
	}
	if x, y := a.Excerpts[0].Article, a.Excerpts[1].Article; x.ID == y.ID || x.Date.IsZero() || y.Date.IsZero() || x.ID == "c" || y.ID == "c" {
		t.Errorf("the first two excerpts are of %s (%v) and %s (%v), want a and b with their dates", x.ID, x.Date, y.ID, y.Date)
	}
}
