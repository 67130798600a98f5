package answers_test

import (
	"errors"
	"strings"
	"testing"

	"pullquote/answers"
	"pullquote/index/local"
	"pullquote/seeds"
)

// seedDesk answers from the embedded articles, in a real index in memory.
func seedDesk(t testing.TB) (*answers.Desk, *local.Index) {
	t.Helper()
	x, err := local.Open(t.Context(), seeds.FS, local.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { x.Close() })
	return answers.NewDesk(x, answers.Options{}), x
}

func TestWhoSaid(t *testing.T) {
	d, x := seedDesk(t)
	for _, row := range []struct {
		fact, words string
		match       answers.Match
		speaker     string
	}{
		{"exact", "the devil is in the details", answers.Exact, "Megan Fountain"},
		{"case and punctuation", "THE DEVIL, is in the... details!!", answers.Exact, "Megan Fountain"},
		{"marks around it", "“We will not abandon our values.”", answers.Exact, "Dannel Malloy"},
		{"a straight apostrophe", "It's about abolishing ICE, it's about dismantling", answers.Exact, "Alok Bhatt"},
		{"an ellipsis", "Our delegation … to this cause", answers.Exact, "Richard Blumenthal"},
		{"an ellipsis in dots", "We will not abandon ... stand ready to protect our neighbors", answers.Exact, "Dannel Malloy"},
		{"a bracket in the article", "ready to hold Malloy accountable to his promises", answers.Exact, "Jesus Morales"},
		{"another word for the article's bracket", "ready to hold him accountable to his promises", answers.Exact, "Jesus Morales"},
		{"a bracket in the question", "[DeLauro] has always supported policies that provide a path to legalization", answers.Exact, "Sara Lonardo"},
		{"across sentences", "Police are calling Immigration on immigrants all the time", answers.Exact, "Marela Zacarias"},
		{"across the words that attribute it", "It’s about abolishing ICE", answers.Exact, "Alok Bhatt"},
		{"one word changed", "the devil is in the detail", answers.Near, "Megan Fountain"},
		{"words left out", "we will be neither silent nor idle but ready to protect our neighbors", answers.Near, "Dannel Malloy"},
		{"words changed", "Our delegation will be dedicated to this cause", answers.Near, "Richard Blumenthal"},
		{"invented", "We will build a wall around every city in the state", answers.Absent, ""},
		{"frequent words only", "and it was that he had been with them", answers.Absent, ""},
		{"the subject only", "immigrants in New Haven fear the police and ICE", answers.Absent, ""},
		{"furniture", "Ningún ser humano es ilegal", answers.Absent, ""},
	} {
		c, err := d.WhoSaid(t.Context(), answers.Question{Text: row.words})
		if err != nil {
			t.Fatal(err)
		}
		if c.Match != row.match {
			t.Errorf("%s: %q is %s, want %s; found %v", row.fact, row.words, c.Match, row.match, texts(c))
			continue
		}
		if c.Match == answers.Absent {
			continue
		}
		f := c.Found[0]
		got := ""
		if f.Quote != nil && f.Quote.Speaker != nil {
			got = f.Quote.Speaker.Name
		}
		if got != row.speaker {
			t.Errorf("%s: %q is by %q, want %q", row.fact, row.words, got, row.speaker)
		}
		for _, f := range c.Found {
			doc, err := document(t, x, f.Article.ID)
			if err != nil {
				t.Fatal(err)
			}
			if f.Text != doc.Body[f.Start:f.End] || f.Excerpt.Text != doc.Body[f.Excerpt.Start:f.Excerpt.End] {
				t.Errorf("%s: %q is not verbatim", row.fact, f.Text)
			}
			if (f.Excerpt.Start > f.Start) || f.Excerpt.End < f.End {
				t.Errorf("%s: the excerpt %q does not hold %q", row.fact, f.Excerpt.Text, f.Text)
			}
		}
	}
}

func TestWhoSaidShowsTheDifference(t *testing.T) {
	d, _ := seedDesk(t)
	c, err := d.WhoSaid(t.Context(), answers.Question{Text: "Our delegation will be dedicated to this cause"})
	if err != nil || len(c.Found) == 0 {
		t.Fatal(err, c)
	}
	var b strings.Builder
	for _, x := range c.Found[0].Diff {
		b.WriteString("(" + string(x.Op) + " " + x.Text + ")")
	}
	want := "(same Our delegation will be)(del dedicated)(ins committed)(same to this cause)"
	if b.String() != want {
		t.Errorf("got  %s\nwant %s", b.String(), want)
	}
}

func TestWhoSaidWantsWords(t *testing.T) {
	d, _ := seedDesk(t)
	_, err := d.WhoSaid(t.Context(), answers.Question{Text: " … “”"})
	if _, ok := errors.AsType[*answers.HintError](err); !ok {
		t.Errorf("got %v, want a hint", err)
	}
}

func texts(c answers.Check) []string {
	var all []string
	for _, f := range c.Found {
		all = append(all, f.Text)
	}
	return all
}

func BenchmarkWhoSaid(b *testing.B) {
	d, _ := seedDesk(b)
	for b.Loop() {
		if _, err := d.WhoSaid(b.Context(), answers.Question{Text: "we will be neither silent nor idle but ready to protect"}); err != nil {
			b.Fatal(err)
		}
	}
}
