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
and byte offsets). Who reported it is not known.`,
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
	return c
}

func (p *program) reports(ctx context.Context, format string, remove bool) (err error) {
	place := p.StatePath()
	if _, missing := os.Stat(place); missing != nil && !settings.IsDatabase(place) {
		return p.printReports(format, nil) // and no file is made
	}
	s, err := state.Open(ctx, place)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	list, err := s.Reports(ctx)
	if err != nil {
		return err
	}
	if err := p.printReports(format, list); err != nil || !remove {
		return err
	}
	return s.DropReports(ctx, len(list))
}

func (p *program) printReports(format string, list []keep.Report) error {
	return printList(p, format, list, forms{text: func(s terminal.Style) string { return reportsText(s, list) }})
}

// faults are the kinds of reports in words.
var faults = map[string]string{"speaker": "wrong speaker", "answer": "does not answer", "link": "broken link", "other": "something else"}

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
		b.WriteString(s.Hanging("", "    ", fmt.Sprintf("%s  %s  /%s %s", r.At.Format("2006-01-02 15:04"), fault, r.Command, r.Question)))
		for _, excerpt := range r.Shown {
			b.WriteString(s.Hanging("    ", "    ", excerpt))
		}
	}
	return b.String() + terminal.Count(len(list), "report") + "\n"
}
