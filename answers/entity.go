package answers

import (
	"context"
	"slices"
	"strings"

	"pullquote/index/attribution"
	"pullquote/index/people"
	"pullquote/index/text"
)

// A phrase is several words of the coverage that together stand for one term of the question: “Connecticut Immigrant
// Rights Alliance” for CIRA.
type phrase struct {
	term  int
	stems []string
}

// recognise finds the people and organisations that the question's words name in a form that the text may not use: an
// acronym for the name, the name for an acronym, a misspelt name.
func (a *asked) recognise(ctx context.Context, directory people.Directory) error {
	if a.role != "" {
		held, err := directory.Holders(ctx, a.role, a.when.from, a.when.to)
		if err != nil {
			return err
		}
		for _, p := range held {
			a.holders = append(a.holders, nameWords(p.Name))
		}
	}
	for i, t := range a.terms {
		misspelt, short := t.passages == 0 && len(t.word) > 4, len(t.word) <= 6 && (t.name || len(t.word) <= 5)
		if !misspelt && !short {
			continue
		}
		found, err := directory.Find(ctx, t.word)
		switch {
		case err != nil:
			return err
		case misspelt:
			a.respell(i, found)
		default:
			a.spellOut(i, found)
		}
	}
	for n := 4; n > 1; n-- {
		for i := 0; i+n <= len(a.terms); i++ {
			if err := a.abbreviate(ctx, i, i+n, directory); err != nil {
				return err
			}
		}
	}
	return nil
}

// respell lets a misspelt name match the right one.
func (a *asked) respell(i int, found []people.Person) {
	for _, p := range found[:min(2, len(found))] {
		for _, w := range nameWords(p.Name) {
			if tokens := text.Analyse(w); len(tokens) == 1 && text.Likeness(w, a.terms[i].word) >= 0.6 {
				a.addAlt(tokens[0].Stem, alt{i, 0.9, ""})
				a.terms[i].spelt = true
				a.named |= 1 << i
			}
		}
	}
}

// spellOut lets an acronym match the name.
func (a *asked) spellOut(i int, found []people.Person) {
	for _, p := range found[:min(1, len(found))] {
		stems := text.Stems(p.Name)
		if p.Kind != attribution.Organisation || len(stems) < 2 || slices.Contains(stems, a.terms[i].stem) ||
			!goesBy(p, a.terms[i].word) {
			continue
		}
		a.phrases = append(a.phrases, phrase{i, stems})
		a.named |= 1 << i
	}
}

// goesBy: the coverage calls somebody just that, in capitals or not.
func goesBy(p people.Person, name string) bool {
	return strings.EqualFold(p.Name, name) || slices.ContainsFunc(p.Aliases, func(alias string) bool { return strings.EqualFold(alias, name) })
}

// abbreviate lets the name of an organisation match its acronym.
func (a *asked) abbreviate(ctx context.Context, from, to int, directory people.Directory) error {
	var words []string
	for i := from; i < to; i++ {
		if !a.terms[i].name || i > from && a.terms[i].position > a.terms[i-1].position+2 {
			return nil
		}
		words = append(words, a.terms[i].word)
	}
	found, err := directory.Find(ctx, strings.Join(words, " "))
	if err != nil || len(found) == 0 || found[0].Kind != attribution.Organisation {
		return err
	}
	for _, alias := range found[0].Aliases {
		if tokens := text.Analyse(alias); len(tokens) == 1 && alias == strings.ToUpper(alias) && len(alias) > 1 {
			for i := from; i < to; i++ {
				a.addAlt(tokens[0].Stem, alt{i, 0.9, ""})
			}
		}
	}
	return nil
}

func (a *asked) addAlt(stem string, x alt) {
	if !slices.ContainsFunc(a.alts[stem], func(y alt) bool { return y.term == x.term }) {
		a.alts[stem] = append(a.alts[stem], x)
	}
}

// matchPhrases enters where a phrase stands whole in a sentence.
func (m *matching) matchPhrases() {
	for _, p := range m.asked.phrases {
		first := text.MarkOf(p.stems[0])
		for i, s := range m.read.sentences {
			for n, mark := range m.read.marks[s.first:s.next] {
				if mark == first && p.standsAt(m.read.tokens(i)[n:]) {
					m.enterPhrase(p, i, n)
				}
			}
		}
	}
}

// standsAt reports whether the words begin with the phrase.
func (p phrase) standsAt(tokens []text.Token) bool {
	if len(tokens) < len(p.stems) {
		return false
	}
	for k, stem := range p.stems {
		if tokens[k].Stem != stem {
			return false
		}
	}
	return true
}

func (m *matching) enterPhrase(p phrase, sentence, at int) {
	for k := range p.stems {
		m.sites[sentence] = append(m.sites[sentence], site{int32(at + k), int32(p.term), 1, false})
	}
	m.spelled[sentence] = m.got[sentence]&(1<<p.term) != 0
	m.got[sentence] |= 1 << p.term
}

// markNames marks the terms that the coverage writes as names, for questions in lower case throughout.
func (a *asked) markNames(found []foundPassage) {
	var names, plain [maxTerms]int
	for _, p := range found {
		for i := p.from; i < p.to; i++ {
			for _, s := range p.sites[i] {
				if !s.exact {
					continue
				}
				if slices.Contains(p.read.traits(i).names, a.terms[s.term].word) {
					names[s.term]++
				} else {
					plain[s.term]++
				}
			}
		}
	}
	for t := range a.terms {
		if names[t] > plain[t] {
			a.named |= 1 << t
		}
	}
}
