package article

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// Lines that are no part of the story, in English, Spanish, French and Portuguese.
var (
	// placeLine is a place, perhaps with an agency, and the dash that would lead on to the story.
	placeLine = regexp.MustCompile(`^\p{Lu}[\p{L} .,'’&/-]{1,60}(?:\s*\([^()]{2,30}\))?\s*[—–-]+$`)
	// stamp is a line that says when the article appeared.
	stamp = regexp.MustCompile(`^(?i:published|updated|posted|(?:last|first) (?:updated|modified|published)|publicado|actualizado|publié|mis à jour|atualizado)\b[^!?]*(?:\d|\d [ap]\.?m\.?|\b[A-Z]{2,4}|\))$`)
	// label is what stands before the title of another article.
	label = regexp.MustCompile(`^(?i:(?:read|see|watch|listen|view)(?: more| also| now| next| live)?|also read|related(?: (?:stor(?:y|ies)|articles?|coverage|content|videos?))?|more(?: (?:on|from|about|coverage|news|stories)[^.!?:]{0,40})?|must[- ]read|don['’]t miss|recommended|trending|up next|keep reading|in case you missed it|you (?:may|might)(?: also)? (?:like|enjoy)|l[eé]a? también|lea más|leer más|te puede interesar|ver también|à lire(?: aussi)?|lire aussi|leia (?:também|mais)|veja também)\s*[:|»→>–—]`)
	// glued is a few words and, without a space between, the title of another article: what is left of a link. A word of the story
	// that lost a space has a small letter after its colon, a time a figure before it, and a speaker's words begin with a mark.
	glued = regexp.MustCompile(`^\p{Lu}[^:.?!]{2,50}[\p{Ll}’'?!]:[\p{Lu}\d]`)
	// call asks the reader for something, and offer names what for.
	call  = regexp.MustCompile(`^(?i:prefer to listen\?|sign up|subscribe|click (?:here|below)|tap here|follow us|like us|join us on|join our|download (?:the|our)|get (?:our|the latest|breaking|more|your daily)|suscr[ií]b[ae](?:te|se)|síguenos|regístrate|haz clic|abonnez-vous|inscrivez-vous|suivez-nous|cliquez ici|assine|inscreva-se|siga-nos|clique aqui)\b`)
	offer = regexp.MustCompile(`(?i:newsletter|news ?alert|inbox|e-?mail|\bapp\b|podcast|facebook|twitter|instagram|whatsapp|telegram|youtube|tiktok|subscri|channel|here\b|below|story|free|today|\bnow\b|boletín|correo|canal|aquí|lettre|infolettre|boletim|aqui)`)
	plea  = regexp.MustCompile(`^(?i:support (?:local|independent|quality|our) journalism)\b`)
	// photographer is who took a picture and for whom, at the end of what it shows.
	photographer = regexp.MustCompile(`\((?:(?i:photos?|image|picture)(?: (?i:by|courtesy of))?:? )?\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}(?:\s?/\s?| (?:for|via) (?:the |The )?)\p{Lu}[^()]{1,40}\)\.?$`)
	// signed is who took a picture or gave it, behind the sentence that says what it shows, without a full stop.
	signed = regexp.MustCompile(`(?:\p{Ll}{4}|\d\d)["”’)]?\.["”’]? (?:(?i:(?:photo )?courtesy)(?: of)? |From )?\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,4}(?:(?:/| for | via )\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3})*$`)
	filed  = regexp.MustCompile(`^(?:FILE|ARCHIVO)\s*(?:[-–—]|(?i:photo|foto))`)
)

// isDateline reports whether a line says only where or when.
func isDateline(text string) bool {
	n := utf8.RuneCountInString(text)
	return n <= 100 && placeLine.MatchString(text) || n <= 120 && stamp.MatchString(text)
}

// isPromo reports whether a paragraph sends the reader elsewhere or asks for something. What somebody says is none.
func isPromo(text string) bool {
	n := utf8.RuneCountInString(text)
	if n > 250 || strings.ContainsAny(text[:1], "“\"«") {
		return false
	}
	title := n <= 140 || !strings.HasSuffix(text, ".")
	return label.MatchString(text) || title && glued.MatchString(text) || plea.MatchString(text) || call.MatchString(text) && offer.MatchString(text)
}

// isCaption reports whether a paragraph tells what a picture shows.
func isCaption(text string) bool {
	if utf8.RuneCountInString(text) > maxCaption {
		return false
	}
	return photographer.MatchString(text) || filed.MatchString(text) || !strings.HasSuffix(text, ".") && signed.MatchString(text)
}

// maxCaption is how long the text below a picture may be, in characters.
const maxCaption = 400
