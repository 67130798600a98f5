package story

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/index/intake/page/dates"
	"pullquote/index/intake/page/lazy"
	"pullquote/index/intake/page/section"

	"golang.org/x/net/html/atom"
)

// dateline begins lines that say when a story was published or changed.
var dateline = lazy.Regexp(`(?i)^\W*(?:(?:first |last )?(?:published|posted|updated|modified)|veröffentlicht|aktualisiert|erstellt|publié|mis à jour|modifié|publicado|actualizado|pubblicato|aggiornato|atualizado|gepubliceerd|bijgewerkt|opublikowano|aktualizacja|yayın|güncelle|stand:|créé:|erschienen am|letzte (?:änderung|aktualisierung))`)

// pageFurniture are lines that only lead elsewhere on the site.
var pageFurniture = lazy.Regexp(`(?i)^\W*(?:view all posts by\b|(?:skip|jump) to (?:main )?content$|zum (?:haupt)?inhalt(?: springen)?$|(?:haupt|seiten)inhalt$|(?:ir|saltar|pasar) al contenido(?: principal)?$|aller au contenu(?: principal)?$|(?:ir|pular) para o conteúdo$|(?:vai|passa) al contenuto(?: principale)?$|(?:ga|spring) naar (?:de )?inhoud$|przejdź do treści$|comments powered by\b|visited \d+ times?\b|\d[\d.,]* (?:views?|aufrufe|visitas|vues|visualizações|visualizzazioni|interakcji)$|\d[\d.,]* mal gelesen\b|share this\b|you have \d+ (?:free )?(?:articles?|stories) (?:left|remaining)|(?:this (?:article|story|content) is|cet article est|diese[rs] (?:artikel|inhalt) ist|este (?:contenido|artículo|conteúdo|artigo) (?:es|é|está)|quest[oa] (?:articolo|contenuto) è|dit artikel is) .{0,30}(?:subscribers|members|abonnés|abonnent\pL*|suscriptores|assinantes|abbonati|abonnees)\b|(?:story|article) continues (?:below|after)|der artikel (?:wird|geht) .*(?:fortgesetzt|weiter)|(?:el artículo |la nota )?continúa (?:después|debajo|tras)\b|la suite (?:de l.article )?(?:après|ci-dessous)|continua (?:a leggere )?(?:dopo|após|depois)\b|(?:tekst|artikel) gaat verder|dalsza część (?:artykułu|tekstu)|artikeln fortsätter|(?:anzeige|werbung|publicité|publicidad|publicidade|pubblicità|advertentie|reklama|reklam|annons|広告|广告|광고)$|(?:are you )?already (?:an? )?(?:subscriber|subscribed|member)\b|(?:sie sind|sind sie|du bist|bist du) (?:bereits|schon) (?:\pL*abonnent|kund|registriert)|déjà abonné|¿?ya eres suscriptor|(?:sei )?già abbonat|já (?:é|sou) assinante|(?:ben je )?al abonnee|masz już (?:konto|prenumeratę)|comments are closed|(?:you can |please )?leave (?:a|your) (?:response|comment|reply)\b.{0,60}$|both comments and pings are\b|(?:responses|trackbacks) are (?:currently )?closed|advertisement\b.{0,3}$|image \d+ of \d+$|(?:本文)?(?:责任编辑|責任編輯|责编|責編|编辑|編輯|审核|校对)\s?[:：]|click here to (?:get|download|subscribe|sign)\b|(?:\d+ )?(?:kommentare?|comments?|comentarios?|commentaires?|commenti) (?:schreiben|lesen|anzeigen|ansehen|geschlossen|insgesamt|closed|cerrados|fermés|chiusi)|(?:du musst|sie müssen|you must|you need to|debes|vous devez) .*(?:kommentar|comment|comentar)|(?:log|sign) in to .*comment|(?:follow us|folge uns|folgen sie uns|síguenos|síganos|nos siga|siga-nos|suivez-nous|seguici|volg ons|obserwuj nas)\b)`)

// signs begins a line before a story that names its writer.
var signs = lazy.Regexp(`^\W*(?:(?:[Ww]ritten |[Ss]tory |[Rr]eported |[Ss]ubmitted |[Gg]uest (?:\pL+ )?|[Ww]ords )?[Bb]y|BY|[Pp]ropos recueillis par|[Uu](?:na?|ma?|ne) (?:crónica|crônica|entrevista|reportaje|reportagem|análisis|análise|columna|coluna|récit|reportage|enquête|analyse|chronique|entretien) (?:de|par|por)|(?:[Ee]ine? )?(?:[Gg]ast)?(?:[Bb]eitrag|[Kk]ommentar|[Kk]olumne|[Aa]rtikel|[Aa]nalyse|[Rr]eportage) von|[Tt]ext(?:e|o)? (?:von|de|por)|[Tt]ext(?:e|o)? ?:|[Tt]esto(?: di)? ?:|[Vv]on|[Pp]ar|[Pp]or|[Dd]oor|[Aa]v|[Aa]f)\s+\p{Lu}[\pL.'’-]*\s+(?:\p{Ll}{2,3}\s+)?\p{Lu}`)

