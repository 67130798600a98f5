package article_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"pullquote/index/article"
)

func TestReadTakesTheFrontMatterAsWritten(t *testing.T) {
	file := "---\r\ntitle: \"Raids: no more\"\npublication: 2020\ndate: 2019-06\nsort_date: 2019-06-24\nurl: https://example.org/a?b=c\n" +
		"authors: [Nicole Leonard, O'Brien]\nsection: Politics # kept\nwithdrawn: retracted\n---\r\n\n  Body — with\u00a0space.\n\n"
	a, problems := article.Read("2019/raids.v2.md", []byte(file))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	for _, row := range []struct{ fact, got, want string }{
		{"the id is the path without the last ending", string(a.ID), "2019/raids.v2"},
		{"a quoted title loses its quotes", a.Title, "Raids: no more"},
		{"a number is read as written", a.Publication, "2020"},
		{"a month stays a month", a.Date.String(), "2019-06"},
		{"the order has its own date", a.Order().String(), "2019-06-24"},
		{"the address is kept whole", a.URL, "https://example.org/a?b=c"},
		{"authors are a list", strings.Join(a.Authors, "|"), "Nicole Leonard|O'Brien"},
		{"an unknown key is kept", a.Extra("section"), "Politics"},
		{"a withdrawn article says why", a.Withdrawn, "retracted"},
		{"the body is every byte after the closing line", a.Body, "\n  Body — with\u00a0space.\n\n"},
	} {
		if row.got != row.want {
			t.Errorf("%s: got %q, want %q", row.fact, row.got, row.want)
		}
	}
}

func TestReadReportsBrokenFilesInOneLine(t *testing.T) {
	for _, row := range []struct{ fact, name, file, want string }{
		{"bad YAML", "a.md", "---\ntitle: a: b\n---\nBody.", "front matter is not YAML"},
		{"bad YAML in the file's third line", "a.md", "---\ntitle: a\n  b: c\n---\nBody.", "front matter is not YAML: line 3: "},
		{"a value that stands for another", "a.md", "---\ntitle: &a b\nurl: *a\n---\nBody.", "front matter uses YAML anchors"},
		{"a list for front matter", "a.md", "---\n- a\n---\nBody.", "front matter is not a list of keys"},
		{"an open front matter", "a.md", "---\ntitle: a\nBody.", "front matter has no closing --- line"},
		{"a front matter longer than many an article", "a.md", "---\nauthors:\n" + strings.Repeat("- Ana Ruiz\n", 5000) + "---\nBody.", "front matter is too long: 55009 bytes"},
		{"no body", "a.md", "---\ntitle: a\n---\n \n", "has no body"},
		{"no body after the last line", "a.md", "---\ntitle: a\n---", "has no body"},
		{"an empty text", "a.txt", "", "has no body"},
		{"invalid UTF-8", "a.txt", "Body \xff.", "is not valid UTF-8 (byte 5)"},
		{"NUL bytes", "a.txt", "Body \x00.", "holds NUL bytes"},
		{"a huge file", "a.txt", strings.Repeat("x", article.MaxBytes+1), "is too large"},
	} {
		a, problems := article.Read(row.name, []byte(row.file))
		if a != nil || len(problems) != 1 || !strings.Contains(problems[0].Text, row.want) {
			t.Errorf("%s: got %v, %v; want one problem %q", row.fact, a, problems, row.want)
		}
	}
}

func TestReadKeepsArticlesWithSmallProblems(t *testing.T) {
	a, problems := article.Read("a.md", []byte("---\ntitle: A\nurl: javascript:alert(1)\ndate: June 2013\n---\nBody."))
	if a == nil || a.URL != "" || !a.Date.IsZero() || len(problems) != 2 {
		t.Errorf("got %+v with %v, want an article without link and date, and two report lines", a, problems)
	}
}

