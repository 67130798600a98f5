package main

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"pullquote/answers"
	"pullquote/bot/commands/gaps"
	"pullquote/bot/commands/keep"
	"pullquote/bot/commands/state"
	"pullquote/bot/coverage"
	"pullquote/bot/fault"
	"pullquote/bot/terminal"
)

func gapsCommand(p *program) *cobra.Command {
	var format string
	var limit int
	c := &cobra.Command{
		Use:   "gaps",
		Short: "Lists what people ask in Discord and the coverage does not answer",
		Long: `Lists what people ask in Discord and the coverage does not answer, in groups that mean the same: how often each was asked (of one
person once a day), with the passage that is closest today, and which of them the coverage answers by now. It is kept where gaps.use is on,
without who asked, where, or when but for the day; a question with a name, a number or an address that one person alone typed without its
words. A group goes 90 days after it was last asked.`,
		Args: noArguments,
		RunE: func(c *cobra.Command, _ []string) error {
			switch {
			case format != "text" && format != "json" && format != "csv":
				return fault.Usage(fmt.Sprintf("--format %q is not accepted", format), "want text, json, csv")
			case limit < 0:
				return fault.Usage(fmt.Sprintf("--limit %d is not accepted", limit), "want a number from 0 on")
			}
			return p.gaps(c.Context(), format, limit)
		},
	}
	stateFlag(c)
	c.Flags().StringVar(&format, "format", "text", "written as `FORM`: text, json, csv")
	c.Flags().IntVar(&limit, "limit", 20, "at most `NUMBER` groups; 0: all")
	return c
}

// lately is how many days count as such.
const lately = 7

func (p *program) gaps(ctx context.Context, format string, limit int) error {
	var groups []keep.Group
	err := p.withState(ctx, func(s *state.Store) (err error) {
		groups, err = s.Missed(ctx, p.Now().AddDate(0, 0, -lately))
		return err
	})
	if err != nil && !errors.Is(err, errNoState) {
		return err
	}
	if limit > 0 {
		groups = groups[:min(limit, len(groups))]
	}
	if len(groups) == 0 {
		return p.printGaps(format, nil)
	}
	return p.opener.WithDesk(ctx, coverage.FilledBriefly, func(ctx context.Context, d *answers.Desk) error {
		var found []gap
		for _, g := range groups {
			f, err := gaps.Look(ctx, d, g)
			if err != nil {
				return err
			}
			found = append(found, gapOf(f))
		}
		return p.printGaps(format, found)
	})
}

// A gap is a group as it is written.
type gap struct {
	Words   *string          `json:"words"` // null: they are not kept
	Asked   int              `json:"asked"`
	Lately  int              `json:"asked_in_7_days"`
	First   string           `json:"first"`
	Last    string           `json:"last"`
	Verdict *answers.Verdict `json:"verdict"` // today; null: it cannot be asked again
	Closest *answers.Excerpt `json:"closest"`
}

func gapOf(f gaps.Found) gap {
	g := gap{Asked: f.Asked, Lately: f.Lately, First: f.First, Last: f.Last, Closest: f.Closest}
	if f.Words != "" {
		g.Words, g.Verdict = &f.Words, &f.Verdict
	}
	return g
}

func (p *program) printGaps(format string, found []gap) error {
	if format == "csv" {
		text, err := gapsCSV(found)
		if err != nil {
			return fmt.Errorf("write what was not found: %w", err)
		}
		return p.write([]byte(text))
	}
	return printList(p, format, found, forms{text: func(s terminal.Style) string { return p.gapsText(s, found) }})
}

func (p *program) gapsText(s terminal.Style, found []gap) string {
	if len(found) == 0 {
		if p.Config.Gaps.Use != "on" {
			return "Nothing is kept: gaps.use is off.\n"
		}
		return "Nothing was asked that the coverage does not answer.\n"
	}
	var b strings.Builder
	for _, g := range found {
		b.WriteString(s.Hanging("", "    ", fmt.Sprintf("%d asked, %d in 7 days, %s to %s  %s", g.Asked, g.Lately, g.First, g.Last, g.words())))
		b.WriteString(s.Hanging("    ", "    ", g.says()))
		if e := g.Closest; e != nil {
			b.WriteString(s.Hanging("    ", "    ", answers.Cite(*e, answers.CitePlain, p.Today())))
		}
	}
	return b.String() + terminal.Count(len(found), "group") + "\n"
}

func (g gap) words() string {
	if g.Words == nil {
		return "(words not kept: one person alone typed a name, a number or an address in it)"
	}
	return *g.Words
}

// says is what the coverage says to a group today.
func (g gap) says() string {
	switch {
	case g.Verdict != nil && *g.Verdict == answers.Answered:
		return "answered by now:"
	case g.Closest == nil:
		return "nothing is near"
	case g.Verdict != nil && *g.Verdict == answers.None:
		return "nothing is near; the closest:"
	}
	return "the closest passage, which may not answer:"
}

var gapColumns = []string{"words", "asked", "asked_in_7_days", "first", "last", "verdict", "closest", "article", "title", "publication", "date", "link", "start", "end"}

func gapsCSV(found []gap) (string, error) {
	var b strings.Builder
	rows := [][]string{gapColumns}
	for _, g := range found {
		rows = append(rows, guarded(gapCells(g)))
	}
	err := csv.NewWriter(&b).WriteAll(rows)
	return b.String(), err
}

func gapCells(g gap) []string {
	words, verdict := "", ""
	if g.Words != nil {
		words, verdict = *g.Words, string(*g.Verdict)
	}
	cells := []string{words, fmt.Sprint(g.Asked), fmt.Sprint(g.Lately), g.First, g.Last, verdict}
	e := g.Closest
	if e == nil {
		return append(cells, make([]string, len(gapColumns)-len(cells))...)
	}
	link := ""
	if e.Link != nil {
		link = *e.Link
	}
	return append(cells, e.Text, string(e.Article.ID), e.Article.Title, e.Article.Publication, e.Article.Date.String(), link, fmt.Sprint(e.Start), fmt.Sprint(e.End))
}
