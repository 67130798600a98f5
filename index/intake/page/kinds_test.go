package page

import (
	"runtime"
	"slices"
	"strings"
	"testing"
)

// The paragraphs of a story made up for these tests.
var told = []string{
	"The town council voted on Monday to reopen the old swimming baths in Mill Lane, which had been shut since the boiler failed three winters ago.",
	"“Our children have been learning to swim in the river, and that cannot go on,” said Petra Lindgren, who leads the swimming club and sat in the gallery.",
	"The repairs will cost 1.3 million crowns and will be paid from the sale of the former tax office. Two councillors abstained, and one left the room.",
	"Opponents had asked for a new pool beside the station instead. The engineer, Igor Novak, told them that the ground there would not carry it.",
	"Work is to begin in the second week of August, and the baths should open again on the first Saturday of Advent with a race over four lengths.",
}

const toldTitle = "Council votes to reopen the old baths"

func paragraphs(from, to int) string {
	return "<p>" + strings.Join(told[from:to], "</p>\n<p>") + "</p>"
}

// storyPage is a page with something in its head, under its headline, and around its paragraphs.
func storyPage(head, under, body string) string {
	return `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>` + toldTitle + `</title>` + head + `</head><body><header><a href="/">Mill Gazette</a><nav><ul><li><a href="/n">News</a></li><li><a href="/s">Sport</a></li></ul></nav></header>` +
		`<article><h1>` + toldTitle + `</h1>` + under + body + `</article></body></html>`
}

func TestADateThatAReaderSeesIsTheArticles(t *testing.T) {
	for _, c := range []struct{ fact, language, under, want string }{
		{"English, the month first", "en", `<div class="date">October 7, 2021</div>`, "2021-10-07"},
		{"English, the day first", "en-GB", `<p>Published on 7th October 2021 at 9.30am</p>`, "2021-10-07"},
		{"a short month with a full stop", "en", `<span>Oct. 7, 2021</span>`, "2021-10-07"},
		{"Spanish", "es", `<span class="fecha">7 de octubre de 2021 - 10:15</span>`, "2021-10-07"},
		{"German", "de", `<p>Donnerstag, 7. Oktober 2021</p>`, "2021-10-07"},
		{"German in figures", "de", `<span class="datum">07.10.21, 14:05 Uhr</span>`, "2021-10-07"},
		{"French", "fr", `<p class="meta">Publié le 7 octobre 2021 à 10h15</p>`, "2021-10-07"},
		{"French, the first of a month", "fr", `<p>1er octobre 2021</p>`, "2021-10-01"},
		{"Italian", "it", `<div>7 ottobre 2021</div>`, "2021-10-07"},
		{"Portuguese", "pt-BR", `<div>7 de outubro de 2021</div>`, "2021-10-07"},
		{"Dutch", "nl", `<div>7 oktober 2021 om 10:15</div>`, "2021-10-07"},
		{"Polish", "pl", `<div>7 października 2021</div>`, "2021-10-07"},
		{"Turkish", "tr", `<div>7 Ekim 2021</div>`, "2021-10-07"},
		{"Japanese", "ja", `<div>2021年10月7日 10時15分</div>`, "2021-10-07"},
		{"Chinese", "zh", `<div>2021年10月07日 10:15</div>`, "2021-10-07"},
		{"Korean", "ko", `<div>2021년 10월 7일</div>`, "2021-10-07"},
		{"Korean in figures", "ko", `<div>입력 2021.10.07. 오전 10:15</div>`, "2021-10-07"},
		{"Russian", "ru", `<div>7 октября 2021</div>`, "2021-10-07"},
		{"figures by the country: Britain", "en-GB", `<div class="date">07/10/2021</div>`, "2021-10-07"},
		{"figures by the country: America", "en-US", `<div class="date">10/07/2021</div>`, "2021-10-07"},
		{"figures by the language: Spanish", "es", `<div class="date">07/10/2021</div>`, "2021-10-07"},
		{"after the byline", "en", `<p class="meta">By <a href="/p">Petra Holm</a></p><p class="meta">7 October 2021</p>`, "2021-10-07"},
		{"day, month and year apart", "en", `<div class="badge"><span>07</span> <span>Oct</span> <span>2021</span></div>`, "2021-10-07"},
		{"day, month and year in boxes", "de", `<div class="badge"><div>07</div><div>Okt.</div><div>2021</div></div>`, "2021-10-07"},
		{"in a box under the headline that is called a footer", "de", `<div class="footer"><p><span class="list-day">07.10.2021</span></p></div>`, "2021-10-07"},
		{"the day of an update first, in Italian", "it", `<p>Ultimo aggiornamento: 9 ottobre 2021</p><p>Data di pubblicazione: 7 ottobre 2021</p>`, "2021-10-07"},
		{"how long ago it was, with the time for machines", "en", `<span class="published-at" title="2021-10-07T06:00:00-07:00">3 weeks ago</span>`, "2021-10-07"},
		{"the same in seconds", "en", `<span class="post-time" data-timestamp="1633594500">3 weeks ago</span>`, "2021-10-07"},
		{"a label and a date in a list", "de", `<ul><li>Ort: Mühlen</li><li>Datum: <b>7. Oktober 2021</b></li></ul>`, "2021-10-07"},
		{"the day of an update stands first", "en", `<p>Updated 9 October 2021</p><p>Published 7 October 2021</p>`, "2021-10-07"},
		{"an update and the first publishing on one line", "de", `<p>Stand: 9.10.2021, 10:00 Uhr | Erstveröffentlichung: 7.10.2021</p>`, "2021-10-07"},
		{"an update and the publishing on one line", "de", `<p>Letzte Änderung: 9.10.2021 - 14:49<br>Erschienen am: 07.10.2021<br>Lesungen: 61</p>`, "2021-10-07"},
		{"a label in an element of its own", "de", `<div class="eventbox"><span>Erschienen am:</span><h2 class="event">07.10.2021</h2></div>`, "2021-10-07"},
		{"a label of an update in an element of its own", "de", `<p>7. Oktober 2021</p><label>Letzte Änderung:</label><div>9.10.2021</div>`, "2021-10-07"},
		{"behind the author, with a box of stars", "de", `<div class="author"><a href="/p">Petra Holm</a>, 7. Okt. 2021 <span class="hide">` + toldTitle + `</span><span>3.17 of 5 stars, from twelve readers who voted</span></div>`, "2021-10-07"},
		{"a time that is a link to the story", "de", `<span class="posted-on"><a href="/baths" rel="bookmark"><time class="entry-date published" datetime="2021-10-07T09:30:10+01:00">gestern</time><time class="updated" datetime="2021-10-09">9. Oktober 2021</time></a></span>`, "2021-10-07"},
		{"an update that only its element's name tells", "de", `<p>7. Oktober 2021</p><span class="updated">9. Oktober 2021</span>`, "2021-10-07"},
		{"an update that only its element's name tells, before it", "de", `<span class="updated">9. Oktober 2021</span><p>7. Oktober 2021</p>`, "2021-10-07"},
		{"in a post that is filed under what is popular", "en", `<div class="post-7 post type-post category-popular tag-latest tag-events"><p>7 October 2021</p></div>`, "2021-10-07"},
		{"far below, in a box that says that it was published", "de", strings.Repeat(`<p>Die Bäder</p>`, 20) + `<div class="tile"><span>veröffentlicht 07.10.2021 06:00</span></div>`, "2021-10-07"},
		{"at the head of a press release", "de", `<p>Pressemitteilung vom 7. Oktober 2021 | Mühlen – Der Stadtrat hat am Montag nach langer Beratung beschlossen, die alten Bäder in der Mühlgasse wieder zu öffnen, die seit drei Wintern geschlossen sind.</p>`, "2021-10-07"},
		{"in a footer of the article", "de", `<footer class="node__meta"><span class="post-created">07.10.21</span></footer>`, "2021-10-07"},
		{"drawn by a style sheet and read out", "en", `<div class="gz_dt" aria-label="Published: 9:30 p.m. ET October 7, 2021 Updated: 7:12 a.m. ET October 8, 2021"></div>`, "2021-10-07"},
		{"a time element without a class", "en", `<time datetime="2021-10-07">yesterday</time>`, "2021-10-07"},
		{"of two times the one that is no update", "en", `<div><time class="updated" datetime="2021-10-09T10:00Z">9 October</time> <time datetime="2021-10-07T10:00Z">7 October</time></div>`, "2021-10-07"},
		{"no day that the calendar has not", "en", `<div class="date">31 November 2021</div>`, ""},
		{"the matter of the story is no date", "en", `<p>The baths were built on 4 May 1931 by the architect Otto Lind, whose other works in the county include the station, the tax office and two schools, and were last repaired in 1978.</p>`, ""},
	} {
		doc := strings.Replace(storyPage("", c.under, paragraphs(0, 5)), "en-GB", c.language, 1)
		if p, err := Read([]byte(doc), "", ""); err != nil || p.Date.String() != c.want {
			t.Errorf("%s: got %q, want %q (%v)", c.fact, p.Date, c.want, err)
		}
	}
}

