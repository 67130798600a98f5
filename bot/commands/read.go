package commands

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"pullquote/bot/commands/inert"
	"pullquote/bot/commands/inquiry"
	"pullquote/bot/commands/refuse"
	"pullquote/bot/commands/texts"
	"pullquote/index/article"
)

// readInquiry reads the options of a command. The error is a *answers.HintError.
func readInquiry(c *command, options map[string]string, t *texts.Texts) (inquiry.Inquiry, error) {
	q := inquiry.Inquiry{Kind: c.Kind, Speaker: texts.Tidy(options["speaker"]), Source: texts.Tidy(options["source"])}
	if o := c.option(func(o Option) bool { return o.Asks }); o != nil {
		var err error
		if q.Text, err = readText(options[o.Key], t); err != nil {
			return inquiry.Inquiry{}, err
		}
		if q.Text == "" && o.Required {
			return inquiry.Inquiry{}, refuse.Hint(t.Commands[c.Key].Missing)
		}
	}
	var err error
	if q.From, err = readDate(options["from"], t); err != nil {
		return inquiry.Inquiry{}, err
	}
	if q.To, err = readDate(options["to"], t); err != nil {
		return inquiry.Inquiry{}, err
	}
	if !q.From.IsZero() && !q.To.IsZero() && q.From.First().After(q.To.Last()) {
		return inquiry.Inquiry{}, refuse.Hint(t.DatesSwapped)
	}
	return q, nil
}

// readText reads what is asked.
func readText(text string, t *texts.Texts) (string, error) {
	text = texts.Tidy(text)
	if utf8.RuneCountInString(text) > MaxQuestion {
		return "", refuse.Hint(fmt.Sprintf(t.QuestionTooLong, MaxQuestion))
	}
	return text, nil
}

func readDate(text string, t *texts.Texts) (article.Date, error) {
	text = strings.TrimSpace(text)
	d, err := article.ParseDate(text)
	if err != nil {
		return article.Date{}, refuse.Hint(fmt.Sprintf(t.BadDate, inert.Unmarked(text)))
	}
	return d, nil
}
