package local_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"pullquote/index"
	"pullquote/index/local"
	"pullquote/index/meaning"
)

// A fakeModel knows two subjects, and what it was asked for.
type fakeModel struct {
	name     string
	width    int
	away     error
	after    int // passages from which on it is away; 0: never
	passages []string
}

func (f *fakeModel) Name() string { return f.name }

func (f *fakeModel) vector(text string) meaning.Vector {
	values := make([]int8, f.width)
	values[0] = 50
	for i, word := range []string{"ferry", "library"} {
		if strings.Contains(strings.ToLower(text), word) || strings.Contains(text, "boat") && i == 0 {
			values[1+i] = 120
		}
	}
	return meaning.NewVector(values)
}

func (f *fakeModel) Passages(_ context.Context, texts []string) ([]meaning.Vector, error) {
	if f.away != nil || f.after > 0 && len(f.passages)+len(texts) > f.after {
		return nil, errors.Join(f.away, errors.New("no answer"))
	}
	var all []meaning.Vector
	for _, t := range texts {
		f.passages = append(f.passages, t)
		all = append(all, f.vector(t))
	}
	return all, nil
}

func (f *fakeModel) Question(_ context.Context, text string) (meaning.Vector, error) {
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

func openRemote(t *testing.T, coverage fstest.MapFS, folder string, m *fakeModel) *local.Index {
	t.Helper()
	return openOn(t, coverage, local.Options{Path: folder, Meaning: meaning.Default(), Remote: m})
}

func TestAServedModelFindsPassagesOnceAllHaveItsVectors(t *testing.T) {
	for _, folder := range []string{t.TempDir(), ""} {
		m := &fakeModel{name: "m", width: 8}
		coverage := twoSubjects()
		x := openRemote(t, coverage, folder, m)
		if got := nearest(t, x); !strings.Contains(got, "ferry") || len(m.passages) != 2 {
			t.Errorf("nearest: %q; %d passages embedded", got, len(m.passages))
		}
		refresh(t, x)
		coverage["c.md"] = file("---\ntitle: C\n---\nThe library is painted.\n")
		coverage["b.md"] = file("---\ntitle: B\n---\nReaders may keep what the library lent them until next Monday.\n")
		refresh(t, x)
		if len(m.passages) != 4 || strings.Contains(strings.Join(m.passages[2:], " "), "ferry") {
			t.Errorf("after a change and an addition: %q", m.passages)
		}
		if got := nearest(t, x); !strings.Contains(got, "ferry") {
			t.Errorf("nearest: %q", got)
		}
	}
}

func TestStoredVectorsAreUsedAgainAndThoseOfAnotherModelAreNot(t *testing.T) {
	folder := t.TempDir()
	coverage := twoSubjects()
	first := &fakeModel{name: "m", width: 8}
	_ = openRemote(t, coverage, folder, first).Close()
	again := &fakeModel{name: "m", width: 8}
	x := openRemote(t, coverage, folder, again)
	if len(again.passages) != 0 || len(x.Opened().Notices) != 0 {
		t.Errorf("the same model: %q embedded, notices %q", again.passages, x.Opened().Notices)
	}
	_ = x.Close()
	other := &fakeModel{name: "other", width: 5}
	x = openRemote(t, coverage, folder, other)
	if len(other.passages) != 2 || len(x.Opened().Notices) != 1 || !strings.Contains(x.Opened().Notices[0], "vectors of the model other in place of those of m") {
		t.Errorf("another model: %q embedded, notices %q", other.passages, x.Opened().Notices)
	}
}

func TestAModelThatChangesUnderItsNameIsNoticedAndItsVectorsAreMadeAnew(t *testing.T) {
	coverage := twoSubjects()
	m := &fakeModel{name: "m", width: 8}
	x := openRemote(t, coverage, t.TempDir(), m)
	m.width = 12
	_ = nearest(t, x) // of 12 numbers, which fit none that are stored: the model in the program answers
	if len(m.passages) != 2 {
		t.Fatalf("%q", m.passages)
	}
	refresh(t, x)
	if got := nearest(t, x); len(m.passages) != 4 || !strings.Contains(got, "ferry") {
		t.Errorf("%d passages embedded; nearest %q", len(m.passages), got)
	}
}

func TestWhileTheServedModelIsAwayTheOwnOneAnswersAndTheRestFollowsLater(t *testing.T) {
	for _, folder := range []string{t.TempDir(), ""} {
		coverage := twoSubjects()
		for i := range 600 { // more than are embedded at once
			coverage[fmt.Sprintf("x%03d.md", i)] = file("---\ntitle: X\n---\nNothing happened in the library.\n")
		}
		m := &fakeModel{name: "m", width: 8, after: 550}
		x := openRemote(t, coverage, folder, m)
		own := openOn(t, coverage, local.Options{Meaning: meaning.Default()})
		if a, b := nearest(t, x), nearest(t, own); a != b {
			t.Errorf("%q with vectors of some passages, %q without", a, b)
		}
		if n := x.Opened().Notices; len(n) != 1 || !strings.Contains(n[0], "articles still lack the vectors of m") || !strings.Contains(n[0], "no answer") {
			t.Errorf("notices %q", n)
		}
		if n := refresh(t, x).Notices; len(n) != 0 {
			t.Errorf("said again: %q", n)
		}
		had := len(m.passages)
		m.after = 0
		refresh(t, x)
		if total := stats(t, x).Passages; had == 0 || len(m.passages) != total || !strings.Contains(nearest(t, x), "ferry") {
			t.Errorf("%d of %d passages embedded, %d before; nearest %q", len(m.passages), total, had, nearest(t, x))
		}
		m.away = errors.New("gone")
		if a, b := nearest(t, x), nearest(t, own); a != b {
			t.Errorf("away at the question: %q, without %q", a, b)
		}
	}
}

func TestServedCosinesAreOnTheOwnModelsScale(t *testing.T) {
	m := &fakeModel{name: "m", width: 8}
	x := openRemote(t, twoSubjects(), "", m)
	own := openOn(t, twoSubjects(), local.Options{Meaning: meaning.Default()})
	q := index.Query{Text: "library strike boat", Nearest: 2}
	a, b := search(t, x, q).Hits, search(t, own, q).Hits
	sum := 0.0
	for i := range a {
		sum += a[i].Meaning - b[i].Meaning
	}
	if len(a) != 2 || sum > 1e-9 || sum < -1e-9 {
		t.Errorf("%d hits; the means differ by %v", len(a), sum)
	}
}
