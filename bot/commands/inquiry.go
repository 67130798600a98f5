package commands

import (
	"cmp"
	"fmt"
	"strings"
	"unicode/utf8"

	"pullquote/answers"
	"pullquote/bot/commands/control"
	"pullquote/bot/commands/inert"
	"pullquote/bot/commands/texts"
	"pullquote/index/article"
)

// MaxQuestion is how many characters a question may have: enough for any question, and short enough to stand whole in
// every card that answers it, escaped.
const MaxQuestion = 300

// An inquiry is one look at the coverage: what is asked, narrowed how, ordered how, which page.
type inquiry struct {
	*command
	Text            string // the question, words or topic; may be empty where the command allows it
	Speaker, Source string
	From, To        article.Date
	Sort            answers.Sort // "" is the command's own order
	Page            int          // from 0
}

// heading is what the card is headed with: the text, or a title.
func (q inquiry) heading(t *texts.Texts) string { return cmp.Or(q.Text, q.Speaker, t.CoverageOf) }

// control is the inquiry as the id of a control holds it.
func (q inquiry) control(a control.Action) control.Control {
	return control.Control{Action: a, Command: q.code, Titled: q.Text == "", Speaker: q.Speaker, Source: q.Source, From: q.From, To: q.To,
		Sort: q.Sort, Page: q.Page}
}

// resumed is the inquiry of a control, with its text from the card's heading.
func resumed(c *command, k control.Control, heading string) inquiry {
	q := inquiry{command: c, Speaker: k.Speaker, Source: k.Source, From: k.From, To: k.To, Sort: k.Sort, Page: k.Page}
	if !k.Titled {
		q.Text = texts.Tidy(heading)
	}
	return q
}

// readInquiry reads the options of a command. The error is a *answers.HintError.
func readInquiry(c *command, options map[string]string, t *texts.Texts) (inquiry, error) {
	q := inquiry{command: c, Speaker: texts.Tidy(options["speaker"]), Source: texts.Tidy(options["source"])}
	if o := c.option(func(o Option) bool { return o.Asks }); o != nil {
		q.Text = texts.Tidy(options[o.Key])
		if q.Text == "" && o.Required {
			return inquiry{}, hint(t.Commands[c.Key].Missing)
		}
	}
	if n := utf8.RuneCountInString(q.Text); n > MaxQuestion {
		return inquiry{}, hint(fmt.Sprintf(t.QuestionTooLong, MaxQuestion))
	}
	var err error
	if q.From, err = readDate(options["from"], t); err != nil {
		return inquiry{}, err
	}
	if q.To, err = readDate(options["to"], t); err != nil {
		return inquiry{}, err
	}
	if !q.From.IsZero() && !q.To.IsZero() && q.From.First().After(q.To.Last()) {
		return inquiry{}, hint(t.DatesSwapped)
	}
	return q, nil
}

func readDate(text string, t *texts.Texts) (article.Date, error) {
	text = strings.TrimSpace(text)
	d, err := article.ParseDate(text)
	if err != nil {
		return article.Date{}, hint(fmt.Sprintf(t.BadDate, inert.Unmarked(text)))
	}
	return d, nil
}
