package answers_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"pullquote/answers"
	"pullquote/index/article"
)

func TestQuotesOfASpeaker(t *testing.T) {
	d, _ := seedDesk(t)
	for _, row := range []struct {
		fact string
		ask  answers.Question
		want string // words of a statement that must be there
		only string // the speaker of all
	}{
		{"a surname", answers.Question{Speaker: "Fountain"}, "The devil is in the details", "Megan Fountain"},
		{"a full name of another article", answers.Question{Speaker: "John Jaigo Lugo"}, "the meeting is intended to encourage Malloy", "Lugo"},
		{"lower case, one letter wrong", answers.Question{Speaker: "richard blumental"}, "The mass raids would be a repeat", "Richard Blumenthal"},
		{"a role", answers.Question{Speaker: "the governor", From: article.Date{Year: 2017}, To: article.Date{Year: 2017}}, "We will not abandon our values", "Dannel Malloy"},
		{"a pronoun is resolved", answers.Question{Speaker: "Bhatt"}, "It’s about abolishing ICE", "Alok Bhatt"},
		{"about words", answers.Question{Speaker: "Buturla", Text: "funding source"}, "identified a funding source", "John Buturla"},
	} {
		lines, err := d.Quotes(t.Context(), row.ask)
		if err != nil {
			t.Errorf("%s: %v", row.fact, err)
			continue
		}
		if !slices.ContainsFunc(lines, func(l answers.QuoteLine) bool { return strings.Contains(l.Text, row.want) }) {
			t.Errorf("%s: no statement with %q among %d", row.fact, row.want, len(lines))
		}
		for _, l := range lines {
			if l.Speaker == nil || !strings.Contains(l.Speaker.Name, row.only) {
				t.Errorf("%s: %q is not by %s", row.fact, l.Text, row.only)
			}
		}
	}
}

func TestQuotesComeInOrderAndVerbatim(t *testing.T) {
	d, x := seedDesk(t)
	lines, err := d.Quotes(t.Context(), answers.Question{})
	if err != nil || len(lines) < 60 {
		t.Fatalf("got %d statements, %v", len(lines), err)
	}
	for i, l := range lines {
		doc, err := document(t, x, l.Article.ID)
		if err != nil {
			t.Fatal(err)
		}
		if l.Excerpt.Text != doc.Body[l.Excerpt.Start:l.Excerpt.End] {
			t.Errorf("%q is not verbatim", l.Excerpt.Text)
		}
		var pieces []string
		for _, s := range l.Content {
			pieces = append(pieces, s.Of(doc.Body))
		}
		if got := strings.Join(pieces, " … "); got != l.Text {
			t.Errorf("text %q, want %q", l.Text, got)
		}
		if i > 0 && (lines[i-1].Article.ID > l.Article.ID || lines[i-1].Article.ID == l.Article.ID && lines[i-1].Content[0].Start > l.Content[0].Start) {
			t.Errorf("line %d is out of order", i)
		}
	}
	newest, err := d.Quotes(t.Context(), answers.Question{Sort: answers.Newest, Limit: 1})
	if err != nil || len(newest) != 1 || newest[0].Article.Date.Year != 2019 {
		t.Errorf("newest first is %v, %v", newest, err)
	}
}

func TestQuotesOfNobodyAsksBack(t *testing.T) {
	d, _ := seedDesk(t)
	_, err := d.Quotes(t.Context(), answers.Question{Speaker: "Blomenthol-Smith"})
	hint, ok := errors.AsType[*answers.HintError](err)
	if !ok || !strings.Contains(hint.Hint, "Richard Blumenthal") {
		t.Errorf("got %#v, want a question whether Richard Blumenthal is meant", err)
	}
}
