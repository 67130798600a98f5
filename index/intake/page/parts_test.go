package page

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

func TestWrittenDatesOfManyForms(t *testing.T) {
	for _, c := range []struct{ text, language, want string }{
		{"Fri 3 May 2024 09.30 BST", "en", "2024-05-03"},
		{"03 May 2024 | 09:30", "en", "2024-05-03"},
		{"May 3rd, 2024", "en", "2024-05-03"},
		{"3-May-2024", "en", "2024-05-03"},
		{"May 3 2024 at 9:30 p.m.", "en", "2024-05-03"},
		{"the 3rd of May, 2024", "en", "2024-05-03"},
		{"2024/5/3", "en", "2024-05-03"},
		{"Freitag, 03.05.2024", "de", "2024-05-03"},
		{"3. März 2024", "de", "2024-03-03"},
		{"03. 05. 2024", "cs", "2024-05-03"},
		{"3. května 2024", "cs", "2024-05-03"},
		{"2024. május 3.", "hu", "2024-05-03"},
		{"2024. 05. 03.", "hu", "2024-05-03"},
		{"2024. 5. 3. 오전 9:30", "ko", "2024-05-03"},
		{"vendredi 03 mai 2024", "fr", "2024-05-03"},
		{"le 1er août 2024", "fr", "2024-08-01"},
		{"Pubblicato il 3 maggio 2024", "it", "2024-05-03"},
		{"mayo 3, 2024", "es", "2024-05-03"},
		{"3 de mayo del 2024", "es", "2024-05-03"},
		{"03 may. 2024", "es", "2024-05-03"},
		{"Publicado: 3/5/2024", "es", "2024-05-03"},
		{"sexta-feira, 3 de maio de 2024", "pt", "2024-05-03"},
		{"3 mei 2024", "nl", "2024-05-03"},
		{"3 maja 2024 r.", "pl", "2024-05-03"},
		{"3 Mayıs 2024 Cuma", "tr", "2024-05-03"},
		{"den 3 maj 2024", "sv", "2024-05-03"},
		{"3 травня 2024", "uk", "2024-05-03"},
		{"13/05/2024", "en-US", "2024-05-13"},
		{"5/3/24", "en-US", "2024-05-03"},
		{"3/5/24", "en-GB", "2024-05-03"},
		{"2024年5月3日", "ja", "2024-05-03"},
		{"令和6年5月3日", "ja", ""},
		{"call 020 7946 0958", "en", ""},
		{"31 February 2024", "en", ""},
		{"in May 2024", "en", ""},
	} {
		if got := Written(c.text, c.language).String(); got != c.want {
			t.Errorf("%q in %s: got %q, want %q", c.text, c.language, got, c.want)
		}
	}
}

func TestBylinesAreSplitIntoNames(t *testing.T) {
	for line, want := range map[string][]string{
		"By ANN LEE and BO DAY":                         {"ANN LEE", "BO DAY"},
		"Ann Lee, Bo Day & Cy Orr":                      {"Ann Lee", "Bo Day", "Cy Orr"},
		"Von unserer Korrespondentin Anna Lee":          {"unserer Korrespondentin Anna Lee"},
		"Por: Ana Ruiz":                                 {"Ana Ruiz"},
		"Ana Ruiz e Rui Sá":                             {"Ana Ruiz", "Rui Sá"},
		"Martin Luther King, Jr.":                       {"Martin Luther King, Jr."},
		"Written by Ann Lee on May 3, 2024":             {"Ann Lee"},
		"Ann Lee, Harbour Post staff writer":            {"Ann Lee"},
		"Text: Anna Lee, Fotos: Bo Tag":                 {"Anna Lee"},
		"Ann Lee; edited by Bo Day":                     {"Ann Lee"},
		"By Ann Lee | Photos by Bo Day":                 {"Ann Lee"},
		"Posted by: Ann Lee":                            {"Ann Lee"},
		"admin":                                         nil,
		"Staff Report":                                  nil,
		"ann@harbourpost.example":                       nil,
		"https://social.example/ann":                    nil,
		"Ann Lee →":                                     {"Ann Lee"},
		"Christian von Stetten":                         {"Christian von Stetten"},
		"Autor: Jan Kowalski":                           {"Jan Kowalski"},
		"De Redactie, Jan de Vries":                     {"Jan de Vries"},
		"Veröffentlicht von Anna Lee am 3. Mai 2024":    {"Anna Lee"},
		"Par Anne Dupont avec Luc Petit":                {"Anne Dupont avec Luc Petit"},
		"The Associated Press":                          {"The Associated Press"},
		"All the news of the coast, told by its people": nil,
	} {
		if got := Names(line); !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", line, got, want)
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
		{"nothing", nil, nil},
	} {
		if got := trim(c.in); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q", c.fact, got)
		}
	}
}

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

func TestWhatWasPassedOverIsPutBackInItsPlace(t *testing.T) {
	standing := standingOf(t, "<article><h1>T</h1><header><p>"+told[0]+"</p></header><div>"+paragraphs(1, 3)+"</div><aside><p>"+told[4]+"</p></aside><div>"+paragraphs(3, 4)+"</div></article>")
	if got := completed(told[1:3], standing); !slices.Equal(got, told[:4]) {
		t.Errorf("got %q", got)
	}
}

func TestMonthsAreKnownByTheLanguageFirst(t *testing.T) {
	for _, c := range []struct {
		word, language string
		want           int
	}{{"lis", "pl", 11}, {"listopadu", "cs", 11}, {"Sept", "en", 9}, {"janv.", "fr", 1}, {"agosto", "", 8}, {"mart", "tr", 3}, {"ma", "hu", 0}, {"Monday", "en", 0}} {
		if got := int(monthOf(c.word, c.language)); got != c.want {
			t.Errorf("%q in %q: %d, want %d", c.word, c.language, got, c.want)
		}
	}
}
