package claim

import (
	"math"
	"slices"
	"strings"
	"testing"

	"pullquote/index/article"
	"pullquote/index/nlp"
	"pullquote/index/sentence"
)

// readerOf is a reader of a body whose cues are found.
func readerOf(body string) *Reader {
	a, _ := article.Read("a.md", []byte("---\ntitle: T\n---\n"+body))
	blocks := a.Blocks()
	r := NewReader(Loaded(), nlp.English().Read(nil, a.Body, blocks, sentence.Split(a.Body, blocks)), a.Title)
	r.FindCues()
	return r
}

// readable reports whether a body is one of an article.
func readable(body string) bool {
	_, err := article.Read("a.md", []byte("---\ntitle: T\n---\n"+body))
	return err == nil
}

// word is the first token with a word, as it is written.
func (r *Reader) word(word string) int {
	return slices.IndexFunc(r.Tokens, func(k nlp.Token) bool { return k.Of(r.Body) == word })
}

// words are those in front of which places lie, or behind which.
func (r *Reader) words(places []int, behind bool) string {
	var all []string
	for _, i := range places {
		if behind {
			i--
		}
		all = append(all, r.Tokens[i].Of(r.Body))
	}
	return strings.Join(all, " ")
}

func TestWhichWordsMayBeCues(t *testing.T) {
	r := readerOf("According to him she was told that: the harbour would be closed.")
	for word, want := range map[string]bool{"told": true, "closed": true, "According": true, ":": true, "was": false, "harbour": false} {
		if got := r.MayCue(r.word(word)); got != want {
			t.Errorf("%q may be a cue: %v", word, got)
		}
	}
}

func TestCuesAsReadersSeeThem(t *testing.T) {
	for _, row := range []struct{ fact, line, word, want string }{
		{"a verb alone", "He said so.", "said", "said"},
		{"auxiliaries and negation", "He would not have said so.", "said", "would not have said"},
		{"also within", "He has also said so.", "said", "has also said"},
		{"but not before", "He also said so.", "said", "said"},
		{"a particle", "He pointed out that it was late.", "pointed", "pointed out"},
		{"according to", "It was late, according to him.", "according", "according to"},
		{"a shortened negation", "He didn’t say so.", "say", "didn’t say"},
		{"“to” behind another verb", "He spoke to them.", "spoke", "spoke"},
		{"a noun has no auxiliaries", "It was claim enough.", "claim", "claim"},
		{"a verb at the end", "So he said", "said", "said"},
		{"“according” without its “to”", "It was late, according, he said, to him.", "according", "according"},
	} {
		r := readerOf(row.line)
		if got := r.Span(r.CueStretch(r.word(row.word))).Of(r.Body); got != row.want {
			t.Errorf("%s: the cue of %q is %q, want %q", row.fact, row.line, got, row.want)
		}
	}
}

func TestWhereContentMayStand(t *testing.T) {
	r := readerOf("The old mayor said that the new harbour would close.")
	said := r.word("said")
	for _, row := range []struct{ fact, got, want string }{
		{"it begins behind the cue, not within a phrase", r.words(r.RightStarts(said, nil), false), "that the would close"},
		{"it ends behind a word, not within a phrase", r.words(r.RightEnds(r.word("the"), nil), true), "harbour would close"},
		{"before the cue it ends not within a phrase", r.words(r.LeftEnds(said, nil), true), "mayor"},
		{"before the cue it begins not within a phrase", r.words(r.LeftStarts(said, nil), false), "The"},
	} {
		if row.got != row.want {
			t.Errorf("%s: %q, want %q", row.fact, row.got, row.want)
		}
	}
}

