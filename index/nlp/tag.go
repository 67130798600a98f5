package nlp

// A Tag is a part of speech: the Penn Treebank's set (Marcus, Santorini and Marcinkiewicz 1993), with degrees of
// comparison and numbers of proper nouns joined.
type Tag uint8

const (
	Other Tag = iota
	NN        // noun
	NNS       // nouns
	NNP       // name
	Adj
	Adv
	Det
	PRP  // he
	PRPS // his
	CC   // and
	IN   // of, that, because
	TO
	MD  // would
	VB  // say
	VBD // said
	VBG // saying
	VBN // (was) said
	VBP // say
	VBZ // says
	CD  // 33
	WDT // which
	WP  // who
	WRB // when
	RP  // (pointed) out
	Pos // 's of possession
	EX  // there
	Punct
	TagCount
)

// TagOf names a treebank's tags.
func TagOf(name string) Tag {
	switch name {
	case "NNP", "NNPS":
		return NNP
	case "JJ", "JJR", "JJS", "AFX":
		return Adj
	case "RB", "RBR", "RBS":
		return Adv
	case "DT", "PDT":
		return Det
	case "WP", "WP$":
		return WP
	}
	if t, ok := tagNames[name]; ok {
		return t
	}
	return Other
}

var tagNames = map[string]Tag{"NN": NN, "NNS": NNS, "PRP": PRP, "PRP$": PRPS, "CC": CC, "IN": IN, "TO": TO, "MD": MD,
	"VB": VB, "VBD": VBD, "VBG": VBG, "VBN": VBN, "VBP": VBP, "VBZ": VBZ, "CD": CD, "WDT": WDT, "WRB": WRB, "RP": RP,
	"POS": Pos, "EX": EX, ",": Punct, ".": Punct, ":": Punct, "``": Punct, "''": Punct, "-LRB-": Punct, "-RRB-": Punct,
	"HYPH": Punct, "NFP": Punct, "$": CD, "SYM": Other}

func (t Tag) Verb() bool { return VB <= t && t <= VBZ }

func (t Tag) Finite() bool { return t == VBD || t == VBP || t == VBZ || t == MD }

// joins are the words that join clauses and parts of them.
var joins = map[string]bool{"and": true, "or": true, "but": true, "nor": true, "yet": true, "so": true, "either": true, "neither": true,
	"both": true, "plus": true, "for": true, "not": true, "whether": true, "&": true}

func (t Tag) Noun() bool { return NN <= t && t <= NNP }
