package formats

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/mmcdole/gofeed"
	"golang.org/x/net/html"

	"pullquote/index/intake/page/dom"
	"pullquote/index/intake/page/story"
)

// From how many bytes on a text is the article and no teaser: of what stands where feeds put summaries, of the same in several
// paragraphs, and of what stands where they put the whole.
const (
	leastSummary    = 800
	leastParagraphs = 500
	leastContent    = 400
)

var (
	// cutOff is how a text ends of which the feed holds a part only.
	cutOff = regexp.MustCompile(`(?i)(?:\[?(?:…|\.\.\.|&hellip;)\]?|(?:read|continue|weiter|leer|lire|leggi|lees|czytaj|ler)[\pL ]{0,20}(?:more|reading|lesen|más|suite|tutto|verder|dalej|mais)[^\pL]{0,4})\s*$`)
	// goesOn is what the last line of such a text begins with.
	goesOn = regexp.MustCompile(`(?i)^\W*(?:continue reading|read (?:more|the (?:full|rest|whole)|it all)|view (?:the )?(?:full|original)|weiterlesen|lire la suite|(?:leer|seguir) (?:más|leyendo)|continu(?:ar|e) (?:leyendo|lendo|a ler)|continua a leggere|leggi (?:tutto|l.articolo)|lees (?:verder|meer)|czytaj (?:więcej|dalej)|läs (?:mer|hela)|devamını oku|читать (?:далее|полностью)|続きを読む|阅读全文|閱讀全文|더 ?보기|기사 ?더)`)
	// postedAt is the line that WordPress puts under an item, in its own translations.
	postedAt = regexp.MustCompile(`(?i)^(?:the post .+ (?:appeared first on|first appeared on) |der beitrag .+ erschien zuerst auf |l.article .+ est apparu en premier sur |la entrada .+ (?:se publicó primero en|apareció primero en) |l.articolo .+ (?:proviene da|sembra essere il primo su) |o post .+ apareceu primeiro em |o conteúdo .+ aparece primeiro em |het bericht .+ verscheen eerst op |artykuł .+ pochodzi z serwisu |inlägget .+ dök först upp på |сообщение .+ (?:появились сначала на|впервые появилось) )`)
)

// itemText is the article's text where the feed holds all of it, in its content or its description; else "".
func itemText(item *gofeed.Item) string {
	if body := feedText(item.Content); isLong(body) || len(body) >= leastContent && item.Content != item.Description && paragraphs(body) > 1 {
		return body
	}
	if body := feedText(item.Description); isLong(body) {
		return body
	}
	return ""
}

// isLong reports whether a text is as long as summaries hardly ever are.
func isLong(body string) bool {
	return len(body) >= leastSummary || len(body) >= leastParagraphs && paragraphs(body) > 2
}

func paragraphs(body string) int { return strings.Count(body, "\n\n") + 1 }

// feedText is a text as the feed has it, in HTML or plain; "" where it says that there is more elsewhere.
func feedText(text string) string {
	plain := !strings.Contains(text, "<")
	if plain {
		text = html.EscapeString(html.UnescapeString(text))
	}
	root, err := html.Parse(strings.NewReader(text))
	if err != nil || leadsOn(lines(dom.Text(root))) {
		return ""
	}
	return strings.Join(lines(story.Fragment(text, plain)), "\n") + "\n"
}

// lines of a text, without the one under it that says where it was posted.
func lines(text string) []string {
	all := strings.Split(strings.TrimSpace(text), "\n")
	if last := len(all) - 1; postedAt.MatchString(all[last]) {
		return strings.Split(strings.TrimSpace(strings.Join(all[:last], "\n")), "\n")
	}
	return all
}

// longestGoesOn is in characters, of a link that leads on to the whole: it may hold the title.
const longestGoesOn = 200

// leadsOn reports whether a text's last line says that there is more to read elsewhere.
func leadsOn(lines []string) bool {
	last := lines[len(lines)-1]
	return cutOff.MatchString(last) || utf8.RuneCountInString(last) <= longestGoesOn && goesOn.MatchString(last)
}
