package attribution

import (
	"math"
	"slices"
	"strings"
	"testing"

	"pullquote/index/nlp"
)

// A sighted anaphor is the last source of a text that is weighed, with whom it may mean and the evidence on each.
type sighted struct {
	anaphor
	names    []string
	evidence [][]float64
}

func lastSighted(text string) (x sighted) {
	r := readerOf(text)
	speakersOf(r, r.Claims()).resolveAll(func(s *speakers, i int, p *nlp.Phrase) int {
		if a, ok := s.anaphorAt(i, p); ok {
			x = sighted{anaphor: a}
			all := s.candidates(&a)
			for j, c := range all {
				x.names, x.evidence = append(x.names, s.NameOf(&s.Entities[c.entity])), append(x.evidence, s.see(&a, all, j))
			}
		}
		return s.weighed(i, p)
	})
	return x
}

// evidenceOn is what an evidence is worth for a candidate that a text names so; not a number where it is no candidate.
func evidenceOn(text, who, name string) float64 {
	x := lastSighted(text)
	at := slices.Index(x.names, who)
	if at < 0 {
		return math.NaN()
	}
	return x.evidence[at][slices.Index(Evidence(), name)]
}

// Each row is what the last source of a text, that of the closed road, shows of somebody.
func TestWhatEachEvidenceIs(t *testing.T) {
	for _, row := range []struct {
		evidence, fact, text, who string
		want                      float64
	}{
		{"person", "somebody with a given name", "Karl Bern left. He said the road was closed.", "Karl Bern", 1},
		{"person", "a company", "Velmo Motors left. The company said the road was closed.", "Velmo Motors", 0},
		{"may be a person", "somebody with a given name", "Karl Bern left. He said the road was closed.", "Karl Bern", 1},
		{"may be a person", "a company", "Velmo Motors left. The firm said the road was closed.", "Velmo Motors", 0},
		{"human", "somebody with a title", "Mayor Tollund left. The mayor said the road was closed.", "Tollund", 1},
		{"human", "a place", "Snow fell in Torsby. The mayor said the road was closed.", "Torsby", 0},
		{"sure", "a company", "Velmo Motors left. The company said the road was closed.", "Velmo Motors", 1},
		{"sure", "a word of a headline", "Velmo left. The mayor said the road was closed.", "Velmo", 0},
		{"may be meant", "somebody with a given name", "Karl Bern left. He said the road was closed.", "Karl Bern", 1},
		{"may be meant", "a company", "Velmo Motors left. The company said the road was closed.", "Velmo Motors", 0},
		{"body", "a company", "Velmo Motors left. The company said the road was closed.", "Velmo Motors", 1},
		{"body", "somebody with a title", "Mayor Tollund left. The mayor said the road was closed.", "Tollund", 0},
		{"body word", "an institute", "The Kestrel Institute left. The group said the road was closed.", "Kestrel Institute", 1},
		{"body word", "a company", "Velmo Motors left. The company said the road was closed.", "Velmo Motors", 0},
		{"suits", "a company for “the company”", "Velmo Motors left. The company said the road was closed.", "Velmo Motors", 1},
		{"suits", "a company for “the mayor”", "Velmo Motors left. The mayor said the road was closed.", "Velmo Motors", 0},
		{"suits", "a person for “the mayor”", "Karl Bern left. The mayor said the road was closed.", "Karl Bern", 1},
		{"suits", "a man for “the actress”", "Karl Bern left. The actress said the road was closed.", "Karl Bern", 0},
		{"gender agrees", "a man for “he”", "Karl Bern left. He said the road was closed.", "Karl Bern", 1},
		{"gender agrees", "a surname for “he”", "The clerk was Tollund, who left. He said the road was closed.", "Tollund", 0},
		{"gender agrees", "a man for “the mayor”", "Karl Bern left. The mayor said the road was closed.", "Karl Bern", 0},
		{"gender agrees", "a woman for “the actress”", "Jane Moss left. The actress said the road was closed.", "Jane Moss", 1},
		{"gender agrees", "a company for “the mayor”", "Velmo Motors left. The mayor said the road was closed.", "Velmo Motors", 0},
		{"gender known", "a man", "Karl Bern left. He said the road was closed.", "Karl Bern", 1},
		{"gender known", "a surname", "Mayor Tollund left. The mayor said the road was closed.", "Tollund", 0},
		{"one word", "a surname", "Mayor Tollund left. The mayor said the road was closed.", "Tollund", 1},
		{"one word", "a surname behind a full name", "Karl Bern left. Bern slept. He said the road was closed.", "Karl Bern", 0},
		{"place", "a town", "Snow fell in Torsby. The mayor said the road was closed.", "Torsby", 1},
		{"place", "a town that does something once", "Snow fell in Torsby. Torsby slept. The mayor said the road was closed.", "Torsby", 0.5},
		{"place", "a man", "Karl Bern left. He said the road was closed.", "Karl Bern", 0},

		{"count", "named twice before", "Karl Bern left. Bern slept. He said the road was closed.", "Karl Bern", math.Log(3)},
		{"count", "named before and behind", "Karl Bern left. He said the road was closed. Bern slept.", "Karl Bern", math.Log(2)},
		{"names", "named before and behind", "Karl Bern left. He said the road was closed. Bern slept.", "Karl Bern", math.Log(2)},
		{"named in the title", "a surname in the title", "Torsby waits for Bern\n\nIt was late. Karl Bern left. He said the road was closed.", "Karl Bern", 1},
		{"named in the title", "nothing of a name in the title", "Torsby waits for snow\n\nIt was late. Karl Bern left. He said the road was closed.", "Karl Bern", 0},
		{"named first", "in the second sentence", "It was late. Karl Bern left. He said the road was closed.", "Karl Bern", 1},
		{"named first", "in the third sentence", "It was late. It was cold. Karl Bern left. He said the road was closed.", "Karl Bern", 0},
		{"says", "a verb of saying behind a name", "Karl Bern says snow fell. He said the road was closed.", "Karl Bern", 1},
		{"says", "another verb behind a name", "Karl Bern left. He said the road was closed.", "Karl Bern", 0},
		{"says", "“according to” before a name", "Snow fell, according to Karl Bern. He said the road was closed.", "Karl Bern", 1},
		{"says", "“according to” before a title", "Snow fell, according to Mayor Karl Bern. He said the road was closed.", "Karl Bern", 1},
		{"says", "“to” before a name", "Snow came to Karl Bern. He said the road was closed.", "Karl Bern", 0},
		{"says", "“according” before another word", "Snow fell, according also Karl Bern. He said the road was closed.", "Karl Bern", 0},
		{"says", "“to” behind another word than “according”", "Snow fell, which came to Karl Bern. He said the road was closed.", "Karl Bern", 0},
		{"says", "a name that ends the text", "Karl Bern left. He said the road was closed to Karl Bern", "Karl Bern", 0},
		{"spoke last", "who spoke last", "Karl Bern said it was late. He said the road was closed.", "Karl Bern", 1},
		{"spoke last", "who spoke before another", "Karl Bern said it was late. A clerk said it was cold. He said the road was closed.", "Karl Bern", 0},
		{"spoke", "who spoke before another", "Karl Bern said it was late. A clerk said it was cold. He said the road was closed.", "Karl Bern", 1},
		{"spoke", "who spoke last", "Karl Bern said it was late. He said the road was closed.", "Karl Bern", 0},
		{"spoke", "who spoke before six others", "Karl Bern said it was late. " + strings.Repeat("A clerk said it was cold. ", 6) + "He said the road was closed.", "Karl Bern", 0},
		{"spoke", "who spoke before five others", "Karl Bern said it was late. " + strings.Repeat("A clerk said it was cold. ", 5) + "He said the road was closed.", "Karl Bern", 1},
		{"speaks", "who spoke", "Karl Bern said it was late. He said the road was closed.", "Karl Bern", 1},
		{"speaks", "who speaks not", "Karl Bern left. The mayor said the road was closed.", "Karl Bern", 0},

		{"order", "named last", "Karl Bern met Lars Holt. He said the road was closed.", "Lars Holt", 0},
		{"order", "named before another", "Karl Bern met Lars Holt. He said the road was closed.", "Karl Bern", math.Log(2)},
		{"named last", "named last", "Karl Bern met Lars Holt. He said the road was closed.", "Lars Holt", 1},
		{"named last", "named before another", "Karl Bern met Lars Holt. He said the road was closed.", "Karl Bern", 0},
		{"apart", "in the sentence before", "Karl Bern left. He said the road was closed.", "Karl Bern", math.Log(2)},
		{"apart", "two sentences before", "Karl Bern left. It was late. He said the road was closed.", "Karl Bern", math.Log(3)},
		{"paragraphs apart", "two paragraphs before", "Karl Bern left.\n\nIt was late.\n\nHe said the road was closed.", "Karl Bern", 0},
		{"paragraphs apart", "three paragraphs before", "Karl Bern left.\n\nIt was late.\n\nIt was cold.\n\nHe said the road was closed.", "Karl Bern", 1},
		{"in the paragraph", "in the same paragraph", "Karl Bern left. He said the road was closed.", "Karl Bern", 1},
		{"in the paragraph", "in the paragraph before", "Karl Bern left.\n\nHe said the road was closed.", "Karl Bern", 0},
		{"subject", "a subject", "Karl Bern left. He said the road was closed.", "Karl Bern", 1},
		{"subject", "an object", "Snow met Karl Bern. He said the road was closed.", "Karl Bern", 0},
		{"possessor", "whose something is", "Karl Bern’s dog left. He said the road was closed.", "Karl Bern", 1},
		{"possessor", "a subject", "Karl Bern left. He said the road was closed.", "Karl Bern", 0},
		{"within a phrase", "within a name of something", "The Karl Bern campaign left. He said the road was closed.", "Karl Bern", 1},
		{"within a phrase", "the last of the phrase", "Karl Bern left. He said the road was closed.", "Karl Bern", 0},
		{"quoted", "within a quotation", "“We met Karl Bern,” a clerk said. He said the road was closed.", "Karl Bern", 1},
		{"quoted", "outside of quotations", "Karl Bern left. He said the road was closed.", "Karl Bern", 0},
		{"quoted, named before", "named before a quotation that names him", "Karl Bern left. “We met Bern,” a clerk said. He said the road was closed.", "Karl Bern", 1},
		{"quoted, named before", "named only in a quotation", "“We met Karl Bern,” a clerk said. He said the road was closed.", "Karl Bern", 0},
		{"quoted, named before", "named last outside of quotations", "“We met Karl Bern,” a clerk said. Bern left. He said the road was closed.", "Karl Bern", 0},
		{"standing", "a subject in the sentence before", "Karl Bern left. He said the road was closed.", "Karl Bern", math.Log(0.55)},
		{"best", "a subject", "Karl Bern met Lars Holt. He said the road was closed.", "Karl Bern", 1},
		{"best", "an object", "Karl Bern met Lars Holt. He said the road was closed.", "Lars Holt", 0},

		{"apart from the run", "named before the run", "Karl Bern left. It was late. He sat. He said the road was closed.", "Karl Bern", math.Log(3)},
		{"apart from the run", "named after the run began", "He sat with Karl Bern. He said the road was closed.", "Karl Bern", math.Log(13)},
		{"apart from the run", "the run ends at a sentence without a pronoun", "He sat. Karl Bern left. It was late. He said the road was closed.", "Karl Bern", math.Log(3)},
		{"apart from the run", "the run ends at a subject who may be meant", "He sat. Karl Bern left. He said the road was closed.", "Karl Bern", math.Log(2)},
		{"apart from the run", "a subject who may be meant ends the run within its sentence", "He sat when Karl Bern left. He said the road was closed.", "Karl Bern", math.Log(2)},
		{"apart from the run", "a subject behind the pronoun ends no run", "Karl Bern left. He sat. He said the road was closed when Lars Holt left.", "Karl Bern", math.Log(2)},
		{"apart from the run", "the run goes on over a subject who is a woman", "Karl Bern left. He sat. Jane Moss left. It was late. He said the road was closed.", "Karl Bern", math.Log(5)},
		{"apart from the run", "the run goes on over a woman", "Karl Bern left. He sat when Jane Moss left. He said the road was closed.", "Karl Bern", math.Log(2)},
		{"apart from the run", "the run goes on over an object", "Karl Bern left. He sat with Lars Holt. He said the road was closed.", "Karl Bern", math.Log(2)},
		{"apart from the run", "the run goes on over a quotation", "Karl Bern left. He sat when “Lars Holt left.” He said the road was closed.", "Karl Bern", math.Log(2)},
		{"apart from the run", "a quoted pronoun is of no run", "Karl Bern left. “He sat,” a clerk said. He said the road was closed.", "Karl Bern", math.Log(3)},
		{"apart from the run", "“his” is of the run", "Karl Bern left. A dog bit his cat. He said the road was closed.", "Karl Bern", math.Log(2)},
		{"apart from the run", "“him” is of the run", "Karl Bern left. A dog bit him. He said the road was closed.", "Karl Bern", math.Log(2)},
		{"apart from the run", "“she” is not of his run", "Karl Bern left. She sat. He said the road was closed.", "Karl Bern", math.Log(3)},
		{"apart from the run", "“her” is of her run", "Jane Moss left. A dog bit her. She said the road was closed.", "Jane Moss", math.Log(2)},
		{"apart from the run", "“its” is of its run", "Velmo Motors left. Snow fell on its roof. It said the road was closed.", "Velmo Motors", math.Log(2)},
		{"apart from the run", "a description has no run", "Karl Bern left. The mayor sat. The mayor said the road was closed.", "Karl Bern", math.Log(3)},
		{"in the run's sentence", "named in the sentence where the run begins", "Karl Bern left when he was late. He said the road was closed.", "Karl Bern", 1},
		{"in the run's sentence", "named in the sentence before", "Karl Bern left. He said the road was closed.", "Karl Bern", 0},
		{"in the run's sentence", "named after the run began", "He sat with Karl Bern. He said the road was closed.", "Karl Bern", 0},
		{"opens what the run goes on with", "who opens the sentence before", "Karl Bern left. He said the road was closed.", "Karl Bern", 1},
		{"opens what the run goes on with", "who opens the one before that", "Karl Bern left. It was late. He said the road was closed.", "Karl Bern", 0},
		{"opens what the run goes on with", "an object", "Snow met Karl Bern. He said the road was closed.", "Karl Bern", 0},
		{"opens what the run goes on with", "a town where something happened", "Snow fell in Torsby. Torsby slept. It said the road was closed.", "Torsby", 0},
		{"opens what the run goes on with", "whose something opens it", "Karl Bern’s dog left. He said the road was closed.", "Karl Bern", 0},
		{"opens what the run goes on with", "named after the run began", "He sat with Karl Bern. He said the road was closed.", "Karl Bern", 0},
		{"behind the pronoun", "whom “he” meets", "He sat with Karl Bern. He said the road was closed.", "Karl Bern", 1},
		{"behind the pronoun", "whom “she” meets", "She sat with Karl Bern. He said the road was closed.", "Karl Bern", 0},
		{"behind the pronoun", "whom “he” meets within a quotation", "“He sat,” said Karl Bern. He said the road was closed.", "Karl Bern", 0},
		{"behind the pronoun", "before whom “he” stands in another sentence", "He sat. Karl Bern left. He said the road was closed.", "Karl Bern", 0},
		{"behind the pronoun", "before whom the mayor stands", "The mayor sat with Karl Bern. The mayor said the road was closed.", "Karl Bern", 0},

		{"name has the head", "a league for “the league”", "The Torsby League left. The league said the road was closed.", "Torsby League", 1},
		{"name has the head", "a club for “the league”", "The Torsby Club left. The league said the road was closed.", "Torsby Club", 0},
		{"head near the name", "a mayor before a name", "The mayor, Karl Bern, left. The mayor said the road was closed.", "Karl Bern", 1},
		{"head near the name", "a mayor behind a name", "Karl Bern went to the mayor. The mayor said the road was closed.", "Karl Bern", 1},
		{"head near the name", "a mayor far behind a name", "Karl Bern went in snow and rain and fog to the mayor. The mayor said the road was closed.", "Karl Bern", 0},
		{"head near the name", "a mayor far before a name", "The mayor went in snow and rain to Karl Bern. The mayor said the road was closed.", "Karl Bern", 0},
		{"head near the name", "a mayor in the sentence before", "A mayor left. Karl Bern left. The mayor said the road was closed.", "Karl Bern", 0},
		{"head near the name", "a mayor in the sentence behind", "Karl Bern left. A mayor left. The mayor said the road was closed.", "Karl Bern", 0},
		{"head near the name", "a name behind the description", "Karl Bern left. The mayor said the road was closed. The mayor, Bern, left.", "Karl Bern", 0},
		{"called so", "a mayor", "Mayor Karl Bern left. The mayor said the road was closed.", "Karl Bern", 1},
		{"called so", "a judge", "Judge Karl Bern left. The mayor said the road was closed.", "Karl Bern", 0},
		{"called so, of another rank", "the mayor for “the deputy mayor”", "Mayor Karl Bern left. The deputy mayor said the road was closed.", "Karl Bern", 1},
		{"called so, of another rank", "the mayor for “the mayor”", "Mayor Karl Bern left. The mayor said the road was closed.", "Karl Bern", 0},
		{"called so, of another rank", "the mayor for “the old mayor”", "Mayor Karl Bern left. The old mayor said the road was closed.", "Karl Bern", 0},
		{"called so, of another rank", "the deputy mayor for “the deputy mayor”", "Karl Bern, the deputy mayor, left. The deputy mayor said the road was closed.", "Karl Bern", 0},
		{"called so, of another rank", "the judge for “the deputy mayor”", "Judge Karl Bern left. The deputy mayor said the road was closed.", "Karl Bern", 0},
		{"once called so", "a former mayor", "Former Mayor Karl Bern left. The mayor said the road was closed.", "Karl Bern", 1},
		{"once called so", "a former judge", "Former Judge Karl Bern left. The mayor said the road was closed.", "Karl Bern", 0},
		{"once called so", "a mayor", "Mayor Karl Bern left. The mayor said the road was closed.", "Karl Bern", 0},
		{"another is called so", "beside a mayor", "Mayor Karl Bern met Lars Holt. The mayor said the road was closed.", "Lars Holt", 1},
		{"another is called so", "a mayor beside a mayor", "Mayor Karl Bern met Mayor Lars Holt. The mayor said the road was closed.", "Lars Holt", 0},
		{"another is called so", "beside a judge", "Judge Karl Bern met Lars Holt. The mayor said the road was closed.", "Lars Holt", 0},
		{"name ends in the description", "a weather service", "The Torsby Weather Service left. The weather service said the road was closed.", "Torsby Weather Service", 1},
		{"name ends in the description", "another service", "The Torsby Weather Service left. The health service said the road was closed.", "Torsby Weather Service", 0},
		{"name ends in the description", "a possessor's name", "The New Norland Department left. Norland’s department said the road was closed.", "New Norland Department", 1},
		{"another's name ends in the description", "beside a weather service", "The Torsby Weather Service met Velmo Motors. The weather service said the road was closed.", "Velmo Motors", 1},
		{"another's name ends in the description", "the weather service", "The Torsby Weather Service met Velmo Motors. The weather service said the road was closed.", "Torsby Weather Service", 0},
		{"another's name ends in the description", "beside another service", "The Torsby Weather Service met Velmo Motors. The health service said the road was closed.", "Velmo Motors", 0},
		{"of the head's kind", "motors for “the carmaker”", "Velmo Motors left. The carmaker said the road was closed.", "Velmo Motors", 1},
		{"of the head's kind", "motors for “the court”", "Velmo Motors left. The court said the road was closed.", "Velmo Motors", 0},
		{"not of the head's kind", "motors for “the court”", "Velmo Motors left. The court said the road was closed.", "Velmo Motors", 1},
		{"not of the head's kind", "motors for “the carmaker”", "Velmo Motors left. The carmaker said the road was closed.", "Velmo Motors", 0},
		{"not of the head's kind", "motors for “the mayor”", "Velmo Motors left. The mayor said the road was closed.", "Velmo Motors", 0},
		{"of another kind", "motors for “the court”", "Velmo Motors left. The court said the road was closed.", "Velmo Motors", 1},
		{"of another kind", "a place for “the court”", "Snow fell in Norland. The court said the road was closed.", "Norland", 0},
		{"of another kind", "motors for “the carmaker”", "Velmo Motors left. The carmaker said the road was closed.", "Velmo Motors", 0},
		{"of another kind", "motors for “the mayor”", "Velmo Motors left. The mayor said the road was closed.", "Velmo Motors", 0},
		{"modifiers are another's", "nobody who is told to be tall", "Karl Bern left. The tall clerk said the road was closed.", "Karl Bern", 1},
		{"modifiers are another's", "a tall one", "The tall Karl Bern left. The tall clerk said the road was closed.", "Karl Bern", 0},
		{"modifiers are another's", "one who is told of behind the name", "Karl Bern of the tall house left. The tall clerk said the road was closed.", "Karl Bern", 0},
		{"modifiers are another's", "one of whom a verb tells behind the name", "Karl Bern left the tall house. The tall clerk said the road was closed.", "Karl Bern", 1},
		{"modifiers are another's", "one before whom a comma stands", "In the tall house, Karl Bern left. The tall clerk said the road was closed.", "Karl Bern", 1},
		{"modifiers are another's", "one of whom it is told far behind", "Karl Bern of the house in Torsby with the tall roof left. The tall clerk said the road was closed.", "Karl Bern", 1},
		{"modifiers are another's", "one of whom it is told far before", "A tall tree fell on the roof of Karl Bern. The tall clerk said the road was closed.", "Karl Bern", 1},
		{"modifiers are another's", "one of whom it is told later", "Karl Bern left. The tall clerk said the road was closed. The tall Bern slept.", "Karl Bern", 1},
		{"modifiers are another's", "one whose name has it", "Velmo Motors left. The Velmo workers’ union said the road was closed.", "Velmo Motors", 0},
		{"modifiers are another's", "one who is called so", "Deputy Mayor Karl Bern left. The deputy mayor said the road was closed.", "Karl Bern", 0},
		{"modifiers are another's", "one who is called so before a comma", "The deputy mayor, Karl Bern, left. The deputy mayor said the road was closed.", "Karl Bern", 0},
		{"modifiers are another's", "one whose name has it later", "Mayor Tollund left. The Velmo mayor said the road was closed. Velmo Tollund slept.", "Velmo Tollund", 0},
		{"modifiers are another's", "a description without any", "Karl Bern left. The clerk said the road was closed.", "Karl Bern", 0},
		{"modifiers are another's", "a possessed one without any", "Karl Bern left. His clerk said the road was closed.", "Karl Bern", 0},
		{"proper modifier fits", "a department of a place", "The Norland Health Department left. The Norland department said the road was closed.", "Norland Health Department", 1},
		{"proper modifier fits", "a department of another place", "The Estmark Health Department left. The Norland department said the road was closed.", "Estmark Health Department", 0},
		{"proper modifier fits", "an acronym before the head", "The VKX Department left. The VKX department said the road was closed.", "VKX Department", 1},
		{"proper modifier fits", "a company of a nation by its country", "Brazil’s Velmo Motors left. The Brazilian carmaker said the road was closed.", "Velmo Motors", 1},
		{"proper modifier fits", "a description without a capital", "The Norland Health Department left. The health department said the road was closed.", "Norland Health Department", 0},
		{"proper modifier is another's", "a department of another place", "The Estmark Health Department left. The Norland department said the road was closed.", "Estmark Health Department", 1},
		{"proper modifier is another's", "a department of the place", "The Norland Health Department left. The Norland department said the road was closed.", "Norland Health Department", 0},
		{"proper modifier is another's", "the capital is the sentence's", "Velmo Motors left. The carmaker said the road was closed.", "Velmo Motors", 0},
		{"proper modifier is another's", "one of two fits", "The Norland Department left. The Norland French department said the road was closed.", "Norland Department", 1},

		{"possessed", "a description that somebody has", "Karl Bern left. His clerk said the road was closed.", "Karl Bern", 1},
		{"possessed", "one with an article", "Karl Bern left. The clerk said the road was closed.", "Karl Bern", 0},
		{"long", "one of four words", "Karl Bern left. The tall old clerk said the road was closed.", "Karl Bern", 1},
		{"long", "one of three words", "Karl Bern left. The old clerk said the road was closed.", "Karl Bern", 0},
		{"opens its sentence", "one that opens a sentence", "Karl Bern left. The clerk said the road was closed.", "Karl Bern", 1},
		{"opens its sentence", "one behind the statement", "Karl Bern left. The road was closed, the clerk said.", "Karl Bern", 0},
		{"cue says", "a verb of saying", "Karl Bern left. The clerk said the road was closed.", "Karl Bern", 1},
		{"cue says", "a verb of finding", "Karl Bern left. The clerk thinks the road was closed.", "Karl Bern", 0},
		{"noun of papers", "the newspaper", "Velmo Motors left. The newspaper said the road was closed.", "Velmo Motors", 1},
		{"noun of papers", "the carmaker", "Velmo Motors left. The carmaker said the road was closed.", "Velmo Motors", 0},
		{"noun of companies", "the carmaker", "Velmo Motors left. The carmaker said the road was closed.", "Velmo Motors", 1},
		{"noun of companies", "the newspaper", "Velmo Motors left. The newspaper said the road was closed.", "Velmo Motors", 0},
		{"named in what is said", "who is named in it", "Karl Bern left. He said the road was closed to Bern.", "Karl Bern", 1},
		{"named in what is said", "beside whom it names another", "Karl Bern left. He said the road was closed to Lars Holt.", "Karl Bern", 0},
		{"named in what is said", "who is named behind it", "Karl Bern left. He said the road was closed. Bern slept.", "Karl Bern", 0},
	} {
		if got := evidenceOn(row.text, row.who, row.evidence); math.Abs(got-row.want) > 1e-9 || math.IsNaN(got) {
			t.Errorf("%q, %s: of %q in %q it is %v, want %v", row.evidence, row.fact, row.who, row.text, got, row.want)
		}
	}
}
