package question

import (
	"regexp"
	"slices"
	"strings"

	"pullquote/index/text"
)

var (
	askingWords = set("asking")
	sayingWords = set("verbs")
	reporting   = set("verbs reporting")
	changeWords = set("changing")
)

// OnlyAsks reports whether a word carries a question and not its subject: “people” in “how many people”.
func OnlyAsks(word string) bool { return askingWords[word] }

// Says reports whether a word is a form of a verb of saying or thinking.
func Says(word string) bool { return sayingWords[word] }

// Reports reports whether a verb of saying needs no more than a name beside it to tell that its bearer speaks.
func Reports(word string) bool { return reporting[word] }

// OnlyAsks reports whether a word asks, in this question, and says nothing of its subject: “say” in “what did X say”.
func (p *Parsed) OnlyAsks(word string) bool {
	return askingWords[word] || p.Type == AskChange && changeWords[word] || p.Type.Speech() && sayingWords[word]
}

var asking = regexp.MustCompile(`^(?:please |hey |so |and |but |can you |could you |tell me |i want to know |do you know |is it true(?: that)? |any idea )+`)

// topicOf is the question without the words that only ask, for searching.
func topicOf(plain string) string { return strings.TrimSpace(asking.ReplaceAllString(plain, "")) }

// saysMore reports whether a topic has a word that does not only ask.
func saysMore(topic string) bool {
	return slices.ContainsFunc(text.Analyse(topic), func(t text.Token) bool { return !askingWords[t.Word] && !sayingWords[t.Word] })
}

// misspeltAsking is “what” as it is typed in haste.
var misspeltAsking = regexp.MustCompile(`(?i)^(?:wat|wht|waht|wut)\b`)

var quotation = regexp.MustCompile(`[“"‘]([^”"’]{2,}[^”"]*?)[”"]|(?:^|\s)'([^']{8,})'`)

// quotedIn finds what the asker put between quotation marks.
func quotedIn(text string) []string {
	var all []string
	for _, m := range quotation.FindAllStringSubmatch(text, -1) {
		for _, q := range m[1:] {
			if q = strings.TrimSpace(q); q != "" {
				all = append(all, q)
			}
		}
	}
	return all
}