// pageLabel are lines of the same kind that could begin a sentence too.
var pageLabel = lazy.Regexp(`(?i)^\W*(?:skip advertisement$|listen to this (?:article|story|page)|(?:artikel|beitrag) (?:anhören|vorlesen)$|écouter (?:l.|cet )article|escuchar (?:el |este )?artículo|ascolta l.articolo|ouvir (?:o |este )?(?:artigo|notícia)|(?:posted|submitted|filed|written) by .{2,60}\d{4})`)

// trim takes off the labels that were left in a story: datelines before its first paragraph, lines that lead elsewhere, and
// what follows the last of these when it is hardly told in sentences. What ends as a sentence is told and stays.
func trim(paragraphs []string) []string { return unsigned(unlabelled(paragraphs)) }

// unlabelled are a story's paragraphs without the labels before and within it.
func unlabelled(paragraphs []string) []string {
	var kept []string
	begun, told := false, 0
	labelled := labelledOnce(paragraphs)
	for i, p := range paragraphs {
		short := utf8.RuneCountInString(p) <= dates.LongestLine/2
		begun = begun || Prose(p) > 0
		switch {
		case short && (pageFurniture().MatchString(p) || pageLabel().MatchString(p) && !endsSentence(p)), tools().MatchString(p), isRights(p), isCredited(p):
		case !begun && short && (isDateline(p) || readingTime().MatchString(p) || isSignature(p)), !begun && labelled && section.Is(p), len(kept) == 0 && isMark(p):
		case leadsElsewhere(p):
			if rest := proseOf(paragraphs[i:]); told > 0 && rest*tailShare < told {
				return kept
			}
		case strings.TrimSpace(p) == "":
		default:
			kept = append(kept, p)
			told += Prose(p)
		}
	}
	return kept
}

// isSignature reports whether a line names its writer, or has the word before the name alone.
func isSignature(p string) bool {
	return signs().MatchString(p) && !endsSentence(p) || signsAlone().MatchString(p)
}

// signsAlone is the word before a name that stands elsewhere.
var signsAlone = lazy.Regexp(`(?i)^\W*(?:by|von|par|por|(?:written|posted) by|text|autor(?:in|es|a|en)?|author|auteur|autore|by on)\s?:?\W*$`)

// isMark reports whether a short line has no letters: a button's, a count's.
func isMark(p string) bool {
	return utf8.RuneCountInString(p) <= longestMark && !strings.ContainsFunc(p, unicode.IsLetter)
}

// longestMark is in characters.
const longestMark = 8

// labelledOnce reports whether section labels stand before a story and none within it, where they divide a roundup.
func labelledOnce(paragraphs []string) bool {
	told := false
	for _, p := range paragraphs {
		if told = told || Prose(p) > 0; told && section.Is(p) {
			return false
		}
	}
	return told
}

// unsigned are a story's paragraphs without the marks, the day and the name that sign it at its end.
func unsigned(paragraphs []string) []string {
	end := len(paragraphs)
	for ; end > 1; end-- {
		p := paragraphs[end-1]
		short := utf8.RuneCountInString(p) <= dates.LongestLine/2
		if !isMark(p) && (!short || strings.HasPrefix(p, "—") || !isDateline(p) && !isSignature(p)) { // a dash names whose words stand before it
			break
		}
	}
	return paragraphs[:end]
}

// tailShare: what follows a label that leads elsewhere is the story's only if it tells more than one part in so many.
const tailShare = 8

var (
	copyright = lazy.Regexp(`(?i)^\W*(?:©|\(c\) (?:19|20)\d\d|copyright\b)`)
	reserved  = lazy.Regexp(`(?i)^\W*(?:all rights reserved|alle rechte vorbehalten|todos los derechos reservados|todos os direitos reservados|tous droits réservés|tutti i diritti riservati|alle rechten voorbehouden|wszelkie prawa zastrzeżone|materiał chroniony|저작권자|.{0,40}무단\s?전재|.{0,40}無断(?:転載|複製)|版权所有|版權所有|.{0,10}未经(?:许可|授权|书面))`)
	// credited is how a caption ends: with the picture's maker.
	credited = lazy.Regexp(`(?i)(?:©\s*\S|(?:^|[\s(.,–-])(?:fotos?|photos?|photograph|photo ?credits?|bildcredits?|(?:symbol|titel|beitrags|header|vorschau|artikel)?bild(?:er)?|(?:top|cover|lead|header|featured) (?:photo|image)|image (?:d'illustration|illustrative|à la une)|photo \(cc\)|image|imagen|imagem|immagine|crédito?|credits?|fot\.?|foto(?:graf|graaf)?)\s?:)[^.!?\n:]{1,60}\)?\s*$`)
)

