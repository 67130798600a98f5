package main

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"pullquote/index/meaning"
)

// A counting encoder gives every text a vector of its length, and counts the texts.
type counting struct{ texts int }

func (c *counting) ID() string { return "counting" }

func (c *counting) AtOnce() int { return 1 }

func (c *counting) Question(context.Context, string) (meaning.Vector, error) {
	return meaning.Vector{}, nil
}

func (c *counting) Passages(_ context.Context, texts []string) ([]meaning.Vector, error) {
	c.texts += len(texts)
	all := make([]meaning.Vector, len(texts))
	for i, text := range texts {
		var b vectorBytes
		b[0], b[1] = 1, byte(len(text))
		all[i] = vectorOf(b)
	}
	return all, nil
}

func TestVectorsAreRememberedFromOneRunToTheNext(t *testing.T) {
	file := filepath.Join(t.TempDir(), "vectors")
	read := func(texts ...string) (encoded int, last meaning.Vector) {
		t.Helper()
		e := &counting{}
		r, err := openRemembered(e, file)
		if err != nil {
			t.Fatal(err)
		}
		all, err := r.Passages(t.Context(), texts)
		if err != nil {
			t.Fatal(err)
		}
		if err := r.close(); err != nil {
			t.Fatal(err)
		}
		return e.texts, all[len(all)-1]
	}
	if n, _ := read("ferry", "gale"); n != 2 {
		t.Errorf("the first run encoded %d texts", n)
	}
	if n, v := read("toll road", "ferry"); n != 1 || v.Values()[1] != 5 {
		t.Errorf("the second run encoded %d texts, and remembers a length of %d", n, v.Values()[1])
	}
	whole, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, whole[:len(whole)-3], 0o644); err != nil {
		t.Fatal(err)
	}
	if n, _ := read("ferry", "gale", "toll road"); n != 1 {
		t.Errorf("after a run that was killed, %d texts are encoded, not the one that was half written", n)
	}
}
