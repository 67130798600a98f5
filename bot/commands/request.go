package commands

// A Request is what somebody did.
type Request struct {
	Command string            // "ask", "quotes", … or of a message command "check", "ask_this"; "" for a press
	Options map[string]string // as written, by the option's English name
	Message []string          // what a message command was used on: the texts that a reader sees there, its own first
	Press   *Press            // a control of a card
	Mention *Mention          // an ordinary message that is meant for the bot
	Asker   Asker
	Place   Place
	// Reachable are the members among the options that read what is written where the request is made, by their ids: no programs.
	Reachable map[string]bool
	// Manages are the channels, among the options and where the request is made, that the asker may manage. Mute are those that the bot may not
	// write to, as far as the platform tells.
	Manages, Mute map[string]bool
	// Parents are the channels that those among the options that are threads belong to.
	Parents map[string]string
	Locale  string // the asker's, such as "es-ES"
}

// A Press is the use of a control of a card.
type Press struct {
	ID      string // of the button or menu
	Value   string // the choice taken from a menu, or what was written into a form
	Written bool   // a form was filled in and sent
	Heading string // the card's Heading, unescaped
	Public  bool   // everybody sees the card
	Own     bool   // the asker asked for the card or shared it
}

// A Mention is an ordinary message that is meant for the bot: it names it, replies to it, or stands in a conversation with it alone.
// Its text is what Message says.
type Mention struct {
	Named  bool    // by name; otherwise only as the one who is replied to
	Opens  bool    // it opens a forum's post
	Before *Before // the card that it replies to; nil when it replies to none
}

// A Before is a card of ours that somebody replied to.
type Before struct {
	Heading string // unescaped
	ID      string // of one of its controls, which says how it was narrowed; "" when it has none
}

// An Asker is who asks. It is forgotten with the request.
type Asker struct {
	ID    string // the platform's; counts questions for the rate limit, names who shared
	Admin bool   // may manage the server
}

// A Place is where somebody asks. The zero Place is a private conversation.
type Place struct {
	Server    string // the platform's id; "" outside servers
	Channel   string
	Parent    string // the channel that Channel is a thread of; "" when it is none
	Alone     bool   // nobody reads along: a direct message with the bot
	ShareDeny bool   // the server has not installed the bot and hides what other apps reply
}
