package postings

import (
	"github.com/blevesearch/bleve/v2/index/scorch"
	scorchapi "github.com/blevesearch/scorch_segment_api/v2"

	"pullquote/index/bleveindex/mapped"
)

// A Segment is one of bleve's, with what each of its documents is.
type Segment struct {
	*scorch.SegmentSnapshot
	file     *mapped.File     // nil: it is in memory
	Passages []Key            // by bleve's number within the segment
	Cards    map[uint32]int32 // the ordinals of the cards among its documents
}

// Of is a segment of so many documents, with none of them known yet.
func Of(s *scorch.SegmentSnapshot) *Segment {
	return &Segment{SegmentSnapshot: s, file: mapped.Of(s.Segment()), Passages: make([]Key, s.Segment().Count()), Cards: make(map[uint32]int32)}
}

// Visit reads a stored document.
func (s *Segment) Visit(doc uint64, visitor scorchapi.StoredFieldValueVisitor) error {
	if s.file != nil {
		if err := s.file.Look(doc); err != nil {
			return err
		}
	}
	return s.VisitDocument(doc, visitor)
}

// A Key names a passage among those of a view: its article's ordinal and its number there. The ordinal is negative for
// what is no passage, or deleted.
type Key struct {
	Ordinal int32
	Number  int32
}
