package interaction_test

import (
	"maps"
	"slices"
	"testing"
)

// A thread among the options is known to be one, so that what holds for its channel holds for it.
func TestAThreadAmongTheOptionsHasItsChannel(t *testing.T) {
	r, ok := take([]byte(`{"id":"1","token":"t","type":2,"guild_id":"3","member":{"user":{"id":"2"}},"data":{"name":"follow","type":1,"options":[{"name":"channel","value":"8"}],
		"resolved":{"channels":{"7":{"id":"7","type":0,"parent_id":"70"},"8":{"id":"8","type":11,"parent_id":"80"},"9":{"type":"x"}}}}}`))
	if want := map[string]string{"8": "80"}; !ok || !maps.Equal(r.Parents, want) {
		t.Errorf("parents %v, want %v", r.Parents, want)
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
		r, ok := take([]byte(c.body))
		got := r.Message
		if q := r.Options["question"]; q != "" {
			got = append(got, q)
		}
		if !ok || !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, %v, want %q", c.fact, got, ok, c.want)
		}
	}
}
