package main

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"pullquote/bot/commands/texts"
	"pullquote/bot/fault"
	"pullquote/bot/legal"
	"pullquote/bot/settings"
)

func legalCommand(p *program) *cobra.Command {
	var language string
	c := &cobra.Command{
		Use:   "legal",
		Short: "Prints texts on privacy and terms that name what this configuration stores",
		Long: `Prints texts on privacy and terms, as the developer portal asks for their addresses (General Information): what the bot is given,
what becomes of it and what is stored, as this configuration has it. Publish them, and read them before: they say what the program does,
not what the law wants where you run it.`,
		Args: noArguments,
		RunE: func(*cobra.Command, []string) error {
			l := texts.Language(language)
			if !slices.Contains(texts.Languages(), l) {
				return fault.Usage(fmt.Sprintf("--language %q is not accepted", language), "want "+languages())
			}
			text, err := legal.Texts(p.facts(), l)
			if err != nil {
				return err
			}
			return p.write([]byte(text))
		},
	}
	c.Flags().StringVar(&language, "language", "en", "written in this `LANGUAGE`: "+languages())
	return c
}

// languages are those that texts are written in, for people to choose from.
func languages() string {
	var all []string
	for _, l := range texts.Languages() {
		all = append(all, string(l))
	}
	return strings.Join(all, " or ")
}

// facts are what this configuration does with what people type.
func (p *program) facts() legal.Facts {
	f := legal.Facts{Contact: p.Config.Discord.Contact, Messages: p.Config.Discord.Transport == "gateway", Memory: legal.File}
	switch place := p.StatePath(); {
	case place == "":
		f.Memory = legal.None
	case settings.IsDatabase(place):
		f.Memory = legal.Database
	}
	if u, err := url.Parse(p.Config.Meaning.Endpoint); err == nil {
		f.Embeddings = u.Host
	}
	f.Gaps = p.Config.Gaps.Use == "on" && f.Memory != legal.None
	f.LogsQuestions = p.Config.Log.Level == "debug"
	return f
}
