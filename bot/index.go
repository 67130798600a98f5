package main

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"pullquote/bot/coverage"
	"pullquote/index"
)

func indexCommand(p *program) *cobra.Command {
	var rebuild bool
	c := &cobra.Command{
		Use:   "index",
		Short: "Brings the index up to date, and reports on the article files",
		Long: `Brings the index up to date, lets the encoder read what is new, and reports on the article files. Reading takes a
second for some sixty passages; it may be stopped at any time and goes on where it ended.`,
		Args: noArguments,
		RunE: func(c *cobra.Command, _ []string) (err error) {
			cov, err := coverage.Of(p.Config)
			if err != nil {
				return err
			}
			ix, err := p.opener.Open(c.Context(), rebuild)
			if err != nil {
				return err
			}
			defer func() { err = errors.Join(err, ix.Close()) }()
			p.opener.FillNow(c.Context(), ix)
			held, err := index.StatsOf(context.WithoutCancel(c.Context()), ix) // who stops the reading keeps what is there
			if err != nil {
				return err
			}
			return p.write([]byte(coverage.Report(cov, coverage.IndexPath(p.Config, cov, p.CacheDir), held, ix.Opened())))
		},
	}
	c.Flags().BoolVar(&rebuild, "rebuild", false, "build it anew from the articles")
	return c
}
