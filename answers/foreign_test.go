package answers_test

import (
	"testing"
	"testing/fstest"

	"pullquote/answers"
)

// A question is in another language than the coverage where what is found for it is; that its names are known tells nothing.
func TestWhichQuestionsAreInAnotherLanguage(t *testing.T) {
	english := fstest.MapFile{Data: []byte("The mayor of Oldport, Ana Ruiz, said on Monday that the ferry to the islands would be repaired by the summer.")}
	spanish := fstest.MapFile{Data: []byte("La alcaldesa de Oldport, Ana Ruiz, dijo el lunes que el transbordador a las islas será reparado antes del verano.")}
	for _, row := range []struct {
		fact     string
		coverage *fstest.MapFile
		question answers.Question
		want     bool
	}{
		{"English of English", &english, answers.Question{Text: "what did Ana Ruiz say of the ferry?"}, false},
		{"Spanish of English, all its names known", &english, answers.Question{Text: "¿qué dijo Ana Ruiz en Oldport?"}, true},
		{"Spanish of Spanish", &spanish, answers.Question{Text: "¿qué dijo Ana Ruiz del transbordador?"}, false},
		{"names alone", &english, answers.Question{Text: "Ana Ruiz"}, false},
		{"English words that are said to be none", &english, answers.Question{Text: "what did Ana Ruiz say of the ferry?", Language: "zxx"}, true},
		{"what finds nothing", &english, answers.Question{Text: "¿quién?"}, true},
	} {
		desk, _ := openCoverage(t, fstest.MapFS{"a.txt": row.coverage})
		got, err := desk.Weigh(t.Context(), row.question)
		if err != nil || got.Foreign != row.want {
			t.Errorf("%s: foreign %v, want %v (%v)", row.fact, got.Foreign, row.want, err)
		}
	}
}
