package coverage

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"pullquote/bot/fault"
	"pullquote/config"
	"pullquote/index/bleveindex"
	"pullquote/index/local"
	"pullquote/seeds"
)

// A Folder is the folder of articles that the configuration names.
type Folder struct {
	fs.FS
	Dir  string // absolute; "" for the embedded articles
	Name string // for people
}

// Of finds the configured coverage.
func Of(c *config.Config) (Folder, error) {
	if c.Coverage == "" {
		return Folder{seeds.FS, "", "the embedded sample articles"}, nil
	}
	dir, err := filepath.Abs(c.Coverage)
	if err != nil {
		return Folder{}, fmt.Errorf("find the coverage: %w", err)
	}
	info, err := os.Stat(dir)
	if err != nil {
		return Folder{}, fault.Usage(fmt.Sprintf("there is no coverage folder %q", c.Coverage),
			"name a folder of .md or .txt files with --coverage, or leave it out for the sample articles")
	}
	if !info.IsDir() {
		return Folder{}, fault.Usage(fmt.Sprintf("the coverage %q is a file, not a folder", c.Coverage), "name the folder that holds it")
	}
	return Folder{os.DirFS(dir), dir, dir}, nil
}

// IndexPath is where the index of a coverage lies: where the configuration says, else below the cache folder, else, on
// a machine that has none, in memory.
func IndexPath(c *config.Config, cov Folder, cacheDir string) string {
	switch {
	case c.Index != "":
		return c.Index
	case cacheDir == "":
		return local.InMemory
	}
	if cov.Dir == "" {
		return filepath.Join(cacheDir, "pullquote", "samples")
	}
	return bleveindex.DefaultPath(cacheDir, cov.Dir)
}
