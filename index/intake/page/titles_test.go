package page

import (
	"strings"
	"testing"
)

func TestTheTitleIsTheHeadlineAlone(t *testing.T) {
	const japanese, chinese = "町議会、古い浴場の再開を決定", "市议会决定重新开放旧浴场"
	for _, c := range []struct{ fact, tab, meta, heading, want string }{
		{"the site behind a bar that nothing names", "TT | Mill Gazette", "", "<h1>TT</h1>", toldTitle},
		{"section and site behind it", "TT - Town - Mill Gazette", "", "<h1>TT</h1>", toldTitle},
		{"a script without spaces", japanese + "：水車新聞", "", "<h1>" + japanese + "</h1>", japanese},
		{"a script without spaces, with underlines", chinese + "_新闻_水车网", "", "<h1>" + chinese + "</h1>", chinese},
		{"a metadata title where the tab has the site alone", "Mill Gazette", `<meta property="og:title" content="TT"><meta property="og:site_name" content="Mill Gazette">`, "", toldTitle},
		{"the site's name set as the heading", "Mill Notes: TT", "", `<h1><a href="/">Mill Notes</a></h1><h3>TT</h3>`, toldTitle},
		{"the site's name set as the heading, without a link", "TT | Town | Mill Gazette", `<meta property="og:site_name" content="Mill Gazette">`, `<h1>Mill Gazette</h1><h2>TT</h2>`, toldTitle},
		{"a reference that was written twice, in the only title", "Petra&amp;#039;s baths | Mill Gazette", `<meta property="og:site_name" content="Mill Gazette">`, "", "Petra's baths"},
		{"the site's host behind it", "TT — millgazette.example", "", "", toldTitle},
		{"a page that nobody gave a title", "Untitled Document", "", "<h1>TT</h1>", toldTitle},
		{"a line above the headline in the same element", "TT", "", `<h1><span>Town hall</span> <span>TT</span></h1>`, toldTitle},
		{"a line above the headline in the same element, where every title has the site", "TT – Town – Mill Gazette", "", `<h1><small>Town hall</small><br>TT</h1>`, toldTitle},
		{"a mark that leads to the headline", "TT", "", `<h1>TT <a href="#">#</a></h1>`, toldTitle},
		{"a headline with a bar of its own", "TT: the vote | Mill Gazette", "", "<h1>TT: the vote</h1>", toldTitle + ": the vote"},
	} {
		doc := "<html><head><title>" + c.tab + "</title>" + c.meta + "</head><body>" + c.heading + paragraphs(0, 5) + "</body></html>"
		if p, err := Read([]byte(strings.ReplaceAll(doc, "TT", toldTitle)), "", ""); err != nil || p.Title != c.want {
			t.Errorf("%s: got %q, want %q (%v)", c.fact, p.Title, c.want, err)
		}
	}
}

func TestAHeadlineNamedForADateHasItsStandfirst(t *testing.T) {
	head := `<div class="header"><h1 class="title published">` + toldTitle + `</h1><h3 class="subtitle">In Mill Lane the water will be warm again before the winter comes</h3></div>`
	p, err := Read([]byte("<html><body><article>"+head+`<div class="markup">`+paragraphs(0, 5)+"</div></article></body></html>"), "", "")
	if err != nil || !strings.HasPrefix(p.Body, "In Mill Lane") {
		t.Errorf("%v: %.200q", err, p.Body)
	}
}
