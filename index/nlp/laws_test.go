package nlp

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pullquote/index/article"
)

// Whatever is cut, tokens stand in order within the text, and nothing but space lies between them.
func FuzzTokensCoverTheText(f *testing.F) {
	for _, line := range []string{"Tollund’s don’t I’m", "33,000.5 at 11:30", "U.S. Mr. J. Day -- ''no''...", "é’s", "a-'b", "\xff", "’’s", "n't 't"} {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		at := 0
		for _, k := range appendTokens(nil, line, article.Span{Start: 0, End: len(line)}, 0) {
			if k.Start < at || k.End <= k.Start || k.End > len(line) || strings.TrimSpace(line[at:k.Start]) != "" {
				t.Fatalf("%q has a token at %v behind %d", line, k.Span, at)
			}
			if strings.ContainsFunc(k.Of(line), unicode.IsSpace) {
				t.Fatalf("%q has the token %q", line, k.Of(line))
			}
			at = k.End
		}
		if strings.TrimSpace(line[at:]) != "" {
			t.Fatalf("%q ends behind the last token, at %d", line, at)
		}
	})
}

// Quotations lie in order, apart and each within a line.
func FuzzQuotedRegionsLieApart(f *testing.F) {
	for _, body := range []string{"“No” and “yes”", "“Open here.\n\n“And here,” he said.", `6'2" and "a" "b`, "''no''", "<a title=\"x\">\"", "””““", "\xff“"} {
		f.Add(body)
	}
	f.Fuzz(func(t *testing.T, body string) {
		at := 0
		for _, s := range quotedRegions(body) {
			if s.Start < at || s.End <= s.Start || s.End > len(body) || strings.Contains(s.Of(body), "\n") {
				t.Fatalf("%q quotes %v behind %d", body, s, at)
			}
			if utf8.ValidString(body) && !utf8.ValidString(s.Of(body)) {
				t.Fatalf("%q quotes %q, which cuts a character", body, s.Of(body))
			}
			at = s.End
		}
	})
}

// Whichever moves a parser takes, each word takes two and hangs in the end from another one, or from none, without a circle; and
// no two of them cross.
func FuzzMovesMakeTrees(f *testing.F) {
	f.Add(4, []byte{0, 1, 2, 3})
	f.Add(7, []byte{0, 0, 0, 9, 9, 1, 5, 13})
	f.Add(1, []byte{})
	f.Fuzz(func(t *testing.T, words int, choices []byte) {
		words = min(max(words, 1), 30)
		x := reading(strings.Repeat("word ", words) + "end.")
		s := x.Sentences[x.Tokens[len(x.Tokens)-1].Sentence]
		var c Config
		c.Reset(x.Tokens, s)
		moves := 0
		for ; !c.Done(); moves++ {
			var may []int
			shifts, lefts, rights := c.May()
			if shifts {
				may = append(may, Shift)
			}
			if lefts {
				may = append(may, Left, Left+1)
			}
			if rights {
				may = append(may, Right, Right+1)
			}
			if len(may) == 0 {
				t.Fatal("no move is possible, and it is not done")
			}
			choice := 0
			if len(choices) > 0 {
				choice = int(choices[moves%len(choices)])
			}
			c.Apply(may[choice%len(may)])
		}
		if moves != 2*s.Len() {
			t.Fatalf("%d moves over %d tokens", moves, s.Len())
		}
		for i, n := range c.nodes {
			at := i
			for steps := 0; c.nodes[at].head >= 0; steps++ {
				if at = int(c.nodes[at].head) - s.From; at < 0 || at >= len(c.nodes) || steps > len(c.nodes) {
					t.Fatalf("word %d hangs in a circle or outside its sentence", i)
				}
			}
			for j := range i {
				if m := c.nodes[j]; n.head >= 0 && m.head >= 0 && cross(s.From+i, int(n.head), s.From+j, int(m.head)) {
					t.Fatalf("word %d hangs from %d, across word %d, which hangs from %d", s.From+i, n.head, s.From+j, m.head)
				}
			}
		}
	})
}

