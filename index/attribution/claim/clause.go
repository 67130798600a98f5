package claim

import (
	"slices"

	"pullquote/index/nlp"
)

// What verbs and clauses are, by the words at and around a place.

// tellsDeed reports whether any of a claim's content has a verb: a clause or an infinitive.
func (r *Reader) tellsDeed(content []nlp.Stretch) bool {
	return slices.ContainsFunc(content, func(x nlp.Stretch) bool {
		return r.clausal(x) || r.Tokens[x.From].Tag == nlp.TO || x.From > 0 && r.Tokens[x.From-1].Tag == nlp.TO || r.startsClause(x.From)
	})
}

// startsClause reports whether a place is behind or at a word that opens a clause.
func (t story) startsClause(i int) bool {
	return complementizer(&t.Tokens[i]) || i > 0 && complementizer(&t.Tokens[i-1])
}

// introducer reports whether a verb that introduces statements stands between two places: “continued to deny it”.
func (t story) introducer(from, to int) bool {
	return slices.ContainsFunc(t.Tokens[from:max(from, to)], func(k nlp.Token) bool { return k.Tag.Verb() && introduces(k.Lemma) })
}

func complementizer(k *nlp.Token) bool {
	return k.Word == "that" && k.Tag == nlp.IN || k.Word == "whether" || k.Word == "if" || k.Tag == nlp.WRB || k.Tag == nlp.WP
}

func (t story) passive(i int) bool {
	if t.Tokens[i].Tag != nlp.VBN {
		return false
	}
	s := t.Sentences[t.Tokens[i].Sentence]
	for j := i - 1; j >= s.From; j-- {
		switch t.Tokens[j].Word {
		case "is", "are", "was", "were", "be", "been", "being", "am":
			return true
		}
		if t.Tokens[j].Tag != nlp.Adv {
			break
		}
	}
	return false
}

// clausal reports whether a stretch has a verb of its own, a finite one or an infinitive behind its subject, not one of a
// relative clause within it.
func (t story) clausal(s nlp.Stretch) bool {
	for i := s.From; i < s.To; i++ {
		k := &t.Tokens[i]
		if i > s.From && t.Tokens[i-1].Tag == nlp.CC && k.Tag.Finite() {
			continue // “added three goals and shared the trophy”
		}
		if k.Tag.Finite() || k.Tag == nlp.TO && i > s.From && t.At(s, i+1).Tag == nlp.VB {
			return i > s.From
		}
		if i > s.From && (k.Tag == nlp.WDT || k.Tag == nlp.WP || k.Tag == nlp.WRB || k.Word == "that" && k.Tag == nlp.IN) {
			return false
		}
	}
	return false
}

func (t story) modal(i int) bool {
	s := t.Sentences[t.Tokens[i].Sentence]
	return t.At(s, i-1).Tag == nlp.MD || t.At(s, i-1).Tag == nlp.Adv && t.At(s, i-2).Tag == nlp.MD
}

// introduces reports whether a verb introduces statements at all.
func introduces(verb uint32) bool {
	return among(matterVerbs, verb) || among(clauseVerbs, verb) || among(intendingVerbs, verb) || among(namingVerbs, verb)
}

func among(set map[uint32]struct{}, lemma uint32) bool {
	_, ok := set[lemma]
	return ok
}

// relates reports whether a word goes on about what stands before it: “…, which …”.
func relates(t nlp.Tag) bool { return t == nlp.WDT || t == nlp.WP || t == nlp.VBG || t == nlp.VBN }

// isPointer reports whether a word points at what was said before: “that is not to say …”.
func isPointer(word string) bool {
	switch word {
	case "that", "this", "it", "which":
		return true
	}
	return false
}
