package page

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// dateline begins lines that say when a story was published or changed.
var dateline = regexp.MustCompile(`(?i)^\W*(?:(?:first |last )?(?:published|posted|updated|modified)|veröffentlicht|aktualisiert|erstellt|publié|mis à jour|modifié|publicado|actualizado|pubblicato|aggiornato|atualizado|gepubliceerd|bijgewerkt|opublikowano|aktualizacja|yayın|güncelle)`)

// pageFurniture are lines that only lead elsewhere on the site.
var pageFurniture = regexp.MustCompile(`(?i)^\W*(?:view all posts by\b|share this\b|comments are closed|advertisement\b.{0,3}$|image \d+ of \d+$|click here to (?:get|download|subscribe|sign)\b)`)

// trim takes off the labels that were left at a story's edges: datelines before its first paragraph and furniture lines
// anywhere. What ends as a sentence is told and stays.
func trim(paragraphs []string) []string {
	var kept []string
	begun := false
	for _, p := range paragraphs {
		short := utf8.RuneCountInString(p) <= longestDateline/2
		begun = begun || prose(p) > 0
		switch {
		case short && pageFurniture.MatchString(p):
		case !begun && short && isDateline(p):
		case strings.TrimSpace(p) == "":
		default:
			kept = append(kept, p)
		}
	}
	return kept
}

func isDateline(line string) bool {
	if dateline.MatchString(line) {
		return strings.ContainsAny(line, "0123456789")
	}
	return utf8.RuneCountInString(line) <= 40 && !Written(line, "").IsZero() && !strings.Contains(line, "\n")
}
