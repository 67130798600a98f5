package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"pullquote/answers"
	"pullquote/index/article"
)

// asking are the flags of the commands that ask.
type asking struct {
	speaker, source, from, to, asked string

	sort    string
	limit   int
	usual   int // the limit when none is given; 0: all
	format  string
	explain bool
	closest bool   // of ask alone
	batch   string // only where batchable
	formats []string
}

// bind adds the flags to a command. limit is the command's default number of results, 0 for all of them; further
// formats come after the usual four.
func (a *asking) bind(c *cobra.Command, limit int, further ...string) {
	a.usual = limit
	a.formats = append([]string{"text", "markdown", "json", "jsonl"}, further...)
	f := c.Flags()
	f.StringVar(&a.speaker, "speaker", "", "only statements of the speaker called `NAME`")
	f.StringVar(&a.source, "source", "", "only articles of the publication called `NAME`")
	f.StringVar(&a.from, "from", "", "only articles from this `DATE` on: YYYY-MM-DD, YYYY-MM or YYYY")
	f.StringVar(&a.to, "to", "", "only articles until this `DATE`, inclusive")
	f.StringVar(&a.sort, "sort", "", "by `ORDER`: relevance, newest or oldest")
	f.IntVar(&a.limit, "limit", limit, "at most `NUMBER` results; 0: all")
	f.StringVar(&a.asked, "asked", "", "the `DATE` the question is asked, for “last week” and the like (default today)")
	f.StringVar(&a.format, "format", "text", "written as `FORM`: "+strings.Join(a.formats, ", "))
	f.BoolVar(&a.explain, "explain", false, "say why each result is where it is")
}

// bindBatch adds --batch.
func (a *asking) bindBatch(f *pflag.FlagSet) {
	f.StringVar(&a.batch, "batch", "", "read questions as JSON lines from this `FILE`, or - for standard input")
}

// check finds flags that contradict each other or have a value that is not accepted.
func (a *asking) check(c *cobra.Command, args []string) error {
	if !slices.Contains(a.formats, a.format) {
		return &usageError{fmt.Sprintf("--format %q is not accepted", a.format), "want " + strings.Join(a.formats, ", ")}
	}
	if a.limit < 0 {
		return &usageError{fmt.Sprintf("--limit %d is below 0", a.limit), "0 means all"}
	}
	if a.batch == "" {
		return nil
	}
	if len(args) > 0 {
		return &usageError{"--batch and a question contradict each other", "put the question into the batch, or leave --batch out"}
	}
	if f := c.Flags().Lookup("format"); f.Changed && a.format != "jsonl" {
		return &usageError{"--batch writes JSON lines, not " + a.format, "leave --format out"}
	}
	return nil
}

// all is more than any reply has: the largest coverages have about a million passages.
const all = 10_000_000

// question is text with what the flags narrow it to.
func (a *asking) question(p *program, text string) (answers.Question, error) {
	q := answers.Question{Text: text, Speaker: a.speaker, Source: a.source, Limit: a.limit, Explain: a.explain, Closest: a.closest}
	if a.limit == 0 && a.usual > 0 {
		q.Limit = all // a Question takes 0 for the operation's usual number
	}
	var err error
	if q.From, err = dateFlag("--from", a.from); err != nil {
		return q, err
	}
	if q.To, err = dateFlag("--to", a.to); err != nil {
		return q, err
	}
	if q.Asked, err = dateFlag("--asked", a.asked); err != nil {
		return q, err
	}
	if q.Asked.IsZero() {
		q.Asked = p.today()
	}
	if !q.From.IsZero() && !q.To.IsZero() && q.From.First().After(q.To.Last()) {
		return q, &usageError{fmt.Sprintf("--from %s is after --to %s", q.From, q.To), "swap them"}
	}
	q.Sort = answers.Sort(a.sort)
	if a.sort != "" && !slices.Contains([]answers.Sort{answers.ByRelevance, answers.Newest, answers.Oldest}, q.Sort) {
		return q, &usageError{fmt.Sprintf("--sort %q is not accepted", a.sort), "want relevance, newest or oldest"}
	}
	return q, nil
}

func dateFlag(flag, text string) (article.Date, error) {
	d, err := article.ParseDate(text)
	if err != nil {
		return d, &usageError{fmt.Sprintf("%s %q is not a date", flag, text), "want YYYY, YYYY-MM or YYYY-MM-DD"}
	}
	return d, nil
}

// words joins the arguments to one text, so that a question needs no quotation marks. what names it in the error.
func words(c *cobra.Command, args []string, what string) (string, error) {
	text := strings.TrimSpace(strings.Join(args, " "))
	if text == "" {
		example, _, _ := strings.Cut(strings.TrimSpace(c.Example), "\n")
		return "", &usageError{what + " is missing", "for example: " + example}
	}
	return text, nil
}
