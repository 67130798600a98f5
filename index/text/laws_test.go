package text_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pullquote/index/text"
)

// Folding what is folded changes nothing, and folding a name leaves single spaces alone.
func FuzzFoldingTwiceChangesNothing(f *testing.F) {
	for _, input := range []string{"Acción", "The Mayor’s “plan”", "  Yale\u00a0Daily\n News ", "\xffÉ", "İstanbul ẞ Ǆ", "ﬁne", "‘’“”"} {
		f.Add(input)
	}
	f.Fuzz(func(t *testing.T, input string) {
		if !utf8.ValidString(input) {
			t.Skip("no text")
		}
		folded := text.Fold(input)
		if again := text.Fold(folded); again != folded {
			t.Errorf("%q folds to %q, and that to %q", input, folded, again)
		}
		name := text.FoldName(input)
		if again := text.FoldName(name); again != name || strings.Contains(name, "  ") || strings.TrimSpace(name) != name {
			t.Errorf("%q folds as a name to %q, and that to %q", input, name, again)
		}
	})
}

// A slip and a likeness are those of both words, whichever is first; a word is no slip of one much longer.
func FuzzLikenessGoesBothWays(f *testing.F) {
	for _, pair := range [][2]string{{"brandt", "brant"}, {"", "a"}, {"lugo", "rell"}, {"aab", "aba"}, {"yale dayly news", "yale daily news"}} {
		f.Add(pair[0], pair[1])
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		if text.IsSlip(a, b) != text.IsSlip(b, a) {
			t.Errorf("%q is a slip for %q: %v, the other way round: %v", a, b, text.IsSlip(a, b), text.IsSlip(b, a))
		}
		if !text.IsSlip(a, a) || text.IsSlip(a, a+"xy") {
			t.Errorf("%q is a slip for itself: %v, with two letters more: %v", a, text.IsSlip(a, a), text.IsSlip(a, a+"xy"))
		}
		one, other := text.Likeness(a, b), text.Likeness(b, a)
		if one != other || one < 0 || one > 1 {
			t.Errorf("%q is like %q by %v, the other way round by %v", a, b, one, other)
		}
	})
}

// Words stay the same words in capitals, behind spaces and with other apostrophes.
func TestWhatMakesNoOtherWord(t *testing.T) {
	for _, row := range []struct{ fact, a, b string }{
		{"capitals", "The ferry sank", "THE FERRY SANK"},
		{"another apostrophe", "the mayor’s ferry", "the mayor's ferry"},
		{"a possessive", "the captain’s log", "the captain log"},
		{"accents", "élection à Québec", "election a Quebec"},
		{"a plural", "two ferries", "two ferry"},
		{"a participle", "closing", "closed"},
		{"a soft hyphen", "har\u00adbour", "harbour"},
		{"white space", "old\u00a0harbour", "old  harbour"},
		{"a ligature", "ﬁne", "fine"},
		{"full stops of an acronym", "N.A.T.O. met", "NATO met"},
		{"commas in a number", "12,500 tons", "12500 tons"},
		{"function words", "the ferry and the harbour", "ferry harbour"},
		{"marks", "ferry (harbour)!", "ferry harbour"},
	} {
		if a, b := strings.Join(text.Stems(row.a), " "), strings.Join(text.Stems(row.b), " "); a != b || a == "" {
			t.Errorf("%s: %q has the stems %q, %q has %q", row.fact, row.a, a, row.b, b)
		}
	}
}

func TestWhatMakesAnotherWord(t *testing.T) {
	for _, row := range []struct{ fact, a, b string }{
		{"a hyphen parts", "re-elect", "reelect"},
		{"a point in a number", "2.5", "25"},
		{"a full stop between words parts them", "line.Next", "lineNext"},
		{"another stem", "general", "generous"},
		{"a single letter’s full stop", "plan B.Then", "plan BThen"},
	} {
		if a, b := strings.Join(text.Stems(row.a), " "), strings.Join(text.Stems(row.b), " "); a == b {
			t.Errorf("%s: %q and %q both have the stems %q", row.fact, row.a, row.b, a)
		}
	}
}

func TestFormsOfVerbs(t *testing.T) {
	for verb, want := range map[string]string{
		"warn":    "warn warns warned warning",
		"say":     "say says saying said",
		"deny":    "deny denies denied denying",
		"write":   "write writes writing wrote written",
		"argue":   "argue argues argued arguing",
		"stress":  "stress stresses stressed stressing",
		"preach":  "preach preaches preached preaching",
		"publish": "publish publishes published publishing",
		"admit":   "admit admits admited admiting admitted admitting",
		"reply":   "reply replies replied replying",
		"convey":  "convey conveys conveyed conveying",
	} {
		if got := strings.Join(text.FormsOf(verb), " "); got != want {
			t.Errorf("the forms of %q are %q, want %q", verb, got, want)
		}
	}
}

// Every form of a verb of saying is one, and no verb of saying is lost.
func TestFormsOfSayingSay(t *testing.T) {
	for _, verb := range text.Sayings().Words() {
		for _, form := range text.FormsOf(verb) {
			if !text.IsSaying(form) {
				t.Errorf("%q of %q says nothing", form, verb)
			}
		}
	}
}

func TestBoundsOfWords(t *testing.T) {
	long := strings.Repeat("x", 64)
	if len(text.Analyse(long)) != 1 || len(text.Analyse(long+"x")) != 0 {
		t.Error("a word may have 64 bytes and no more")
	}
	if text.MarkOf("") == 0 || text.MarkOf(strings.Clone("ferri")) != text.MarkOf("ferri") || text.MarkOf("ferri") == text.MarkOf("harbour") {
		t.Error("marks are those of stems, and none is 0")
	}
	for _, table := range text.Tables() {
		if table.Name == "" || table.Bytes <= 0 || table.Hits < 0 || table.Misses < 0 {
			t.Errorf("a table of words tells %+v", table)
		}
	}
}
