package rank

import (
	"strings"
	"testing"

	"pullquote/answers/question"
)

// texts are the excerpts chosen, the best first.
func texts(chosen []Choice) []string {
	var all []string
	for _, c := range chosen {
		all = append(all, c.Span.Of(c.Read.Doc.Body))
	}
	return all
}

func TestAnExcerptTakesAlongWhatItLeansOn(t *testing.T) {
	for _, row := range []struct{ fact, body, first string }{
		{"a pronoun leans on the sentence before", "Ole Vint is " + long + ". He sank the ferry.", "Ole Vint is"},
		{"not on another paragraph", "Ole Vint is " + long + ".\n\nHe sank the ferry.", "He sank"},
		{"a short neighbour is welcome", "The ferry sank. It was sad.", "The ferry sank. It was sad."},
		{"so is a short paragraph", "The mayor spoke.\n\nThe ferry sank.\n\nOle Vint was aboard.", "The mayor spoke.\n\nThe ferry sank.\n\nOle Vint was aboard."},
		{"of two the better one comes first", "Ole Vint sank it and left.\n\nThe ferry sank.\n\n" + half + ".\n\n" + half + ".", "Ole Vint sank it and left.\n\nThe ferry sank."},
		{"a label is no paragraph", "News\n\nThe ferry sank.", "The ferry sank."},
		{"nor is a caption", "Ole Vint at the harbour\n\nThe ferry sank.", "The ferry sank."},
		{"a question goes before its answer", "They are all still asking the captain about that day: did anything at all sink off the northern islands in the gale?\n\nThe ferry sank.", "They are all still asking the captain about that day: did anything at all sink off the northern islands in the gale?\n\nThe ferry sank."},
		{"and not behind another’s", "The ferry sank.\n\nWhat else?", "The ferry sank."},
		{"nor does what a paper asks of its readers", "[Get our letter on the ferry.]\n\nThe ferry sank.", "The ferry sank."},
		{"a part of a paragraph is not taken along", "They met. They are " + long + ".\n\nThe ferry sank.", "The ferry sank."},
		{"nor what another says", "“We are sad,” said Ana Ruiz.\n\nThe ferry sank.", "The ferry sank."},
		{"nor what another is told to have said", "The ferry sank.\n\nAna Ruiz said that it was sad.", "The ferry sank."},
		{"the speaker may go on", "“The ferry sank,” said Ana Ruiz.\n\n“We are sad,” Ruiz said.", "“The ferry sank,” said Ana Ruiz.\n\n“We are sad,” Ruiz said."},
		{"an item of a list is not a paragraph", "The ferry sank.\n\nThey lost:\n\n- a dog\n- a cat", "The ferry sank."},
		{"a long one is not", "They met. The ferry sank with " + long + ".\n\nThey left.", "The ferry sank"},
	} {
		got := texts(Choose(find(t, "who sank the ferry?", "", row.body).candidates, 1, 1000))
		if len(got) != 1 || !strings.HasPrefix(got[0], row.first) || strings.Contains(got[0], "\n") && got[0] != row.first && !strings.Contains(got[0], half) {
			t.Errorf("%s: %q, want what begins %q", row.fact, got, row.first)
		}
	}
}

// half is more than half of what paragraphs may have together, long more than any excerpt takes along.
const (
	half = "a man of whom much could be told, and of whom much has been told, in the harbour and in the town, by those who knew him and by those who did not, for as long as there has been a harbour and a town, and a school, and a mill, and more"
	long = half + ", namely all of the other things that people of the coast build when they come to stay, and of whom nothing is told any more, now that they have left and the harbour, the school and the mill are closed"
)

func TestTheBudgetHoldsLeaningBack(t *testing.T) {
	got := texts(Choose(find(t, "who sank the ferry?", "", "Ole Vint is "+long+". He sank the ferry.").candidates, 1, 40))
	if len(got) != 1 || got[0] != "He sank the ferry." {
		t.Errorf("within 40 characters: %q", got)
	}
}

func TestExcerptsDoNotOverlapOrRepeat(t *testing.T) {
	report := "The old ferry of the northern islands sank in a gale off Oldport late on Monday."
	f := find(t, "did the ferry sink?", "", "title: A\ndate: 2020-03-05\n---\n"+report, "title: B\ndate: 2020-03-01\n---\n"+report,
		"The ferry sank. It sank fast. The ferry sank slowly at first.")
	chosen := Choose(f.candidates, 5, 600)
	seen := map[string]bool{}
	for i, c := range chosen {
		text := c.Span.Of(c.Read.Doc.Body)
		if seen[text] {
			t.Errorf("%q is shown twice", text)
		}
		seen[text] = true
		if text == report && (c.Read.Doc.ID != "b" || len(c.Repeats) != 1) {
			t.Errorf("the report is that of %s with %d repeats, want the earlier one, b, with 1", c.Read.Doc.ID, len(c.Repeats))
		}
		for _, x := range chosen[:i] {
			if x.Read == c.Read && x.Span.Overlaps(c.Span) {
				t.Errorf("%v and %v overlap", x.Span, c.Span)
			}
		}
	}
	if !seen[report] || len(Choose(f.candidates, 1, 600)) != 1 {
		t.Errorf("chosen %q", texts(chosen))
	}
}

