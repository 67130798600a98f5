package config_test

import (
	"slices"
	"testing"

	"pullquote/config"
)

func TestChangedNamesTheOptionsThatDiffer(t *testing.T) {
	load := func(environ ...string) *config.Config {
		c, err := config.Load(config.Source{Environ: environ})
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	before := load("DISCORD_TOKEN=a", "PULLQUOTE_STATE=x", "PULLQUOTE_DISCORD_GUILDS=111222333444555666")
	if got := config.Changed(before, before); got != nil {
		t.Errorf("the same configuration: %q", got)
	}
	after := load("DISCORD_TOKEN=b", "PULLQUOTE_STATE=y", "PULLQUOTE_LOG_LEVEL=debug")
	if got, want := config.Changed(before, after), []string{"state", "log.level", "discord.token", "discord.guilds"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
