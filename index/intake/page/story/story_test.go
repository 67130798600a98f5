package story

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// standingOf are the blocks of a fragment.
func standingOf(t *testing.T, fragment string) []block {
	t.Helper()
	root, err := html.Parse(strings.NewReader(fragment))
	if err != nil {
		t.Fatal(err)
	}
	return blocksOf(root)
}

func TestTheTextUnderTheHeadlineReplacesAnotherOne(t *testing.T) {
	standing := standingOf(t, "<h1>"+toldTitle+"</h1><article>"+paragraphs(0, 5)+"</article><div><p>About the paper: it was founded in 1888 by two sisters who owned the only press in the county.</p></div>")
	for _, c := range []struct {
		fact  string
		taken []string
		want  int
	}{
		{"the library took the story", told, 5},
		{"the library took a part of it", told[:3], 3},
		{"the library took something else", []string{standing[len(standing)-1].text}, 5},
		{"the library took nothing", []string{""}, 5},
	} {
		if got := headlined(c.taken, standing, toldTitle); len(got) < c.want || c.taken[0] == told[0] && len(got) != c.want {
			t.Errorf("%s: %d paragraphs: %q", c.fact, len(got), got)
		}
	}
}

func TestWhatAPageMarksAsItsStory(t *testing.T) {
	story, teasers := strings.Join(told, "\n\n"), strings.Repeat("Star steps out in a hat in the rain …\n\n", 60)
	for _, c := range []struct{ fact, text, marked, want string }{
		{"counts where others' headlines were taken", teasers, story, story},
		{"counts where next to nothing was taken", "Menu", story, story},
		{"is not all where a part of it was taken with more", story + "\n\n" + teasers, told[1], story + "\n\n" + teasers},
		{"is nothing where it holds no paragraph", story, teasers, story},
	} {
		if got, _ := orMarked(c.text, c.marked); got != c.want {
			t.Errorf("%s: got %.80q", c.fact, got)
		}
	}
}

func TestWhatWasPassedOverIsPutBackInItsPlace(t *testing.T) {
	standing := standingOf(t, "<article><h1>T</h1><header><p>"+told[0]+"</p></header><div>"+paragraphs(1, 3)+"</div><aside><p>"+told[4]+"</p></aside><div>"+paragraphs(3, 4)+"</div></article>")
	if got := completed(told[1:3], standing, ""); !slices.Equal(got, told[:4]) {
		t.Errorf("got %q", got)
	}
}

func TestWhatFollowsAStoryOutsideItsBoxIsNoneOfIt(t *testing.T) {
	const box, step, note = "Make us your first page", "Choose the Gazette", "Sources: the minutes"
	for _, c := range []struct{ fact, page, last string }{
		{"a site's form", "<article>" + paragraphs(0, 5) + "</article><div><h2>" + box + "</h2><ul><li>" + step + "</li></ul></div>", told[4]},
		{"a list within the box", "<article>" + paragraphs(0, 5) + "<ul><li>" + note + "</li></ul></article>", note},
		{"a second part of many short lines", "<article>" + paragraphs(0, 3) + "</article><div>" + strings.Repeat("<p>"+step+"</p>", 20) + "</div>", step},
		{"a list behind a story of two paragraphs", "<article>" + paragraphs(0, 2) + "</article><p>" + step + "</p>", step},
	} {
		standing := standingOf(t, c.page)
		var taken []string
		for _, b := range standing {
			taken = append(taken, b.text)
		}
		if got := atHome(taken, standing); got[len(got)-1] != c.last {
			t.Errorf("%s: ends with %q", c.fact, got[len(got)-1])
		}
	}
}

func TestNamesOfElementsTellWhatStandsBeside(t *testing.T) {
	for names, want := range map[string]string{
		"c-RelatedPosts__item":      "related",
		"article__authorBio":        "author-bio",
		"Newsletter newsletter--in": "newsletter",
		"story-body":                "",
		"commentary":                "",
		"subscriber-content":        "",
		"js-share-buttons":          "share-buttons",
		"most-read":                 "most-read",
	} {
		if got := besideOf(names); got != want {
			t.Errorf("%q: got %q, want %q", names, got, want)
		}
	}
}