func TestTheDayClosestToTheHeadlineIsTheArticles(t *testing.T) {
	doc := `<html lang="en-GB"><head><title>` + toldTitle + `</title></head><body><h2 class="date-header"><span>Thursday, 7 October 2021</span></h2><div class="post"><h3>` + toldTitle + `</h3><p>The book:</p><p>320 pages</p><p>Bound in linen</p><p>In print since: 14 August 2017</p><div>` + paragraphs(0, 5) + `</div></div></body></html>`
	if p, err := Read([]byte(doc), "", ""); err != nil || p.Date.String() != "2021-10-07" {
		t.Errorf("got %q (%v)", p.Date, err)
	}
}

func TestTheDayOfReadingIsNotTheArticles(t *testing.T) {
	for _, today := range []string{`<div class="masthead-date">14 October 2021</div>`, `<header><a href="/">Mill Gazette</a><p class="date">14 October 2021</p></header>`, `<span id="current-date">14 October 2021</span>`} {
		doc := `<html lang="en-GB"><head><title>` + toldTitle + `</title></head><body>` + today + `<div class="post"><h1>` + toldTitle + `</h1><p>By Petra Holm, Town hall<br>7 October 2021</p><div>` + paragraphs(0, 5) + `</div></div></body></html>`
		if p, err := Read([]byte(doc), "", ""); err != nil || p.Date.String() != "2021-10-07" {
			t.Errorf("%s: got %q (%v)", today, p.Date, err)
		}
	}
}

func TestWhatEnclosesTheHeadlineNamesNoDate(t *testing.T) {
	doc := `<html lang="en-GB"><head><title>` + toldTitle + `</title></head><body><div class="content-area sidebar left_column"><h1>` + toldTitle + `</h1><p>Petra Holm</p><p>7 October 2021</p><div>` + paragraphs(0, 5) + `</div></div></body></html>`
	if p, err := Read([]byte(doc), "", ""); err != nil || p.Date.String() != "2021-10-07" {
		t.Errorf("got %q (%v)", p.Date, err)
	}
}

func TestADateThatThePageStatesIsTheArticles(t *testing.T) {
	ld := func(text string) string { return `<script type="application/ld+json">` + text + `</script>` }
	for _, c := range []struct{ fact, head, under, at, want string }{
		{"a list of JSON-LD objects", ld(`[{"@type":"BreadcrumbList"},{"@type":["NewsArticle","Thing"],"datePublished":"2021-10-07T08:00:00+02:00"}]`), "", "", "2021-10-07"},
		{"on the page's node", ld(`{"@graph":[{"@type":"WebPage","datePublished":"2021-10-07"},{"@type":"Organization"}]}`), "", "", "2021-10-07"},
		{"JSON that is cut off", ld(`{"@type":"NewsArticle","headline":"x","datePublished":"2021-10-07","author":{"name":`), "", "", "2021-10-07"},
		{"JSON with a comma too many", ld(`{"@type":"NewsArticle","datePublished":"2021-10-07",}`), "", "", "2021-10-07"},
		{"JSON with a line end in a string", ld("{\"@type\":\"NewsArticle\",\"headline\":\"a\nb\",\"datePublished\":\"2021-10-07\"}"), "", "", "2021-10-07"},
		{"written out in JSON-LD", ld(`{"@type":"NewsArticle","datePublished":"October 7, 2021"}`), "", "", "2021-10-07"},
		{"in the language of the page", ld(`{"@type":"NewsArticle","datePublished":"7 October 2021 10:15"}`), "", "", "2021-10-07"},
		{"with a named zone", ld(`{"@type":"NewsArticle","datePublished":"Thu Oct 07 10:15:00 CEST 2021"}`), "", "", "2021-10-07"},
		{"in seconds", ld(`{"@type":"NewsArticle","datePublished":"1633594500"}`), "", "", "2021-10-07"},
		{"as a number of milliseconds", ld(`{"@type":"NewsArticle","datePublished":1633594500000}`), "", "", "2021-10-07"},
		{"of another story", ld(`[{"@type":"NewsArticle","headline":"Another story","datePublished":"2001-01-01"},{"@type":"NewsArticle","headline":"` + toldTitle + `","datePublished":"2021-10-07"}]`), "", "", "2021-10-07"},
		{"a citation's", `<meta name="citation_date" content="2021/10/07">`, "", "", "2021-10-07"},
		{"Dublin Core's", `<meta name="DC.date.issued" content="2021-10-07">`, "", "", "2021-10-07"},
		{"as itemprop of a meta element", `<meta itemprop="datePublished" content="2021-10-07T10:00:00Z">`, "", "", "2021-10-07"},
		{"in the address", "", "", "https://gazette.example/2021/10/07/baths", "2021-10-07"},
		{"in the page's own address", `<link rel="canonical" href="https://gazette.example/2021/10/07/baths">`, "", "", "2021-10-07"},
		{"in the address without separators", "", "", "https://gazette.example/20211007/baths.html", "2021-10-07"},
		{"in the address, the day first", "", "", "https://gazette.example/news/27-10-2021", "2021-10-27"},
		{"in the address, where day and month cannot be told", "", "", "https://gazette.example/news/07-10-2021", ""},
		{"a day that readers see and another statement bears out", ld(`{"@type":"NewsArticle","datePublished":"2021-10-02"}`) + `<meta property="article:published_time" content="2021-10-07T08:00:00">`, `<div class="info-item">07.10.2021</div>`, "", "2021-10-07"},
		{"a day that readers see, where the page's data name its making", `<meta name="date" content="2021-09-01">`, `<div class="info-item">07.10.2021</div>`, "", "2021-10-07"},
		{"a time element, where the page's data name its making", `<meta name="dcterms.created" content="2021-09-01">`, `<p class="teaser-date"><time datetime="2021-10-07">gestern</time></p>`, "", "2021-10-07"},
		{"a day that readers see and nothing bears out", ld(`{"@type":"NewsArticle","datePublished":"2021-10-02"}`), `<div class="info-item">07.10.2021</div>`, "", "2021-10-02"},
		{"the newsroom's own time, though the address is a day older", `<meta property="article:published_time" content="2021-10-07T18:37:32+02:00">`, "", "https://gazette.example/2021/10/06/baths", "2021-10-07"},
		{"the day in London at noon", `<meta property="article:published_time" content="2021-10-07T13:00:00Z">`, "", "https://gazette.example/2021/10/06/baths", "2021-10-07"},
		{"the newsroom's day and not the one in London", `<meta property="article:published_time" content="2021-10-08T02:30:00Z">`, `<div class="date">October 7, 2021</div>`, "", "2021-10-07"},
		{"the newsroom's day within a time element that states London's", "", `<time datetime="2021-10-08T02:30:00Z">October 7, 2021 at 10:30PM EDT</time>`, "", "2021-10-07"},
		{"in the page's own address, the month by its name", `<link rel="canonical" href="https://gazette.example/news/2021/oct/07/baths">`, "", "", "2021-10-07"},
		{"JSON with escaped quotation marks", ld(`{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;datePublished&quot;:&quot;2021-10-07&quot;}`), "", "", "2021-10-07"},
		{"JSON in single quotation marks", ld(`{'@type':'NewsArticle','datePublished':'2021-10-07'}`), "", "", "2021-10-07"},
		{"on a line of its own that only a line break ends", "", `7 October 2021<br><br>The council met in the evening, as it does on the first Thursday of every month, and most of the seats were taken.<br>`, "", "2021-10-07"},
		{"published before it was modified", `<meta property="article:modified_time" content="2021-10-20"><meta property="article:published_time" content="2021-10-07">`, "", "", "2021-10-07"},
		{"a year alone in the copyright is none", "", `<p class="footer">© 2021 Mill Gazette</p>`, "", ""},
	} {
		if p, err := Read([]byte(storyPage(c.head, c.under, paragraphs(0, 5))), "", c.at); err != nil || p.Date.String() != c.want {
			t.Errorf("%s: got %q, want %q (%v)", c.fact, p.Date, c.want, err)
		}
	}
}

