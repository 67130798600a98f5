package lesson

import (
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"pullquote/bot/commands/keep"
	"pullquote/bot/fault"
	"pullquote/index/article"
)

// A Correction is what an editor says of a report.
type Correction struct {
	Excerpt       int    // the number of the excerpt shown that answers, from 1
	Speaker       string // who said it
	Nobody        bool   // nobody did
	Article, Text string // what answers, where no excerpt shown does
	Unanswerable  bool
}

// A Row is a question with what is right.
type Row struct {
	ID         string `json:"id"`
	Question   string `json:"question"`
	Category   string `json:"category"`
	Answerable bool   `json:"answerable"`
	Gold       []Gold `json:"gold"`
	Speaker    string `json:"speaker,omitempty"`
	Nobody     bool   `json:"nobody"`
}

// A Gold is words of an article that answer.
type Gold struct {
	Article string `json:"article"`
	Start   int    `json:"start"`
	End     int    `json:"end"`
	Text    string `json:"text"`
}

// Of is the row of a report as an editor corrects it, with words cut from the coverage. The error says what is missing.
func Of(r keep.Report, is Correction, from fs.FS) (Row, error) {
	row := Row{ID: "report-" + r.ID, Question: r.Question, Category: "reported", Answerable: !is.Unanswerable, Gold: []Gold{}, Speaker: is.Speaker, Nobody: is.Nobody}
	if err := check(r, is); err != nil || is.Unanswerable {
		return row, err
	}
	gold, err := goldOf(r, is, from)
	if err != nil {
		return Row{}, err
	}
	row.Gold = []Gold{gold}
	return row, nil
}

// check names what a report and a correction lack, or contradict each other in.
func check(r keep.Report, is Correction) error {
	named, elsewhere := is.Speaker != "" || is.Nobody, is.Article != "" || is.Text != ""
	switch {
	case r.Command != "ask":
		return fault.Usage(fmt.Sprintf("this report is of /%s, and only questions are learned from", r.Command), "accept reports of /ask")
	case r.Kind == "link" || r.Kind == "changed":
		return fault.Usage("a report of a source that is gone or has changed teaches nothing about answers",
			`"pullquote links" looks at the links; import the article again, then delete the report`)
	case is.Speaker != "" && is.Nobody:
		return fault.Usage("--speaker and --nobody contradict each other", "leave one of them out")
	case is.Unanswerable && (named || elsewhere):
		return fault.Usage("--unanswerable contradicts what else is given", "leave it out where there is an answer")
	case (is.Article == "") != (is.Text == ""):
		return fault.Usage("--article and --text belong together", "give the article's id and the words in it that answer")
	case r.Kind == "speaker" && !named:
		return fault.Usage("the report says that the speaker is wrong, and not who it was", "give --speaker NAME or --nobody")
	case r.Kind == "answer" && !elsewhere && !is.Unanswerable:
		return fault.Usage("the report says that nothing shown answers, and not what does", "give --article ID and --text WORDS, or --unanswerable")
	}
	return nil
}

// goldOf cuts the words that answer.
func goldOf(r keep.Report, is Correction, from fs.FS) (Gold, error) {
	if is.Article != "" {
		body, err := bodyOf(from, is.Article)
		if err != nil {
			return Gold{}, err
		}
		start := strings.Index(body, is.Text)
		if start < 0 {
			return Gold{}, fault.Usage(fmt.Sprintf("%q does not stand in %q", is.Text, is.Article), "copy the words exactly, marks and all")
		}
		return Gold{is.Article, start, start + len(is.Text), is.Text}, nil
	}
	if is.Excerpt < 1 || is.Excerpt > len(r.Shown) {
		return Gold{}, fault.Usage(fmt.Sprintf("--excerpt %d is not one of those shown", is.Excerpt), fmt.Sprintf("want 1 to %d", len(r.Shown)))
	}
	id, span, ok := place(r.Shown[is.Excerpt-1])
	if !ok {
		return Gold{}, fmt.Errorf("read the place %q of a report", r.Shown[is.Excerpt-1])
	}
	body, err := bodyOf(from, id)
	if err != nil {
		return Gold{}, err
	}
	if span.Start < 0 || span.End > len(body) || span.Start >= span.End {
		return Gold{}, fault.Usage(fmt.Sprintf("%q has changed since the report", id), "give --article and --text")
	}
	return Gold{id, span.Start, span.End, span.Of(body)}, nil
}

// place reads where an excerpt stood: "id [118:181]".
func place(shown string) (id string, span article.Span, ok bool) {
	at := strings.LastIndex(shown, " [")
	if at < 0 {
		return "", span, false
	}
	from, to, found := strings.Cut(strings.TrimSuffix(shown[at+2:], "]"), ":")
	start, bad := strconv.Atoi(from)
	end, worse := strconv.Atoi(to)
	return shown[:at], article.Span{Start: start, End: end}, found && bad == nil && worse == nil
}

// bodyOf is an article's body.
func bodyOf(from fs.FS, id string) (string, error) {
	files, _ := article.List(from) // what cannot be read is not in the list
	for _, f := range files {
		if string(f.ID) != id {
			continue
		}
		a, problems := article.ReadFile(from, f)
		if a == nil {
			return "", fmt.Errorf("read article %q: %w", id, problems[0])
		}
		return a.Body, nil
	}
	return "", fault.Usage(fmt.Sprintf("the coverage has no article %q", id), `"pullquote articles" lists them; name the coverage with --coverage`)
}
