package claim

import "pullquote/index/nlp"

// A Kind says how much of a statement stands between quotation marks.
type Kind string

// The kinds of statements.
const (
	Direct   Kind = "direct"   // all of it
	Mixed    Kind = "mixed"    // parts of it: said she would not “stick her neck out”
	Indirect Kind = "indirect" // none of it
)

func kindNumber(k Kind) uint32 {
	switch k {
	case Direct:
		return 0
	case Mixed:
		return 1
	}
	return 2
}

// KindOf counts the words between quotation marks.
func (r *Reader) KindOf(c Claim) Kind {
	words, quoted := 0, 0
	for _, piece := range c.Content {
		for _, k := range r.Tokens[piece.From:piece.To] {
			if k.Shape != nlp.Mark {
				words++
				quoted += btoi(k.Quoted)
			}
		}
	}
	switch quoted {
	case 0:
		return Indirect
	case words:
		return Direct
	}
	return Mixed
}
