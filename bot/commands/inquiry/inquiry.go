package inquiry

import (
	"cmp"

	"pullquote/answers"
	"pullquote/bot/commands/control"
	"pullquote/bot/commands/texts"
	"pullquote/index/article"
)

// A Kind is what sets the inquiries of one command apart.
type Kind struct {
	Command string         // its key
	Code    byte           // stands for it in the ids of controls; never changes
	Orders  []answers.Sort // its own first; one with fewer than two is not sorted
	Lists   int            // so many entries a page, instead of excerpts
	Limited bool           // to the excerpts that an answer may have
	Charted bool           // with a picture of how often it is covered over the years
	OfOne   bool           // always about one speaker
	Asks    bool           // whether it is answered is judged: where nothing is near, the closest can be asked for

	Verdict func(*texts.Texts, Findings) string // nil: how many were found, as the catalogue counts them
}

// An Inquiry is one look at the coverage: what is asked, narrowed how, ordered how, which page.
type Inquiry struct {
	*Kind
	Text            string // the question, words or topic; may be empty where the command allows it
	Speaker, Source string
	From, To        article.Date
	Sort            answers.Sort // "" is the command's own order
	Page            int          // from 0
	Open            bool         // all excerpts are shown whole
	Closest         bool         // where nothing answers, the closest is wanted all the same
}

// Heading is what the card is headed with: the text, or a title.
func (q Inquiry) Heading(t *texts.Texts) string { return cmp.Or(q.Text, q.Speaker, t.CoverageOf) }

// ID is the id of a control that does something with the inquiry.
func (q Inquiry) ID(a control.Action) string {
	return control.Control{Action: a, Command: q.Code, Titled: q.Text == "", Speaker: q.Speaker, Source: q.Source, From: q.From, To: q.To,
		Sort: q.Sort, Page: q.Page, Open: q.Open, Closest: q.Closest}.ID()
}

// Resumed is the inquiry of a control, with its text from the card's heading.
func Resumed(kind *Kind, k control.Control, heading string) Inquiry {
	q := Inquiry{Kind: kind, Speaker: k.Speaker, Source: k.Source, From: k.From, To: k.To, Sort: k.Sort, Page: k.Page, Open: k.Open, Closest: k.Closest}
	if !k.Titled {
		q.Text = texts.Tidy(heading)
	}
	return q
}
