package seeds

import "embed"

// FS holds the sample articles, as a coverage folder. (README.md is not one: the reader passes READMEs over.)
//
//go:embed *.md
var FS embed.FS
