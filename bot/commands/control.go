package commands

import (
	"errors"
	"strconv"
	"strings"
	"unicode/utf16"

	"pullquote/answers"
	"pullquote/index/article"
)

// controlVersion is the first byte of every control's id. Raise it when ids change their meaning: cards with another
// one say "ask again".
const controlVersion = '1'

// MaxControlID is how long a control's id may be, in UTF-16 units, the strictest way to count Discord's 100 characters.
const MaxControlID = 100

var (
	errOldCard = errors.New("card of another version")
	errOddCard = errors.New("control id is malformed")
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
)

// A Control is what the id of a button or menu says: an action, and the inquiry it is about without its text, which
// stands in the card's Heading.
//
// An id is the version, one byte each for action, command, sort and titled, the page, and then "|" before each of
// from, to, speaker and source; in names, % and | are written %25 and %7C. Names that would make the id too long are
// cut to a beginning, marked by a last "%": whoever reads the id completes it from the coverage.
type Control struct {
	Action Action
	Titled bool // the heading is a title; the inquiry has no text
	inquiry
}

var (
	commandBytes = map[string]byte{"ask": 'a', "quotes": 'q', "whosaid": 'w', "timeline": 't', "articles": 'l'}
	sortBytes    = map[answers.Sort]byte{"": '-', answers.ByRelevance: 'r', answers.Newest: 'n', answers.Oldest: 'o'}
)

// ID is the control's id, at most MaxControlID long.
func (c Control) ID() string {
	titled := byte('-')
	if c.Titled {
		titled = 't'
	}
	head := string([]byte{controlVersion, byte(c.Action), commandBytes[c.Command], sortBytes[c.Sort], titled}) +
		strconv.Itoa(c.Page) + "|" + packDate(c.From) + "|" + packDate(c.To) + "|"
	room := MaxControlID - len(head) - 1
	speaker, source := packName(c.Speaker, room), packName(c.Source, room)
	if units(speaker)+units(source) > room {
		speaker = packName(c.Speaker, max(room/2, room-units(source)))
		source = packName(c.Source, room-units(speaker))
	}
	return head + speaker + "|" + source
}

// readControl reads an id. The error is errOldCard or errOddCard. A name that was cut ends in "%".
func readControl(id string) (Control, error) {
	if id == "" || id[0] != controlVersion {
		return Control{}, errOldCard
	}
	fields := strings.Split(id, "|")
	if len(id) < 6 || len(fields) != 5 || len(fields[0]) < 6 {
		return Control{}, errOddCard
	}
	head := fields[0]
	page, err := strconv.Atoi(head[5:])
	command, known := keyOf(commandBytes, head[2])
	sort, ordered := keyOf(sortBytes, head[3])
	if err != nil || page < 0 || page > 9999 || !known || !ordered {
		return Control{}, errOddCard
	}
	c := Control{Action: Action(head[1]), Titled: head[4] == 't'}
	c.Command, c.Sort, c.Page = command, sort, page
	c.Speaker, c.Source = unpackName(fields[3]), unpackName(fields[4])
	var badFrom, badTo error
	c.From, badFrom = unpackDate(fields[1])
	c.To, badTo = unpackDate(fields[2])
	if badFrom != nil || badTo != nil {
		return Control{}, errOddCard
	}
	return c, nil
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
	if packed := packer.Replace(name); units(packed) <= room {
		return packed
	}
	var kept strings.Builder
	left := room - 1
	for _, r := range name {
		packed := packer.Replace(string(r))
		if left -= units(packed); left < 0 {
			break
		}
		kept.WriteString(packed)
	}
	return kept.String() + "%"
}

// unpackName reads what packName wrote. A cut name keeps its mark, cutMark.
func unpackName(packed string) string {
	if kept, cut := strings.CutSuffix(packed, "%"); cut {
		return unpacker.Replace(kept) + cutMark
	}
	return unpacker.Replace(packed)
}

// cutMark ends a name that an id holds only the beginning of. It is in no name.
const cutMark = "\x00"

// units counts UTF-16 units, the strictest of the ways in which Discord may count characters.
func units(text string) int {
	n := 0
	for _, r := range text {
		n += utf16.RuneLen(r)
	}
	return n
}
