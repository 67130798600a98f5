package nlp

import (
	"strings"

	"pullquote/index/nlp/linear"
	"pullquote/index/text"
)

// TagBits is the size of the tagger's table: 2^16 rows of a weight for each tag.
const TagBits = 16

const TagLanes = 32 // weights a row, so that a row is found by a shift

// A Tagger is an averaged perceptron (Collins 2002) that tags from left to right. It does badly on headlines in title
// case, which it takes for names.
type Tagger struct {
	Weights []int8         // 2^tagBits rows of tagLanes
	Known   map[uint32]Tag // hashes of frequent words that have one tag
	lanes   []uint64       // the weights, unpacked: see unpack
}

// words64 is how many words of eight weights a row of the unpacked table has.
const words64 = (int(TagCount) + 7) / 8

// Unpack lays the weights out as bytes, 128 higher than they are, so that eight of them are read at once and a row lies in
// one cache line: see lanes.
func (g *Tagger) Unpack() { g.lanes = packed(g.Weights, 1<<TagBits, TagLanes, words64, int(TagCount)) }

const TagFeatures = 19

// TagAll tags every token. A capital inside a sentence makes a name of what the treebank's tagger takes for a verb or an
// adverb: rare surnames look like anything. The article's own spelling decides at the start of sentences.
func (g *Tagger) TagAll(t *Text) {
	var rows [TagFeatures]uint32
	t.Capitals = t.readCapitals()
	defer t.lemmatise()
	for _, s := range t.Sentences {
		if t.Over() {
			return
		}
		for i := s.From; i < s.To; i++ {
			k := &t.Tokens[i]
			if k.Shape == Mark {
				k.Tag = Punct
				if t.possesses(s, i) {
					k.Tag = Pos
				}
				continue
			}
			if known, ok := g.Known[k.Hash]; ok && k.Shape == Lower {
				k.Tag = known
				continue
			}
			TagRows(t.Tokens, s, i, &rows)
			k.Tag = g.best(&rows)
			if k.Shape == Lower && k.Tag == NNP && !text.IsParticle(k.Word) {
				k.Tag = NN // the treebank's web texts have names in lower case, news has not
			}
			switch {
			case k.Tag == CD && k.Shape == Lower && (text.IsTitle(k.Word) || text.IsTrade(k.Word)):
				k.Tag = NN // “councillor Ina Frost”
			case k.Tag == Adj && i > s.From && t.Tokens[i-1].Tag == NNP && saidIt(k.Word):
				k.Tag = VBD // “Fountain cited Blumenthal’s promise”
			case k.Shape == Upper && i+1 < s.To && t.Tokens[i+1].Word == ":" && !k.Tag.Noun():
				k.Tag = NNP // the label of a transcript
			case k.Shape == Upper && k.Len() > 2 && !k.Tag.Noun() && !t.Capitals.Shout[k.Sentence] && !g.knows(k.Hash) && !t.Capitals.Plain[k.Hash]:
				k.Tag = NNP // “this year KRXT announced”
			case k.Shape == Upper && text.IsDay(k.Word) && i > s.From && t.Tokens[i-1].Shape == Upper && !t.Capitals.Shout[k.Sentence]:
				k.Tag = NNP // “USA TODAY”
			case k.Shape == Title && (k.Tag == CC && !joins[k.Word] || k.Tag == TO && k.Word != "to"):
				k.Tag = NNP // “This week, Entergy announced”
			case k.Shape == Title && (k.Tag == PRP || k.Tag == IN && t.nameLike(s, i) && !g.knows(k.Hash)) && i > s.From && !text.FunctionWords().Has(k.Word):
				k.Tag = NNP // “leader Paz Quiroga”, “coach Bo Lindh”: no pronoun and no preposition that English has
			case k.Shape == Lower && k.Tag == CD && text.IsTrade(k.Word):
				k.Tag = NN // “Kestrel skipper and hooker Chris Mathers”: no numeral
			case k.Shape != Title:
			case t.compound(i):
				k.Tag = Adj
			case (k.Tag == Adj || k.Tag == NN) && t.opensAsName(s, i):
				k.Tag = NNP
			case (k.Tag == Other || k.Tag == NN || k.Tag == NNS || k.Tag == Adj || k.Tag.Verb() || (k.Tag == Det || k.Tag == IN && i > s.From) && !text.FunctionWords().Has(k.Word)) && t.rareGiven(s, i) && !g.knows(k.Hash):
				k.Tag = NNP
			case k.Tag == Adv && i+1 < s.To && t.Tokens[i+1].Shape == Title && t.GivenAt(i):
				k.Tag = NNP // “Polly Neath”
			case i+1 < s.To && t.Tokens[i+1].Shape == Title && strings.HasSuffix(k.Word, ".") && text.IsTitle(k.Word):
				k.Tag = NNP // “Sen. Ruth Lowell”
			case k.Tag == CD && !text.IsNumeral(k.Word) && !t.Capitals.Plain[k.Hash]:
				k.Tag = NNP // “Jon Falk”, “K.V. Falk”: no numeral that English has
			case (!nominal(k.Tag) || k.Tag == IN && i == s.From) && t.nameLike(s, i):
				k.Tag = NNP
			}
		}
		t.mendTrades(s)
		t.mendHer(s)
		t.mendInverted(s)
		t.mendUttered(s)
		t.mendReports(s)
		t.mendTail(s)
		t.mendSaid(s)
		t.mendRetired(s)
		t.mendSubject(s)
	}
}

