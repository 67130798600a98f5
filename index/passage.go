package index

import (
	"errors"

	"pullquote/index/article"
	"pullquote/index/attribution"
	"pullquote/index/sentence"
)

// A Passage is a window of whole sentences of one article. Neighbouring passages overlap.
type Passage struct {
	Article   article.ID
	Number    int          // counts the article's passages from 0
	Span      article.Span // from its first sentence's start to its last one's end
	Sentences Range        // which of the Document's sentences
	Paragraph int          // the block of its first sentence
}

// A Range is a half-open range of indices.
type Range struct{ From, To int }

// A Document is an article as the index holds it, with all that was derived from it. It is immutable and shared.
type Document struct {
	*article.Article
	Blocks    []article.Block
	Sentences []sentence.Sentence // furniture included: ask Blocks[s.Block].Role
	Passages  []Passage           // furniture in none
	Notes     []article.Correction
	Quotes    []attribution.Quote
}

// A Filter narrows a search. The zero Filter lets everything pass; withdrawn articles never do.
type Filter struct {
	Sources  []string // publications, compared without case and accents; any of them
	Articles []article.ID
	From, To article.Date // inclusive; an article passes when its date's interval overlaps
}

// A Query asks for passages.
type Query struct {
	Text    string // words in any order; analysed as passages are; any may match
	Filter  Filter
	Limit   int    // how many hits at the most; 0 means 10
	Expand  []Term // further words that may match (aliases, names), with their weight
	Nearest int    // further hits, beyond Limit, for being nearest to Text by what they mean; 0: none
	Explain bool   // fill Hit.Parts
}

// A Term is a word or phrase with a weight relative to the words of the Query's text, which have weight 1.
type Term struct {
	Text   string
	Weight float64
}

// A Hit is a passage that matches, with why.
type Hit struct {
	Passage
	Document *Document
	Score    float64 // of the words; 0 for a hit that is there for its meaning alone
	Parts    []Part  // the addends of Score by name
	Meaning  float64 // how like Query.Text the passage is by what it means: a cosine; 0 when Options.Meaning is nil
}

// A Part is one named addend or feature of a score.
type Part struct {
	Name  string  `json:"name"`
	Value float64 `json:"value"`
}

// A Result is what a search found, best first.
type Result struct {
	Hits           []Hit
	UndatedLeftOut int        // articles that a date filter left out because their date is unknown
	Terms          []TermStat // the analysed words of Query.Text, in order
}

// A TermStat is one analysed word of a query.
type TermStat struct {
	Word     string // as the asker wrote it
	Stem     string // as it is indexed; see Analyse
	Passages int    // how many passages hold it
}

// Stats is what the index holds.
type Stats struct {
	Articles int // withdrawn ones excluded
	Passages int
	Newest   article.Date // of the newest article that is not dated later than today; zero when none is dated
}

// ErrNoArticle is returned for an article that the coverage does not hold, or no longer.
var ErrNoArticle = errors.New("not in the coverage")