func TestAuthorsAreThePeopleWhoSign(t *testing.T) {
	for _, c := range []struct {
		fact, head, under, after string
		want                     []string
	}{
		{"German", "", `<p class="byline">Von Petra Holm und Jan Ek</p>`, "", []string{"Petra Holm", "Jan Ek"}},
		{"French", `<meta name="author" content="Par Petra Holm et Jan Ek">`, "", "", []string{"Petra Holm", "Jan Ek"}},
		{"Spanish", `<meta name="author" content="Por Petra Holm y Jan Ek">`, "", "", []string{"Petra Holm", "Jan Ek"}},
		{"Portuguese, without a class", "", `<p>Por Petra Holm</p>`, "", []string{"Petra Holm"}},
		{"a label", "", `<p>Autorin: Petra Holm</p>`, "", []string{"Petra Holm"}},
		{"Italian, in a box that is called so in Italian", "", `<p class="autore">di Petra Holm e Jan Ek</p>`, "", []string{"Petra Holm", "Jan Ek"}},
		{"several links to authors behind the article", "", "", `</article><div><p><a href="/y">River bathing</a> by <a rel="author" href="/j">Jan Ek</a></p><p><a href="/z">Ferry</a> by <a rel="author" href="/e">Eva Ek</a></p></div>`, nil},
		{"an office before the name that leads to its page", "", `<p class="byline">Town hall reporter <a href="/team/petra">Petra Holm</a></p>`, "", []string{"Petra Holm"}},
		{"Spanish, with a photographer behind a slash", "", `<p>Texto: Petra Holm / Fotos: Jan Ek</p>`, "", []string{"Petra Holm"}},
		{"Dutch, with the office", "", `<p>Van onze verslaggever Jan de Boer</p>`, "", []string{"Jan de Boer"}},
		{"words and photographs", "", `<p>Words: Petra Holm. Photography: Jan Ek</p>`, "", []string{"Petra Holm"}},
		{"Turkish", "", `<div class="kaynak">Muhabir: Cem Demir</div>`, "", []string{"Cem Demir"}},
		{"Chinese, as papers in Taiwan sign", "", `<span>記者王小明/山城報導</span>`, "", []string{"王小明"}},
		{"a name that leads to its writer's page", "", `<div class="kp"><a href="/colaboradores">Equipo</a> <a href="/autor/petra-holm">Petra Holm</a><span>Millford</span></div>`, "", []string{"Petra Holm"}},
		{"a photographer beside the writer", "", `<div class="author">By Petra Holm; photographs by Jan Ek</div>`, "", []string{"Petra Holm"}},
		{"a photographer in a list", `<meta name="author" content="Petra Holm, Foto: Jan Ek">`, "", "", []string{"Petra Holm"}},
		{"the paper's own name", `<meta property="og:site_name" content="The Mill Gazette"><meta name="author" content="Mill Gazette">`, `<span class="author">Petra Holm</span>`, "", []string{"Petra Holm"}},
		{"the paper's host", `<link rel="canonical" href="https://millgazette.example/a"><meta name="author" content="gazette.example">`, `<span class="author">Petra Holm</span>`, "", []string{"Petra Holm"}},
		{"the newsroom is nobody", `<meta name="author" content="Redaktion">`, "", "", nil},
		{"a role behind the name", `<meta name="author" content="Petra Holm, Chief Political Correspondent">`, "", "", []string{"Petra Holm"}},
		{"the paper behind a slash", `<meta property="og:site_name" content="Mill Gazette"><meta name="author" content="Petra Holm / Mill Gazette">`, "", "", []string{"Petra Holm"}},
		{"a day behind the name", "", `<div class="byline">By Petra Holm | 7 October 2021</div>`, "", []string{"Petra Holm"}},
		{"an address of a profile", `<meta property="article:author" content="https://social.example/petra">`, "", "", nil},
		{"one name in two spellings", `<meta name="author" content="PETRA HOLM"><meta name="author" content="Petra Holm">`, "", "", []string{"PETRA HOLM"}},
		{"Latin names with short conjunctions", `<meta name="author" content="Ana Ruiz y Gómez">`, "", "", []string{"Ana Ruiz y Gómez"}},
		{"a commenter", "", "", `<div id="comments"><span class="author">Grumbler Smith</span><p>Nonsense.</p></div>`, nil},
		{"other stories' authors", "", "", `<div class="related-stories"><a rel="author" href="/x">Xia Tor</a><a rel="author" href="/y">Yan Ulm</a></div>`, nil},
		{"an agency's motto", `<meta name="author" content="News of the coast since 1888, for everybody who lives by the sea">`, "", "", nil},
		{"JSON-LD that is broken", `<script type="application/ld+json">{"@type":"NewsArticle","headline":"a "b" c","author":[{"@type":"Person","name":"Petra Holm"}]}</script>`, "", "", []string{"Petra Holm"}},
		{"a preview's label", `<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Petra Holm">`, "", "", []string{"Petra Holm"}},
		{"behind the day", "", `<p>Thursday 7 October 2021, by <a href="/p">Petra Holm</a></p>`, "", []string{"Petra Holm"}},
		{"in the post's own footer", "", "", `<div class="post-footer"><span class="post-author">Posted by <span class="fn">Petra Holm</span></span></div>`, []string{"Petra Holm"}},
		{"other stories' authors in their teasers", "", `<p>By Petra Holm</p>`, `<div><div class="card"><h3>River bathing to be banned</h3><span class="author">By Xia Tor</span></div></div>`, []string{"Petra Holm"}},
		{"a name set as a heading", "", "", `<div class="box"><h4 class="author-name">Petra Holm</h4></div>`, []string{"Petra Holm"}},
		{"a writer and a photographer on two lines", "", "", `<p class="autor">Text: Petra Holm<br>Fotos: Jan Ek</p>`, []string{"Petra Holm"}},
		{"a link to all posts", "", "", `<p class="author-box"><a rel="author" href="/p">View all posts by Petra Holm »</a></p>`, []string{"Petra Holm"}},
		{"a name with its link in the page's data", `<script type="application/ld+json">{"@type":"NewsArticle","headline":"` + toldTitle + `","author":{"@type":"Person","name":["<a href=\"/p\" lang=\"en\">Petra Holm<\/a>","<a href=\"/j\">Jan Ek<\/a>"]}}</script>`, "", "", []string{"Petra Holm", "Jan Ek"}},
		{"lines of one byline", "", `<div class="byline"><div><span>Petra Holm</span></div><div>Updated: 7 October 2021</div></div>`, "", []string{"Petra Holm"}},
		{"an agency with a day", "", `<div class="byline"><div><span>Reuters</span></div><div>Updated: 7 October 2021</div></div>`, "", []string{"Reuters"}},
		{"an office under the name", "", `<div class="author">By <a href="/p">Petra Holm</a><br>Gazette Health News</div>`, "", []string{"Petra Holm"}},
		{"an offer that touches the name", "", `<div class="author-info byline"><h3><a href="/p">Petra Holm</a><a href="/f">Follow</a></h3><h4>Expert for New Work, Old Baths</h4></div>`, "", []string{"Petra Holm"}},
		{"a label that touches the name", "", `<span class="byline"><span class="screen-reader-text">Veröffentlicht von</span><span class="author vcard"><a href="/p">Petra Holm</a></span></span>`, "", []string{"Petra Holm"}},
		{"two writers on two lines", "", `<div class="authors byline"><a class="n" href="/p">Petra Holm</a><br><a class="n" href="/j">Jan Ek</a></div>`, "", []string{"Petra Holm", "Jan Ek"}},
		{"a writer and an editor on two lines", "", `<p class="byline author">Written by Petra Holm<br>Edited by Jan Ek</p>`, "", []string{"Petra Holm"}},
		{"a label that touches the name, without a class", "", `<div class="k"><span>By</span><span><a href="/p">Petra Holm</a></span></div>`, "", []string{"Petra Holm"}},
		{"a label on a line of its own", "", `<p class="m"><span>Auteur:</span></p><p class="m"><a href="/p">Petra Holm</a></p>`, "", []string{"Petra Holm"}},
		{"a label as a heading", "", `<div><h4>Autorin</h4><p><a href="/p">Petra Holm</a></p></div>`, "", []string{"Petra Holm"}},
		{"a label that a line break ends before the next field", "", `<div><b>Datum:</b> 7.10.2021<br><b>Autor:</b> Petra Holm<br><b>Quelle:</b> Mühlenpost</div>`, "", []string{"Petra Holm"}},
		{"who says the words of a quotation", "", "", `<blockquote><p>We shall swim.</p><span class="zitat-author">Jan Ek, Baumeister und Rat</span></blockquote>`, nil},
		{"a newsroom in the data and a guest on the page", `<meta name="author" content="Redaktion Mühlenpost">`, `<p class="g">Ein Gastbeitrag von Petra Holm</p>`, "", []string{"Petra Holm"}},
		{"a newsroom alone", `<meta name="author" content="Redaktion Mühlenpost">`, "", "", []string{"Redaktion Mühlenpost"}},
		{"writers' offices between them", "", `<div class="f"><a href="/autor/petra-holm">Petra Holm</a><span>Redactora de Local</span></div><div class="f"><a href="/autor/jan-ek">Jan Ek</a><span>Millford</span></div>`, "", []string{"Petra Holm", "Jan Ek"}},
		{"where the story is from behind a slash", "", `<p class="byline">By Petra Holm / Old Baths</p>`, "", []string{"Petra Holm"}},
		{"who answered a reader's question", "", "", `<div itemprop="suggestedAnswer" itemscope><div itemprop="author" itemscope><a href="/u/1">Jan Ek</a><span itemprop="name">Jan Ek</span></div></div>`, nil},
		{"what readers are offered beside the writer", "", `<span class="author-views">人氣(23)</span><a class="author-follow" href="/f">Jan Ek</a>`, "", nil},
		{"a customer who praises the site", "", "", `<div class="testimonial"><div class="author">Jan Ek</div></div>`, nil},
		{"several writers on a line that begins with a label", "", `<p><strong>Por: </strong><a href="/autor/petra-holm">Petra Holm</a>, <a href="/autor/jan">Jan Ek Lindqvist</a>, <a href="/autor/eva-ek">Eva Ek Lindqvist</a>, <a href="/autor/igor">Igor Novak Lindqvist</a></p>`, "", []string{"Petra Holm", "Jan Ek Lindqvist", "Eva Ek Lindqvist", "Igor Novak Lindqvist"}},
		{"who is quoted in a forum", "", "", `<div class="bbcode_quote"><div class="author">Zitat von <b>Jan Ek</b></div></div>`, nil},
		{"a picture's photographer in its frame", "", `<figure><img src="x"><figcaption><span class="author">Jan Ek</span></figcaption></figure>`, "", nil},
		{"a picture's photographer in a box that is called so", "", `<div class="article-photo"><img src="x"><div class="photo-text"><span class="author">Jan Ek Studio</span></div></div>`, "", nil},
		{"a log-in in the data and the name on the page", `<meta name="author" content="petra.holm">`, `<p class="byline">Von Petra Holm</p>`, "", []string{"Petra Holm"}},
		{"a log-in whose accents are left out", `<meta name="author" content="rene_hoelm">`, `<p class="byline">Von René Hoelm</p>`, "", []string{"René Hoelm"}},
		{"a first name in the data and the whole on the page", `<meta name="author" content="Petra">`, `<p class="byline">By Petra Holm</p>`, "", []string{"Petra Holm"}},
		{"a first name in the data and another's name on the page", `<meta name="author" content="Petra">`, `<p class="byline">By Jan Ek</p>`, "", []string{"Petra"}},
		{"a log-in in the data and a name in other data", `<script type="application/ld+json">{"@type":"NewsArticle","headline":"` + toldTitle + `","author":{"@type":"Person","name":"millford"}}</script><meta property="article:author" content="Petra Holm">`, "", "", []string{"Petra Holm"}},
		{"the paper with its town", `<meta property="og:site_name" content="Mill Gazette"><meta name="author" content="Mill Gazette, Millford, Ruritania">`, "", "", nil},
		{"the paper with an ampersand", `<meta property="og:site_name" content="Mills &amp; Mines"><meta name="author" content="Mills &amp; Mines">`, "", "", nil},
		{"the paper before the name", `<meta property="og:site_name" content="Mill Gazette"><meta name="author" content="Mill Gazette - Petra Holm">`, "", "", []string{"Petra Holm"}},
		{"the paper with its motto", `<meta property="og:site_name" content="Mill Gazette"><meta name="author" content="Mill Gazette – The Paper">`, "", "", nil},
		{"the paper by its host alone", `<link rel="canonical" href="https://www.stadt-und-land.example/a"><meta name="author" content="Stadt und Land, Mühlen">`, "", "", nil},
		{"a library's entry", `<meta name="DC.creator" content="Holm, Petra"><meta name="DC.creator" content="Boer, Jan de">`, "", "", []string{"Petra Holm", "Jan de Boer"}},
		{"a reference that leads nowhere", `<script type="application/ld+json">{"@type":"NewsArticle","headline":"` + toldTitle + `","author":{"@type":"Person","@id":"/#petra"}}</script>`, `<p class="byline">By Jan Ek</p>`, "", []string{"Jan Ek"}},
		{"a text's author behind its label in German", "", `<p><em>Text von Petra Holm  Illustration von Jan Ek</em></p>`, "", []string{"Petra Holm"}},
		{"an article by somebody in German", "", `<div class="i">Ein Artikel von <b>Petra Holm</b> | 7.10.2021 - 12:45</div>`, "", []string{"Petra Holm"}},
		{"a label with a colon behind by", "", `<p><em>Written by: <a href="/x">Petra Holm</a></em></p>`, "", []string{"Petra Holm"}},
		{"a link to a page under the family name", "", `<div><a href="/autor/holm_p">Petra Holm</a> / 7.10.2021 / 06:15</div>`, "", []string{"Petra Holm"}},
	} {
		doc := strings.Replace(storyPage(c.head, c.under, paragraphs(0, 5)), "</article>", "</article>"+c.after, 1)
		if p, _ := Read([]byte(doc), "", "https://gazette.example/a"); !slices.Equal(p.Authors, c.want) {
			t.Errorf("%s: got %q, want %q", c.fact, p.Authors, c.want)
		}
	}
}

