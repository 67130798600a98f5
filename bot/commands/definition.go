package commands

import "pullquote/answers"

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
	MaxLength int           // in characters
	Choices   []string      // the only values; named by the catalogue
	Suggests  answers.Field // completed while it is typed, from Handler.Suggest
}

// An OptionKind is what an option holds.
type OptionKind string

// The kinds of options.
const (
	Words   OptionKind = "words"
	Channel OptionKind = "channel" // a channel of the server, by its id
)

// maxName is how long a speaker, a source or a search may be: the most that a suggestion's value can have.
const maxName = 100

// Definitions are all commands.
func Definitions() []Definition {
	speaker := Option{Key: "speaker", MaxLength: maxName, Suggests: answers.SpeakerField}
	source := Option{Key: "source", MaxLength: maxName, Suggests: answers.SourceField}
	from, to := Option{Key: "from", MaxLength: 10}, Option{Key: "to", MaxLength: 10}
	who := speaker
	who.Required = true
	return []Definition{
		{Key: "ask", Options: []Option{
			{Key: "question", Required: true, MaxLength: MaxQuestion}, speaker, source, from, to,
			{Key: "visibility", Choices: []string{"private", "public"}},
		}},
		{Key: "quotes", Options: []Option{who, {Key: "about", MaxLength: MaxQuestion}, from, to}},
		{Key: "whosaid", Options: []Option{{Key: "words", Required: true, MaxLength: MaxQuestion}}},
		{Key: "timeline", Options: []Option{{Key: "topic", Required: true, MaxLength: MaxQuestion}}},
		{Key: "articles", Options: []Option{{Key: "search", MaxLength: maxName, Suggests: answers.ArticleField}}},
		{Key: "help"},
		{Key: "about"},
		{Key: "setup", ServerOnly: true, AdminsFirst: true, Options: []Option{
			{Key: "visibility", Choices: []string{"private", "public"}},
			{Key: "public", Choices: []string{"everywhere", "nowhere", "listed"}},
			{Key: "channel", Kind: Channel},
			{Key: "publications", MaxLength: 1000},
			{Key: "earliest", MaxLength: 10},
			{Key: "language", Choices: []string{"auto", "en", "es"}},
		}},
		{Key: "check", OnMessage: true},
		{Key: "ask_this", OnMessage: true},
	}
}
