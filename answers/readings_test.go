package answers

import (
	"fmt"
	"strings"
	"testing"

	"pullquote/index"
	"pullquote/index/article"
)

func TestReadingsKeepWithinTheirBoundWhatWasUsedLately(t *testing.T) {
	docs := make([]*index.Document, 40)
	for i := range docs {
		docs[i] = &index.Document{Article: &article.Article{ID: article.ID(fmt.Sprint(i)), Body: strings.Repeat("A walrus. ", 100)}}
	}
	one := readDocument(docs[0]).weight()
	c := readings{limit: 8 * one}
	often := c.of(docs[0])
	for _, doc := range docs[1:] {
		c.of(doc)
		if c.of(docs[0]) != often {
			t.Fatalf("what is used all the time was read again after %s", doc.ID)
		}
		if u := c.use(); u.Bytes > u.Limit || u.Bytes < one {
			t.Fatalf("after %s: %+v", doc.ID, u)
		}
	}
	if u := c.use(); u.Hits != 39 || u.Misses != 40 {
		t.Errorf("use %+v", u)
	}
	if c.of(docs[1]); c.use().Misses != 41 {
		t.Error("what was used once, long ago, is kept")
	}
}

func TestAChangedArticleIsReadAgain(t *testing.T) {
	var c readings
	for i, body := range []string{"A walrus.", "A walrus.", "A seal."} {
		r := c.of(&index.Document{Article: &article.Article{ID: "a", Body: body}})
		if r.doc.Body != body {
			t.Errorf("%d: the reading is of %q, want %q", i, r.doc.Body, body)
		}
	}
	u := c.use()
	if u.Hits != 1 || u.Misses != 2 || u.Bytes != 1024+23*len("A seal.") {
		t.Errorf("use %+v", u)
	}
}
