package discord_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/inert"
	"pullquote/bot/commands/texts"
	"pullquote/bot/discord/localdiscord"
)

// A goldenCard is what a reader finds on a reviewed card: what it says above, and the excerpts with what it says of each.
type goldenCard struct {
	said     []string // the parts of its small lines, and the sentences of the others, above the first excerpt
	speaker  string   // whose words all are
	excerpts []cards.Excerpt
}

var (
	citationLine = regexp.MustCompile(`^-# (?:… )?([0-9]+) · (.*)$`)
	inBold       = regexp.MustCompile(`^\*\*(.+?)\*\*`)
	linkedName   = regexp.MustCompile(`^\[(.+)\]\(.*\) ↗`)
)

// readGolden reads a payload as a reader does, and nothing else.
func readGolden(t *testing.T, payload []byte) (g goldenCard) {
	t.Helper()
	m := localdiscord.Message{Components: componentsOf(t, payload)}
	for _, p := range parts(t, m) {
		for line := range strings.SplitSeq(p.Content, "\n") {
			if found := citationLine.FindStringSubmatch(line); found != nil {
				g.excerpts = append(g.excerpts, readCitation(found[2]))
			} else if name, titled := strings.CutPrefix(line, "### "); titled {
				g.speaker = inert.Unescape(name)
			} else if len(g.excerpts) == 0 && !strings.HasPrefix(line, "> ") {
				for part := range strings.SplitSeq(strings.TrimPrefix(line, "-# "), " · ") {
					g.said = append(g.said, inert.Unescape(part))
				}
			}
		}
	}
	return g
}

func readCitation(line string) (e cards.Excerpt) {
	fields := strings.Split(line, " · ")
	for i, field := range fields {
		if name := linkedName.FindStringSubmatch(field); name != nil {
			e.Publication = inert.Unescape(name[1])
			if i+1 < len(fields) {
				e.Date = inert.Unescape(fields[i+1])
			}
			return e
		}
		if name := inBold.FindStringSubmatch(field); name != nil && i == 0 {
			e.Speaker = inert.Unescape(name[1])
		}
	}
	return e
}

// broken lists the limits and orders that a golden says and does not keep to, and how many it says.
func (g goldenCard) broken(l texts.Language) (wrong []string, said int) {
	t := texts.Of(l)
	outside := slices.ContainsFunc(g.said, func(s string) bool { return s == t.ClosestWithout })
	for _, part := range g.said {
		for key, order := range t.SortedBy {
			if strings.EqualFold(part, order) {
				said++
				if !inOrder(g.excerpts, key) {
					wrong = append(wrong, fmt.Sprintf("%q stands above excerpts in another order", part))
				}
			}
		}
		if !limits(t, part) || outside {
			continue
		}
		said++
		for n, e := range g.excerpts {
			if !keepsTo(t, part, e, g.speaker) {
				wrong = append(wrong, fmt.Sprintf("excerpt %d, %s of %s, stands under %q", n+1, e.Publication, e.Date, part))
			}
		}
	}
	return wrong, said
}

// limits reports whether a part is a limit, as opposed to the stamp of what was searched, a verdict or a count.
func limits(t *texts.Texts, part string) bool {
	for _, format := range []string{t.Speaker, t.Source, t.From, t.To, t.Year} {
		lead, _, _ := strings.Cut(format, "%s")
		if len(part) > len(lead) && strings.EqualFold(part[:len(lead)], lead) && (format == t.Speaker || format == t.Source || year.MatchString(part)) {
			return true
		}
	}
	between := strings.Split(t.FromTo, "%s")[1]
	return len(year.FindAllString(part, -1)) == 2 && strings.Contains(part, between)
}

// inOrder looks at years alone: finer dates come in both languages' words.
func inOrder(all []cards.Excerpt, order string) bool {
	var years []string
	for _, e := range all {
		years = append(years, year.FindString(e.Date))
	}
	if order == "newest" {
		slices.Reverse(years)
	}
	return slices.IsSorted(years)
}

// Whatever a reviewed card says above its excerpts is so of each of them.
func TestLimitsOfGoldensAreLimitsApplied(t *testing.T) {
	files, err := filepath.Glob("testdata/cards/*.json")
	if err != nil || len(files) < 40 {
		t.Fatalf("%d goldens, %v", len(files), err)
	}
	said, excerpts := 0, 0
	for _, file := range files {
		payload, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		g := readGolden(t, payload)
		wrong, n := g.broken(languageIn(file))
		for _, w := range wrong {
			t.Errorf("%s: %s", filepath.Base(file), w)
		}
		said, excerpts = said+n, excerpts+len(g.excerpts)
	}
	if said < 6 || excerpts < 40 {
		t.Errorf("%d limits and %d excerpts are read: cards are not as this test thinks", said, excerpts)
	}
}

// Goldens that were falsified are found out.
func TestFalsifiedGoldensAreFoundOut(t *testing.T) {
	for _, c := range []struct{ file, true, false string }{
		{"ask-narrowed.en", "2013 to February 2017", "2014 to February 2017"},
		{"ask-narrowed.es", "2013 – febrero de 2017", "2006 – febrero de 2012"},
		{"ask-narrowed.en", "2013 to February 2017", "Source: Yale Daily News"},
		{"ask.en", "-# Answered", "-# Speaker: Megan Fountain"},
		{"timeline.en", "Oldest first", "Newest first"},
	} {
		payload, err := os.ReadFile("testdata/cards/" + c.file + ".json")
		if err != nil {
			t.Fatal(err)
		}
		changed := strings.Replace(string(payload), c.true, c.false, 1)
		if wrong, _ := readGolden(t, []byte(changed)).broken(languageIn(c.file + ".json")); len(wrong) == 0 || changed == string(payload) {
			t.Errorf("%s: %q in the place of %q is not noticed", c.file, c.false, c.true)
		}
	}
}

func languageIn(file string) texts.Language {
	if strings.HasSuffix(file, ".es.json") {
		return texts.Spanish
	}
	return texts.English
}

func componentsOf(t *testing.T, payload []byte) json.RawMessage {
	t.Helper()
	var m struct {
		Components json.RawMessage `json:"components"`
	}
	if err := json.Unmarshal(payload, &m); err != nil {
		t.Fatal(err)
	}
	return m.Components
}