func TestALabelLeadsElsewhereAndASentenceDoesNot(t *testing.T) {
	for line, want := range map[string]bool{
		"READ MORE: Ferry fares to rise":                                    true,
		"Lea también: Suben los billetes":                                   true,
		"À lire aussi":                                                      true,
		"Das könnte Sie auch interessieren!":                                true,
		"関連記事":                                                              true,
		"Related: what the levy means":                                      true,
		"Related costs rose to 1.3 million crowns.":                         false,
		"More on this in October, the chair said.":                          false,
		"Latest news from the front was bad.":                               false,
		"Relatedness of the two families":                                   false,
		"The council voted on Monday":                                       false,
		"More about the pier, from the engineer: “It will stand,” he said.": false,
	} {
		if got := leadsElsewhere(line); got != want {
			t.Errorf("%q: %v", line, got)
		}
	}
}

func TestTrimTakesLabelsAndLeavesSentences(t *testing.T) {
	for _, c := range []struct {
		fact     string
		in, want []string
	}{
		{"a dateline before the story", []string{"Published 3 May 2024", told[0]}, []string{told[0]}},
		{"a short date before the story", []string{"3 May 2024", told[0]}, []string{told[0]}},
		{"a date within the story", []string{told[0], "3 May 2024", told[1]}, []string{told[0], "3 May 2024", told[1]}},
		{"a short sentence before the story", []string{"It was late.", told[0]}, []string{"It was late.", told[0]}},
		{"a label within the story", []string{told[0], "Read more", told[1]}, []string{told[0], told[1]}},
		{"what follows a label at the end", []string{told[0], told[1], told[2], told[3], "Related stories", "Fares to rise", "Ferry late"}, told[:4]},
		{"a copyright line", []string{told[0], "© Mill Gazette"}, []string{told[0]}},
		{"whose words were quoted, with the day", append(slices.Clone(told[:3]), "— Jan Ek (@janek) May 3, 2024"), append(slices.Clone(told[:3]), "— Jan Ek (@janek) May 3, 2024")},
		{"a table of results without a story", []string{"Jan Ek", "243.8", "Eva Ek", "238.7 points"}, []string{"Jan Ek", "243.8", "Eva Ek", "238.7 points"}},
		{"a name and a day at the end of one paragraph", []string{told[0], "Von", "Veröffentlicht am 3. Mai 2024"}, told[:1]},
		{"nothing", nil, nil},
	} {
		if got := trim(c.in); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q", c.fact, got)
		}
	}
}

func TestTextKeepsWordsAndDropsMarkup(t *testing.T) {
	for _, c := range []struct{ fact, html, want string }{
		{"paragraphs are apart", "<p>One.</p><p>Two.</p>", "One.\n\nTwo."},
		{"inline markup leaves no trace", "<p>O<b>n</b>e <i>more</i>.</p>", "One more."},
		{"line ends in the source are spaces", "<p>One\n  two</p>", "One two"},
		{"a no-break space stays", "<p>Lena&nbsp;Ortiz</p>", "Lena\u00a0Ortiz"},
		{"a space at an inline edge stays one", "<p>a <i> b</i> c</p>", "a b c"},
		{"a line break stays a line end", "<p>12 Main St.<br>Springfield</p>", "12 Main St.\nSpringfield"},
		{"two line breaks make a paragraph", "One.<br><br/>Two.", "One.\n\nTwo."},
		{"line breaks between paragraphs divide them", told[0] + "<br>" + told[1], told[0] + "\n\n" + told[1]},
		{"scripts are not text", "<p>a</p><script>b</script><style>c</style>", "a"},
		{"cells stand on one line", "<table><tr><td>Yes</td><td>51</td></tr><tr><td>No</td><td>49</td></tr></table>", "Yes\t51\n\nNo\t49"},
		{"how characters are read is not text", "<p><ruby>虐待<rp>(</rp><rt>ぎゃくたい</rt><rp>)</rp></ruby>をなくす</p>", "虐待をなくす"},
		{"entities are letters", "<p>Fish &amp; chips &#8212; &lt;here&gt;</p>", "Fish & chips — <here>"},
		{"an empty paragraph is none", "<p>a</p><p>&nbsp;</p><p>b</p>", "a\n\nb"},
	} {
		if got := strings.TrimSuffix(Fragment(c.html, false), "\n"); got != c.want {
			t.Errorf("%s: Fragment(%q) = %q, want %q", c.fact, c.html, got, c.want)
		}
	}
	if got, want := Fragment("One\ntwo.\n\nThree.", true), "One\ntwo.\n\nThree.\n"; got != want {
		t.Errorf("with breaks: got %q, want %q", got, want)
	}
}