func TestQuotationsRunOn(t *testing.T) {
	r := readerOf("She said: “It is late. We must go. They wait.” Nobody left.")
	late := r.word("It")
	if got := r.words(r.RightEnds(late, nil), true); !strings.HasSuffix(got, "wait") || strings.Contains(got, "left") {
		t.Errorf("a quotation may end behind %q, want its last word at the end", got)
	}
	r = readerOf("“It is late. We must go,” she said.")
	if got := r.words(r.LeftStarts(r.word("go")+1, nil), false); !strings.Contains(got, "It") {
		t.Errorf("a quotation before its cue may begin with %q, want its first word too", got)
	}
	if got := r.words(r.LeftEnds(r.word("she"), nil), true); !strings.Contains(got, "go") {
		t.Errorf("a quotation before its cue may end behind %q, want its last word too", got)
	}
}

func TestQuotationsThatAreLeftOpenAreCarriedOn(t *testing.T) {
	r := readerOf("She said: “It is late.\n\n“We must go.\n\n“They wait.” Nobody left.")
	it := r.word("It")
	c := Claim{Cue: r.word("said"), Content: []nlp.Stretch{{From: it, To: r.word("late") + 1}}}
	r.CarryOn(&c)
	if got := r.Tokens[c.Content[0].To-1].Word; got != "wait" {
		t.Errorf("it is carried on to %q, want to wait", got)
	}
}

func TestHowMuchIsQuoted(t *testing.T) {
	r := readerOf("She said “yes” and no.")
	yes, no := r.word("yes"), r.word("no")
	for _, row := range []struct {
		content nlp.Stretch
		kind    Kind
		graded  uint32
	}{
		{nlp.Stretch{From: yes, To: yes + 1}, Direct, 3},
		{nlp.Stretch{From: yes, To: no + 1}, Mixed, 2},
		{nlp.Stretch{From: no, To: no + 1}, Indirect, 1},
	} {
		if got := r.KindOf(Claim{Content: []nlp.Stretch{row.content}}); got != row.kind {
			t.Errorf("%q is %s, want %s", r.Span(row.content).Of(r.Body), got, row.kind)
		}
		if got := r.Quotation(row.content); got != row.graded {
			t.Errorf("%q is quoted to grade %d, want %d", r.Span(row.content).Of(r.Body), got, row.graded)
		}
	}
}

// What goes on behind a cue and has another cue behind it is that one's.
func TestWhatAnotherCueTellsIsCutOff(t *testing.T) {
	for _, row := range []struct {
		fact     string
		cue      int
		content  []int
		other    int
		of       []int
		pieces   int
		together int
	}{
		{"another cue behind it", 5, []int{0, 5, 10, 15}, 16, []int{10, 15}, 1, 1},
		{"with more of its own", 5, []int{0, 5, 10, 15}, 16, []int{10, 15, 20, 25}, 1, 2},
		{"before a third piece", 5, []int{0, 5, 10, 15, 20, 25}, 16, []int{10, 15}, 1, 1},
		{"another cue before it", 5, []int{0, 5, 10, 15}, 8, []int{10, 15}, 2, 1},
		{"another beginning", 5, []int{0, 5, 10, 15}, 16, []int{11, 15}, 2, 1},
		{"all of it before its cue", 17, []int{0, 5, 10, 15}, 16, []int{10, 15}, 2, 1},
	} {
		all := apart([]Claim{{Cue: row.cue, Content: stretches(row.content...)}, {Cue: row.other, Content: stretches(row.of...)}})
		if len(all[0].Content) != row.pieces || len(all[1].Content) != row.together {
			t.Errorf("%s: %d and %d pieces are left, want %d and %d", row.fact, len(all[0].Content), len(all[1].Content), row.pieces, row.together)
		}
	}
}

func stretches(places ...int) []nlp.Stretch {
	var all []nlp.Stretch
	for i := 0; i+1 < len(places); i += 2 {
		all = append(all, nlp.Stretch{From: places[i], To: places[i+1]})
	}
	return all
}

