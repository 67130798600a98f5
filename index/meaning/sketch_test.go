package meaning

import (
	"cmp"
	"slices"
	"testing"
)

// Whatever the sample says: the rows chosen are all those that differ in no more signs than the n-th does.
func TestCandidatesAreThoseOfCountingAll(t *testing.T) {
	m, _ := sentences(12_000)
	q := Default().Embed("who paid for the stadium?")
	sketch := appendSketch(nil, q.values)
	sampled := func(row int) bool { return row%sampleEvery == 0 }
	unsampled := func(row int) bool { return row%sampleEvery != 0 }
	few := func(row int) bool { return row%3000 == 1 }
	for name, keep := range map[string]func(int) bool{"all": nil, "those of the sample": sampled, "none of the sample": unsampled, "few": few} {
		for _, n := range []int{1, 100, 3000, 20_000} {
			var all []int
			for i := range m.Rows() {
				if keep == nil || keep(i) {
					all = append(all, m.differences(i, sketch))
				}
			}
			ordered := slices.SortedFunc(slices.Values(all), cmp.Compare[int])
			last := ordered[min(n, len(ordered))-1]
			var want []int
			for i := range m.Rows() {
				if m.differences(i, sketch) <= last && (keep == nil || keep(i)) {
					want = append(want, i)
				}
			}
			if got := m.candidates(q, n, keep); !slices.Equal(got, want) {
				t.Errorf("%d of %s: %d rows, want %d", n, name, len(got), len(want))
			}
		}
	}
}
