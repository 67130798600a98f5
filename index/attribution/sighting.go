package attribution

import (
	"math"
	"slices"
	"strings"

	"pullquote/index/names"
	"pullquote/index/nlp"
)

// A sighting is one candidate as an anaphor sees it, with all its rivals.
type sighting struct {
	*speakers
	*anaphor
	candidate
	rivals []candidate // all candidates, this one among them
}

// namesOfOne is how many names of a candidate are looked at for what is told beside them: what tells who one is stands at the first ones.
const namesOfOne = 40

// wordsBefore and wordsBehind are how far from a name a word may stand that tells of its bearer.
const wordsBefore, wordsBehind = 5, 7

func (v *sighting) entry() *names.Entity { return &v.Entities[v.entity] }

func (v *sighting) blockOf(at int) int32 { return v.BlockOf[v.Tokens[at].Sentence] }

// apartFrom is how many sentences lie between two tokens, as a logarithm.
func (v *sighting) apartFrom(at, name int) float64 {
	return math.Log1p(float64(v.distance(int(v.Tokens[at].Sentence), int(v.Tokens[name].Sentence))))
}

// some reports whether one of the candidate’s first names is of a sort.
func (v *sighting) some(of func(n *names.Name) bool) bool {
	all := v.entry().Names
	return slices.ContainsFunc(all[:min(len(all), namesOfOne)], func(i int) bool { return of(&v.Names[i]) })
}

func (v *sighting) agrees() bool {
	wanted := v.gender()
	return wanted != names.Unknown && v.entry().Gender == wanted
}

func (v *sighting) ofKnownGender() bool {
	return v.isPerson(v.entity) && v.entry().Gender != names.Unknown
}

func (v *sighting) ofOneWord() bool {
	return !v.some(func(n *names.Name) bool { return n.Len() > 1 })
}

// titled reports whether the last word of a name stands in the article’s title.
func (v *sighting) titled() bool {
	title := v.reader.Title()
	return v.some(func(n *names.Name) bool {
		return strings.Contains(title, v.TextOf(nlp.Stretch{From: n.To - 1, To: n.To}))
	})
}

// saysItself reports whether a verb of saying follows a name, or “according to” stands before it.
func (v *sighting) saysItself() bool {
	return v.some(func(n *names.Name) bool {
		at := v.Opens(n)
		return n.To < len(v.Tokens) && v.Tokens[n.To].Says() || at > 1 && v.Word(at-1) == "to" && v.Word(at-2) == "according"
	})
}

// namedInside reports whether the candidate is named in what the claim says.
func (v *sighting) namedInside() bool {
	return slices.ContainsFunc(v.claims[v.claim].Content, func(x nlp.Stretch) bool {
		for n := v.NameFrom(x.From); n < len(v.Names) && v.Names[n].From < x.To; n++ {
			if v.Names[n].Entity == v.entity {
				return true
			}
		}
		return false
	})
}

// namesToRun is how many names before a run of pronouns whoever it means may be named.
const namesToRun = 40

// beforeRun is the candidate’s last name before the run of pronouns; nil for none.
func (v *sighting) beforeRun() *names.Name {
	last := v.NamesBefore(v.run)
	for i := last - 1; i >= max(0, last-namesToRun); i-- {
		if v.Names[i].Entity == v.entity {
			return &v.Names[i]
		}
	}
	return nil
}

func (v *sighting) apartFromRun() float64 {
	if n := v.beforeRun(); n != nil {
		return v.apartFrom(v.run, n.From)
	}
	return math.Log1p(farthest)
}

func (v *sighting) inRun() bool {
	n := v.beforeRun()
	return n != nil && v.Tokens[n.From].Sentence == v.Tokens[v.run].Sentence
}

// opensBeforeRun reports whether the candidate opens the sentence that the run of pronouns goes on with.
func (v *sighting) opensBeforeRun() bool {
	n := v.beforeRun()
	return n != nil && v.told[v.Tokens[n.From].Sentence]+1 >= v.told[v.Tokens[v.run].Sentence] && v.opensOwn(n) && v.Tokens[min(n.To, len(v.Tokens)-1)].Tag != nlp.Pos
}

// behindPronoun reports whether the pronoun stands in the sentence of the candidate’s last name before that name, and so means another:
// “he sees Tamm as a rival”.
func (v *sighting) behindPronoun() bool {
	if pronounForms[v.head] == nil {
		return false
	}
	st := v.Sentences[v.Tokens[v.last.From].Sentence]
	for i := st.From; i < v.last.From; i++ {
		if v.Word(i) == v.head && !v.Tokens[i].Quoted {
			return true
		}
	}
	return false
}

