// Package picture draws a cited excerpt, and how often a topic is covered, as pictures to be posted. Their words are laid out first
// (layout.go), and read back from what was laid out before anything is painted: an excerpt that does not read back word for word is
// not drawn. Everything that stands on a picture stands in its alternative text as well.
//
// The font is Go's (golang.org/x/image/font/gofont), which has Latin with accents, Greek and Cyrillic. A text with a letter that it has
// not is refused: ErrLetter.
package picture

import _ "embed"

// Notice names whose fonts these are.
//
//go:embed NOTICE
var Notice string
