package cards

import "pullquote/bot/commands/texts"

// A Card is one reply, as a plain value. Empty fields are not shown. All strings are unescaped text; a renderer makes
// them inert.
type Card struct {
	Tone       Tone
	Language   texts.Language
	Heading    string    // the question as asked, or a title; a renderer must give it back with a press
	Titled     bool      // the heading is a title, and set as one
	Speaker    string    // whose words all excerpts are; "" when each says it itself
	About      string    // what the articles say of that speaker; may be ""
	Notice     string    // what the asker should know first: "Answers are not public here"
	Understood string    // what the question was taken to mean: "Speaker: Rosa DeLauro · from 2013"
	Verdict    string    // in plain words
	Excerpts   []Excerpt // at most three; of a message's quotations, one each
	Entries    []Entry   // a list, such as of articles
	Paragraphs []Rich    // running text: help, context, a citation
	Quoting    bool      // the paragraphs are an article's
	Codes      []Code    // texts to be copied, shown as they are
	Footer     string    // the stamp of what was searched
	For        string    // the platform's id of whom the card is for; "" for nobody in particular
	SharedBy   string    // the platform's id of who shared the card
	Picture    *Picture  // stands above the controls; nil: none
	Controls   []Row     // at most five
}

// Empty reports whether there is nothing to show.
func (c Card) Empty() bool {
	return c.Heading == "" && c.Verdict == "" && len(c.Excerpts)+len(c.Entries)+len(c.Paragraphs)+len(c.Codes) == 0 && c.Picture == nil
}

// A Picture is shown as it is.
type Picture struct {
	Name string // of its file: "quotation.png"
	Alt  string // what it shows, in words
	Data []byte
}

// A Tone is what a card amounts to; it becomes a colour.
type Tone string

// The tones.
const (
	Answers Tone = "answers" // the coverage answers
	Relates Tone = "relates" // only related passages, which may not answer
	Nearly  Tone = "nearly"  // nearly the words that were looked for
	Silent  Tone = "silent"  // nothing
	Informs Tone = "informs" // not about the coverage's content: help, settings, citations
	Refuses Tone = "refuses" // the request could not be met; the card says what to do
)

// An Excerpt is one cited excerpt as it is shown.
type Excerpt struct {
	Number      int    // counts the reply's excerpts over all pages, from 1
	Words       Rich   // verbatim; matches are bold
	Folded      bool   // only the first lines are shown, and Cut
	Cut         bool   // words were left off at the end, or a quotation goes on; shown as "…" outside the excerpt
	Speaker     string // "Megan Fountain"; "" when nobody is named, or the card says it for all
	As          string // how the article names the speaker there, where that is no name: "she"
	About       string // what the article says of the speaker; may be ""
	Unnamed     string // the sentence that says so, when nobody is named
	Title       string
	Publication string
	Date        string // in the reader's language, as precise as known, or "date unknown"
	Link        string // opens the source at the sentence; http or https; "" when the source has no link
	Archived    string // an archived copy
	Difference  Rich   // how the words differ from the ones asked for: struck out and bold
	Notes       []string
	Repeats     string // "2 other articles report the same words"
	Why         string // it is shown: "has the topic's words"

	Checked *Checked // the quotation that the excerpt is the place of; nil when none was checked
}

// A Checked is a quotation of a message with what came of it. Its excerpt has no Title when it was found nowhere.
type Checked struct {
	Words   string
	Verdict string // in plain words
	NoRoom  string // stands for the place where a platform has no room for it
}

// An Entry is one line of a list: a title, and below it where it stands and what else is known.
type Entry struct {
	Title   string
	Command string // of a command: its key
	Mention string // of a command: what the platform shows for its name, so that it can be pressed; set by the platform
	Place   string // what the link leads to: the publication
	Detail  string
	Link    string
}

// A Code is a text to be copied, with what it is.
type Code struct{ Label, Text string }

// A Row is a row of buttons, up to five, or one menu.
type Row struct {
	Buttons []Button
	Menu    *Menu
}

// A Button is a control that is pressed. ID comes back in Request.Press.
type Button struct {
	Label    string
	ID       string
	Style    Style
	Disabled bool
}

// A Style is how much a button stands out.
type Style string

// The styles of buttons.
const (
	Quiet  Style = ""
	Strong Style = "strong"
	Danger Style = "danger"
)

// A Menu offers choices, one of which is taken. ID comes back in Request.Press together with the choice's Value.
type Menu struct {
	Label   string // what the menu is for, shown while nothing is chosen
	ID      string
	Choices []Choice
}

// A Choice is one line of a Menu.
type Choice struct {
	Label  string
	Detail string
	Value  string
}
