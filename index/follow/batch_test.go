package follow

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"pullquote/index"
	"pullquote/index/article"
)

// A counting update keeps how many articles came at once.
type counting struct {
	index.Update
	most int
}

func (c *counting) Apply(_ context.Context, changes []index.Change) error {
	c.most = max(c.most, len(changes))
	return nil
}

// What articles take beside their text counts, too: a hundred thousand notes of a line are not one batch.
func TestABatchIsBoundedInArticlesOfAnyLength(t *testing.T) {
	for _, c := range []struct {
		what        string
		length      int
		least, most int
	}{
		{"notes of a line", 100, 1900, 2000},
		{"articles of five kilobytes", 5000, 590, 600},
		{"articles of a megabyte", 1 << 20, 4, 4},
	} {
		into := &counting{}
		b := &batch{update: into, report: &Report{}}
		body := strings.Repeat("x", c.length)
		for i := range 2500 {
			id := article.ID(fmt.Sprint(i))
			d := &index.Document{Article: &article.Article{ID: id, Body: body}}
			if err := b.take(t.Context(), change{Change: index.Change{Article: id, Document: d}}); err != nil {
				t.Fatal(err)
			}
		}
		if into.most < c.least || into.most > c.most {
			t.Errorf("%s: %d at once, want %d to %d", c.what, into.most, c.least, c.most)
		}
	}
}
