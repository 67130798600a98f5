package gateway

import (
	"fmt"
	"strconv"
	"strings"

	"pullquote/answers"
)

// Shards says which part of the gateway's traffic a bot takes: shards First to First+Count-1 of Total. Discord sends
// a server's interactions to shard (id >> 22) % Total, and wants shards from 2,500 servers on
// (docs.discord.com/developers/events/gateway#sharding). The zero Shards asks Discord how many it wants, and runs all.
type Shards struct{ First, Count, Total int }

// maxShards is more than the largest bots have; it catches a mistyped id.
const maxShards = 10_000

// ParseShards reads “auto”, a number of shards to run all of (“4”), or one of several (“0/4” to “3/4”).
func ParseShards(text string) (Shards, error) {
	if text == "" || text == "auto" {
		return Shards{}, nil
	}
	one, of, single := strings.Cut(text, "/")
	if !single {
		one, of = "0", text
	}
	first, err := strconv.Atoi(one)
	total, errTotal := strconv.Atoi(of)
	if err != nil || errTotal != nil || first < 0 || total < 1 || total > maxShards || first >= total {
		return Shards{}, &answers.HintError{Problem: fmt.Sprintf("discord.shards is %q", text),
			Hint: "want auto, a number such as 4, or one of several such as 0/4"}
	}
	if single {
		return Shards{first, 1, total}, nil
	}
	return Shards{0, total, total}, nil
}

// of says which shards to run where Discord recommends some.
func (s Shards) of(recommended int) Shards {
	if s.Total == 0 {
		s.Total = min(max(1, recommended), maxShards)
		s.Count = s.Total
	}
	return s
}
