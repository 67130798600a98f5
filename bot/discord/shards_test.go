package discord_test

import (
	"strconv"
	"testing"

	"pullquote/bot/commands"
	"pullquote/bot/discord"
	"pullquote/bot/discord/gateway"
	"pullquote/bot/discord/localdiscord"
)

// TestEveryShardAnswersItsServers asks in servers of each shard, and in a direct message: with the shards that Discord
// recommends in one process, and with one shard in each of several.
func TestEveryShardAnswersItsServers(t *testing.T) {
	for name, processes := range map[string][]string{
		"as Discord recommends": {"auto"},
		"as configured":         {"3"},
		"one a process":         {"0/3", "1/3", "2/3"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := &world{Server: newDiscord(t), t: t}
			w.Shards = 3
			for _, text := range processes {
				w.run(newShards(t, w.Server, text).Run)
			}
			w.settle(w.Connected)
			for shard := range 3 {
				who := localdiscord.Who{User: w.NewID(), Channel: w.NewID(), Guild: strconv.Itoa((30_000_000_000+shard)<<22 + 7)}
				w.wait(w.Use(who, "ask", map[string]string{"question": "who called family separation un-American?"}))
			}
			w.wait(w.Use(localdiscord.Who{User: w.NewID(), Channel: w.NewID()}, "help", nil))
			if identifies, _, _ := w.Gateway(); identifies != 3 {
				t.Errorf("%d shards identified, want 3", identifies)
			}
		})
	}
}

func newShards(t *testing.T, d *localdiscord.Server, text string) *discord.Bot {
	t.Helper()
	shards, err := gateway.ParseShards(text)
	if err != nil {
		t.Fatal(err)
	}
	transport := d.Transport()
	t.Cleanup(transport.CloseIdleConnections)
	b, err := discord.New(newHandler(t, commands.Options{}), discord.Options{Token: localdiscord.Token, HTTP: transport, Shards: shards})
	if err != nil {
		t.Fatal(err)
	}
	return b
}
