package article_test

import (
	"strings"
	"testing"
	"unicode"

	"pullquote/index/article"
	"pullquote/seeds"
)

func TestBlocksTellFurnitureFromText(t *testing.T) {
	long := "The mayor said on Tuesday that the city would go on with the plan in spite of the protests at City Hall."
	for _, row := range []struct{ fact, body, want string }{
		{"a photo credit on top", "Courtesy of Eino Sierpe\n\n" + long, "credit|text"},
		{"an agency's credit", "A march in Hartford. (Spencer Platt/Getty Images)\n\n" + long, "credit|text"},
		{"a byline", "By Ann Author\n\n" + long, "byline|text"},
		{"a byline with titles", "BY ANN AUTHOR and Bo de Vries, Staff writer\n\n" + long, "byline|text"},
		{"a byline with a day", "By Ann Author | May 3, 2024\n\n" + long, "byline|text"},
		{"a sentence that begins with by is none", "By Tuesday the crews had gone home.\n\n" + long, "text|text"},
		{"a line that begins with by is none", "By Tuesday, all had gone home\n\n" + long, "text|text"},
		{"the title repeated, and the line below it", "Mayor: city WILL go on\n\nPlan survives protests\n\n" + long, "headline|headline|text"},
		{"a subhead between paragraphs", long + "\n\nThink globally, act locally\n\n" + long, "text|subhead|text"},
		{"a short quotation is no subhead", long + "\n\n“We will go on”\n\n" + long, "text|text|text"},
		{"a Markdown heading", long + "\n\n## What now\n\n" + long, "text|subhead|text"},
		{"a contributor line at the end", long + "\n\nMatthew Lloyd-Thomas contributed reporting.", "text|contributor"},
		{"comments are closed", long + "\n\n" + long + "\n\nComments are closed.", "text|text|closing"},
		{"a headed correction", long + "\n\nCorrection: April 4\n\nThe plan is from May.", "text|note head|note"},
		{"a labelled correction", long + "\n\nCorrection: the plan was announced in May, not in April as was stated here first.", "text|note"},
		{"an earlier version", long + "\n\nAn earlier version of this article misspelled a name.", "text|note"},
		{"a sentence of the story about a mistake is none", long + "\n\nHe incorrectly stated that the plan was dead.", "text|text"},
		{"list items are blocks", long + "\n\n  • 44% said yes\n  • 45% said no\n\n" + long, "text|text|text|text"},
		{"wrapped lines are one block", "The mayor said on Tuesday that the city would go on with\nthe plan in spite of the protests.", "text"},
	} {
		a := &article.Article{Title: "Mayor: City will go on", Body: row.body}
		var roles []string
		for _, b := range a.Blocks() {
			roles = append(roles, string(b.Role))
		}
		if got := strings.Join(roles, "|"); got != row.want {
			t.Errorf("%s: got %s, want %s", row.fact, got, row.want)
		}
	}
}

func TestNotesOfTheSeeds(t *testing.T) {
	id := "2013-04-03-immigrant-rights-groups-lambast-delauros-commitment"
	data, err := seeds.FS.ReadFile(id + ".md")
	if err != nil {
		t.Fatal(err)
	}
	a, _ := article.Read(id+".md", data)
	notes := a.Notes()
	if len(notes) != 1 || !strings.HasPrefix(notes[0].Text, "A previous version") || notes[0].Span.Of(a.Body) != notes[0].Text {
		t.Errorf("got %+v, want the note on Josemaria Islas as the body has it", notes)
	}
}

// FuzzBlocks checks that blocks are in order, apart and trimmed, and leave out nothing but white space.
func FuzzBlocks(f *testing.F) {
	f.Add("Courtesy of X\n\nText one.\n  • a\n\nCorrection: May 1\n\nIt was June.\r\n")
	f.Fuzz(func(t *testing.T, body string) {
		a := &article.Article{Title: "T", Body: body}
		at := 0
		for _, b := range a.Blocks() {
			if b.Start < at || b.Span != b.Span.Trim(body) || b.Len() == 0 {
				t.Fatalf("block %v after offset %d of %q", b, at, body)
			}
			if strings.TrimFunc(body[at:b.Start], unicode.IsSpace) != "" {
				t.Fatalf("%q is in no block of %q", body[at:b.Start], body)
			}
			at = b.End
		}
		if strings.TrimFunc(body[at:], unicode.IsSpace) != "" {
			t.Fatalf("%q is in no block of %q", body[at:], body)
		}
	})
}
