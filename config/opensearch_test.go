package config_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pullquote/config"
)

func TestAnIndexInAClusterIsAnAddressWithoutAPassword(t *testing.T) {
	for _, c := range []struct{ index, want string }{
		{"opensearch://bot@search:9200/coverage", ""},
		{"OpenSearch://search/coverage", ""},
		{"opensearch://bot@a:9200,b:9200,c/coverage-1?tls=off&shards=3", ""},
		{"opensearch://[::1]:9200/coverage", ""},
		{"/var/lib/index", ""},
		{":memory:", ""},
		{"opensearch://bot:hunter22@search:9200/coverage", "the password goes into opensearch.password"},
		{"opensearch://search:9200", "want opensearch://user@host"},
		{"opensearch://search:9200/Coverage", "want opensearch://user@host"},
		{"https://search:9200/coverage", "want a folder, :memory:, or"},
	} {
		_, err := config.Load(config.Source{Environ: []string{"PULLQUOTE_INDEX=" + c.index}})
		switch {
		case c.want == "" && err != nil, c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)):
			t.Errorf("%s: %v, want %q", c.index, err, c.want)
		case err != nil && strings.Contains(err.Error(), "hunter22"):
			t.Errorf("the password is shown: %v", err)
		}
	}
	_, err := config.Load(config.Source{Dirs: []string{write(t, "coverages:\n  - {folder: a, index: \"opensearch://s/x\"}\n  - {folder: b, index: \"opensearch://s/x\"}\n")}})
	if err == nil || !strings.Contains(err.Error(), "has the index of another") {
		t.Errorf("two coverages in one place: %v", err)
	}
}

func TestThePasswordOfAClusterMayBeInAFileAndIsNeverPrinted(t *testing.T) {
	file := filepath.Join(t.TempDir(), "password")
	if err := os.WriteFile(file, []byte("hunter22\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	c, err := config.Load(config.Source{Environ: []string{"PULLQUOTE_OPENSEARCH_PASSWORD_FILE=" + file, "PULLQUOTE_INDEX=opensearch://bot@s/x"}})
	if err != nil || c.OpenSearch.Password.Reveal() != "hunter22" || !strings.Contains(strings.Join(c.Secrets(), " "), "hunter22") {
		t.Fatalf("%v, %v", c, err)
	}
	if text := fmt.Sprintf("%v %+v %#v", c, c, c); strings.Contains(text, "hunter22") {
		t.Error("the password is printed")
	}
}
