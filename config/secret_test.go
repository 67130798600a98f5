package config_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"pullquote/config"
)

const token = "MTIz.canary.c2VjcmV0"

// The configuration is printed in every way a program prints things; the secret must be in none of them.
func TestASecretIsNeverPrinted(t *testing.T) {
	c, err := config.Load(config.Source{Environ: []string{"DISCORD_TOKEN=" + token, "PULLQUOTE_STATE=postgres://bot:canary@db/pullquote"}})
	if err != nil {
		t.Fatal(err)
	}
	var text, structured bytes.Buffer
	slog.New(slog.NewTextHandler(&text, nil)).Info("start", "config", *c, "token", c.Discord.Token, "state", c.State)
	slog.New(slog.NewJSONHandler(&structured, nil)).Info("start", "config", c, "token", c.Discord.Token, "state", c.State)
	asJSON, err := json.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	asYAML, err := yaml.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	type private struct{ c *config.Config } // fmt calls no methods on unexported fields
	prints := map[string]string{
		"%x": fmt.Sprintf("%x", c.Discord.Token), "unexported": fmt.Sprintf("%+v %#v", private{c}, private{c}),
		"pieces": fmt.Sprint(c.Discord.Token, " ", c.State, " ", c.Discord, " ", &c.Discord),
		"json":   string(asJSON), "yaml": string(asYAML), "slog text": text.String(), "slog json": structured.String(),
	}
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q"} {
		prints[verb] = fmt.Sprintf(verb, *c)
	}
	for way, printed := range prints {
		if strings.Contains(printed, "canary") || strings.Contains(printed, fmt.Sprintf("%x", token)) {
			t.Errorf("%s prints the secret: %s", way, printed)
		}
	}
	if c.Discord.Token.Reveal() != token {
		t.Errorf("Reveal gives %q, want %q", c.Discord.Token.Reveal(), token)
	}
}

func TestAnAddressPrintsWithoutItsPassword(t *testing.T) {
	for _, test := range []struct {
		address, want string
		password      bool
	}{
		{"", "", false},
		{"/var/lib/pullquote/state.db", "/var/lib/pullquote/state.db", false},
		{`C:\pullquote\state.db`, `C:\pullquote\state.db`, false},
		{"postgres://bot@db/pullquote", "postgres://bot@db/pullquote", false},
		{"postgres://bot:canary@db:5432/pullquote", "postgres://bot:xxxxx@db:5432/pullquote", true},
		{"postgres://db/pullquote?user=bot&password=canary", "[secret]", true},
		{"postgres://bot:ca%nary@db/pullquote", "[secret]", true},
	} {
		a := config.NewAddress(test.address)
		if a.String() != test.want || a.HoldsPassword() != test.password || a.Reveal() != test.address {
			t.Errorf("%q prints as %q (password: %v), want %q (%v)", test.address, a, a.HoldsPassword(), test.want, test.password)
		}
	}
}
