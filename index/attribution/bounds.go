package attribution

// namesBack is how many names before a pronoun or a description are looked at, nearest first.
const namesBack = 400

// Bounds tells where an article went beyond what is read of any: see bounds.go. The zero value says that it was read whole.
type Bounds struct {
	Sentences int // cut into pieces, for having more words than are read at once
	Cues      int // words that looked like cues and were left out, in sentences that have very many
}
