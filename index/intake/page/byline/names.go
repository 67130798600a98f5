package byline

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/index/intake/page/dates"
	"pullquote/index/intake/page/dom"
	"pullquote/index/intake/page/lazy"
)

var (
	// By is what bylines begin with, in the languages of news.
	By = lazy.Regexp(`(?i)^[\s|•·–—-]*(?:(?:(?:words|story|text|written|reported|posted|submitted|published|article|report|news)\s+)?by:?|(?:view |see )?all posts by|(?:zeige |alle )+beiträge von|zum profil von|more (?:posts )?(?:by|from)|von:?|ein(?:e\w*)? \w+ von|(?:una?|uma?|une) (?:crónica|crônica|entrevista|reportaje|reportagem|análisis|análise|columna|coluna|récit|reportage|enquête|analyse|chronique|entretien) (?:de|par|por)|(?:an? )?(?:analysis|opinion|column|commentary|feature|interview|review|(?:additional )?reporting) by:?|gast(?:beitrag|kommentar|artikel) von|(?:a )?guest (?:\w+ )?by|(?:une )?tribune (?:de|par)|(?:una )?(?:tribuna|columna) de|(?:veröffentlicht|gespeichert|eingereicht|erstellt|geschrieben|publiziert|verfasst|eingestellt|artikel|beitrag|bericht|rezept|pressemitteilung|interview|publié|écrit|rédigé|escrito|publicado|redactado|scritto|pubblicato|geschreven|geplaatst|napisane|skrevet|skriven) (?:von|by|par|por|da|di|door|przez|av|af):?|interview:|propos recueillis par|a cura di|(?:words|story|texto?s?|testo|haber|muhabir|fortalte):|text und fotos?:|(?:text|texte|texto|testo|tekst) (?:von|de|por|di|av|van|door):?|autor(?:in|es|a|en)?\s?:?|auteur\(s\) ?:|redaktion:|szerző:|írta:|teksti:|συντάκτης:|par:?|por:?|de:|di:?|da:|door:?|tekst:|przez:?|av:?|af:?|yazan:|author:?|auteur\s?:?|autore\s?:?|записал[аи]?|автор:?)\s+|^\s*(?:(?:本报|本刊|新华社|见习|實習|实习)?(?:记者|記者)[\s:：/／]+|(?:取材・)?文[・:：/／=＝]\s*|(?:作者|撰文|编辑|筆者|執筆|글)[\s:：/／·]+)`)
	// Signature is what a line begins with that signs a story whatever its element is called.
	Signature = lazy.Regexp(`(?i)^\W*(?:(?:written|posted|submitted|published|words|text|story|report\w*) by:?|ein(?:e\w*)? \w+ von|(?:una?|uma?|une) (?:crónica|crônica|entrevista|reportaje|reportagem|análisis|análise|columna|coluna|récit|reportage|enquête|analyse|chronique|entretien) (?:de|par|por)|(?:an? )?(?:analysis|opinion|column|commentary|feature|interview|review|(?:additional )?reporting) by:?|gast(?:beitrag|kommentar|artikel) von|(?:a )?guest (?:\w+ )?by|(?:une )?tribune (?:de|par)|(?:una )?(?:tribuna|columna) de|propos recueillis par|a cura di|(?:text|texte|texto|testo|tekst) (?:von|de|por|di|av|van|door)|by|von|par|por|(?:veröffentlicht|erstellt|geschrieben|verfasst|publié|écrit|escrito|scritto|geschreven|napisane) (?:von|par|por|da|door|przez)|autor(?:in|es|a|en)?:|autoren|author:|auteur(?:\(s\))?\s?:|autore:|texto?s?:|testo:|tekst:|words:|muhabir:|haber:|van onze|von unsere[mr]|de notre|dal(?:la)? nostr[oa]|redaktion:|автор:|yazan:|av|af)\s+\pL|^\s*(?:(?:本报|本刊)?(?:记者|記者)(?:[\s:：/／]+|\s*(?:\p{Han}{2,4})\s*[/／])|(?:取材・)?文[・:：/／=＝]|作者[:：])\s*\pL|^\pL{2,4}\s(?:기자|특파원|記者)(?:$|\s)`)
	// agencies are named behind a writer by what their wires call them: capitals alone.
	agencies = lazy.Regexp(`\s\(?(?:avec|con|com|met|mit|with|z|y|et|e|en|und|and)\s+(?:l['’])?(?:\p{Lu}{2,5}|Reuters|Lusa|Ansa|Belga|agenc\pL+|Agentur\pL*)\)?$|\s*\((?:\p{Lu}{2,6}|dpa|apa|sda|afp|epd|kna|sid|ots|Reuters|Lusa|Ansa|Belga)\)$`)
	// desk names, in scripts without spaces, who edited the text or where it is from.
	desk = lazy.Regexp(`[\s|｜]+(?:责任编辑|責任編輯|责编|編輯|编辑|校对|审核|监制|来源|來源|編集|편집|교열|출처)(?:[\s:：=＝/／]|者).*$`)
	// fromWhere is the byline of papers in Taiwan: behind the name stands from where, or in which kind, somebody reports.
	fromWhere = lazy.Regexp(`^\s*(?:记者|記者)?(\p{Han}{2,4})\s*[/／]\p{Han}{0,6}(?:報導|报道|報道|電|电)$`)
	// mail is a writer's address.
	mail = lazy.Regexp(`(?:^|[\s,]+)[(<[]?[\w.+-]+@[\w-]+(?:\.[\w-]+)+[])>]?$`)
	// handle is what people are called elsewhere.
	handle = lazy.Regexp(`(?:^|\s+)\(?@\w+\)?`)
	// ours begins a byline that says in what office the writer serves the paper.
	ours = lazy.Regexp(`(?i)^(?:(?:from|de|d|da|di) )?(?:our|unsere\w*|onze|van onze|notre|nuestr[oa]|(?:il|la|dal|dalla) nostr[oa]|noss[oa]|vår)\s+(?:\pL+\s+)??(?:\pL*(?:correspond[ea]nt|korrespondent|reporter|verslagge|redakt|redact|mitarbeiter|corresponsal|corrispondente|envoyé|inviat|enviad)\pL*)(?:\s+(?:spéciale?|especial|speciale))?\s+`)
	// house is the paper's name before the writer's, and the bracket before it, in Korean bylines.
	house = lazy.Regexp(`^[\[(]?\s*(?:\S*(?:신문|일보|뉴스|방송|경제)\s+)?|[\])]$`)
	// office stands behind a name in scripts without spaces.
	office = lazy.Regexp(`\s*(?:기자|특파원|논설위원|記者|特派員|编辑|報導)$`)
	// toWhere ends a link's text.
	toWhere = lazy.Regexp(`(?:\s*[→»›>]+\s*)+$`)

	// notAName is in an address, a figure, or a letter or two.
	notAName = lazy.Regexp(`(?i)^\S*admin$|^admin\S*$|https?://|www\.|@|[\[(]\s?at\s?[\])]|\d{2}|^[\x00-\x{2dff}]{1,2}$|^\d`)
	// hosted is an address without its scheme.
	hosted = lazy.Regexp(`(?i)^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,8}/\S*$`)
	// notOf begins a line, or ends one, that names whose the words or rights are and no writer.
	notOf = lazy.Regexp(`(?i)^\W*(?:©|\(c\)|copyright\b|(?:quelle|source|fuente|fonte|bron|źródło|kaynak|källa|источник)\s?:|(?:zitat|quote|cita|citation|citazione|citação) (?:von|by|de|di)\s)|(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|(?:todos )?(?:los|os) (?:derechos|direitos) reservados|tutti i diritti riservati)\W*$`)
	// ofReaders begins what calls somebody the readers' or the paper's own.
	ofReaders = lazy.Regexp(`(?i)^(?:your|deine?[rmn]?|eure?[rmn]?|ihre?[rmn]?|unsere?[rmn]?|votre|vos|tes|nos|tus|vuestros?|vuestras?|seus|suas|nossos|nossas)\s`)
	// placed is the abbreviated end of a German town's name.
	placed = lazy.Regexp(`\s[aibo]\.\s?(?:[a-z]\.\s?)?\p{Lu}\pL*\.?$`)
	// markup is what systems leave in the fields of their data.
	markup = lazy.Regexp(`<[^<>]*>`)
	// filed is, behind a name, under what a post is filed.
	filed = lazy.Regexp(`^([^,;|]*\pL)\s(?:in|dans)\s\p{Lu}[^;]*$`)
	// forPaper is for whom somebody writes, behind the last name of a byline that says "by".
	forPaper = lazy.Regexp(`\s[Ff][Oo][Rr]\s(?:[Tt][Hh][Ee]\s)?\p{Lu}[^,;]*$`)
	postName = lazy.Regexp(`(?i)^(?:jr|sr|ph\.?d|m\.?d|esq|ii|iii)\.?$`)
	Class    = lazy.Regexp(`(?i)(?:^|[\s_-])(?:byline|author-name|authorname|author_name|entry-author|post-author|article-author|article__author|author|autor|writer|posted-by|postedby|submitted|journalist|journalist_name|reporter|auteurs?|autore|autori|autores|autora|autorka|autorzy|verfasser|redacteur|journaliste|periodista|yazar|muhabir|skribent|forfatter)(?:$|[\s_-])`)
)

