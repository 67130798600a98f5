package rank

import (
	"math"
	"strings"

	"pullquote/answers/question"
	"pullquote/answers/rank/match"
	"pullquote/index"
	"pullquote/index/article"
)

// A feature is one named piece of evidence that a sentence answers a question. Shares are of the question's words by weight
// (inverse document frequency).
type feature struct {
	Name string
	Sees string
	of   func(c *Candidate) float64
}

// likenessFeature begins the names of the features of what is reread; of others they are 0.
const likenessFeature = "likeness"

// sentenceFeatures is all that sentences are weighed by.
var sentenceFeatures = []feature{
	// Words
	{"words", "share of the question's words in the sentence", func(c *Candidate) float64 { return c.words }},
	{"exact", "the same, unstemmed words only", func(c *Candidate) float64 { return c.Query.Share(c.exact) }},
	{"meant", "share matched in another form only: abbreviations, number words, aliases", (*Candidate).meant},
	{"pairs", "share of neighbouring words of the question that are neighbours here", (*Candidate).Pairs},
	{"near", "share that stand within six words of each other", func(c *Candidate) float64 { return c.near }},
	{"rarest missing", "the rarest word that the sentence lacks", (*Candidate).RarestMissing},
	{"names", "share of the question's names", func(c *Candidate) float64 { return named(c.Query, c.got()) }},
	{"dense", "share of the words, for the sentence's length", (*Candidate).dense},
	{"quoted", "the words that the asker quoted", (*Candidate).Quoted},

	// Words around
	{"previous", "share that the sentence before adds", (*Candidate).previous},
	{"next", "share that the sentence after adds", (*Candidate).next},
	{"paragraph", "share that the rest of the paragraph adds", func(c *Candidate) float64 { return c.Query.Share(c.block() &^ c.got()) }},
	{"title", "share that the title adds", func(c *Candidate) float64 { return c.Query.Share(c.Title &^ (c.got() | c.block())) }},
	{"article", "share that the rest of the article adds", func(c *Candidate) float64 { return c.Query.Share(c.All &^ (c.got() | c.block() | c.Title)) }},
	{"passage", "how likely its passage is, against the best one", func(c *Candidate) float64 { return math.Exp(c.behind) }},
	{"passage behind", "the same as a difference of scores", func(c *Candidate) float64 { return max(c.behind, -5) }},
	{"passage rank", "1 over its passage's rank", func(c *Candidate) float64 { return 1 / float64(1+c.rank) }},

	// Form
	{"short", "fewer than eight words", func(c *Candidate) float64 { return one(c.length() < 8) }},
	{"length", "long sentences hold more", func(c *Candidate) float64 { return math.Log(1+float64(c.length())) / 5 }},
	{"opening", "the article's first sentence", func(c *Candidate) float64 { return one(c.opens()) }},
	{"note", "a correction note", func(c *Candidate) float64 { return one(c.IsNote()) }},
	{"asks", "is a question itself", func(c *Candidate) float64 { return one(asks(c.Match, c.Sentence)) }},
	{"replies", "follows a question, by the share of the asker's words in that", (*Candidate).replies},

	// Speech
	{"source", "the speaker asked for says it", func(c *Candidate) float64 { return one(c.Speech.Theirs) }},
	{"only mentioned", "the speaker asked for is only mentioned", func(c *Candidate) float64 { return one(c.Speech.Mentioned) }},
	{"content", "share of the question's words within what a speaker says, for who said and what X said", func(c *Candidate) float64 { return c.Speech.Content }},
	{"named speaker", "a named speaker says it, for who said", func(c *Candidate) float64 { return one(c.Speech.Named) }},

	// The article
	{"date", "its date is in the time asked for", func(c *Candidate) float64 { return c.Query.Fits(c.Read.Doc.Date) }},
	{"fresh", "how near its date lies to the day the question is asked", func(c *Candidate) float64 { return c.Query.Fresh(c.Read.Doc.Date) }},
	{"publication", "it is of the publication that the question names", func(c *Candidate) float64 { return c.Query.InSource(c.Read.Doc.Publication) }},
	{"year", "the sentence names a year of the question", func(c *Candidate) float64 { return one(OfYear(c.Match, c.Sentence)) }},

	// What the answer type wants
	wants("who", question.AskWho),
	wants("when", question.AskWhen),
	wants("where", question.AskWhere),
	wants("number", question.AskNumber),
	wants("money", question.AskMoney),
	wants("percent", question.AskPercent),
	wants("duration", question.AskDuration),
	wants("measure", question.AskMeasure),
	wants("age", question.AskAge),
	wants("why", question.AskWhy),
	wants("meaning", question.AskMeaning),
	wants("change", question.AskChange),
	wants("written", question.AskWritten),
	senses("sense who", question.AskWho, func(c *Candidate) float64 { return one(NewName(c.Match, c.Sentence)) }),
	senses("sense when", question.AskWhen, showing(question.AskWhen)),
	senses("sense where", question.AskWhere, showing(question.AskWhere)),
	senses("sense amount", question.AskNumber, func(c *Candidate) float64 { return one(newFigure(c.Match, c.Sentence)) }),
	senses("sense why", question.AskWhy, showing(question.AskWhy)),
	senses("sense meaning", question.AskMeaning, showing(question.AskMeaning)),
	senses("sense list", question.AskList, (*Candidate).enumerates),
	{"figure", "a figure that the question does not have, for questions about figures", (*Candidate).figure},
	{"new name", "a name that the question does not have, for questions about names", (*Candidate).newName},
	{"holder", "names who held the role asked for", func(c *Candidate) float64 { return one(Holds(c.Match, c.Sentence)) }},
	{"spells out", "has both an acronym of the question and its name, for what is", func(c *Candidate) float64 { return one(SpellsOut(c.Match, c.Sentence)) }},
	{"answer near", "share of the question near a word that could be the answer, for the best", (*Candidate).answerNear},
	{"counts", "a figure counts what the question counts, for the best", (*Candidate).counts},

	// Meaning
	{"like", "how like the question it is", (*Candidate).Like},
	{"like most", "the same, against the sentence most like it", func(c *Candidate) float64 { return max(-0.4, c.like-c.field.most) }},
	{"like next", "how like the better of its neighbours is", (*Candidate).likeNext},
	{"like alone", "how like it is, by how much of the question no sentence says in its words", func(c *Candidate) float64 { return c.like * (1 - c.field.words) }},
	{"like sure", "how like it is, as far as the model knows the question's words", func(c *Candidate) float64 { return c.like * c.Query.Sure }},
	{"nearness", "how like the question its window is, as the encoder reads it", func(c *Candidate) float64 { return c.passage.nearness }},
	{"nearness behind", "by how much less than the nearest window", func(c *Candidate) float64 { return c.passage.behindNearest() }},
	{"nearness near", "the same as a share", func(c *Candidate) float64 { return c.passage.nearNearest() }},
	{"close", "closeness of the words, by how rare they are", func(c *Candidate) float64 { return c.Query.Mass(c.closest) }},
	{"covered", "closeness of the words, by how much they say in English", (*Candidate).covered},
	{"hole", "the word that it covers worst", func(c *Candidate) float64 { return c.Query.Hole(c.closest) }},

	// Meaning, as the encoder reads it: of those that are reread
	{likenessFeature, "how like the question it is", (*Candidate).Likeness},
	{likenessFeature + " behind", "by how much less than the sentence most like it", (*Candidate).behindMost},
	{likenessFeature + " near", "the same as a share", (*Candidate).nearMost},
	{likenessFeature + " alone", "how like it is, by how much of the question no sentence says in its words", func(c *Candidate) float64 { return c.cosine * (1 - c.field.words) }},
}

