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
		{"a short line above what leads in to a list", long + "\n\nWhat the new terminal will have\n\nThe plan calls for:\n\n- a hall\n\n- a garage", "text|subhead|text|text|text"},
		{"a question that the paragraph below it answers", long + "\n\nWho can vote?\n\n" + long, "text|heading|text"},
		{"a question at the end is the writer's", long + "\n\nWho can vote?", "text|text"},
		{"a question in marks is somebody's", long + "\n\n“Who can vote?”\n\n" + long, "text|text|text"},
		{"a question after a sentence is the story's", long + "\n\nHe left. Who can vote?\n\n" + long, "text|text|text"},
		{"an agency on a line of its own", "LISBON (AP) —\n\n" + long, "dateline|text"},
		{"when it appeared", "Published May 3, 2024, 4:02 p.m. ET\n\n" + long, "dateline|text"},
		{"a dateline before the story stays with it", "LISBON (AP) — " + long, "text"},
		{"a sentence on what was published", "Published in 2019, the book sold 2,000 copies.\n\n" + long, "text|text"},
		{"another article behind a few words", long + "\n\nBumpy beginning:Schools start as teacher strike is suspended\n\nThe score at 10:30 was even", "text|promo|text"},
		{"words with their speaker are none", long + "\n\nOle Vint said:“The ferry sank.”\n\nVINT:The ferry sank.\n\nThe harbour:Has seen no ferry for five months, the longest time since the war, and no bus either. That is what the council of the town wanted all along.", "text|text|text|text"},
		{"another article", long + "\n\nRead more: Ferry fares to rise in July\n\nRELATED:Council picks a site", "text|promo|promo"},
		{"what else may be liked", long + "\n\nYou may also like: New hall announces its first concerts\n\nKeep reading: Ferry fares to rise", "text|promo|promo"},
		{"another article, in Spanish", long + "\n\nLea también: Suben las tarifas", "text|promo"},
		{"a newsletter", long + "\n\nSign up for our newsletter to get the news first.\n\n" + long + "\n\n" + long, "text|promo|text|text"},
		{"a plea", long + "\n\nSupport local journalism.", "text|promo"},
		{"where to sign up is a fact", "Sign up at any branch of the library before June 1.\n\n" + long, "text|text"},
		{"more of something is one too", "More than 300 people came: nobody stayed.\n\n" + long, "text|text"},
		{"a caption with the photographer", "The ferry terminal at dusk. (Ana Ruiz/Harbor Post)\n\n" + long, "credit|text"},
		{"a caption and who took it", "Ana Ruiz, left, at the ferry terminal on Monday. Tom Hale for CNN\n\n" + long + "\n\nThe hall is being rebuilt. Courtesy Tom Hale", "credit|text|credit"},
		{"a name at the end of a story's paragraph is none", "He came to the hall at nine. Enter Tom Hale.\n\n" + long + "\n\nIt went to Fire Capt. Tom Hale", "text|text|text"},
		{"a long caption", long + " Timothy A. Clary/AFP/Getty Images\n\n" + long, "credit|text"},
		{"a picture from the file", "FILE - The mayor speaks at City Hall in April.\n\n" + long, "credit|text"},
		{"two names in brackets are no photographer", "He met the winners (Ana Ruiz and Tom Hale).\n\n" + long, "text|text"},
		{"a Markdown heading", long + "\n\n## What now\n\n" + long, "text|subhead|text"},
		{"a contributor line at the end", long + "\n\nMatthew Lloyd-Thomas contributed reporting.", "text|contributor"},
		{"comments are closed", long + "\n\n" + long + "\n\nComments are closed.", "text|text|closing"},
		{"a headed correction", long + "\n\nCorrection: April 4\n\nThe plan is from May.", "text|note head|note"},
		{"a labelled correction", long + "\n\nCorrection: the plan was announced in May, not in April as was stated here first.", "text|note"},
		{"an earlier version", long + "\n\nAn earlier version of this article misspelled a name.", "text|note"},
		{"a sentence of the story about a mistake is none", long + "\n\nHe incorrectly stated that the plan was dead.", "text|text"},
		{"list items are blocks", long + "\n\n  • 44% said yes\n  • 45% said no\n\n" + long, "text|text|text|text"},
		{"wrapped lines are one block", "The mayor said on Tuesday that the city would go on with\nthe plan in spite of the protests.", "text"},
		{"lines are paragraphs where one is longer than wrapped ones", "The terminal is to be rebuilt by next year, said the mayor Ole Vint\nAna Ruiz came late. " + long + " " + long, "text|text"},
		{"a caption is none with the long line below it", "A tower of the old bridge as it stood on the shore on Tuesday\n" + strings.Repeat("The bridge fell. ", 9) + "\nThe mayor wept.", "text|text|text"},
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
