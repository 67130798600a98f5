package formats

import (
	_ "embed"
	"slices"
	"strings"

	"pullquote/index/intake/page"
	"pullquote/index/intake/page/dom"
	"pullquote/index/intake/page/lazy"
)

//go:embed data/notices.txt
var noticeList string

var notices = lazy.Lines(noticeList)

// longestNotice is in bytes: news in brief that report of such a thing are signed or dated, or say more.
const longestNotice = 600

// isNotice reports whether a page is what a server says in the place of an article.
func isNotice(p page.Page) bool {
	return len(p.Body) <= longestNotice && p.Date.IsZero() && len(p.Authors) == 0 && (notifies(p.Title) || notifies(p.Body))
}

func notifies(text string) bool {
	text = strings.ReplaceAll(dom.Fold(text), "’", "'")
	return slices.ContainsFunc(notices(), func(notice string) bool { return strings.Contains(text, notice) })
}
