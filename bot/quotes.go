package main

import (
	"context"
	"encoding/csv"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"pullquote/answers"
	"pullquote/bot/asking"
	"pullquote/bot/coverage"
	"pullquote/bot/fault"
	"pullquote/bot/terminal"
)

func quotesCommand(p *program) *cobra.Command {
	var flags asking.Flags
	var about string
	c := &cobra.Command{
		Use:   "quotes",
		Short: "Lists who said what",
		Example: `  pullquote quotes --speaker Lugo
  pullquote quotes --speaker "the governor" --about "executive order" --from 2017
  pullquote quotes --format csv > quotes.csv`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return fault.Usage("quotes takes a speaker or words by their flags", fmt.Sprintf("did you mean --speaker %q, or --about %[1]q?", strings.Join(args, " ")))
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			if err := flags.Check(c, args); err != nil {
				return err
			}
			q, err := flags.Question(p.Today(), strings.TrimSpace(about))
			if err != nil {
				return err
			}
			return p.opener.WithDesk(c.Context(), coverage.FilledBriefly, func(ctx context.Context, d *answers.Desk) error {
				lines, err := d.Quotes(ctx, q)
				if err != nil {
					return err
				}
				return p.printQuotes(flags.Format, lines)
			})
		},
	}
	flags.Bind(c, 0, "csv")
	c.Flags().StringVar(&about, "about", "", "only statements about these words")
	return c
}

func (p *program) printQuotes(format string, lines []answers.QuoteLine) error {
	if format == "csv" {
		text, err := quotesCSV(lines)
		if err != nil {
			return fmt.Errorf("write quotations: %w", err)
		}
		return p.write([]byte(text))
	}
	return printList(p, format, lines, forms{
		text:     func(s terminal.Style) string { return s.Quotes(lines) },
		markdown: func() string { return terminal.QuotesMarkdown(lines) },
	})
}

var quoteColumns = []string{"speaker", "description", "as_written", "kind", "text", "article", "title", "publication", "date",
	"link", "start", "end"}

// guarded is a row for spreadsheets: a cell that one would take for a formula gets an apostrophe before it
// (https://owasp.org/www-community/attacks/CSV_Injection).
func guarded(row []string) []string {
	for i, cell := range row {
		if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
			row[i] = "'" + cell
		}
	}
	return row
}

// quotesCSV is a table for spreadsheets.
func quotesCSV(lines []answers.QuoteLine) (string, error) {
	var b strings.Builder
	rows := [][]string{quoteColumns}
	for _, l := range lines {
		rows = append(rows, guarded(quoteCells(l)))
	}
	err := csv.NewWriter(&b).WriteAll(rows)
	return b.String(), err
}

func quoteCells(l answers.QuoteLine) []string {
	var speaker, description, asWritten, link string
	if s := l.Speaker; s != nil {
		speaker, asWritten = s.Name, s.AsWritten
		if s.Description != nil {
			description = *s.Description
		}
	}
	if l.Excerpt.Link != nil {
		link = *l.Excerpt.Link
	}
	return []string{speaker, description, asWritten, string(l.Kind), l.Text, string(l.Article.ID), l.Article.Title,
		l.Article.Publication, l.Article.Date.String(), link, fmt.Sprint(l.Content[0].Start),
		fmt.Sprint(l.Content[len(l.Content)-1].End)}
}
