package match

import (
	"context"
	"slices"
	"strings"

	"pullquote/answers/question"
	"pullquote/index/attribution"
	"pullquote/index/people"
	"pullquote/index/text"
)

// A phrase is several words of the coverage that together stand for one term of the question: “Oldport Harbour Trust” for OHT.
type phrase struct {
	term  int
	stems []string
}

// nameMatch is how well a word matches that the coverage has for a term in another form.
const nameMatch = 0.9

// recognise finds the people and organisations that the question's words name in a form that the text may not use: an
// acronym for the name, the name for an acronym, a misspelt name.
func (q *Query) recognise(ctx context.Context, directory people.Directory) error {
	if q.Role != "" {
		held, err := directory.Holders(ctx, q.Role, q.Time.From, q.Time.To)
		if err != nil {
			return err
		}
		for _, p := range held {
			q.Holders = append(q.Holders, question.NameWords(p.Name))
		}
	}
	for i := range q.Terms {
		if err := q.recogniseWord(ctx, i, directory); err != nil {
			return err
		}
	}
	for n := 4; n > 1; n-- {
		for i := 0; i+n <= len(q.Terms); i++ {
			if err := q.abbreviate(ctx, i, i+n, directory); err != nil {
				return err
			}
		}
	}
	return nil
}

// recogniseWord looks one word up that may be misspelt or an acronym.
func (q *Query) recogniseWord(ctx context.Context, i int, directory people.Directory) error {
	t := q.Terms[i]
	misspelt, short := t.Passages == 0 && len(t.Word) > 4, len(t.Word) <= 6 && (t.Name || len(t.Word) <= 5)
	if !misspelt && !short {
		return nil
	}
	found, err := directory.Find(ctx, t.Word)
	switch {
	case err != nil:
		return err
	case misspelt:
		q.respell(i, found)
	default:
		q.spellOut(i, found)
	}
	return nil
}

// respell lets a misspelt name match the right one.
func (q *Query) respell(i int, found []people.Person) {
	for _, p := range found[:min(2, len(found))] {
		for _, w := range question.NameWords(p.Name) {
			if tokens := text.Analyse(w); len(tokens) == 1 && text.Likeness(w, q.Terms[i].Word) >= 0.6 {
				q.addAlt(tokens[0].Stem, Alt{i, nameMatch, ""})
				q.Terms[i].Spelt = true
				q.Named |= 1 << i
			}
		}
	}
}

// spellOut lets an acronym match the name.
func (q *Query) spellOut(i int, found []people.Person) {
	for _, p := range found[:min(1, len(found))] {
		stems := text.Stems(p.Name)
		if p.Kind != attribution.Organisation || len(stems) < 2 || slices.Contains(stems, q.Terms[i].Stem) || !GoesBy(p, q.Terms[i].Word) {
			continue
		}
		q.phrases = append(q.phrases, phrase{i, stems})
		q.Named |= 1 << i
	}
}

// GoesBy reports whether the coverage calls somebody just that, in capitals or not.
func GoesBy(p people.Person, name string) bool {
	return strings.EqualFold(p.Name, name) || slices.ContainsFunc(p.Aliases, func(alias string) bool { return strings.EqualFold(alias, name) })
}

// abbreviate lets the name of an organisation match its acronym.
func (q *Query) abbreviate(ctx context.Context, from, to int, directory people.Directory) error {
	var words []string
	for i := from; i < to; i++ {
		if !q.Terms[i].Name || i > from && q.Terms[i].Position > q.Terms[i-1].Position+2 {
			return nil
		}
		words = append(words, q.Terms[i].Word)
	}
	found, err := directory.Find(ctx, strings.Join(words, " "))
	if err != nil || len(found) == 0 || found[0].Kind != attribution.Organisation {
		return err
	}
	for _, alias := range found[0].Aliases {
		if tokens := text.Analyse(alias); len(tokens) == 1 && alias == strings.ToUpper(alias) && len(alias) > 1 {
			for i := from; i < to; i++ {
				q.addAlt(tokens[0].Stem, Alt{i, nameMatch, ""})
			}
		}
	}
	return nil
}

func (q *Query) addAlt(stem string, x Alt) {
	if !slices.ContainsFunc(q.alts[stem], func(y Alt) bool { return y.Term == x.Term }) {
		q.alts[stem] = append(q.alts[stem], x)
	}
}

// A markSet holds the marks of some stems: of a word whose mark it holds, the stem itself must be compared.
type markSet [1 << 16 / 64]uint64

func (s *markSet) add(stem string) {
	mark := text.MarkOf(stem)
	s[mark/64] |= 1 << (mark % 64)
}

func (s *markSet) holds(mark text.Mark) bool { return s[mark/64]&(1<<(mark%64)) != 0 }

// want notes which stems are looked for, once all are known.
func (q *Query) want() {
	for stem := range q.alts {
		q.wanted.add(stem)
	}
	for _, p := range q.phrases {
		q.wanted.add(p.stems[0])
	}
}
