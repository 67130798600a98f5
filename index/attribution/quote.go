package attribution

import (
	"strings"

	"pullquote/index/article"
	"pullquote/index/attribution/claim"
	"pullquote/index/names"
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
	return !strings.Contains(s.Name, written)
}

// Reading is everything attribution finds in one article.
type Reading struct {
	Quotes   []Quote
	Mentions []names.Mention
	Bounds   Bounds // where the article was too much to be read whole
}

// A Kind says how much of a statement stands between quotation marks.
type Kind = claim.Kind

// The kinds of statements.
const (
	Direct   = claim.Direct
	Mixed    = claim.Mixed
	Indirect = claim.Indirect
)

// What a name names is told by package names.
type (
	Mention    = names.Mention
	EntityKind = names.EntityKind
)

// The kinds of entities.
const (
	Person       = names.Person
	Organisation = names.Organisation
)
