package nlp

import (
	"pullquote/index/nlp/linear"
)

// A Config is the state of a parse: the words on the stack, the next word, and what has been built.
type Config struct {
	tokens []Token
	End    int // behind the sentence's last token
	Next   int
	Stack  []int32 // -1 at the bottom stands for the root
	nodes  []node  // of the sentence's tokens
	from   int     // the sentence's first token
}

// A node is what has been built of one word.
type node struct {
	head             int32
	relation         Relation
	first, last      int32 // outermost children on each side, as tokens; -1: none
	firstRel, lastTo uint8 // their relations, +1
	lefts, rights    uint8
}

func (c *Config) Reset(t []Token, s Stretch) {
	c.tokens, c.from, c.Next, c.End = t, s.From, s.From, s.To
	c.Stack = append(c.Stack[:0], -1)
	c.nodes = c.nodes[:0]
	for range s.Len() {
		c.nodes = append(c.nodes, node{head: -1, first: -2, last: -2})
	}
}

func (c *Config) Done() bool { return c.Next >= c.End && len(c.Stack) == 1 }

// May tells which of the three kinds of moves are possible.
func (c *Config) May() (shifts, lefts, rights bool) {
	n := len(c.Stack)
	return c.Next < c.End, n > 1 && c.Next < c.End, n > 1
}

func (c *Config) Apply(move int) {
	switch {
	case move == Shift:
		c.Stack = append(c.Stack, int32(c.Next))
		c.Next++
	case move < Right:
		c.hang(c.pop(), int32(c.Next), Relation(move-Left))
	default:
		top := c.pop()
		c.hang(top, c.Stack[len(c.Stack)-1], Relation(move-Right))
	}
}

func (c *Config) pop() int32 {
	top := c.Stack[len(c.Stack)-1]
	c.Stack = c.Stack[:len(c.Stack)-1]
	return top
}

func (c *Config) hang(child, head int32, r Relation) {
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

const ParseFeatures = 42

// A view is what the features see of one word.
type view struct{ hash, tag uint32 }

func (c *Config) view(i int32) view {
	switch {
	case i == -1:
		return view{3, 29}
	case i < 0, int(i) >= c.End:
		return view{4, 30}
	}
	k := &c.tokens[i]
	return view{k.Hash, uint32(k.Tag)}
}

// Rows are the rows of the table that speak for the next move: the two words on top of the stack and the next three, with
// their tags, their outermost children, and how far apart they are.
func (c *Config) Rows(rows *[ParseFeatures]uint32) {
	s0, s1, s2 := int32(-2), int32(-2), int32(-2)
	n := len(c.Stack)
	s0 = c.Stack[n-1]
	if n > 1 {
		s1 = c.Stack[n-2]
	}
	if n > 2 {
		s2 = c.Stack[n-3]
	}
	b := int32(c.Next)
	v0, v1, v2 := c.view(s0), c.view(s1), c.view(s2)
	b0, b1, b2 := c.view(b), c.view(b+1), c.view(b+2)
	x0, x1, xb := c.node(s0), c.node(s1), c.node(b)
	s0l, s0r, s1r, b0l := c.view(x0.first).tag, c.view(x0.last).tag, c.view(x1.last).tag, c.view(xb.first).tag
	f0, f1, fb := c.view(x0.first), c.view(x1.first), c.view(xb.first)
	apart := linear.Bucket(int(b - max(s0, int32(c.from))))
	apart2 := linear.Bucket(int(s0 - max(s1, int32(c.from))))
	shape0 := uint32(x0.firstRel)<<8 | uint32(x0.lastTo)<<4 | uint32(x0.lefts)<<2 | uint32(x0.rights)
	shape1 := uint32(x1.lastTo)<<4 | uint32(x1.rights)
	tags := v0.tag<<16 | b0.tag<<8
	values := [ParseFeatures]uint32{
		linear.Mix(v0.hash, v0.tag), linear.Mix(v1.hash, v1.tag), linear.Mix(b0.hash, b0.tag), linear.Mix(b1.hash, b1.tag), v0.tag<<8 | v1.tag,
		linear.Mix(v0.hash, b0.hash), linear.Mix(v0.hash, b0.tag), linear.Mix(v0.tag, b0.hash), tags,
		linear.Mix(v1.hash, v0.hash), linear.Mix(v1.hash, v0.tag<<8|b0.tag), linear.Mix(v1.tag, v0.hash),
		tags | b1.tag, tags | v1.tag, v0.tag<<16 | v1.tag<<8 | v2.tag, b0.tag<<16 | b1.tag<<8 | b2.tag,
		tags | s0l, linear.Mix(tags, s0r), tags<<8 | b0l, v1.tag<<16 | v0.tag<<8 | s1r, v1.tag<<16 | v0.tag<<8 | s0r,
		linear.Mix(tags, apart), linear.Mix(v1.tag<<8|v0.tag, apart2), linear.Mix(v0.hash, shape0), linear.Mix(tags, shape0),
		linear.Mix(v1.tag<<8|v0.tag, shape1), linear.Mix(v1.hash, shape1), linear.Mix(tags|v1.tag, shape0),
		linear.Mix(linear.Mix(v0.tag, v1.hash), b0.hash), linear.Mix(v1.tag<<8|b0.tag, v2.tag), linear.Mix(b0.hash, uint32(xb.lefts)<<4|uint32(xb.firstRel)),
		linear.Mix(tags|b1.tag, v1.tag),
		linear.Mix(linear.Mix(v1.hash, f0.hash), v0.tag), linear.Mix(v1.tag<<8|v0.tag, f0.hash), linear.Mix(tags, f0.hash), linear.Mix(linear.Mix(tags, fb.hash), v1.tag),
		linear.Mix(v0.hash, fb.hash), linear.Mix(linear.Mix(f0.hash, v1.tag), linear.Mix(v2.tag, shape1)), linear.Mix(b0.hash, b1.hash),
		linear.Mix(linear.Mix(f0.hash, v0.tag), linear.Mix(f1.hash, v1.tag)), linear.Mix(linear.Mix(f0.hash, v0.hash), b0.tag), linear.Mix(tags|v1.tag, b1.hash),
	}
	for f, v := range values {
		rows[f] = linear.Mix(uint32(f+1)*0x01000193, v) >> (32 - ParseBits)
	}
}

var noNode = node{head: -1, first: -2, last: -2}

func (c *Config) node(i int32) *node {
	if i < 0 || int(i) >= c.End {
		return &noNode
	}
	return &c.nodes[int(i)-c.from]
}
