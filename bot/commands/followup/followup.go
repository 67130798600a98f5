package followup

import (
	"regexp"
	"strings"
	"unicode"

	"pullquote/answers/question"
	"pullquote/index/article"
	"pullquote/index/text"
)

// Before is the question that was answered before.
type Before struct {
	Text     string
	Speaker  string                   // whose statements alone were looked at; "" for everybody's
	Answered func() string            // who spoke in the first excerpt of its answer; "" for nobody
	Known    func(name string) string // the speaker of the coverage that a name means; "" when it means none, or several
}

// A Reading is a follow-up with what it left out.
type Reading struct {
	Text    string // to be asked
	Speaker string // whose statements alone are looked at; "" for everybody's
	How     How
	Old     string // what was left out or stood there before
	New     string // what stands there now
}

// How is in which way a follow-up was completed.
type How string

// The ways.
const (
	Instead How = "instead" // New stands in the place of Old
	Means   How = "means"   // Old, a word of the follow-up, means New
	Added   How = "added"   // New was added to the question before, Old
)

// Read completes a follow-up; ok is false for a question that stands by itself.
func Read(asked string, b Before) (r Reading, ok bool) {
	rest, opened := afterOpener(asked)
	if opened && !asking[first(rest)] {
		return b.another(rest), true
	}
	if b.Text == "" {
		return r, false
	}
	if r, ok := b.person(rest); ok {
		return r, true
	}
	return b.thing(rest)
}

// another reads “and X?”: the same question about somebody or something else, or at another time.
func (b Before) another(rest string) Reading {
	rest = strings.TrimRight(rest, "?!. ")
	before := question.Parse(b.Text, article.Date{})
	if person := b.Known(rest); person != "" {
		switch old := before.Speaker; {
		case old != "":
			if at := written(b.Text, old); at != nil {
				return Reading{Text: b.Text[:at[0]] + person + b.Text[at[1]:], How: Instead, Old: b.Text[at[0]:at[1]], New: person}
			}
		case b.Speaker != "":
			return Reading{Text: b.Text, Speaker: person, How: Instead, Old: b.Speaker, New: person}
		}
		return Reading{Text: b.Text, Speaker: person, How: Added, Old: b.Text, New: person}
	}
	if at := years.FindAllString(b.Text, -1); len(at) == 1 && len(question.Parse(rest, article.Date{}).Years) == 1 {
		now := years.FindString(rest)
		return Reading{Text: strings.Replace(b.Text, at[0], now, 1), Speaker: b.Speaker, How: Instead, Old: at[0], New: now}
	}
	return Reading{Text: strings.TrimRight(b.Text, "? ") + " " + rest + "?", Speaker: b.Speaker, How: Added, Old: b.Text, New: rest}
}

var years = regexp.MustCompile(`\b[12][0-9]{3}\b`)

// written is where a name stands, whatever its case; nil for one that is written with accents, which a parsed name has not.
func written(in, name string) []int {
	return regexp.MustCompile(`(?i)` + regexp.QuoteMeta(name)).FindStringIndex(in)
}

// person reads “what did she say about it?”: the one who spoke in the answer.
func (b Before) person(asked string) (Reading, bool) {
	names := question.Parse(asked, article.Date{}).Names
	for _, w := range wordAt.FindAllStringIndex(asked, -1) {
		word := asked[w[0]:w[1]]
		if !persons[fold(word)] || fold(word) == "el" && word != "él" && word != "Él" {
			continue
		}
		if len(names) > 0 && strings.Index(asked, names[0]) < w[0] { // “what did Murphy say he wants?”
			return Reading{}, false
		}
		if name := b.Answered(); name != "" {
			return Reading{Text: asked[:w[0]] + name + asked[w[1]:], How: Means, Old: word, New: name}, true
		}
		return Reading{}, false
	}
	return Reading{}, false
}

// thing reads “when was that?” and “why?”: of what was asked before.
func (b Before) thing(asked string) (Reading, bool) {
	words := wordAt.FindAllString(asked, -1)
	if len(words) == 0 || !asking[fold(words[0])] {
		return Reading{}, false
	}
	meant, own := "", 0
	for _, word := range words {
		switch folded := fold(word); {
		case things[folded]:
			meant = word
		case !asking[folded] && !little[folded]:
			own++
		}
	}
	last := things[fold(words[len(words)-1])]
	if len(words) > 1 && meant == "" || own > 1 && !last || len(words) == 1 && len(fold(words[0])) < 3 {
		return Reading{}, false
	}
	if meant == "" {
		meant = words[0]
	}
	return Reading{Text: strings.Trim(asked, "¿¡?!. ") + ": " + b.Text, Speaker: b.Speaker, How: Means, Old: meant, New: b.Text}, true
}

var wordAt = regexp.MustCompile(`[\p{L}\p{N}’']+`)

// afterOpener is what follows “and”, “what about” and the like.
func afterOpener(asked string) (rest string, opened bool) {
	trimmed := strings.TrimLeft(asked, "¿¡ …")
	folded := fold(trimmed)
	for _, o := range openers {
		after, is := strings.CutPrefix(folded, o+" ")
		if !is {
			continue
		}
		n := len(strings.Fields(o))
		fields := strings.Fields(trimmed)
		if n < len(fields) && strings.TrimSpace(after) != "" {
			return strings.TrimLeft(strings.Join(fields[n:], " "), "¿¡"), true
		}
	}
	return asked, false
}

func first(asked string) string { return fold(wordAt.FindString(asked)) }

func fold(word string) string {
	return strings.TrimFunc(text.Fold(word), func(r rune) bool { return unicode.IsPunct(r) && r != '\'' })
}
