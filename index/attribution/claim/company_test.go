package claim

import (
	"slices"
	"testing"

	"pullquote/index/nlp"
)

// What one article's claims are to each other.
func TestBondsBetweenClaims(t *testing.T) {
	r := readerOf("Holt said Grady said the boats were here at noon. Quill said they left. Quill said they left at once and for good.")
	at := func(n int) (cue int) {
		for i, k := range r.Tokens {
			if k.Word == "said" {
				if n--; n < 0 {
					return i
				}
			}
		}
		return -1
	}
	end := func(cue, words int) []nlp.Stretch { return stretches(cue+1, cue+1+words) }
	all := []Claim{
		{Cue: at(0), Content: end(at(0), 8)}, // Grady said the boats were here at noon
		{Cue: at(1), Content: end(at(1), 6)}, // the boats were here at noon
		{Cue: at(2), Content: end(at(2), 2)}, // they left
		{Cue: at(3), Content: end(at(3), 7)}, // they left at once and for good
	}
	m := r.CompanyOf(all)
	for _, row := range []struct {
		fact string
		i    int
		want []bond
	}{
		{"one tells the other", 0, []bond{{with: 1, kind: 2, shared: 3}}},
		{"one is told by the other", 1, []bond{{with: 0, kind: 1, shared: 3}}},
		{"the claims of other sentences are none", 2, nil},
	} {
		if got := m.bonds(row.i, nil); !slices.Equal(got, row.want) {
			t.Errorf("%s: claim %d has the bonds %+v, want %+v", row.fact, row.i, got, row.want)
		}
	}
}

// Bonds go both ways: who shares with somebody is shared with as much.
func TestBondsGoBothWays(t *testing.T) {
	r := readerOf("Holt said Grady said the boats were here at noon, and the clerks of the port said they left for good.")
	var all []Claim
	for from := 2; from < 12; from += 2 {
		for to := from + 2; to < 18; to += 3 {
			all = append(all, Claim{Cue: from - 1, Content: stretches(from, to)})
		}
	}
	m := r.CompanyOf(all)
	for i := range all {
		for _, b := range m.bonds(i, nil) {
			back := m.bonds(b.with, nil)
			at := slices.IndexFunc(back, func(c bond) bool { return c.with == i })
			if at < 0 || back[at].shared != b.shared || back[at].kind != b.kind>>1|b.kind&1<<1 {
				t.Fatalf("%d is bound to %d by %+v, and back by %+v", i, b.with, b, back)
			}
		}
	}
}

func TestHowDenseAnArticleIs(t *testing.T) {
	r := readerOf("They left. They came. They ate. They slept.")
	claim := func(confidence float64) Claim { return Claim{Cue: 1, Content: stretches(0, 1), Confidence: confidence} }
	for _, row := range []struct {
		fact string
		all  []Claim
		want uint32
	}{
		{"no claim", nil, 0},
		{"unsure ones count for nothing", []Claim{claim(-1), claim(-2)}, 0},
		{"one in four sentences", []Claim{claim(1)}, 3},
		{"no more than ten", slices.Repeat([]Claim{claim(1)}, 40), 10},
	} {
		if got := r.CompanyOf(row.all).dense; got != row.want {
			t.Errorf("%s: dense to grade %d, want %d", row.fact, got, row.want)
		}
	}
}

// A sure statement is kept within one whose teller only passes it on.
func TestStatementsThatArePassedOn(t *testing.T) {
	r := readerOf("Holt said the boats were here at noon, the Post reported.")
	noon := r.word("noon") + 1
	for _, row := range []struct {
		fact   string
		change func(told, teller *Claim)
		want   bool
	}{
		{"both sure", func(*Claim, *Claim) {}, true},
		{"an unsure one", func(told, _ *Claim) { told.Confidence = -1 }, false},
		{"one with another verb", func(told, _ *Claim) { told.Cue = r.word("were") }, false},
		{"one of nobody", func(told, _ *Claim) { told.Phrase = -1 }, false},
		{"by an unsure teller", func(_, teller *Claim) { teller.Confidence = -1 }, false},
		{"by who tells it first", func(_, teller *Claim) { teller.side = RightSide }, false},
		{"by another verb", func(_, teller *Claim) { teller.Cue = r.word("Post") }, false},
		{"by who does not tell who said it", func(_, teller *Claim) { teller.Content = stretches(r.word("the"), noon) }, false},
		{"of which most is told by the other alone", func(told, _ *Claim) { told.Content = stretches(r.word("at"), noon) }, false},
	} {
		told := Claim{Cue: r.word("said"), Content: stretches(r.word("the"), noon), Confidence: 1}
		teller := Claim{Cue: r.word("reported"), side: LeftSide, Content: stretches(r.word("Holt"), noon), Confidence: 1}
		row.change(&told, &teller)
		if got := r.toldWithin(r.CompanyOf([]Claim{teller, told}), 1); got != row.want {
			t.Errorf("%s: it is passed on: %v", row.fact, got)
		}
	}
}

