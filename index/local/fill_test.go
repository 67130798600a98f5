package local_test

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/local"
	"pullquote/index/meaning"
)

// A fakeEncoder knows two subjects, and what it was asked for.
type fakeEncoder struct {
	id    string
	width int
	away  error
	after int // texts from which on it is away; 0: never
	texts []string
	seen  func() // called before texts are encoded
}

func (f *fakeEncoder) ID() string { return f.id }

func (f *fakeEncoder) AtOnce() int { return 4 }

func (f *fakeEncoder) vector(text string) meaning.Vector {
	values := make([]int8, f.width)
	values[0] = 50
	for i, word := range []string{"ferry", "library"} {
		if strings.Contains(strings.ToLower(text), word) || strings.Contains(text, "boat") && i == 0 {
			values[1+i] = 120
		}
	}
	return meaning.NewVector(values)
}

func (f *fakeEncoder) Passages(_ context.Context, texts []string) ([]meaning.Vector, error) {
	if f.seen != nil {
		f.seen()
	}
	if f.away != nil || f.after > 0 && len(f.texts)+len(texts) > f.after {
		return nil, errors.Join(f.away, errors.New("no answer"))
	}
	var all []meaning.Vector
	for _, t := range texts {
		f.texts = append(f.texts, t)
		all = append(all, f.vector(t))
	}
	return all, nil
}

func (f *fakeEncoder) Question(_ context.Context, text string) (meaning.Vector, error) {
	if f.away != nil {
		return meaning.Vector{}, f.away
	}
	return f.vector(text), nil
}

func twoSubjects() fstest.MapFS {
	return fstest.MapFS{
		"a.md": file("---\ntitle: A\n---\nThe crossing was closed by a strike of the ferry crews.\n"),
		"b.md": file("---\ntitle: B\n---\nReaders may keep what the library lent them until Sunday.\n"),
	}
}

// nearest is the text that is nearest to a question about boats, which shares no word with any.
func nearest(t *testing.T, x *local.Index) string {
	t.Helper()
	hits := search(t, x, index.Query{Text: "my boat", Nearest: 1}).Hits
	if len(hits) != 1 {
		t.Fatalf("%d hits", len(hits))
	}
	return hits[0].Span.Of(hits[0].Document.Body)
}

func openEncoded(t *testing.T, coverage fstest.MapFS, folder string, m *fakeEncoder) *local.Index {
	t.Helper()
	return openOn(t, coverage, local.Options{Path: folder, Meaning: meaning.Default(), Encoder: m})
}

