package asking

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"pullquote/answers"
	"pullquote/bot/fault"
	"pullquote/index/article"
)

// Flags are those of the commands that ask.
type Flags struct {
	speaker, source, from, to, asked string

	sort    string
	limit   int
	usual   int    // the limit when none is given; 0: all
	Format  string // "text", "markdown", "json", "jsonl", or a further one
	Explain bool
	Closest bool   // of ask alone
	Batch   string // only where batchable
	formats []string
}

// Bind adds the flags to a command. limit is the command's default number of results, 0 for all of them; further
// formats come after the usual four.
func (a *Flags) Bind(c *cobra.Command, limit int, further ...string) {
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
	f.StringVar(&a.Format, "format", "text", "written as `FORM`: "+strings.Join(a.formats, ", "))
	f.BoolVar(&a.Explain, "explain", false, "say why each result is where it is")
}

// BindBatch adds --batch.
func (a *Flags) BindBatch(f *pflag.FlagSet) {
	f.StringVar(&a.Batch, "batch", "", "read questions as JSON lines from this `FILE`, or - for standard input")
}

// Check finds flags that contradict each other or have a value that is not accepted.
func (a *Flags) Check(c *cobra.Command, args []string) error {
	if !slices.Contains(a.formats, a.Format) {
		return fault.Usage(fmt.Sprintf("--format %q is not accepted", a.Format), "want "+strings.Join(a.formats, ", "))
	}
	if a.limit < 0 {
		return fault.Usage(fmt.Sprintf("--limit %d is below 0", a.limit), "0 means all")
	}
	if a.Batch == "" {
		return nil
	}
	if len(args) > 0 {
		return fault.Usage("--batch and a question contradict each other", "put the question into the batch, or leave --batch out")
	}
	if f := c.Flags().Lookup("format"); f.Changed && a.Format != "jsonl" {
		return fault.Usage("--batch writes JSON lines, not "+a.Format, "leave --format out")
	}
	return nil
}

// all is more than any reply has: the largest coverages have about a million passages.
const all = 10_000_000

// Question is text with what the flags narrow it to; today is the day on which it is asked, where they do not say.
func (a *Flags) Question(today article.Date, text string) (answers.Question, error) {
	q := answers.Question{Text: text, Speaker: a.speaker, Source: a.source, Limit: a.limit, Explain: a.Explain, Closest: a.Closest}
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
		q.Asked = today
	}
	if !q.From.IsZero() && !q.To.IsZero() && q.From.First().After(q.To.Last()) {
		return q, fault.Usage(fmt.Sprintf("--from %s is after --to %s", q.From, q.To), "swap them")
	}
	q.Sort = answers.Sort(a.sort)
	if a.sort != "" && !slices.Contains([]answers.Sort{answers.ByRelevance, answers.Newest, answers.Oldest}, q.Sort) {
		return q, fault.Usage(fmt.Sprintf("--sort %q is not accepted", a.sort), "want relevance, newest or oldest")
	}
	return q, nil
}

func dateFlag(flag, text string) (article.Date, error) {
	d, err := article.ParseDate(text)
	if err != nil {
		return d, fault.Usage(fmt.Sprintf("%s %q is not a date", flag, text), "want YYYY, YYYY-MM or YYYY-MM-DD")
	}
	return d, nil
}

// Words joins the arguments to one text, so that a question needs no quotation marks. what names it in the error.
func Words(c *cobra.Command, args []string, what string) (string, error) {
	text := strings.TrimSpace(strings.Join(args, " "))
	if text == "" {
		example, _, _ := strings.Cut(strings.TrimSpace(c.Example), "\n")
		return "", fault.Usage(what+" is missing", "for example: "+example)
	}
	return text, nil
}
