package attribution

import (
	"strings"

	"pullquote/index/article"
)

// A Kind says how much of a statement stands between quotation marks.
type Kind string

// The kinds of statements.
const (
	Direct   Kind = "direct"   // all of it
	Mixed    Kind = "mixed"    // parts of it: said she would not “stick her neck out”
	Indirect Kind = "indirect" // none of it
)

// A Quote is one attributed statement. The JSON form is the one of the command line's contract.
type Quote struct {
	Kind    Kind           `json:"kind"`
	Content []article.Span `json:"content"` // at least one piece; several where the cue interrupts the statement
	Cue     []article.Span `json:"cue"`     // “said”, “according to”, a colon; may be empty
	Source  []article.Span `json:"source"`  // who, as written: “he”, “the mayor”, “Fountain”; may be empty
	Speaker *Speaker       `json:"speaker"` // whom the source refers to; nil where the text names nobody
}

// A Speaker is whom a source refers to, as far as its article tells.
type Speaker struct {
	Name        string  `json:"name"`        // the fullest name that the article gives: “Megan Fountain”, “Pew Research Center”
	AsWritten   string  `json:"as_written"`  // the source's own words for the speaker: “Fountain”, “he”
	Description *string `json:"description"` // “an organizer for local immigrant rights group Unidad Latina en Accion”; nil where none is given
}

// Resolved reports whether the source's own words are not part of the name, so that a reader must be told how one
// leads to the other: “he” → Richard Blumenthal.
func (s Speaker) Resolved() bool {
	written := strings.Join(strings.Fields(s.AsWritten), " ") // a name may hold no-break spaces
	return written != "" && !strings.Contains(s.Name, written)
}

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

// EntityKind tells persons from organisations.
type EntityKind string

// The kinds of entities.
const (
	Person       EntityKind = "person"
	Organisation EntityKind = "organisation"
)

// Reading is everything attribution finds in one article.
type Reading struct {
	Quotes   []Quote
	Mentions []Mention
	Bounds   Bounds // where the article was too much to be read whole
}
