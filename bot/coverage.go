package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"pullquote/config"
	"pullquote/index/bleveindex"
	"pullquote/index/local"
	"pullquote/seeds"
)

// coverage is the folder of articles that the configuration names.
type coverage struct {
	fs.FS
	dir  string // absolute; "" for the embedded articles
	name string // for people
}

func openCoverage(c *config.Config) (coverage, error) {
	if c.Coverage == "" {
		return coverage{seeds.FS, "", "the embedded sample articles"}, nil
	}
	dir, err := filepath.Abs(c.Coverage)
	if err != nil {
		return coverage{}, fmt.Errorf("find the coverage: %w", err)
	}
	info, err := os.Stat(dir)
	if err != nil {
		return coverage{}, &usageError{fmt.Sprintf("there is no coverage folder %q", c.Coverage),
			"name a folder of .md or .txt files with --coverage, or leave it out for the sample articles"}
	}
	if !info.IsDir() {
		return coverage{}, &usageError{fmt.Sprintf("the coverage %q is a file, not a folder", c.Coverage), "name the folder that holds it"}
	}
	return coverage{os.DirFS(dir), dir, dir}, nil
}

// indexPath is where the index of a coverage lies: where the configuration says, else below the cache folder, else, on
// a machine that has none, in memory.
func indexPath(c *config.Config, cov coverage, cacheDir string) string {
	switch {
	case c.Index != "":
		return c.Index
	case cacheDir == "":
		return local.InMemory
	}
	if cov.dir == "" {
		return filepath.Join(cacheDir, "pullquote", "samples")
	}
	return bleveindex.DefaultPath(cacheDir, cov.dir)
}
