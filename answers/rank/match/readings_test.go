package match

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
	c := Readings{limit: 8 * one}
	often := c.Of(docs[0])
	for _, doc := range docs[1:] {
		c.Of(doc)
		if c.Of(docs[0]) != often {
			t.Fatalf("what is used all the time was read again after %s", doc.ID)
		}
		if u := c.Use(); u.Bytes > u.Limit || u.Bytes < one {
			t.Fatalf("after %s: %+v", doc.ID, u)
		}
	}
	if u := c.Use(); u.Hits != 39 || u.Misses != 40 {
		t.Errorf("use %+v", u)
	}
	if c.Of(docs[1]); c.Use().Misses != 41 {
		t.Error("what was used once, long ago, is kept")
	}
}

func TestAChangedArticleIsReadAgain(t *testing.T) {
	var c Readings
	for i, body := range []string{"A walrus.", "A walrus.", "A seal."} {
		r := c.Of(&index.Document{Article: &article.Article{ID: "a", Body: body}})
		if r.Doc.Body != body {
			t.Errorf("%d: the reading is of %q, want %q", i, r.Doc.Body, body)
		}
	}
	u := c.Use()
	if u.Hits != 1 || u.Misses != 2 || u.Bytes != 1024+10*len("A seal.") {
		t.Errorf("use %+v", u)
	}
}
