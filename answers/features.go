package answers

import (
	"math"

	"pullquote/index"
)

// A feature is one named piece of evidence that a sentence answers a question.
type feature int

// The features of a sentence. Shares are of the question's words by weight (inverse document frequency).
const (
	fWords     feature = iota // share of the question's words in the sentence
	fExact                    // the same, unstemmed words only
	fMeant                    // share matched by meaning only: synonyms, number words, aliases
	fPairs                    // share of neighbouring words of the question that are neighbours here
	fNear                     // share that stand within six words of each other
	fRarest                   // the rarest word that the sentence lacks
	fNames                    // share of the question's names
	fDense                    // share of the words, for the sentence's length
	fPrevious                 // share that the sentence before adds
	fNext                     // share that the sentence after adds
	fBlock                    // share that the rest of the paragraph adds
	fTitle                    // share that the title adds
	fArticle                  // share that the rest of the article adds
	fPassage                  // how likely its passage is, against the best one
	fBehind                   // the same as a difference of scores
	fBest                     // 1 over its passage's rank
	fShort                    // fewer than eight words
	fLength                   // long sentences hold more
	fOpening                  // the article's first sentence
	fNote                     // a correction note
	fQuoted                   // the words that the asker quoted
	fSource                   // the speaker asked for says it
	fMentioned                // the speaker asked for is only mentioned
	fContent                  // share of the question's words within what a speaker says, for who said and what X said
	fNamed                    // a named speaker says it, for who said
	fDate                     // the article's date is in the time asked for
	fInSource                 // of the publication that the question names
	fYear                     // names a year of the question
	fWho                      // kinds of evidence, each for its kind of question
	fWhen
	fWhere
	fNumber
	fMoney
	fPercent
	fDuration
	fMeasure
	fAge
	fWhy
	fMeaning
	fChange
	fFigure    // a figure that the question does not have, for questions about figures
	fLike      // how like the question it is by what it means
	fLikeMost  // the same, against the sentence most like it
	fLikeNext  // how like the better of its neighbours is
	fLikeAlone // fLike, by how much of the question no sentence says in its words
	fLikeSure  // fLike, as far as the model knows the question's words
	fNewName
	fHolder // names who held the role asked for
	fSpells // has both an acronym of the question and its name, for what is
	fFresh  // how near its date lies to the day the question is asked
	fClose
	fCovered
	fHole
	fAnswerNear
	fCounts
	fWritten
	nFeatures
)

var featureNames = [nFeatures]string{"words", "exact", "meant", "pairs", "near", "rarest missing", "names", "dense", "previous", "next",
	"paragraph", "title", "article", "passage", "passage behind", "passage rank", "short", "length", "opening", "note",
	"quoted", "source", "only mentioned", "content", "named speaker", "date", "publication", "year", "who", "when", "where", "number", "money",
	"percent", "duration", "measure", "age", "why", "meaning", "change", "figure", "like", "like most", "like next", "like alone", "like sure", "new name", "holder", "spells out", "fresh", "close", "covered", "hole", "answer near", "counts", "written"}

type features [nFeatures]float64

// kindFeature is the feature that tells a kind's evidence.
var kindFeature = map[kind]feature{askWho: fWho, askWhen: fWhen, askWhere: fWhere, askNumber: fNumber, askMoney: fMoney, askPercent: fPercent,
	askDuration: fDuration, askMeasure: fMeasure, askAge: fAge, askWhy: fWhy, askMeaning: fMeaning, askChange: fChange, askWritten: fWritten}

// explain names what a score is made of, parts that add nothing left out.
func (f *features) explain(w *weights) []index.Part {
	var parts []index.Part
	for i, value := range f {
		if add := value * w[i]; math.Abs(add) > 1e-9 {
			parts = append(parts, index.Part{Name: featureNames[i], Value: add})
		}
	}
	return parts
}

type weights [nFeatures]float64

func (f *features) score(w *weights) float64 {
	sum := 0.0
	for i := range f {
		sum += f[i] * w[i]
	}
	return sum
}
