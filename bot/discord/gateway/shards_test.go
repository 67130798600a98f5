package gateway_test

import (
	"testing"

	"pullquote/bot/discord/gateway"
)

func TestParseShards(t *testing.T) {
	for _, row := range []struct {
		text string
		want gateway.Shards
		good bool
	}{
		{"auto", gateway.Shards{}, true},
		{"", gateway.Shards{}, true},
		{"4", gateway.Shards{First: 0, Count: 4, Total: 4}, true},
		{"0/4", gateway.Shards{First: 0, Count: 1, Total: 4}, true},
		{"3/4", gateway.Shards{First: 3, Count: 1, Total: 4}, true},
		{"4/4", gateway.Shards{}, false},
		{"0", gateway.Shards{}, false},
		{"-1/4", gateway.Shards{}, false},
		{"1122334455667788990", gateway.Shards{}, false},
		{"many", gateway.Shards{}, false},
	} {
		got, err := gateway.ParseShards(row.text)
		if got != row.want || (err == nil) != row.good {
			t.Errorf("%q: got %+v, %v", row.text, got, err)
		}
	}
}
