package attribution

// Everything in this package that could grow faster than an article does is bounded here, so that the work for an article
// is linear in its length whatever it holds. The bounds lie well above ordinary coverage: in 14,500 sentences of
// annotated news the longest has 95 tokens and no sentence more than 6 cues, no article has more than 377 names or 194
// statements, and no quotation runs on over more than some twenty sentences.
const (
	// sentenceAtMost is in tokens: a longer sentence is read in pieces, cut behind a mark where there is one.
	sentenceAtMost = 200

	// cuesAtMost is how many cues of a sentence, or a piece of one, are looked at further: the surest.
	cuesAtMost = 12

	// endsAtMost is how many places for the end of content, nearest first, are compared.
	endsAtMost = 320

	// marksAtMost is how many marks in a row are looked past for the end of a quotation.
	marksAtMost = 32

	// paragraphsCarried is how many paragraphs a quotation whose marks are left open is followed through.
	paragraphsCarried = 40

	// neighboursAtMost is how many other claims a claim is compared with: those that touch it, the first in the text first.
	neighboursAtMost = 128

	// namesBack is how many names before a pronoun or a description are looked at, nearest first.
	namesBack = 400

	// namesakesAtMost is how many entities that share a word with a name are compared with it: those met last.
	namesakesAtMost = 100

	// organisationsAtMost is how many organisations an acronym is compared with: the first.
	organisationsAtMost = 100

	// nounsAtMost is how many different nouns are remembered of what an article calls somebody.
	nounsAtMost = 200
)

// Bounds tells where an article went beyond what is read of any: see bounds.go. The zero value says that it was read whole.
type Bounds struct {
	Sentences int // cut into pieces, for having more words than are read at once
	Cues      int // words that looked like cues and were left out, in sentences that have very many
}
