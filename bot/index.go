package main

import (
	"errors"
	"pullquote/index"

	"github.com/spf13/cobra"
)

func indexCommand(p *program) *cobra.Command {
	var rebuild bool
	c := &cobra.Command{
		Use:   "index",
		Short: "Brings the index up to date, and reports on the article files",
		Args:  noArguments,
		RunE: func(c *cobra.Command, _ []string) (err error) {
			cov, err := openCoverage(p.config)
			if err != nil {
				return err
			}
			ix, err := p.openIndex(c.Context(), rebuild)
			if err != nil {
				return err
			}
			defer func() { err = errors.Join(err, ix.Close()) }()
			held, err := index.StatsOf(c.Context(), ix)
			if err != nil {
				return err
			}
			return p.write([]byte(report(cov, indexPath(p.config, cov, p.cacheDir), held, ix.Opened())))
		},
	}
	c.Flags().BoolVar(&rebuild, "rebuild", false, "build it anew from the articles")
	return c
}
