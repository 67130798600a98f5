package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"pullquote/bot/coverage"
	"pullquote/bot/fault"
	"pullquote/bot/terminal"
	"pullquote/index/intake"
)

func linksCommand(p *program) *cobra.Command {
	var dryRun bool
	var format string
	c := &cobra.Command{
		Use:   "links [check]",
		Short: "Checks the source links of the coverage, and looks for archived copies of dead ones",
		Long: `Asks for the page of every article in the coverage, newest first, and says which are dead or have moved. A page that is
gone is noted in its article file (gone:), and the note is removed when the page is back. Where the option intake.archive
names an archive, an archived copy of a dead page is looked for and noted as well (archived:).`,
		ValidArgs: []string{"check"},
		Args: func(c *cobra.Command, args []string) error {
			if len(args) == 1 && args[0] == "check" {
				return nil
			}
			return noArguments(c, args)
		},
		RunE: func(c *cobra.Command, _ []string) error {
			if format != "text" && format != "jsonl" {
				return fault.Usage(fmt.Sprintf("there is no format %q here", format), "text and jsonl are known")
			}
			return p.checkLinks(c.Context(), format, dryRun)
		},
	}
	c.Flags().BoolVar(&dryRun, "dry-run", false, "only say what was found, and write nothing into the articles")
	c.Flags().StringVar(&format, "format", "text", "text or jsonl, which gives every link")
	return c
}

func (p *program) checkLinks(ctx context.Context, format string, dryRun bool) (err error) {
	cov, err := coverage.Of(p.Config)
	if err != nil {
		return err
	}
	if cov.Dir == "" {
		return fault.Usage("links needs a coverage folder", "name it with --coverage: the sample articles are part of the program")
	}
	o := p.Intake()
	o.DryRun = dryRun
	i, err := intake.New(cov.Dir, o)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, i.Close()) }()
	counts := make(map[intake.LinkState]int)
	var failed error
	err = i.CheckLinks(ctx, func(l intake.Link) {
		counts[l.State]++
		if failed == nil {
			failed = p.tellLink(l, format)
		}
	})
	if err == nil && format == "text" {
		err = p.write([]byte(linkCounts(counts)))
	}
	return errors.Join(err, failed)
}

// tellLink prints one link; as text only one that needs a look.
func (p *program) tellLink(l intake.Link, format string) error {
	switch {
	case format == "jsonl":
		return p.print("jsonl", forms{json: l})
	case l.State == intake.LinkWorks:
		return nil
	}
	line := fmt.Sprintf("%-7s %s  %s", l.State, terminal.Line(string(l.ID)), terminal.Line(l.URL))
	for _, more := range []string{l.Detail, l.MovedTo, l.Archived} {
		if more != "" {
			line += "  " + terminal.Line(more)
		}
	}
	return p.write([]byte(line + "\n"))
}

func linkCounts(counts map[intake.LinkState]int) string {
	var parts []string
	for _, s := range []intake.LinkState{intake.LinkWorks, intake.LinkMoved, intake.LinkArchived, intake.LinkGone, intake.LinkFails, intake.LinkBarred} {
		if n := counts[s]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, linkWords[s]))
		}
	}
	if len(parts) == 0 {
		return "no article has a source link\n"
	}
	return strings.Join(parts, ", ") + "\n"
}

var linkWords = map[intake.LinkState]string{
	intake.LinkWorks: "work", intake.LinkMoved: "moved", intake.LinkArchived: "dead with an archived copy",
	intake.LinkGone: "gone", intake.LinkFails: "failing", intake.LinkBarred: "not to be asked for",
}
