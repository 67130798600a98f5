package nlp

// ParseBits is the size of the parser's table: 2^16 rows of a weight for each move.
const ParseBits = 16

// Moves of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011): shift takes the next word onto the stack,
// Left hangs the stack's top under the next word, right hangs it under the word below it.
const (
	Shift     = 0
	Left      = 1
	Right     = Left + int(Relations)
	Moves     = Right + int(Relations)
	MoveLanes = 16 // moves, rounded up to whole words of eight lanes
)

// A Parser builds dependency trees greedily, in one pass. It does badly on long lists and on where a phrase behind two
// verbs belongs.
type Parser struct {
	Weights []int8   // 2^parseBits rows of moveLanes
	lanes   []uint64 // the weights, unpacked as the tagger's are
}

const laneWords = MoveLanes / 8

func (p *Parser) Unpack() { p.lanes = packed(p.Weights, 1<<ParseBits, MoveLanes, laneWords, Moves) }

// best is the possible move with the highest score.
func (p *Parser) best(c *Config, rows *[ParseFeatures]uint32) int {
	var even, odd [laneWords]uint64
	for _, row := range rows {
		w := (*[laneWords]uint64)(p.lanes[int(row)*laneWords:])
		for j, x := range w {
			even[j] += x & evens
			odd[j] += x >> 8 & evens
		}
	}
	shifts, lefts, rights := c.May()
	best, most := -1, uint16(0)
	try := func(from, to int) {
		for j := from; j < to; j++ {
			if n := lane(even[j/8], odd[j/8], j); best < 0 || n > most {
				best, most = j, n
			}
		}
	}
	if shifts {
		try(Shift, Left)
	}
	if lefts {
		try(Left, Right)
	}
	if rights {
		try(Right, Moves)
	}
	return best
}

// Parse fills in the links of a sentence.
func (p *Parser) Parse(t *Text, s Stretch, c *Config) {
	var rows [ParseFeatures]uint32
	c.Reset(t.Tokens, s)
	for !c.Done() {
		c.Rows(&rows)
		c.Apply(p.best(c, &rows))
	}
	for i, n := range c.nodes {
		x := &t.Links[s.From+i]
		x.Head, x.Relation = n.head, n.relation
		if h := int(n.head); h >= 0 && t.Tokens[s.From+i].Shape != Mark {
			t.Links[h].Kids |= 1 << (2*uint(n.relation) + uint(btoi(h < s.From+i)))
		}
	}
	t.spread(s)
	t.Parsed[t.Tokens[s.From].Sentence] = true
}

// spread finds how far each subtree reaches. Marks count for nothing.
func (t *Text) spread(s Stretch) {
	for i := s.From; i < s.To; i++ {
		t.Links[i].Lo, t.Links[i].Hi = int32(i), int32(i+1)
	}
	for i := s.From; i < s.To; i++ {
		if t.Tokens[i].Shape == Mark {
			continue
		}
		at := int32(i)
		for steps := 0; t.Links[at].Head >= 0 && steps < 60; steps++ {
			at = t.Links[at].Head
			x := &t.Links[at]
			if x.Lo <= int32(i) && int32(i) < x.Hi {
				continue
			}
			x.Lo, x.Hi = min(x.Lo, int32(i)), max(x.Hi, int32(i+1))
		}
	}
}

// Plant makes room for the text's trees.
func (t *Text) Plant() {
	t.Links = make([]Link, len(t.Tokens))
	t.Parsed = make([]bool, len(t.Sentences))
}

// ParseAll builds the trees of all sentences.
func (p *Parser) ParseAll(t *Text) {
	var c Config
	t.Plant()
	for _, s := range t.Sentences {
		if s.Len() > 0 {
			p.Parse(t, s, &c)
		}
	}
}
