package head

import (
	"slices"
	"time"
)

// A Head is what a coverage is now.
type Head struct {
	Generation string `json:"generation"` // which indexes hold it; "": there is nothing yet
	Number     int64  `json:"number"`     // of the last update that is shown
	Last       int64  `json:"last"`       // the highest number given to an update
	Purged     int64  `json:"purged"`     // what ended up to this update is taken out
	Undone     []Gone `json:"undone,omitempty"`

	Held   Held      `json:"held"`
	Lease  *Lease    `json:"lease,omitempty"`
	Shown  []Shown   `json:"shown,omitempty"` // the last updates, oldest first
	Old    []Retired `json:"old,omitempty"`   // generations that are no longer, until their snapshots are not either
	Change string    `json:"change"`          // a random name of the last change, by which its author knows it
}

// Held is what is in the coverage.
type Held struct {
	Articles int            `json:"articles"` // withdrawn ones excluded
	Searched int            `json:"searched"` // of these, those that have passages
	Passages int            `json:"passages"`
	Words    int            `json:"words"`
	Sums     [2]uint64      `json:"sums"` // of the articles and the rules: see Version
	Vectors  map[string]int `json:"vectors,omitempty"`
}

// A Lease says who is writing.
type Lease struct {
	Owner  string    `json:"owner"`
	Number int64     `json:"number"` // of its update
	Into   string    `json:"into"`   // the generation that it writes into
	Until  time.Time `json:"until"`
}

// A Gone is an update that was begun and never shown.
type Gone struct {
	Number int64     `json:"number"`
	At     time.Time `json:"at"`
}

// A Shown is when an update was shown.
type Shown struct {
	Number int64     `json:"number"`
	At     time.Time `json:"at"`
}

// A Retired is a generation that no longer is the coverage.
type Retired struct {
	Generation string    `json:"generation"`
	At         time.Time `json:"at"`
}

// Grace is how long a snapshot can be asked after the state that it shows has passed: longer than any question, whose deadline is
// five minutes at most.
const Grace = 10 * time.Minute

// shownAtMost bounds what is remembered of updates. Where there are more within Grace, purging waits.
const shownAtMost = 1000

// Free reports whether the lease can be taken.
func (h *Head) Free(now time.Time) bool { return h.Lease == nil || now.After(h.Lease.Until) }

// Take gives a lease and a number to a writer. What the one before left is undone. anew: into a generation of its own.
func (h *Head) Take(owner string, now time.Time, anew bool, generation string) {
	h.Undo(now)
	h.Last++
	into := h.Generation
	if anew || into == "" {
		into = generation
	}
	h.Lease = &Lease{owner, h.Last, into, now.Add(LeaseFor)}
}

// Undo ends the lease; its update counts never.
func (h *Head) Undo(now time.Time) {
	if h.Lease == nil {
		return
	}
	if h.Lease.Into == h.Generation {
		h.Undone = append(h.Undone, Gone{h.Lease.Number, now})
	} else {
		h.Old = append(h.Old, Retired{h.Lease.Into, now.Add(-Grace)})
	}
	h.Lease = nil
}

// LeaseFor is how long a writer may be silent. It renews its lease three times as often. A machine whose clock is wrong by more
// than that takes another's lease too early: nothing is lost then, but work.
const LeaseFor = 30 * time.Second

// Show commits the update that has the lease.
func (h *Head) Show(held Held, now time.Time) {
	if h.Generation != h.Lease.Into {
		if h.Generation != "" {
			h.Old = append(h.Old, Retired{h.Generation, now})
		}
		h.Generation, h.Shown, h.Undone, h.Purged = h.Lease.Into, nil, nil, 0
	}
	h.Number, h.Held = h.Lease.Number, held
	h.Shown = append(h.Shown, Shown{h.Number, now})
	h.Shown = h.Shown[max(0, len(h.Shown)-shownAtMost):]
	h.Lease = nil
}

// Purge sets up to where ended documents may be taken out: what ended at an update that was shown longer than Grace ago.
func (h *Head) Purge(now time.Time) (upTo int64) {
	for _, s := range h.Shown {
		if now.Sub(s.At) > Grace {
			h.Purged = max(h.Purged, s.Number)
		}
	}
	return h.Purged
}

// Forget drops undone updates that were taken out of the indexes so long after their end that nothing of them can still come.
func (h *Head) Forget(numbers []int64, now time.Time) {
	h.Undone = slices.DeleteFunc(h.Undone, func(u Gone) bool {
		return slices.Contains(numbers, u.Number) && now.Sub(u.At) > Grace
	})
}

// UndoneNumbers are those of updates that count never.
func (h *Head) UndoneNumbers() (all []int64) {
	for _, u := range h.Undone {
		all = append(all, u.Number)
	}
	return all
}

// Expired are the generations that no snapshot can be of any more.
func (h *Head) Expired(now time.Time) (all []string) {
	h.Old = slices.DeleteFunc(h.Old, func(r Retired) bool {
		if now.Sub(r.At) < Grace {
			return false
		}
		all = append(all, r.Generation)
		return true
	})
	return all
}
