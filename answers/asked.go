package answers

import (
	"math"
	"strings"
	"time"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/meaning"
	"pullquote/index/text"
)

// asked is a question made ready for ranking: what it asks, and its words with how rare they are in the coverage.
type asked struct {
	understanding
	terms   []askedTerm
	total   float64          // the terms' weights together
	names   uint64           // the terms that the asker capitalised, as bits
	alts    map[string][]alt // stem of the coverage -> the terms it stands for
	quoted  [][]string       // stems of each quotation in the question
	focus   map[string]bool  // stems of what is counted
	speaker voice
	source  string // the publication that the question names, "" when none of those found
	plain   string // the question, folded
	phrases []phrase
	wanted  markSet        // the stems of alts and phrases
	holders [][]string     // names of who held the role asked for, in words
	named   uint64         // the terms that name somebody or something, as bits
	model   *meaning.Model // nil: words alone
	vector  meaning.Vector // of the question
	sure    float64        // how far the vector can be trusted: less for every word that the model does not know
	when    interval
	day     article.Date // the question is asked; zero when unknown

	vectors     *wordVectors
	termVectors []meaning.Vector // of single words, made when first asked for; zero for words that the model only spells
}

type askedTerm struct {
	word, stem string
	weight     float64 // inverse document frequency
	gravity    float64 // how much the word says in English; 0 until it is asked for
	passages   int     // how many hold it
	name       bool    // the asker capitalised it
	number     bool
	spelt      bool // misspelt, and known rightly spelt
	position   int  // in the question, function words counted
}

// An alt says that a stem of the coverage matches a term of the question, fully (1) or by meaning (less).
type alt struct {
	term  int
	match float64
	exact string // the word that matches unstemmed too; "" for a meaning
}

// maxTerms bounds the work on a hostile question; the longest of the evaluation sets have 40 words.
const maxTerms = 40

// prepare joins what the question asks with what the index knows of its words.
func prepare(u understanding, topic string, known []index.TermStat, passages int, v voice) *asked {
	a := &asked{understanding: u, alts: map[string][]alt{}, focus: map[string]bool{}, speaker: v, when: u.when}
	df := make(map[string]int, len(known))
	for _, t := range known {
		df[t.Stem] = t.Passages
	}
	names := map[string]bool{}
	for _, n := range u.names {
		for _, t := range text.Analyse(n) {
			names[t.Stem] = true
		}
	}
	seen := map[string]bool{}
	for _, t := range text.Analyse(topic) {
		if seen[t.Stem] || len(a.terms) == maxTerms {
			continue
		}
		seen[t.Stem] = true
		a.terms = append(a.terms, askedTerm{word: t.Word, stem: t.Stem, weight: idf(df[t.Stem], passages), passages: df[t.Stem],
			name: names[t.Stem], number: isNumber(t.Word), position: t.Position})
	}
	a.dampAsking()
	for i, t := range a.terms {
		a.total += t.weight
		if t.name {
			a.names |= 1 << i
		}
		a.alts[t.stem] = append(a.alts[t.stem], alt{i, 1, t.word})
	}
	a.named = a.names
	for i, t := range a.terms {
		for _, r := range related(t.word) {
			a.addAlt(r.stem, alt{i, r.match, ""})
		}
	}
	for _, q := range u.quoted {
		if stems := text.Stems(q); len(stems) > 1 {
			a.quoted = append(a.quoted, stems)
		}
	}
	for _, s := range text.Stems(u.focus) {
		a.focus[s] = true
	}
	return a
}

// means enters what the question means.
func (a *asked) means(m *meaning.Model, text string) {
	if m != nil {
		a.model, a.vector = m, m.Embed(text)
		a.sure = 1 / float64(1+m.Spelled(text))
	}
}

// like is how like the question a sentence is by what it means: a cosine.
func (m *matching) like(i int) float64 {
	if m.asked.model == nil {
		return 0
	}
	return m.asked.vector.Cosine(m.read.vector(m.asked.model, i))
}

// askingWeight is what is left of a word that only asks: “say” in “what did X say”, “people” in “how many people”.
const askingWeight = 0.35

// dampAsking takes weight from words that carry the question and not its subject.
func (a *asked) dampAsking() {
	for i, t := range a.terms {
		if askingWords[t.word] || a.kind == askSaid && sayingWords[t.word] || a.kind == askSayer && sayingWords[t.word] {
			a.terms[i].weight *= askingWeight
		}
	}
}

var (
	askingWords = set(`percent percentage many much long kind type sort name named call called way ways happen happened
		mean thing things tell article articles story coverage reported true stated mentioned list does did day year month time date number amount stand stands`)
	sayingWords = set(strings.Join(speechForms, " "))
	changeWords = set("change changed changes changing different difference differ differed evolve evolved shift shifted new")
)

// idf is the inverse document frequency of BM25 in its usual non-negative form.
func idf(df, n int) float64 {
	return math.Log(1 + (float64(n)-float64(df)+0.5)/(float64(df)+0.5))
}

// Half of what nearness in time is worth is left this far away.
const fortnight = 14 * 24 * time.Hour

// fresh is how near an article's date lies to the day the question is asked, from 1 down: what somebody asks without
// naming a time is most often about what is in the news. 0 where a time is asked for, or nothing is known.
func (a *asked) fresh(d article.Date) float64 {
	if !a.when.isZero() || a.day.IsZero() || d.IsZero() {
		return 0
	}
	return nearness(a.day.First().Sub(d.Last()).Abs())
}

// fits tells how an article's date sits with the time asked for: 1 within, towards -1 the further outside (news of a
// month is also in the next one's first days), 0 unknown or not asked.
func (a *asked) fits(d article.Date) float64 {
	switch from, to := a.when.from, a.when.to; {
	case a.when.isZero() || d.IsZero():
		return 0
	case d.Within(from, to):
		return 1
	case !from.IsZero() && d.Last().Before(from.First()):
		return 2*nearness(from.First().Sub(d.Last())) - 1
	default:
		return 2*nearness(d.First().Sub(to.Last())) - 1
	}
}

// nearness falls from 1 as a hyperbola does.
func nearness(gap time.Duration) float64 { return 1 / (1 + float64(gap)/float64(fortnight)) }