// LongestName is in characters and words: what is longer is a sentence about somebody, or an agency's motto.
const (
	LongestName  = 80
	wordsOfAName = 7
)

// Names cleans bylines into names: "By Ann Lee and Bo Day, Staff Writer" gives both people. What cannot be a name (an
// address, "admin"), photographers and illustrators are dropped, and a name is given once.
func Names(bylines ...string) []string {
	var names []string
	for _, line := range bylines {
		line = strings.TrimSpace(markup().ReplaceAllString(dom.Unescaped(line), " "))
		if strings.Contains(line, "://") || hosted().MatchString(line) || notOf().MatchString(line) {
			continue // a profile's address, or whose the rights are
		}
		signed := By().MatchString(line)
		for _, name := range split(unlabelled(line)) {
			if name = withoutMail(name); signed {
				name = unplaced(name)
			}
			if isName(name) && !slices.ContainsFunc(names, func(n string) bool { return strings.EqualFold(n, name) }) {
				names = append(names, name)
			}
		}
	}
	return names
}

// unplaced is a name without from where somebody reports.
func unplaced(name string) string {
	if at := placing().FindStringIndex(name); at != nil && LooksLikeName(name[:at[0]]) {
		return name[:at[0]]
	}
	return name
}

// withoutMail is a name without the address behind it. What is longer is a box in which the address is one line of many.
func withoutMail(name string) string {
	plain := office().ReplaceAllString(mail().ReplaceAllString(name, ""), "")
	if !LooksLikeName(plain) || len(strings.Fields(plain)) > mailedWords {
		return name
	}
	return plain
}

