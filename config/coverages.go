package config

import (
	"cmp"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"pullquote/config/redact"
)

// A Coverage is one of several that a bot answers from. In the file it is a folder, or keys and values.
type Coverage struct {
	Name     string   `key:"name"`   // as it is chosen: letters, digits and hyphens; empty: as the folder is called
	Folder   string   `key:"folder"` // of article files
	Title    string   `key:"title"`  // as people are told of it; empty: the name
	Language string   `key:"language"`
	Servers  []string `key:"servers"` // ids of the servers that may use it; none: all, and direct conversations
	Index    string   `key:"index"`   // as the option of that name
	Feeds    []Feed   `key:"feeds"`   // whose articles go into the folder
}

// InMemory is the index that is kept in memory.
const InMemory = ":memory:"

// Chosen are the coverages that the program opens: all of Coverages, or the one that Coverage names, or else the one folder that
// it is, without a name.
func (c *Config) Chosen() []Coverage {
	at := slices.IndexFunc(c.Coverages, func(one Coverage) bool { return one.Name == c.Coverage })
	switch {
	case at >= 0:
		one := c.Coverages[at]
		one.Index = cmp.Or(c.Index, one.Index)
		return []Coverage{one}
	case c.Coverage != "" || len(c.Coverages) == 0:
		return []Coverage{{Folder: c.Coverage, Index: c.Index, Feeds: c.Feeds}}
	}
	all := slices.Clone(c.Coverages)
	for i := range all {
		all[i].Index = cmp.Or(all[i].Index, c.Index) // which is :memory:, if anything
	}
	return all
}

// complete fills in what a coverage is called where that is not said.
func (c *Coverage) complete() {
	if c.Name == "" && c.Folder != "" {
		c.Name = strings.ToLower(filepath.Base(filepath.Clean(c.Folder)))
	}
	c.Title = cmp.Or(c.Title, c.Name)
}

// coverageHook reads a folder alone, or a name and a folder, as a coverage.
func coverageHook(from, to reflect.Type, data any) (any, error) {
	if from.Kind() != reflect.String || to != reflect.TypeFor[Coverage]() {
		return data, nil
	}
	name, folder, named := strings.Cut(data.(string), "=")
	if !named {
		return map[string]any{"folder": data}, nil
	}
	return map[string]any{"name": name, "folder": folder}, nil
}

var (
	coverageName = regexp.MustCompile(`^[a-z0-9][a-z0-9-]{0,31}$`)
	languageCode = regexp.MustCompile(`^(?:[a-z]{2,3})?$`)
)

// mostTitle is how long a title may be: it stands in the last line of every card.
const mostTitle = 60

func validateCoverages(c *Config, r *report) {
	const option = "coverages"
	names, folders := map[string]bool{}, map[string]bool{}
	for _, one := range c.Coverages {
		r.check(one.Folder != "", option, one.Name, "want the folder of each")
		r.check(coverageName.MatchString(one.Name), option, one.Name, "want a name of small letters, digits and hyphens, 32 at most; set name where the folder has another")
		r.check(!names[one.Name] && !folders[filepath.Clean(one.Folder)], option, one.Name, "is there twice")
		r.check(utf8.RuneCountInString(one.Title) <= mostTitle && !strings.Contains(one.Title, ";"), option, one.Title, "want a title of 60 characters at most, without a semicolon")
		r.check(languageCode.MatchString(one.Language), option, one.Language, "want a language's code, such as en or es")
		r.check(!redact.Looks(one.Folder) && !redact.Looks(one.Title), option, "", "looks like a password or a token, which belongs into another option")
		for _, id := range one.Servers {
			r.check(validSnowflake(id), option, id, "want server ids, such as 1122334455667788990")
		}
		validateFeeds(option, one.Feeds, r)
		names[one.Name], folders[filepath.Clean(one.Folder)] = true, true
	}
	if len(c.Coverages) == 0 || c.Coverage != "" {
		return
	}
	r.check(len(c.Feeds) == 0, "feeds", "", "which of coverages they are for is not said: put them below the one that they bring articles into")
	r.check(len(c.Coverages) == 1 || c.Index == "" || c.Index == InMemory, "index", c.Index, "contradicts coverages, each of which has an index of its own: put it below one of them, as index")
}
