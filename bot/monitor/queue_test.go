package monitor

import "testing"

func TestAQueueIsBusyOnceSomebodyWaits(t *testing.T) {
	q := newQueue(2, 5, New())
	var leave []func()
	for n, want := range []bool{false, false, false, true} { // with n inside
		if q.busy() != want {
			t.Errorf("with %d questions of 2 at once: busy %v", n, q.busy())
		}
		out, err := q.admit()
		if err != nil {
			t.Fatal(err)
		}
		leave = append(leave, out)
	}
	for _, out := range leave {
		out()
	}
	if q.busy() {
		t.Error("busy without a question")
	}
}
