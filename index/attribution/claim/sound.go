package claim

import (
	"slices"
	"strings"

	"pullquote/index/article"
	"pullquote/index/attribution/claim/cueword"
	"pullquote/index/names"
	"pullquote/index/nlp"
	"pullquote/index/text"
)

// sound reports whether a claim may be a statement. What the layout tells and what is quoted whole is not judged; of what is
// quoted in part, only whether the verb is one that introduces statements at all (“the menu includes “hairy” rolls”).
func (r *Reader) sound(c *Claim) bool {
	kind, k := r.KindOf(*c), &r.Tokens[c.Cue]
	if r.linked(c) || r.timeAlone(c) || r.wordAlone(c) || r.worksTitle(c) {
		return false
	}
	switch {
	case c.Confidence >= layoutConfidence || c.Asked.Len() > 0:
		return true
	case kind != Indirect && k.Tag.Verb() && r.headed(c.Cue) && r.headline(c) && r.toldBehind(c.Content[0]):
		return false // What the papers said, as a heading above “…”, said Roe
	case k.Quoted && k.Word == ":":
		return r.labels(c) // ‘Mara Quill: A Retrospective.’
	case kind == Direct:
		return cueword.Introduces(k.Lemma) || k.Says() || !k.Tag.Verb() || !r.headlined(c.Content)
	case c.Phrase < 0 && r.passive(c.Cue) && cueword.Knowing.Has(k.Lemma), kind == Mixed && (r.spells(c) || r.shownThing(c)):
		return false // “is known as “the Snake””
	case kind == Mixed:
		return !k.Tag.Verb() || k.Says() || r.introducing(c.Cue) || r.startsClause(c.Content[0].From)
	}
	if k.Word == ":" {
		return r.labels(c)
	}
	if r.measures(c.Cue) {
		return false
	}
	if k.Tag.Noun() {
		return !r.denied(c) && !r.compounds(c.Cue) && !r.relative(c) && !r.headline(c) && !r.headed(c.Cue) && !r.exists(c)
	}
	if !k.Tag.Verb() || k.Word == "according" {
		return !r.byPlan(c) && !r.attributes(c.Cue)
	}
	return !r.unsaid(c) && !r.hollow(c) && !r.shows(c) && !r.bids(c) && !r.inquires(c) && !r.silent(c) && !r.deed(c) && r.governs(c)
}

// linked reports whether a claim stands in a line that leads to another article, whose title, without a full stop, tells
// nothing here: “More: Mayor says …”.
func (r *Reader) linked(c *Claim) bool {
	block := int(r.blockAt(c.Cue))
	return block < len(r.Blocks) && r.Blocks[block].Role == article.Promo && !strings.HasSuffix(r.Blocks[block].Of(r.Body), ".")
}

// headed reports whether a paragraph is a heading: one sentence without a mark at its end.
func (r *Reader) headed(cue int) bool {
	number := int(r.Tokens[cue].Sentence)
	s := r.Sentences[number]
	first := number == 0 || r.BlockOf[number-1] != r.BlockOf[number]
	last := number+1 == len(r.Sentences) || r.BlockOf[number+1] != r.BlockOf[number]
	return first && last && r.Tokens[s.To-1].Shape != nlp.Mark
}

// worksTitle reports whether content opens with a title that is the verb's object, no comma or colon between, or belongs to a noun of its
// object: “wrote “The Glass Orchard” in 1988”, “wrote both for the revue “Iron and Silk””.
func (r *Reader) worksTitle(c *Claim) bool {
	x := c.Content[0]
	if c.side != RightSide || c.Confidence >= layoutConfidence || !r.Tokens[c.Cue].Tag.Verb() || x.From <= c.Cue {
		return false
	}
	if !r.OpensQuote(x.From) {
		return r.titledWithin(c)
	}
	joined := x.From == c.Cue+4 && r.Tokens[c.Cue+1].Tag == nlp.CC && r.Tokens[c.Cue+2].Tag.Verb() // “wrote and drew “Iron and Silk””
	if x.From != c.Cue+2 && !joined && !r.bearsTitle(x.From-2) {
		return false
	}
	region := r.regionFrom(x.From)
	if cueword.Hearing.Has(r.Tokens[c.Cue].Lemma) && r.verbIn(region.To, x.To) {
		return false // “told “The Late Hour” that …”
	}
	return r.headlined([]nlp.Stretch{region})
}

