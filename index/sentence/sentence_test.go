package sentence_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"pullquote/index/article"
	"pullquote/index/sentence"
	"pullquote/seeds"
)

func TestInCutsSentences(t *testing.T) {
	for _, row := range []struct{ fact, text, want string }{
		{"two plain sentences are cut", "One came. Two left.", "One came.|Two left."},
		{"a title in capitals stays with its name", "SEN. MEGAN TOLLUND: We left.", "SEN. MEGAN TOLLUND: We left."},
		{"a title stays with its name", "As Sen. Richard Blumenthal and Gov. M. Jodi Rell rallied. He left.", "As Sen. Richard Blumenthal and Gov. M. Jodi Rell rallied.|He left."},
		{"Jr. before a verb goes on", "Mayor John DeStefano Jr. rallied for reform.", "Mayor John DeStefano Jr. rallied for reform."},
		{"Jr. before a new sentence ends", "He met John DeStefano Jr. The mayor smiled.", "He met John DeStefano Jr.|The mayor smiled."},
		{"U.S. before a title goes on", "The office of U.S. Rep. Rosa DeLauro closed.", "The office of U.S. Rep. Rosa DeLauro closed."},
		{"U.S. before a new sentence ends", "They entered the U.S. The border was open.", "They entered the U.S.|The border was open."},
		{"a state's abbreviation goes on", "Angrier about Danbury, Conn., than Washington, D.C.", "Angrier about Danbury, Conn., than Washington, D.C."},
		{"a month before a day goes on", "In a statement on Jan. 29, Malloy spoke. It was Nov. The leaves fell.", "In a statement on Jan. 29, Malloy spoke.|It was Nov.|The leaves fell."},
		{"a quotation ends after the full stop", "“I am here.” She sat. “You are there.”", "“I am here.”|She sat.|“You are there.”"},
		{"a cue after a question stays", "“Why isn’t she here?” said Megan Fountain. “The devil is in the details.", "“Why isn’t she here?” said Megan Fountain.|“The devil is in the details."},
		{"a capitalised cue after a question stays", "“Why isn’t she here?” Fountain said. He left.", "“Why isn’t she here?” Fountain said.|He left."},
		{"sentences fused after a quotation are cut", "targets the children.”He also said", "targets the children.”|He also said"},
		{"sentences fused after a word are cut", "detain someone for ICE.It’s designed to help.", "detain someone for ICE.|It’s designed to help."},
		{"fused sentences with a quotation are cut", "He left.“We stay,” she said.", "He left.|“We stay,” she said."},
		{"a web address stays whole", "Read Facebook.Com or mail Jo.Smith@example.org now.", "Read Facebook.Com or mail Jo.Smith@example.org now."},
		{"an ellipsis goes on before a small letter", "at this moment … a unique chance. Then", "at this moment … a unique chance.|Then"},
		{"an initial goes on", "George W. Bush spoke. So did John F. Kennedy.", "George W. Bush spoke.|So did John F. Kennedy."},
		{"an initial goes on before a nickname", "Bernard C. “Jack” Young spoke.", "Bernard C. “Jack” Young spoke."},
		{"an initial before a quotation ends", "They gave it to plan C. “No,” he said.", "They gave it to plan C.|“No,” he said."},
		{"a wrapped line goes on", "The mayor said\nhe would come. He came.", "The mayor said\nhe would come.|He came."},
		{"a no-break space is space", "Mr.\u00a0Islas left. He came.", "Mr.\u00a0Islas left.|He came."},
		{"decimals stay whole", "About 10.7 million live here. No. 3 won.", "About 10.7 million live here.|No. 3 won."},
		{"a quotation after U.S. starts anew", "He came to the U.S. “We stay,” she said.", "He came to the U.S.|“We stay,” she said."},
		{"white space alone is none", " \n ", ""},
	} {
		var got []string
		for _, s := range sentence.In(row.text) {
			got = append(got, s.Of(row.text))
		}
		if strings.Join(got, "|") != row.want {
			t.Errorf("%s:\n got %q\nwant %q", row.fact, strings.Join(got, "|"), row.want)
		}
	}
}

func TestNoSentenceIsLongerThanABound(t *testing.T) {
	for _, row := range []struct{ fact, text, ends string }{
		{"a list without an end is cut behind a comma", strings.Repeat("the harbour, the ferry and ", 500), "harbour,"},
		{"words alone are cut between words", strings.Repeat("harbour ", 900), "harbour"},
		{"a script without spaces is cut behind its own marks", strings.Repeat("市长说今天很冷，", 500), "冷，"},
		{"one word is cut between characters", strings.Repeat("é", 5000), "é"},
	} {
		pieces := sentence.In(row.text)
		if len(pieces) < 3 {
			t.Errorf("%s: %d pieces", row.fact, len(pieces))
		}
		for _, s := range pieces[:len(pieces)-1] {
			if s.Len() > sentence.LongestSentence || !strings.HasSuffix(s.Of(row.text), row.ends) {
				t.Errorf("%s: a piece of %d bytes ends %q", row.fact, s.Len(), s.Of(row.text)[max(0, s.Len()-20):])
			}
		}
	}
}

func TestWordsKeepApostrophes(t *testing.T) {
	text := "“Don’t,” the 32BJ’s well-known Acción said—'twas 10.7%"
	var got []string
	for _, w := range sentence.Words(text) {
		got = append(got, w.Of(text))
	}
	want := []string{"Don’t", "the", "32BJ’s", "well", "known", "Acción", "said", "twas", "10", "7"}
	if !slices.Equal(got, want) {
		t.Errorf("Words(%q) = %q, want %q", text, got, want)
	}
}

// FuzzIn checks the laws: in order, apart, trimmed, and nothing but white space left over.
func FuzzIn(f *testing.F) {
	for _, name := range seedNames() {
		data, err := seeds.FS.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data))
	}
	f.Add("children.”He also.ICE.It’s \u00a0 U.S. A")
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for _, s := range sentence.In(text) {
			if s.Len() > sentence.LongestSentence {
				t.Fatalf("span %v is longer than a sentence may be", s)
			}
			if s.Start < at || s.End <= s.Start || s != s.Trim(text) {
				t.Fatalf("span %v after offset %d of %q", s, at, text)
			}
			if strings.TrimFunc(text[at:s.Start], unicode.IsSpace) != "" {
				t.Fatalf("%q is in no sentence of %q", text[at:s.Start], text)
			}
			at = s.End
		}
		if strings.TrimFunc(text[at:], unicode.IsSpace) != "" {
			t.Fatalf("%q is in no sentence of %q", text[at:], text)
		}
	})
}

func FuzzWords(f *testing.F) {
	f.Add("Don’t 'stop' 10.7% Acción")
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for _, w := range sentence.Words(text) {
			if w.Start < at || w.End <= w.Start || w.End > len(text) {
				t.Fatalf("word %v after offset %d of %q", w, at, text)
			}
			at = w.End
		}
	})
}

func BenchmarkSplit(b *testing.B) {
	data, err := seeds.FS.ReadFile(seedNames()[0])
	if err != nil {
		b.Fatal(err)
	}
	a, _ := article.Read(seedNames()[0], data)
	blocks := a.Blocks()
	b.SetBytes(int64(len(a.Body)))
	b.ReportAllocs()
	for b.Loop() {
		sentence.Split(a.Body, blocks)
	}
}

func seedNames() []string {
	files, _ := article.List(seeds.FS)
	var names []string
	for _, f := range files {
		names = append(names, f.Path)
	}
	return names
}
