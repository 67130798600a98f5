package index

import "pullquote/index/article"

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

	Among *Collection // what the words are counted in, of which the coverage is a part; nil: the coverage alone
}

// A Collection is what tells how rare a word is and how long a passage: all passages, whatever a filter lets through. Scores of
// several coverages compare where all of them are searched among the sum of what they count.
type Collection struct {
	Passages int
	Words    int            // of all passages together, as text.Analyse counts
	Holding  map[string]int // how many passages hold each word or phrase of a query, by its stems with a space between them
}

// Add adds another coverage's.
func (c *Collection) Add(o Collection) {
	c.Passages += o.Passages
	c.Words += o.Words
	if c.Holding == nil {
		c.Holding = make(map[string]int, len(o.Holding))
	}
	for term, n := range o.Holding {
		c.Holding[term] += n
	}
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
	Meaning  float64 // how like Query.Text the passage is by the static table of meanings: a cosine; 0 without one
	Nearness float64 // the same by the encoder; NaN where it has not read the passage, or Query.Nearest is 0
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

	UnreadPassages  int // articles whose passages the encoder has not read yet; 0 without an encoder
	UnreadSentences int // articles of whose sentences it has not read all yet
	Openings        int // articles so long that the encoder reads their beginning, and the rest when a question needs it
}

// Unread is how much of the coverage the encoder has yet to read: between 0 and 1, by articles.
func (s Stats) Unread() float64 {
	return float64(s.UnreadPassages+s.UnreadSentences) / float64(max(1, 2*s.Articles))
}
