package config_test

import (
	"fmt"

	"pullquote/config"
)

func ExampleConfig() {
	c, err := config.Load(config.Source{Environ: []string{"DISCORD_TOKEN=s3cret", "PULLQUOTE_COVERAGE=articles"}, Flags: map[string]string{"log.level": "debug"}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(c.Coverage, c.Log.Level, c.Discord.Token)
	// Output:
	// articles debug [secret]
}