func TestNothingIsTakenOffThatHoldsTheStory(t *testing.T) {
	all := paragraphs(0, 5)
	for fact, body := range map[string]string{
		"a form around the page":            `<form action="/x"><input name="v">` + all + `</form>`,
		"an aside":                          `<aside>` + all + `</aside>`,
		"a nav that is never closed":        `<nav class="menu"><a href="/">Home</a>` + all,
		"a box that assistive tools skip":   `<div aria-hidden="true">` + all + `</div>`,
		"a box called newsletter":           `<div class="newsletter">` + all + `</div>`,
		"a box called comments":             `<div class="comments">` + all + `</div>`,
		"a box that begins with a label":    `<div><p><a href="/y">Read more: fares to rise</a></p>` + all + `</div><footer><p>` + strings.Repeat("The paper is printed in the old mill. ", 9) + `</p></footer>`,
		"a dialog":                          `<div role="dialog">` + all + `</div>`,
		"a hidden box":                      `<div hidden>` + all + `</div>`,
		"a page for browsers without code":  `<noscript>` + all + `</noscript>`,
		"captions of a picture series":      `<figure><img src="1"><figcaption>` + strings.ReplaceAll(all, "</p>\n", `</p></figcaption></figure><figure><img src="2"><figcaption>`) + `</figcaption></figure>`,
		"entries of a live blog":            `<section class="live">` + strings.ReplaceAll(all, "<p>", `</section><section class="live"><time>10:00</time><h3>Update</h3><p>`) + `</section>`,
		"two parts with a box between them": `<div class="part">` + paragraphs(0, 3) + `</div><div class="ad">Advertisement</div><div class="part">` + paragraphs(3, 5) + `</div>`,
		"a linked paragraph":                strings.Replace(all, told[2], `<a href="/more">`+told[2]+`</a>`, 1),
		"a lead that is a heading":          strings.Replace(all, "<p>"+told[0]+"</p>", "<h2>"+told[0]+"</h2>", 1),
		"a standfirst in a header":          `<header><p class="standfirst">` + told[0] + `</p></header><div>` + paragraphs(1, 5) + `</div>`,
		"a quotation from a post":           paragraphs(0, 2) + `<blockquote class="twitter-tweet"><p>` + told[2] + `</p></blockquote>` + paragraphs(3, 5),
		"a list that belongs to it":         paragraphs(0, 2) + `<ul><li>` + told[2] + `</li><li>` + told[3] + `</li></ul>` + paragraphs(4, 5),
		"a wrapper named for its paywall":   `<div class="steady-paywall-container">` + paragraphs(0, 3) + `</div>` + paragraphs(3, 5) + paragraphs(3, 5),
		"a table that belongs to it":        paragraphs(0, 3) + `<table><tr><td>` + told[3] + `</td><td>12</td></tr></table>` + paragraphs(4, 5),
	} {
		p, err := Read([]byte(storyPage("", "", body)), "", "")
		for i, want := range told {
			if !strings.Contains(p.Body, want) {
				t.Errorf("%s: paragraph %d is lost (%v): %.300q", fact, i, err, p.Body)
			}
		}
	}
}

