package config_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pullquote/config"
)

// write puts a configuration file into a folder of its own.
func write(t *testing.T, text string) (dir string) {
	t.Helper()
	dir = t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, config.FileName), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestNothingSetGivesTheDefaults(t *testing.T) {
	c, err := config.Load(config.Source{Dirs: []string{"", t.TempDir()}})
	if err != nil {
		t.Fatal(err)
	}
	if c.Coverage != "" || c.Log.Level != "auto" || c.Answers.ExcerptBudget != 600 || c.Discord.Transport != "gateway" || c.Discord.Token.IsSet() {
		t.Errorf("got %+v", *c)
	}
}

func TestFlagsBeatEnvironmentBeatsFileBeatsDefault(t *testing.T) {
	dir := write(t, "log: {level: error, format: json}\nindex: from-file\nanswers: {excerpt_budget: 300}\n")
	c, err := config.Load(config.Source{
		Dirs:    []string{dir},
		Environ: []string{"PULLQUOTE_LOG_LEVEL=debug", "PULLQUOTE_INDEX=from-env"},
		Flags:   map[string]string{"index": "from-flag"},
	})
	if err != nil {
		t.Fatal(err)
	}
	got := []string{c.Log.Format, c.Log.Level, c.Index, c.Discord.Transport}
	if want := []string{"json", "debug", "from-flag", "gateway"}; !slices.Equal(got, want) || c.Answers.ExcerptBudget != 300 {
		t.Errorf("got %q and %d, want %q and 300", got, c.Answers.ExcerptBudget, want)
	}
}

func TestAnEmptyVariableCountsAsNotSet(t *testing.T) {
	dir := write(t, "index: from-file\nlog: {level: error}\ndiscord: {token: "+token+"}\n")
	c, err := config.Load(config.Source{Dirs: []string{dir}, Environ: []string{"PULLQUOTE_INDEX=", "PULLQUOTE_LOG_LEVEL=", "DISCORD_TOKEN=", "PULLQUOTE_DISCORD_TOKEN=", "DISCORD_TOKEN_FILE=", "PULLQUOTE_FEEDS="}})
	if err != nil || c.Index != "from-file" || c.Log.Level != "error" || c.Discord.Token.Reveal() != token {
		t.Errorf("got %+v, %v", c, err)
	}
	c, err = config.Load(config.Source{Environ: []string{"DISCORD_TOKEN=", "PULLQUOTE_DISCORD_TOKEN=" + token}})
	if err != nil || c.Discord.Token.Reveal() != token {
		t.Errorf("the empty one of two names wins: %v", err)
	}
}

func TestTheFirstFolderWithAFileWins(t *testing.T) {
	here, home := write(t, "index: here"), write(t, "index: home\ncoverage: home")
	for _, test := range []struct {
		source      config.Source
		want, other string
	}{
		{config.Source{Dirs: []string{here, home}}, "here", ""},
		{config.Source{Dirs: []string{t.TempDir(), home}}, "home", "home"},
		{config.Source{Dirs: []string{here}, File: filepath.Join(home, config.FileName)}, "home", "home"},
	} {
		c, err := config.Load(test.source)
		if err != nil || c.Index != test.want || c.Coverage != test.other {
			t.Errorf("%v: got %+v, %v; want index %q, coverage %q", test.source, c, err, test.want, test.other)
		}
	}
}

func TestListsComeFromTheFileOrTheEnvironment(t *testing.T) {
	want := []string{"111222333444555666", "222333444555666777"}
	for _, source := range []config.Source{
		{Dirs: []string{write(t, "discord:\n  guilds: ['111222333444555666', 222333444555666777]\n")}},
		{Environ: []string{"PULLQUOTE_DISCORD_GUILDS= 111222333444555666, 222333444555666777,"}},
	} {
		c, err := config.Load(source)
		if err != nil || !slices.Equal(c.Discord.Guilds, want) {
			t.Errorf("%v: got %+v, %v", source, c, err)
		}
	}
}