func TestTitleOfPlainText(t *testing.T) {
	for _, row := range []struct{ fact, file, want string }{
		{"a headline is the title", "Mayor wins\n\nThe mayor won on Tuesday.", "Mayor wins"},
		{"a headline in title case may end with a full stop", "Mayor Wins Second Term.\n\nThe mayor won.", "Mayor Wins Second Term"},
		{"a sentence is none", "The mayor won on Tuesday.\n\nHe smiled.", "story"},
		{"a lone line is none", "Mayor wins", "story"},
		{"front matter in plain text is body", "---\ntitle: x\n---\nBody", "---"},
	} {
		a, _ := article.Read("2013/story.txt", []byte(row.file))
		if a.Title != row.want || a.Body != row.file {
			t.Errorf("%s: title %q, want %q; body %q", row.fact, a.Title, row.want, a.Body)
		}
	}
}

func TestByteOrderMarkIsIgnoredOnlyBeforeFrontMatter(t *testing.T) {
	a, _ := article.Read("a.md", []byte("\ufeff---\ntitle: A\n---\n\ufeffBody."))
	if a.Title != "A" || a.Body != "\ufeffBody." {
		t.Errorf("got title %q, body %q", a.Title, a.Body)
	}
}

func TestListPassesOverWhatIsNoArticle(t *testing.T) {
	fsys := fstest.MapFS{}
	for _, name := range []string{"b.md", "a.md", "a.txt", "sub/c.txt", "README.md", "LICENSE.txt", "_draft.md", ".hidden.md",
		"_old/d.md", "e.html", "people.yaml", "a-b.md"} {
		fsys[name] = &fstest.MapFile{Data: []byte("x"), ModTime: time.Unix(1, 0)}
	}
	files, problems := article.List(fsys)
	var ids []string
	for _, f := range files {
		ids = append(ids, string(f.ID)+"="+f.Path)
	}
	if want := []string{"a=a.md", "a-b=a-b.md", "b=b.md", "sub/c=sub/c.txt"}; !slices.Equal(ids, want) {
		t.Errorf("got %v, want %v", ids, want)
	}
	if len(problems) != 1 || problems[0].Path != "a.txt" {
		t.Errorf("got %v, want one line about a.txt", problems)
	}
}

func TestEncodeKeepsUnknownKeysAndTheirOrder(t *testing.T) {
	a, _ := article.Read("a.md", []byte("---\nsection: Politics\ntitle: Old # headline\nlist: [1, 2]\n---\nBody.\n"))
	a.Title, a.Date = "New: title", article.Date{Year: 2013, Month: 4}
	a.SetExtra("gone", "2020-01-01")
	got, err := a.Encode()
	want := "---\nsection: Politics\ntitle: 'New: title'\ndate: 2013-04\nlist: [1, 2]\ngone: \"2020-01-01\"\n---\nBody.\n"
	if err != nil || string(got) != want {
		t.Errorf("got %v\n%s\nwant\n%s", err, got, want)
	}
}

// FuzzRead checks that reading never fails twice over, keeps the body, and that Encode and Read are inverses.
func FuzzRead(f *testing.F) {
	f.Add("---\ntitle: a\ndate: 2013-04\nauthors: [x, y]\nk: &a [1]\nl: *a\n---\nBody.")
	f.Add("---\r\ntitle: |\n  two\n  lines\n---\r\n\ufeffBody")
	f.Add("\ufeff---\n---\nBody\n")
	f.Fuzz(func(t *testing.T, file string) {
		a, problems := article.Read("x.md", []byte(file))
		if a == nil {
			if len(problems) == 0 {
				t.Fatalf("no article and no problem for %q", file)
			}
			return
		}
		if !strings.HasSuffix(file, a.Body) {
			t.Fatalf("body %q is not the end of %q", a.Body, file)
		}
		again, err := a.Encode()
		if err != nil {
			t.Skip("front matter that YAML reads but cannot write")
		}
		b, problems := article.Read("x.md", again)
		if b == nil || b.Body != a.Body || b.Title != a.Title || b.URL != a.URL || b.Date != a.Date || !slices.Equal(b.Authors, a.Authors) {
			t.Fatalf("read %+v, wrote\n%s\nread %+v %v", a, again, b, problems)
		}
	})
}
