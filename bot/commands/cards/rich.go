package cards

import (
	"strings"

	"pullquote/index/article"
)

// Rich is text with emphasis, as runs in order.
type Rich []Run

// A Run is text of one emphasis.
type Run struct {
	Text   string
	Weight Weight
}

// A Weight is how a run is set.
type Weight uint8

// The weights of runs.
const (
	Plain  Weight = iota
	Bold          // a match; words that the article has
	Struck        // words that the article does not have
	Quoted        // a paragraph's words that belong to the excerpt, among its surroundings
)

// Text is Rich without emphasis.
func Text(text string) Rich { return Rich{{Text: text}} }

// String is the text of all runs.
func (r Rich) String() string {
	var b strings.Builder
	for _, run := range r {
		b.WriteString(run.Text)
	}
	return b.String()
}

// Prefix is the first n bytes of r.
func (r Rich) Prefix(n int) Rich {
	var kept Rich
	for _, run := range r {
		if n <= 0 {
			break
		}
		run.Text = run.Text[:min(n, len(run.Text))]
		n -= len(run.Text)
		kept = append(kept, run)
	}
	return kept
}

// Marked sets the given spans of text in a weight. Spans are offsets into a body that text starts at; parts of them
// outside text are passed over, as are spans that overlap an earlier one.
func Marked(text string, start int, spans []article.Span, weight Weight) Rich {
	var r Rich
	at := 0
	for _, s := range neighbours(text, start, spans) {
		from, to := max(s.Start-start, at), min(s.End-start, len(text))
		if from >= to {
			continue
		}
		if at < from {
			r = append(r, Run{text[at:from], Plain})
		}
		r = append(r, Run{text[from:to], weight})
		at = to
	}
	if at < len(text) {
		r = append(r, Run{text[at:], Plain})
	}
	return r
}

// neighbours joins spans with nothing but a space or a hyphen between them: "family separation" reads better as one
// match than as two.
func neighbours(text string, start int, spans []article.Span) []article.Span {
	var all []article.Span
	for _, s := range spans {
		if n := len(all); n > 0 {
			from, to := all[n-1].End-start, s.Start-start
			if 0 <= from && from < to && to <= len(text) && strings.Trim(text[from:to], " -\u00a0") == "" {
				all[n-1].End = s.End
				continue
			}
		}
		all = append(all, s)
	}
	return all
}

// Mostly reports whether more than three fifths of r have a weight.
func Mostly(r Rich, w Weight) bool {
	n, of := 0, 0
	for _, run := range r {
		of += len(run.Text)
		if run.Weight == w {
			n += len(run.Text)
		}
	}
	return 5*n > 3*of
}
