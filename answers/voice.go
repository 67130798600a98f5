package answers

import (
	"context"
	"slices"
	"strings"

	"pullquote/index/attribution"
	"pullquote/index/people"
	"pullquote/index/text"
)

// A voice is whose statements are asked for: the names that the coverage knows the speaker by. The zero voice is
// nobody's in particular.
type voice struct {
	asked string     // as the asker wrote it
	names [][]string // folded words of each name that counts
	full  string     // the fullest name of the first that the coverage knows by it; "" for nobody
}

// shown is the name to show as understood.
func (v voice) shown() string {
	if v.full != "" {
		return v.full
	}
	return v.asked
}

func (v voice) isZero() bool { return v.asked == "" }

// voiceOf looks a name up among the people of a coverage; a role (“the governor”) among their descriptions.
func voiceOf(ctx context.Context, name string, directory people.Directory, when interval) (voice, error) {
	if name == "" {
		return voice{}, nil
	}
	v := voice{asked: name}
	found, err := directory.Find(ctx, name)
	if err == nil && len(found) == 0 {
		found, err = directory.Holders(ctx, name, when.from, when.to)
	}
	if err != nil {
		return v, err
	}
	for _, p := range found {
		if v.full == "" {
			v.full = p.Name
		}
		for _, form := range append([]string{p.Name}, p.Aliases...) {
			v.add(form)
		}
	}
	if len(found) == 0 {
		v.add(name)
	}
	return v, nil
}

func (v *voice) add(name string) {
	if words := nameWords(name); len(words) > 0 && !slices.ContainsFunc(v.names, func(n []string) bool { return slices.Equal(n, words) }) {
		v.names = append(v.names, words)
	}
}

// nameWords are the folded words of a name without titles and initials.
func nameWords(name string) []string {
	var words []string
	for w := range strings.FieldsSeq(text.Fold(name)) {
		w = strings.TrimSuffix(strings.Trim(w, `.,;:!?"'()`), "'s")
		if len(w) > 1 && !titleWords[w] {
			words = append(words, w)
		}
	}
	return words
}

var titleWords = set("mr mrs ms dr sen senator rep representative gov governor mayor president chief jr sr the prof professor judge justice sir lord king queen prime minister")

// speaks reports whether a quotation is of this voice: a name that it goes by shares its last word, and contradicts
// none of the others, with the speaker's.
func (v voice) speaks(s *attribution.Speaker) bool {
	if s == nil || v.isZero() {
		return false
	}
	speaker := nameWords(s.Name)
	return slices.ContainsFunc(v.names, func(name []string) bool { return sameName(name, speaker) })
}

// sameName: “Lugo” is “John Jaigo Lugo”, and “John Lugo” is; “Maria Lugo” is not.
func sameName(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == 0 {
		return false
	}
	at := 0
	for _, word := range a {
		i := slices.IndexFunc(b[at:], func(w string) bool { return w == word || len(word) > 5 && near(word, w) })
		if i < 0 {
			return false
		}
		at += i + 1
	}
	return true
}

// near: one letter wrong, missing or too many.
func near(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) == len(b) {
		return i == len(a) || a[i+1:] == b[i+1:] || i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
	}
	return a[i:] == b[i+1:]
}
