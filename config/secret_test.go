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
		{"postgres://db/pullquote?user=bot&password=canary", "postgres://db/pullquote?user=bot&password=xxxxx", true},
		{"postgres://bot:ca%nary@db/pullquote", "postgres://xxxxx", true},
		{"PostgreSQL://bot:canary@db/pullquote", "PostgreSQL://bot:xxxxx@db/pullquote", true},
		{"mysql://bot:canary@db/pullquote", "[secret]", true},
		{"host=db password=canary", "[secret]", true},
	} {
		a := config.NewAddress(test.address)
		if a.String() != test.want || a.HoldsPassword() != test.password || a.Reveal() != test.address {
			t.Errorf("%q prints as %q (password: %v), want %q (%v)", test.address, a, a.HoldsPassword(), test.want, test.password)
		}
	}
}

func TestAStateThatIsNeitherAPathNorASupportedAddressIsRefused(t *testing.T) {
	for _, state := range []string{
		"mysql://bot:canary@db/pullquote", "sqlite:///var/lib/state-canary.db", "file:canary.db", "http://canary@db/", "mongodb+srv://bot:canary@db",
		"host=db dbname=pullquote password=canary", "password=canary host=db", "Server=db;Database=pullquote;User Id=bot;Password=canary;",
		"bot:canary@db:5432/pullquote", "bot:canary@tcp(db:3306)/pullquote", "//bot:canary@db/pullquote", "postgres:canary@db", "jdbc:postgresql://db/x?password=canary",
		":memory:", " postgres://bot:canary@db/x", "canary\nstate.db", "db.example:5432",
	} {
		_, err := config.Load(config.Source{Environ: []string{"PULLQUOTE_STATE=" + state}})
		if err == nil || !strings.Contains(err.Error(), "state: want the path of a file") || strings.Contains(err.Error(), "canary") {
			t.Errorf("%q: %v", state, err)
		}
	}
	for _, state := range []string{"state.db", "./a:b.db", "/var/lib/a=b/state.db", `C:\pullquote\state.db`, "../folder with spaces/état.db",
		"postgres://db/pullquote", "POSTGRES://bot@db/pullquote", "postgresql:///pullquote?host=/run/postgresql"} {
		c, err := config.Load(config.Source{Environ: []string{"PULLQUOTE_STATE=" + state}})
		if err != nil {
			t.Errorf("%q is refused: %v", state, err)
		} else if isDatabase := strings.HasPrefix(strings.ToLower(state), "postgres"); c.State.Database() != isDatabase {
			t.Errorf("%q is a database: %v", state, !isDatabase)
		}
	}
}

// Whatever option a password or token is typed into, no error tells it.
func TestASecretInTheWrongOptionIsNotTold(t *testing.T) {
	const token = "MTEyMjMzNDQ1NTY2Nzc4ODk5MA.GcAnAr.yQ2c3RyaW5nX29mX2xldHRlcnNfYW5k"
	for _, o := range config.Options() {
		if o.Secret {
			continue
		}
		for _, secret := range []string{token, "hunter2-canary", "https://bot:canary@h.example/x", "password=canary"} {
			for _, name := range append(o.Env, "DISCORD_TOKEN_FILE", "PULLQUOTE_"+secret) {
				_, err := config.Load(config.Source{Environ: []string{name + "=" + secret}})
				if err != nil && (strings.Contains(err.Error(), secret) && secret != "hunter2-canary" || name != "PULLQUOTE_"+secret && strings.Contains(err.Error(), "canary")) {
					t.Errorf("%s=%s: %v", name, secret, err)
				}
			}
		}
		if _, err := config.Load(config.Source{Environ: []string{o.Env[0] + "=" + token}}); err == nil {
			t.Errorf("%s takes a token", o.Env[0])
		}
	}
}
