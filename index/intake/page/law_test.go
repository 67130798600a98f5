package page

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// checkPage holds any page to the laws of the package.
func checkPage(t *testing.T, p Page) {
	t.Helper()
	for _, text := range append(slices.Clone(p.Authors), p.Title, p.Publication, p.Section, p.Language) {
		if strings.ContainsAny(text, "\n\r\x00") || !utf8.ValidString(text) {
			t.Fatalf("field %q is not one line of text", text)
		}
	}
	if !utf8.ValidString(p.Body) || strings.ContainsRune(p.Body, 0) || strings.Contains(p.Body, "\n\n\n") {
		t.Fatalf("body %q is not clean text", p.Body)
	}
	if p.Body != "" && (strings.TrimSpace(p.Body) == "" || !strings.HasSuffix(p.Body, "\n")) {
		t.Fatalf("body %q does not end in one newline", p.Body)
	}
}
