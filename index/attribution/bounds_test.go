package attribution

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"pullquote/index/article"
	"pullquote/index/attribution/claim"
	"pullquote/index/sentence"
)

// hostile are articles of which a careless reader does work that grows with the square of their length.
var hostile = map[string]func(n int) string{
	"a cue at every word":              repeated("said "),
	"cues within quotations":           repeated("\"said said said\" he said. "),
	"brackets never closed":            repeated("(the mayor said "),
	"a pronoun in every sentence":      repeated("Ana Ruiz came. He said it. "),
	"relative clauses without end":     repeated("Ana, who said "),
	"a quotation left open for ever":   repeated("“It is cold, he said, and we are here\n\n"),
	"a transcript":                     repeated("MAYOR RUIZ: We will build it, I said so.\n\n"),
	"questions and answers":            repeated("When did you come?\n\nI came and I said so.\n\n"),
	"one title and name":               repeated("Mayor Ana Ruiz said that the mayor said it. "),
	"new people with one surname":      numberedNames("Ana%s Ruiz said it. Then Ruiz said so. "),
	"new people in one sentence":       numberedNames("Ana%s Ru%[1]s said and "),
	"acronyms and what they spell":     numberedNames("The Ba%s Ko Union (BKU) said it. B%[2]s said it. "),
	"commas":                           repeated("the plan, the mayor said, was cold, "),
	"dashes":                           repeated("the mayor — "),
	"a word of full stops and letters": repeated("aa.bb."),
	"Cyrillic":                         repeated("Мэр сказал, что холодно, "),
	"Chinese":                          repeated("市长说：“今天很冷。”"),
}

func repeated(text string) func(int) string {
	return func(n int) string { return strings.Repeat(text, n/len(text)+1) }
}

// numberedNames fills in another ending each time: as letters, then as capitals.
func numberedNames(format string) func(int) string {
	return func(n int) string {
		var b strings.Builder
		for i := 0; b.Len() < n; i++ {
			end := string([]byte{'a' + byte(i/676%26), 'a' + byte(i/26%26), 'a' + byte(i%26)})
			text := fmt.Sprintf(format, end, strings.ToUpper(end))
			b.WriteString(strings.Split(text, "%!(EXTRA")[0])
		}
		return b.String()
	}
}

func stepsOf(t *testing.T, body string) (int, Reading) {
	t.Helper()
	a, _ := article.Read("a.txt", []byte("A headline\n\n"+body))
	blocks := a.Blocks()
	text, reading := readText(t.Context(), claim.Loaded(), a, blocks, sentence.Split(a.Body, blocks))
	return text.Steps, reading
}

// TestReadingTakesStepsInProportion reads every hostile article at two lengths: past the bounds, four times the text may
// take little more than four times the steps.
func TestReadingTakesStepsInProportion(t *testing.T) {
	if testing.Short() {
		t.Skip("SKIPPED: it counts the steps of one goroutine on two long articles of each kind")
	}
	const short = 12_000
	for fact, article := range hostile {
		few, _ := stepsOf(t, article(short))
		many, _ := stepsOf(t, article(4*short))
		if many > 8*few {
			t.Errorf("%s: %d steps for %d bytes, %d for four times as many", fact, few, short, many)
		}
	}
}

// Of an article that nobody waits for, nothing is compared any more.
func TestReadingEndsWithItsContext(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	a, _ := article.Read("a.txt", []byte("A headline\n\n"+hostile["a cue at every word"](50_000)))
	blocks := a.Blocks()
	sentences := sentence.Split(a.Body, blocks)
	if text, _ := readText(ctx, claim.Loaded(), a, blocks, sentences); text.Steps > 0 {
		t.Errorf("%d steps after the context has ended", text.Steps)
	}
	if _, err := ReadUntil(ctx, a, blocks, sentences); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want context.Canceled", err)
	}
}

func TestReadingSaysWhatWasBounded(t *testing.T) {
	_, reading := stepsOf(t, strings.Repeat("said ", 1000))
	if reading.Bounds.Sentences == 0 || reading.Bounds.Cues == 0 {
		t.Errorf("a sentence of a thousand verbs: %+v", reading.Bounds)
	}
	_, reading = stepsOf(t, "Ana Ruiz said that it was cold. “It is cold,” she said.")
	if reading.Bounds != (Bounds{}) {
		t.Errorf("two plain sentences: %+v", reading.Bounds)
	}
}

// What somebody says within a sentence that does not end is found all the same.
func TestLongSentenceIsReadInPieces(t *testing.T) {
	body := strings.Repeat("the council met in the city, ", 200) + "and Ana Ruiz said that the harbour would close."
	_, reading := stepsOf(t, body)
	for _, q := range reading.Quotes {
		if q.Speaker != nil && q.Speaker.Name == "Ana Ruiz" {
			return
		}
	}
	t.Errorf("nobody speaks in %d quotations", len(reading.Quotes))
}