// cross reports whether one of two links begins within the other and ends outside it.
func cross(a, b, c, d int) bool {
	a, b, c, d = min(a, b), max(a, b), min(c, d), max(c, d)
	return a < c && c < b && b < d || c < a && a < d && d < b
}

// The same article reads the same, and what stands behind it in the text changes nothing of a paragraph's tokens.
func TestReadingIsAFunctionOfTheText(t *testing.T) {
	body := "“No,” said Mayor Ana Ruiz, who left.\n\nThe harbour of Kestrel closed on Monday."
	one, again, longer := reading(body), reading(body), reading(body+"\n\nThey came back.")
	if !slices.Equal(one.Tokens, again.Tokens) || !slices.Equal(one.Phrases, again.Phrases) {
		t.Error("an article is read in two ways")
	}
	if !slices.Equal(one.Tokens, longer.Tokens[:len(one.Tokens)]) {
		t.Error("a paragraph behind changes the words before")
	}
}

func TestSingularsOfNouns(t *testing.T) {
	for plural, want := range map[string]string{
		"ferries": "ferry", "churches": "church", "wishes": "wish", "glasses": "glass", "boats": "boat", "glass": "glass", "bus": "bus",
		"ties": "tie", "as": "as", "houses": "house", "sheep": "sheep", "": "",
	} {
		if got := Unplural(plural); got != want {
			t.Errorf("the singular of %q is %q, want %q", plural, got, want)
		}
	}
}

func TestHowLemmasAreMade(t *testing.T) {
	for _, row := range []struct {
		fact, a string
		of      Tag
		b       string
		as      Tag
	}{
		{"a doubled consonant", "stopped", VBD, "stop", VB},
		{"but not a doubled l", "called", VBD, "call", VB},
		{"but not a doubled s", "passing", VBG, "pass", VB},
		{"a y that became ie", "carried", VBD, "carry", VB},
		{"an e that fell", "hoping", VBG, "hope", VB},
		{"an irregular form", "told", VBN, "tell", VB},
		{"a plural", "claims", NNS, "claim", NN},
	} {
		if a, b := lemma(row.a, row.of), lemma(row.b, row.as); a != b {
			t.Errorf("%s: %q is %q, %q is %q", row.fact, row.a, a, row.b, b)
		}
	}
	for _, row := range []struct {
		fact, a string
		of      Tag
		b       string
		as      Tag
	}{
		{"a noun is no verb’s irregular form", "saw", NN, "see", VB},
		{"a short word keeps its ending", "red", VBD, "r", VB},
		{"another verb", "walked", VBD, "work", VB},
	} {
		if a, b := lemma(row.a, row.of), lemma(row.b, row.as); a == b {
			t.Errorf("%s: %q and %q are both %q", row.fact, row.a, row.b, a)
		}
	}
}

func TestTagsOfTheTreebank(t *testing.T) {
	for name, want := range map[string]Tag{"NNPS": NNP, "JJR": Adj, "RBS": Adv, "PDT": Det, "WP$": WP, "VBZ": VBZ, "``": Punct, "$": CD, "???": Other} {
		if got := TagOf(name); got != want {
			t.Errorf("%s is tag %d, want %d", name, got, want)
		}
	}
	for _, row := range []struct {
		tag                Tag
		verb, finite, noun bool
	}{
		{VB, true, false, false}, {VBD, true, true, false}, {VBG, true, false, false}, {VBZ, true, true, false}, {MD, false, true, false},
		{NN, false, false, true}, {NNP, false, false, true}, {Adj, false, false, false}, {CD, false, false, false},
	} {
		if row.tag.Verb() != row.verb || row.tag.Finite() != row.finite || row.tag.Noun() != row.noun {
			t.Errorf("tag %d is a verb %v, finite %v, a noun %v", row.tag, row.tag.Verb(), row.tag.Finite(), row.tag.Noun())
		}
	}
}