// Of claims that repeat each other the surest stays, in whichever order they were found.
func TestTheSurestStays(t *testing.T) {
	r := readerOf("Holt said the boats were here at noon, and the clerks of the port said they left for good.")
	claims := []Claim{
		{Cue: 1, Content: stretches(2, 9), Confidence: 1}, {Cue: 1, Content: stretches(2, 8), Confidence: 3},
		{Cue: 1, Content: stretches(3, 9), Confidence: 2}, {Cue: 15, Content: stretches(16, 20), Confidence: 0.5},
	}
	for turn := range claims {
		order := append(slices.Clone(claims[turn:]), claims[:turn]...)
		kept := r.surest(order)
		if len(kept) != 2 || kept[0].Confidence != 3 || kept[1].Confidence != 0.5 {
			t.Errorf("of %d claims, from number %d on, there stay %+v", len(claims), turn, kept)
		}
	}
}

// Confidence against rivals falls with each rival, and does not hang on their order.
func TestRivalsTakeConfidence(t *testing.T) {
	last := 9.0
	for n := range 5 {
		scores := append([]float64{2}, slices.Repeat([]float64{1}, n)...)
		if against(scores); scores[0] >= last {
			t.Errorf("beside %d rivals odds are %g, beside one fewer %g", n, scores[0], last)
		}
		last = scores[0]
	}
	a, b := []float64{1, 2, 3}, []float64{3, 1, 2}
	against(a)
	against(b)
	if d := a[0] - b[1]; d > 1e-9 || d < -1e-9 {
		t.Errorf("in another order odds of 1 are %g, not %g", b[1], a[0])
	}
}

// Whatever is read, claims lie within the text, in pieces that are in order and that no mark ends.
func FuzzClaimsLieWithinTheText(f *testing.F) {
	for _, body := range []string{
		"Grady said: “We leave.\n\n“At noon.” They left.", "QUILL: No.\n\nHOLT: Why?", "“No,” he said, “never” — and left.", "According to her, in his view, it was late.",
		"Megan Quill, cook\n\n“We leave the port at noon.”", "said said said: that that “", "190\"2\n!\"#",
	} {
		f.Add(body)
	}
	f.Fuzz(func(t *testing.T, body string) {
		if len(body) > 2000 || !readable(body) {
			t.Skip("no article")
		}
		r := readerOf(body)
		for _, c := range r.Claims() {
			at := 0
			for _, x := range c.Content {
				if x.From < at || x.Len() < 1 || x.To > len(r.Tokens) {
					t.Fatalf("%q has a claim of %v", body, c.Content)
				}
				if r.Tokens[x.To-1].Shape == nlp.Mark {
					t.Fatalf("%q has a claim of %q", body, r.Span(x).Of(r.Body))
				}
				at = x.To
			}
			if c.Cue < 0 || c.Cue >= len(r.Tokens) || c.Phrase >= len(r.Phrases) {
				t.Fatalf("%q has a claim with cue %d and phrase %d", body, c.Cue, c.Phrase)
			}
		}
	})
}

// The context of a claim settles how sure it is, unless the layout tells it; a sure statement within another's is kept.
func TestClaimsInTheirContext(t *testing.T) {
	r := readerOf("Holt said the boats were here at noon, the Post reported.")
	c := Claim{Cue: r.word("said"), Phrase: 0, Source: stretches(0, 1)[0], Content: stretches(r.word("the"), r.word("noon")+1)}
	for _, confidence := range []float64{1, layoutConfidence} {
		c.Confidence = confidence
		kept := r.inContext([]Claim{c})
		if len(kept) != 1 || (kept[0].Confidence == confidence) != (confidence == layoutConfidence) {
			t.Errorf("a claim of confidence %g is kept as %+v", confidence, kept)
		}
	}
}

// Of a claim within another one's content, what the context makes of it, the layout and a sure teller decide.
func TestWhichClaimsAreKept(t *testing.T) {
	r := readerOf("The clerk said the boats were here at noon, the Post reported. The clerk sold the boats.")
	at, noon := r.word("the"), r.word("noon")+1
	claim := func(cue, source string, x Side, confidence float64, content ...int) Claim {
		n, _ := r.PhraseNumber(r.word(source))
		return Claim{Cue: r.word(cue), Phrase: n, Source: r.Phrases[n].Stretch, Content: stretches(content...), side: x, Confidence: confidence}
	}
	teller := func(confidence float64) Claim {
		return claim("reported", "Post", LeftSide, confidence, 0, noon)
	}
	for _, row := range []struct {
		fact string
		all  []Claim
		want int
	}{
		{"one alone", []Claim{claim("said", "clerk", RightSide, 1, at, noon)}, 1},
		{"one that is too unsure", []Claim{claim("said", "clerk", RightSide, -3, at, noon)}, 0},
		{"one that is no statement", []Claim{claim("sold", "clerk", RightSide, 5, r.word("sold")+1, r.word("sold")+3)}, 0},
		{"one that is passed on, and its teller", []Claim{teller(5), claim("said", "clerk", RightSide, 0.1, at, noon)}, 2},
		{"one that another verb tells within", []Claim{teller(5), claim("were", "clerk", RightSide, 0.1, at, noon)}, 1},
		{"one that the layout tells within", []Claim{teller(20), claim("were", "clerk", RightSide, layoutConfidence, at, noon)}, 2},
	} {
		if got := r.inContext(row.all); len(got) != row.want {
			t.Errorf("%s: %q stay, want %d", row.fact, r.toldIn(got), row.want)
		}
	}
}
