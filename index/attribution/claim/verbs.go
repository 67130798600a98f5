package claim

import (
	"embed"
	"strings"

	"pullquote/index/nlp"
	"pullquote/index/text"
)

// The lists say what belongs in each class.
//
//go:embed lists
var lists embed.FS

var byClass = readGroups("lists/verbs.txt")

func readGroups(name string) map[string][]string { return text.ReadGroups(lists, name) }

// The classes of verbs that introduce statements, by lemma.
var (
	matterVerbs      = nlp.VerbLemmas(byClass["matter"])
	clauseVerbs      = nlp.VerbLemmas(byClass["clause"])
	namingVerbs      = nlp.VerbLemmas(byClass["naming"])
	intendingVerbs   = nlp.VerbLemmas(byClass["intending"])
	replyingVerbs    = nlp.VerbLemmas(byClass["replying"])
	knowingVerbs     = nlp.VerbLemmas(byClass["knowing"])
	goingVerbs       = nlp.VerbLemmas(byClass["going"])
	raisingVerbs     = nlp.VerbLemmas(byClass["raising"])
	addingVerbs      = nlp.VerbLemmas(byClass["adding"])
	conveningVerbs   = nlp.VerbLemmas(byClass["convening"])
	depictingVerbs   = nlp.VerbLemmas(byClass["depicting"])
	takingVerbs      = nlp.VerbLemmas(byClass["taking"])
	threateningVerbs = nlp.VerbLemmas(byClass["threatening"])
	speakingVerbs    = nlp.VerbLemmas(byClass["speaking"])
	lightVerbs       = nlp.VerbLemmas(byClass["light"])
	tellingVerbs     = nlp.VerbLemmas(byClass["telling"])
	refusingVerbs    = nlp.VerbLemmas(byClass["refusing"])
	omittingVerbs    = nlp.VerbLemmas(byClass["omitting"])
	awaitingVerbs    = nlp.VerbLemmas(byClass["awaiting"])
	postingVerbs     = nlp.VerbLemmas(byClass["posting"])
	plainVerbs       = nlp.VerbLemmas(byClass["plain"])
	hearingVerbs     = nlp.VerbLemmas(byClass["hearing"])
	pleadingVerbs    = nlp.VerbLemmas(byClass["pleading"])
	biddingVerbs     = nlp.VerbLemmas(byClass["bidding"])
	learningVerbs    = nlp.VerbLemmas(byClass["learning"])
)

// particleVerbs are the lemmas of such verbs, by their particle.
var particleVerbs = func() map[string]map[uint32]struct{} {
	by := map[string]map[uint32]struct{}{}
	for particle, verbs := range readGroups("lists/particleverbs.txt") {
		by[particle] = nlp.VerbLemmas(verbs)
	}
	return by
}()

var nounsByClass = readGroups("lists/nouns.txt")

// The classes of nouns that introduce statements, in both numbers.
var (
	clauseNouns = asSet(nounsByClass["clause"])
	stanceNouns = asSet(append(nounsByClass["stance"], nounsByClass["clause"]...))
	talks       = asSet(nounsByClass["talk"])
	heraldNouns = asSet(append(nounsByClass["herald"], nounsByClass["clause"]...))
)

func asSet(words []string) map[string]bool {
	set := map[string]bool{}
	for _, w := range words {
		set[w] = true
		if stem, ok := strings.CutSuffix(w, "y"); ok {
			set[stem+"ies"] = true
			continue
		}
		set[w+"s"] = true
	}
	return set
}
