package answers

import (
	"pullquote/answers/check"
	"pullquote/answers/cite"
	"pullquote/index/article"
)

// What the rooms below make is shown as it is.
type (
	// An Excerpt is one contiguous slice of one article's body, with everything needed to cite it.
	Excerpt = cite.Excerpt
	// An ArticleRef names an article.
	ArticleRef = cite.ArticleRef
	// A NoteRef is a correction that bears on an excerpt.
	NoteRef = cite.NoteRef
	// A CitationStyle is a form of citing an excerpt.
	CitationStyle = cite.Style
	// A Match says how words were found.
	Match = check.Match
	// A Difference is a run of words that are the same, missing from the article, or in the article only.
	Difference = check.Difference
	// A DiffOp turns the asker's words into the article's.
	DiffOp = check.DiffOp
)

// The styles of Cite.
const (
	CiteMarkdown = cite.Markdown
	CitePlain    = cite.Plain
	CiteAPA      = cite.APA
	CiteBibTeX   = cite.BibTeX
)

// The matches of WhoSaid, and the operations of a Difference.
const (
	Exact  = check.Exact
	Near   = check.Near
	Absent = check.Absent

	Same   = check.Same
	Delete = check.Delete
	Insert = check.Insert
)

// Cite writes an excerpt with its source in a style; see cite.As.
func Cite(e Excerpt, style CitationStyle, accessed article.Date) string {
	return cite.As(e, style, accessed)
}

// DateInWords is a date as precisely as it is known; see cite.DateInWords.
func DateInWords(d article.Date) string { return cite.DateInWords(d) }