func TestWhatIsHeldBackUntilItIsAskedForIsTheStorys(t *testing.T) {
	for _, c := range []struct {
		box  string
		held bool
	}{{`class="more-text" style="display:none"`, true}, {`class="collapse" hidden`, true}, {`class="share-dialog" style="display:none"`, false}} {
		p, err := Read([]byte(storyPage("", "", paragraphs(0, 3)+`<a href="#">…</a><div `+c.box+">"+paragraphs(3, 5)+"</div>")), "", "")
		if strings.Contains(p.Body, told[4]) != c.held {
			t.Errorf("%s: %v: %q", c.box, err, p.Body)
		}
	}
}

func TestWhatHoldsTheHeadlineIsNotBesideTheStory(t *testing.T) {
	more := "<footer>" + strings.Repeat("<p>The paper is printed in the old mill, on a press that was bought from a bankrupt rival in 1911.</p>", 8) + "</footer>"
	for fact, open := range map[string]string{
		"a box that names the sidebar beside it": `<div class="container sidebar right">`,
		"a form":                                 `<form class="product">`,
		"a box that carries a related label":     `<div class="post related">`,
	} {
		p, err := Read([]byte("<html><head><title>"+toldTitle+"</title></head><body>"+open+"<h1>"+toldTitle+"</h1>"+paragraphs(0, 5)+"</div></form>"+more+"</body></html>"), "", "")
		for _, want := range told {
			if !strings.Contains(p.Body, want) {
				t.Errorf("%s: lost %.30q (%v): %.200q", fact, want, err, p.Body)
			}
		}
	}
}

