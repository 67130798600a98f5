package attribution_test

import (
	"strings"
	"testing"

	"pullquote/index/article"
	"pullquote/index/attribution"
	"pullquote/index/sentence"
	"pullquote/seeds"
)

// read reads an article whose body is text.
func read(t testing.TB, text string) (*article.Article, attribution.Reading) {
	t.Helper()
	return readFile(t, "test.txt", text)
}

// readFile reads an article as a file of that name is read.
func readFile(t testing.TB, name, text string) (*article.Article, attribution.Reading) {
	t.Helper()
	a, problems := article.Read(name, []byte(text))
	if a == nil {
		t.Fatal(problems)
	}
	blocks := a.Blocks()
	return a, attribution.Read(a, blocks, sentence.Split(a.Body, blocks))
}

// seedArticles are the embedded samples.
func seedArticles(t testing.TB) []*article.Article {
	t.Helper()
	entries, err := seeds.FS.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	var all []*article.Article
	for _, e := range entries {
		if e.Name() == "README.md" {
			continue
		}
		data, err := seeds.FS.ReadFile(e.Name())
		if err != nil {
			t.Fatal(err)
		}
		a, problems := article.Read(e.Name(), data)
		if a == nil {
			t.Fatal(problems)
		}
		all = append(all, a)
	}
	return all
}

// A name that nothing but its look tells to be somebody's is mentioned where its bearer speaks.
func TestWhoSpeaksIsMentioned(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"who only comes", "Torrin came. It was late.", ""},
		{"who only comes before something is said to be so", "Torrin came. It is said to be cold.", ""},
		{"who speaks", "Torrin said it was late.", "Torrin"},
		{"who speaks before something is only said to be so", "Torrin said it was late. It is said to be cold.", "Torrin"},
		{"who speaks with another one", "Ruth Lowell and Torrin said it was late.", "Ruth Lowell, Torrin"},
	} {
		_, reading := read(t, row.body)
		var names []string
		for _, m := range reading.Mentions {
			names = append(names, m.Name)
		}
		if got := strings.Join(names, ", "); got != row.want {
			t.Errorf("%s: %q mentions %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, a := range seedArticles(f) {
		f.Add(a.Body)
	}
	f.Add("“Never,” she said. “Not\n\n“once.")
	f.Add("''Yes''\" said \" X’s.")
	f.Fuzz(func(t *testing.T, text string) {
		a, _ := article.Read("test.txt", []byte(text))
		if a == nil {
			t.Skip()
		}
		blocks := a.Blocks()
		reading := attribution.Read(a, blocks, sentence.Split(a.Body, blocks))
		last := 0
		for _, q := range reading.Quotes {
			if len(q.Content) == 0 || q.Content[0].Start < last {
				t.Fatalf("quote %v does not follow offset %d of %q", q, last, text)
			}
			last = q.Content[0].Start
			checkSpans(t, a.Body, q.Content)
			checkSpans(t, a.Body, q.Cue)
			checkSpans(t, a.Body, q.Source)
		}
		for _, m := range reading.Mentions {
			checkSpans(t, a.Body, []article.Span{m.Span})
		}
	})
}

// checkSpans: within the body, in order, apart, on character boundaries.
func checkSpans(t *testing.T, body string, spans []article.Span) {
	t.Helper()
	at := 0
	for _, s := range spans {
		if s.Start < at || s.End <= s.Start || s.End > len(body) {
			t.Fatalf("span %v does not follow offset %d of %d bytes of %q", s, at, len(body), body)
		}
		for _, edge := range []int{s.Start, s.End} {
			if edge < len(body) && body[edge]&0xC0 == 0x80 {
				t.Fatalf("span %v cuts a character of %q", s, body)
			}
		}
		at = s.End
	}
}

func BenchmarkRead(b *testing.B) {
	size := 0
	type cut struct {
		article   *article.Article
		blocks    []article.Block
		sentences []sentence.Sentence
	}
	var all []cut
	for _, a := range seedArticles(b) {
		blocks := a.Blocks()
		all = append(all, cut{a, blocks, sentence.Split(a.Body, blocks)})
		size += len(a.Body)
	}
	attribution.Read(all[0].article, all[0].blocks, all[0].sentences) // loads the model, once a process
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, c := range all {
			attribution.Read(c.article, c.blocks, c.sentences)
		}
	}
}
