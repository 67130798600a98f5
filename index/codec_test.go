package index

import (
	"reflect"
	"testing"
	"time"

	"pullquote/index/article"
	"pullquote/index/attribution"
	"pullquote/seeds"
)

// Records come back as they were stored.
func TestRecordsRoundTrip(t *testing.T) {
	files, _ := article.List(seeds.FS)
	for _, f := range files {
		a, _ := article.ReadFile(seeds.FS, f)
		d, reading := derive(a)
		c := cardOf(a)
		wordEntries(c, d)
		c.file = fingerprint{size: 7, changed: time.Unix(5, 6), read: time.Unix(8, 9), hash: [32]byte{1, 2, 3}}
		c.problems = []article.Problem{{Path: "p", Text: "t", Hint: "h"}}
		if got, err := unpackCard(string(c.pack())); err != nil || !reflect.DeepEqual(got, c) {
			t.Errorf("%s: card\n%+v\nwant\n%+v (%v)", a.ID, got, c, err)
		}
		again := &Document{Article: &article.Article{ID: a.ID}}
		if err := again.unpackText(string(packText(d))); err != nil {
			t.Fatal(err)
		}
		if again.Body != d.Body || !reflect.DeepEqual(again.Blocks, d.Blocks) || !reflect.DeepEqual(again.Sentences, d.Sentences) || !reflect.DeepEqual(again.Passages, d.Passages) {
			t.Errorf("%s: the text comes back changed", a.ID)
		}
		got, err := unpackReading(string(packReading(reading)))
		if err != nil || len(got.Quotes) != len(reading.Quotes) || !reflect.DeepEqual(got.Mentions, reading.Mentions) && len(reading.Mentions) > 0 {
			t.Errorf("%s: the reading comes back changed (%v)", a.ID, err)
		}
		for i, q := range got.Quotes {
			if !sameQuote(q, reading.Quotes[i]) {
				t.Errorf("%s: quotation %d comes back as\n%+v\nwant\n%+v", a.ID, i, q, reading.Quotes[i])
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
	d, reading := derive(a)
	c := cardOf(a)
	wordEntries(c, d)
	for _, seed := range [][]byte{c.pack(), packText(d), packReading(reading), {0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01}} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		_, _ = unpackCard(string(data))
		_, _ = unpackReading(string(data))
		d := &Document{Article: &article.Article{}}
		if d.unpackText(string(data)) == nil {
			for _, p := range d.Passages {
				_ = p.Span.Of(d.Body)
			}
			notesOf(d)
		}
	})
}
