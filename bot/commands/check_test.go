package commands_test

import (
	"context"
	"strings"
	"testing"

	"pullquote/answers"
	"pullquote/bot/commands"
	"pullquote/bot/commands/texts"
)

func TestAQuotationIsWholeUnlessItsPiecesSayMore(t *testing.T) {
	for _, c := range []struct {
		fact, whole string
		pieces      []string
		between     bool
		want        string
	}{
		{"found whole", "w: exact", []string{"a: exact", "b: exact"}, false, "w"},
		{"made of others", "w: near", []string{"a: exact", "b: exact"}, false, "a, b"},
		{"one of several is true", "w: near", []string{"a: exact", "b: none"}, false, "a, b"},
		{"a line with a slip in it", "w: near", []string{"a: near", "b: none"}, false, "w"},
		{"nowhere, and a line nearly", "w: none", []string{"a: near", "b: none"}, false, "a, b"},
		{"nowhere at all", "w: none", []string{"a: none", "b: none"}, false, "w"},
		{"nowhere at all, between marks", "w: none", []string{"a: none", "b: none"}, true, "a, b"},
		{"nearly, between marks", "w: near", []string{"a: none", "b: near"}, true, "w"},
		{"without pieces", "w: none", nil, false, "w"},
	} {
		if got := commands.ChoosePieces(c.whole, c.pieces, c.between); got != c.want {
			t.Errorf("%s: %s, want %s", c.fact, got, c.want)
		}
	}
}

func TestRemarksAreNoFalseQuotations(t *testing.T) {
	for _, c := range []struct {
		fact string
		all  []string
		want string
	}{
		{"a quotation and a remark", []string{"q: none", "?remark: none"}, "q"},
		{"a preview that is in the coverage", []string{"?remark: none", "?preview: near"}, "preview"},
		{"nothing else", []string{"?remark: none", "?title: none"}, "remark"},
	} {
		if got := commands.WorthTelling(c.all...); got != c.want {
			t.Errorf("%s: %s, want %s", c.fact, got, c.want)
		}
	}
	if got := commands.Longest(2, "?a long remark: none", "q: none", "quotation: none", "?b: none"); got != "q, quotation" {
		t.Errorf("what fits is %s", got)
	}
	if got := commands.Longest(2, "one two: none", "one: none", "one two three: none"); got != "one two, one two three" {
		t.Errorf("what fits is %s", got)
	}
}

// A told desk has some words and nearly others; it counts how often it is asked.
type toldDesk struct {
	*made
	exact, near string
	asked       []string
}

func (d *toldDesk) WhoSaid(ctx context.Context, q answers.Question) (answers.Check, error) {
	d.asked = append(d.asked, q.Text)
	c, err := d.made.WhoSaid(ctx, q)
	switch {
	case strings.Contains(d.exact, q.Text):
		c.Match = answers.Exact
	case !strings.Contains(d.near, q.Text):
		return answers.Check{Match: answers.Absent}, nil
	}
	return c, err
}

func TestACheckSaysForEachQuotationWhatCameOut(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("again and ", 210))
	d := &toldDesk{made: newMade(1), exact: "we will fight on|we will win in the end|" + long, near: "they will lose"}
	en := texts.Of(texts.English)
	for _, c := range []struct {
		fact    string
		message []string
		want    string // heading, verdict; of each quotation its words and verdict
	}{
		{"one", []string{"is “we will fight on” true?"}, "we will fight on = " + en.ExactFound},
		{"one with a name in the marks", []string{"“we will fight on — Dean”"}, "we will fight on = " + en.ExactFound},
		{"a dash of the article's own", []string{"> we will win in the end"}, "we will win in the end = " + en.ExactFound},
		{"several", []string{"“we will fight on” “they will lose” “nobody said so”"},
			"Check against the coverage = 3 quotations in this message; we will fight on = " + en.ExactFound +
				"; they will lose = " + en.NearFound + "; nobody said so = " + en.NotFound},
		{"a remark, and its preview", []string{"what is this", "a title", "they will lose"}, "they will lose = " + en.NearFound},
		{"too long to be compared whole", []string{"“" + long + "”"},
			"Check against the coverage = 1 quotation in this message; " + strings.TrimSpace(strings.Repeat("again and ", 200)) + " = " + en.ExactFound +
				" Only its first 400 words were compared."},
	} {
		card := commands.New(d, commands.Options{}).Plan(t.Context(), commands.Request{Command: "check", Message: c.message}).Carry(t.Context())
		got := card.Heading + " = " + card.Verdict
		for _, e := range card.Excerpts {
			if e.Checked != nil {
				got += "; " + e.Checked.Words + " = " + e.Checked.Verdict
			}
		}
		if got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.fact, got, c.want)
		}
	}
}

// However a message is made, it is looked up a bounded number of times.
func TestAMessageIsLookedUpABoundedNumberOfTimes(t *testing.T) {
	d := &toldDesk{made: newMade(1), exact: "-", near: "-"}
	message := []string{strings.Repeat("> We will fight on and on — Dean\n> Ortiz: never will we do so (Lena)\n>\n", 300), strings.Repeat("“of the people — Dean”\n", 3)}
	commands.New(d, commands.Options{}).Plan(t.Context(), commands.Request{Command: "check", Message: message}).Carry(t.Context())
	if n := len(d.asked); n == 0 || n > 100 {
		t.Errorf("looked up %d times", n)
	}
}
