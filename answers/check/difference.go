package check

import "pullquote/index/article"

// A Match says how words were found.
type Match string

// The matches.
const (
	Exact  Match = "exact" // but for case, punctuation, quotation marks, ellipses and bracketed changes
	Near   Match = "near"  // with differences, which are shown
	Absent Match = "none"
)

// A Difference is a run of words that are the same, missing from the article, or in the article only.
type Difference struct {
	Op   DiffOp `json:"op"`
	Text string `json:"text"`
}

// A DiffOp turns the asker's words into the article's.
type DiffOp string

// The operations of a Difference.
const (
	Same   DiffOp = "same"
	Delete DiffOp = "del" // the asker's words, not in the article
	Insert DiffOp = "ins" // the article's words, not in the question
)

// Differences tells the alignment in runs of words. What is the same, or put in, is written as the article has it, with
// the marks between its words; what is missing there, as it was asked.
func (p Place) Differences() []Difference {
	if p.Match() == Exact {
		return []Difference{{Same, p.Span().Of(p.Document.Body)}}
	}
	var diff []Difference
	last := article.Span{}
	for _, s := range p.pairs {
		switch {
		case s.asked >= 0 && s.body >= 0 && (p.asked[s.asked].word == p.words[s.body].word || p.asked[s.asked].bracketed || p.words[s.body].bracketed):
			diff = p.extend(diff, Same, p.words[s.body].Span, &last)
		case s.asked >= 0 && s.body >= 0:
			diff = p.remove(diff, s.asked)
			diff = p.extend(diff, Insert, p.words[s.body].Span, &last)
		case s.asked >= 0:
			diff = p.remove(diff, s.asked)
		default:
			diff = p.extend(diff, Insert, p.words[s.body].Span, &last)
		}
	}
	return diff
}

func (p Place) remove(diff []Difference, asked int) []Difference {
	text := p.asked[asked].text
	if n := len(diff); n > 0 && diff[n-1].Op == Delete {
		diff[n-1].Text += " " + text
		return diff
	}
	return append(diff, Difference{Delete, text})
}

// extend lengthens the last run when it is of the same kind.
func (p Place) extend(diff []Difference, op DiffOp, word article.Span, last *article.Span) []Difference {
	if n := len(diff); n > 0 && diff[n-1].Op == op {
		*last = last.Cover(word)
		diff[n-1].Text = last.Of(p.Document.Body)
		return diff
	}
	*last = word
	return append(diff, Difference{op, word.Of(p.Document.Body)})
}
