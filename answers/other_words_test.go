package answers_test

import (
	"strings"
	"testing"

	"pullquote/answers"
	"pullquote/index/local"
	"pullquote/index/meaning"
	"pullquote/seeds"
)

// Topics of whose words no article has half, with words of what is to be found by meaning.
func TestListsFindWhatIsSaidInOtherWords(t *testing.T) {
	x, err := local.Open(t.Context(), seeds.FS, local.Options{Meaning: meaning.Default()})
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	with, without := answers.NewDesk(x, answers.Options{Meaning: meaning.Default()}), answers.NewDesk(x, answers.Options{})
	for topic, want := range map[string]string{
		"splitting up parents and kids":   "tearing children away from their parents",
		"fear of being arrested at home":  "law enforcement officials are more involved",
		"recipe for soup":                 "",
		"quantum physics":                 "",
		"the goalkeeper of a soccer team": "",
	} {
		for what, desk := range map[string]*answers.Desk{"with": with, "without": without} {
			quotes, err := desk.Quotes(t.Context(), answers.Question{Text: topic})
			if err != nil {
				t.Fatal(err)
			}
			var all strings.Builder
			for _, q := range quotes {
				all.WriteString(q.Text)
			}
			if found := all.Len() > 0; found != (want != "" && what == "with") || found && !strings.Contains(all.String(), want) {
				t.Errorf("quotes about %q, %s meaning: %q, want %q", topic, what, all.String(), want)
			}
		}
		line, err := with.Timeline(t.Context(), answers.Question{Text: topic})
		if err != nil || want == "" && len(line.Excerpts) > 0 || want != "" && len(line.Excerpts) == 0 {
			t.Errorf("timeline of %q: %d excerpts, %v", topic, len(line.Excerpts), err)
		}
	}
}
