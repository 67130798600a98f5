package commands

import (
	"context"
	"slices"

	"pullquote/answers"
	"pullquote/bot/commands/door"
	"pullquote/bot/commands/inquiry"
)

// A Definition is a command as a platform registers it.
type Definition struct {
	Key         string // the Command of its Requests
	OnMessage   bool   // used on a message instead of typed
	ServerOnly  bool
	AdminsFirst bool // offered to those who may manage the server, unless its administrators change that
	Options     []Option
}

// An Option is a value that a command takes. Required ones come first.
type Option struct {
	Key       string     // its name in Request.Options
	Kind      OptionKind // "" is Words
	Required  bool
	Asks      bool          // it is the question: the card's heading
	MaxLength int           // in characters
	Choices   []string      // the only values; named by the catalogue
	Suggests  answers.Field // completed while it is typed, from Handler.Suggest
	List      bool          // several values, separated by semicolons
	Of        ChannelKind   // which channels it takes; "" for any
	Several   bool          // it is offered where there are several coverages
}

// coverageField completes the coverages of a bot that has several.
const coverageField answers.Field = "coverage"

// An OptionKind is what an option holds.
type OptionKind string

// The kinds of options.
const (
	Words   OptionKind = "words"
	Channel OptionKind = "channel" // a channel of the server, by its id
	Member  OptionKind = "member"  // somebody in the server, by their id
)

// A ChannelKind is what a channel is for.
type ChannelKind string

// The kinds of channels that options take.
const (
	Talk   ChannelKind = "talk"   // where messages are written, and forums
	Forums ChannelKind = "forums" // where posts are opened
	Plain  ChannelKind = "plain"  // where messages are written
)

// MaxQuestion is how many characters a question may have: enough for any question, and short enough to stand whole in
// every card that answers it, escaped.
const MaxQuestion = 300

// A command is a row of the table. One with find is an inquiry: it is read from its options, looked up, shown page by page,
// sorted, narrowed and shared by what the row says, and nothing else names it. Another one has a plan.
type command struct {
	Definition
	plan func(*visit) Plan // of one that is no inquiry
	asks string            // the inquiry that it leads to, by its key; "" for none, or for itself

	*inquiry.Kind // of an inquiry
	find          func(context.Context, door.Desk, answers.Question) (inquiry.Findings, error)
}

// option finds an option; nil when there is none.
func (c *command) option(is func(Option) bool) *Option {
	if at := slices.IndexFunc(c.Options, is); at >= 0 {
		return &c.Options[at]
	}
	return nil
}

// A table holds all commands.
type table []*command

// named is the command with a key, coded the one with a code; nil when there is none.
func (t table) named(key string) *command {
	return t.first(func(c *command) bool { return c.Key == key })
}

func (t table) coded(code byte) *command {
	return t.first(func(c *command) bool { return c.Kind != nil && c.Code == code })
}

func (t table) first(is func(*command) bool) *command {
	if at := slices.IndexFunc(t, is); at >= 0 {
		return t[at]
	}
	return nil
}
