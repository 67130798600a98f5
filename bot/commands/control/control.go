package control

import (
	"errors"
	"strconv"
	"strings"

	"pullquote/answers"
	"pullquote/bot/commands/cards"
	"pullquote/index/article"
)

// version is the first byte of every control's id. Raise it when ids change their meaning: cards with another
// one say "ask again".
const version = '1'

// MaxID is how long a control's id may be, in UTF-16 units, the strictest way to count Discord's 100 characters.
const MaxID = 100

// What an id may be that is no control of this version.
var (
	ErrOld = errors.New("card of another version")
	ErrOdd = errors.New("control id is malformed")
)

// An Action is what a control does.
type Action byte

// The actions. Their bytes stand in the ids of cards that people keep: never give one a new meaning.
const (
	ShowPrevious Action = 'p'
	ShowNext     Action = 'n'
	ShowSorted   Action = 'o'
	Narrow       Action = 'w'
	ShowContext  Action = 'c'
	ShowCitation Action = 'i'
	ShareCard    Action = 's'
	AskReport    Action = 'r'
	DeleteCard   Action = 'x'
	ReportKind   Action = 'k' // the kind is the choice's value
	Choose       Action = 'm' // the choice's value says what
	Unfold       Action = 'u'
	ShowClosest  Action = 'l'
	AskAgain     Action = 'd' // with other words, which are the value
	RateHelpful  Action = 'h'
	RateNot      Action = 'b'
	ChangeFollow Action = 'f' // the choice's value says which, and how
)

// A Control is what the id of a button or menu says: an action, and what it looks up, without the text, which stands in
// the card's Heading.
//
// An id is the version, one byte each for action, command, sort and flags, the page, and then "|" before each of
// from, to, speaker and source; in names, % and | are written %25 and %7C. Names that would make the id too long are
// cut to a beginning, marked by a last "%": whoever reads the id completes it from the coverage.
type Control struct {
	Action          Action
	Command         byte // what is looked up, by the command's code
	Titled          bool // the heading is a title; there is no text
	Open            bool // all excerpts are shown whole
	Closest         bool // nothing answers; the closest is shown all the same
	Speaker, Source string
	From, To        article.Date
	Sort            answers.Sort // "" is the command's own order
	Page            int          // from 0
}

var sortBytes = map[answers.Sort]byte{"": '-', answers.ByRelevance: 'r', answers.Newest: 'n', answers.Oldest: 'o'}

// ID is the control's id, at most MaxID long.
func (c Control) ID() string {
	head := string([]byte{version, byte(c.Action), c.Command, sortBytes[c.Sort], c.flags()}) +
		strconv.Itoa(c.Page) + "|" + packDate(c.From) + "|" + packDate(c.To) + "|"
	room := MaxID - len(head) - 1
	speaker, source := packName(c.Speaker, room), packName(c.Source, room)
	if cards.Units(speaker)+cards.Units(source) > room {
		speaker = packName(c.Speaker, max(room/2, room-cards.Units(source)))
		source = packName(c.Source, room-cards.Units(speaker))
	}
	return head + speaker + "|" + source
}

// Read reads an id. The error is ErrOld or ErrOdd. A name that was cut ends in "%".
func Read(id string) (Control, error) {
	if id == "" || id[0] != version {
		return Control{}, ErrOld
	}
	fields := strings.Split(id, "|")
	if len(id) < 6 || len(fields) != 5 || len(fields[0]) < 6 {
		return Control{}, ErrOdd
	}
	head := fields[0]
	page, err := strconv.Atoi(head[5:])
	sort, ordered := keyOf(sortBytes, head[3])
	if err != nil || page < 0 || page > 9999 || !ordered {
		return Control{}, ErrOdd
	}
	c := Control{Action: Action(head[1]), Command: head[2], Sort: sort, Page: page}
	c.setFlags(head[4])
	c.Speaker, c.Source = unpackName(fields[3]), unpackName(fields[4])
	var badFrom, badTo error
	c.From, badFrom = unpackDate(fields[1])
	c.To, badTo = unpackDate(fields[2])
	if badFrom != nil || badTo != nil {
		return Control{}, ErrOdd
	}
	return c, nil
}

// flags are Titled, Open and Closest as one character: "-" for none and "t" for the first alone, as in older ids, else a letter.
func (c Control) flags() byte {
	bits := byte(0)
	for n, is := range []bool{c.Titled, c.Open, c.Closest} {
		if is {
			bits |= 1 << n
		}
	}
	return "-tABCDEF"[bits]
}

func (c *Control) setFlags(char byte) {
	bits := max(0, strings.IndexByte("-tABCDEF", char))
	c.Titled, c.Open, c.Closest = bits&1 > 0, bits&2 > 0, bits&4 > 0
}

func keyOf[K comparable](m map[K]byte, want byte) (K, bool) {
	for k, b := range m {
		if b == want {
			return k, true
		}
	}
	var none K
	return none, false
}

func packDate(d article.Date) string { return strings.ReplaceAll(d.String(), "-", "") }

func unpackDate(text string) (article.Date, error) {
	if len(text) >= 6 {
		text = text[:4] + "-" + text[4:6] + strings.TrimSuffix("-"+text[6:], "-")
	}
	return article.ParseDate(text)
}

var (
	packer   = strings.NewReplacer("%", "%25", "|", "%7C")
	unpacker = strings.NewReplacer("%25", "%", "%7C", "|")
)

// packName writes a name within room UTF-16 units, cut where it must be.
func packName(name string, room int) string {
	if packed := packer.Replace(name); cards.Units(packed) <= room {
		return packed
	}
	var kept strings.Builder
	left := room - 1
	for _, r := range name {
		packed := packer.Replace(string(r))
		if left -= cards.Units(packed); left < 0 {
			break
		}
		kept.WriteString(packed)
	}
	return kept.String() + "%"
}

// unpackName reads what packName wrote. A cut name keeps its mark, CutMark.
func unpackName(packed string) string {
	if kept, cut := strings.CutSuffix(packed, "%"); cut {
		return unpacker.Replace(kept) + CutMark
	}
	return unpacker.Replace(packed)
}

// CutMark ends a name that an id holds only the beginning of. It is in no name.
const CutMark = "\x00"
