package vectors

import (
	"slices"
	"strings"
	"testing"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/reading"
)

// documentOf is an article's document.
func documentOf(t *testing.T, body string) *index.Document {
	t.Helper()
	a, problems := article.Read("a.md", []byte("---\ntitle: Ferries\n---\n"+body))
	if a == nil {
		t.Fatal(problems)
	}
	r, err := reading.Read(t.Context(), a, "a.md")
	if err != nil {
		t.Fatal(err)
	}
	return r.Document
}

func TestSentencesOfABlockAreReadTogetherUpToABound(t *testing.T) {
	d := documentOf(t, "The ferry left. It was late.\n\nA gale came.\n\n"+strings.Repeat("The river rose again and again. ", 60)+"\n")
	all := paragraphs(d, len(d.Sentences))
	if !slices.Equal(all[:2], []index.Range{{From: 0, To: 2}, {From: 2, To: 3}}) {
		t.Errorf("paragraphs %v", all)
	}
	next := 0
	for _, p := range all {
		if p.From != next || d.Sentences[p.From].Block != d.Sentences[p.To-1].Block {
			t.Errorf("paragraph %v after sentence %d", p, next)
		}
		if n := d.Sentences[p.To-1].End - d.Sentences[p.From].Start; n > togetherBytes {
			t.Errorf("paragraph %v has %d bytes", p, n)
		}
		next = p.To
	}
	if next != len(d.Sentences) || len(all) < 4 {
		t.Errorf("%d paragraphs of %d sentences end at %d", len(all), len(d.Sentences), next)
	}
}

func TestWhatStandsBeforeAShortParagraphIsReadWithIt(t *testing.T) {
	long := strings.Repeat("the river rose and ", 20) + "fell."
	d := documentOf(t, "The ferry left.\n\nIt was late.\n\nThen "+long+"\n\nAgain "+long+"\n")
	for i, want := range []string{"", "The ferry left.", "", ""} {
		if got := paragraph(d, index.Range{From: i, To: i + 1}); got.Before != want || got.Title != "Ferries" || len(got.Sentences) != 1 {
			t.Errorf("sentence %d is read behind %q, want %q", i, got.Before, want)
		}
	}
}