// tools is a line of nothing but the names of a page's tools. The name of one network alone may be a heading.
var tools = lazy.Regexp(`(?i)^[^\pL\d]*(?:(?:` + toolWords + `)|(?:` + toolWords + networks + `)(?:[^\pL\d]*(?:` + toolWords + networks + `))+)[^\pL\d]*$`)

const (
	toolWords = `print|email|save|share|bookmark|copy link|drucken|merken|teilen|versenden|vorlesen|imprimir|compartir|guardar|enviar|imprimer|partager|enregistrer|envoyer|stampa|condividi|salva|invia|compartilhar|salvar|afdrukken|printen|delen|bewaren|drukuj|udostępnij|zapisz|yazdır|paylaş|kaydet|skriv ut|dela|印刷|シェア|ツイート|保存|打印|分享|收藏|인쇄|공유|스크랩`
	networks  = `|facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|instagram|listen|微博|微信`
)

// readingTime is how long a story takes to read, or the label of that.
var readingTime = lazy.Regexp(`(?i)^[^\pL\d]*(?:(?:estimated )?reading time|lesezeit|lesedauer|leestijd|temps de lecture|tiempo de lectura|tempo d[ei] l(?:eitura|ettura)|czas czytania|okuma süresi|lästid)(?:[^\pL\d]*\d+ ?min\pL*)?[^\pL\d]*$|^[^\pL\d]*\d+ ?(?:[-–] ?\d+ )?min(?:s|ut\pL*|uut)?\.?(?: (?:read|lesezeit|leestijd|de lecture|de lectura|di lettura|de leitura|czytania|okuma))?[^\pL\d]*$`)

// filed is what WordPress's older designs put under a post, in its own translations.
var filed = lazy.Regexp(`(?i)^\W*(?:this entry was posted (?:on|in|by)|dieser (?:eintrag|beitrag) wurde (?:am|unter|von)|(?:cette entrée|ce billet|cet article) a été (?:publiée?|posté)|esta entrada fue (?:publicada|posteada)|quest[oa] (?:articolo|voce) è stat[oa] (?:pubblicat|scritt)|est[ea] (?:post|entrada|artigo) foi publicad|dit bericht (?:werd|is) geplaatst|ten wpis został opublikowany|bu yazı .{1,60} tarihinde)`)

// longestRights is in characters, of what a publisher says of its rights.
const longestRights = 400

// isRights reports whether the paragraph says who may print the story, or under what it is filed.
func isRights(p string) bool {
	n := utf8.RuneCountInString(p)
	return n <= longestRights && copyright().MatchString(p) || n <= longestShort && reserved().MatchString(p) || n <= longestRights && filed().MatchString(p)
}

// isCredited reports whether the paragraph is a caption that ends with the picture's maker.
func isCredited(p string) bool {
	return utf8.RuneCountInString(p) <= longestShort && credited().MatchString(p)
}

// unheaded is a story without the headings and labels at its end that have nothing under them.
func unheaded(paragraphs []string, standing []block) []string {
	headings := make(map[string]bool)
	for _, b := range standing {
		switch b.node.DataAtom {
		case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
			headings[b.text] = true
		}
	}
	for end := len(paragraphs); end > 1; end-- {
		p := paragraphs[end-1]
		label := strings.HasSuffix(p, ":") && utf8.RuneCountInString(p) <= longestShort
		if !label && (!headings[p] || endsSentence(p) && utf8.RuneCountInString(p) >= leastParagraph) {
			return paragraphs[:end]
		}
	}
	return paragraphs
}

func proseOf(paragraphs []string) int {
	sum := 0
	for _, p := range paragraphs {
		sum += Prose(p)
	}
	return sum
}

// ago is a line that tells how long ago a story was published.
var ago = lazy.Regexp(`(?i)^\W*(?:(?:vor|hace|il y a|há|för) (?:\d+|einer?m?|una?|une?|uma?|en|ett) \pL+(?: sedan)?|(?:\d+|an?|een|un[ao]?|en|ett) \pL+ (?:ago|fa|geleden|temu|önce|siden|atrás)|\d+\s?(?:秒|分|分钟|分鐘|小时|小時|時間|天|日|週間|周|週|か月|个月|個月|年|초|분|시간|일|주|개월|년)\s?[前전]|just now|gerade eben|(?:yesterday|gestern|today|heute|ayer|hoy|hier|aujourd.hui|ieri|oggi|ontem|hoje|gisteren|vandaag|wczoraj|dzisiaj|dziś|dün|bugün)(?:[\s,|·–-]+(?:at |um |à |a las |às |alle |om |o )?\d{1,2}[:.h]\d{2}(?: ?(?:uhr|hs?|am|pm|a\.m\.|p\.m\.|uur)\.?)?)?)\W*$`)

func isDateline(line string) bool {
	if ago().MatchString(line) {
		return true
	}
	if dateline().MatchString(line) {
		return strings.ContainsAny(line, "0123456789")
	}
	return utf8.RuneCountInString(line) <= 40 && !dates.Written(line, "").IsZero() && !strings.Contains(line, "\n")
}
