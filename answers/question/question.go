package question

import (
	"slices"
	"strings"

	"pullquote/index/article"
	"pullquote/index/surface"
	"pullquote/index/text"
)

// A Parsed is what the words of a question ask, before anything was searched.
type Parsed struct {
	Text     string     // the question
	Plain    string     // the same, folded
	Language string     // see LanguageOf
	Type     AnswerType //
	Speaker  string     // whose statements are asked for, as written; "" when nobody's in particular
	IfKnown  string     // whose, if the coverage knows somebody of that name
	Focus    string     // what is counted or chosen: “day laborers” in “how many day laborers”
	Saying   bool       // asks it with a verb or noun that means nothing but words: “say”, “stance”; not “ask”, “call”
	Counting bool       // asks how many
	Outcome  bool       // asks who won
	Naming   bool       // asks for a name in so many words
	Role     string     // whose holder is asked for: “mayor of new haven”; "" when no role's
	Quoted   []string   // what stands between quotation marks
	Names    []string   // capitalised words that are no sentence start, as written
	Years    []int
	Numbers  []string
	When     Interval
	Edge     Edge   // asks of the oldest or newest articles; mostly none
	Event    Event  // tells the time; mostly none
	Whole    string // the question without the words that only ask
	Topic    string // the same without the event: what to search for
}

var (
	howMany = pattern(`\bhow many\b`)
	naming  = pattern(askedName + `|\bname\?*$`)
	won     = pattern(`\b(?:win|wins|won|beat|defeated)\b`)
)

// Parse reads a question. asked is the day it is asked, for “last week”; zero when unknown.
func Parse(question string, asked article.Date) Parsed {
	typed := misspeltAsking.ReplaceAllString(question, "what")
	edge, plain, subject := readEdge(strings.Join(strings.Fields(text.Fold(typed)), " "))
	shown := surface.Read(typed, nil)
	folded := text.Fold(question)
	p := Parsed{Text: question, Plain: folded, Language: LanguageOf(folded), Type: typeOf(plain), Edge: edge, Quoted: quotedIn(typed), Names: namesIn(typed),
		Years: slices.Collect(shown.Years()), Numbers: slices.Collect(shown.Numbers())}
	if p.When = whenOf(plain, asked); p.When.IsZero() && p.Type != AskChange {
		p.Event = eventOf(plain)
		plain = p.Event.without(plain)
	}
	p.readSubject(plain)
	p.Whole = topicOf(subject)
	p.Topic = p.Whole
	if rest := topicOf(p.Event.without(subject)); saysMore(rest) {
		p.Topic = rest
	}
	return p
}

// readSubject reads what the folded question, without its event, asks of whom.
func (p *Parsed) readSubject(plain string) {
	p.Focus = focusOf(plain)
	if p.Type != AskWritten {
		p.Speaker = speakerOf(plain)
	}
	if p.Speaker != "" && (p.Type.open() || asksWhatSaid.MatchString(plain)) {
		p.Type = AskSaid
	}
	if p.Type == AskAnything {
		p.IfKnown = speakerOn(plain)
	}
	p.Saying, p.Counting, p.Outcome = plainlySaying.MatchString(plain), howMany.MatchString(plain), won.MatchString(plain)
	p.Naming = (p.Type == AskWho || p.Type == AskList || p.Type == AskWhat) && naming.MatchString(plain)
	if p.Role = roleOf(plain); p.Role != "" && p.Type == AskAnything {
		p.Type = AskWho
	}
}

// open reports whether a question of this type that names a speaker asks what they say.
func (t AnswerType) open() bool {
	return t == AskAnything || t == AskWhat || t == AskHow || t == AskWhy
}

// Of is the question as one about somebody's statements.
func (p Parsed) Of(speaker string) Parsed {
	p.Speaker, p.Type = speaker, AskSaid
	return p
}
