package nlp

// A Relation is what a word is to its head: the relations of Universal Dependencies (de Marneffe et al. 2021), joined to
// the few that tell where a statement ends and who makes it.
type Relation uint8

const (
	Modifier  Relation = iota // all else, obliques among them
	Subject                   // nsubj, csubj, expl
	Object                    // obj, iobj
	Clause                    // ccomp, xcomp, parataxis
	Adverbial                 // advcl
	Relative                  // acl, acl:relcl
	Conjunct                  // conj
	Relations
)

// A Link is a word's place in the tree of its sentence. Places are tokens; the words of a subtree lie within [lo, hi).
type Link struct {
	Head   int32 // -1: the sentence's root
	Lo, Hi int32
	Kids   uint16 // which relations its children have: two bits each, left and right
	Relation
}
