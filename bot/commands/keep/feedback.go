package keep

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"time"
)

// A Press is a thumb on a public answer. Who pressed is never kept: it keeps the same person from being counted twice on a day.
type Press struct {
	At      time.Time // its day alone is kept
	By      string    // the platform's id of who pressed
	Helpful bool
	Answer  Answer
}

// An Answer is what was rated: what was asked, within which limits, and what was shown.
type Answer struct {
	Command  string
	Question string
	Limits   string   // of speaker, publication and time, in whatever form; "": none
	Shown    []string // the excerpts on the card, as in a Report
	Version  string   // of the program
}

// Key names the answer: the same words found for the same question, whoever asked it wherever.
func (a Answer) Key() string {
	sum := sha256.Sum256([]byte(strings.Join(append([]string{a.Command, a.Question, a.Limits}, a.Shown...), "\x00")))
	return hex.EncodeToString(sum[:12])
}

// A Rating is how often an answer was found helpful, and how often not.
type Rating struct {
	Command    string   `json:"command"`
	Question   string   `json:"question"`
	Shown      []string `json:"shown"`
	Version    string   `json:"version"`
	Helpful    int      `json:"helpful"`
	NotHelpful int      `json:"not_helpful"`
	Last       string   `json:"last"` // the day of the last press
}
