package record_test

import (
	"reflect"
	"testing"
	"time"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/attribution"
	"pullquote/index/bleveindex/entry"
	"pullquote/index/reading"
	"pullquote/index/record"
	"pullquote/index/text"
	"pullquote/seeds"
)

// Records come back as they were stored.
func TestRecordsRoundTrip(t *testing.T) {
	files, _ := article.List(seeds.FS)
	for _, f := range files {
		a, _ := article.ReadFile(seeds.FS, f)
		r, _ := reading.Read(t.Context(), a, f.Path)
		d, mentions := r.Document, r.Mentions
		c := record.NewCard(a, index.Stamp{Size: 7, Changed: time.Unix(5, 6), Read: time.Unix(8, 9), Hash: [32]byte{1, 2, 3},
			Problems: []article.Problem{{Path: "p", Text: "t", Hint: "h"}}})
		entry.Of(c, d, mentions)
		if got, err := record.UnpackCard(string(c.Pack())); err != nil || !reflect.DeepEqual(got, c) {
			t.Errorf("%s: card\n%+v\nwant\n%+v (%v)", a.ID, got, c, err)
		}
		again := &index.Document{Article: &article.Article{ID: a.ID}}
		if err := record.UnpackText(again, string(record.PackText(d))); err != nil {
			t.Fatal(err)
		}
		if again.Body != d.Body || !reflect.DeepEqual(again.Blocks, d.Blocks) || !reflect.DeepEqual(again.Sentences, d.Sentences) || !reflect.DeepEqual(again.Passages, d.Passages) ||
			!reflect.DeepEqual(again.Words, d.Words) || !reflect.DeepEqual(again.Shows, d.Shows) || !reflect.DeepEqual(again.Noted, d.Noted) {
			t.Errorf("%s: the text comes back changed", a.ID)
		}
		got, err := record.UnpackReading(string(record.PackReading(attribution.Reading{Quotes: d.Quotes, Mentions: mentions})))
		if err != nil || len(got.Quotes) != len(d.Quotes) || !reflect.DeepEqual(got.Mentions, mentions) && len(mentions) > 0 {
			t.Errorf("%s: the reading comes back changed (%v)", a.ID, err)
		}
		for i, q := range got.Quotes {
			if !sameQuote(q, d.Quotes[i]) {
				t.Errorf("%s: quotation %d comes back as\n%+v\nwant\n%+v", a.ID, i, q, d.Quotes[i])
			}
		}
	}
}

// sameQuote takes an empty list for none.
func sameQuote(a, b attribution.Quote) bool {
	same := func(x, y []article.Span) bool { return len(x)+len(y) == 0 || reflect.DeepEqual(x, y) }
	return a.Kind == b.Kind && same(a.Content, b.Content) && same(a.Cue, b.Cue) && same(a.Source, b.Source) && reflect.DeepEqual(a.Speaker, b.Speaker)
}

// Damaged records are errors, never panics, and what is read from them points into the body.
func FuzzRecords(f *testing.F) {
	a, _ := article.Read("a.md", []byte("---\ntitle: T\n---\n“It was the tide,” said Lena Ortiz. A walrus was seen.\n"))
	r, _ := reading.Read(f.Context(), a, "a.md")
	d, mentions := r.Document, r.Mentions
	c := record.NewCard(a, index.Stamp{})
	entry.Of(c, d, mentions)
	for _, seed := range [][]byte{c.Pack(), record.PackText(d), record.PackReading(attribution.Reading{Quotes: d.Quotes, Mentions: mentions}), {0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01}} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		_, _ = record.UnpackCard(string(data))
		_, _ = record.UnpackReading(string(data))
		d := &index.Document{Article: &article.Article{}}
		if record.UnpackText(d, string(data)) == nil {
			for _, p := range d.Passages {
				_ = p.Span.Of(d.Body)
			}
			for i, s := range d.Sentences {
				for at := range d.Words[i].All() {
					_, _ = text.WordAt(s.Of(d.Body), at.Start)
				}
			}
		}
	})
}
