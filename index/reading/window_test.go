package reading_test

import (
	"io/fs"
	"testing"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/invented"
	"pullquote/index/reading"
	"pullquote/seeds"
)

// checkPassages holds the laws of passages: whole sentences in order, no furniture, neighbours overlap unless furniture
// parts them, and every sentence that may be shown is in one.
func checkPassages(t *testing.T, d *index.Document) {
	t.Helper()
	covered := make([]bool, len(d.Sentences))
	for i, p := range d.Passages {
		if p.Article != d.ID || p.Number != i {
			t.Errorf("%s: passage %d is named %s %d", d.ID, i, p.Article, p.Number)
		}
		first, last := d.Sentences[p.Sentences.From], d.Sentences[p.Sentences.To-1]
		if p.Span != (article.Span{Start: first.Start, End: last.End}) || p.Paragraph != first.Block {
			t.Errorf("%s: passage %d does not begin and end with its sentences", d.ID, i)
		}
		for j := p.Sentences.From; j < p.Sentences.To; j++ {
			covered[j] = true
			if d.Blocks[d.Sentences[j].Block].Role.Furniture() {
				t.Errorf("%s: passage %d holds furniture %q", d.ID, i, d.Sentences[j].Of(d.Body))
			}
		}
		if i == 0 {
			continue
		}
		before := d.Passages[i-1]
		parted := false
		for b := d.Sentences[before.Sentences.To-1].Block; b < p.Paragraph; b++ {
			parted = parted || d.Blocks[b].Role.Furniture()
		}
		if overlap := before.Sentences.To > p.Sentences.From; overlap == parted || p.Sentences.From <= before.Sentences.From {
			t.Errorf("%s: passages %d %v and %d %v, parted by furniture: %v", d.ID, i-1, before.Sentences, i, p.Sentences, parted)
		}
	}
	for j, s := range d.Sentences {
		if !covered[j] && !d.Blocks[s.Block].Role.Furniture() {
			t.Errorf("%s: sentence %q is in no passage", d.ID, s.Of(d.Body))
		}
	}
}

func TestPassagesKeepTheirLaws(t *testing.T) {
	for _, coverage := range []fs.FS{seeds.FS, invented.New(30, 5)} {
		files, _ := article.List(coverage)
		if len(files) < 5 {
			t.Fatalf("%d articles", len(files))
		}
		for _, f := range files {
			a, _ := article.ReadFile(coverage, f)
			r, _ := reading.Read(t.Context(), a, f.Path)
			d := r.Document
			checkPassages(t, d)
		}
	}
}

func FuzzPassages(f *testing.F) {
	f.Add("One sentence. Another one.\n\nA subhead\n\nA paragraph that is long enough to follow a subhead, as paragraphs are.")
	f.Add("Photo by A\n\n• item\n• item\n\nComments are closed.")
	f.Fuzz(func(t *testing.T, body string) {
		a, _ := article.Read("a.md", []byte("---\ntitle: T\n---\n"+body))
		if a == nil {
			return
		}
		r, _ := reading.Read(t.Context(), a, "a.md")
		d := r.Document
		checkPassages(t, d)
	})
}
