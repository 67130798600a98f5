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
		RunE: func(c *cobra.Command, _ []string) error {
			folders, err := coverage.All(p.Config)
			if err != nil {
				return err
			}
			for i, cov := range folders {
				report, err := p.index(c.Context(), cov, rebuild)
				if err != nil {
					return err
				}
				if i > 0 {
					report = "\n" + report
				}
				if err := p.write([]byte(report)); err != nil {
					return err
				}
			}
			return nil
		},
	}
	c.Flags().BoolVar(&rebuild, "rebuild", false, "build it anew from the articles")
	return c
}

// index brings the index of one coverage up to date, and says what it holds now.
func (p *program) index(ctx context.Context, cov coverage.Folder, rebuild bool) (report string, err error) {
	ix, err := p.opener.Open(ctx, cov, rebuild)
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, ix.Close()) }()
	p.opener.FillNow(ctx, ix)
	held, err := index.StatsOf(context.WithoutCancel(ctx), ix) // who stops the reading keeps what is there
	if err != nil {
		return "", err
	}
	return coverage.Report(cov, coverage.IndexPath(cov, p.CacheDir), held, ix.Opened()), nil
}