// bearsTitle reports whether a word is a noun, or one that is taken for something else behind an article or a number: “the musical “Iron
// and Silk””, “a 1962 revue “Iron and Silk””.
func (r *Reader) bearsTitle(i int) bool {
	if r.Tokens[i].Word == "," {
		return i > 0 && (names.IsWork(r.Tokens[i-1].Word) || names.IsDocument(r.Tokens[i-1].Word)) // “her memoir, “Salt in the Coffee””
	}
	before := r.At(r.Sentences[r.Tokens[i].Sentence], i-1).Tag
	return r.Tokens[i].Tag.Noun() || before == nlp.Det || before == nlp.CD || r.Tokens[i].Tag == nlp.VB && before.Noun()
}

// titledWithin reports whether all that a bare object quotes is the title of its last noun: “wrote it for the musical “Iron and Silk””.
func (r *Reader) titledWithin(c *Claim) bool {
	x := c.Content[0]
	opens := slices.IndexFunc(r.Tokens[x.From:x.To], func(k nlp.Token) bool { return k.Quoted }) + x.From
	if len(c.Content) > 1 || opens <= x.From || cueword.Naming.Has(r.Tokens[c.Cue].Lemma) || r.tellsDeed(c.Content) || !r.bearsTitle(opens-2) {
		return false
	}
	region := r.regionFrom(opens)
	return region.To == x.To && r.headlined([]nlp.Stretch{region})
}

// timeAlone reports whether all content is a time, which the model took for what was said: “the centre said Wednesday”.
func (r *Reader) timeAlone(c *Claim) bool {
	if len(c.Content) > 1 || c.Content[0].Len() > 3 || r.Tokens[c.Content[0].From].Quoted {
		return false
	}
	last := r.Tokens[c.Content[0].To-1].Word
	if last == "ago" || last == "earlier" || last == "later" {
		return true
	}
	for i := c.Content[0].From; i < c.Content[0].To; i++ {
		if k := &r.Tokens[i]; !text.IsDay(k.Word) && !text.IsMonth(k.Word) && k.Shape != nlp.Number && k.Word != "on" && k.Word != "in" && k.Word != "last" {
			return false
		}
	}
	return true
}

// wordAlone reports whether all content is a small word, which begins what was said or asks for it: “asked why”, “what she said”.
func (r *Reader) wordAlone(c *Claim) bool {
	if len(c.Content) > 1 || c.Content[0].Len() > 1 || r.Tokens[c.Content[0].From].Quoted {
		return false
	}
	switch r.Tokens[c.Content[0].From].Tag {
	case nlp.WRB, nlp.WP, nlp.WDT, nlp.IN, nlp.TO:
		return true
	}
	return false
}

// shows reports whether what looks like a source is a fact, or a work that tells what it is about: “that explains why …”, “the
// film tells the tale of …”.
func (r *Reader) shows(c *Claim) bool {
	if r.byWork(c) {
		return true
	}
	if c.Phrase < 0 {
		return false
	}
	p := &r.Phrases[c.Phrase]
	head := r.Tokens[p.Head].Word
	if p.Len() == 1 && (head == "that" || head == "this") && r.IsFirst(p.From) || head == "time" {
		return true // “time will tell whether …”
	}
	return names.IsWork(head) && (!r.clausal(c.Content[0]) && !r.startsClause(c.Content[0].From) || cueword.Depicting.Has(r.Tokens[c.Cue].Lemma) && r.Tokens[c.Content[0].From].Word == "how")
}

// byWork reports whether a title in marks that opens its sentence tells what is in the work: “Cold Supper” recounts a long night.
func (r *Reader) byWork(c *Claim) bool {
	if !cueword.Depicting.Has(r.Tokens[c.Cue].Lemma) || c.side != RightSide || !r.closesBefore(c.Cue) {
		return false
	}
	end, pauses := r.quoteBefore(c.Cue)
	if end == 0 || pauses {
		return false
	}
	from := r.quoteStart(end)
	return from == r.FirstWord(r.Sentences[r.Tokens[c.Cue].Sentence].From, c.Cue) && r.headlined([]nlp.Stretch{{From: from, To: end}})
}

