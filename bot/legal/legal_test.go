package legal_test

import (
	"strings"
	"testing"

	"pullquote/bot/commands/texts"
	"pullquote/bot/legal"
)

func TestTheTextsNameWhatAConfigurationDoes(t *testing.T) {
	all := legal.Facts{Contact: "Harbour Post", Memory: legal.Database, Messages: true, Embeddings: "vectors.example", LogsQuestions: true}
	for _, c := range []struct {
		fact           string
		f              legal.Facts
		says, saysNot  string
		enDice, noDice string
	}{
		{"everything", all, "PostgreSQL", "holds no question", "PostgreSQL", "no contiene preguntas"},
		{"an embeddings server", all, "sent to vectors.example", "", "se envía a vectors.example", ""},
		{"messages", all, "mention the bot", "", "mencionan al bot", ""},
		{"who runs it", all, "run by Harbour Post", "set discord.contact", "Responsable: Harbour Post", "defina"},
		{"hardly anything", legal.Facts{Memory: legal.None}, "Nothing outlives the program", "token", "Nada sobrevive", "testigo"},
		{"a file", legal.Facts{Memory: legal.File}, "one file that only", "mention the bot", "un archivo que solo", "mencionan al bot"},
		{"gaps", legal.Facts{Memory: legal.File, Gaps: true}, "its words are not kept", "Questions, messages and your id are not stored", "sus palabras no se guardan", "no se guardan ni preguntas"},
		{"no gaps", legal.Facts{Memory: legal.File}, "Questions, messages and your id are not stored", "90 days", "no se guardan ni preguntas", "90 días"},
		{"thumbs", legal.Facts{Memory: legal.File}, "a key that is destroyed", "", "una clave que se destruye", ""},
		{"no log of questions", legal.Facts{Memory: legal.File}, "holds no question", "sent to", "no contiene preguntas", "se envía"},
	} {
		for _, in := range []struct {
			l         texts.Language
			says, not string
		}{{texts.English, c.says, c.saysNot}, {texts.Spanish, c.enDice, c.noDice}} {
			got, err := legal.Texts(c.f, in.l)
			if err != nil || !strings.Contains(got, in.says) || in.not != "" && strings.Contains(got, in.not) || strings.Contains(got, "{{") {
				t.Errorf("%s in %s: %v; want %q and not %q in\n%s", c.fact, in.l, err, in.says, in.not, got)
			}
		}
	}
}

func TestEveryLanguageHasItsTexts(t *testing.T) {
	for _, l := range texts.Languages() {
		if _, err := legal.Texts(legal.Facts{Memory: legal.File}, l); err != nil {
			t.Errorf("%s: %v", l, err)
		}
	}
}
