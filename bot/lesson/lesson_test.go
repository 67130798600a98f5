package lesson_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"pullquote/bot/commands/keep"
	"pullquote/bot/fault"
	"pullquote/bot/lesson"
)

var coverage = fstest.MapFS{"2013/a.md": &fstest.MapFile{Data: []byte("---\ntitle: A\n---\nThe pool is shut. “It leaks,” Ana Ruiz said.\n")}}

func TestAReportNeedsWhatItDoesNotSay(t *testing.T) {
	report := func(kind string) keep.Report {
		return keep.Report{ID: "3f9a2c10", Kind: kind, Command: "ask", Question: "who said it leaks?", Shown: []string{"2013/a [0:17]", "2013/a [18:48]"}}
	}
	timeline, odd := report("answer"), report("speaker")
	timeline.Command, odd.Shown = "timeline", []string{"2013/a [18:480]"}
	for _, c := range []struct {
		fact   string
		report keep.Report
		is     lesson.Correction
		text   string // of the row's gold
		wants  string // what the error asks for; "": there is none
	}{
		{"a speaker", report("speaker"), lesson.Correction{Excerpt: 2, Speaker: "Ana Ruiz"}, "“It leaks,” Ana Ruiz said.", ""},
		{"nobody's words", report("speaker"), lesson.Correction{Excerpt: 1, Nobody: true}, "The pool is shut.", ""},
		{"an answer elsewhere", report("answer"), lesson.Correction{Excerpt: 1, Article: "2013/a", Text: "Ana Ruiz said."}, "Ana Ruiz said.", ""},
		{"no answer", report("answer"), lesson.Correction{Excerpt: 1, Unanswerable: true}, "", ""},
		{"something else", report("other"), lesson.Correction{Excerpt: 1}, "The pool is shut.", ""},
		{"no speaker", report("speaker"), lesson.Correction{Excerpt: 1}, "", "--speaker NAME or --nobody"},
		{"nothing that answers", report("answer"), lesson.Correction{Excerpt: 1}, "", "--unanswerable"},
		{"an excerpt too many", report("speaker"), lesson.Correction{Excerpt: 3, Nobody: true}, "", "want 1 to 2"},
		{"no excerpt", report("speaker"), lesson.Correction{Nobody: true}, "", "want 1 to 2"},
		{"a contradiction", report("speaker"), lesson.Correction{Excerpt: 1, Nobody: true, Speaker: "Ana"}, "", "leave one of them out"},
		{"another contradiction", report("answer"), lesson.Correction{Excerpt: 1, Unanswerable: true, Text: "x", Article: "y"}, "", "leave it out"},
		{"half a place", report("answer"), lesson.Correction{Excerpt: 1, Text: "x"}, "", "the words in it"},
		{"words that are not there", report("answer"), lesson.Correction{Excerpt: 1, Article: "2013/a", Text: "It leaked"}, "", "exactly"},
		{"an article that is not there", report("answer"), lesson.Correction{Excerpt: 1, Article: "2013/b", Text: "x"}, "", "--coverage"},
		{"an article that has changed", odd, lesson.Correction{Excerpt: 1, Nobody: true}, "", "--article and --text"},
		{"a source that changed", report("changed"), lesson.Correction{Excerpt: 1}, "", "pullquote links"},
		{"no question", timeline, lesson.Correction{Excerpt: 1, Unanswerable: true}, "", "/ask"},
	} {
		row, err := lesson.Of(c.report, c.is, coverage)
		if c.wants != "" {
			if err == nil {
				t.Errorf("%s: there is no error", c.fact)
			} else if _, hint, code := fault.Explain(err); code != fault.Unusable || !strings.Contains(hint, c.wants) {
				t.Errorf("%s: %v, hint %q, want one with %q", c.fact, err, hint, c.wants)
			}
			continue
		}
		text := ""
		if len(row.Gold) > 0 {
			text = row.Gold[0].Text
		}
		if err != nil || text != c.text || row.ID != "report-3f9a2c10" || row.Answerable != (text != "") {
			t.Errorf("%s: %+v, %v; want words %q", c.fact, row, err, c.text)
		}
	}
}

func TestARowTakesThePlaceOfTheOneBefore(t *testing.T) {
	file := filepath.Join(t.TempDir(), "articles_questions.jsonl")
	for _, row := range []lesson.Row{{ID: "report-1", Question: "<a>?"}, {ID: "report-2", Question: "b?"}, {ID: "report-1", Question: "c?"}} {
		if err := lesson.Write(file, row); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(file)
	if err != nil || strings.Count(string(got), "\n") != 2 || !strings.HasPrefix(string(got), `{"id":"report-1","question":"c?"`) {
		t.Errorf("%s, %v", got, err)
	}
	if err := os.WriteFile(file, []byte("no row\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := lesson.Write(file, lesson.Row{ID: "report-1"}); err == nil {
		t.Error("a file of something else is written to")
	}
	if got, _ := os.ReadFile(file); string(got) != "no row\n" {
		t.Errorf("it is %q now", got)
	}
}
