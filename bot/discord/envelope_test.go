package discord_test

import (
	"slices"
	"strings"
	"testing"

	"pullquote/bot/commands"
	"pullquote/bot/discord"
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

// What can be read is read, whatever stands around it.
func TestAnInteractionIsReadFieldByField(t *testing.T) {
	const head = `{"id":1234567890123456789,"token":"t","type":2,"locale":7,"member":{"user":{"id":"2","avatar":5},"permissions":"18446744073709551615"},"data":`
	for _, c := range []struct {
		fact, body string
		want       []string
	}{
		{"an option beside others", head + `{"name":"ask","type":1,"options":[7,null,{"name":"question","value":"who?"},{"name":"x","value":{}}]}}`, []string{"who?"}},
		{"a message", head + `{"name":"Check against the coverage","type":3,"target_id":"9","resolved":{"users":5,"messages":{"8":"x","9":{"content":"a","embeds":[{"title":"b","description":{},"fields":[{"name":"c","value":"d"},1]},2],
			"message_snapshots":[3,{"message":{"content":"e","components":[{"type":9,"components":[{"type":10,"content":"f"}]}]}}],
			"components":[{"type":17,"components":[{"type":250},{"type":251,"components":[{"type":10,"content":"g"}]}]}]}}}}}`, []string{"a", "g", "e", "f", "b", "c", "d"}},
		{"what came before a break", `{"id":"1","token":"t","type":2,"user":{"id":"2"},"data":{"name":"ask","type":1,"options":[{"name":"question","value":"q"}]},"channel":{]`, []string{"q"}},
	} {
		r, ok := discord.Take([]byte(c.body))
		got := r.Message
		if q := r.Options["question"]; q != "" {
			got = append(got, q)
		}
		if !ok || !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, %v, want %q", c.fact, got, ok, c.want)
		}
	}
}
