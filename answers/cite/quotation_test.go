package cite_test

import (
	"testing"

	"pullquote/answers/cite"
)

func TestAQuotationThatGoesOnIsSeen(t *testing.T) {
	for text, want := range map[string]bool{
		"“The devil is in the details.":                       true,
		"“Why?” said Fountain. “The devil is in the details.": true,
		"“Why?” said Fountain. “The devil.” She left.":        false,
		"“It begins.\n\n“And it ends.”":                       false,
		"He said nothing.":                                    false,
		`"Trees are for parks," he told the Post.`:            false,
		`He said, "Trees are for parks.`:                      true,
		`The board is 12" wide.`:                              false,
		"it ends.” He left.":                                  false,
	} {
		if got := (cite.Excerpt{Text: text}).EndsInQuotation(); got != want {
			t.Errorf("%q ends in a quotation: %t, want %t", text, got, want)
		}
	}
}
