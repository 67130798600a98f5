package main

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"strings"

	"pullquote/index/article"
	"pullquote/index/attribution"
	"pullquote/index/sentence"
)

// A statement is one that attribution finds in an article.
type statement struct {
	row
	article *article.Article
	quote   attribution.Quote
}

// statementsOf reads a folder, article by article in their order.
func statementsOf(coverage fs.FS) []statement {
	var all []statement
	files, _ := article.List(coverage)
	for _, f := range files {
		a, _ := article.ReadFile(coverage, f)
		if a == nil {
			continue
		}
		blocks := a.Blocks()
		body := fmt.Sprintf("%x", sha256.Sum256([]byte(a.Body)))[:12]
		for _, q := range attribution.Read(a, blocks, sentence.Split(a.Body, blocks)).Quotes {
			r := row{body: body, start: q.Content[0].Start, end: q.Content[len(q.Content)-1].End, verdict: "?", speaker: nobody}
			if q.Speaker != nil {
				r.speaker = q.Speaker.Name
			}
			all = append(all, statement{r, a, q})
		}
	}
	return all
}

// draw takes n statements, in their order; the same seed takes the same ones of the same coverage.
func draw(all []statement, seed uint64, n int) []statement {
	random := rand.New(rand.NewPCG(seed, 0))
	var taken []statement
	for i, s := range all {
		if random.IntN(len(all)-i) < n-len(taken) {
			taken = append(taken, s)
		}
	}
	return taken
}

// before and behind are how many bytes around a statement a reader sees.
const before, behind = 350, 120

// sheet is a statement for reading: its line for the verdicts, then the text around it, the content between ⟦ and ⟧, the cue
// between ‹ and ›, the source between { and }.
func (s statement) sheet() string {
	body := s.article.Body
	from := max(0, s.start-before)
	to := min(len(body), s.end+behind)
	marks := map[int]string{}
	mark := func(spans []article.Span, opening, closing string) {
		for _, x := range spans {
			marks[x.Start] += opening
			marks[x.End] = closing + marks[x.End]
			from, to = min(from, x.Start), max(to, x.End)
		}
	}
	mark(s.quote.Source, "{", "}")
	mark(s.quote.Cue, "‹", "›")
	mark(s.quote.Content, "⟦", "⟧")
	var b strings.Builder
	for i := from; i < to; i++ {
		b.WriteString(marks[i])
		b.WriteByte(body[i])
	}
	b.WriteString(marks[to])
	described := ""
	if sp := s.quote.Speaker; sp != nil && sp.Description != nil {
		described = " (" + *sp.Description + ")"
	}
	text := strings.ToValidUTF8(b.String(), "")
	return fmt.Sprintf("%s%s\n[%s] %s: %s\n", s.line(), described, s.quote.Kind, s.article.ID, strings.ReplaceAll(text, "\n\n", " ¶ "))
}
