package claim

import (
	"fmt"
	"slices"
	"testing"

	"pullquote/index/nlp"
)

// What stands around a cue, as the models see it.
func TestQuotationsAroundACue(t *testing.T) {
	for _, row := range []struct {
		fact, line  string
		left, right uint32
	}{
		{"none", "She said that it was late.", 0, 0},
		{"behind the verb", "She said “it is late” to them.", 0, 1},
		{"before the verb", "“It is late,” she said to them.", 1, 0},
		{"on both sides", "“It is late,” she said, “and cold.”", 1, 1},
		{"far behind", "She said to all who had come to the port “it is late”.", 0, 2},
		{"far before", "“It is late” was what she and the others in the port said.", 2, 0},
		{"a colon behind a quotation", "She said “it is late” to them:", 0, 1},
		{"around the verb itself", "“They said so” was all.", 3, 3},
		{"a colon announces the next sentence", "This is what they said to them:", 0, 4},
	} {
		r := readerOf(row.line + "\n\nThey left.")
		i := r.word("said")
		left, right := r.quotesAround(r.Sentences[r.Tokens[i].Sentence], i)
		if left != row.left || right != row.right {
			t.Errorf("%s: %q has quotations %d before and %d behind, want %d and %d", row.fact, row.line, left, right, row.left, row.right)
		}
	}
}

// A colon that ends the text announces nothing.
func TestAColonAtTheEnd(t *testing.T) {
	r := readerOf("This is what they said:")
	if _, right := r.quotesAround(r.Sentences[0], r.word("said")); right != 0 {
		t.Errorf("behind it lies a quotation of grade %d", right)
	}
}

func TestWhatOpensTheComplement(t *testing.T) {
	for _, row := range []struct {
		fact, line, word string
		want             uint32
	}{
		{"that", "She said that it was late.", "said", 1},
		{"an infinitive", "She promised to leave the port.", "promised", 2},
		{"a colon", "She said this: it was late.", "said", 3},
		{"a clause", "She said the port was late.", "said", 4},
		{"a comma beside the verb", "It was late, she said, and left.", "said", 6},
		{"a full stop one word behind", "It was late, said Holt.", "said", 7},
		{"“that” further on", "She told them that it was late.", "told", 1},
		{"“that” that points", "She praised all that work of theirs", "praised", 0},
		{"none of these", "She praised the port of the town and its many boats and nets", "praised", 0},
	} {
		r := readerOf(row.line)
		i := r.word(row.word)
		if got := r.ahead(r.Sentences[r.Tokens[i].Sentence], i); got != row.want {
			t.Errorf("%s: the complement of %q opens as %d, want %d", row.fact, row.line, got, row.want)
		}
	}
}

func TestSubjectsAreSeenPastSmallWords(t *testing.T) {
	seen := func(line, word string) uint32 {
		r := readerOf(line)
		i := r.word(word)
		return r.subject(r.Sentences[r.Tokens[i].Sentence], i)
	}
	if seen("She said so.", "said") != seen("She has often said so.", "said") {
		t.Error("auxiliaries and adverbs hide a pronoun")
	}
	if seen("She said so.", "said") == seen("He said so.", "said") {
		t.Error("two pronouns look alike")
	}
	if seen("The mayor said so.", "said") != seen("The judge said so.", "said") {
		t.Error("two nouns look different")
	}
	if seen("It was late, said Holt.", "said") == seen("The mayor said so.", "said") {
		t.Error("a comma looks like a noun")
	}
	if got := seen("She just once so very often now said so.", "said"); got != 99 {
		t.Errorf("behind six adverbs the subject is %d", got)
	}
	if got := seen("Said so.", "Said"); got != 99 {
		t.Errorf("where nothing stands the subject is %d", got)
	}
}

func TestAuxiliariesBeforeAVerb(t *testing.T) {
	seen := func(line string) uint32 {
		r := readerOf(line)
		i := r.word("said")
		return r.auxiliaries(r.Sentences[r.Tokens[i].Sentence], i)
	}
	lines := []string{"They said so.", "They have said so.", "They had said so.", "They have not said so.", "It was said so."}
	var all []uint32
	for _, line := range lines {
		got := seen(line)
		if slices.Contains(all, got) {
			t.Errorf("the auxiliaries of %q look like those of another", line)
		}
		all = append(all, got)
	}
	if seen("It would not have been said so.") != seen("It could not have been said so.") {
		t.Error("what stands before three of them changes them")
	}
	if seen("They said so.") != seen("The mayors said so.") {
		t.Error("what is no auxiliary changes them")
	}
}

func TestTheNextSentenceMayBeQuoted(t *testing.T) {
	for _, row := range []struct {
		fact, body string
		want       uint32
	}{
		{"there is none", "She said so.", 0},
		{"it is not", "She said so. They left.", 1},
		{"it has marks alone", "She said so.\n\n…", 1},
		{"in another paragraph", "She said so.\n\n“They left.”", 2},
		{"in the same paragraph", "She said so. “They left.”", 3},
	} {
		r := readerOf(row.body)
		if got := r.nextQuoted(r.Sentences[r.Tokens[r.word("said")].Sentence]); got != row.want {
			t.Errorf("%s: the sentence behind the first of %q is quoted to grade %d, want %d", row.fact, row.body, got, row.want)
		}
	}
}

