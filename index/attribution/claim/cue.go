package claim

import (
	"cmp"
	"slices"

	"pullquote/index/nlp"
	"pullquote/index/nlp/linear"
	"pullquote/index/text"
)

// MayCue reports whether a token may introduce a statement: every verb but an auxiliary, and the words that the training
// text has as cues (according, statement, a colon).
func (r *Reader) MayCue(i int) bool {
	k := &r.Tokens[i]
	if k.Tag.Verb() && !text.IsAuxiliary(k.Word) {
		return true
	}
	return r.Lexicon[k.Lemma]
}

// FindCues scores every candidate and keeps the ones that are not hopeless.
func (r *Reader) FindCues() {
	r.Cues = r.Cues[:0]
	if r.Links == nil {
		r.Plant()
	}
	for i := range r.Tokens {
		if !r.MayCue(i) {
			continue
		}
		if r.Over() {
			return
		}
		r.Feats.Reset()
		r.CueFeatures(i)
		if odds := r.Cue.Score(r.Feats.List); odds > r.CueFloor {
			r.Cues = append(r.Cues, cue{i, odds})
			if n := r.Tokens[i].Sentence; !r.Parsed[n] {
				r.Parser.Parse(r.Text, r.Sentences[n], &r.config)
			}
		}
	}
	r.boundCues()
}

// boundCues keeps the surest cuesAtMost of each sentence.
func (r *Reader) boundCues() {
	kept := r.Cues[:0]
	for from, to := 0, 0; from < len(r.Cues); from = to {
		for to < len(r.Cues) && r.Tokens[r.Cues[to].at].Sentence == r.Tokens[r.Cues[from].at].Sentence {
			to++
		}
		of := r.Cues[from:to]
		if len(of) > cuesAtMost {
			r.LeftOut += len(of) - cuesAtMost
			slices.SortFunc(of, func(a, b cue) int { return cmp.Or(cmp.Compare(b.odds, a.odds), a.at-b.at) })
			of = of[:cuesAtMost]
			slices.SortFunc(of, func(a, b cue) int { return a.at - b.at })
		}
		kept = append(kept, of...)
	}
	r.Cues = kept
}

// CueFeatures are what the model of cues sees: the word and its surroundings, what stands before it (a name? a pronoun?
// "to"?), what follows ("that", a quotation mark, a colon), and how quotations lie around it.
func (r *Reader) CueFeatures(i int) {
	f, s := &r.Feats, r.Sentences[r.Tokens[i].Sentence]
	k, p1, p2, n1, n2 := &r.Tokens[i], r.At(s, i-1), r.At(s, i-2), r.At(s, i+1), r.At(s, i+2)
	left, right := r.quotesAround(s, i)
	that := r.ahead(s, i)
	f.Add(0)
	f.Add(k.Hash)
	f.Pair(k.Hash, uint32(k.Tag))
	f.Add(uint32(k.Tag))
	f.Add(k.Suffix)
	f.Add(k.Lemma)
	f.Pair(k.Lemma, uint32(k.Tag))
	f.Pair(k.Lemma, uint32(n1.Tag))
	f.Pair(k.Lemma, n1.Hash)
	f.Pair(k.Lemma, left<<4|right)
	f.Pair(k.Lemma, that)
	f.Pair(k.Lemma, r.subject(s, i))
	f.Pair(k.Lemma, r.auxiliaries(s, i))
	f.Add(p1.Hash)
	f.Add(n1.Hash)
	f.Pair(k.Hash, n1.Hash)
	f.Pair(k.Hash, p1.Hash)
	f.Pair(k.Hash, uint32(n1.Tag))
	f.Pair(k.Hash, uint32(p1.Tag))
	f.Pair(uint32(k.Tag), n1.Hash)
	f.Pair(uint32(k.Tag), p1.Hash)
	f.Pair(uint32(k.Tag), uint32(p1.Tag)<<8|uint32(n1.Tag))
	f.Pair(uint32(p2.Tag)<<8|uint32(p1.Tag), uint32(k.Tag))
	f.Pair(uint32(n1.Tag)<<8|uint32(n2.Tag), uint32(k.Tag))
	f.Add(p2.Hash)
	f.Add(n2.Hash)
	f.Pair(n1.Hash, n2.Hash)
	f.Flag(k.Quoted)
	f.Pair(left, uint32(k.Tag))
	f.Pair(right, uint32(k.Tag))
	f.Pair(left<<4|right, k.Hash)
	f.Add(linear.Bucket(i - s.From))
	f.Add(linear.Bucket(s.To - i))
	f.Pair(r.subject(s, i), uint32(k.Tag))
	f.Pair(r.subject(s, i), k.Hash)
	f.Pair(that, k.Hash)
	f.Pair(that, uint32(k.Tag))
	f.Pair(r.auxiliaries(s, i), uint32(k.Tag))
	f.Pair(r.auxiliaries(s, i), k.Hash)
}

// CueStretch is the cue as a reader sees it: auxiliaries and negation before the verb, a particle after it.
func (t story) CueStretch(i int) nlp.Stretch {
	s := t.Sentences[t.Tokens[i].Sentence]
	from, to := i, i+1
	if t.Tokens[i].Tag.Verb() {
		for from > s.From {
			k := &t.Tokens[from-1]
			if k.Tag != nlp.MD && k.Word != "not" && k.Word != "n't" && k.Word != "also" && !text.IsAuxiliary(k.Word) {
				break
			}
			from--
		}
		for from < i && t.Tokens[from].Word == "also" {
			from++
		}
	}
	if to < s.To && (t.Tokens[to].Tag == nlp.RP || t.Tokens[i].Word == "according" && t.Tokens[to].Word == "to") {
		to++
	}
	return nlp.Stretch{From: from, To: to}
}