const mailedWords = 4

func isName(name string) bool {
	return name != "" && utf8.RuneCountInString(name) <= LongestName && len(strings.Fields(name)) <= wordsOfAName &&
		!isNobody(name) && strings.ContainsFunc(name, unicode.IsLetter) && !reads(name)
}

// isNobody reports whether a text stands where a name would be and is none.
func isNobody(text string) bool {
	for _, none := range []func() *regexp.Regexp{notAName, nobody, otherWork, opensField, notOf, ofReaders, placed} {
		if none().MatchString(text) {
			return true
		}
	}
	return IsLabel(text)
}

// reads reports whether a name is a phrase: most words of a long one are in lower case, or all of one that tells an office.
func reads(name string) bool {
	words := strings.Fields(name)
	lower := 0
	for _, word := range words {
		if initial, _ := utf8.DecodeRuneInString(word); unicode.IsLower(initial) {
			lower++
		}
	}
	return len(words) > 3 && lower*2 > len(words) || len(words) > 1 && lower == len(words) && role().MatchString(name)
}

// unlabelled is a byline without the word before the names, and without the day and other fields that some put behind them.
func unlabelled(line string) string {
	line = dom.Squeeze(strings.ReplaceAll(line, "\u00a0", " "))
	signed := By().MatchString(line)
	for range 2 {
		line = By().ReplaceAllString(line, "")
	}
	line = ours().ReplaceAllString(line, "")
	line = fromWhere().ReplaceAllString(line, "$1")
	for _, cut := range []func() *regexp.Regexp{toWhere, desk, others, agencies, handle, endsWritten, house, office, nextField} {
		line = cut().ReplaceAllString(line, "")
	}
	if at := dayAt(line); at > 0 {
		line = endsField().ReplaceAllString(line[:at], "")
	}
	line = unbracketed(line)
	if signed {
		line = filed().ReplaceAllString(line, "$1")
		if at := forPaper().FindStringIndex(line); at != nil && LooksLikeName(lastName(line[:at[0]])) {
			line = line[:at[0]]
		}
	}
	return strings.Trim(dangling().ReplaceAllString(line, ""), " |,;:•·–—-~")
}

