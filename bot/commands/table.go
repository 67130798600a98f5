package commands

import (
	"slices"

	"pullquote/answers"
	"pullquote/bot/commands/compose"
	"pullquote/bot/commands/inquiry"
	"pullquote/bot/commands/texts"
	"pullquote/bot/following"
)

// maxName is how long a speaker, a source or a search may be: the most that a suggestion's value can have.
const maxName = 100

// Options that several commands take.
var (
	speaker    = Option{Key: "speaker", MaxLength: maxName, Suggests: answers.SpeakerField}
	who        = Option{Key: "speaker", MaxLength: maxName, Suggests: answers.SpeakerField, Required: true}
	source     = Option{Key: "source", MaxLength: maxName, Suggests: answers.SourceField}
	from, to   = Option{Key: "from", MaxLength: 10}, Option{Key: "to", MaxLength: 10}
	addressee  = Option{Key: "for", Kind: Member}
	visibility = Option{Key: "visibility", Choices: []string{"private", "public"}}
)

// asked is a required option that is the question itself.
func asked(key string) Option {
	return Option{Key: key, Required: true, Asks: true, MaxLength: MaxQuestion}
}

var (
	bestFirst   = []answers.Sort{answers.ByRelevance, answers.Newest, answers.Oldest}
	oldestFirst = []answers.Sort{answers.Oldest, answers.Newest}
)

// commands is the table of all commands. A new one needs a row here, its texts in each language (package texts) and, where
// it asks the desk something new, a method of door.Desk.
var commands = table{
	{Definition: Definition{Key: "ask", Options: []Option{asked("question"), speaker, source, from, to, visibility, addressee}},
		Kind: &inquiry.Kind{Command: "ask", Code: 'a', Orders: bestFirst, Limited: true, Asks: true}, find: findAnswer},
	{Definition: Definition{Key: "quotes", Options: []Option{who, {Key: "about", Asks: true, MaxLength: MaxQuestion}, from, to}},
		Kind: &inquiry.Kind{Command: "quotes", Code: 'q', Orders: oldestFirst, OfOne: true}, find: findQuotes},
	{Definition: Definition{Key: "whosaid", Options: []Option{asked("words")}},
		Kind: &inquiry.Kind{Command: "whosaid", Code: 'w', Verdict: compose.WordsVerdict}, find: findWords},
	{Definition: Definition{Key: "timeline", Options: []Option{asked("topic")}},
		Kind: &inquiry.Kind{Command: "timeline", Code: 't', Orders: oldestFirst, Charted: true}, find: findTimeline},
	{Definition: Definition{Key: "articles", Options: []Option{{Key: "search", Asks: true, MaxLength: maxName, Suggests: answers.ArticleField}}},
		Kind: &inquiry.Kind{Command: "articles", Code: 'l', Lists: 5}, find: findArticles}, // with a button each, they stay well within a card's components
	{Definition: Definition{Key: "help"}, plan: (*visit).help},
	{Definition: Definition{Key: "about"}, plan: (*visit).about},
	{Definition: Definition{Key: "setup", ServerOnly: true, AdminsFirst: true, Options: []Option{
		visibility,
		{Key: "public", Choices: []string{"everywhere", "nowhere", "listed"}},
		{Key: "channel", Kind: Channel},
		{Key: "mentions", Kind: Channel, Of: Talk},
		{Key: "posts", Kind: Channel, Of: Forums},
		{Key: "publications", MaxLength: 1000, Suggests: answers.SourceField, List: true},
		{Key: "earliest", MaxLength: 10},
		{Key: "language", Choices: languages()},
		{Key: "staff", Kind: Channel, Of: Plain},
		{Key: "coverages", MaxLength: 1000, Suggests: coverageField, List: true, Several: true},
		{Key: "coverages_in", Kind: Channel, Several: true},
		{Key: "quiet", MaxLength: 60},
		{Key: "reset", Choices: []string{"everything"}},
	}}, plan: (*visit).setup},
	{Definition: Definition{Key: "follow", ServerOnly: true, AdminsFirst: true, Options: []Option{
		speaker,
		{Key: "topic", MaxLength: maxName},
		{Key: "publication", MaxLength: maxName, Suggests: answers.SourceField},
		{Key: "channel", Kind: Channel, Of: Plain},
		{Key: "when", Choices: followPaces()},
	}}, plan: (*visit).follow},
	{Definition: Definition{Key: "following", ServerOnly: true, AdminsFirst: true}, plan: (*visit).following},
	{Definition: Definition{Key: "check", OnMessage: true}, plan: (*visit).checkMessage, asks: "whosaid"},
	{Definition: Definition{Key: "ask_this", OnMessage: true}, plan: (*visit).askMessage, asks: "ask"},
}

// followPaces are the choices of when a follow posts.
func followPaces() (choices []string) {
	for _, p := range following.Paces() {
		choices = append(choices, string(p))
	}
	return choices
}

// languages are the choices of a server's language.
func languages() []string {
	choices := []string{"auto"}
	for _, l := range texts.Languages() {
		choices = append(choices, string(l))
	}
	return choices
}

// Definitions are all commands, as platforms register them; several says whether there are several coverages.
func Definitions(several bool) []Definition {
	var all []Definition
	for _, c := range commands {
		d := c.Definition
		if !several {
			d.Options = slices.DeleteFunc(slices.Clone(d.Options), func(o Option) bool { return o.Several })
		}
		all = append(all, d)
	}
	return all
}
