package discord_test

import (
	"testing"

	"pullquote/bot/discord"
)

func TestNoTokenOfAnAddressIsLogged(t *testing.T) {
	const line = `Post "https://discord.com/api/v9/interactions/12/aW50ZXJh.x-y/callback": EOF, /webhooks/9/secret`
	const want = `Post "https://discord.com/api/v9/interactions/12/[token]/callback": EOF, /webhooks/9/[token]`
	if got := discord.WithoutTokens(line); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
