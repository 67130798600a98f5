package names

import (
	"pullquote/index/nlp"
	"pullquote/index/text"
)

// relative reports whether a name is introduced as a relative’s: “her father, C.J. Frankell”, “his sister Ellen Dunmore”.
func (c *Cast) relative(n *Name) bool {
	at := c.Opens(n)
	if at > 0 && c.Word(at-1) == "," {
		at--
	} else if p, ok := c.PhraseAt(n.From); ok {
		at = max(n.Title.From, p.From)
	}
	if at < 2 || !text.IsKin(c.Word(at-1)) {
		return false
	}
	p, ok := c.PhraseAt(at - 1)
	return ok && c.Tokens[p.From].Tag == nlp.PRPS
}
