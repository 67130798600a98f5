package article

import (
	"slices"
	"testing"
)

func TestOurKeysComeBeforeOthersThatWereSet(t *testing.T) {
	a := &Article{ID: "x", Title: "T", URL: "https://a.example/", Body: "b\n"}
	a.SetExtra("language", "en")
	data, err := a.Encode()
	if want := "---\ntitle: T\nurl: https://a.example/\nlanguage: en\n---\nb\n"; err != nil || string(data) != want {
		t.Errorf("got %q, %v, want %q", data, err, want)
	}
	b, _ := Read("x.md", []byte("---\nmood: grim\nurl: https://a.example/\ntitle: T\n---\nb\n"))
	b.Publication, b.URL, b.Corrections = "Post", "", []string{"c"}
	data, err = b.Encode()
	if want := "---\nmood: grim\ntitle: T\npublication: Post\ncorrections:\n  - c\n---\nb\n"; err != nil || string(data) != want {
		t.Errorf("got %q, %v, want %q", data, err, want)
	}
}

func TestFurtherKeysAreSetReadAndRemoved(t *testing.T) {
	a := &Article{ID: "x", Title: "T", Body: "b\n"}
	a.SetExtra("language", "en")
	a.SetExtraList("copies", []string{"https://a.example/", "b: c"})
	data, err := a.Encode()
	if err != nil {
		t.Fatal(err)
	}
	b, problems := Read("x.md", data)
	if len(problems) > 0 || b.Extra("language") != "en" || !slices.Equal(b.ExtraList("copies"), []string{"https://a.example/", "b: c"}) {
		t.Errorf("read back %q, %q, %v from\n%s", b.Extra("language"), b.ExtraList("copies"), problems, data)
	}
	c := *b
	c.SetExtraList("copies", nil)
	if len(c.ExtraList("copies")) > 0 || len(b.ExtraList("copies")) != 2 {
		t.Error("removing a key from a copy should leave the article it was copied from alone")
	}
	if got := b.ExtraList("language"); !slices.Equal(got, []string{"en"}) {
		t.Errorf("a single value as a list: %q", got)
	}
}
