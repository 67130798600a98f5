package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pullquote/index/intake/page"
)

func TestAFieldIsRightWrongOrNotFound(t *testing.T) {
	var f field
	f.count("a", "a")
	f.count("b", "a")
	f.count("", "a")
	f.count("b", "")
	f.count("", "")
	if f != (field{right: 1, wrong: 1, none: 1, invented: 1}) {
		t.Errorf("%+v", f)
	}
}

func TestSnippetsAreComparedAsReadersSeeThem(t *testing.T) {
	var c tally
	lacks, keeps := c.snippets("Die Kern\nwerkzeuge wurden be\u00adhandelt.", []string{"Kern werkzeuge", "behan\u00addelt", "verhandelt"}, []string{"Die", "Imprint"})
	if c != (tally{right: 2, extra: 1, lost: 1}) || len(lacks) != 1 || len(keeps) != 1 {
		t.Errorf("%+v: lacks %q, keeps %q", c, lacks, keeps)
	}
}

func TestPeopleAreTheSameInAnyOrderAndCase(t *testing.T) {
	if a, b := people([]string{"Ann Lee", "Bo Day"}), people([]string{"BO DAY und ANN LEE"}); a != b {
		t.Errorf("%q and %q", a, b)
	}
	if a, b := people([]string{"Ann Lee"}), people([]string{"Ann Lee, Bo Day"}); a == b {
		t.Errorf("one name is as good as two: %q", a)
	}
}

func TestLikenessCountsWordsOnBothSides(t *testing.T) {
	for _, c := range []struct {
		got, want string
		f1        float64
	}{{"a b", "A, b!", 1}, {"", "a", 0}, {"", "", 1}, {"a b c d", "a b", 2.0 / 3}, {"a a", "a", 2.0 / 3}} {
		if f1 := common(c.got, c.want); f1 < c.f1-1e-9 || f1 > c.f1+1e-9 {
			t.Errorf("%q for %q: %v, want %v", c.got, c.want, f1, c.f1)
		}
	}
}

func TestFloorsAreNamedWhenANumberFallsBelow(t *testing.T) {
	if err := below(map[string]float64{"a": 2}, map[string]float64{"a": 2}); err != nil {
		t.Error(err)
	}
	err := below(map[string]float64{"a": 1}, map[string]float64{"a": 2, "b": 1})
	if err == nil || !strings.Contains(err.Error(), "a: 1, floor 2; b: 0, floor 1") {
		t.Error(err)
	}
}

// A set of two pages of each kind, made up for this test.
func TestASetIsMeasuredFromItsFolders(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		name = filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	told := strings.Repeat("The council voted on Monday to reopen the old baths in Mill Lane before Advent. ", 4)
	page := `<html><head><title>Old baths to reopen</title><meta name="author" content="Ann Lee"><meta name="date" content="2021-10-07"></head><body><article><h1>Old baths to reopen</h1><p>` + told + `</p></article></body></html>`
	write("t/eval/a.html", page)
	write("t/cache/b.html", "<html><body><p>Nothing here.</p></body></html>")
	write("t/evaldata.json", `{"https://x.example/a":{"file":"a.html","with":["voted on Monday"],"without":["Imprint"],"title":"Old baths to reopen","date":"2021-10-07","author":["Ann Lee"]},
		"https://x.example/b":{"file":"b.html","with":["here"],"without":["x"],"title":"B","author":""}}`)
	write("r/one/source.html", page)
	write("r/one/expected.html", "<p>"+told+"</p>")
	a, err := readTrafilatura(filepath.Join(dir, "t"), true, "", list{})
	if err != nil {
		t.Fatal(err)
	}
	if a.pages != 2 || a.refused != 1 || a.body != (tally{right: 1, lost: 1}) || a.dates.right != 1 || a.titles.right != 1 || a.titles.none != 1 || a.authors.right != 1 {
		t.Errorf("%s", a)
	}
	b, err := readReadability(filepath.Join(dir, "r"), "", list{})
	if err != nil {
		t.Fatal(err)
	}
	if b.pages != 1 || b.likeness() != 1 {
		t.Errorf("%s", b)
	}
}

func TestEveryPageLiesInOneHalf(t *testing.T) {
	even := 0
	for n := range 200 {
		name := strings.Repeat("x", n)
		if half("even").holds(name) == half("odd").holds(name) || !half("").holds(name) {
			t.Errorf("%d: in both halves or in none", n)
		}
		if half("even").holds(name) {
			even++
		}
	}
	if even < 60 || even > 140 {
		t.Errorf("%d of 200 are in one half", even)
	}
}

func TestAPageThatTakesTooMuchIsNamed(t *testing.T) {
	for want, r := range map[string]report{
		"":                 {slowest: cost{"a.html", time.Second, 0}, heaviest: cost{"b.html", 0, 1 << 20}},
		"a.html takes 3s":  {slowest: cost{"a.html", 3 * time.Second, 0}},
		"b.html asks for ": {heaviest: cost{"b.html", 0, 1 << 30}},
	} {
		if err := r.tooDear(); (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v", want, err)
		}
	}
}

func TestAPageThatSeemsSlowIsReadAgain(t *testing.T) {
	tries := 0
	_, c, _ := costOf(func() (page.Page, error) {
		if tries++; tries == 1 {
			time.Sleep(mostTime / 7)
		}
		return page.Page{}, nil
	})
	if tries != 2 || c.took >= mostTime/8 {
		t.Errorf("%d tries, %s", tries, c.took)
	}
}
