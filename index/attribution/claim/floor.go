package claim

import "pullquote/index/nlp"

// pronounSlack lowers the floor where he or she is the source: such a subject is nearly always somebody who speaks or
// thinks, and F1 is flat around the floor, so that more of a person's statements are found at no cost.
const pronounSlack = 0.5

// sayingSlack and doubt part the floor of statements without quotation marks by their cue. Who said something is what
// people ask for and what a verb of saying shows; other cues (“implementing”, “revoke”) are often none, and naming a
// speaker for them misleads. F1 over both is flat between; precision and the recall of sayings are not.
const (
	sayingSlack = 0.6 // of a verb with a subject of its own; participles (“was asked”, “calling”) are half as often right
	doubt       = 0.5
)

// directDoubt, mixedDoubt and strangeDoubt raise the floor of quotations: nearly all of them are found with far surer
// claims, so that an unsure one is oftener a title, a sign or a scare quote; a partial quotation all the more so whose cue
// is no verb of saying (“stood with supporters, holding a sign …”). Each is where F1 of its kind is highest on held-out text.
const (
	directDoubt  = 0.5
	mixedDoubt   = 0.2
	strangeDoubt = 0.6
)

// weakDoubt raises the floor of a claim whose cue alone speaks against it: what looks like a whole statement around a
// word that introduces none (“the mayor retracted the plan”).
const (
	weakCue   = -1.5
	weakDoubt = 0.6
)

// clauseSlack and objectSlack lower the floor of a statement without quotation marks whose source is a person, by name or by he or
// she, just before a verb that introduces statements: whom people ask for. F1 is flat there, and more of a person's statements are
// found; a clause or an infinitive is surer to be one than a bare noun is.
const (
	clauseSlack = 1
	objectSlack = 0.5
)

// floorFor is the confidence that a claim must have.
func (r *Reader) floorFor(c *Claim) float64 {
	floor := r.ConfidenceFloor - r.Slack
	if c.odds < weakCue && !r.Tokens[c.Cue].Says() {
		floor += weakDoubt
	}
	floor -= r.namedSlack(c)
	pronoun := r.byPronoun(c)
	if pronoun {
		floor -= pronounSlack
	}
	switch r.KindOf(*c) {
	case Direct:
		return floor + directDoubt
	case Mixed:
		if !r.Tokens[c.Cue].Says() {
			floor += strangeDoubt
		}
		return floor + mixedDoubt
	}
	switch cue := &r.Tokens[c.Cue]; {
	case cue.Says() && (cue.Tag.Finite() || cue.Tag == nlp.VB):
		return floor - sayingSlack
	case cue.Says():
		return floor
	case pronoun:
		return floor
	}
	return floor + doubt
}

// byPronoun reports whether the source is he or she.
func (r *Reader) byPronoun(c *Claim) bool {
	if c.Phrase < 0 {
		return false
	}
	w := r.Tokens[r.Phrases[c.Phrase].Head].Word
	return w == "he" || w == "she"
}

// namedSlack is how much lower the floor is of what a person says.
func (r *Reader) namedSlack(c *Claim) float64 {
	switch {
	case r.KindOf(*c) != Indirect || !r.byPerson(c):
		return 0
	case r.tellsDeed(c.Content):
		return clauseSlack
	}
	return objectSlack
}
