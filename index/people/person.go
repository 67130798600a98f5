package people

import (
	"pullquote/index/article"
	"pullquote/index/attribution"
)

// A Person is a person or an organisation that the coverage names. (An organisation speaks too.)
type Person struct {
	Name         string // the fullest form: “John Jaigo Lugo”
	Kind         attribution.EntityKind
	Aliases      []string      // other forms seen, acronyms included, sorted
	Descriptions []Description // oldest article first
	Articles     int           // how many articles name them
	Quotes       int           // how many quotations they are the speaker of
}

// A Description is what one article says somebody is: “Mayor”, “executive director of Junta”.
type Description struct {
	Text    string
	Article article.ID
	Date    article.Date
}
