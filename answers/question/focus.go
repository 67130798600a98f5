package question

import (
	"regexp"
	"strings"
)

// focusPattern finds what stands between “how many” and the like and the next verb or preposition.
var focusPattern = regexp.MustCompile(`\b(?:how many|what (?:percent|percentage|%|number|amount|share|proportion) of|how much|which|what (?:kind|type|sort) of|what) (?:of the |of |the |other |more )?([a-z0-9' -]+?)(?: (?:are|is|was|were|did|do|does|has|have|had|in|on|at|of|for|to|that|who|which|will|would|can|could|got|get|from|by|with|people)\b|[?.!,]|$)`)

// focusOf finds what is counted or chosen; "" where the question has none.
func focusOf(plain string) string {
	m := focusPattern.FindStringSubmatch(plain)
	if m == nil {
		return ""
	}
	words := strings.Fields(m[1])
	if len(words) > 4 { // what follows is no longer the thing
		words = words[:2]
	}
	return strings.Join(words, " ")
}

var (
	roleQuestion = regexp.MustCompile(`^(?:and )?who(?:'s| is| was| were| are)(?: the| an?)? ([a-z' -]{4,60}?)(?: (?:back )?(?:in|during|at|when) .*)?[?.!]*$`)

	// roleAlone is a role in no sentence, “mayor of Tamsford in 2012?”.
	roleAlone = pattern(`^(?:the )?((?:[a-z'-]+ ){0,2}{offices}(?: of [a-z' -]+?)?) (?:back )?(?:in|during|at|as of) (?:[a-z]+ )*(?:of )?\d{4}[?.!]*$`)
)

// roleOf finds the role in “who was the mayor of Tamsford in 2013?”; "" where none is asked of.
func roleOf(plain string) string {
	for _, pattern := range []*regexp.Regexp{roleQuestion, roleAlone} {
		if m := pattern.FindStringSubmatch(plain); m != nil {
			return m[1]
		}
	}
	return ""
}
