package bleveindex

import (
	"testing"

	"pullquote/index/meaning"
	"pullquote/seeds"
)

// What is read ahead is what the first question would read.
func TestWarmReadsWhatTheFirstQuestionWaitsFor(t *testing.T) {
	x := openOn(t, seeds.FS, Options{Meaning: meaning.Default()})
	v, err := x.acquire()
	if err != nil {
		t.Fatal(err)
	}
	meanings, people := v.Ahead()
	if meanings || people {
		t.Fatal("opening has read what only questions need")
	}
	if err := x.Warm(); err != nil {
		t.Fatal(err)
	}
	if meanings, people := v.Ahead(); !meanings || !people {
		t.Errorf("read: meanings %v, people %v", meanings, people)
	}
	v.Release()
	if err := x.Close(); err != nil {
		t.Fatal(err)
	}
	if err := x.Warm(); err == nil {
		t.Error("a closed index is warmed without an error")
	}
}
