package check

import (
	"strings"
	"testing"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/sentence"
)

// say aligns words with a body and tells the difference: (same …)(del …)(ins …).
func say(t *testing.T, asked, body string) (Match, string) {
	t.Helper()
	doc := &index.Document{Article: &article.Article{ID: "a", Body: body}}
	p, ok := placeIn(doc, article.Span{End: len(body)}, askedWords(asked))
	if !ok {
		return Absent, ""
	}
	var b strings.Builder
	for _, d := range p.Differences() {
		b.WriteString("(" + string(d.Op) + " " + d.Text + ")")
	}
	return p.Match(), b.String()
}

func TestWordsAreAligned(t *testing.T) {
	const body = "Before it, he said: “We will not sell the harbour, and we [the council] shall keep the old ferry.” They left."
	for _, row := range []struct {
		fact, asked string
		match       Match
		diff        string
	}{
		{"as they stand", "we will not sell the harbour", Exact, "(same We will not sell the harbour)"},
		{"in capitals, without marks", "WE WILL NOT SELL THE HARBOUR AND WE", Exact, "(same We will not sell the harbour, and we)"},
		{"over an ellipsis", "We will not sell … the old ferry", Exact, "(same We will not sell the harbour, and we [the council] shall keep the old ferry)"},
		{"without what stands in brackets", "and we shall keep the old ferry", Exact, "(same and we [the council] shall keep the old ferry)"},
		{"with a bracket for a word", "[They] will not sell the harbour", Exact, "(same will not sell the harbour)"},
		{"one changed", "we the council shall keep the new ferry", Near, "(same we [the council] shall keep the)(del new)(ins old)(same ferry)"},
		{"one more", "we will surely not sell the harbour", Near, "(same We will)(del surely)(same not sell the harbour)"},
		{"one less", "we will sell the harbour and keep the old ferry", Near,
			"(same We will)(ins not)(same sell the harbour, and)(ins we [the council] shall)(same keep the old ferry)"},
		{"a slip of one letter", "we will not sell the harbuor", Near, "(same We will not sell the)(del harbuor)(ins harbour)"},
		{"others", "the museum opens at nine on Sundays", Absent, ""},
		{"the frequent ones alone", "and it was the one that we had", Absent, ""},
	} {
		match, diff := say(t, row.asked, body)
		if match != row.match || diff != row.diff {
			t.Errorf("%s: %q is %s %s, want %s %s", row.fact, row.asked, match, diff, row.match, row.diff)
		}
	}
}

func TestWordsOfNothing(t *testing.T) {
	for _, asked := range []string{"", " … “”", "\u200b"} {
		if !Read(asked).IsZero() {
			t.Errorf("%q has words: %+v", asked, Read(asked))
		}
	}
	if Read("so").IsZero() {
		t.Error("“so” has no words")
	}
	if w := askedWords("[only brackets]"); len(w) != 2 || w[0].bracketed {
		t.Errorf("brackets alone are %+v; there is nothing that they could stand for", w)
	}
	if got := askedWords(strings.Repeat("word ", askedAtMost+50)); len(got) != askedAtMost {
		t.Errorf("%d words are compared", len(got))
	}
}

func TestBracketsAreSeenOnTheirLine(t *testing.T) {
	const text = "[a b] c [d\ne"
	for word, want := range map[string]bool{"a": true, "b": true, "c": false, "d": true, "e": false} {
		at := strings.Index(text, word)
		if got := inBrackets(text, article.Span{Start: at, End: at + 1}); got != want {
			t.Errorf("%q of %q stands in brackets: %v, want %v", word, text, got, want)
		}
	}
}

func TestPartsHoldAWholeBodyAndOverlap(t *testing.T) {
	d := &index.Document{Article: &article.Article{}}
	for range 3000 {
		at := len(d.Body)
		d.Body += "The ferry was late again. "
		d.Sentences = append(d.Sentences, sentence.Sentence{Span: article.Span{Start: at, End: len(d.Body) - 1}})
	}
	all := parts(d, 10)
	if len(all) < 2 || all[0].Start != 0 || all[len(all)-1].End != len(d.Body)-1 {
		t.Fatalf("%d parts from %v to %v", len(all), all[0], all[len(all)-1])
	}
	for i, p := range all {
		if p.Len() > scannedAtOnce {
			t.Errorf("part %d has %d bytes", i, p.Len())
		}
		if i > 0 && all[i-1].End-p.Start < reachOf(10)-30 {
			t.Errorf("part %d overlaps the one before by %d bytes; ten words may take %d", i, all[i-1].End-p.Start, reachOf(10))
		}
	}
}

func TestExactPlacesComeAloneAndEarlyOnesFirst(t *testing.T) {
	place := func(id article.ID, year int, cost, likeness float64) Place {
		return Place{Document: &index.Document{Article: &article.Article{ID: id, Date: article.Date{Year: year}}}, Likeness: likeness,
			words: []bodyWord{{}}, alignment: alignment{to: 1, cost: cost}}
	}
	for _, row := range []struct {
		fact   string
		places []Place
		want   string
	}{
		{"exact alone", []Place{place("near", 2001, 1, 0.9), place("exact", 2002, 0, 1)}, "exact"},
		{"the earlier of equals", []Place{place("late", 2002, 0, 1), place("early", 2001, 0, 1)}, "early late"},
		{"the liker of near ones", []Place{place("less", 2001, 1, 0.8), place("more", 2002, 1, 0.9)}, "more less"},
		{"none much worse", []Place{place("worse", 2001, 1, 0.7), place("best", 2002, 1, 0.9)}, "best"},
		{"of none", nil, ""},
	} {
		var got []string
		for _, p := range Best(row.places) {
			got = append(got, string(p.Document.ID))
		}
		if strings.Join(got, " ") != row.want {
			t.Errorf("%s: %q, want %q", row.fact, got, row.want)
		}
	}
}

func TestRareWordsDecide(t *testing.T) {
	words := askedWords("the ferry sank")
	weigh(words, []index.TermStat{{Stem: "ferri", Passages: 100}, {Stem: "sank", Passages: 1}}, 100)
	if the, ferry, sank := words[0].weight, words[1].weight, words[2].weight; !(the < ferry && ferry < sank) {
		t.Errorf("weights %v, %v, %v", the, ferry, sank)
	}
}
