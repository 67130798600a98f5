package names

import (
	"strings"
	"testing"
)

// A brand has its “’s” wherever it stands, also where nothing is possessed.
func TestBrandsKeepTheirPossessive(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"before a verb in the past", "Then Brandel’s was late.", "o:Brandel’s"},
		{"before a verb in the present", "Then Brandel’s says so.", "o:Brandel’s"},
		{"before a modal", "They know Brandel’s will close it.", "o:Brandel’s"},
		{"before “and”", "They know Brandel’s and its owner.", "o:Brandel’s"},
		{"before a comma", "They know Brandel’s, too.", "o:Brandel’s"},
		{"before a full stop", "They know Brandel’s.", "o:Brandel’s"},
		{"at the end of the text", "They know Brandel’s", "o:Brandel’s"},
		{"before what it possesses", "They know Brandel’s roof.", "Brandel"},
		{"before what it possesses once", "Then Brandel’s was late. Now Brandel’s roof fell.", "o:Brandel’s; o:Brandel’s"},
		{"without it later", "Then Brandel’s was late. Now Brandel left.", "Brandel; Brandel"},
		{"without it before", "They know Brandel left. Now Brandel’s was late.", "Brandel; Brandel"},
		{"without it in between", "Then Brandel’s was late. Now Brandel left. Then Brandel’s was late.", "Brandel; Brandel; Brandel"},
		{"behind a title", "Then Mayor Brandel’s was late.", "Brandel"},
	} {
		c := NewCast(textOf(row.body))
		var all []string
		for _, n := range c.Names {
			name := c.TextOf(n.Stretch)
			if n.Org {
				name = "o:" + name
			}
			all = append(all, name)
		}
		if got := strings.Join(all, "; "); got != row.want {
			t.Errorf("%s: %q\nnames %s, want %s", row.fact, row.body, got, row.want)
		}
	}
}
