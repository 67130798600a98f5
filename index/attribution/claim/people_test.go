package claim

import (
	"testing"

	"pullquote/index/nlp"
)

// What stands behind a label is said only where it may be speech.
func TestHeadingsBehindALabelAreNoSpeech(t *testing.T) {
	for _, row := range []struct {
		fact, line string
		want       bool
	}{
		{"it has a verb", "I leave at noon for good.", true},
		{"it is quoted", "“Never in my life.”", true},
		{"it is short", "Not yet.", true},
		{"a heading without a verb", "Reformer with a message for the coast.", false},
		{"a credit", "The old mill and its people.", false},
	} {
		r := readerOf(row.line)
		x := nlp.Stretch{From: r.FirstWord(0, len(r.Tokens)), To: r.LastWord(0, len(r.Tokens))}
		if got := r.speech(x); got != row.want {
			t.Errorf("%s: %q may be said: %v", row.fact, row.line, got)
		}
	}
}

// A name and what stands between it and its colon.
func TestWhatALabelMayHold(t *testing.T) {
	for _, row := range []struct {
		fact, line string
		want       bool
	}{
		{"a name alone", "Mara Quill: We leave at noon.", true},
		{"an office", "Mara Quill, County Engineer: We leave at noon.", true},
		{"what somebody is, in small letters", "Mara Quill, who runs the ferry: We leave at noon.", true},
		{"brackets", "Mara Quill (Marlow): We leave at noon.", true},
		{"a work's title", "Mara Quill, Feud: We leave at noon.", false},
	} {
		r := readerOf(row.line)
		if got := r.labelled(&r.People().Names[0], r.word(":")); got != row.want {
			t.Errorf("%s: %q may be a label: %v", row.fact, row.line, got)
		}
	}
}
