package encoder

import "strings"

// mostContext is how long a sentence and the one before it may be together, in bytes, for both to be read: some 75
// pieces. A sentence that is long says by itself what it is about, and time grows with the length.
const mostContext = 300

// mostSentence is how much of a sentence is read, in bytes: more than all but one of a thousand sentences of news have.
const mostSentence = 600

// InContext is the text as which a sentence is encoded: the title of its article, the sentence before it if both are
// short, and the sentence, of which the first 600 bytes count. Any may be empty. The parts are divided by a space, the title ends like a sentence.
func InContext(title, previous, sentence string) string {
	title, previous, sentence = strings.TrimSpace(title), strings.TrimSpace(previous), strings.TrimSpace(sentence)
	if title != "" && !strings.ContainsAny(title[len(title)-1:], ".?!") && !strings.HasSuffix(title, "…") {
		title += "."
	}
	if len(sentence) > mostSentence {
		sentence = strings.ToValidUTF8(sentence[:mostSentence], "")
	}
	if len(previous)+len(sentence) > mostContext {
		previous = ""
	}
	return strings.Join(strings.Fields(strings.Join([]string{title, previous, sentence}, " ")), " ")
}
