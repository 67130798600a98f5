package attribution_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"pullquote/index/attribution"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestSeedQuotations compares the quotations of the five sample articles, their speakers and their descriptions, with a
// file that a person has checked against the articles.
func TestSeedQuotations(t *testing.T) {
	const path = "testdata/seeds.golden"
	got := seedQuotations(t)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the quotations of the sample articles differ from %s; look at the difference, then: go test ./index/attribution -update\n%s",
			path, firstDifference(got, string(want)))
	}
}

func seedQuotations(t *testing.T) string {
	var b strings.Builder
	for _, a := range seedArticles(t) {
		fmt.Fprintf(&b, "=== %s\n", a.ID)
		_, reading := read(t, a.Body)
		for _, q := range reading.Quotes {
			if q.Kind == attribution.Indirect {
				continue
			}
			var pieces []string
			for _, s := range q.Content {
				pieces = append(pieces, strings.Join(strings.Fields(s.Of(a.Body)), " "))
			}
			fmt.Fprintf(&b, "%s, by %s\n    %s\n", q.Kind, speakerLine(q.Speaker), strings.Join(pieces, " | "))
		}
	}
	return b.String()
}

func speakerLine(s *attribution.Speaker) string {
	if s == nil {
		return "nobody named"
	}
	line := s.Name
	if s.AsWritten != s.Name {
		line = fmt.Sprintf("%s (“%s”)", s.Name, s.AsWritten)
	}
	if s.Description != nil {
		line += ", " + strings.Join(strings.Fields(*s.Description), " ")
	}
	return line
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return fmt.Sprintf("line %d\ngot  %s\nwant %s", i+1, g[i], w[i])
		}
	}
	return fmt.Sprintf("got %d lines, want %d", len(g), len(w))
}