func fill(t *testing.T, x *local.Index) {
	t.Helper()
	if err := x.Fill(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
}

// likeness is that of an article's only sentence to a question about boats, with vectors that are there.
func likeness(t *testing.T, x *local.Index, id article.ID) float64 {
	t.Helper()
	like, err := snapshot(t, x).Likeness(t.Context(), "my boat", []index.SentenceRef{{Article: id}}, 0)
	if err != nil || len(like) != 1 {
		t.Fatal(like, err)
	}
	return like[0]
}

func TestFillReadsWhatIsNewAndOnlyThat(t *testing.T) {
	for _, folder := range []string{t.TempDir(), ""} {
		m := &fakeEncoder{id: "m", width: 8}
		coverage := twoSubjects()
		x := openEncoded(t, coverage, folder, m)
		if n := stats(t, x).UnreadSentences; n != 2 || !math.IsNaN(likeness(t, x, "a")) {
			t.Errorf("before: %d unread, likeness %v", n, likeness(t, x, "a"))
		}
		fill(t, x)
		if got := nearest(t, x); !strings.Contains(got, "ferry") || len(m.texts) != 4 || stats(t, x).UnreadSentences != 0 {
			t.Errorf("nearest: %q; %q encoded; %d unread", got, m.texts, stats(t, x).UnreadSentences)
		}
		if a, b := likeness(t, x, "a"), likeness(t, x, "b"); !(a > b) {
			t.Errorf("likeness %v of the ferry, %v of the library", a, b)
		}
		fill(t, x)
		coverage["c.md"] = file("---\ntitle: C\n---\nThe library is painted.\n")
		coverage["b.md"] = file("---\ntitle: B\n---\nReaders may keep what the library lent them until next Monday.\n")
		refresh(t, x)
		if got := nearest(t, x); !strings.Contains(got, "ferry") || stats(t, x).UnreadSentences != 2 || !math.IsNaN(likeness(t, x, "b")) {
			t.Errorf("after a change: nearest %q, %d unread, likeness %v", got, stats(t, x).UnreadSentences, likeness(t, x, "b"))
		}
		fill(t, x)
		if len(m.texts) != 8 || strings.Contains(strings.Join(m.texts[4:], " "), "ferry") || math.IsNaN(likeness(t, x, "b")) {
			t.Errorf("after a change and an addition: %q", m.texts)
		}
	}
}

func TestTheNewestArticlesAreReadFirstAndPassagesBeforeSentences(t *testing.T) {
	coverage := fstest.MapFS{}
	for name, when := range map[string]string{"a": "date: 2013-05", "b": "date: 2020", "c": "", "d": "date: 2013-06-01"} {
		coverage[name+".md"] = file("---\ntitle: T\n" + when + "\n---\nArticle " + name + " has a sentence.\n")
	}
	m := &fakeEncoder{id: "m", width: 8}
	fill(t, openEncoded(t, coverage, "", m))
	var want []string
	for _, before := range []string{"", "T. "} {
		for _, name := range []string{"b", "d", "a", "c"} {
			want = append(want, before+"Article "+name+" has a sentence.")
		}
	}
	if !slices.Equal(m.texts, want) {
		t.Errorf("read in the order %q", m.texts)
	}
}

func TestStoredVectorsAreUsedAgainAndThoseOfAnotherModelAreNot(t *testing.T) {
	folder := t.TempDir()
	coverage := twoSubjects()
	x := openEncoded(t, coverage, folder, &fakeEncoder{id: "m", width: 8})
	fill(t, x)
	_ = x.Close()
	again := &fakeEncoder{id: "m", width: 8}
	x = openEncoded(t, coverage, folder, again)
	if like := likeness(t, x, "a"); math.IsNaN(like) || stats(t, x).UnreadSentences != 0 {
		t.Errorf("the same model: likeness %v", like)
	}
	fill(t, x)
	if len(again.texts) != 0 {
		t.Errorf("the same model: %q encoded", again.texts)
	}
	_ = x.Close()
	other := &fakeEncoder{id: "other", width: 8}
	x = openEncoded(t, coverage, folder, other)
	if like := likeness(t, x, "a"); !math.IsNaN(like) || stats(t, x).UnreadSentences != 2 {
		t.Errorf("another model: likeness %v", like)
	}
	fill(t, x)
	if len(other.texts) != 4 || math.IsNaN(likeness(t, x, "a")) {
		t.Errorf("another model: %q encoded", other.texts)
	}
}

func TestAModelThatChangesUnderItsNameIsNoticedAndItsVectorsAreMadeAnew(t *testing.T) {
	m := &fakeEncoder{id: "m", width: 8}
	x := openEncoded(t, twoSubjects(), t.TempDir(), m)
	fill(t, x)
	m.width = 12
	other := search(t, x, index.Query{Text: "another boat", Nearest: 1}).Hits // of 12 numbers, which fit none that are stored
	if len(other) != 1 || !math.IsNaN(other[0].Nearness) || len(m.texts) != 4 {
		t.Fatalf("%+v; %q", other, m.texts)
	}
	fill(t, x)
	if got := search(t, x, index.Query{Text: "another boat", Nearest: 1}).Hits; len(m.texts) != 8 || math.IsNaN(got[0].Nearness) || stats(t, x).UnreadSentences != 0 {
		t.Errorf("%d texts encoded; %+v", len(m.texts), got)
	}
}

// What was made before the encoder went away, or the asker did, is kept, and the rest follows.
func TestFillGoesOnWhereItEnded(t *testing.T) {
	for _, folder := range []string{t.TempDir(), ""} {
		coverage := twoSubjects()
		for i := range 300 {
			coverage[fmt.Sprintf("x%03d.md", i)] = file("---\ntitle: X\n---\nNothing happened in the library.\n")
		}
		m := &fakeEncoder{id: "m", width: 8, after: 250}
		x := openEncoded(t, coverage, folder, m)
		err := x.Fill(t.Context(), nil)
		if err == nil || !strings.Contains(err.Error(), "302 of 302 articles still lack the vectors of m: no answer") {
			t.Errorf("away: %v", err)
		}
		if got := nearest(t, x); !strings.Contains(got, "ferry") {
			t.Errorf("with vectors of some passages: %q", got)
		}
		ctx, stop := context.WithCancel(t.Context())
		m.after, m.seen = 0, func() {
			if len(m.texts) > 400 {
				stop()
			}
		}
		if err := x.Fill(ctx, nil); !errors.Is(err, context.Canceled) {
			t.Errorf("stopped: %v", err)
		}
		before, done := len(m.texts), 0
		m.seen = nil
		if err := x.Fill(t.Context(), func(now, total int) {
			if now < done || now > total {
				t.Errorf("%d of %d after %d", now, total, done)
			}
			done = now
		}); err != nil || stats(t, x).UnreadSentences != 0 {
			t.Errorf("%v; %d unread", err, stats(t, x).UnreadSentences)
		}
		if lost := len(m.texts) - 604; before < 400 || lost > 3*64 {
			t.Errorf("%d texts were encoded twice", lost)
		}
		m.away = errors.New("gone")
		if hits := search(t, x, index.Query{Text: "a boat trip", Nearest: 1}).Hits; len(hits) != 1 {
			t.Errorf("away at the question: %d hits", len(hits))
		}
	}
}

// An article of any length takes the encoder a bounded time; what it has not read is found by its words and the table, and
// read when a question needs it.
func TestOfAVeryLongArticleTheBeginningIsReadAhead(t *testing.T) {
	folder := t.TempDir()
	coverage := twoSubjects()
	coverage["long.md"] = file("---\ntitle: Long\n---\n" + strings.Repeat("Readers may keep what the library lent them until Sunday.\n\n", 3000) +
		"The crossing of the estuary was resumed by all boats.\n")
	m := &fakeEncoder{id: "m", width: 8}
	x := openEncoded(t, coverage, folder, m)
	fill(t, x)
	read := len(strings.Join(m.texts, ""))
	if held := stats(t, x); held.Openings != 1 || held.Unread() != 0 || read < 30<<10 || read > 66<<10 {
		t.Errorf("%d very long articles, %v unread, %d bytes read", held.Openings, held.Unread(), read)
	}
	m.texts = nil
	fill(t, x)
	if len(m.texts) != 0 {
		t.Errorf("read again: %d texts", len(m.texts))
	}
	last := index.SentenceRef{Article: "long", Sentence: 3000}
	asked := func(fresh int) float64 {
		like, err := snapshot(t, x).Likeness(t.Context(), "my boat", []index.SentenceRef{last}, fresh)
		if err != nil {
			t.Fatal(err)
		}
		return like[0]
	}
	if like := asked(0); !math.IsNaN(like) {
		t.Errorf("beyond the beginning, before a question needs it: likeness %v", like)
	}
	if hits := search(t, x, index.Query{Text: "estuary", Nearest: 3}).Hits; len(hits) == 0 || hits[0].Document.ID != "long" || !math.IsNaN(hits[0].Nearness) {
		t.Errorf("found by its words: %+v", hits)
	}
	asked(-1)
	coverage["c.md"] = file("---\ntitle: C\n---\nThe library is painted.\n")
	refresh(t, x)
	fill(t, x)
	_ = x.Close()
	x = openEncoded(t, coverage, folder, m)
	if held := stats(t, x); math.IsNaN(asked(0)) || held.Openings != 1 || held.Unread() != 0 {
		t.Errorf("after a question: likeness %v, %d very long articles, %v unread", asked(0), held.Openings, held.Unread())
	}
}

// However much the first of it is, something is read ahead: of an article that had nothing Fill would never be done.
func TestFillEndsWhereTheFirstIsAlreadyTooMuch(t *testing.T) {
	for what, article := range map[string]string{
		"a title of marks":              "---\ntitle: '" + strings.Repeat("!?", 7000) + "'\n---\nThe ferry left.\n\nIt was late.\n",
		"a paragraph of marks":          "---\ntitle: T\n---\n" + strings.Repeat("!?", 7000) + "\n\nThe ferry left.\n",
		"letters beyond ASCII, unended": "---\ntitle: T\n---\n" + strings.Repeat("é", 9000) + "\n\nThe ferry left.\n",
	} {
		ctx, stop := context.WithTimeout(t.Context(), 20*time.Second)
		x := openEncoded(t, fstest.MapFS{"a.md": file(article)}, t.TempDir(), &fakeEncoder{id: "m", width: 8})
		if err := x.Fill(ctx, nil); err != nil || stats(t, x).Unread() != 0 {
			t.Errorf("%s: %v, %v unread", what, err, stats(t, x).Unread())
		}
		stop()
	}
}

// A question's vectors are written with the next that are made in the background, here of another article.
func TestVectorsMadeForQuestionsAreWritten(t *testing.T) {
	folder := t.TempDir()
	coverage := twoSubjects()
	for i := range 70 {
		coverage[fmt.Sprintf("x%03d.md", i)] = file("---\ntitle: X\n---\nNothing happened in the library.\n")
	}
	m := &fakeEncoder{id: "m", width: 8}
	x := openEncoded(t, coverage, folder, m)
	if _, err := snapshot(t, x).Likeness(t.Context(), "my boat", []index.SentenceRef{{Article: "b"}}, -1); err != nil {
		t.Fatal(err)
	}
	m.after = 70 // passages, and no sentence
	if err := x.Fill(t.Context(), nil); err == nil {
		t.Fatal("the encoder was to go away")
	}
	_ = x.Close()
	x = openEncoded(t, coverage, folder, &fakeEncoder{id: "m", width: 8})
	if a, b := likeness(t, x, "a"), likeness(t, x, "b"); !math.IsNaN(a) || math.IsNaN(b) {
		t.Errorf("likeness of a %v, of b %v", a, b)
	}
}
