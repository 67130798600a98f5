package commands

import (
	"strings"

	"pullquote/answers"
)

// hint says a problem that the asker can solve, in the catalogue's words where it has some.
func (t *Texts) hint(h *answers.HintError) string {
	said := ""
	switch h.Kind {
	case answers.UnknownSource:
		said = sprintf(t.UnknownSource, h.Name)
	case answers.UnknownSpeaker:
		said = sprintf(t.UnknownSpeaker, h.Name)
	case answers.NoWords:
		return t.WordsMissing
	case answers.Overload:
		return t.Overload
	case answers.Overdue:
		return t.Overdue
	default:
		if h.Hint == "" {
			return h.Problem // a sentence of this package
		}
		return unmarked(capital(h.Problem) + ". " + capital(h.Hint))
	}
	switch {
	case len(h.Near) > 0:
		said += " " + sprintf(t.DidYouMean, strings.Join(h.Near, " · "))
	case len(h.Known) > 0:
		said += " " + sprintf(t.ThereIs, strings.Join(h.Known, " · "))
	}
	return unmarked(said)
}
