package story

import (
	"strings"
	"unicode/utf8"

	"pullquote/index/intake/page/dates"
	"pullquote/index/intake/page/lazy"
)

// dateline begins lines that say when a story was published or changed.
var dateline = lazy.Regexp(`(?i)^\W*(?:(?:first |last )?(?:published|posted|updated|modified)|veröffentlicht|aktualisiert|erstellt|publié|mis à jour|modifié|publicado|actualizado|pubblicato|aggiornato|atualizado|gepubliceerd|bijgewerkt|opublikowano|aktualizacja|yayın|güncelle)`)

// pageFurniture are lines that only lead elsewhere on the site.
var pageFurniture = lazy.Regexp(`(?i)^\W*(?:view all posts by\b|share this\b|comments are closed|advertisement\b.{0,3}$|image \d+ of \d+$|click here to (?:get|download|subscribe|sign)\b)`)

// trim takes off the labels that were left in a story: datelines before its first paragraph, lines that lead elsewhere, and
// what follows the last of these when it is hardly told in sentences. What ends as a sentence is told and stays.
func trim(paragraphs []string) []string {
	var kept []string
	begun, told := false, 0
	for i, p := range paragraphs {
		short := utf8.RuneCountInString(p) <= dates.LongestLine/2
		begun = begun || Prose(p) > 0
		switch {
		case short && pageFurniture().MatchString(p), copyright().MatchString(p) && utf8.RuneCountInString(p) <= longestShort:
		case !begun && short && isDateline(p):
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

// tailShare: what follows a label that leads elsewhere is the story's only if it tells more than one part in so many.
const tailShare = 8

var copyright = lazy.Regexp(`(?i)^\W*(?:©|\(c\) (?:19|20)\d\d|copyright\b)`)

func proseOf(paragraphs []string) int {
	sum := 0
	for _, p := range paragraphs {
		sum += Prose(p)
	}
	return sum
}

func isDateline(line string) bool {
	if dateline().MatchString(line) {
		return strings.ContainsAny(line, "0123456789")
	}
	return utf8.RuneCountInString(line) <= 40 && !dates.Written(line, "").IsZero() && !strings.Contains(line, "\n")
}
