package config

import (
	"encoding/hex"
	"net"
	"regexp"
	"strconv"
	"time"
	"unicode/utf8"

	"pullquote/config/redact"
)

// Validate checks every value, and the values against each other; the error joins a *Problem for each fault.
func (c *Config) Validate() error { return join(validate(c, nil)) }

// validate checks what is not already known to be wrong.
func validate(c *Config, known []error) []error {
	r := report{known: known}
	c.Meaning.validate(&r)
	r.oneOf("log.level", c.Log.Level, "auto", "debug", "info", "warn", "error")
	r.oneOf("log.format", c.Log.Format, "text", "json")
	r.between("answers.excerpt_budget", c.Answers.ExcerptBudget, 80, 4000)
	r.between("answers.excerpts", c.Answers.Excerpts, 0, 25)
	r.oneOf("discord.transport", c.Discord.Transport, "gateway", "http")
	r.check(validShards(c.Discord.Shards), "discord.shards", c.Discord.Shards, "want auto, a number such as 4, or one of several such as 0/4")
	r.check(validPublicKey(c.Discord.PublicKey), "discord.public_key", c.Discord.PublicKey, "want 64 hexadecimal digits")
	r.oneOf("gaps.use", c.Gaps.Use, "on", "off")
	r.check(c.Gaps.Use != "on" || c.Meaning.Use != "off", "gaps.use", c.Gaps.Use, "contradicts meaning.use, which is off: questions are grouped by what they mean; set one of them")
	for _, id := range c.Gaps.Servers {
		r.check(validSnowflake(id), "gaps.servers", id, "want server ids, such as 1122334455667788990")
	}
	for _, id := range c.Discord.Guilds {
		r.check(validSnowflake(id), "discord.guilds", id, "want server ids, such as 1122334455667788990")
	}
	r.check(c.HTTP.Listen == "" || validListen(c.HTTP.Listen), "http.listen", c.HTTP.Listen, "want host:port, such as 127.0.0.1:8080")
	r.between("limits.at_once", c.Limits.AtOnce, 0, 1000)
	r.between("limits.waiting", c.Limits.Waiting, 0, 100_000)
	r.between("limits.asker_burst", c.Limits.AskerBurst, 1, 1000)
	r.between("limits.server_burst", c.Limits.ServerBurst, 1, 100_000)
	r.within("limits.deadline", c.Limits.Deadline, time.Second, 5*time.Minute)
	r.within("limits.asker_every", c.Limits.AskerEvery, time.Millisecond, time.Hour)
	r.within("limits.server_every", c.Limits.ServerEvery, time.Millisecond, time.Hour)
	r.between("follow.per_server", c.Follow.PerServer, 0, 25)
	r.within("follow.every", c.Follow.Every, 10*time.Second, 24*time.Hour)
	r.within("follow.archive", c.Follow.Archive, 24*time.Hour, 87600*time.Hour)
	r.check(utf8.RuneCountInString(c.Discord.Contact) <= 200, "discord.contact", c.Discord.Contact, "want 200 characters at most")
	if c.Discord.Transport == "http" {
		r.check(c.HTTP.Listen != "", "http.listen", "", "must be set, because discord.transport is http")
		r.check(c.Discord.PublicKey != "", "discord.public_key", "", "must be set, because discord.transport is http")
	}
	validateFeeds("feeds", c.Feeds, &r)
	validateCoverages(c, &r)
	validateIndexes(c, &r)
	c.Intake.validate(&r)
	r.check(c.State.Database() || isPath(c.State.Reveal()), "state", "",
		"want the path of a file, or an address that begins with postgres://; put ./ before the name of a file that looks like another address")
	for option, value := range map[string]string{"coverage": c.Coverage, "index": unaddressed(c.Index), "opensearch.ca": c.OpenSearch.CA, "heartbeat": c.Heartbeat, "discord.contact": c.Discord.Contact,
		"intake.contact": c.Intake.Contact, "meaning.model": c.Meaning.Model, "meaning.query_prefix": c.Meaning.QueryPrefix, "meaning.passage_prefix": c.Meaning.PassagePrefix} {
		r.check(!redact.Looks(value), option, "", "looks like a password or a token, which belongs into another option")
	}
	return r.found
}

// validShards reports whether package discord can read them, which knows which make sense.
func validShards(text string) bool { return shards.MatchString(text) }

var shards = regexp.MustCompile(`^(?:auto|[1-9]\d{0,3}|\d{1,4}/[1-9]\d{0,3})$`)

func validPublicKey(text string) bool {
	key, err := hex.DecodeString(text)
	return err == nil && (len(key) == 0 || len(key) == 32) // Ed25519
}

// validSnowflake reports whether a text is an id of Discord's: an unsigned 64-bit number, of 17 digits at least since 2015.
func validSnowflake(text string) bool {
	_, err := strconv.ParseUint(text, 10, 64)
	return err == nil && len(text) >= 17
}

func validListen(text string) bool {
	_, port, err := net.SplitHostPort(text)
	n, bad := strconv.ParseUint(port, 10, 16)
	return err == nil && bad == nil && n <= 65535
}
