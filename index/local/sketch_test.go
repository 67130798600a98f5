package local_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"pullquote/index/article"
	"pullquote/index/meaning"
	"pullquote/seeds"
)

// recallOfTen is how many of the rows nearest by comparing all are found, as Matrix.Nearest searches beyond 10,000 rows.
// A row as near as the tenth counts for it.
func recallOfTen(m *meaning.Matrix, asked []string) (found, all int) {
	for _, text := range asked {
		q := meaning.Default().Embed(text)
		cosines := make([]float64, m.Rows())
		for i := range cosines {
			cosines[i] = q.Cosine(m.Row(i))
		}
		slices.Sort(cosines)
		tenth := cosines[len(cosines)-10]
		for _, got := range m.Nearest(q, 10, nil) {
			if got.Cosine >= tenth-1e-6 {
				found++
			}
		}
		all += 10
	}
	return found, all
}

// The real text at hand is short, so every run of its words counts as a passage: neighbours differ by a word, which is
// harder than any archive.
func TestSketchesLoseLittleOfRealText(t *testing.T) {
	if testing.Short() {
		t.Skip("embeds 30,000 runs of words")
	}
	m := meaning.NewMatrix(meaning.Default().Width(), 0)
	files, _ := article.List(seeds.FS)
	for _, f := range files {
		a, _ := article.ReadFile(seeds.FS, f)
		words := strings.Fields(a.Body)
		for at := range words {
			for _, n := range []int{6, 10, 15, 25, 40, 60, 90, 130} {
				if at+n <= len(words) {
					m.Add(meaning.Default().Embed(strings.Join(words[at:at+n], " ")))
				}
			}
		}
	}
	found, all := recallOfTen(m, questions)
	t.Logf("%d of %d among %d", found, all, m.Rows())
	if m.Rows() < 15_000 || found*100 < all*95 {
		t.Errorf("%d of %d found among %d", found, all, m.Rows())
	}
}

// With PULLQUOTE_QA, a folder of question sets, the same on their sentences and every tenth of their questions.
func TestSketchesLoseLittleOfQuestionSets(t *testing.T) {
	folder := os.Getenv("PULLQUOTE_QA")
	if folder == "" {
		t.Skip("PULLQUOTE_QA names no folder of question sets")
	}
	m := meaning.NewMatrix(meaning.Default().Width(), 0)
	var asked []string
	each := func(pattern string, do func(text, question string)) {
		names, _ := filepath.Glob(filepath.Join(folder, pattern))
		for _, name := range names {
			f, err := os.Open(name)
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			lines := bufio.NewScanner(f)
			lines.Buffer(nil, 1<<20)
			for lines.Scan() {
				var line struct{ Text, Question string }
				if err := json.Unmarshal(lines.Bytes(), &line); err != nil {
					t.Fatal(err)
				}
				do(line.Text, line.Question)
			}
		}
	}
	each("*/passages.jsonl", func(text, _ string) {
		for _, s := range strings.SplitAfter(text, ". ") {
			m.Add(meaning.Default().Embed(s))
		}
	})
	n := 0
	each("*/questions.jsonl", func(_, question string) {
		if n++; n%10 == 0 {
			asked = append(asked, question)
		}
	})
	found, all := recallOfTen(m, asked)
	t.Logf("%d of %d among %d", found, all, m.Rows())
	if found*1000 < all*985 {
		t.Errorf("%d of %d found", found, all)
	}
}

func TestVectorsTakeLessThan400BytesAPassage(t *testing.T) {
	const rows = 20_000
	v := meaning.Default().Embed("who paid for the stadium?")
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	m := meaning.NewMatrix(meaning.Default().Width(), rows)
	for range rows {
		m.Add(v)
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	const key = 8 // a passageKey
	if each := float64(after.HeapAlloc-before.HeapAlloc)/float64(m.Rows()) + key; each > 400 {
		t.Errorf("%.0f bytes a passage", each)
	} else {
		t.Logf("%.0f bytes a passage", each)
	}
}
