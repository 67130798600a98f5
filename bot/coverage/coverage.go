package coverage

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"pullquote/bot/fault"
	"pullquote/config"
	"pullquote/index/bleveindex"
	"pullquote/index/local"
	"pullquote/seeds"
)

// A Folder is a folder of articles that the configuration names.
type Folder struct {
	fs.FS
	config.Coverage        // as it is configured; without a name where there is one folder and nothing else
	Dir             string // absolute; "" for the embedded articles
	Called          string // for who runs the program
}

// All finds the configured coverages: one, or several that have names.
func All(c *config.Config) (all []Folder, err error) {
	for _, one := range c.Chosen() {
		f, err := Find(one)
		if err != nil {
			return nil, err
		}
		all = append(all, f)
	}
	return all, nil
}

// Of finds the configured coverage where a command works on one alone.
func Of(c *config.Config) (Folder, error) {
	one, err := Single(c)
	if err != nil {
		return Folder{}, err
	}
	return Find(one)
}

// Single is the configured coverage where a command works on one alone; its folder need not be there yet.
func Single(c *config.Config) (config.Coverage, error) {
	all := c.Chosen()
	if len(all) == 1 {
		return all[0], nil
	}
	var names []string
	for _, one := range all {
		names = append(names, one.Name)
	}
	return config.Coverage{}, fault.Usage("there are several coverages, and this works on one", "name it with --coverage: "+strings.Join(names, ", "))
}

// Find finds one coverage.
func Find(one config.Coverage) (Folder, error) {
	if one.Folder == "" {
		return Folder{seeds.FS, one, "", "the embedded sample articles"}, nil
	}
	dir, err := filepath.Abs(one.Folder)
	if err != nil {
		return Folder{}, fmt.Errorf("find the coverage: %w", err)
	}
	info, err := os.Stat(dir)
	if err != nil {
		return Folder{}, fault.Usage(fmt.Sprintf("there is no coverage folder %q", one.Folder),
			"name a folder of .md or .txt files with --coverage, or leave it out for the sample articles")
	}
	if !info.IsDir() {
		return Folder{}, fault.Usage(fmt.Sprintf("the coverage %q is a file, not a folder", one.Folder), "name the folder that holds it")
	}
	return Folder{os.DirFS(dir), one, dir, dir}, nil
}

// IndexPath is where the index of a coverage lies: where the configuration says (which may be an address in a cluster), else below the cache folder, else, on
// a machine that has none, in memory.
func IndexPath(cov Folder, cacheDir string) string {
	switch {
	case cov.Index != "":
		return cov.Index
	case cacheDir == "":
		return local.InMemory
	}
	if cov.Dir == "" {
		return filepath.Join(cacheDir, "pullquote", "samples")
	}
	return bleveindex.DefaultPath(cacheDir, cov.Dir)
}
