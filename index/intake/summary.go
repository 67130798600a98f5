package intake

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// A Summary is what an import did.
type Summary struct {
	Counts map[Outcome]int
	Took   time.Duration
	Dry    bool // nothing was written
	Resume bool // an earlier, interrupted import was taken up again

	NotDone bool // it was interrupted, or the limit was reached
}

// Line is the summary as a sentence: "12 added, 3 unchanged, 1 skipped in 4s".
func (s Summary) Line() string {
	var parts []string
	for _, o := range []Outcome{Added, Updated, Copied, WentAway, Unchanged, Kept, Skipped} {
		if n := s.Counts[o]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, plural(o, n)))
		}
	}
	if len(parts) == 0 {
		parts = []string{"nothing found"}
	}
	line := strings.Join(parts, ", ") + " in " + s.Took.Round(100*time.Millisecond).String()
	if s.Dry {
		line = "would be: " + line + " (nothing was written)"
	}
	return line
}

func plural(o Outcome, n int) string {
	switch {
	case o == Copied && n == 1:
		return "syndicated copy linked"
	case o == Copied:
		return "syndicated copies linked"
	case o == Kept:
		return "kept as edited by hand"
	}
	return string(o)
}

// A Progress is how far an import is.
type Progress struct {
	Done  int // articles and skips so far
	Known int // those known of in all; it grows as sources are read
}

// Reasons counts results by reason, the most frequent first.
func Reasons(results []Result) []string {
	counts := make(map[string]int)
	for _, r := range results {
		counts[r.Reason]++
	}
	var lines []string
	for reason := range counts {
		lines = append(lines, reason)
	}
	slices.SortFunc(lines, func(a, b string) int {
		if d := counts[b] - counts[a]; d != 0 {
			return d
		}
		return strings.Compare(a, b)
	})
	for i, reason := range lines {
		lines[i] = fmt.Sprintf("%d × %s", counts[reason], reason)
	}
	return lines
}
