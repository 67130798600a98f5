package main

import (
	"context"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"pullquote/bot/commands/keep"
	"pullquote/bot/commands/state"
	"pullquote/bot/coverage"
	"pullquote/bot/fault"
	"pullquote/bot/lesson"
	"pullquote/bot/terminal"
)

func acceptCommand(p *program) *cobra.Command {
	var is lesson.Correction
	var file string
	c := &cobra.Command{
		Use:   "accept ID",
		Short: "Makes a report that is right a row that the ranking learns from",
		Long: `Makes a report that you find right a row of a file that "go run ./answers/cmd/learn" reads, with what the report does not say: who
spoke, where the answer stands, or that the coverage has none. The report then leaves the list. A row of the same report is replaced.

A file whose name ends in _questions.jsonl is read beside the folder of its articles: articles_questions.jsonl beside articles.`,
		Example: `  pullquote reports accept 3f9a2c10 --to articles_questions.jsonl --speaker "Rosa DeLauro"
  pullquote reports accept 3f9a2c10 --to articles_questions.jsonl --excerpt 2 --nobody
  pullquote reports accept 3f9a2c10 --to articles_questions.jsonl --article 2013/a-report --text "Nobody was hurt."
  pullquote reports accept 3f9a2c10 --to articles_questions.jsonl --unanswerable`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return fault.Usage("accept takes the id of one report", `"pullquote reports" lists them`)
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			if file == "" {
				return fault.Usage("there is no file to write the row to", "name one with --to, such as articles_questions.jsonl")
			}
			return p.accept(c.Context(), args[0], file, is)
		},
	}
	stateFlag(c)
	f := c.Flags()
	f.StringVar(&file, "to", "", "the `FILE` of JSON lines that the row is added to")
	f.StringVar(&is.Speaker, "speaker", "", "`NAME` of who said it, as the article has it")
	f.BoolVar(&is.Nobody, "nobody", false, "it is nobody's statement")
	f.IntVar(&is.Excerpt, "excerpt", 1, "`NUMBER` of the excerpt shown that answers")
	f.StringVar(&is.Article, "article", "", "`ID` of the article that answers, where no excerpt shown does")
	f.StringVar(&is.Text, "text", "", "`WORDS` of that article that answer, exactly")
	f.BoolVar(&is.Unanswerable, "unanswerable", false, "the coverage has no answer")
	return c
}

func (p *program) accept(ctx context.Context, id, file string, is lesson.Correction) error {
	cov, err := coverage.Of(p.Config)
	if err != nil {
		return err
	}
	err = p.withState(ctx, func(s *state.Store) error {
		all, err := s.Reports(ctx)
		if err != nil {
			return err
		}
		at := slices.IndexFunc(all, func(r keep.Report) bool { return r.ID == id })
		if at < 0 {
			return fault.Usage(fmt.Sprintf("there is no report %q", id), `"pullquote reports" lists them, each behind its id`)
		}
		row, err := lesson.Of(all[at], is, cov.FS)
		if err != nil {
			return err
		}
		if err := lesson.Write(file, row); err != nil {
			return err
		}
		return s.DropReport(ctx, id)
	})
	if err != nil {
		return err
	}
	return p.write([]byte(terminal.Line(fmt.Sprintf("accepted %s into %s", id, file)) + "\n"))
}