func TestWhatLiesOnTheWay(t *testing.T) {
	for _, row := range []struct {
		fact, line, want string
	}{
		{"nothing", "Holt said so.", "0 0 0"},
		{"commas", "Holt, a clerk, a poet, said so.", "3 0 0"},
		{"no more than three commas", "Holt, a clerk, a poet, a cook, a wit, said so.", "3 0 0"},
		{"finite verbs", "Holt knew it and said so.", "0 1 0"},
		{"a quotation", "Holt of “Old Port” said so.", "0 0 1"},
	} {
		r := readerOf(row.line)
		commas, verbs, quotes := r.between(r.word("Holt")+1, r.word("said"))
		if got := fmt.Sprint(commas, verbs, quotes); got != row.want {
			t.Errorf("%s: between “Holt” and “said” of %q lie %s, want %s", row.fact, row.line, got, row.want)
		}
	}
}

// A long way is told by its ends alone; of a short one each tag counts.
func TestPaths(t *testing.T) {
	path := func(line string) uint32 {
		r := readerOf(line)
		return r.path(r.word("Holt"), r.word("said"))
	}
	if path("Holt often said so.") == path("Holt said so.") {
		t.Error("an adverb on a short way changes nothing")
	}
	if path("Holt, a clerk of the port, the town and the hill, said so.") != path("Holt, a clerk of the port, the town, the mill and the hill, said so.") {
		t.Error("what lies in the middle of a long way changes it")
	}
}

func TestHowManyPhrasesAreNearer(t *testing.T) {
	r := readerOf("The mayor of the town near the port said the judge had left the court.")
	said := r.word("said")
	for word, want := range map[string]uint32{"port": 0, "town": 1, "mayor": 2, "judge": 0, "court": 1} {
		p, ok := r.PhraseNumber(r.word(word))
		if got := r.nearest(p, said); !ok || got != want {
			t.Errorf("%d phrases stand between “%s” and the cue, want %d", got, word, want)
		}
	}
}

// Of many phrases five are counted.
func TestHowManyPhrasesAreCounted(t *testing.T) {
	r := readerOf("The mayor, the clerk, the cook, the judge, the guard, the boss and the crew said the port, the town, the mill, the bay, the hill, the road and the dam were old.")
	for word, want := range map[string]uint32{"mayor": 5, "dam": 5, "crew": 0, "port": 0} {
		p, _ := r.PhraseNumber(r.word(word))
		if got := r.nearest(p, r.word("said")); got != want {
			t.Errorf("%d phrases stand between “%s” and the cue, want %d", got, word, want)
		}
	}
}

// Days that are names are a kind of their own.
func TestKindsOfPhrases(t *testing.T) {
	r := readerOf("They met Holt on Friday and Monday, not yesterday.")
	kind := func(word string) uint32 {
		p, _ := r.PhraseAt(r.word(word))
		return r.kindOfPhrase(&p)
	}
	if kind("Friday") != kind("Monday") || kind("Friday") == kind("Holt") || kind("Friday") == kind("yesterday") {
		t.Error("days look like a name, or like yesterday")
	}
}

func TestQuotationsBeyondAPlace(t *testing.T) {
	for _, row := range []struct {
		fact, line string
		want       uint32
	}{
		{"none", "It was late when the boats came in.", 0},
		{"one that opens soon", "It was late and “very cold” there.", 1},
		{"behind a verb", "It was late, the boats came in “very cold” there.", 2},
		{"behind two verbs", "It was late, the boats came in, the crews knew “very cold” nights there.", 3},
		{"behind a noun for what is said", "It was late, a report of “very cold” nights there.", 1},
		{"said by somebody else", "It was late, the judge said, “very cold” there.", 4},
	} {
		r := readerOf(row.line)
		if got := r.quoteBeyond(r.word("late")+1, len(r.Tokens)); got != row.want {
			t.Errorf("%s: behind “late” of %q a quotation opens to grade %d, want %d", row.fact, row.line, got, row.want)
		}
	}
}

func TestHowTheSourceStandsToTheCue(t *testing.T) {
	for _, row := range []struct {
		fact   string
		cue    int
		source nlp.Stretch
		want   uint32
	}{
		{"there is none", 5, nlp.Stretch{From: -1, To: -1}, 0},
		{"it touches from before", 5, nlp.Stretch{From: 3, To: 5}, 1},
		{"it touches from behind", 5, nlp.Stretch{From: 6, To: 8}, 2},
		{"it stands before", 5, nlp.Stretch{From: 1, To: 3}, 3},
		{"it stands behind", 5, nlp.Stretch{From: 8, To: 9}, 4},
	} {
		r := &Reader{}
		if got := r.order(Offer{Cue: row.cue, Source: row.source}); got != row.want {
			t.Errorf("%s: order %d, want %d", row.fact, got, row.want)
		}
	}
}

func TestTheCoreReachesOverCueAndSource(t *testing.T) {
	r := readerOf("The mayor of the port said so. They left.")
	said := r.word("said")
	for _, row := range []struct {
		fact     string
		from, to int
		lo, hi   int
	}{
		{"a source beside the cue", 0, 2, 0, said + 1},
		{"no source", -1, -1, said, said + 1},
		{"one of another sentence", r.word("They"), r.word("They") + 1, said, said + 1},
	} {
		if lo, hi := r.Core(Offer{Cue: said, Source: nlp.Stretch{From: row.from, To: row.to}}); lo != row.lo || hi != row.hi {
			t.Errorf("%s: the core is %d to %d, want %d to %d", row.fact, lo, hi, row.lo, row.hi)
		}
	}
}
