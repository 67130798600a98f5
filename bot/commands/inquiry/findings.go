package inquiry

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"strconv"

	"pullquote/answers"
	"pullquote/index/article"
)

// Findings are everything that one inquiry found, over all pages.
type Findings struct {
	Verdict  answers.Verdict
	Match    answers.Match // of words that were looked for
	Items    []Item
	Articles []answers.ArticleInfo // of a command that lists
	Took     answers.Understood
	Without  answers.Narrowing // left nothing
	Coverage answers.Coverage
	Since    article.Date // of the oldest article; known where nothing was found
	Within   bool         // limits held: the asker's, or the server's
	Chat     bool         // the question was none: a greeting, small talk, an order to the machine
	Other    bool         // it asks for something that no coverage is about
}

// Outcome is what came of it, for who counts.
func (f Findings) Outcome() string { return cmp.Or(string(f.Match), string(f.Verdict)) }

// An Item is an excerpt with what a command adds to it.
type Item struct {
	answers.Excerpt
	Diff []answers.Difference // from the words that were looked for
	Said bool                 // it is looked up as somebody's statement
	Own  bool                 // the article's own words, nobody's statement
}

// Key names the item in a menu's value, short and the same after a restart.
func (i Item) Key() string {
	h := fnv.New64a()
	fmt.Fprintf(h, "%s\x00%d\x00%d", i.Article.ID, i.Start, i.End)
	return strconv.FormatUint(h.Sum64(), 36)
}
