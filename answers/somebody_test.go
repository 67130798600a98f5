package answers_test

import (
	"testing"

	"pullquote/answers"
	"pullquote/seeds"
)

// “X on Y” asks what X says of Y where the coverage knows X.
func TestSomebodyOnSomething(t *testing.T) {
	desk, _ := openCoverage(t, seeds.FS)
	for question, want := range map[string]string{
		"malloy on the travel ban":   "Dannel Malloy",
		"ULA on the raids":           "Unidad Latina en Acción",
		"news on the raids":          "",
		"sanctions on the employers": "",
		"vote on the trust act":      "",
	} {
		a, err := desk.Answer(t.Context(), answers.Question{Text: question})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if a.Understood.Speaker != nil {
			got = *a.Understood.Speaker
		}
		if got != want {
			t.Errorf("%q asks what %q says, want %q", question, got, want)
		}
	}
}