// nameHas reports whether a name has a word.
func (v *sighting) nameHas(word string) bool {
	return v.some(func(n *names.Name) bool { return v.has(n.Stretch, word) })
}

// near reports whether a word stands close to a name before the anaphor.
func (v *sighting) near(word string) bool {
	return v.some(func(n *names.Name) bool {
		st := v.Sentences[v.Tokens[n.From].Sentence]
		return n.From < v.phrase.From && v.has(nlp.Stretch{From: max(st.From, n.From-wordsBefore), To: min(st.To, n.To+wordsBehind)}, word)
	})
}

func (v *sighting) has(x nlp.Stretch, word string) bool {
	for i := x.From; i < x.To; i++ {
		if v.Word(i) == word {
			return true
		}
	}
	return false
}

// modifiers reports whether a description has words before its head beside an article.
func (v *sighting) modifiers() bool {
	return slices.ContainsFunc(v.Tokens[v.phrase.From:v.phrase.Head], modifies)
}

func modifies(k nlp.Token) bool { return k.Tag != nlp.Det && k.Tag != nlp.PRPS && k.Tag != nlp.Pos }

// described are the words of a description without what determines it.
func (v *sighting) described() []string {
	var words []string
	for i := v.phrase.From; i <= v.phrase.Head; i++ {
		if modifies(v.Tokens[i]) {
			words = append(words, v.Word(i))
		}
	}
	return words
}

// ranked reports whether the candidate is called by each rank of a description: “the deputy mayor” is not the mayor.
func (v *sighting) ranked() bool {
	for i := v.phrase.From; i < v.phrase.Head; i++ {
		if w := v.Word(i); ranks.Has(w) && !slices.Contains(v.entry().Nouns, w) {
			return false
		}
	}
	return true
}

// modified reports whether one of a description’s words is told of the candidate.
func (v *sighting) modified() bool {
	return slices.ContainsFunc(v.Tokens[v.phrase.From:v.phrase.Head], func(k nlp.Token) bool { return modifies(k) && v.portrays(k.Word) })
}

// portrays reports whether a word is one of the candidate’s name, or of what tells who one is at a name: before it without a comma, or behind
// it before any verb.
func (v *sighting) portrays(word string) bool {
	return v.nameHas(word) || slices.Contains(v.entry().Nouns, word) || v.some(func(n *names.Name) bool {
		st := v.Sentences[v.Tokens[n.From].Sentence]
		from, to := n.From, n.To
		for from > max(st.From, n.From-wordsBefore) && v.Word(from-1) != "," {
			from--
		}
		for to < min(st.To, n.To+wordsBehind) && !v.Tokens[to].Tag.Finite() {
			to++
		}
		return n.From < v.phrase.From && v.has(nlp.Stretch{From: from, To: to}, word)
	})
}

// properly is 1 where a name or nation within a description is told of the candidate, -1 where one is not, and 0 where it has none: “the
// Norland health department” is not Estmark's.
func (v *sighting) properly() int {
	fits := 0
	for i := v.phrase.From; i < v.phrase.Head; i++ {
		k := v.Tokens[i]
		switch {
		case k.Shape != nlp.Title && k.Shape != nlp.Upper || !modifies(k):
		case v.portrays(k.Word) || slices.ContainsFunc(names.WordsOfNation(k.Word), v.portrays):
			fits = 1
		default:
			return -1
		}
	}
	return fits
}

// kinds are the kinds of body that the candidate’s names tell, a bit each.
func (v *sighting) kinds() uint32 {
	var all uint32
	v.some(func(n *names.Name) bool {
		for i := n.From; i < n.To; i++ {
			all |= bodyNouns[v.Word(i)]
		}
		return false
	})
	return all
}

// anotherCalled reports whether a rival, and not the candidate, is called by the noun of a description.
func (v *sighting) anotherCalled() bool {
	return !v.calls(v.entity) && slices.ContainsFunc(v.rivals, func(c candidate) bool { return v.calls(c.entity) })
}

// anotherEnds reports whether a rival's name, and not the candidate's, ends in a description.
func (v *sighting) anotherEnds() bool {
	words := v.described()
	return !v.entry().Called(words) && slices.ContainsFunc(v.rivals, func(c candidate) bool { return v.Entities[c.entity].Called(words) })
}

func (v *sighting) calls(entity int) bool { return v.called(v.anaphor, entity) }