// compounds reports whether a noun stands before another one that it tells the kind of: “small claims court”.
func (r *Reader) compounds(cue int) bool {
	s := r.Sentences[r.Tokens[cue].Sentence]
	next := r.At(s, cue+1)
	return next.Shape == nlp.Lower && (next.Tag == nlp.NN || next.Tag == nlp.NNS) && r.InPhrase[cue+1]
}

// silent reports whether a claim tells that nothing was said or known: “did not respond to requests for comment”, “nobody expects
// that …”.
func (r *Reader) silent(c *Claim) bool {
	if r.byNobody(c) {
		return true
	}
	if r.Tokens[c.Cue].Word != "know" && (!cueword.Replying.Has(r.Tokens[c.Cue].Lemma) || r.clausal(c.Content[0])) {
		return false
	}
	s := r.Sentences[r.Tokens[c.Cue].Sentence]
	for i := c.Cue - 1; i >= s.From && i > c.Cue-4; i-- {
		switch k := &r.Tokens[i]; {
		case k.Word == "not" || k.Word == "n't" || k.Word == "never":
			return true
		case k.Tag != nlp.Adv && !text.IsAuxiliary(k.Word):
			return false
		}
	}
	return false
}

// bids reports whether a cue is an imperative, a bare infinitive or “you can”, which state nothing: “call 911”, “that is
// not to say …”.
func (r *Reader) bids(c *Claim) bool {
	if around := r.Sentences[r.Tokens[c.Cue].Sentence]; r.At(around, c.Cue-1).Word == "worth" || r.At(around, c.Cue-1).Word == "without" && r.At(around, c.Cue-2).Word == "goes" || r.At(around, c.Cue-1).Word == "from" && strings.HasPrefix(r.At(around, c.Cue-2).Word, "refrain") {
		return true // “it is worth noting that …”, “refrained from commenting”
	}
	if before := c.Cue - 1; before > 2 && r.Tokens[before].Tag == nlp.TO && r.Tokens[before-1].Tag == nlp.NN && r.Tokens[before-2].Word == "no" {
		return true // “has no information to suggest that …”
	}
	if s, k := r.Sentences[r.Tokens[c.Cue].Sentence], &r.Tokens[c.Cue]; (k.Tag == nlp.VB || k.Tag == nlp.VBP) && r.At(s, c.Cue+1).Word == "me" {
		if before := r.At(s, c.Cue-1); before.Tag == nlp.CC || before.Shape == nlp.Mark {
			return true // “and believe me I know”
		}
	}
	if before := c.Cue - 1; before > 0 && r.Tokens[before].Word == "'s" && r.Tokens[before-1].Word == "let" {
		return true // “let’s hope”
	}
	if c.Phrase >= 0 && c.Cue > 0 && r.Tokens[c.Cue-1].Tag == nlp.TO && isPointer(r.Tokens[r.Phrases[c.Phrase].Head].Word) {
		return true
	}
	if c.Phrase >= 0 {
		return r.Tokens[r.Phrases[c.Phrase].Head].Word == "you" && (r.modal(c.Cue) || r.Tokens[c.Cue-1].Tag == nlp.TO)
	}
	s := r.Sentences[r.Tokens[c.Cue].Sentence]
	before := r.At(s, c.Cue-1)
	switch {
	case before.Tag == nlp.TO:
		return r.At(s, c.Cue-2).Word == "not" || text.IsAuxiliary(r.At(s, c.Cue-2).Word)
	case r.Tokens[c.Cue].Tag == nlp.VB || r.Tokens[c.Cue].Tag == nlp.VBP:
		return c.Cue == r.FirstWord(s.From, s.To) || before.Tag == nlp.CC && r.Tokens[r.FirstWord(s.From, s.To)].Tag == nlp.VB
	}
	return false
}

// inquires reports whether a claim is an open question, which states nothing: “Why did I write that?”
func (r *Reader) inquires(c *Claim) bool {
	s := r.Sentences[r.Tokens[c.Cue].Sentence]
	if r.Tokens[s.To-1].Word != "?" || c.side != RightSide {
		return false
	}
	first := r.FirstWord(s.From, s.To)
	for i := first; i < c.Cue && i < first+4; i++ {
		k := &r.Tokens[i]
		if k.Tag == nlp.MD || text.IsAuxiliary(k.Word) {
			return true
		}
		if k.Tag != nlp.WP && k.Tag != nlp.WRB && k.Tag != nlp.Adv {
			return false
		}
	}
	return false
}