func TestACorrectionComesBeforeWhatItCorrects(t *testing.T) {
	note := "Correction: A previous version of this article misstated when the ferry sank. The ferry sank in May."
	f := find(t, "when did the ferry sink?", "", "The ferry sank in June.\n\nThey met.\n\n"+note)
	got := Choose(f.candidates, 3, 600)
	if len(got) == 0 || !got[0].IsNote() {
		t.Errorf("first is %q, want the correction", texts(got))
	}
	if got := correctedFirst(nil); got != nil {
		t.Errorf("of nothing: %v", got)
	}
}

func TestOneExcerptAnArticle(t *testing.T) {
	f := find(t, "ferry", "", "The ferry sank.\n\nThe ferry was old.", "The ferry was new.", "The train left.")
	all := func(c *Candidate) bool { return c.Words() > 0 }
	if got := OnePerArticle(f.candidates, all, 0, 600); len(got) != 2 || got[0].Read == got[1].Read {
		t.Errorf("chosen %q", texts(got))
	}
	if got := OnePerArticle(f.candidates, all, 1, 600); len(got) != 1 {
		t.Errorf("at most one: %q", texts(got))
	}
	if got := OnePerArticle(f.candidates, func(*Candidate) bool { return false }, 0, 600); len(got) != 0 {
		t.Errorf("of none that counts: %q", texts(got))
	}
}

func TestFiguresThatDifferAreBothWanted(t *testing.T) {
	f := find(t, "how many sailors drowned off Oldport?", "", "Off Oldport 40 sailors drowned.", "Off Oldport 60 sailors drowned.", "Off Oldport 9 boats lay.")
	chosen := Choose(f.candidates, 1, 600)
	for _, c := range f.candidates {
		want := strings.Contains(c.span().Of(c.Read.Doc.Body), "sailors") && !chosen[0].Span.Overlaps(c.span()) || c.Read != chosen[0].Read && strings.Contains(c.Read.Doc.Body, "sailors")
		if got := c.otherFigure(chosen); got != want {
			t.Errorf("%q beside %q: another figure %v, want %v", c.Read.Doc.Body, texts(chosen), got, want)
		}
	}
}

func TestLongestCommonRun(t *testing.T) {
	words := strings.Fields
	for _, row := range []struct {
		a, b string
		want int
	}{
		{"a b c d", "x b c y", 2},
		{"a b a b a", "b a b", 3},
		{"a b", "c d", 0},
		{"", "a", 0},
	} {
		if got := commonRun(words(row.a), words(row.b)); got != row.want {
			t.Errorf("%q and %q share a run of %d, want %d", row.a, row.b, got, row.want)
		}
	}
}

func TestWeightsAreByName(t *testing.T) {
	if _, err := NewWeights(map[string]float64{"nonsense": 1}, nil, nil, nil); err == nil {
		t.Error("a feature that does not exist has a weight")
	}
	w, err := NewWeights(map[string]float64{"exact": 2}, map[string]float64{"words": 3}, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	f := find(t, "did the ferry sink?", "", "The ferry sank.")
	c := f.candidates[0]
	if c.weigh(w); c.Score != 2*c.Features[1] {
		t.Errorf("score %v of %v", c.Score, c.Features[1])
	}
	why := c.Explain()
	if len(why) != 1 || why[0].Name != "exact" || why[0].Value != c.Score {
		t.Errorf("explained by %v", why)
	}
}

func TestFeaturesHaveNamesOfTheirOwn(t *testing.T) {
	sentence, passage := FeatureNames()
	for _, names := range [][]string{sentence, passage} {
		seen := map[string]bool{}
		for _, name := range names {
			if name == "" || seen[name] {
				t.Errorf("the name %q stands twice, or is none", name)
			}
			seen[name] = true
		}
	}
}

func TestPassagesAreOrderedByTheirBestSentences(t *testing.T) {
	f := find(t, "did the ferry sink?", "", "The ferry sank.", "The train left, the ferry too.")
	BySentences(f.passages, f.candidates)
	for i, p := range f.passages {
		if i > 0 && p.Score > f.passages[i-1].Score {
			t.Errorf("passage %d scores more than the one before it", i)
		}
	}
	if f.passages[0].Score <= sentenceShare*f.candidates[0].Score {
		t.Errorf("score %v without the sentence's %v", f.passages[0].Score, f.candidates[0].Score)
	}
}

func TestNamesThatTheAskerWroteSmallAreMarked(t *testing.T) {
	f := find(t, "did vint sink the ferry?", "", "Then Ole Vint sank the ferry.", "With Vint the ferry sank.")
	MarkNames(f.query, f.passages)
	for i, term := range f.query.Terms {
		if got := f.query.IsNamed(i); got != (term.Word == "vint") {
			t.Errorf("%q names somebody: %v", term.Word, got)
		}
	}
}

func TestWhatCountsBesideAFigure(t *testing.T) {
	f := find(t, "how many sailors drowned in 2013?", "", "Of 300 sailors 40 drowned.", "On May 3 sailors drowned.", "In 2013 sailors drowned.", "Some 40, sailors drowned.")
	for _, c := range f.candidates {
		text := c.Read.Doc.Body
		want := strings.HasPrefix(text, "Of 300")
		if got := Counts(c.Match, c.Sentence, BesideFigure) >= 1; got != want {
			t.Errorf("a figure of %q counts sailors: %v, want %v", text, got, want)
		}
	}
	if f.query.Type != question.AskNumber || !f.query.HasFocus() {
		t.Errorf("the question asks %q of something: %v", f.query.Type, f.query.HasFocus())
	}
}
