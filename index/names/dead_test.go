package names

import (
	"strings"
	"testing"
)

// dead are the fullest names of whom a body has as long dead.
func dead(body string) string {
	c := NewCast(textOf(body))
	var all []string
	for i := range c.Entities {
		if e := &c.Entities[i]; e.Dead {
			all = append(all, c.NameOf(e))
		}
	}
	return strings.Join(all, "; ")
}

func TestWhoDiedInAYear(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"“who” behind a comma", "Jacob Tamm, who died in 1931, drew it.", "Jacob Tamm"},
		{"“who” without one", "Jacob Tamm who died in 1931 drew it.", "Jacob Tamm"},
		{"the verb right behind", "Jacob Tamm died in 1931.", "Jacob Tamm"},
		{"an adverb between", "Jacob Tamm suddenly died in 1931.", "Jacob Tamm"},
		{"what else he did", "Jacob Tamm drew the map and died in 1931.", "Jacob Tamm"},
		{"a description between", "Jacob Tamm, a painter, died in 1931.", "Jacob Tamm"},
		{"where and when", "Jacob Tamm died here in 1931.", "Jacob Tamm"},
		{"once more by the surname", "Jacob Tamm died in 1931. Tamm was a painter.", "Jacob Tamm"},
		{"far behind the verb", "Jacob Tamm died of what they had all drunk with him in 1931.", ""},
		{"a day", "Jacob Tamm, who died on Sunday, drew it.", ""},
		{"a number of days", "Jacob Tamm died in 12 days.", ""},
		{"a place", "Jacob Tamm died in Marlow.", ""},
		{"a year without “in”", "Jacob Tamm died before 1931.", ""},
		{"another verb", "Jacob Tamm, who left in 1931, drew it.", ""},
		{"his brother", "Jacob Tamm’s brother died in 1931.", ""},
		{"his brother’s deeds", "Jacob Tamm’s brother left and died in 1931.", ""},
		{"what he said of another", "Jacob Tamm said “he went and died in 1931.”", ""},
		{"others behind a colon", "Jacob Tamm: Many died in 1931.", ""},
		{"a place of four letters", "Jacob Tamm died in Hull.", ""},
		{"somebody else who did", "Jacob Tamm met Odran Roe and died in 1931.", ""},
		{"a friend who did", "Jacob Tamm met a friend who died in 1931.", ""},
		{"somebody else behind a comma", "When he left, Jacob Tamm died in 1931.", ""},
		{"another noun right before", "Jacob Tamm said that a friend died in 1931.", ""},
		{"a name that does not begin the sentence", "They said Jacob Tamm died in 1931.", ""},
		{"what he said", "Jacob Tamm said “I died in 1931.”", ""},
		{"a body", "The Yarrow Council died in 1931.", ""},
		{"a title before", "Mayor Jacob Tamm died in 1931.", "Jacob Tamm"},
		{"something between commas that is no description", "Jacob Tamm left, and when he came, died in 1931.", ""},
	} {
		if got := dead(row.body); got != row.want {
			t.Errorf("%s: %q has as dead %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}