func TestClaimsThatRepeatOthers(t *testing.T) {
	for _, row := range []struct {
		fact    string
		a, b    Claim
		shared  float64
		repeats bool
	}{
		{"the same content", Claim{Cue: 0, Content: stretches(2, 10)}, Claim{Cue: 1, Content: stretches(2, 10)}, 1, true},
		{"nothing in common", Claim{Cue: 0, Content: stretches(2, 10)}, Claim{Cue: 20, Content: stretches(21, 30)}, 0, false},
		{"half of it", Claim{Cue: 0, Content: stretches(2, 10)}, Claim{Cue: 1, Content: stretches(2, 6)}, 0.5, false},
		{"one tells the other", Claim{Cue: 0, Content: stretches(1, 10)}, Claim{Cue: 2, Content: stretches(3, 10)}, 7.0 / 9, false},
		{"two pieces", Claim{Cue: 0, Content: stretches(2, 6, 8, 12)}, Claim{Cue: 1, Content: stretches(2, 12)}, 0.8, true},
	} {
		if got := row.a.shared(row.b); math.Abs(got-row.shared) > 1e-9 {
			t.Errorf("%s: they share %g, want %g", row.fact, got, row.shared)
		}
		if got := row.a.repeats(row.b); got != row.repeats {
			t.Errorf("%s: one repeats the other: %v", row.fact, got)
		}
	}
	kept := thin([]Claim{{Cue: 0, Content: stretches(2, 10)}, {Cue: 1, Content: stretches(2, 10)}, {Cue: 20, Content: stretches(21, 30)}}, 100)
	if len(kept) != 2 || kept[0].Cue != 0 || kept[1].Cue != 20 {
		t.Errorf("kept %+v, want the first of each", kept)
	}
}

func TestWhatIsQuotedFromAPlaceOn(t *testing.T) {
	for body, want := range map[string]string{"She said “we go.” They left.": "we go", "She said “we go": "we go", "She said we go.": ""} {
		r := readerOf(body)
		got := ""
		if x := r.regionFrom(r.word("we")); x.Len() > 0 {
			got = r.Span(x).Of(r.Body)
		}
		if got != want {
			t.Errorf("from “we” on %q is quoted in %q, want %q", got, body, want)
		}
	}
	r := readerOf("They left the port.")
	if c, ok := r.told(1, r.word("left"), stretches(2, 4)[0], RightSide); ok {
		t.Errorf("what is no phrase tells %q", r.toldIn([]Claim{c}))
	}
}

func TestClaimsReachFromCueToContent(t *testing.T) {
	c := Claim{Cue: 20, Content: stretches(2, 6, 8, 12)}
	if got := c.Reach(); got != (nlp.Stretch{From: 2, To: 21}) {
		t.Errorf("it reaches over %v", got)
	}
}

// A verb with nothing on either side has no rivals, and of some the best is hopeless.
func TestVerbsThatTellNothing(t *testing.T) {
	for _, body := range []string{"Said", "Said.", "They said", "They met sailors seeking to have a say.", "In her view the road is closed."} {
		if got := listed(body); got != "" {
			t.Errorf("%q tells %q", body, got)
		}
	}
}

func TestRivalsAreJudgedAgainstEachOther(t *testing.T) {
	likely := Claim{pSource: 1, pSide: 1, pStart: 1, pEnd: 1}
	rivals := []Claim{likely, likely, likely}
	if best := Likeliest(rivals, []float64{1, 3, 2}); best != 1 {
		t.Errorf("the likeliest is %d, want the one with the highest score", best)
	}
	if rivals[1].Confidence >= 3 || rivals[1].Confidence <= rivals[2].Confidence {
		t.Errorf("confidences %g and %g: rivals take from each other", rivals[1].Confidence, rivals[2].Confidence)
	}
	alone := []float64{3}
	against(alone)
	if math.Abs(alone[0]-3) > 1e-9 {
		t.Errorf("against nothing alone, odds of 3 become %g", alone[0])
	}
	unlikely := likely
	unlikely.pEnd = 1e-9
	if best := Likeliest([]Claim{unlikely, likely}, []float64{2, 1}); best != 1 {
		t.Error("what its choices made unlikely is preferred for a little confidence")
	}
	if Likeliest(nil, nil) != -1 {
		t.Error("one of none is likeliest")
	}
}

