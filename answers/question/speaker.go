package question

import (
	"regexp"
	"slices"
	"strings"

	"pullquote/index/text"
)

// saidWhat finds whose statements a question asks for.
var saidWhat = []*regexp.Regexp{
	pattern(`\b(?:what|how|why|where|when)(?: exactly| else| all)? (?:did|does|do|has|have|had|would|will) (?:the )?(.{2,60}?) (?:said|told|{verb what})\b`),
	pattern(`\b(?:what|how) (?:is|was|are|were) (?:the )?(.{2,50}?)(?:'s|s') (?:\w+ )?{stances}\b`),
	pattern(`^(?:the )?(.{2,40}?)(?:'s|s') (?:\w+ )?{stances} (?:on|about|to|of|regarding)\b`),
	pattern(`^(?:the )?(.{2,39}s) {stances} (?:on|about|to|of|regarding)\b`), // “sheriff hutchins view on …”
	pattern(`\b(?:did|does|has|have) (?:the )?(.{2,40}?) (?:ever )?(?:said|{verb plain})\b`),
	pattern(`\b(?:quotes?|comments?|statements?|remarks?|words) (?:by|from|of) (?:the )?(.{2,40}?)(?: (?:on|about|regarding|in|at|when)\b|[?.]*$)`),
}

var (
	voiceless = set("voiceless", "readings", "bearers")
	// ofThing matches where “what did her sign say” asks what is written.
	ofThing = pattern(`(?:'s|s'|^their|^his|^her) (?:\w+ )?(?:{bearers}|{readings})s?$`)
	// ofCoverage matches what is no speaker: “the latest articles”, “the stories of 2013”.
	ofCoverage = regexp.MustCompile(`\b(?:articles?|story|stories|coverage)$`)

	plainlySaying = pattern(`\b(?:{verbs plain}|views?|position|stance|opinion|response|reaction|take on)\b`)

	// asksWhatSaid matches where what somebody said is asked for, whatever it was about (“what did he say about how long it took?”).
	asksWhatSaid = pattern(`^(?:and |so |but )?what (?:else |exactly )?(?:did|does|do|has|have|had|would|will) .* (?:{verbs plain}|answer)\b`)
)

// longestName is in words; more are no name or role.
const longestName = 6

// speakerOf finds whose statements are asked for; "" when nobody's in particular.
func speakerOf(plain string) string {
	for _, pattern := range saidWhat {
		if m := pattern.FindStringSubmatch(plain); m != nil {
			if name := trimSpeaker(m[1]); canSpeak(name) {
				return name
			}
		}
	}
	return ""
}

// canSpeak reports whether a name may be somebody's.
func canSpeak(name string) bool {
	return !voiceless[name] && !ofThing.MatchString(name) && !ofCoverage.MatchString(name) && len(strings.Fields(name)) <= longestName
}

// onSomething matches “Ana Ruiz on the strike”, which asks what she says of it, if she is somebody.
var onSomething = regexp.MustCompile(`^((?:[\pL.'-]+ ){0,2}[\pL.'-]+) on (?:whether|why|how|what|who|when|the|his|her|their|its|an?|being|having|getting|losing)\b`)

// speakerOn is who may be meant by “… on the strike”; "" where nothing is so put.
func speakerOn(plain string) string {
	if m := onSomething.FindStringSubmatch(plain); m != nil {
		if name := trimSpeaker(m[1]); !voiceless[name] {
			return name
		}
	}
	return ""
}

var afterName = regexp.MustCompile(`^(.+?)(?: (?:from|of|with|at|in|back in|who|that|ever|also|first|once|actually|really|then|later|publicly|the)\b.*|, .*)$`)

// trimSpeaker takes off what is no part of a name.
func trimSpeaker(name string) string {
	name = strings.Trim(name, ` .,;:!?"'()`)
	if m := afterName.FindStringSubmatch(name); m != nil {
		name = m[1]
	}
	name = strings.TrimSuffix(name, "'s")
	for _, filler := range []string{"the ", "a ", "an ", "people like "} {
		name = strings.TrimPrefix(name, filler)
	}
	return name
}

var titles = set("untelling")

// IsTitle reports whether a folded word is a title or the like, which tells nobody apart.
func IsTitle(word string) bool { return titles[word] }

// NameWords are the folded words of a name without titles and initials. A title that stands behind a given name is a surname:
// “Stephen King”, “Kate Bishop”.
func NameWords(name string) []string {
	var words []string
	previous := ""
	for w := range strings.FieldsSeq(text.Fold(name)) {
		w = strings.TrimSuffix(strings.Trim(w, `.,;:!?"'()`), "'s")
		if len(w) > 1 && (!titles[w] || w != "jr" && w != "sr" && text.IsGiven(previous)) {
			words = append(words, w)
		}
		previous = w
	}
	return slices.Clip(words)
}
