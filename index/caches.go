package index

import "slices"

// A CacheUse tells how a bounded cache does, for metrics.
type CacheUse struct {
	Name         string // "documents", "columns", …
	Bytes, Limit int    // estimated
	Hits, Misses int    // since the program began, or for what follows a state of the coverage since that was opened
}

// AddCaches adds up what several of a name hold.
func AddCaches(all, more []CacheUse) []CacheUse {
	for _, u := range more {
		at := slices.IndexFunc(all, func(known CacheUse) bool { return known.Name == u.Name })
		if at < 0 {
			all = append(all, u)
			continue
		}
		known := &all[at]
		known.Bytes += u.Bytes
		known.Limit += u.Limit
		known.Hits += u.Hits
		known.Misses += u.Misses
	}
	return all
}

// Rate is the share of what was wanted that was there; 0 when nothing was wanted.
func (u CacheUse) Rate() float64 { return float64(u.Hits) / float64(max(1, u.Hits+u.Misses)) }