// wants is the feature of an answer type: the sentence shows what the type wants.
func wants(name string, t question.AnswerType) feature {
	return feature{name, "shows what “" + string(t) + "” asks for", func(c *Candidate) float64 {
		return one(c.Query.Type == t && c.shows.Has(t.Wants()))
	}}
}

// senses is the feature of an answer type as the question's vector tells it: by the chance that it is asked.
func senses(name string, t question.AnswerType, shown func(c *Candidate) float64) feature {
	return feature{name, "shows what “" + string(t) + "” asks for, by the chance that this is asked", func(c *Candidate) float64 {
		if chance := c.Query.Sense.Of(t); chance > 0 {
			return chance * shown(c)
		}
		return 0
	}}
}

// showing reports whether a sentence shows what an answer type wants.
func showing(t question.AnswerType) func(c *Candidate) float64 {
	return func(c *Candidate) float64 { return one(c.shows.Has(t.Wants())) }
}

// enumerates is 1 for a list, and grows with the name words that the question does not have: an enumeration has many.
func (c *Candidate) enumerates() float64 {
	if _, is := listOf(c.Read, c.Sentence); is {
		return 1
	}
	return min(1, float64(newNames(c.Match, c.Sentence))/8)
}

// weigh works the features out and the score from them.
func (c *Candidate) weigh(w *Weights) { c.weighBy(w.sentence) }