// governs reports whether the verb can introduce what stands there.
func (r *Reader) governs(c *Claim) bool {
	k := &r.Tokens[c.Cue]
	verb := k.Lemma
	if last := c.Content[len(c.Content)-1]; last.From > c.Cue && r.Tokens[last.From].Tag == nlp.VBG && r.passive(c.Cue) {
		return cueword.Matter.Has(verb) // “were seen leaving” tells what was seen
	}
	first := c.Content[0].From
	opens := &r.Tokens[first]
	s := r.Sentences[r.Tokens[c.Cue].Sentence]
	before := r.At(s, first-1)
	passive := r.passive(c.Cue)
	switch {
	case c.side == RightSide && c.Phrase >= 0 && r.lightly(c.Cue) && !r.speaking(c.Phrase):
		return false // “the delay raised doubts about the plan”
	case c.side == RightSide && !passive && r.stands(c.Cue):
		return true // “took issue with the figures”
	case c.side == RightSide && r.placed(before) && k.Says() && !r.clausal(c.Content[0]):
		return false // “said at the conference”
	case passive && r.nameAlone(c):
		return false // “was dismissed by the mayor”
	case passive && cueword.Knowing.Has(verb), before.Word == "to" && cueword.Speaking.Has(verb) && !r.clausal(c.Content[0]):
		return false // “is known to be shy”, “speaks to a deeper fear”
	case cueword.Going.Has(verb) && c.side == RightSide && !r.introducer(c.Cue+1, first+1) && !r.clausal(c.Content[0]):
		return false // “continued her career at …”
	case passive && c.Phrase < 0 && !r.tellsDeed(c.Content):
		return false // “has been reported for the first time”
	case cueword.Matter.Has(verb) || c.side != RightSide:
		return cueword.Introduces(verb)
	case complementizer(opens) || complementizer(before):
		return opens.Word == "that" || before.Word == "that" || cueword.Introduces(verb)
	case opens.Word == "so" && cueword.Clause.Has(verb):
		return true
	case opens.Word == "to" || before.Word == "to" && opens.Tag == nlp.VB:
		return r.infinitive(first) && (cueword.Intending.Has(verb) || passive && cueword.Raising.Has(verb))
	case cueword.Clause.Has(verb) || cueword.Intending.Has(verb):
		return r.clausal(c.Content[0]) || r.byDocument(c)
	}
	return cueword.Naming.Has(verb) && c.Content[0].Len() > 2 && !r.convenes(c)
}

// byPlan reports whether something only goes as it was to: “according to plan”.
func (r *Reader) byPlan(c *Claim) bool {
	if c.Phrase < 0 || r.Tokens[c.Cue].Word != "according" || r.Phrases[c.Phrase].Len() > 1 {
		return false
	}
	head := r.Tokens[r.Phrases[c.Phrase].Head].Word
	return head == "plan" || head == "schedule" || head == "design"
}

// exists reports whether there only is something of the kind that a noun tells, and nobody's: “there are still questions over whether …”.
func (r *Reader) exists(c *Claim) bool {
	s := r.Sentences[r.Tokens[c.Cue].Sentence]
	at := c.Cue - 1
	for r.At(s, at).Tag == nlp.Adv || r.At(s, at).Tag == nlp.Adj || r.At(s, at).Tag == nlp.Det || text.IsAuxiliary(r.At(s, at).Word) {
		at--
	}
	return c.Phrase < 0 && r.At(s, at).Tag == nlp.EX && r.opensQuestion(c.Content[0].From)
}

// nameAlone reports whether all content is somebody's name, with what somebody is.
func (r *Reader) nameAlone(c *Claim) bool {
	x := c.Content[0]
	p, _ := r.PhraseAt(x.From)
	return len(c.Content) == 1 && p.Stretch == x && r.isPersonal(p)
}

// byDocument reports whether a document says it. What a survey or a study finds is what it says, be it only a noun: “the
// poll showed a lead of two points”.
func (r *Reader) byDocument(c *Claim) bool {
	return c.Phrase >= 0 && names.IsDocument(r.Tokens[r.Phrases[c.Phrase].Head].Word)
}
