package text

import "sync/atomic"

// A Table is a table of fixed size in which words met lately are remembered, for metrics.
type Table struct {
	Name         string // "stems"
	Bytes        int    // when full
	Hits, Misses int    // since the program began
}

// Tables tells how the package's tables do, which a whole program shares.
func Tables() []Table {
	return []Table{stemUse.table("stems", stemBytes)}
}

// A tableUse counts for a table text by text: a count for each word would cost as much as the looking.
type tableUse struct{ hits, misses atomic.Int64 }

func (t *tableUse) add(wanted, missed int) {
	t.hits.Add(int64(wanted - missed))
	if missed > 0 {
		t.misses.Add(int64(missed))
	}
}

func (t *tableUse) table(name string, bytes int) Table {
	return Table{name, bytes, int(t.hits.Load()), int(t.misses.Load())}
}
