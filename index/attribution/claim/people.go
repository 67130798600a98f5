package claim

import (
	"slices"

	"pullquote/index/names"
	"pullquote/index/nlp"
	"pullquote/index/nlp/linear"
	"pullquote/index/text"
)

// labels reports whether the colon stands behind somebody whom the text elsewhere treats as a person, or as a body that
// speaks. Other labels are datelines, headings of lists, prices and scores.
func (r *Reader) labels(c *Claim) bool {
	if c.Phrase < 0 || r.links(c.Cue) || r.titled(c.Source.From) {
		return false
	}
	if r.Tokens[c.Source.From].Shape != nlp.Upper && !r.speech(c.Content[0]) {
		return false
	}
	people, p := r.People(), r.Phrases[c.Phrase]
	for i := people.NameFrom(p.From); i < len(people.Names) && people.Names[i].From < p.Long; i++ {
		n := &people.Names[i]
		if n.Entity >= 0 && people.Entities[n.Entity].Kind == names.Person && people.Entities[n.Entity].Sure {
			return n.To > p.Head && r.labelled(n, c.Cue)
		}
	}
	return r.speaks(r.sayerOf(&p))
}

// labelled reports whether what stands between a name and its colon may tell what somebody is: not the name of a work in
// capitals, “Mara Quill, Feud: Bette and Joan”.
func (r *Reader) labelled(n *names.Name, colon int) bool {
	if n.To >= colon || r.Tokens[n.To].Word != "," || r.Tokens[n.To-1].Shape == nlp.Upper {
		return true
	}
	rest := nlp.Stretch{From: n.To + 1, To: colon}
	return r.tellsOffice(rest) || slices.ContainsFunc(r.Tokens[rest.From:rest.To], func(k nlp.Token) bool { return k.Shape == nlp.Lower })
}

// sayerOf stands for who a phrase says speaks: a noun by itself, a name by all its words.
func (r *Reader) sayerOf(p *nlp.Phrase) uint32 {
	who := r.Tokens[p.Head].Hash
	for i := p.Head - 1; i >= p.From && r.Tokens[p.Head].Shape != nlp.Lower && r.Tokens[i].Tag == nlp.NNP; i-- {
		who = linear.Mix(who, r.Tokens[i].Hash)
	}
	return who
}

// speech reports whether what follows a label may be said: it has a verb, or is quoted or one word. “Ana Ruiz: reformer with a message”
// is a heading.
func (r *Reader) speech(x nlp.Stretch) bool {
	if r.nameWhole(x) {
		return false // “Oona Field: Mabel Stern” of a cast
	}
	return x.Len() < 3 && r.ends(x.To) || r.Tokens[x.From].Quoted || r.Capitals.Shout[r.Tokens[x.From].Sentence] || slices.ContainsFunc(r.Tokens[x.From:x.To], func(k nlp.Token) bool { return k.Tag.Verb() || k.Tag == nlp.MD })
}

// ends reports whether a mark that ends a sentence stands at a place: “Roe: Yes.” is an answer, “Ruth Roe (D): Yes” a list's line.
func (r *Reader) ends(at int) bool {
	if at >= len(r.Tokens) {
		return false
	}
	w := r.Tokens[at].Word
	return w == "." || w == "!" || w == "?" || w == "…"
}

// nameWhole reports whether a stretch is a name of several words and no more.
func (r *Reader) nameWhole(x nlp.Stretch) bool {
	people := r.People()
	i := people.NameFrom(x.From)
	return x.Len() > 1 && i < len(people.Names) && people.Names[i].Stretch == x
}

// titled reports whether a single mark opens at a place, as a title’s does: ‘Mara Quill: A Retrospective’.
func (r *Reader) titled(at int) bool {
	before := r.At(r.Sentences[r.Tokens[at].Sentence], at-1).Word
	return before == "'" || before == "‘"
}

// links reports whether a colon touches the word behind it, as that of a link's label does: “Police:Road closed since May”.
func (r *Reader) links(colon int) bool {
	s := r.Sentences[r.Tokens[colon].Sentence]
	next := r.At(s, colon+1)
	return next.Shape == nlp.Title && next.Start == r.Tokens[colon].End
}