func (c *Candidate) weighBy(weights []float64) {
	for i := range sentenceFeatures {
		c.Features[i] = sentenceFeatures[i].of(c)
	}
	c.Score, c.weights = dot(c.Features, weights), weights
}

// Explain names what the score is made of, parts that add nothing left out.
func (c *Candidate) Explain() []index.Part {
	var parts []index.Part
	for i, value := range c.Features[:len(c.weights)] {
		if add := value * c.weights[i]; math.Abs(add) > 1e-9 {
			parts = append(parts, index.Part{Name: sentenceFeatures[i].Name, Value: add})
		}
	}
	return parts
}

func (c *Candidate) length() int { return c.Read.Length(c.Sentence) }

func (c *Candidate) dense() float64 { return c.words * 20 / (20 + float64(c.length())) }

func (c *Candidate) block() uint64 { return c.Blocks[c.Read.Sentences[c.Sentence].Block] }

func (c *Candidate) previous() float64 {
	i, all := c.Sentence, c.Read.Sentences
	if i == 0 || all[i-1].Block < all[i].Block-1 {
		return 0
	}
	return c.Query.Share(c.Got[i-1] &^ c.got())
}

func (c *Candidate) next() float64 {
	i := c.Sentence + 1
	if !c.inBlock(i) {
		return 0
	}
	return c.Query.Share(c.Got[i] &^ c.got())
}

func (c *Candidate) inBlock(i int) bool {
	all := c.Read.Sentences
	return i >= 0 && i < len(all) && all[i].Block == all[c.Sentence].Block
}

func (c *Candidate) likeNext() float64 {
	best := 0.0
	for n, i := range []int{c.Sentence - 1, c.Sentence + 1} {
		if c.inBlock(i) {
			if like := c.Match.Like(i); n == 0 || like > best {
				best = like
			}
		}
	}
	return best
}

func (c *Candidate) opens() bool {
	i := c.Sentence
	return i == 0 || !c.Read.Sentences[i-1].Shown && i < 4
}

// asks reports whether a sentence is a question: a heading that the text answers, or one that nobody does.
func asks(m *match.Match, i int) bool {
	s := m.Read.Sentences[i].Span.Of(m.Read.Doc.Body)
	return strings.HasSuffix(strings.TrimRight(s, "\"'”’)* "), "?")
}

func (c *Candidate) replies() float64 {
	if c.Sentence == 0 || asks(c.Match, c.Sentence) || !asks(c.Match, c.Sentence-1) {
		return 0
	}
	return c.Query.Share(c.Got[c.Sentence-1])
}

// IsNote reports whether the sentence is one of a correction note.
func (c *Candidate) IsNote() bool {
	return c.Read.Doc.Blocks[c.Read.Sentences[c.Sentence].Block].Role == article.Note
}

func (c *Candidate) figure() float64 {
	t := c.Query.Type
	return one((t.Counted() || t == question.AskWhen) && newFigure(c.Match, c.Sentence))
}

func (c *Candidate) newName() float64 {
	return one(c.Query.Type.Names() && NewName(c.Match, c.Sentence))
}

func (c *Candidate) answerNear() float64 {
	if !c.closely {
		return 0
	}
	return AnswerNear(c.Match, c.Sentence)
}

func (c *Candidate) counts() float64 {
	if !c.closely || c.Query.Type != question.AskNumber {
		return 0
	}
	return Counts(c.Match, c.Sentence, BesideFigure)
}

func (c *Candidate) covered() float64 {
	share, _ := c.Query.Covered(c.closest, match.Any)
	return share
}
