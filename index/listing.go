package index

import (
	"pullquote/index/article"
	"pullquote/index/attribution"
)

// A Listing asks for articles. Its zero value asks for all, by id.
type Listing struct {
	Filter   Filter
	Title    []string // stems (see package text) that the title holds, all of them
	TitleAny []string // stems of which the title holds one or more; empty: any title
	Begins   string   // what the title, or it from one of its later words on, begins with, folded; "": anything
	Order    Order
	Limit    int // how many at the most; 0: all
}

// An Order is an order of articles. Undated ones come last in either order of dates; equals go by id.
type Order string

// The orders.
const (
	ByID   Order = ""
	Oldest Order = "oldest"
	Newest Order = "newest" // equals the other way round
)

// An ArticleCard is what a listing tells of an article. It is shared and never changes.
type ArticleCard struct {
	*article.Article // without body
	Passages         int
	Notes            []article.Correction
}

// A Publication is one that articles of the coverage are of.
type Publication struct {
	Name     string
	Articles int
}

// A StatementQuery asks for statements. Its zero value asks for all.
type StatementQuery struct {
	Filter   Filter
	Speakers []string // people.Person.Name of those who said them; nil: anybody, or nobody that is named
	About    []string // stems of which the article's passages or its title hold one or more; empty: any article
}

// A Statement is one attributed statement with the article that it stands in.
type Statement struct {
	Document *Document
	Quote    *attribution.Quote // one of the Document's
}
