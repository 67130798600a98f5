package question

import (
	"regexp"
	"strings"

	"pullquote/index/article"
)

// An Event is something that happened, named to tell a time: “before the harbour bill passed”. The zero event is none.
type Event struct {
	Side  string // before, after, since, until
	Words string // “the harbour bill passed”
}

// IsZero reports whether no event tells the time.
func (e Event) IsZero() bool { return e.Words == "" }

var (
	beforeVerb = pattern(`\b(before|after|since|until) ((?:the |a |an )?[\w'’. -]{2,60}? (?:(?:was|were|is|got|had been) )?{happened})\b`)
	beforeNoun = pattern(`\b(before|after|since|until) ((?:the )?{happening} of (?:the )?[\w'’. -]{2,60}?)(?:[?.!,]|$)`)

	// lately matches what makes one moment of an event: “the day after …” is no side of it.
	lately = regexp.MustCompile(`\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|soon|shortly|right|immediately|just) $`)
)

// eventOf finds the event that a question tells its time by; the zero event where it names none.
func eventOf(plain string) Event {
	for _, pattern := range []*regexp.Regexp{beforeVerb, beforeNoun} {
		if m := pattern.FindStringSubmatchIndex(plain); m != nil && !lately.MatchString(plain[:m[0]]) {
			return Event{plain[m[2]:m[3]], plain[m[4]:m[5]]}
		}
	}
	return Event{}
}

// verbOf are the verbs of the nouns of happening.
var verbOf = func() map[string]string {
	all, verbs := map[string]string{}, list("happened")
	for i, noun := range list("happening") {
		all[noun] = verbs[i]
	}
	return all
}()

// AsVerb is the event with what happened last: “the harbour bill passed” for “the passage of the harbour bill”.
func (e Event) AsVerb() string {
	noun, rest, of := strings.Cut(strings.TrimPrefix(e.Words, "the "), " of ")
	if verb := verbOf[noun]; of && verb != "" {
		return rest + " " + verb
	}
	return e.Words
}

// without takes the event out of a question: what is left is what is asked.
func (e Event) without(question string) string {
	if e.IsZero() {
		return question
	}
	return strings.Join(strings.Fields(strings.Replace(question, e.Side+" "+e.Words, "", 1)), " ")
}

// When is the time on the event's side of a date. A date that is known to the year or month alone is on both sides.
func (e Event) When(d article.Date) Interval {
	switch {
	case e.Side == "before" || e.Side == "until":
		if d.Day > 0 && e.Side == "before" {
			d = dayBefore(d)
		}
		return Interval{To: d}
	case e.Side == "after" && d.Day > 0:
		d = dayAfter(d)
	}
	return Interval{From: d}
}

// DayIn is a day without its year, zero for none, in the year of its article, which is of the date own, and not after that; else
// own, as precise as it is known.
func DayIn(day, own article.Date) article.Date {
	day.Year = own.Year
	if day.Last().Day() != day.Day || day.First().After(own.Last()) {
		return own
	}
	return day
}
