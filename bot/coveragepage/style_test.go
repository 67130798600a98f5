package coveragepage

import (
	"math"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"pullquote/bot/commands/texts"
)

// Text can be read on its ground, by day and by night, as WCAG 2.2 (1.4.6) wants of the best: 7 to 1, and 4.5 to 1 for what is said
// beside it.
func TestTheStylesheetsColoursCanBeRead(t *testing.T) {
	schemes := regexp.MustCompile(`:root \{([^}]*)\}`).FindAllStringSubmatch(style, -1)
	if len(schemes) != 2 {
		t.Fatalf("%d schemes of colours, want light and dark", len(schemes))
	}
	for _, s := range schemes {
		colours := map[string]string{}
		for _, m := range regexp.MustCompile(`--(\w+): (#[0-9a-f]{6})`).FindAllStringSubmatch(s[1], -1) {
			colours[m[1]] = m[2]
		}
		for name, least := range map[string]float64{"ink": 7, "quiet": 4.5, "accent": 4.5} {
			if got := contrast(t, colours[name], colours["paper"]); got < least {
				t.Errorf("%s %s on %s: %.1f to 1, want %.1f", name, colours[name], colours["paper"], got, least)
			}
		}
	}
	if rest := regexp.MustCompile(`:root \{[^}]*\}`).ReplaceAllString(style, ""); regexp.MustCompile(`#[0-9a-f]{3}|rgb|hsl`).MatchString(rest) {
		t.Error("there is a colour beside those of the schemes")
	}
}

// contrast is WCAG's ratio of two colours' luminance.
func contrast(t *testing.T, a, b string) float64 {
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + .05) / (min(x, y) + .05)
}

func luminance(t *testing.T, colour string) float64 {
	n, err := strconv.ParseUint(strings.TrimPrefix(colour, "#"), 16, 32)
	if err != nil {
		t.Fatal(err)
	}
	sum := 0.0
	for i, weight := range []float64{.2126, .7152, .0722} {
		c := float64(n>>(16-8*i)&0xff) / 255
		if c <= .04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}

func TestEveryLanguageHasAllWords(t *testing.T) {
	english := wordsOf[texts.English]
	for _, l := range texts.Languages() {
		w := reflect.ValueOf(wordsOf[l]).Elem()
		for f, x := range w.Fields() {
			if x.IsZero() {
				t.Errorf("%s lacks %s", l, f.Name)
			}
		}
		for outcome := range english.Outcomes {
			if wordsOf[l].Outcomes[outcome] == "" {
				t.Errorf("%s has no word for %q", l, outcome)
			}
		}
		for state := range english.States {
			if wordsOf[l].States[state] == "" {
				t.Errorf("%s has no word for %q", l, state)
			}
		}
	}
}
