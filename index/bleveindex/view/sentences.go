package view

import "pullquote/index/bleveindex/record"

// Sentences reads the stored vectors of an article's n sentences, and whose they are; an error where there are none.
func (v *base) Sentences(ordinal int32, n int) (model string, s *record.Sentences, err error) {
	data, err := v.record(v.records[ordinal].sentences)
	if err != nil {
		return "", nil, err
	}
	return record.UnpackSentences(data, n)
}
