package answers

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/text"
)

// An event is something that happened, named to tell a time: “before the TRUST Act passed”.
type event struct {
	side  string // before, after, since, until
	words string // “trust act passed”
}

// happened are the verbs by which questions name an event to tell a time.
const happened = `passed|signed|enacted|approved|adopted|arrested|elected|released|deported|announced|founded|started|began|ended|opened|closed|resigned|died|retracted|repealed|took effect|became law|took office|came into force`

var (
	beforeVerb = regexp.MustCompile(`\b(before|after|since|until) ((?:the |a |an )?[\w'’. -]{2,60}? (?:(?:was|were|is|got|had been) )?(?:` + happened + `))\b`)
	beforeNoun = regexp.MustCompile(`\b(before|after|since|until) ((?:the )?(?:passage|passing|signing|enactment|approval|adoption|arrest|election|release|announcement|founding|start|beginning|end|opening|closing|resignation|death|repeal) of (?:the )?[\w'’. -]{2,60}?)(?:[?.!,]|$)`)
)

// lately: “the day after …” is one moment and no side of it.
var lately = regexp.MustCompile(`\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|soon|shortly|right|immediately|just) $`)

// eventOf finds the event that a question tells its time by; the zero event where it names none.
func eventOf(plain string) event {
	for _, pattern := range []*regexp.Regexp{beforeVerb, beforeNoun} {
		if m := pattern.FindStringSubmatchIndex(plain); m != nil && !lately.MatchString(plain[:m[0]]) {
			return event{plain[m[2]:m[3]], plain[m[4]:m[5]]}
		}
	}
	return event{}
}

// verbOf are the verbs of the nouns of happening.
var verbOf = map[string]string{"passage": "passed", "passing": "passed", "signing": "signed", "enactment": "enacted", "approval": "approved",
	"adoption": "adopted", "arrest": "arrested", "election": "elected", "release": "released", "announcement": "announced", "founding": "founded",
	"start": "started", "beginning": "began", "end": "ended", "opening": "opened", "closing": "closed", "resignation": "resigned", "death": "died",
	"repeal": "repealed"}

// asVerb is the event with what happened last: “the TRUST Act passed” for “the passage of the TRUST Act”.
func (e event) asVerb() string {
	noun, rest, of := strings.Cut(strings.TrimPrefix(e.words, "the "), " of ")
	if verb := verbOf[noun]; of && verb != "" {
		return rest + " " + verb
	}
	return e.words
}

// without takes the event out of a question: what is left is what is asked.
func (e event) without(question string) string {
	if e.words == "" {
		return question
	}
	return strings.Join(strings.Fields(strings.Replace(question, e.side+" "+e.words, "", 1)), " ")
}

// eventWhen is the time before or after an event, by when the coverage says that it happened: the first sentence, by
// the index's order, that has all its words with its article's title. It is zero where no sentence has.
func (d *Desk) eventWhen(ctx context.Context, s index.Snapshot, e event, f index.Filter) (interval, error) {
	result, err := s.Search(ctx, index.Query{Text: e.asVerb(), Filter: f, Limit: 5})
	if err != nil {
		return interval{}, fmt.Errorf("find %q: %w", e.words, err)
	}
	stems := text.Stems(e.asVerb())
	for _, h := range result.Hits {
		r := d.readings.of(h.Document)
		for i := h.Sentences.From; i < h.Sentences.To; i++ {
			if !h.Document.Date.IsZero() && r.tells(i, stems) {
				return e.when(r.dateIn(i)), nil
			}
		}
	}
	return interval{}, nil
}

// tells: a sentence, with the title, has all of some stems, and itself the last, which is what happened.
func (r *reading) tells(i int, stems []string) bool {
	if len(stems) == 0 {
		return false
	}
	has := func(stem string) bool {
		return slices.ContainsFunc(r.tokens(i), func(t text.Token) bool { return t.Stem == stem })
	}
	for _, stem := range stems {
		if !has(stem) && !r.title[stem] {
			return false
		}
	}
	return has(stems[len(stems)-1])
}

// monthDay finds a day without its year: “on May 22”.
var monthDay = regexp.MustCompile(`\b` + monthPattern + ` (\d{1,2})\b`)

// dateIn is the day that a sentence names in its article's year, not after the article's own date; else the article's
// date, as precise as it is known.
func (r *reading) dateIn(i int) article.Date {
	own := r.doc.Date
	m := monthDay.FindStringSubmatch(text.Fold(r.sentences[i].span.Of(r.doc.Body)))
	if m == nil {
		return own
	}
	day := article.Date{Year: own.Year, Month: monthNames[m[1]], Day: number(m[2])}
	if day.Last().Day() != day.Day || day.First().After(own.Last()) {
		return own
	}
	return day
}

// when is the time on one side of a date. A date that is known to the year or month alone is on both sides.
func (e event) when(d article.Date) interval {
	switch {
	case e.side == "before" || e.side == "until":
		if d.Day > 0 && e.side == "before" {
			d = dayBefore(d)
		}
		return interval{to: d}
	case e.side == "after" && d.Day > 0:
		d = dayAfter(d)
	}
	return interval{from: d}
}
