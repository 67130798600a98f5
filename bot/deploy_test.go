package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"pullquote/config"
)

// whole is the text of a file in .deploy.
func whole(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("../.deploy", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestDeployFilesAreWellFormed(t *testing.T) {
	var dashboard struct {
		Panels []struct {
			ID      int
			Title   string
			Targets []struct{ Expr string }
		}
	}
	if err := json.Unmarshal([]byte(whole(t, "dashboard.json")), &dashboard); err != nil {
		t.Fatal(err)
	}
	ids := map[int]bool{}
	for _, p := range dashboard.Panels {
		if ids[p.ID] || p.Title == "" || len(p.Targets) == 0 || p.Targets[0].Expr == "" {
			t.Errorf("odd panel %+v", p)
		}
		ids[p.ID] = true
	}
	var alerts struct {
		Groups []struct {
			Rules []struct {
				Alert, Expr string
				Annotations map[string]string
			}
		}
	}
	if err := yaml.Unmarshal([]byte(whole(t, "alerts.yaml")), &alerts); err != nil {
		t.Fatal(err)
	}
	for _, r := range alerts.Groups[0].Rules {
		if r.Alert == "" || r.Annotations["summary"] == "" || strings.Count(r.Expr, "(") != strings.Count(r.Expr, ")") {
			t.Errorf("odd rule %+v", r)
		}
	}
}

// What forms, workflows and releases are made of is read by other programs; here at least it is YAML, and names what there is.
func TestTheRepositorysOwnSettingsAreWellFormed(t *testing.T) {
	var files []string
	for _, pattern := range []string{"../.goreleaser.yaml", "../.github/*.y*ml", "../.github/*/*.y*ml"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, found...)
	}
	if len(files) < 8 {
		t.Errorf("only %q", files)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var content map[string]any
		if err := yaml.Unmarshal(data, &content); err != nil {
			t.Errorf("%s: %v", file, err)
		}
		for _, named := range regexp.MustCompile(`\.ci/\w+|\.deploy/Dockerfile\.\w+`).FindAllString(string(data), -1) {
			if _, err := os.Stat(filepath.Join("..", named)); err != nil {
				t.Errorf("%s names %s: %v", file, named, err)
			}
		}
		if strings.Contains(file, "ISSUE_TEMPLATE") && !strings.HasSuffix(file, "config.yml") && (content["name"] == nil || content["body"] == nil) {
			t.Errorf("%s is no form: %v", file, content)
		}
	}
}

// What the container and the unit promise in .deploy/README.md, and that they set only options that there are.
func TestComposeAndUnitLeaveTheProgramFewRights(t *testing.T) {
	var compose struct {
		Services map[string]struct {
			ReadOnly    bool     `yaml:"read_only"`
			CapDrop     []string `yaml:"cap_drop"`
			SecurityOpt []string `yaml:"security_opt"`
			User        string
			Ports       []string
			Environment map[string]string
		}
	}
	if err := yaml.Unmarshal([]byte(whole(t, "compose.yaml")), &compose); err != nil {
		t.Fatal(err)
	}
	s := compose.Services["pullquote"]
	if !s.ReadOnly || !slices.Equal(s.CapDrop, []string{"ALL"}) || !slices.Contains(s.SecurityOpt, "no-new-privileges:true") ||
		s.User != "65532:65532" || len(s.Ports) > 0 {
		t.Errorf("the container has more rights than it needs: %+v", s)
	}
	unit := whole(t, "pullquote.service")
	for _, line := range []string{"DynamicUser=yes", "NoNewPrivileges=yes", "ProtectSystem=strict", "CapabilityBoundingSet=", "LoadCredential=token:", "ExecReload=/bin/kill -HUP $MAINPID"} {
		if !strings.Contains(unit, "\n"+line) {
			t.Errorf("the unit lacks %s", line)
		}
	}
	known := map[string]bool{"DISCORD_TOKEN_FILE": true, "DISCORD_PUBLIC_KEY": true, "PULLQUOTE_OPENSEARCH_PASSWORD_FILE": true} // twins of secrets, and what compose fills in
	for _, o := range config.Options() {
		for _, name := range o.Env {
			known[name] = true
		}
	}
	for _, name := range regexp.MustCompile(`\b(?:PULLQUOTE|DISCORD)_[A-Z_]+`).FindAllString(unit+whole(t, "compose.yaml")+whole(t, "compose-opensearch.yaml"), -1) {
		if !known[name] {
			t.Errorf("%s is set, and is no option", name)
		}
	}
}

// The bots of the three nodes speak to all of them, as a user with a password, over TLS, and have no more rights than the one alone.
func TestTheBotsOfAClusterSpeakToAllOfIt(t *testing.T) {
	var compose struct {
		Services map[string]struct {
			ReadOnly    bool     `yaml:"read_only"`
			CapDrop     []string `yaml:"cap_drop"`
			User        string
			Ports       []string
			Environment map[string]string
		}
		Secrets map[string]any
	}
	if err := yaml.Unmarshal([]byte(whole(t, "compose-opensearch.yaml")), &compose); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"bot1", "bot2", "bot3"} {
		s := compose.Services[name]
		if !s.ReadOnly || !slices.Equal(s.CapDrop, []string{"ALL"}) || s.User != "65532:65532" || len(s.Ports) > 0 {
			t.Errorf("%s has more rights than it needs: %+v", name, s)
		}
		index := s.Environment["PULLQUOTE_INDEX"]
		c, err := config.Load(config.Source{Environ: []string{"PULLQUOTE_INDEX=" + index}})
		if err != nil || !config.InCluster(c.Index) || strings.Contains(index, "tls=off") {
			t.Errorf("%s: index %q, %v", name, index, err)
		}
		for node := range compose.Services {
			if strings.HasPrefix(node, "search") && !strings.Contains(index, node+":9200") {
				t.Errorf("%s does not speak to %s", name, node)
			}
		}
		if s.Environment["PULLQUOTE_OPENSEARCH_CA"] == "" || s.Environment["PULLQUOTE_OPENSEARCH_PASSWORD_FILE"] != "/run/secrets/search-password" {
			t.Errorf("%s: %v", name, s.Environment)
		}
	}
	var settings map[string]any
	if err := yaml.Unmarshal([]byte(whole(t, "opensearch.yml")), &settings); err != nil || settings["plugins.security.ssl.http.enabled"] != true || settings["plugins.security.disabled"] != nil {
		t.Errorf("the nodes' settings: %v, %v", settings, err)
	}
}