func TestSomethingIsLeftOfEveryPage(t *testing.T) {
	comments := `<div class="comments">` + strings.Repeat("<p>I have swum there for forty years, and the water was never warm enough for anybody but a seal.</p>", 9) + `</div>`
	p, err := Read([]byte(`<html><head><title>The baths</title></head><body><div class="columns sidebar_right">`+paragraphs(0, 5)+`</div>`+comments+`</body></html>`), "", "")
	for _, want := range told {
		if !strings.Contains(p.Body, want) {
			t.Errorf("lost %.30q (%v): %.200q", want, err, p.Body)
		}
	}
}

func TestAStandfirstBelongsToTheStory(t *testing.T) {
	for _, c := range []struct{ fact, head string }{
		{"in a header of its own", `<header><h1>` + toldTitle + `</h1><p>` + told[0] + `</p></header>`},
		{"as a heading", `<div><h1>` + toldTitle + `</h1><h2 class="sub">` + told[0] + `</h2></div>`},
		{"in a box that is called a lead", `<div class="top"><h1>` + toldTitle + `</h1><span>7 October 2021</span></div><div class="article-lead">` + told[0] + `</div>`},
		{"without a full stop, in a box that is called an intro", `<header><h1>` + toldTitle + `</h1><div class="intro">` + strings.TrimSuffix(told[0], ".") + `</div></header>`},
	} {
		p, err := Read([]byte(`<html><head><title>`+toldTitle+`</title></head><body><div class="page">`+c.head+`<div class="text">`+paragraphs(1, 5)+`</div></div></body></html>`), "", "")
		if !strings.HasPrefix(p.Body, strings.TrimSuffix(told[0], ".")) {
			t.Errorf("%s: %v: %.200q", c.fact, err, p.Body)
		}
	}
	bio := `<header><h1>` + toldTitle + `</h1><div class="author-tooltip"><p>Petra Holm has written about the town hall for the Gazette since the winter of 1998, and keeps goats.</p></div></header>`
	p, err := Read([]byte(`<html><head><title>`+toldTitle+`</title></head><body><div class="page">`+bio+`<div class="text">`+paragraphs(0, 5)+`</div></div></body></html>`), "", "")
	if strings.Contains(p.Body, "goats") {
		t.Errorf("what is said of the author: %v: %.200q", err, p.Body)
	}
}

