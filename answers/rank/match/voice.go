package match

import (
	"context"
	"fmt"
	"slices"

	"pullquote/answers/question"
	"pullquote/index/attribution"
	"pullquote/index/people"
	"pullquote/index/text"
)

// A Voice is whose statements are asked for: the names that the coverage knows the speaker by. The zero voice is
// nobody's in particular.
type Voice struct {
	Asked string     // as the asker wrote it
	Names [][]string // folded words of each name that counts
	Full  string     // the fullest name of the first that the coverage knows by it; "" for nobody
}

// Shown is the name to show as understood.
func (v Voice) Shown() string {
	if v.Full != "" {
		return v.Full
	}
	return v.Asked
}

// IsZero reports whether nobody's statements are asked for in particular.
func (v Voice) IsZero() bool { return v.Asked == "" }

// VoiceOf looks a name up among the people of a coverage; a role (“the governor”) among their descriptions.
func VoiceOf(ctx context.Context, name string, directory people.Directory, when question.Interval) (Voice, error) {
	if name == "" {
		return Voice{}, nil
	}
	v := Voice{Asked: name}
	found, err := directory.Find(ctx, name)
	if err == nil && len(found) == 0 {
		found, err = directory.Holders(ctx, name, when.From, when.To)
	}
	if err != nil {
		return v, fmt.Errorf("find %q: %w", name, err)
	}
	for _, p := range found {
		if v.Full == "" {
			v.Full = p.Name
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

func (v *Voice) add(name string) {
	if words := question.NameWords(name); len(words) > 0 && !slices.ContainsFunc(v.Names, func(n []string) bool { return slices.Equal(n, words) }) {
		v.Names = append(v.Names, words)
	}
}

// Speaks reports whether a quotation is of this voice: a name that it goes by shares its last word, and contradicts
// none of the others, with the speaker's.
func (v Voice) Speaks(s *attribution.Speaker) bool {
	if s == nil || v.IsZero() {
		return false
	}
	speaker := question.NameWords(s.Name)
	return slices.ContainsFunc(v.Names, func(name []string) bool { return sameName(name, speaker) })
}

// sameName reports whether two names may be one person's: “Ruiz” is “Ana Maria Ruiz”, and “Ana Ruiz” is; “Eva Ruiz” is not.
func sameName(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == 0 {
		return false
	}
	at := 0
	for _, word := range a {
		i := slices.IndexFunc(b[at:], func(w string) bool { return w == word || len(word) > 5 && text.IsSlip(word, w) })
		if i < 0 {
			return false
		}
		at += i + 1
	}
	return true
}

// EndsIn reports whether a folded word is the last of a name that the speaker goes by.
func (v Voice) EndsIn(word string) bool {
	return slices.ContainsFunc(v.Names, func(name []string) bool { return len(name) > 0 && name[len(name)-1] == word })
}
