package discord_test

import (
	"strings"
	"testing"

	"pullquote/bot/commands"
)

// An interaction that cannot be decoded whole is answered all the same, whichever way it comes.
func TestWhatCannotBeReadIsAnswered(t *testing.T) {
	for _, open := range []struct {
		by    string
		world func(*testing.T, commands.Options) *world
	}{{"gateway", newWorld}, {"HTTP", newHTTPWorld}} {
		t.Run(open.by, func(t *testing.T) {
			w := open.world(t, commands.Options{})
			for _, c := range []struct {
				fact   string
				kind   int
				change func(map[string]any)
			}{
				{"without data", 2, func(p map[string]any) { delete(p, "data") }},
				{"data of another kind", 2, func(p map[string]any) { p["data"] = []any{1} }},
				{"a name that is none", 2, func(p map[string]any) { p["data"] = map[string]any{"name": 5, "type": "x"} }},
				{"options that are none", 2, func(p map[string]any) { p["data"] = map[string]any{"name": "ask", "type": 1, "options": "who"} }},
				{"nobody who asks", 2, func(p map[string]any) { p["member"], p["user"] = 3, []any{} }},
				{"a place of a new kind", 2, func(p map[string]any) { p["context"], p["channel"], p["guild_id"] = "moon", 7, map[string]any{} }},
				{"a press of a message of a new kind", 3, func(p map[string]any) { p["message"] = map[string]any{"components": map[string]any{}} }},
				{"a press without a message", 3, func(p map[string]any) { p["data"] = map[string]any{"custom_id": 1} }},
			} {
				i := w.wait(w.Odd(w.asker, c.kind, c.change))
				if got := text(t, i.Reply()); !strings.Contains(got, ".") || !i.Reply().Ephemeral() {
					t.Errorf("%s: the asker gets %q", c.fact, got)
				}
			}
			i := w.wait(w.Odd(w.asker, 4, func(p map[string]any) { p["data"] = "new" }))
			if len(i.Choices()) != 0 {
				t.Errorf("typing that cannot be read is completed to %v", i.Choices())
			}
		})
	}
}
