package interaction_test

import (
	"testing"
	"unicode/utf8"

	"pullquote/bot/commands"
	"pullquote/bot/discord/interaction"
)

// Whatever arrives as an interaction is read or refused, without a panic: Discord's JSON, and what only looks like it.
func FuzzInteractionsAreReadOrRefused(f *testing.F) {
	for _, body := range []string{
		`{"type":2,"id":"1","token":"t","member":{"user":{"id":"2"}},"guild_id":"3","channel":{"id":"4","type":11,"parent_id":"5"},"locale":"es-ES",
			"data":{"type":1,"name":"ask","options":[{"type":3,"name":"question","value":"who?"},{"type":4,"name":"count","value":5}]}}`,
		`{"type":3,"id":"1","token":"t","user":{"id":"2"},"message":{"flags":64,"components":[{"type":17,"components":[{"type":10,"content":"## who?"}]}]},
			"data":{"component_type":2,"custom_id":"more:2"}}`,
		`{"type":3,"id":"1","token":"t","user":{"id":"2"},"data":{"component_type":3,"custom_id":"x","values":["a"]}}`,
		`{"type":2,"id":"1","token":"t","user":{"id":"2"},"data":{"type":3,"name":"Check against the coverage","target_id":"9","resolved":{"messages":{"9":{"id":"9","content":"“words”"}}}}}`,
		`{"type":4,"id":"1","token":"t","user":{"id":"2"},"data":{"type":1,"name":"ask","options":[{"type":3,"name":"speaker","value":"b","focused":true}]}}`,
		`{"type":2,"id":"1","token":"t","user":{"id":"2"},"data":{"type":1,"name":"ask","options":[null]}}`,
		`{"type":3,"id":"1","token":"t","user":{"id":"2"},"message":{"components":[null,{"type":9,"accessory":null}]},"data":{"component_type":2}}`,
		`{"type":2,"data":`, `{"type":99}`, `[]`, `null`, `{"type":5,"id":"1","token":"t","data":{"custom_id":"m","components":[{"type":18}]}}`,
	} {
		f.Add([]byte(body))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		r, ok := take(body)
		if ok && r.Asker.ID == "" {
			t.Fatalf("a request of nobody is made of %q", body)
		}
		for name, value := range r.Options {
			if utf8.Valid(body) && !utf8.ValidString(value) {
				t.Fatalf("option %q of %q is %q", name, body, value)
			}
		}
	})
}

// take reads the body of an interaction as far as the request that it makes; ok tells whether it makes one.
func take(data []byte) (r commands.Request, ok bool) {
	i, err := interaction.Read(data)
	if err != nil {
		return r, false
	}
	return i.Request()
}
