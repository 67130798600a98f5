package attribution

import (
	"cmp"
	"slices"
)

// A reader holds the models and the scratch memory of one reading.
type reader struct {
	*model
	*text
	feats  features
	config config          // the parser's
	title  string          // the article's
	cast   *cast           // see people
	sayers map[uint32]bool // see speaks
	cues   []cue

	bondList []bond    // scratch: of one claim
	places   []int     // scratch: candidates
	scores   []float64 // scratch: their scores
}

// A cue is a token that may introduce a statement.
type cue struct {
	at   int
	odds float64 // the cue model's log odds
}

// auxiliary verbs are never cues of their own.
var auxiliary = wordSet(`be am is are was were been being 's 're 'm have has had having 've 'd do does did done doing`)

func isAuxiliary(word string) bool {
	_, ok := auxiliary[word]
	return ok
}

// mayCue: every verb but an auxiliary, and the words that the training text has as cues (according, statement, a colon).
func (r *reader) mayCue(i int) bool {
	k := &r.tokens[i]
	if k.tag.verb() && !isAuxiliary(k.word) {
		return true
	}
	return r.lexicon[k.lemma]
}

// findCues scores every candidate and keeps the ones that are not hopeless.
func (r *reader) findCues() {
	r.cues = r.cues[:0]
	if r.links == nil {
		r.plant()
	}
	for i := range r.tokens {
		if !r.mayCue(i) {
			continue
		}
		if r.over() {
			return
		}
		r.feats.reset()
		r.cueFeatures(i)
		if odds := r.cue.score(r.feats.list); odds > r.cueFloor {
			r.cues = append(r.cues, cue{i, odds})
			if n := r.tokens[i].sentence; !r.parsed[n] {
				r.parser.parse(r.text, r.sentences[n], &r.config)
			}
		}
	}
	r.boundCues()
}

// boundCues keeps the surest cuesAtMost of each sentence.
func (r *reader) boundCues() {
	kept := r.cues[:0]
	for from, to := 0, 0; from < len(r.cues); from = to {
		for to < len(r.cues) && r.tokens[r.cues[to].at].sentence == r.tokens[r.cues[from].at].sentence {
			to++
		}
		of := r.cues[from:to]
		if len(of) > cuesAtMost {
			r.bounds.Cues += len(of) - cuesAtMost
			slices.SortFunc(of, func(a, b cue) int { return cmp.Or(cmp.Compare(b.odds, a.odds), a.at-b.at) })
			of = of[:cuesAtMost]
			slices.SortFunc(of, func(a, b cue) int { return a.at - b.at })
		}
		kept = append(kept, of...)
	}
	r.cues = kept
}

// at is a token of the sentence, or an empty one beyond its ends.
func (t *text) at(s stretch, i int) *token {
	if s.has(i) {
		return &t.tokens[i]
	}
	return &edge
}

var edge = token{word: "", hash: 7, tag: other, shape: mark}

// cueFeatures: the word and its surroundings, what stands before it (a name? a pronoun? "to"?), what follows ("that", a
// quotation mark, a colon), and how quotations lie around it.
func (r *reader) cueFeatures(i int) {
	f, s := &r.feats, r.sentences[r.tokens[i].sentence]
	k, p1, p2, n1, n2 := &r.tokens[i], r.at(s, i-1), r.at(s, i-2), r.at(s, i+1), r.at(s, i+2)
	left, right := r.quotesAround(s, i)
	that := r.ahead(s, i)
	f.add(0)
	f.add(k.hash)
	f.pair(k.hash, uint32(k.tag))
	f.add(uint32(k.tag))
	f.add(k.suffix)
	f.add(k.lemma)
	f.pair(k.lemma, uint32(k.tag))
	f.pair(k.lemma, uint32(n1.tag))
	f.pair(k.lemma, n1.hash)
	f.pair(k.lemma, left<<4|right)
	f.pair(k.lemma, that)
	f.pair(k.lemma, r.subject(s, i))
	f.pair(k.lemma, r.auxiliaries(s, i))
	f.add(p1.hash)
	f.add(n1.hash)
	f.pair(k.hash, n1.hash)
	f.pair(k.hash, p1.hash)
	f.pair(k.hash, uint32(n1.tag))
	f.pair(k.hash, uint32(p1.tag))
	f.pair(uint32(k.tag), n1.hash)
	f.pair(uint32(k.tag), p1.hash)
	f.pair(uint32(k.tag), uint32(p1.tag)<<8|uint32(n1.tag))
	f.pair(uint32(p2.tag)<<8|uint32(p1.tag), uint32(k.tag))
	f.pair(uint32(n1.tag)<<8|uint32(n2.tag), uint32(k.tag))
	f.add(p2.hash)
	f.add(n2.hash)
	f.pair(n1.hash, n2.hash)
	f.flag(k.quoted)
	f.pair(left, uint32(k.tag))
	f.pair(right, uint32(k.tag))
	f.pair(left<<4|right, k.hash)
	f.add(bucket(i - s.from))
	f.add(bucket(s.to - i))
	f.pair(r.subject(s, i), uint32(k.tag))
	f.pair(r.subject(s, i), k.hash)
	f.pair(that, k.hash)
	f.pair(that, uint32(k.tag))
	f.pair(r.auxiliaries(s, i), uint32(k.tag))
	f.pair(r.auxiliaries(s, i), k.hash)
}

