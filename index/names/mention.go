package names

import (
	"strings"
	"unicode/utf8"

	"pullquote/index/article"
	"pullquote/index/nlp"
	"pullquote/index/text"
)

// Mentions lists the persons and organisations that the article names surely, each way of naming them once, with what it
// says of them.
func (c *Cast) Mentions(spoke map[int]bool) []Mention {
	var list []Mention
	for i := range c.Entities {
		e := &c.Entities[i]
		if !e.Sure && !spoke[i] && e.description.Len() == 0 {
			continue
		}
		list = append(list, c.mentionsOf(e)...)
	}
	return list
}

func (c *Cast) mentionsOf(e *Entity) []Mention {
	seen := map[string]bool{}
	full := c.NameOf(e)
	var list []Mention
	for _, i := range e.Names {
		n := &c.Names[i]
		m := Mention{Name: c.clean(n.Stretch), Of: full, Span: c.Span(n.Stretch), Kind: e.Kind, Acronym: e.acronym}
		if n.Title.Len() > 0 && !isMister(c.Word(n.Title.To-1)) {
			m.Title = c.clean(n.Title)
		}
		if seen[m.Name+"|"+m.Title] {
			continue
		}
		seen[m.Name+"|"+m.Title] = true
		if len(list) == 0 {
			m.Description = c.descriptionIfAny(e)
		}
		list = append(list, m)
	}
	return list
}

func (c *Cast) descriptionIfAny(e *Entity) string {
	if e.description.Len() == 0 {
		return ""
	}
	return c.TextOf(e.description)
}

// clean is a name on one line, with plain spaces.
func (c *Cast) clean(s nlp.Stretch) string { return strings.Join(strings.Fields(c.TextOf(s)), " ") }

// A Mention is a name in an article, with what the article says of its bearer. People are registered from mentions.
type Mention struct {
	Name        string       // as written there, without title: “Rosa DeLauro”
	Of          string       // the fullest name that the article gives its bearer: “Rosa DeLauro” for “DeLauro”
	Title       string       // “Sen.”, “Mayor”; may be empty
	Description string       // an appositive or the like, as written; may be empty
	Span        article.Span // the name
	Acronym     string       // “CIRA” in “Connecticut Immigrant Rights Alliance, or CIRA”; may be empty
	Kind        EntityKind
}

// NameOf is the fullest name as the article writes it, on one line, but for a given name in capitals: “Ana Roe” where it has “ANA Roe” alone.
func (c *Cast) NameOf(e *Entity) string {
	if e.family.Len() > 0 && e.full.Len() == 1 {
		return c.clean(e.full) + " " + c.clean(e.family)
	}
	full := c.clean(e.full)
	if e.Kind != Person || !c.opensLoud(e.full) {
		return full
	}
	given, rest, _ := strings.Cut(full, " ")
	_, size := utf8.DecodeRuneInString(given)
	return given[:size] + strings.ToLower(given[size:]) + " " + rest
}

// opensLoud reports whether a name's given name alone is in capitals, as in the first line of an article: “ANA Roe”.
func (c *Cast) opensLoud(s nlp.Stretch) bool {
	k := &c.Tokens[s.From]
	return s.Len() > 1 && k.Shape == nlp.Upper && k.Len() > 2 && text.IsGiven(k.Word) && c.Tokens[s.To-1].Shape == nlp.Title
}
