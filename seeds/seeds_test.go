package seeds_test

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"strings"
	"testing"

	"pullquote/seeds"
)

// The bodies are the publishers', byte for byte: no editor, formatter or line-end conversion may touch them.
func TestBodiesAreByteForByteThePublishers(t *testing.T) {
	want := map[string]string{
		"2006-10-04-activists-lobby-for-immigrants.md":                           "27f17d3893d1c0cf4ffe706a3079388beb8377954995fdffbcffbff1b93baeb5",
		"2013-04-03-immigrant-rights-groups-lambast-delauros-commitment.md":      "6f9b0e0df015c4345da9d5418560ac4ded161e214982ed7905f2d9748d912893",
		"2013-connecticut-unanimously-passes-trust-act-to-limit-deportations.md": "f80abc51291e3cb6e4e28f4638b8ddb9e477b39829efedf851638e8c59195a15",
		"2017-02-01-new-haven-activists-malloy-to-talk-immigration.md":           "d8c6088b43db567ff7c259d2a6f165a7d4b5e13a5d90036821e16eb175eafbaf",
		"2019-06-connecticut-immigration-advocates-to-trump-no-more-raids.md":    "2960f994fa1729c96406ce99275eb29a1a442807937826b9c1e453a2350ba7f9",
	}
	files, err := fs.Glob(seeds.FS, "2*.md")
	if err != nil || len(files) != len(want) {
		t.Fatalf("the package holds %q (%v), want the %d articles", files, err, len(want))
	}
	for _, name := range files {
		data, err := fs.ReadFile(seeds.FS, name)
		if err != nil {
			t.Fatal(err)
		}
		_, body, found := strings.Cut(strings.TrimPrefix(string(data), "---\n"), "\n---\n")
		sum := sha256.Sum256([]byte(body))
		if got := hex.EncodeToString(sum[:]); !found || got != want[name] {
			t.Errorf("the body of %s has the SHA-256 %s, want %s", name, got, want[name])
		}
	}
}
