package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"pullquote/bot/commands/keep"
	"pullquote/bot/commands/state"
	"pullquote/bot/fault"
	"pullquote/bot/settings"
	"pullquote/bot/terminal"
)

func reportsCommand(p *program) *cobra.Command {
	var format string
	var remove bool
	c := &cobra.Command{
		Use:   "reports",
		Short: "Lists what readers in Discord reported about replies",
		Long: `Lists what readers in Discord reported about replies: what is wrong, the question, and the excerpts that were shown (article
and byte offsets); then how many found which answer helpful, the least helpful first. Whose a report or a press is is not known.`,
		Args: noArguments,
		RunE: func(c *cobra.Command, _ []string) error {
			if format != "text" && format != "json" && format != "jsonl" {
				return fault.Usage(fmt.Sprintf("--format %q is not accepted", format), "want text, json, jsonl")
			}
			return p.reports(c.Context(), format, remove)
		},
	}
	stateFlag(c)
	c.Flags().StringVar(&format, "format", "text", "written as `FORM`: text, json, jsonl")
	c.Flags().BoolVar(&remove, "delete", false, "delete what was listed")
	c.AddCommand(acceptCommand(p))
	return c
}

func (p *program) reports(ctx context.Context, format string, remove bool) (err error) {
	said := feedback{}
	err = p.withState(ctx, func(s *state.Store) error {
		if said.reports, err = s.Reports(ctx); err != nil {
			return err
		}
		if said.ratings, err = s.Ratings(ctx); err != nil {
			return err
		}
		if err := p.printFeedback(format, said); err != nil || !remove {
			return err
		}
		if err := s.DropRatings(ctx); err != nil {
			return err
		}
		return s.DropReports(ctx, len(said.reports))
	})
	if errors.Is(err, errNoState) {
		return p.printFeedback(format, said)
	}
	return err
}

// errNoState is what there is no state file for: nothing was kept, and no file is made.
var errNoState = errors.New("nothing is kept yet: there is no state file")

// withState opens what the bot remembers, where there is anything, and closes it.
func (p *program) withState(ctx context.Context, do func(*state.Store) error) (err error) {
	place := p.StatePath()
	if _, missing := os.Stat(place); missing != nil && !settings.IsDatabase(place) {
		return errNoState
	}
	s, err := state.Open(ctx, place)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	return do(s)
}

// feedback is what readers said of replies.
type feedback struct {
	reports []keep.Report
	ratings []keep.Rating
}

// A rated answer as JSON stands in one list with reports, and is told by its kind.
type rated struct {
	Kind string `json:"kind"`
	keep.Rating
}

func (p *program) printFeedback(format string, said feedback) error {
	var all []any
	for _, r := range said.reports {
		all = append(all, r)
	}
	for _, r := range said.ratings {
		all = append(all, rated{"rating", r})
	}
	return printList(p, format, all, forms{text: func(s terminal.Style) string { return reportsText(s, said.reports) + ratingsText(s, said.ratings) }})
}

// faults are the kinds of reports in words.
var faults = map[string]string{"speaker": "wrong speaker", "answer": "not an answer", "changed": "source changed", "link": "broken link", "other": "something else"}

// ratingsText has a line for each answer that was rated; "" where none was.
func ratingsText(s terminal.Style, list []keep.Rating) string {
	if len(list) == 0 {
		return ""
	}
	var b strings.Builder
	for _, r := range list {
		b.WriteString(s.Hanging("", "    ", fmt.Sprintf("%s  %d helpful, %d not  /%s %s", r.Last, r.Helpful, r.NotHelpful, r.Command, r.Question)))
		for _, excerpt := range r.Shown {
			b.WriteString(s.Hanging("    ", "    ", excerpt))
		}
	}
	return b.String() + terminal.Count(len(list), "rated answer") + "\n"
}

func reportsText(s terminal.Style, list []keep.Report) string {
	if len(list) == 0 {
		return "No reports.\n"
	}
	var b strings.Builder
	for _, r := range list {
		fault := faults[r.Kind]
		if fault == "" {
			fault = r.Kind
		}
		b.WriteString(s.Hanging("", "    ", fmt.Sprintf("%s  %s  %s  /%s %s", r.ID, r.At.Format("2006-01-02 15:04"), fault, r.Command, r.Question)))
		for _, excerpt := range r.Shown {
			b.WriteString(s.Hanging("    ", "    ", excerpt))
		}
	}
	return b.String() + terminal.Count(len(list), "report") + "\n"
}
