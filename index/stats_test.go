package index

import "testing"

func TestUnreadIsAShare(t *testing.T) {
	for _, c := range []struct {
		held Stats
		want float64
	}{
		{Stats{}, 0},
		{Stats{Articles: 4}, 0},
		{Stats{Articles: 4, UnreadPassages: 4, UnreadSentences: 4}, 1},
		{Stats{Articles: 4, UnreadSentences: 1}, 0.125},
	} {
		if got := c.held.Unread(); got != c.want {
			t.Errorf("%+v: %v, want %v", c.held, got, c.want)
		}
	}
}