func TestLeadersAreTheProbable(t *testing.T) {
	if got := leaders([]float64{0, 5, 4.5, -9}, 2); !slices.Equal(got, []int{1, 2}) {
		t.Errorf("leaders %v, want the best two, best first", got)
	}
	if got := leaders([]float64{0, 9, 0}, 2); !slices.Equal(got, []int{1}) {
		t.Errorf("leaders %v, want the one that is probable", got)
	}
	if got := leaders(make([]float64, 20), 2); len(got) != 1 {
		t.Errorf("leaders %v, want one of those that are improbable", got)
	}
	if got := leaders(nil, 2); len(got) != 0 {
		t.Errorf("of none %v lead", got)
	}
}

func TestFloorsDifferByWhatAClaimIs(t *testing.T) {
	r := readerOf("He said it was late. The mayor revoked it. She said “yes” to it.")
	claim := func(cue string, content string, pronoun bool) *Claim {
		c := &Claim{Cue: r.word(cue), Phrase: -1, Content: stretches(r.word(content), r.word(content)+1)}
		if pronoun {
			c.Phrase, _ = r.PhraseNumber(r.word("He"))
		}
		return c
	}
	said, revoked, quoted := claim("said", "late", false), claim("revoked", "late", false), claim("said", "yes", false)
	switch floor := r.floorFor; {
	case floor(said) >= floor(revoked):
		t.Error("a verb of saying must be as sure as another verb")
	case floor(claim("said", "late", true)) >= floor(said):
		t.Error("he must be as sure as anybody")
	case floor(quoted) <= floor(said):
		t.Error("a quotation need not be surer")
	}
	weak := *revoked
	weak.odds = -5
	if r.floorFor(&weak) <= r.floorFor(revoked) {
		t.Error("a claim with a weak cue need not be surer")
	}
}

func TestSourcesAreNear(t *testing.T) {
	r := readerOf("The mayor of Kestrel said that the harbour would close. The judge left.")
	var heads []string
	for _, p := range r.SourcesOf(r.word("said"), nil) {
		if p < 0 {
			heads = append(heads, "none")
			continue
		}
		heads = append(heads, r.Tokens[r.Phrases[p].Head].Word)
	}
	if got := strings.Join(heads, " "); got != "none mayor kestrel harbour" {
		t.Errorf("sources %q, want those of the sentence, and none first", got)
	}
	r = readerOf("“It is late,” often added Kurt Westby.")
	if c := r.chooseSource(Claim{Cue: r.word("added")})[0]; r.Span(c.Source).Of(r.Body) != "Kurt Westby" {
		t.Errorf("the source within the cue’s phrase is %q", r.Span(c.Source).Of(r.Body))
	}
	if r = readerOf("A human being called Martha left."); len(r.SourcesOf(r.word("called"), nil)) != 2 {
		t.Error("a phrase that goes on behind the cue is no source")
	}
}

func TestCuesOfASentenceAreBounded(t *testing.T) {
	r := readerOf(strings.Repeat("he said, she told, ", 12) + "and so on.")
	for n := range r.Sentences {
		of := 0
		for _, q := range r.Cues {
			of += btoi(int(r.Tokens[q.at].Sentence) == n)
		}
		if of > cuesAtMost {
			t.Errorf("%d cues of one sentence are looked at, at most %d are", of, cuesAtMost)
		}
	}
	if r.LeftOut == 0 {
		t.Error("it is not said that some were left out")
	}
	if !slices.IsSortedFunc(r.Cues, func(a, b cue) int { return a.at - b.at }) {
		t.Error("cues are out of order")
	}
}
func TestNounsBeforeNounsAreNoCues(t *testing.T) {
	r := readerOf("She sued the owner in small claims court over claims that he lied.")
	first := r.word("claims")
	second := first + 1 + slices.IndexFunc(r.Tokens[first+1:], func(k nlp.Token) bool { return k.Word == "claims" })
	if !r.compounds(first) || r.compounds(second) {
		t.Errorf("“claims” stands before a noun: %v in “claims court”, %v in “claims that”", r.compounds(first), r.compounds(second))
	}
}
