package index

import "pullquote/index/article"

// Derive gives tests what indexing makes of an article.
func Derive(a *article.Article) *Document {
	d, _ := derive(a)
	return d
}

// Expected tells tests which errors are no damage.
func Expected(err error) bool { return expected(err) }
