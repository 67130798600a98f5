package names

import (
	"sort"
	"strings"

	"pullquote/index/nlp"
)

// A Cast is everybody whom an article names.
type Cast struct {
	story
	Names    []Name
	Entities []Entity
	namesakes
	alone  map[string]bool     // see namesAlone
	shared map[int]nlp.Stretch // see couples
}

func (c *Cast) Word(i int) string { return c.Tokens[i].Word }

func isMister(word string) bool {
	return strings.HasPrefix(word, "mr") || strings.HasPrefix(word, "ms") || word == "miss"
}

func (c *Cast) TextOf(s nlp.Stretch) string { return c.Span(s).Of(c.Body) }

// Opens is where a name begins together with its title and with what stands before it in its phrase: “former mayor Anselm
// Pruett”.
func (c *Cast) Opens(n *Name) int {
	from := n.Title.From
	if p, ok := c.PhraseAt(n.From); ok {
		from = min(from, p.From)
	}
	return from
}

// lists reports whether another one follows the name, “the mayor, Ana Ruiz and Jim Day”.
func (c *Cast) lists(n *Name) bool { return n.To < len(c.Tokens) && c.Tokens[n.To].Tag == nlp.CC }

// NameFrom is the number of the first name that ends behind a token.
func (c *Cast) NameFrom(at int) int {
	return sort.Search(len(c.Names), func(i int) bool { return c.Names[i].To > at })
}

// NamesBefore is how many names begin before a token.
func (c *Cast) NamesBefore(at int) int {
	return sort.Search(len(c.Names), func(i int) bool { return c.Names[i].From >= at })
}