func (g *Tagger) knows(word uint32) bool {
	_, ok := g.Known[word]
	return ok
}

func (t *Text) lemmatise() {
	for i := range t.Tokens {
		k := &t.Tokens[i]
		k.Lemma = k.Hash
		if k.Tag.Verb() || k.Tag == NNS || k.Tag == NN {
			k.Lemma = linear.Hash(lemma(k.Word, k.Tag))
		}
	}
}

func (g *Tagger) best(rows *[TagFeatures]uint32) Tag {
	var even, odd [words64]uint64
	for _, row := range rows {
		w := (*[words64]uint64)(g.lanes[int(row)*words64:])
		for j, x := range w {
			even[j] += x & evens
			odd[j] += x >> 8 & evens
		}
	}
	best, most := Other, uint16(0)
	for j := range int(TagCount) {
		if n := lane(even[j/8], odd[j/8], j); n > most {
			best, most = Tag(j), n
		}
	}
	return best
}

// TagRows are the rows of the table that speak for token i: its word, its ending and look, its neighbours, and the tags
// before it.
func TagRows(tokens []Token, s Stretch, i int, rows *[TagFeatures]uint32) {
	k := &tokens[i]
	var w1, w2, n1, n2, t1, t2, s1 uint32
	if i > s.From {
		w1, t1 = tokens[i-1].Hash, uint32(tokens[i-1].Tag)+1
	}
	if i > s.From+1 {
		w2, t2 = tokens[i-2].Hash, uint32(tokens[i-2].Tag)+1
	}
	if i+1 < s.To {
		n1, s1 = tokens[i+1].Hash, tokens[i+1].Suffix
	}
	if i+2 < s.To {
		n2 = tokens[i+2].Hash
	}
	look := uint32(k.Shape)
	if i == s.From || tokens[i-1].Shape == Mark {
		look |= 8 // a capital says less at the start of a sentence
	}
	two := uint32(0)
	if n := len(k.Word); n >= 2 {
		two = uint32(k.Word[n-2])<<8 | uint32(k.Word[n-1])
	}
	values := [TagFeatures]uint32{k.Hash, k.Suffix, linear.Mix(two, look), w1, n1, t1, t1<<8 | t2, linear.Mix(t1, k.Hash), linear.Mix(k.Hash, n1),
		linear.Mix(w1, k.Hash), w2, n2, linear.Mix(k.Suffix, look), linear.Mix(s1, t1), linear.Mix(t1, linear.Mix(k.Suffix, look)),
		last(k.Word, 4), linear.Mix(last(k.Word, 4), look), linear.Mix(s1, n2), linear.Mix(w1, n1)}
	for f, v := range values {
		rows[f] = linear.Mix(uint32(f+1)*0x01000193, v) >> (32 - TagBits)
	}
}

// last is the hash of a word's last n bytes.
func last(word string, n int) uint32 { return linear.Hash(word[max(0, len(word)-n):]) }
