package view

import (
	"sync/atomic"
	"testing"
)

func TestSpreadDoesEachOnce(t *testing.T) {
	for _, n := range []int{0, 1, spreadBy, 10*spreadBy + 3} {
		done := make([]atomic.Int32, n)
		Spread(n, func(i int) { done[i].Add(1) })
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
	Spread(1000, func(i int) {
		if i == 700 {
			panic("damage")
		}
	})
	t.Error("spread returns after a panic")
}