func TestWhatStandsBesideAStoryIsLeftOut(t *testing.T) {
	between := func(box string) string { return paragraphs(0, 3) + box + paragraphs(3, 5) }
	for _, c := range []struct{ fact, body, not string }{
		{"a dateline", `<p class="date">Published 7 October 2021</p>` + paragraphs(0, 5), "Published 7"},
		{"a dateline without a class", `<p>Updated at 10:15</p>` + paragraphs(0, 5), "Updated"},
		{"a byline without a class", `<p>By PETRA HOLM, Gazette Staff Writer</p>` + paragraphs(0, 5), "Staff Writer"},
		{"a byline", `<p class="author">By Petra Holm</p>` + paragraphs(0, 5), "Petra Holm"},
		{"a caption", between(`<div class="image"><img src="x"><p class="caption">The baths in winter</p></div>`), "in winter"},
		{"a photographer", between(`<span class="photo-credit">Photo: Jan Ek</span>`), "Jan Ek"},
		{"a related story", between(`<p>See also: <a href="/y">River bathing to be banned</a></p>`), "River bathing"},
		{"a related story in Spanish", between(`<p><b>Lea también:</b> <a href="/y">Prohibido bañarse en el río</a></p>`), "Prohibido"},
		{"a related story alone", between(`<p><a href="/y">River bathing to be banned</a></p>`), "River bathing"},
		{"a box of related stories", between(`<div><h3>Das könnte Sie auch interessieren</h3><ul><li>Baden im Fluss verboten</li></ul></div>`), "Baden im Fluss"},
		{"an offer under a heading", between(`<div><h3>Unser Newsletter</h3><p>Jeden Morgen das Neueste aus der Mühlgasse.</p></div>`), "Jeden Morgen"},
		{"how many stories are left", between(`<p>You have 2 free articles left this month.</p>`), "free articles"},
		{"for whom the text is", between(`<p>Cet article est réservé aux abonnés. <a href="/s">S’abonner</a></p>`), "réservé"},
		{"a player", between(`<div class="video-player"><span>Video Player is loading.</span></div>`), "Player is"},
		{"an invitation to listen", between(`<p>Listen to this article</p>`), "Listen to"},
		{"a picture's owner in its frame", between(`<figure><img src="x"><div><span>Agency Pictures</span></div></figure>`), "Agency"},
		{"a note that the text goes on", between(`<p>Dalsza część artykułu pod materiałem wideo</p>`), "Dalsza"},
		{"a label of an advertisement", between(`<p>Publicité</p>`), "Publicité"},
		{"who posted it and when", paragraphs(0, 5) + `<p>Posted by Petra Holm at October 7, 2021 09:30 AM</p>`, "Posted by"},
		{"an invitation that no sentence is", between(`<p>Ascolta l’articolo</p>`), "Ascolta"},
		{"a table of the post's data", `<dl class="article-info"><dt>Details</dt><dd>Category: Town</dd><dd>Hits: 214</dd></dl>` + paragraphs(0, 5), "214"},
		{"a caption in slanted letters under a picture", between(`<p><img src="x"><br><em>The boiler in the yard. Photo by Jan Ek.</em></p>`), "in the yard"},
		{"under what WordPress files it", paragraphs(0, 5) + `<p>This entry was posted on Thursday, October 7th, 2021 at 9:30 am and is filed under Town hall. You can follow any responses to this entry through the feed.</p>`, "any responses"},
		{"who need not pay", between(`<p>Sie sind bereits Abonnentin? <a href="/l">Hier anmelden</a></p>`), "anmelden"},
		{"how long it takes to read", `<dl><dt>Lesezeit</dt><dd>4 min</dd></dl>` + paragraphs(0, 5), "4 min"},
		{"a related story behind arrows", between(`<p>&gt;&gt; <a href="/y">River bathing to be banned</a></p>`), "River bathing"},
		{"a call to comment, in French", paragraphs(0, 5) + `<p>Soyez le premier à commenter</p>`, "premier"},
		{"a call to comment, in Turkish", paragraphs(0, 5) + `<p>Yorum yap</p>`, "Yorum"},
		{"a list of what is read, in Japanese", paragraphs(0, 5) + `<div><h3>アクセスランキング</h3><ol><li><a href="/y">川での水泳は禁止へ</a></li></ol></div>`, "水泳"},
		{"a page's tools", `<ul><li>Drucken</li><li>Merken</li></ul>` + paragraphs(0, 5), "Merken"},
		{"a page's tools without spaces", `<div><span>Facebook</span><span>WhatsApp</span><span>Copy link</span></div>` + paragraphs(0, 5), "Copy link"},
		{"a caption that is called a cutline", between(`<div><img src="x"><p class="cutline">The boiler in the yard. JAN EK / MILL GAZETTE</p></div>`), "in the yard"},
		{"the way home", paragraphs(0, 5) + `<p>Zur Startseite</p>`, "Startseite"},
		{"how many comments there are to read", paragraphs(0, 5) + `<p>12 Kommentare lesen</p>`, "Kommentare"},
		{"a section's label before the story", `<p>Tech</p>` + paragraphs(0, 5), "Tech"},
		{"a section's label before the story, in French", `<div>Société</div>` + paragraphs(0, 5), "Société"},
		{"a section's label before the story, twice", `<p>Opinión</p><p>Opinión</p>` + paragraphs(0, 5), "Opinión"},
		{"a link for those who skip the menu", `<p>Zum Inhalt springen</p>` + paragraphs(0, 5), "springen"},
		{"a day and hour before the story", `<p>dzisiaj, 08:07</p>` + paragraphs(0, 5), "08:07"},
		{"the word before a name that stands elsewhere", `<p>By</p>` + paragraphs(0, 5), "By\n"},
		{"a button's mark before the story", `<p>×</p>` + paragraphs(0, 5), "×"},
		{"a count behind the story", paragraphs(0, 5) + `<p>65</p>`, "65"},
		{"how many looked", paragraphs(0, 5) + `<p>(Visited 340 times, 5 visits today)</p>`, "Visited"},
		{"a name that signs at the end", paragraphs(0, 5) + `<p>Von Petra Holm</p>`, "Petra Holm"},
		{"a chronicle's line, with its photographer's", `<p>Una crónica de Petra Holm<br>Fotografía: Jan Ek</p>` + paragraphs(0, 5), "Jan Ek"},
		{"who took the interview", `<p>Propos recueillis par Petra Holm</p>` + paragraphs(0, 5), "recueillis"},
		{"a guest's line", `<p>Guest post by Petra Holm, Mill College</p>` + paragraphs(0, 5), "Mill College"},
		{"who wrote and who photographed", `<p>Texto: Petra Holm | Fotos: Jan Ek</p>` + paragraphs(0, 5), "Jan Ek"},
		{"what a story is about", paragraphs(0, 5) + `<p>Topics: Baths, Town hall</p>`, "Topics"},
		{"a day at the end", paragraphs(0, 5) + `<p>Stand: 07.10.2021</p>`, "Stand"},
		{"the picture's maker at the end, in German", paragraphs(0, 5) + `<p>Titelbild: Jan Ek on Platter</p>`, "Platter"},
		{"the next story", paragraphs(0, 5) + `<p>Siguiente noticia</p>`, "Siguiente"},
		{"a video's title", between(`<div class="video"><span>Video: Inside the boiler room</span> <span>1:32</span></div>`), "boiler room"},
		{"a paragraph under a picture in its frame", between(`<figure><img src="x"><p>The boiler stands in the yard until somebody takes it.</p></figure>`), "in the yard"},
		{"a call to share", paragraphs(0, 5) + `<p>Udostępnij na tablicy</p>`, "tablicy"},
		{"under what it is filed", paragraphs(0, 5) + `<p>Filed under: Baths, Town hall</p>`, "Filed under"},
		{"a related story in brackets, in Japanese", between(`<p>【関連記事】<a href="/y">川での水泳は禁止へ</a></p>`), "水泳"},
		{"rights that are reserved, in Korean", paragraphs(0, 5) + `<p>저작권자 ⓒ 물레방아신문 무단전재 및 재배포 금지</p>`, "무단전재"},
		{"who edited it, in Chinese", paragraphs(0, 5) + `<p>(责任编辑:陈红)</p>`, "责任编辑"},
		{"how long ago it was", `<div class="sub"><span>3 weeks ago</span></div>` + paragraphs(0, 5), "weeks ago"},
		{"how long ago it was, in Polish", `<div>5 godzin temu</div>` + paragraphs(0, 5), "temu"},
		{"how one may answer", paragraphs(0, 5) + `<p><small>You can leave a response, or trackback from your own site.</small></p>`, "trackback"},
		{"a caption that is a sentence", between(`<div class="pic"><img src="x"><span class="image-legend">The boiler stands in the yard until somebody takes it.</span></div>`), "in the yard"},
		{"a caption that is a sentence, in German", between(`<div class="pic"><img src="x"><div class="bildunterschrift">Der Kessel steht noch im Hof.</div></div>`), "im Hof"},
		{"an offer", between(`<div class="newsletter-signup"><p>Get the best of the Gazette in your inbox every morning before breakfast, for free.</p></div>`), "inbox"},
		{"comments under a heading", paragraphs(0, 5) + `<div class="x"><h3>2 comments</h3><p>I have swum there for forty years, and the water was never warm enough for anybody.</p></div>`, "forty years"},
		{"comments in a box", paragraphs(0, 5) + `<section id="comments"><p>I have swum there for forty years, and the water was never warm enough for anybody.</p></section>`, "forty years"},
		{"a notice about cookies", between(`<div class="cookie-consent"><p>We use cookies and similar techniques to measure how our pages are read by you.</p></div>`), "cookies"},
		{"a paywall's words", paragraphs(0, 5) + `<div class="paywall"><p>To read on you need a subscription. It costs less than a cup of coffee a week, and you can leave at any time.</p></div>`, "subscription"},
		{"a link to the author's posts", paragraphs(0, 5) + `<p><a href="/p">View all posts by Petra Holm</a></p>`, "View all"},
		{"a copyright line", paragraphs(0, 5) + `<p>© 2021 Mill Gazette. All rights reserved.</p>`, "rights reserved"},
		{"a long copyright line", paragraphs(0, 5) + `<p>© 2021, millgazette.example. This article is the property of the Mill Gazette. It may not be printed again, in a paper or elsewhere, before the publishers have given their leave in writing, for which they ask a fee.</p>`, "leave in writing"},
		{"rights that are reserved", paragraphs(0, 5) + `<p>Todos los derechos reservados</p>`, "derechos"},
		{"a heading with nothing under it", paragraphs(0, 5) + `<h2>In other news</h2>`, "other news"},
		{"headings of other stories at the end", paragraphs(0, 5) + `<h2>From the county</h2><h3>River bathing to be banned</h3><h3>Ferry stops</h3>`, "Ferry stops"},
		{"a label with nothing behind it", paragraphs(0, 5) + `<p>The map to keep:</p>`, "map to keep"},
		{"a caption that names its photographer", between(`<div><img src="x"><div>The baths in winter. Photo: Jan Ek</div></div>`), "in winter"},
		{"a caption with a sign", between(`<p>The boiler that failed © Mill Gazette/Jan Ek</p>`), "boiler that"},
		{"a photographer in brackets", paragraphs(0, 5) + `<p>(Credit: Jan Ek / Mill Gazette)</p>`, "Jan Ek"},
		{"who may comment", paragraphs(0, 5) + `<p>Du musst eingeloggt sein, um Kommentare zu schreiben!</p>`, "eingeloggt"},
		{"how many commented", paragraphs(0, 5) + `<p>Kommentare insgesamt: 0</p>`, "insgesamt"},
		{"a call to follow", paragraphs(0, 5) + `<p>Síganos en nuestro canal</p>`, "canal"},
		{"a table of contents", between(`<div class="toc_container"><p>Contents</p><ul><li>The vote in the hall</li><li>The money for it</li></ul></div>`), "Contents"},
		{"a widget", paragraphs(0, 5) + `<div class="widget widget_text"><p>The Mill Gazette was founded in 1888 by two sisters who owned the only press in the county.</p></div>`, "two sisters"},
		{"what is hidden, though it is more than the story", paragraphs(0, 5) + `<div style="visibility: hidden">` + strings.Repeat(`<p>The page is being loaded, and whatever you read here is replaced as soon as your browser has made up its mind.</p>`, 12) + `</div>`, "being loaded"},
		{"a teaser", between(`<div class="box-teaser"><a href="/y"><h3>River bathing to be banned</h3></a><p>Two boys were nearly drowned below the weir, and the constable has had enough of it.</p></div>`), "constable"},
		{"the author's portrait", paragraphs(0, 5) + `<div class="author-bio"><p>Petra Holm has written about the town hall for the Gazette since the winter of 1998.</p></div>`, "since the winter"},
	} {
		p, err := Read([]byte(storyPage("", "", c.body)), "", "")
		if strings.Contains(p.Body, c.not) || !strings.Contains(p.Body, told[4]) {
			t.Errorf("%s: %v: %q", c.fact, err, p.Body)
		}
	}
}

