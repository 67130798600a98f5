package nlp

import (
	"strings"
	"testing"

	"pullquote/index/article"
	"pullquote/index/nlp/linear"
	"pullquote/index/sentence"
)

// reading is a body of paragraphs, read but for its trees.
func reading(body string) *Text {
	a, _ := article.Read("a.md", []byte("---\ntitle: T\n---\n"+body))
	blocks := a.Blocks()
	return English().Read(nil, a.Body, blocks, sentence.Split(a.Body, blocks))
}

// at is the first token with a word.
func (t *Text) at(word string) int {
	for i, k := range t.Tokens {
		if k.Of(t.Body) == word {
			return i
		}
	}
	return -1
}

func TestWordsAreCut(t *testing.T) {
	for _, row := range []struct{ fact, line, want string }{
		{"words and marks", "She said: no.", "She said : no ."},
		{"a clitic stands apart", "Tollund’s don’t I’m", "Tollund ’s do n’t I ’m"},
		{"but no apostrophe within a word", "O’Neill", "O’Neill"},
		{"a hyphen joins", "Hartford-based", "Hartford-based"},
		{"a hyphen at the end does not", "pre- and post", "pre - and post"},
		{"an abbreviation keeps its full stop", "Mr. Day of Winchester, Conn. left.", "Mr. Day of Winchester , Conn. left ."},
		{"letters with full stops", "the U.S. court", "the U.S. court"},
		{"an initial", "J. Day", "J. Day"},
		{"the full stop of a sentence is no word's", "It ended.", "It ended ."},
		{"numbers keep their separators", "33,000.5 on 9/11 at 11:30", "33,000.5 on 9/11 at 11:30"},
		{"marks that double are one", "''No'' -- he ...", "'' No '' -- he ..."},
		{"other marks are one each", "((a)) !!", "( ( a ) ) ! !"},
		{"a colon within a word parts it", "note:this", "note : this"},
		{"a full stop between letters of an acronym", "U.S.-led", "U.S.-led"},
		{"capital clitics", "DON’T HE’S", "DO N’T HE ’S"},
		{"a nonbreaking hyphen joins", "cross‑border", "cross‑border"},
		{"a quotation mark behind an apostrophe", "boats’", "boats ’"},
		{"underscores belong to words", "a_b", "a_b"},
	} {
		var words []string
		for _, k := range appendTokens(nil, row.line, article.Span{Start: 0, End: len(row.line)}, 0) {
			words = append(words, k.Of(row.line))
		}
		if got := strings.Join(words, " "); got != row.want {
			t.Errorf("%s: %q is cut into %q, want %q", row.fact, row.line, got, row.want)
		}
	}
}

func TestShapes(t *testing.T) {
	for word, want := range map[string]Shape{"said": Lower, "Fountain": Title, "McCain": Title, "CIRA": Upper, "33,000": Number,
		"J.": Initial, "A": Initial, "U.S.": Title, "al-Ameri": Title} {
		if got := shapeOf(word); got != want {
			t.Errorf("%q has shape %d, want %d", word, got, want)
		}
	}
}

func TestMarksAreNamedByWhatTheyDo(t *testing.T) {
	for _, body := range []string{"“No,” she said — now.", "\"No,\" she said -- now.", "''No,'' she said – now."} {
		x := reading(body)
		var got []string
		for _, k := range x.Tokens {
			switch k.Hash {
			case OpeningHash:
				got = append(got, "opening")
			case ClosingHash:
				got = append(got, "closing")
			case DashHash:
				got = append(got, "dash")
			}
		}
		if strings.Join(got, " ") != "opening closing dash" {
			t.Errorf("%q has the marks %q", body, got)
		}
	}
}

func TestLongSentencesAreCutBehindMarks(t *testing.T) {
	x := reading(strings.Repeat("the council met in the city, ", 60) + "and left.")
	if x.Cut == 0 {
		t.Fatal("nothing was cut")
	}
	for n, s := range x.Sentences {
		if s.Len() > sentenceAtMost {
			t.Errorf("a piece has %d tokens, at most %d are read at once", s.Len(), sentenceAtMost)
		}
		if s.Len() > 0 && s.To < len(x.Tokens) && x.Tokens[s.To-1].Shape != Mark {
			t.Errorf("a piece ends behind %q, where marks stand", x.Tokens[s.To-1].Word)
		}
		for i := s.From; i < s.To; i++ {
			if int(x.Tokens[i].Sentence) != n {
				t.Fatalf("token %d is of sentence %d, want %d", i, x.Tokens[i].Sentence, n)
			}
		}
	}
}

func TestFurnitureIsNotRead(t *testing.T) {
	x := reading("She said so.\n\nComments are closed.")
	if x.at("closed") >= 0 {
		t.Error("furniture is read")
	}
	if len(x.Sentences) != len(x.BlockOf) {
		t.Errorf("%d sentences, %d blocks of them", len(x.Sentences), len(x.BlockOf))
	}
}

func TestVerbsOfSayingAreKnownInEveryForm(t *testing.T) {
	x := reading("She says that he denied what they were telling us and had built.")
	for word, want := range map[string]bool{"says": true, "denied": true, "telling": true, "built": false} {
		if got := x.Tokens[x.at(word)].Says(); got != want {
			t.Errorf("%q says: %v", word, got)
		}
	}
}

func TestLemmasOfVerbsHoldTheirForms(t *testing.T) {
	lemmas := VerbLemmas([]string{"agree"})
	for form, tag := range map[string]Tag{"agree": VB, "agreed": VBD, "agreeing": VBG, "agrees": VBZ} {
		if _, ok := lemmas[linear.Hash(lemma(form, tag))]; !ok {
			t.Errorf("%q is no form of agree", form)
		}
	}
	if _, ok := lemmas[linear.Hash(lemma("argued", VBD))]; ok {
		t.Error("argued is a form of agree")
	}
}
