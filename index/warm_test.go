package index

import (
	"sync/atomic"
	"testing"

	"pullquote/index/meaning"
	"pullquote/seeds"
)

// What is read ahead is what the first question would read.
func TestWarmReadsWhatTheFirstQuestionWaitsFor(t *testing.T) {
	x, err := Open(t.Context(), seeds.FS, Options{Meaning: meaning.Default()})
	if err != nil {
		t.Fatal(err)
	}
	v, err := x.acquire()
	if err != nil {
		t.Fatal(err)
	}
	if v.vectorsRead.Load() || v.peopleRead.Load() {
		t.Fatal("opening has read what only questions need")
	}
	if err := x.Warm(); err != nil {
		t.Fatal(err)
	}
	if !v.vectorsRead.Load() || !v.peopleRead.Load() {
		t.Errorf("read: vectors %v, people %v", v.vectorsRead.Load(), v.peopleRead.Load())
	}
	v.release()
	if err := x.Close(); err != nil {
		t.Fatal(err)
	}
	if err := x.Warm(); err == nil {
		t.Error("a closed index is warmed without an error")
	}
}

func TestSpreadDoesEachOnce(t *testing.T) {
	for _, n := range []int{0, 1, spreadBy, 10*spreadBy + 3} {
		done := make([]atomic.Int32, n)
		spread(n, func(i int) { done[i].Add(1) })
		for i := range done {
			if times := done[i].Load(); times != 1 {
				t.Errorf("of %d, number %d was done %d times", n, i, times)
			}
		}
	}
}

func TestAPanicOfOneWorkerIsTheCallers(t *testing.T) {
	defer func() {
		if p := recover(); p != "damage" {
			t.Errorf("recovered %v, want the worker's panic", p)
		}
	}()
	spread(1000, func(i int) {
		if i == 700 {
			panic("damage")
		}
	})
	t.Error("spread returns after a panic")
}