// speaks reports whether the article has somebody beside a verb of saying, as who says.
func (r *Reader) speaks(who uint32) bool {
	if r.sayers == nil {
		r.sayers = map[uint32]bool{}
		for i := range r.Tokens {
			if k := &r.Tokens[i]; k.Tag.Verb() && k.Says() && !k.Quoted {
				r.noteSayers(i)
			}
		}
	}
	return r.sayers[who]
}

// noteSayers notes the phrase before a verb of saying, auxiliaries and adverbs aside, else the one behind it.
func (r *Reader) noteSayers(verb int) {
	s := r.Sentences[r.Tokens[verb].Sentence]
	at := verb - 1
	for at >= s.From && (r.Tokens[at].Tag == nlp.Adv || r.Tokens[at].Tag == nlp.MD || text.IsAuxiliary(r.Tokens[at].Word)) {
		at--
	}
	if p, ok := r.PhraseAt(max(at, 0)); ok && at >= s.From {
		r.sayers[r.sayerOf(&p)] = true
		return
	}
	if p, ok := r.PhraseAt(verb + 1); ok && verb+1 < s.To && r.Tokens[verb].Tag == nlp.VBD && r.At(s, verb-1).Shape == nlp.Mark {
		r.sayers[r.sayerOf(&p)] = true
	}
}

// namesPerson reports whether a phrase ends with a person's name.
func (r *Reader) namesPerson(p nlp.Phrase) bool {
	people := r.People()
	for i := people.NameFrom(p.From); i < len(people.Names) && people.Names[i].From < p.To; i++ {
		n := &people.Names[i]
		if n.Entity >= 0 && n.To == p.To && people.Entities[n.Entity].Kind == names.Person {
			return true
		}
	}
	return false
}

// isPersonal reports whether a phrase is he or she, or ends with a person's name.
func (r *Reader) isPersonal(p nlp.Phrase) bool {
	head := r.Tokens[p.Head].Word
	return head == "he" || head == "she" || r.namesPerson(p)
}

// apposedName is the phrase of the person's name that a comma joins to what somebody is: “its owner, Ruth Lowell”.
func (r *Reader) apposedName(p nlp.Phrase) (nlp.Phrase, bool) {
	if p.Long+1 >= len(r.Tokens) || r.Tokens[p.Long].Word != "," || r.Tokens[p.Head].Tag != nlp.NN {
		return nlp.Phrase{}, false
	}
	q, _ := r.PhraseAt(p.Long + 1)
	return q, r.namesPerson(q)
}

// possessorEnd is where the possessor ends that a phrase begins with; the phrase's beginning where it has none.
func (r *Reader) possessorEnd(p nlp.Phrase) int {
	if r.Tokens[p.From].Tag == nlp.PRPS {
		return p.From + 1
	}
	for i := p.Head - 1; i > p.From; i-- {
		if r.Tokens[i].Tag == nlp.Pos && !text.IsDay(r.Tokens[i-1].Word) {
			return i // not “Friday's claim”
		}
	}
	return p.From
}

// possessorIs reports whether the possessor that a phrase begins with is one person: his, her, or a name.
func (r *Reader) possessorIs(p nlp.Phrase, to int) bool {
	if w := r.Tokens[p.From].Word; w == "his" || w == "her" {
		return true
	}
	return r.namesPerson(nlp.Phrase{Stretch: nlp.Stretch{From: p.From, To: to}})
}

// tellsOffice reports whether what follows a name says what somebody is.
func (r *Reader) tellsOffice(s nlp.Stretch) bool {
	for i := s.From; i < s.To && r.Tokens[i].Tag != nlp.IN; i++ {
		if r.People().OfficeNoun(i) {
			return true
		}
	}
	return false
}

// humane reports whether a noun means people or a body of them.
func (r *Reader) humane(i int) bool {
	one := nlp.Unplural(r.Tokens[i].Word)
	return text.IsTitle(one) || text.IsTrade(one) || names.IsGroup(one) || names.IsGroup(r.Tokens[i].Word) ||
		names.IsDocument(one) || names.IsDoer(one) || names.GenderOfTitle(one) != names.Unknown || one == "people"
}

// speaking reports whether a phrase is somebody: a name, a pronoun for people, or a noun for them.
func (r *Reader) speaking(phrase int) bool {
	head := r.Phrases[phrase].Head
	k := &r.Tokens[head]
	return k.Tag == nlp.NNP || k.Tag == nlp.WP || k.Tag == nlp.PRP && k.Word != "it" || r.humane(head)
}
