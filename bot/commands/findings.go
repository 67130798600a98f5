package commands

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"strconv"

	"pullquote/answers"
)

// findings are everything that one inquiry found, over all pages.
type findings struct {
	verdict  answers.Verdict
	match    answers.Match // of words that were looked for
	items    []item
	articles []answers.ArticleInfo // of a command that lists
	took     answers.Understood
	without  answers.Narrowing // left nothing
	coverage answers.Coverage
}

// outcome is what came of it, for who counts.
func (f findings) outcome() string { return cmp.Or(string(f.match), string(f.verdict)) }

// An item is an excerpt with what a command adds to it.
type item struct {
	answers.Excerpt
	diff []answers.Difference // from the words that were looked for
	said bool                 // it is looked up as somebody's statement
	own  bool                 // the article's own words, nobody's statement
}

// key names the item in a menu's value, short and the same after a restart.
func (i item) key() string {
	h := fnv.New64a()
	fmt.Fprintf(h, "%s\x00%d\x00%d", i.Article.ID, i.Start, i.End)
	return strconv.FormatUint(h.Sum64(), 36)
}
