package view

import (
	"pullquote/index/article"
	"pullquote/index/bleveindex/entry"
)

// Only narrows what is allowed, nil being all, to some articles.
func (v *base) Only(allowed []bool, ids []article.ID) []bool {
	narrow := make([]bool, len(v.Cards))
	for _, id := range ids {
		if ordinal, known := v.ordinal[id]; known {
			narrow[ordinal] = allowed == nil || allowed[ordinal]
		}
	}
	return narrow
}

// Holding narrows what is allowed to the articles that hold one of some stems, in a passage or the title.
func (v *base) Holding(allowed []bool, stems []string) ([]bool, error) {
	narrow := make([]bool, len(v.Cards))
	enter := func(ordinal int32) {
		if ordinal >= 0 && (allowed == nil || allowed[ordinal]) {
			narrow[ordinal] = true
		}
	}
	for _, seg := range v.Segments {
		for _, stem := range stems {
			err := seg.Each(entry.BodyField, stem, func(doc uint32) { enter(seg.Passages[doc].Ordinal) })
			if err != nil {
				return nil, err
			}
			err = seg.Each(entry.TitleField, stem, func(doc uint32) {
				if ordinal, is := seg.Cards[doc]; is {
					enter(ordinal)
				}
			})
			if err != nil {
				return nil, err
			}
		}
	}
	return narrow, nil
}
