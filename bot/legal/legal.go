package legal

import (
	"embed"
	"fmt"
	"strings"
	"text/template"

	"pullquote/bot/commands/texts"
)

// A Memory is where a program keeps what it remembers.
type Memory string

// The memories.
const (
	None     Memory = "none" // it forgets everything when it ends
	File     Memory = "file"
	Database Memory = "database"
)

// Facts are what a configuration does with what people type.
type Facts struct {
	Contact       string // who runs the bot
	Memory        Memory
	Messages      bool   // it is given messages that mention it
	Embeddings    string // the host that questions are sent to; "": they stay in the program
	LogsQuestions bool
	Gaps          bool // questions that are not answered are kept
}

//go:embed *.md
var files embed.FS

var pages = template.Must(template.ParseFS(files, "*.md"))

// Texts are the pages on privacy and terms in a language.
func Texts(f Facts, l texts.Language) (string, error) {
	var b strings.Builder
	for i, page := range []string{"privacy", "terms"} {
		if i > 0 {
			b.WriteString("\n")
		}
		if err := pages.ExecuteTemplate(&b, page+"."+string(l)+".md", f); err != nil {
			return "", fmt.Errorf("write %s: %w", page, err)
		}
	}
	return b.String(), nil
}
