package commands_test

import (
	"strings"
	"testing"

	"pullquote/bot/commands"
)

// Ids come from strangers as well: whatever they hold is read or refused, never a panic.
func FuzzReadControlTakesAnything(f *testing.F) {
	for _, id := range []string{"", "1", "1na--2||||", "1na--x||||", "1na--2|2013|9999999999||", "1zzzzz||||||", "2na--2||||"} {
		f.Add(id)
	}
	h := commands.New(newMade(3), commands.Options{AskerPace: commands.Pace{Burst: -1}})
	f.Fuzz(func(t *testing.T, id string) {
		p := h.Plan(t.Context(), commands.Request{Press: &commands.Press{ID: id, Heading: "q", Own: true}})
		if card := p.Carry(t.Context()); p.Delivery == "" || strings.Contains(card.Verdict, "Something broke") {
			t.Fatalf("%q: %s, %q", id, p.Delivery, card.Verdict)
		}
	})
}
