package attribution

// A relation is what a word is to its head: the relations of Universal Dependencies (de Marneffe et al. 2021), joined to
// the few that tell where a statement ends and who makes it.
type relation uint8

const (
	modifier  relation = iota // all else, obliques among them
	subject                   // nsubj, csubj, expl
	object                    // obj, iobj
	clause                    // ccomp, xcomp, parataxis
	adverbial                 // advcl
	relative                  // acl, acl:relcl
	conjunct                  // conj
	relations
)

// A link is a word's place in the tree of its sentence. Places are tokens; the words of a subtree lie within [lo, hi).
type link struct {
	head   int32 // -1: the sentence's root
	lo, hi int32
	kids   uint16 // which relations its children have: two bits each, left and right
	relation
}

// parseBits is the size of the parser's table: 2^16 rows of a weight for each move.
const parseBits = 16

// Moves of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011): shift takes the next word onto the stack,
// left hangs the stack's top under the next word, right hangs it under the word below it.
const (
	shift     = 0
	left      = 1
	right     = left + int(relations)
	moves     = right + int(relations)
	moveLanes = 16 // moves, rounded up to whole words of eight lanes
)

// A parser builds dependency trees greedily, in one pass. It does badly on long lists and on where a phrase behind two
// verbs belongs.
type parser struct {
	weights []int8   // 2^parseBits rows of moveLanes
	lanes   []uint64 // the weights, unpacked as the tagger's are
}

const laneWords = moveLanes / 8

func (p *parser) unpack() { p.lanes = packed(p.weights, 1<<parseBits, moveLanes, laneWords, moves) }

// best is the possible move with the highest score.
func (p *parser) best(c *config, rows *[parseFeatures]uint32) int {
	var even, odd [laneWords]uint64
	for _, row := range rows {
		w := (*[laneWords]uint64)(p.lanes[int(row)*laneWords:])
		for j, x := range w {
			even[j] += x & evens
			odd[j] += x >> 8 & evens
		}
	}
	shifts, lefts, rights := c.may()
	best, most := -1, uint16(0)
	try := func(from, to int) {
		for j := from; j < to; j++ {
			if n := lane(even[j/8], odd[j/8], j); best < 0 || n > most {
				best, most = j, n
			}
		}
	}
	if shifts {
		try(shift, left)
	}
	if lefts {
		try(left, right)
	}
	if rights {
		try(right, moves)
	}
	return best
}

// parse fills in the links of a sentence.
func (p *parser) parse(t *text, s stretch, c *config) {
	var rows [parseFeatures]uint32
	c.reset(t.tokens, s)
	for !c.done() {
		c.rows(&rows)
		c.apply(p.best(c, &rows))
	}
	for i, n := range c.nodes {
		x := &t.links[s.from+i]
		x.head, x.relation = n.head, n.relation
		if h := int(n.head); h >= 0 && t.tokens[s.from+i].shape != mark {
			t.links[h].kids |= 1 << (2*uint(n.relation) + uint(btoi(h < s.from+i)))
		}
	}
	t.spread(s)
	t.parsed[t.tokens[s.from].sentence] = true
}

// spread finds how far each subtree reaches. Marks count for nothing.
func (t *text) spread(s stretch) {
	for i := s.from; i < s.to; i++ {
		t.links[i].lo, t.links[i].hi = int32(i), int32(i+1)
	}
	for i := s.from; i < s.to; i++ {
		if t.tokens[i].shape == mark {
			continue
		}
		at := int32(i)
		for steps := 0; t.links[at].head >= 0 && steps < 60; steps++ {
			at = t.links[at].head
			x := &t.links[at]
			if x.lo <= int32(i) && int32(i) < x.hi {
				continue
			}
			x.lo, x.hi = min(x.lo, int32(i)), max(x.hi, int32(i+1))
		}
	}
}

// plant makes room for the text's trees.
func (t *text) plant() {
	t.links = make([]link, len(t.tokens))
	t.parsed = make([]bool, len(t.sentences))
}

// parseAll builds the trees of all sentences.
func (p *parser) parseAll(t *text) {
	var c config
	t.plant()
	for _, s := range t.sentences {
		if s.len() > 0 {
			p.parse(t, s, &c)
		}
	}
}
