package source

import (
	"strings"
	"testing"

	"pullquote/index/article"
	"pullquote/index/intake/draft"
	"pullquote/index/intake/page"
)

func TestWhatADocumentNamesIsMadeAbsolute(t *testing.T) {
	d := New("https://a.example/news/list", strings.NewReader(""))
	for ref, want := range map[string]string{
		"/pier":                      "https://a.example/pier",
		"pier?utm_source=x#top":      "https://a.example/news/pier",
		"https://b.example/pier":     "https://b.example/pier",
		"  ":                         "",
		"gemini://a.example/pier":    "",
		"mailto:desk@a.example":      "",
		"https://u:p@a.example/pier": "",
		"//c.example/pier":           "https://c.example/pier",
	} {
		if got := d.Resolve(ref); got != want {
			t.Errorf("Resolve(%q) = %q, want %q", ref, got, want)
		}
	}
}

func TestWhatTheSourceKnowsCompletesAPage(t *testing.T) {
	told := page.Page{Date: article.Date{Year: 2024, Month: 5, Day: 3}, Authors: []string{"Ann Lee"}, Section: "Port"}
	whole := draft.Of(page.Page{URL: "https://a.example/pier", Body: strings.Repeat("The whole text. ", 50)}, draft.ViaFeed)
	for _, c := range []struct {
		fact          string
		page          page.Page
		author, date  string
		fromTheSource bool
	}{
		{"a bare page", page.Page{Body: "A part."}, "Ann Lee", "2024-05-03", true},
		{"a page that knows better", page.Page{Body: strings.Repeat("The whole text of it. ", 50), Authors: []string{"Bo Day"}, Date: article.Date{Year: 2024, Month: 5, Day: 2}}, "Bo Day", "2024-05-02", false},
	} {
		c.page.URL = "https://a.example/pier"
		d := Find{Told: told, Fallback: &whole}.Complete(draft.Of(c.page, draft.ViaPage))
		if d.Authors[0] != c.author || d.Date.String() != c.date || d.Extra(draft.KeySection) != "Port" || (d.Body == whole.Body) != c.fromTheSource {
			t.Errorf("%s: %q %s %.40q", c.fact, d.Authors, d.Date, d.Body)
		}
	}
}

func TestATitleThatNamesTheSiteAloneIsTheSources(t *testing.T) {
	f := Find{Told: page.Page{Title: "The pier reopens"}, Label: "The Harbour Post"}
	for title, want := range map[string]string{"": "The pier reopens", "Harbour Post": "The pier reopens", "A pier for all": "A pier for all", "Pos": "Pos"} {
		if d := f.Complete(draft.Of(page.Page{URL: "https://a.example/pier", Title: title}, draft.ViaPage)); d.Title != want {
			t.Errorf("%q: got %q, want %q", title, d.Title, want)
		}
	}
}

func TestATitleIsPlain(t *testing.T) {
	if got := Plain("The <i>pier</i>\n&amp; slip"); got != "The pier & slip" {
		t.Errorf("got %q", got)
	}
}
