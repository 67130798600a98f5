package main

import (
	"bytes"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pullquote/bot/doctor"
	"pullquote/bot/fault"
	"pullquote/config"
)

// Everything that the program shows goes through one of these doors; behind each, every kind of secret is gone.
func TestNoSecretLeavesTheProgram(t *testing.T) {
	const token = "MTEyMjMzNDQ1NTY2Nzc4ODk5MA.GcAnAr.yQ2c3RyaW5nX29mX2xldHRlcnNfYW5k"
	var out bytes.Buffer
	p := newProgram(surroundings{out: &out, err: &out})
	environ := []string{"DISCORD_TOKEN=plain-canary-word", "PULLQUOTE_LOG_LEVEL=debug", "PULLQUOTE_STATE=postgres://bot:canary%20pass@db/x",
		"PULLQUOTE_FEEDS=https://h.example/f?key=shy-canary"}
	if err := p.Load(config.Source{Environ: environ}, slog.LevelDebug); err != nil {
		t.Fatal(err)
	}
	for _, secret := range []string{token, "plain-canary-word", "canary pass", "canary%20pass", "shy-canary", "https://ann:canary@h.example/feed", "https://h.example/?auth=canary",
		"https://canary@h.example", "password=canary", "POST /webhooks/1/canary/messages", `Authorization: Bot canary`} {
		wrong := fmt.Errorf("ask %s: %w", secret, errors.New(secret))
		p.Log.Error("it failed: "+secret, "err", wrong, "src", secret, slog.Group("feed", "src", secret), "list", []string{secret})
		p.exit(&out, wrong)
		p.exit(&out, fault.Usage(secret, secret))
		if err := p.conclude([]doctor.Finding{{Grade: doctor.Fair, About: "feeds", Text: strings.Repeat("word ", 20) + secret, Hint: secret}}); err != nil {
			t.Fatal(err)
		}
		printed := strings.Join(strings.Fields(out.String()), " ")
		out.Reset()
		if strings.Contains(printed, "canary") || strings.Contains(printed, "GcAnAr") {
			t.Errorf("%q got out: %s", secret, printed)
		}
	}
}

func TestAWrongCommandLineTellsNoSecret(t *testing.T) {
	const token = "MTEyMjMzNDQ1NTY2Nzc4ODk5MA.GcAnAr.yQ2c3RyaW5nX29mX2xldHRlcnNfYW5k"
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "articles"), 0o755); err != nil {
		t.Fatal(err)
	}
	environ := []string{"PULLQUOTE_FEEDS=https://ann:canary@127.0.0.1:1/feed,http://127.0.0.1:1/feed?token=canary", "PULLQUOTE_COVERAGE=" + filepath.Join(dir, "articles"), "PULLQUOTE_INDEX=:memory:",
		"PULLQUOTE_INTAKE_DELAY=100ms", "PULLQUOTE_INTAKE_ALLOW_PRIVATE=127.0.0.0/8"}
	for _, args := range [][]string{
		{"serve", token}, {token}, {"--coverage", token, "ask", "who"}, {"--coverage", "https://bot:canary@h/x", "ask", "who"}, {"--log-level", token, "ask", "who"},
		{"--log-level", "hunter-canary", "ask", "who"}, {"--config", token, "ask", "who"}, {"commands", "list", "--guild", token}, {"serve", "--state", "mysql://bot:canary@db/x"},
		{"ask", "who", "--sort", token}, {"import", "https://ann:canary@h.example/x"}, {"import", "--feeds"}, {"doctor"}, {"reports", "--state", "host=db password=canary"},
	} {
		var out bytes.Buffer
		run(t.Context(), args, surroundings{in: strings.NewReader(""), out: &out, err: &out, environ: environ, configDir: dir, cacheDir: dir, now: time.Now})
		printed := strings.Join(strings.Fields(out.String()), " ")
		if strings.Contains(printed, "canary") || strings.Contains(printed, "GcAnAr") || printed == "" {
			t.Errorf("%q: %s", args, printed)
		}
	}
}
