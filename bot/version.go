package main

import (
	"fmt"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"pullquote/index/bleveindex"
)

func versionCommand(p *program) *cobra.Command {
	var licences bool
	c := &cobra.Command{
		Use:               "version",
		Short:             "Prints version, commit and date, the index schema, the main dependencies; the licences",
		Args:              noArguments,
		PersistentPreRunE: func(*cobra.Command, []string) error { return nil }, // works whatever the configuration
		RunE: func(*cobra.Command, []string) error {
			info, _ := debug.ReadBuildInfo()
			if licences {
				return p.write([]byte(licenceTexts(info)))
			}
			return p.write([]byte(version(info)))
		},
	}
	c.Flags().BoolVar(&licences, "licences", false, "print the licence, and whose work else is in the program")
	return c
}

// programVersion is the version that the toolchain recorded; "devel" where it recorded none.
func programVersion() string {
	if info, ok := debug.ReadBuildInfo(); ok {
		return strings.Trim(info.Main.Version, "()")
	}
	return "devel"
}

// shown are the dependencies that version names: what searches, what speaks to Discord, what reads the configuration.
var shown = []string{"blevesearch/bleve/v2", "bwmarrin/discordgo", "spf13/viper", "spf13/cobra"}

// version describes a build: its tag, and the commit and date where the toolchain recorded them, which it does not for go run.
// info is nil where the toolchain recorded nothing.
func version(info *debug.BuildInfo) string {
	if info == nil {
		return "pullquote (unknown version)\n"
	}
	var b strings.Builder
	fmt.Fprintf(&b, "pullquote %s\n", strings.Trim(info.Main.Version, "()"))
	recorded := map[string]string{}
	for _, s := range info.Settings {
		recorded[s.Key] = s.Value
	}
	if commit := recorded["vcs.revision"]; commit != "" {
		changed := ""
		if recorded["vcs.modified"] == "true" {
			changed = ", with changes"
		}
		fmt.Fprintf(&b, "commit    %s%s\n", commit, changed)
		fmt.Fprintf(&b, "date      %s\n", recorded["vcs.time"])
	}
	fmt.Fprintf(&b, "go        %s\n", strings.TrimPrefix(info.GoVersion, "go"))
	fmt.Fprintf(&b, "schema    %d (of the index)\n", bleveindex.SchemaVersion)
	for _, dep := range info.Deps {
		for _, name := range shown {
			if strings.HasSuffix(dep.Path, name) {
				fmt.Fprintf(&b, "%-9s %s\n", lastName(name), strings.TrimPrefix(dep.Version, "v"))
			}
		}
	}
	return b.String()
}

func lastName(path string) string {
	path = strings.TrimSuffix(path, "/v2")
	return path[strings.LastIndexByte(path, '/')+1:]
}
