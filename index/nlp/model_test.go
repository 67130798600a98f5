package nlp

import (
	"bytes"
	"testing"
)

func TestModelFileIsSound(t *testing.T) {
	m, err := decodeLanguage(languageFile)
	if err != nil {
		t.Fatal(err)
	}
	if len(m.Tagger.Known) == 0 {
		t.Error("no word is known: the model is not one that was trained")
	}
	const limit = 2 << 20
	if len(languageFile) > limit {
		t.Errorf("the model has %d bytes, at most %d are embedded", len(languageFile), limit)
	}
}

func TestDamagedModelIsRefused(t *testing.T) {
	for _, row := range []struct {
		fact string
		data []byte
	}{
		{"empty", nil},
		{"another version", []byte("pullquote language 0\nxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")},
		{"a byte changed", append(bytes.Clone(languageFile[:len(languageFile)-1]), languageFile[len(languageFile)-1]+1)},
		{"cut short", languageFile[:len(languageFile)/2]},
	} {
		if _, err := decodeLanguage(row.data); err == nil {
			t.Errorf("%s: no error", row.fact)
		}
	}
}
