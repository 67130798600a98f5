package redact_test

import (
	"testing"

	"pullquote/config/redact"
)

func TestAnAddressIsShownWithoutItsSecrets(t *testing.T) {
	for _, test := range []struct{ address, want string }{
		{"https://harbourpost.example/feed", "https://harbourpost.example/feed"},
		{"https://harbourpost.example/feed?page=2&cat=local-news", "https://harbourpost.example/feed?page=2&cat=local-news"},
		{"https://ann:canary@harbourpost.example/feed", "https://xxxxx@harbourpost.example/feed"},
		{"https://canary@harbourpost.example/feed", "https://xxxxx@harbourpost.example/feed"},
		{"https://:canary@harbourpost.example", "https://xxxxx@harbourpost.example"},
		{"https://a:can@ary@harbourpost.example/x", "https://xxxxx@harbourpost.example/x"},
		{"https://h.example/feed?auth=canary&page=2", "https://h.example/feed?auth=xxxxx&page=2"},
		{"https://h.example/feed?X-Amz-Signature=canary", "https://h.example/feed?X-Amz-Signature=xxxxx"},
		{"https://h.example/feed?%74oken=canary", "https://h.example/feed?%74oken=xxxxx"},
		{"https://h.example/feed?f=a8f3kk20dkw93jd7canary", "https://h.example/feed?f=xxxxx"},
		{"https://h.example/feed?a8f3kk20dkw93jd7canary", "https://h.example/feed?xxxxx"},
		{"https://h.example/#access_token=canary", "https://h.example/#access_token=xxxxx"},
		{"HTTPS://ann:canary@h.example/", "HTTPS://xxxxx@h.example/"},
		{"https://ann:ca%nary@h.example/", "https://xxxxx"},
		{"postgres://bot@db/pullquote", "postgres://bot@db/pullquote"},
		{"postgres://bot:canary@db:5432/pullquote", "postgres://bot:xxxxx@db:5432/pullquote"},
		{"POSTGRES://bot:canary@db/pullquote", "POSTGRES://bot:xxxxx@db/pullquote"},
		{"postgres://db/pullquote?user=bot&password=canary", "postgres://db/pullquote?user=bot&password=xxxxx"},
		{"mysql://bot:canary@db/pullquote", "mysql://xxxxx@db/pullquote"},
		{"articles/2024", "articles/2024"},
	} {
		if got := redact.Address(test.address); got != test.want {
			t.Errorf("%s is shown as %s, want %s", test.address, got, test.want)
		}
	}
}

func TestTheKeyInAPrivateFeedsPathIsHidden(t *testing.T) {
	for _, test := range []struct{ address, want string }{
		{"https://h.example/private/0123abcd4567efgh8901.rss", "https://h.example/private/xxxxx"},
		{"https://h.example/rss/3f2b8c1e-6a1d-4a39-9b0f-0d6f1a2b3c4d?page=1", "https://h.example/rss/xxxxx?page=1"},
		{"https://h.example/2024/05/03/council-votes-to-plant-400-trees/feed/", "https://h.example/2024/05/03/council-votes-to-plant-400-trees/feed/"},
	} {
		if got := redact.Feed(test.address); got != test.want {
			t.Errorf("%s is shown as %s, want %s", test.address, got, test.want)
		}
	}
}

func TestTextIsShownWithoutItsSecrets(t *testing.T) {
	m := redact.Knowing("s3cr3t-of-ours", "key", "")
	const token = "MTEyMjMzNDQ1NTY2Nzc4ODk5MA.GcAnAr.yQ2c3RyaW5nX29mX2xldHRlcnNfYW5k"
	for _, test := range []struct{ text, want string }{
		{"coverage has changed: 3 articles, see https://h.example/a.", "coverage has changed: 3 articles, see https://h.example/a."},
		{`Get "https://ann:canary@h.example/feed": EOF`, `Get "https://xxxxx@h.example/feed": EOF`},
		{"two: https://a:b@h.example, https://h.example?token=canary.", "two: https://xxxxx@h.example, https://h.example?token=xxxxx."},
		{"POST /api/v9/webhooks/1234/canary-token/messages/@original", "POST /api/v9/webhooks/1234/[token]/messages/@original"},
		{"log.level: " + token, "log.level: [token]"},
		{"host=db user=bot password=canary sslmode=off", "host=db user=bot password=xxxxx sslmode=off"},
		{"host=db password = 'can ary'", "host=db password = xxxxx"},
		{"Authorization: Bot canary", "Authorization: Bot xxxxx"},
		{`{"token": "canary", "id": "1"}`, `{"token": "xxxxx", "id": "1"}`},
		{"it quotes s3cr3t-of-ours, the key of ours", "it quotes [secret], the key of ours"},
		{"discord.token: must be set", "discord.token: must be set"},
	} {
		if got := m.Text(test.text); got != test.want {
			t.Errorf("%q is shown as %q, want %q", test.text, got, test.want)
		}
	}
}
