package commands

import "context"

// A Request is what somebody did.
type Request struct {
	Command string            // "ask", "quotes", … or of a message command "check", "ask_this"; "" for a press
	Options map[string]string // as written, by the option's English name
	Message []string          // what a message command was used on: the texts that a reader sees there, its own first
	Press   *Press            // a control of a card
	Asker   Asker
	Place   Place
	Locale  string // the asker's, such as "es-ES"
}

// A Press is the use of a control of a card.
type Press struct {
	ID      string // of the button or menu
	Value   string // the choice taken from a menu
	Heading string // the card's Heading, unescaped
	Public  bool   // everybody sees the card
	Own     bool   // the asker asked for the card or shared it
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

// A Delivery says how a reply reaches the asker. It is known before anything is searched, because a platform fixes
// it with the acknowledgement.
type Delivery string

// The deliveries.
const (
	Privately Delivery = "privately" // a new message that only the asker sees
	Publicly  Delivery = "publicly"  // a new message that everybody sees
	InPlace   Delivery = "in place"  // the card that was pressed changes
	Removed   Delivery = "removed"   // the card that was pressed goes
	AtOnce    Delivery = "at once"   // a private refusal that is ready now
)

// A Plan is what will be done for a Request.
type Plan struct {
	Delivery Delivery
	Op       string // the operation, for logs: "ask", "page", "cite"
	carry    func(context.Context) (Card, error)
	leave    func() // gives back its place among the questions under way; nil: it has none
	handler  *Handler
	language Language
}
