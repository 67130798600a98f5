package index

// A CacheUse tells how a bounded cache does, for metrics.
type CacheUse struct {
	Name         string // "documents", "columns", …
	Bytes, Limit int    // estimated
	Hits, Misses int    // since the program began, or for what follows a state of the coverage since that was opened
}

// Rate is the share of what was wanted that was there; 0 when nothing was wanted.
func (u CacheUse) Rate() float64 { return float64(u.Hits) / float64(max(1, u.Hits+u.Misses)) }
