package claim

import (
	"embed"

	"pullquote/index/nlp"
	"pullquote/index/text"
)

// The list of verbs says what belongs in each class.
//
//go:embed lists/verbs.txt
var lists embed.FS

var byClass = text.ReadGroups(lists, "lists/verbs.txt")

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
)
