package follow

import (
	"fmt"
	"time"

	"pullquote/index/article"
)

// A Report says what a refresh did.
type Report struct {
	Added     int
	Changed   int
	Removed   int
	Unchanged int
	Withdrawn int // of all articles, not of this refresh
	Problems  []article.Problem
	Notices   []string // what an operator should know: an index rebuilt, in use elsewhere, read-only
	Took      time.Duration
}

// String is the report in one line, without problems and notices.
func (r Report) String() string {
	text := fmt.Sprintf("%d added, %d changed, %d removed, %d unchanged", r.Added, r.Changed, r.Removed, r.Unchanged)
	if r.Withdrawn > 0 {
		text += fmt.Sprintf(", %d withdrawn", r.Withdrawn)
	}
	if n := len(r.Problems); n > 0 {
		text += fmt.Sprintf(", %d problems", n)
	}
	return text
}

// Progress tells how far a refresh is.
type Progress struct {
	Done, Total int // articles to be indexed in this refresh
}
