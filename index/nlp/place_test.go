package nlp

import (
	"slices"
	"testing"
)

func TestPlacesInQuotations(t *testing.T) {
	x := reading("She said “no, never” and “yes” to it.")
	for word, want := range map[string]struct{ opens, closes bool }{
		"no": {true, false}, "never": {false, true}, "yes": {true, true}, "said": {false, false},
	} {
		i := x.at(word)
		if opens, closes := x.OpensQuote(i), x.ClosesQuote(i+1); opens != want.opens || closes != want.closes {
			t.Errorf("%q opens a quotation: %v, closes it: %v", word, opens, closes)
		}
	}
}

func TestQuotationsLeftOpen(t *testing.T) {
	x := reading("“It is cold, she said, and we are here.\n\n“It is late.” They left.")
	here, late := x.at("here"), x.at("late")
	if !x.LeftOpen(here+1) || x.LeftOpen(late+1) || x.LeftOpen(x.at("left")+1) {
		t.Errorf("left open behind here: %v, behind late: %v, behind left: %v",
			x.LeftOpen(here+1), x.LeftOpen(late+1), x.LeftOpen(x.at("left")+1))
	}
}

func TestPlacesInSentences(t *testing.T) {
	x := reading("“No,” she said.\n\nThey left.")
	she, said := x.at("she"), x.at("said")
	s := x.Sentences[x.Tokens[she].Sentence]
	switch {
	case x.FirstWord(s.From, s.To) != x.at("No"):
		t.Error("the first word is a mark")
	case x.LastWord(s.From, s.To) != said+1:
		t.Error("the last word is a mark")
	case !x.IsFirst(x.at("No")) || x.IsFirst(she):
		t.Error("which word is first is not known")
	case !x.IsLast(said+1) || x.IsLast(she+1):
		t.Error("which word is last is not known")
	case x.At(s, s.To) != &Edge || x.At(s, she).Word != "she":
		t.Error("beyond its end a sentence has words")
	}
	number := int(x.Tokens[she].Sentence)
	next := x.NextSentence(number)
	if next >= len(x.Sentences) || x.PreviousSentence(next) != number {
		t.Errorf("behind sentence %d comes %d", number, next)
	}
	if paragraphs := x.Paragraphs(); len(paragraphs) != 2 || !paragraphs[1].Has(x.at("They")) {
		t.Errorf("paragraphs %v", paragraphs)
	}
}

func TestCapitals(t *testing.T) {
	x := reading("Then Tollund came. The harbour closed and Tollund left the Harbour.")
	i := x.at("Tollund")
	if !x.Capitals.Inside[x.Tokens[i].Hash] || x.Capitals.Plain[x.Tokens[i].Hash] {
		t.Error("a name is not known by its capital")
	}
	if !x.Capitals.Plain[x.Tokens[x.at("harbour")].Hash] {
		t.Error("a noun is not known by its lower case")
	}
	x = reading("Council Votes To Close Old Kestrel Harbour After Long Debate.")
	if !x.Capitals.Shout[x.Tokens[x.at("Kestrel")].Sentence] {
		t.Error("a headline in title case is not known")
	}
}

func TestASentenceOfNamesIsNoHeadline(t *testing.T) {
	x := reading("Megan Tollund met Judge Marian Tolland in the corridor.")
	if x.Capitals.Shout[0] {
		t.Error("a sentence with small verbs and a full stop passes for title case")
	}
}

func TestStretches(t *testing.T) {
	s := Stretch{From: 2, To: 5}
	if s.Len() != 3 || !s.Has(2) || s.Has(5) || !s.Overlaps(Stretch{From: 4, To: 9}) || s.Overlaps(Stretch{From: 5, To: 9}) {
		t.Errorf("%v does not reach from 2 to before 5", s)
	}
}

func TestGridsFindWhatTouches(t *testing.T) {
	g := NewGrid(1000)
	all := []Stretch{{From: 0, To: 10}, {From: 60, To: 70}, {From: 500, To: 501}, {From: 0, To: 1000}}
	for i, s := range all {
		g.Add(i, s)
	}
	for _, row := range []struct {
		fact   string
		s      Stretch
		atMost int
		want   []int32
	}{
		{"the start", Stretch{From: 3, To: 4}, 10, []int32{0, 1, 3}},
		{"over a cell's end", Stretch{From: 66, To: 67}, 10, []int32{1, 3}},
		{"far away", Stretch{From: 501, To: 502}, 10, []int32{2, 3}},
		{"bounded, the first", Stretch{From: 3, To: 4}, 2, []int32{0, 1}},
		{"nothing but the long one", Stretch{From: 800, To: 800}, 10, []int32{3}},
	} {
		if got := g.Near(row.s, row.atMost, nil); !slices.Equal(got, row.want) {
			t.Errorf("%s: near %v lie %v, want %v", row.fact, row.s, got, row.want)
		}
	}
}

func TestTreesAreAskedOfPlaces(t *testing.T) {
	x := parsed("The mayor said the city will pay for the cards.")
	said, pay, the := x.find("said"), x.find("pay"), x.find("city")-1
	switch {
	case !x.under(pay, x.find("cards")) || x.under(pay, said):
		t.Error("what lies under the clause's verb is wrong")
	case x.BeginningAt(the, said) != pay:
		t.Errorf("the clause begins at %q", x.Tokens[x.BeginningAt(the, said)].Word)
	case x.EndingAt(x.find("cards")+1, said) != pay:
		t.Errorf("the clause ends with %q", x.Tokens[x.EndingAt(x.find("cards")+1, said)].Word)
	case x.Kin(said, pay)>>8 != 1 || x.Kin(pay, said)>>8 != 2:
		t.Error("the verb of saying does not head the clause")
	case x.Hangs(pay, said, Stretch{From: the, To: x.find("cards") + 1})>>4 != 1:
		t.Error("the clause does not hang from the verb of saying")
	}
	if out, in := x.Crossing(Stretch{From: the, To: x.find("cards") + 1}, len(x.Tokens)); out != 1 || in != 0 {
		t.Errorf("%d words hang outside the clause, %d of the rest in it; want its verb alone", out, in)
	}
	if x.Place(said) == x.Place(pay) {
		t.Error("root and clause hang alike")
	}
}
