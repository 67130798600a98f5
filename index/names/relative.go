package names

import (
	"slices"

	"pullquote/index/nlp"
	"pullquote/index/text"
)

// relative reports whether a name is introduced as a relative’s: “her father, C.J. Frankell”, “his sister Ellen Dunmore”, “the
// mayor's brother Frank”, “Ada Frankell, the mayor's wife”.
func (c *Cast) relative(n *Name) bool {
	return c.relativeBefore(n) || c.relativeBehind(n)
}

func (c *Cast) relativeBehind(n *Name) bool {
	if n.Org || n.Len() == 1 || n.To+2 >= len(c.Tokens) || c.Word(n.To) != "," {
		return false
	}
	p, _ := c.PhraseAt(n.To + 1)
	return text.IsKin(c.Word(p.Head)) && slices.ContainsFunc(c.Tokens[p.From:p.Head], func(k nlp.Token) bool { return k.Tag == nlp.Pos || k.Tag == nlp.PRPS })
}

func (c *Cast) relativeBefore(n *Name) bool { return c.kinBefore(n) != "" }

// kinBefore is the noun before a name that tells whose relative it is; nothing where none stands there.
func (c *Cast) kinBefore(n *Name) string {
	at := c.Opens(n)
	if at > 0 && c.Word(at-1) == "," {
		at--
	} else {
		p, _ := c.PhraseAt(n.From)
		at = max(n.Title.From, p.From)
	}
	if at < 2 || !text.IsKin(c.Word(at-1)) {
		return ""
	}
	if p, ok := c.PhraseAt(at - 1); !ok || c.Tokens[p.From].Tag != nlp.PRPS && !c.owned(n, nlp.Stretch{From: p.From, To: at}) {
		return ""
	}
	return c.Word(at - 1)
}

// owned reports whether a name's relative noun is somebody's whom it names: “Ada Frankell's brother”. A company's parent is nobody's.
func (c *Cast) owned(n *Name, s nlp.Stretch) bool {
	return !n.Org && c.Word(s.To-1) != "parent" && slices.ContainsFunc(c.Tokens[s.From:s.To], func(k nlp.Token) bool { return k.Tag == nlp.Pos })
}
