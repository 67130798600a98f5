package postings

import "github.com/blevesearch/bleve/v2/index/scorch"

// A Segment is one of bleve's, with what each of its documents is.
type Segment struct {
	*scorch.SegmentSnapshot
	Passages []Key            // by bleve's number within the segment
	Cards    map[uint32]int32 // the ordinals of the cards among its documents
}

// A Key names a passage among those of a view: its article's ordinal and its number there. The ordinal is negative for
// what is no passage, or deleted.
type Key struct {
	Ordinal int32
	Number  int32
}
