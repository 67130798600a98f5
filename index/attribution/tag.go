package attribution

// A tag is a part of speech: the Penn Treebank's set (Marcus, Santorini and Marcinkiewicz 1993), with degrees of
// comparison and numbers of proper nouns joined.
type tag uint8

const (
	other tag = iota
	nn        // noun
	nns       // nouns
	nnp       // name
	adj
	adv
	det
	prp  // he
	prps // his
	cc   // and
	in   // of, that, because
	to
	md  // would
	vb  // say
	vbd // said
	vbg // saying
	vbn // (was) said
	vbp // say
	vbz // says
	cd  // 33
	wdt // which
	wp  // who
	wrb // when
	rp  // (pointed) out
	pos // 's of possession
	ex  // there
	punct
	tagCount
)

// tagOf names a treebank's tags.
func tagOf(name string) tag {
	switch name {
	case "NNP", "NNPS":
		return nnp
	case "JJ", "JJR", "JJS", "AFX":
		return adj
	case "RB", "RBR", "RBS":
		return adv
	case "DT", "PDT":
		return det
	case "WP", "WP$":
		return wp
	}
	if t, ok := tagNames[name]; ok {
		return t
	}
	return other
}

var tagNames = map[string]tag{"NN": nn, "NNS": nns, "PRP": prp, "PRP$": prps, "CC": cc, "IN": in, "TO": to, "MD": md,
	"VB": vb, "VBD": vbd, "VBG": vbg, "VBN": vbn, "VBP": vbp, "VBZ": vbz, "CD": cd, "WDT": wdt, "WRB": wrb, "RP": rp,
	"POS": pos, "EX": ex, ",": punct, ".": punct, ":": punct, "``": punct, "''": punct, "-LRB-": punct, "-RRB-": punct,
	"HYPH": punct, "NFP": punct, "$": cd, "SYM": other}

func (t tag) verb() bool { return vb <= t && t <= vbz }

func (t tag) finite() bool { return t == vbd || t == vbp || t == vbz || t == md }

func (t tag) noun() bool { return nn <= t && t <= nnp }

// tagBits is the size of the tagger's table: 2^16 rows of a weight for each tag.
const tagBits = 16

const tagLanes = 32 // weights a row, so that a row is found by a shift

// A tagger is an averaged perceptron (Collins 2002) that tags from left to right. It does badly on headlines in title
// case, which it takes for names.
type tagger struct {
	weights []int8         // 2^tagBits rows of tagLanes
	known   map[uint32]tag // hashes of frequent words that have one tag
	lanes   []uint64       // the weights, unpacked: see unpack
}

// words64 is how many words of eight weights a row of the unpacked table has.
const words64 = (int(tagCount) + 7) / 8

// unpack lays the weights out as bytes, 128 higher than they are, so that eight of them are read at once and a row lies in
// one cache line: see lanes.
func (g *tagger) unpack() { g.lanes = packed(g.weights, 1<<tagBits, tagLanes, words64, int(tagCount)) }

// packed puts the first n weights of each row into words of eight bytes.
func packed(weights []int8, rows, lanes, words, n int) []uint64 {
	all := make([]uint64, words*rows)
	for row := range rows {
		for j := range n {
			all[row*words+j/8] |= uint64(uint8(int(weights[row*lanes+j])+128)) << (8 * (j % 8))
		}
	}
	return all
}

// evens masks every other byte of a word: what is added up has 16 bits a lane, of which some forty weights of at most 255
// fill a sixth.
const evens = 0x00FF00FF00FF00FF

// lane is the sum of the j-th weights, from the sums of even and odd bytes.
func lane(even, odd uint64, j int) uint16 {
	if j&1 == 1 {
		even = odd
	}
	return uint16(even >> (16 * (j % 8 / 2)))
}

const tagFeatures = 19

