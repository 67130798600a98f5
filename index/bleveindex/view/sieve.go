package view

import (
	"pullquote/index"
	"pullquote/index/record"
)

// Allowed tells for each article, by ordinal, whether it passes a filter (nil: all do), and how many do not for want of a
// date.
func (v *base) Allowed(f index.Filter) (allowed []bool, undated int) {
	return record.NewSieve(f).Mask(v.Cards)
}
