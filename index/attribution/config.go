package attribution

// A config is the state of a parse: the words on the stack, the next word, and what has been built.
type config struct {
	tokens []token
	end    int // behind the sentence's last token
	next   int
	stack  []int32 // -1 at the bottom stands for the root
	nodes  []node  // of the sentence's tokens
	from   int     // the sentence's first token
}

// A node is what has been built of one word.
type node struct {
	head             int32
	relation         relation
	first, last      int32 // outermost children on each side, as tokens; -1: none
	firstRel, lastTo uint8 // their relations, +1
	lefts, rights    uint8
}

func (c *config) reset(t []token, s stretch) {
	c.tokens, c.from, c.next, c.end = t, s.from, s.from, s.to
	c.stack = append(c.stack[:0], -1)
	c.nodes = c.nodes[:0]
	for range s.len() {
		c.nodes = append(c.nodes, node{head: -1, first: -2, last: -2})
	}
}

func (c *config) done() bool { return c.next >= c.end && len(c.stack) == 1 }

// may tells which of the three kinds of moves are possible.
func (c *config) may() (shifts, lefts, rights bool) {
	n := len(c.stack)
	return c.next < c.end, n > 1 && c.next < c.end, n > 1
}

func (c *config) apply(move int) {
	switch {
	case move == shift:
		c.stack = append(c.stack, int32(c.next))
		c.next++
	case move < right:
		c.hang(c.pop(), int32(c.next), relation(move-left))
	default:
		top := c.pop()
		c.hang(top, c.stack[len(c.stack)-1], relation(move-right))
	}
}

func (c *config) pop() int32 {
	top := c.stack[len(c.stack)-1]
	c.stack = c.stack[:len(c.stack)-1]
	return top
}

func (c *config) hang(child, head int32, r relation) {
	n := &c.nodes[int(child)-c.from]
	n.head, n.relation = head, r
	if head < 0 {
		return
	}
	h := &c.nodes[int(head)-c.from]
	if child < head {
		if h.first < 0 || child < h.first {
			h.first, h.firstRel = child, uint8(r)+1
		}
		h.lefts = min(h.lefts+1, 3)
		return
	}
	if child > h.last {
		h.last, h.lastTo = child, uint8(r)+1
	}
	h.rights = min(h.rights+1, 3)
}

const parseFeatures = 42

// A view is what the features see of one word.
type view struct{ hash, tag uint32 }

func (c *config) view(i int32) view {
	switch {
	case i == -1:
		return view{3, 29}
	case i < 0, int(i) >= c.end:
		return view{4, 30}
	}
	k := &c.tokens[i]
	return view{k.hash, uint32(k.tag)}
}

// rows are the rows of the table that speak for the next move: the two words on top of the stack and the next three, with
// their tags, their outermost children, and how far apart they are.
func (c *config) rows(rows *[parseFeatures]uint32) {
	s0, s1, s2 := int32(-2), int32(-2), int32(-2)
	n := len(c.stack)
	s0 = c.stack[n-1]
	if n > 1 {
		s1 = c.stack[n-2]
	}
	if n > 2 {
		s2 = c.stack[n-3]
	}
	b := int32(c.next)
	v0, v1, v2 := c.view(s0), c.view(s1), c.view(s2)
	b0, b1, b2 := c.view(b), c.view(b+1), c.view(b+2)
	x0, x1, xb := c.node(s0), c.node(s1), c.node(b)
	s0l, s0r, s1r, b0l := c.view(x0.first).tag, c.view(x0.last).tag, c.view(x1.last).tag, c.view(xb.first).tag
	f0, f1, fb := c.view(x0.first), c.view(x1.first), c.view(xb.first)
	apart := bucket(int(b - max(s0, int32(c.from))))
	apart2 := bucket(int(s0 - max(s1, int32(c.from))))
	shape0 := uint32(x0.firstRel)<<8 | uint32(x0.lastTo)<<4 | uint32(x0.lefts)<<2 | uint32(x0.rights)
	shape1 := uint32(x1.lastTo)<<4 | uint32(x1.rights)
	tags := v0.tag<<16 | b0.tag<<8
	values := [parseFeatures]uint32{
		mix(v0.hash, v0.tag), mix(v1.hash, v1.tag), mix(b0.hash, b0.tag), mix(b1.hash, b1.tag), v0.tag<<8 | v1.tag,
		mix(v0.hash, b0.hash), mix(v0.hash, b0.tag), mix(v0.tag, b0.hash), tags,
		mix(v1.hash, v0.hash), mix(v1.hash, v0.tag<<8|b0.tag), mix(v1.tag, v0.hash),
		tags | b1.tag, tags | v1.tag, v0.tag<<16 | v1.tag<<8 | v2.tag, b0.tag<<16 | b1.tag<<8 | b2.tag,
		tags | s0l, mix(tags, s0r), tags<<8 | b0l, v1.tag<<16 | v0.tag<<8 | s1r, v1.tag<<16 | v0.tag<<8 | s0r,
		mix(tags, apart), mix(v1.tag<<8|v0.tag, apart2), mix(v0.hash, shape0), mix(tags, shape0),
		mix(v1.tag<<8|v0.tag, shape1), mix(v1.hash, shape1), mix(tags|v1.tag, shape0),
		mix(mix(v0.tag, v1.hash), b0.hash), mix(v1.tag<<8|b0.tag, v2.tag), mix(b0.hash, uint32(xb.lefts)<<4|uint32(xb.firstRel)),
		mix(tags|b1.tag, v1.tag),
		mix(mix(v1.hash, f0.hash), v0.tag), mix(v1.tag<<8|v0.tag, f0.hash), mix(tags, f0.hash), mix(mix(tags, fb.hash), v1.tag),
		mix(v0.hash, fb.hash), mix(mix(f0.hash, v1.tag), mix(v2.tag, shape1)), mix(b0.hash, b1.hash),
		mix(mix(f0.hash, v0.tag), mix(f1.hash, v1.tag)), mix(mix(f0.hash, v0.hash), b0.tag), mix(tags|v1.tag, b1.hash),
	}
	for f, v := range values {
		rows[f] = mix(uint32(f+1)*0x01000193, v) >> (32 - parseBits)
	}
}

var noNode = node{head: -1, first: -2, last: -2}

func (c *config) node(i int32) *node {
	if i < 0 || int(i) >= c.end {
		return &noNode
	}
	return &c.nodes[int(i)-c.from]
}
