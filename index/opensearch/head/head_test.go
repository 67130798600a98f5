package head

import (
	"fmt"
	"testing"
	"time"
)

var start = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

func TestAWriterThatIsGoneIsUndone(t *testing.T) {
	var h Head
	h.Take("a", start, false, "g1")
	if h.Lease.Number != 1 || h.Lease.Into != "g1" || h.Free(start.Add(LeaseFor)) || !h.Free(start.Add(LeaseFor+1)) {
		t.Fatalf("%+v", h.Lease)
	}
	h.Show(Held{Articles: 5}, start)
	h.Take("b", start, false, "g2")
	if h.Lease.Number != 2 || h.Lease.Into != "g1" {
		t.Errorf("%+v", h.Lease)
	}
	h.Take("c", start.Add(time.Minute), false, "g3") // b was silent
	if h.Lease.Number != 3 || fmt.Sprint(h.UndoneNumbers()) != "[2]" || h.Number != 1 || h.Held.Articles != 5 {
		t.Errorf("%+v", h)
	}
	h.Forget([]int64{2}, start.Add(2*time.Minute))
	if len(h.Undone) != 1 {
		t.Error("an update is forgotten whose requests may still come")
	}
	h.Forget([]int64{2}, start.Add(time.Minute+Grace+1))
	if len(h.Undone) != 0 {
		t.Error("an update is never forgotten")
	}
}

func TestAGenerationIsKeptForItsSnapshots(t *testing.T) {
	var h Head
	h.Take("a", start, false, "g1")
	h.Show(Held{}, start)
	h.Take("a", start, true, "g2")
	if h.Lease.Into != "g2" || h.Generation != "g1" {
		t.Fatalf("%+v", h)
	}
	h.Show(Held{}, start)
	if h.Generation != "g2" || len(h.Expired(start.Add(Grace-1))) != 0 {
		t.Errorf("%+v", h)
	}
	if got := h.Expired(start.Add(Grace)); fmt.Sprint(got) != "[g1]" || len(h.Old) != 0 {
		t.Errorf("%v, %+v", got, h)
	}
	h.Take("a", start, true, "g3") // and is killed: nobody has seen it
	h.Take("b", start.Add(time.Minute), false, "g4")
	if got := h.Expired(start.Add(time.Minute)); fmt.Sprint(got) != "[g3]" || h.Lease.Into != "g2" || len(h.Undone) != 0 {
		t.Errorf("%v, %+v", got, h)
	}
}

func TestWhatEndedIsKeptForSnapshotsUntilNoneIsSoOld(t *testing.T) {
	var h Head
	for i := range 3 {
		at := start.Add(time.Duration(i) * 6 * time.Minute)
		h.Take("a", at, false, "g")
		h.Show(Held{}, at)
	}
	for _, c := range []struct {
		after time.Duration
		want  int64
	}{{0, 0}, {Grace, 0}, {Grace + time.Second, 1}, {Grace + 7*time.Minute, 2}, {Grace + time.Hour, 3}} {
		if got := h.Purge(start.Add(c.after)); got != c.want {
			t.Errorf("after %s up to %d, want %d", c.after, got, c.want)
		}
	}
}