func TestWhatIsPartOfAParagraphOrHeadingStays(t *testing.T) {
	for _, c := range []struct{ fact, body, want string }{
		{"the town that a story begins with", strings.Replace(paragraphs(0, 5), "<p>The", `<p><span class="dateline">MILLFORD —</span> The`, 1), "MILLFORD — The town council"},
		{"sections of a roundup", `<h2>Politik</h2>` + paragraphs(0, 3) + `<h2>Wirtschaft</h2>` + paragraphs(3, 5), "Politik\n\n" + told[0]},
		{"a figure between paragraphs", paragraphs(0, 3) + `<p>1.3</p>` + paragraphs(3, 5), "1.3\n\n" + told[3]},
		{"a network's name as a heading", paragraphs(0, 3) + `<h2>Facebook</h2>` + paragraphs(3, 5), "Facebook"},
		{"figures and names within a short sentence", paragraphs(0, 3) + `<p>In all, <span class="date">1.3 million</span> crowns, <span class="author">the clerk</span> said, and <span class="share">half</span> is the county’s.</p>` + paragraphs(3, 5), "In all, 1.3 million crowns, the clerk said, and half is"},
		{"a linked exclamation", paragraphs(0, 3) + `<p><a href="#" class="popup">Oh, the old baths</a>!</p>` + paragraphs(3, 5), "Oh, the old baths!"},
		{"a day within a sentence", paragraphs(0, 3) + `<p>The baths were opened on <time class="date" datetime="1931-05-04">4 May 1931</time>, when the mayor swam the first length in his chain of office.</p>` + paragraphs(3, 5), "opened on 4 May 1931, when"},
		{"a quotation set large that is told nowhere else", paragraphs(0, 3) + `<blockquote class="pullquote">“Whoever wants to swim in warm water may come to us in Advent,” the caretaker said.</blockquote>` + paragraphs(3, 5), "the caretaker said"},
		{"a heading that links to the page's contents", paragraphs(0, 3) + `<h2><a class="toc-backref" href="#id5">What the repairs cost</a></h2>` + paragraphs(3, 5), "What the repairs cost"},
		{"a box that says that it has no caption", paragraphs(0, 3) + `<div class="item_image no_caption"><h2>What the repairs cost</h2></div>` + paragraphs(3, 5), "What the repairs cost"},
	} {
		if p, err := Read([]byte(storyPage("", "", c.body)), "", ""); err != nil || !strings.Contains(p.Body, c.want) {
			t.Errorf("%s is lost (%v): %q", c.fact, err, p.Body)
		}
	}
}

func TestSentencesThatBeginAsLabelsDoStay(t *testing.T) {
	for _, sentence := range []string{
		"Written by hand in 1931 by a clerk, the register lists every swimmer.",
		"Listen to this page being turned, he said, and you will know its age.",
		"By Friday evening nobody had answered.",
	} {
		if p, err := Read([]byte(storyPage("", "", paragraphs(0, 3)+"<p>"+sentence+"</p>"+paragraphs(3, 5))), "", ""); err != nil || !strings.Contains(p.Body, sentence) {
			t.Errorf("%q is lost (%v)", sentence, err)
		}
	}
}

func TestTwoLineBreaksMakeAParagraph(t *testing.T) {
	p, err := Read([]byte("<html><head><title>"+toldTitle+`</title></head><body><div class="post"><h3>`+toldTitle+`</h3><div class="body">`+strings.Join(told, "<br /><br />")+"</div></div></body></html>"), "", "")
	if want := strings.Join(told, "\n\n") + "\n"; err != nil || p.Body != want {
		t.Errorf("%v: %q", err, p.Body)
	}
}

func TestWhatStandsBeforeTheHeadlineInAnotherBoxIsLeftOut(t *testing.T) {
	notice := `<div><h2>Your privacy</h2><p>We and our 148 partners store data on your device, and read them, to show what you like. You may change your mind at any time.</p></div>`
	p, err := Read([]byte("<html><head><title>"+toldTitle+"</title></head><body>"+notice+"<div><h1>"+toldTitle+"</h1>"+paragraphs(0, 5)+"</div></body></html>"), "", "")
	if err != nil || strings.Contains(p.Body, "partners") || !strings.Contains(p.Body, told[0]) {
		t.Errorf("%v: %q", err, p.Body)
	}
}

func TestDeepBoxesAreLiftedWithTheirText(t *testing.T) {
	p, err := Read([]byte(storyPage("", "", strings.Repeat("<div><span>", 200)+paragraphs(0, 5))), "", "")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range told {
		if !strings.Contains(p.Body, want) {
			t.Errorf("lost: %q", want)
		}
	}
}

func TestWrappersWithinWrappersAreReadInBoundedTime(t *testing.T) {
	if testing.Short() {
		t.Skip("SKIPPED: it counts what one goroutine asks for, which the race detector adds to")
	}
	read := func(wrappers int) uint64 {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		p, err := Read([]byte("<title>"+toldTitle+"</title><h1>"+toldTitle+"</h1>"+strings.Repeat(`<div class="paywall">`, wrappers)+strings.Repeat(paragraphs(0, 5), 600)), "", "")
		if err != nil || !strings.Contains(p.Body, told[4]) {
			t.Errorf("%v: %.60q", err, p.Body)
		}
		runtime.ReadMemStats(&after)
		return after.TotalAlloc - before.TotalAlloc
	}
	few, many := read(1), read(480)
	if many > 3*few {
		t.Errorf("%d MB are asked for, within one wrapper %d", many>>20, few>>20)
	}
}