func TestASecretComesFromTheEnvironmentOrAFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "token")
	if err := os.WriteFile(file, []byte(token+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, source := range map[string]config.Source{
		"DISCORD_TOKEN":                {Environ: []string{"DISCORD_TOKEN=" + token}},
		"PULLQUOTE_DISCORD_TOKEN":      {Environ: []string{"PULLQUOTE_DISCORD_TOKEN=" + token}},
		"DISCORD_TOKEN_FILE":           {Environ: []string{"DISCORD_TOKEN_FILE=" + file}},
		"PULLQUOTE_DISCORD_TOKEN_FILE": {Environ: []string{"PULLQUOTE_DISCORD_TOKEN_FILE=" + file}},
		"the configuration file":       {Dirs: []string{write(t, "discord: {token: "+token+"}")}},
		"a file that it names":         {Dirs: []string{write(t, "discord: {token_file: "+file+"}")}},
	} {
		c, err := config.Load(source)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if c.Discord.Token.Reveal() != token {
			t.Errorf("%s: got %q, want %q", name, c.Discord.Token.Reveal(), token)
		}
	}
}

// Each row is a configuration that must not start the program, with what must be said of it.
func TestWhatIsWrongIsSaidAllAtOnce(t *testing.T) {
	empty := filepath.Join(t.TempDir(), "empty")
	if err := os.WriteFile(empty, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		file, environ string // environ: separated by spaces
		flags         map[string]string
		want          []string
	}{
		{"log: {level: loud, format: xml}", "", nil, []string{
			`log.format is "xml": want text or json`,
			`log.level is "loud": want auto, debug, info, warn or error`}},
		{"covrage: articles", "", nil, []string{"covrage: is no option; did you mean coverage?"}},
		{"log: {lvl: info}", "", nil, []string{"log.lvl: is no option; did you mean log.level?"}},
		{"log: loud", "", nil, []string{"log: takes no value of its own, but keys and values below it"}},
		{"answers: {excerpt_budget: many}", "", nil, []string{`answers.excerpt_budget is "many": want a whole number`}},
		{"answers: {excerpt_budget: 12, excerpts: -1}", "", nil, []string{
			`answers.excerpt_budget is "12": want 80 to 4000`, `answers.excerpts is "-1": want 0 to 25`}},
		{"coverage: [a, b]", "", nil, []string{`coverage is "[a b]": want text`}},
		{"log:\n\tlevel: info", "", nil, []string{"is not a YAML file of keys and values: see line 2"}},
		{"discord: canary", "", nil, []string{"discord: takes no value of its own"}},
		{"discord: {token: {canary: x}, guilds: {a: b}}", "", nil, []string{
			"discord.guilds: takes a value, not keys", "discord.token: takes a value, not keys"}},
		{"discord: {token: [canary], transport: [a]}", "", nil, []string{`discord.token is "[secret]": not a value`, `discord.transport is "[a]": want text`}},
		{"", "PULLQUOTE_COVRAGE=x PULLQUOTE_LOG_LEVEL=loud", nil, []string{
			"PULLQUOTE_COVRAGE: is no option; did you mean PULLQUOTE_COVERAGE?",
			`log.level is "loud": want auto, debug, info, warn or error`}},
		{"", "PULLQUOTE_HTTP_LISTEN=8080 PULLQUOTE_DISCORD_PUBLIC_KEY=abc PULLQUOTE_DISCORD_GUILDS=home", nil, []string{
			`discord.guilds is "home": want server ids, such as 1122334455667788990`,
			`discord.public_key is "abc": want 64 hexadecimal digits`,
			`http.listen is "8080": want host:port, such as 127.0.0.1:8080`}},
		{"discord: {shards: 4/4x}", "", nil, []string{`discord.shards is "4/4x": want auto, a number such as 4, or one of several such as 0/4`}},
		{"discord: {transport: http}", "", nil, []string{
			"discord.public_key: must be set, because discord.transport is http",
			"http.listen: must be set, because discord.transport is http"}},
		{"", "DISCORD_TOKEN=canary DISCORD_TOKEN_FILE=" + empty, nil, []string{"discord.token is set too; keep one of them"}},
		{"", "DISCORD_TOKEN_FILE=" + empty, nil, []string{"the file must hold the secret and nothing else"}},
		{"", "DISCORD_TOKEN_FILE=/nowhere/token", nil, []string{`discord.token_file is "/nowhere/token": cannot be read: `}},
		{"", "", map[string]string{"state": "postgres://bot:canary@db/x"}, []string{
			`state is "postgres://bot:xxxxx@db/x": a password on the command line can be read by everybody on this machine; set PULLQUOTE_STATE instead`}},
	} {
		c, err := config.Load(config.Source{Dirs: []string{write(t, test.file)}, Environ: strings.Fields(test.environ), Flags: test.flags})
		if err == nil {
			t.Errorf("%q %q: got %+v, want an error", test.file, test.environ, *c)
			continue
		}
		for _, line := range test.want {
			if !strings.Contains(err.Error(), line) {
				t.Errorf("%q %q:\ngot  %s\nwant %s", test.file, test.environ, err, line)
			}
		}
		if strings.Contains(err.Error(), "canary") {
			t.Errorf("%q %q: the error tells the secret: %s", test.file, test.environ, err)
		}
		if _, ok := errors.AsType[*config.Problem](err); !ok {
			t.Errorf("%q %q: %T holds no *config.Problem", test.file, test.environ, err)
		}
	}
}

func TestEveryOptionHasItsEnvironmentVariableAndALine(t *testing.T) {
	for _, o := range config.Options() {
		want := "PULLQUOTE_" + strings.ToUpper(strings.ReplaceAll(o.Key, ".", "_"))
		if !slices.Contains(o.Env, want) || o.Doc == "" || strings.HasSuffix(o.Doc, ".") {
			t.Errorf("%+v: want the variable %s and a line without a full stop", o, want)
		}
	}
}

// Whatever a configuration file holds, loading it ends with a configuration or an error that says what is wrong.
func FuzzLoad(f *testing.F) {
	for _, seed := range []string{"", "log: {level: info}", "log: loud", "a: &a [*a]", "- x", "discord: {token: {a: b}}", "? {a: b} : c", "state: 7", "index: !!binary aGk="} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		c, err := config.Load(config.Source{Dirs: []string{write(t, text)}})
		if (c == nil) == (err == nil) {
			t.Fatalf("%q: got %v and %v", text, c, err)
		}
		if err != nil && strings.TrimSpace(err.Error()) == "" {
			t.Fatalf("%q: the error says nothing", text)
		}
	})
}
