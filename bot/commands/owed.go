package commands

import (
	"time"

	"pullquote/bot/commands/texts"
)

// Owed is an interaction that was acknowledged and has no answer yet: what it takes to answer it later, and nothing of what
// was asked or by whom. A platform that must tell askers of a program that was killed keeps it meanwhile.
type Owed struct {
	ID, App  string // the platform's
	Token    string // lets whoever has it answer, for a while
	Language texts.Language
	At       time.Time // when it was acknowledged
}