// dangling is a conjunction whose second name was another's work.
var dangling = lazy.Regexp(`(?i)\s(?:and|und|et|y|e|i|en|og|och|&)\s*$`)

// endsWritten is the label of a day at a line's end, where the day stands elsewhere, or the photographer in scripts without spaces.
var endsWritten = lazy.Regexp(`(?i)\s(?:veröffentlicht|published|publié|publicado)$|\s+(?:사진|写真|撮影|摄影|攝影).*$`)

var dayOf = lazy.Regexp(`(?i)\s(?:(?:on|at|am|le|el|il|op)\s)?(?:(?:\pL+day|\pL+tag|mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|mié|jeu|jue|ven|vie|sam|sáb|dim|dom)\.?,?\s)?(?:\pL{3,9}\.?\s\d{1,2},?\s(?:19|20)\d\d|\d{1,2}[./ -]+(?:\pL{3,9}|\d{1,2})[./, -]+(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)`)

// dayAt is where a written day begins in a byline; -1 where there is none.
func dayAt(line string) int {
	if at := dayOf().FindStringIndex(line); at != nil && !dates.Written(line[at[0]:], "").IsZero() {
		return at[0]
	}
	return -1
}

// Signed is a line from where it signs a story: at its beginning, or behind the day; "" where it signs none.
func Signed(line string) string {
	if at := dayOf().FindStringIndex(" " + line); at != nil && at[0] <= longestWeekday && !Signature().MatchString(line) {
		line = strings.TrimLeft((" " + line)[at[1]:], " ,;|·•–—-")
	}
	if !Signature().MatchString(line) || utf8.RuneCountInString(line) > LongestName {
		return ""
	}
	return line
}

// longestWeekday is in bytes.
const longestWeekday = 14

// eastern is a name in scripts that do not set family and given names apart.
var eastern = lazy.Regexp(`^(?:[\p{Han}々]{2,5}|\p{Hangul}{2,4}|[\p{Han}\p{Hiragana}\p{Katakana}・]{3,9})$`)

// placing are small words that say where somebody is something.
var placing = lazy.Regexp(`\s(?:on|at|in|bei|beim|am|im|auf|zum|zur|chez|sur|dans|nel|nella|bij|na)\s`)

// LooksLikeName: two to four words, the first with a capital, none of them a role.
func LooksLikeName(text string) bool {
	fields := strings.Fields(text)
	if len(fields) == 1 && eastern().MatchString(text) {
		return true
	}
	if len(fields) < 2 || len(fields) > 5 || role().MatchString(text) || placing().MatchString(text) || slices.Contains(fields, "-") || slices.Contains(fields, "–") {
		return false
	}
	initial, _ := utf8.DecodeRuneInString(fields[0])
	return !unicode.IsLower(initial)
}
