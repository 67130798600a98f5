package commands

import (
	"strings"
	"unicode/utf8"

	"pullquote/answers"
	"pullquote/index/article"
)

// MaxQuestion is how many characters a question may have: enough for any question, and short enough to stand whole in
// every card that answers it, escaped.
const MaxQuestion = 300

// An inquiry is one look at the coverage: what is asked, narrowed how, ordered how, which page.
type inquiry struct {
	Command         string // "ask", "quotes", "whosaid", "timeline", "articles"
	Text            string // the question, words or topic; may be empty for quotes and articles
	Speaker, Source string
	From, To        article.Date
	Sort            answers.Sort // "" is the command's own order
	Page            int          // from 0
}

// heading is what the card is headed with; titled says that it is not the text.
func (q inquiry) heading(t *Texts) (heading string, titled bool) {
	switch {
	case q.Text != "":
		return q.Text, false
	case q.Speaker != "":
		return q.Speaker, true
	}
	return t.CoverageOf, true
}

// readInquiry reads the options of a command. The error is a *answers.HintError.
func readInquiry(command string, options map[string]string, t *Texts) (inquiry, error) {
	q := inquiry{Command: command}
	for _, name := range []string{"question", "words", "topic", "about", "search"} {
		if text := tidy(options[name]); text != "" {
			q.Text = text
		}
	}
	q.Speaker, q.Source = tidy(options["speaker"]), tidy(options["source"])
	if n := utf8.RuneCountInString(q.Text); n > MaxQuestion {
		return inquiry{}, hint(sprintf(t.QuestionTooLong, MaxQuestion))
	}
	switch {
	case command == "whosaid" && q.Text == "":
		return inquiry{}, hint(t.WordsMissing)
	case (command == "ask" || command == "timeline") && q.Text == "":
		return inquiry{}, hint(t.QuestionMissing)
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

func readDate(text string, t *Texts) (article.Date, error) {
	text = strings.TrimSpace(text)
	d, err := article.ParseDate(text)
	if err != nil {
		return article.Date{}, hint(sprintf(t.BadDate, unmarked(text)))
	}
	return d, nil
}

// hint is a problem that its asker can solve, with all that is to be said in one sentence or two.
func hint(sentence string) error { return &answers.HintError{Problem: sentence} }

// tidy makes one line of text: white space runs become one space. What a platform would trim or fold is gone before
// the question is shown, so that the card gives back exactly what was asked.
func tidy(text string) string {
	return strings.Join(strings.Fields(strings.ToValidUTF8(text, "\uFFFD")), " ")
}