// quotesAround tells how near a quotation lies on each side: 0 none, 1 it touches, 2 in the sentence.
func (t *text) quotesAround(s stretch, i int) (left, right uint32) {
	if t.tokens[i].quoted {
		return 3, 3
	}
	for j := i - 1; j >= s.from; j-- {
		if t.tokens[j].quoted {
			left = 2
			if i-j <= 4 {
				left = 1
			}
			break
		}
	}
	for j := i + 1; j < s.to; j++ {
		if t.tokens[j].quoted {
			right = 2
			if j-i <= 3 {
				right = 1
			}
			break
		}
	}
	if right == 0 && s.to < len(t.tokens) && t.tokens[s.to-1].word == ":" {
		right = 4
	}
	return left, right
}

// subject tells what stands before a verb, past auxiliaries and adverbs: a pronoun, a name, a noun, who, a comma …
func (t *text) subject(s stretch, i int) uint32 {
	for j := i - 1; j >= s.from && j > i-6; j-- {
		switch k := &t.tokens[j]; {
		case k.tag == adv, k.tag == md, isAuxiliary(k.word):
		case k.tag == prp:
			return k.hash
		case k.shape == mark:
			return k.hash
		default:
			return uint32(k.tag)
		}
	}
	return 99
}

// auxiliaries tells which ones stand before a verb: "has said", "would not say", "was asked".
func (t *text) auxiliaries(s stretch, i int) uint32 {
	h := uint32(1)
	for j := i - 1; j >= s.from && j > i-4; j-- {
		k := &t.tokens[j]
		if k.tag != md && k.tag != to && k.word != "not" && k.word != "n't" && !isAuxiliary(k.word) {
			break
		}
		h = mix(h, k.hash)
	}
	return h
}

// ahead tells what opens the complement: that, a clause (noun phrase and finite verb), an infinitive, or none of these.
func (t *text) ahead(s stretch, i int) uint32 {
	noun := false
	for j := i + 1; j < s.to && j < i+10; j++ {
		switch k := &t.tokens[j]; {
		case k.word == "that" && (k.tag == in || j == i+1):
			return 1
		case j == i+1 && k.tag == to:
			return 2
		case k.shape == mark && k.word == ":":
			return 3
		case k.shape == mark && !k.quoted && (k.word == "," || k.word == "."):
			return 5 + uint32(min(j-i, 2))
		case k.tag.noun() || k.tag == prp:
			noun = true
		case k.tag.finite() && noun:
			return 4
		}
	}
	return 0
}

// cueStretch is the cue as a reader sees it: auxiliaries and negation before the verb, a particle after it.
func (t *text) cueStretch(i int) stretch {
	s := t.sentences[t.tokens[i].sentence]
	from, to := i, i+1
	if t.tokens[i].tag.verb() {
		for from > s.from {
			k := &t.tokens[from-1]
			if k.tag != md && k.word != "not" && k.word != "n't" && k.word != "also" && !isAuxiliary(k.word) {
				break
			}
			from--
		}
		for from < i && t.tokens[from].word == "also" {
			from++
		}
	}
	if to < s.to && (t.tokens[to].tag == rp || t.tokens[i].word == "according" && t.tokens[to].word == "to") {
		to++
	}
	return stretch{from, to}
}