// tagAll tags every token. A capital inside a sentence makes a name of what the treebank's tagger takes for a verb or an
// adverb: rare surnames look like anything. The article's own spelling decides at the start of sentences.
func (g *tagger) tagAll(t *text) {
	var rows [tagFeatures]uint32
	t.capitals = t.readCapitals()
	defer t.lemmatise()
	for _, s := range t.sentences {
		if t.over() {
			return
		}
		for i := s.from; i < s.to; i++ {
			k := &t.tokens[i]
			if k.shape == mark {
				k.tag = punct
				if t.possesses(s, i) {
					k.tag = pos
				}
				continue
			}
			if known, ok := g.known[k.hash]; ok && k.shape == lower {
				k.tag = known
				continue
			}
			tagRows(t.tokens, s, i, &rows)
			k.tag = g.best(&rows)
			if k.shape == lower && k.tag == nnp && !has(particles, k.word) {
				k.tag = nn // the treebank's web texts have names in lower case, news has not
			}
			switch {
			case k.tag == adj && i > s.from && t.tokens[i-1].tag == nnp && saidIt(k.word):
				k.tag = vbd // “Fountain cited Blumenthal’s promise”
			case k.shape != title:
			case t.compound(i):
				k.tag = adj
			case (k.tag == adj || k.tag == nn) && t.opensAsName(s, i):
				k.tag = nnp
			case (k.tag == nn || k.tag == nns || k.tag == adj || k.tag.verb()) && t.rareGiven(s, i) && !g.knows(k.hash):
				k.tag = nnp
			case k.tag == adv && i+1 < s.to && t.tokens[i+1].shape == title && t.givenAt(i):
				k.tag = nnp // “Polly Neath”
			case !nominal(k.tag) && t.nameLike(s, i):
				k.tag = nnp
			}
		}
		t.mendTrades(s)
		t.mendSubject(s)
	}
}

func (g *tagger) knows(word uint32) bool {
	_, ok := g.known[word]
	return ok
}

func (t *text) lemmatise() {
	for i := range t.tokens {
		k := &t.tokens[i]
		k.lemma = k.hash
		if k.tag.verb() || k.tag == nns || k.tag == nn {
			k.lemma = hashOf(lemma(k.word, k.tag))
		}
	}
}

func (g *tagger) best(rows *[tagFeatures]uint32) tag {
	var even, odd [words64]uint64
	for _, row := range rows {
		w := (*[words64]uint64)(g.lanes[int(row)*words64:])
		for j, x := range w {
			even[j] += x & evens
			odd[j] += x >> 8 & evens
		}
	}
	best, most := other, uint16(0)
	for j := range int(tagCount) {
		if n := lane(even[j/8], odd[j/8], j); n > most {
			best, most = tag(j), n
		}
	}
	return best
}

// tagRows are the rows of the table that speak for token i: its word, its ending and look, its neighbours, and the tags
// before it.
func tagRows(tokens []token, s stretch, i int, rows *[tagFeatures]uint32) {
	k := &tokens[i]
	var w1, w2, n1, n2, t1, t2, s1 uint32
	if i > s.from {
		w1, t1 = tokens[i-1].hash, uint32(tokens[i-1].tag)+1
	}
	if i > s.from+1 {
		w2, t2 = tokens[i-2].hash, uint32(tokens[i-2].tag)+1
	}
	if i+1 < s.to {
		n1, s1 = tokens[i+1].hash, tokens[i+1].suffix
	}
	if i+2 < s.to {
		n2 = tokens[i+2].hash
	}
	look := uint32(k.shape)
	if i == s.from || tokens[i-1].shape == mark {
		look |= 8 // a capital says less at the start of a sentence
	}
	two := uint32(0)
	if n := len(k.word); n >= 2 {
		two = uint32(k.word[n-2])<<8 | uint32(k.word[n-1])
	}
	values := [tagFeatures]uint32{k.hash, k.suffix, mix(two, look), w1, n1, t1, t1<<8 | t2, mix(t1, k.hash), mix(k.hash, n1),
		mix(w1, k.hash), w2, n2, mix(k.suffix, look), mix(s1, t1), mix(t1, mix(k.suffix, look)),
		last(k.word, 4), mix(last(k.word, 4), look), mix(s1, n2), mix(w1, n1)}
	for f, v := range values {
		rows[f] = mix(uint32(f+1)*0x01000193, v) >> (32 - tagBits)
	}
}

// last is the hash of a word's last n bytes.
func last(word string, n int) uint32 { return hashOf(word[max(0, len(word)-n):]) }
