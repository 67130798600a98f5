package names

import "pullquote/index/nlp"

// brands takes the “'s” into names that have it wherever they stand, and not only before what they possess: “Brandel's said”.
func (t story) brands(names []Name) []Name {
	always, alone := map[uint32]bool{}, map[uint32]bool{}
	for i := range names {
		n := &names[i]
		key := t.Tokens[n.To-1].Hash
		owns := n.To < len(t.Tokens) && t.Tokens[n.To].Word == "'s"
		if was, met := always[key]; !met || was {
			always[key] = owns
		}
		alone[key] = alone[key] || t.possessesNothing(n.To+1)
	}
	for i := range names {
		n := &names[i]
		if key := t.Tokens[n.To-1].Hash; always[key] && alone[key] && n.Title.Len() == 0 {
			n.To++
			n.Org, n.person = true, false
		}
	}
	return names
}

// possessesNothing reports whether what follows an “'s” cannot be possessed: a verb, a comma, “and”, or the sentence's end.
func (t story) possessesNothing(next int) bool {
	if next >= len(t.Tokens) {
		return true
	}
	k := &t.Tokens[next]
	return k.Word == "," || k.Word == "." || k.Tag == nlp.VBD || k.Tag == nlp.VBZ || k.Tag == nlp.MD || k.Tag == nlp.CC
}
