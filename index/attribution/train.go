package attribution

import (
	"fmt"
	"io"
	"log/slog"
	"math"
	"slices"

	"pullquote/index/article"
	"pullquote/index/sentence"
)

// An Annotated article is one whose statements people have marked.
type Annotated struct {
	Article *article.Article
	Quotes  []Quote // content, cue and source; in bytes
}

// Training is what Train learns from. Equal input and seed give equal models.
type Training struct {
	Articles []Annotated
	Treebank io.Reader // CoNLL-U, for the tagger
	Seed     uint64
	Log      *slog.Logger
}

// Train learns a model and returns it encoded, as model.bin is.
func Train(t Training) ([]byte, error) {
	if t.Log == nil {
		t.Log = slog.New(slog.DiscardHandler)
	}
	m, err := t.model()
	if err != nil {
		return nil, err
	}
	return m.encode()
}

// A Reader reads with a model of its own, so that one can be measured before it is embedded.
type Reader struct{ model *model }

// NewReader decodes what Train returned.
func NewReader(data []byte) (*Reader, error) {
	m, err := decodeModel(data)
	if err != nil {
		return nil, fmt.Errorf("decode model: %w", err)
	}
	return &Reader{m}, nil
}

// Read is the package's Read with this model.
func (r *Reader) Read(a *article.Article) Reading {
	blocks := a.Blocks()
	return read(r.model, a, blocks, sentence.Split(a.Body, blocks))
}

func (t Training) model() (*model, error) {
	bank, err := readTreebank(t.Treebank)
	if err != nil {
		return nil, err
	}
	g, accuracy := trainTagger(bank, t.Seed, 8)
	t.Log.Info("tagger", "sentences", len(bank), "accuracy_held_out", accuracy)
	pages := t.pages(g)
	lexicon := cueLexicon(pages)
	t.Log.Info("corpus", "articles", len(pages), "lexicon", len(lexicon))

	// The confidence model must see claims as they are made on text that the other models have not seen.
	const folds = 3
	var judged []lesson
	for k := range folds {
		var train, held []*page
		for i, p := range pages {
			if i%folds == k {
				held = append(held, p)
			} else {
				train = append(train, p)
			}
		}
		m := t.choices(g, lexicon, train)
		judged = append(judged, judge(m, held)...)
	}
	m := t.choices(g, lexicon, pages)
	m.confidence = newLearner().fit(single(judged), epochs, t.Seed)
	m.confidenceFloor = floorOf(judged, countGold(pages), t.Seed)
	t.Log.Info("confidence", "claims", len(judged), "floor", m.confidenceFloor)
	return m, nil
}

// epochs is how often the lessons are gone over. With averaged weights more changes little.
const epochs = 6

// cueFloor: below these odds a cue is right less than once in fifty times.
const cueFloor = -2.5

// choices trains the models that make claims.
func (t Training) choices(g *tagger, lexicon map[uint32]bool, pages []*page) *model {
	m := &model{tagger: *g, lexicon: lexicon, cueFloor: cueFloor}
	var l lessons
	for _, p := range pages {
		l.take(&reader{model: m, text: p.text}, p)
	}
	m.cue = newLearner().fit(l.cue, epochs, t.Seed)
	m.source = newLearner().fit(l.source, epochs, t.Seed)
	m.sideOf = newLearner().fit(l.side, epochs, t.Seed)
	m.start = newLearner().fit(l.start, epochs, t.Seed)
	m.end = newLearner().fit(l.end, epochs, t.Seed)
	t.Log.Info("lessons", "cue", len(l.cue), "source", len(l.source), "side", len(l.side), "start", len(l.start), "end",
		len(l.end), "unreachable", fmt.Sprint(l.missed))
	return m
}

// A page is an annotated article, cut and tagged.
type page struct {
	*text
	gold []gold
}

// gold is one marked statement, in tokens.
type gold struct {
	cue     int
	source  []stretch
	content []stretch
}

func (t Training) pages(g *tagger) []*page {
	var pages []*page
	for _, a := range t.Articles {
		blocks := a.Article.Blocks()
		x := newText(a.Article.Body, blocks, sentence.Split(a.Article.Body, blocks))
		g.tagAll(x)
		x.findPhrases()
		p := &page{text: x}
		for _, q := range a.Quotes {
			if gold, ok := p.align(q); ok {
				p.gold = append(p.gold, gold)
			}
		}
		pages = append(pages, p)
	}
	return pages
}

func (p *page) align(q Quote) (gold, bool) {
	var g gold
	for _, s := range q.Content {
		if w := p.words(s); w.len() > 0 {
			g.content = append(g.content, w)
		}
	}
	for _, s := range q.Source {
		if w := p.words(s); w.len() > 0 {
			g.source = append(g.source, w)
		}
	}
	g.cue = p.cueHead(q.Cue)
	return g, g.cue >= 0 && len(g.content) > 0
}

// tokensIn is the stretch of tokens that overlap a span.
func (t *text) tokensIn(s article.Span) stretch {
	from, _ := slices.BinarySearchFunc(t.tokens, s.Start, func(k token, at int) int { return k.End - 1 - at })
	to := from
	for to < len(t.tokens) && t.tokens[to].Start < s.End {
		to++
	}
	return stretch{from, to}
}

// words is tokensIn without the marks at its ends.
func (t *text) words(s article.Span) stretch {
	w := t.tokensIn(s)
	w.from = t.firstWord(w.from, w.to)
	w.to = t.lastWord(w.from, w.to)
	return w
}

// cueHead is the token that a marked cue is about: its first verb but auxiliaries, else its first noun, else its first
// token.
func (t *text) cueHead(cue []article.Span) int {
	verb, noun, first := -1, -1, -1
	for _, s := range cue {
		w := t.tokensIn(s)
		for i := w.from; i < w.to; i++ {
			k := &t.tokens[i]
			switch {
			case k.word == "according", k.tag.verb() && !isAuxiliary(k.word):
				verb = orElse(verb, i)
			case k.tag.noun():
				noun = orElse(noun, i)
			}
			first = orElse(first, i)
		}
	}
	return orElse(orElse(verb, noun), first)
}

func orElse(i, j int) int {
	if i >= 0 {
		return i
	}
	return j
}

// cueLexicon are the heads of cues that come up at least three times, so that a verb which the tagger takes for a noun is
// still looked at.
func cueLexicon(pages []*page) map[uint32]bool {
	seen := map[uint32]int{}
	for _, p := range pages {
		for _, g := range p.gold {
			if k := &p.tokens[g.cue]; !isAuxiliary(k.word) {
				seen[k.lemma]++
			}
		}
	}
	lexicon := map[uint32]bool{}
	for h, n := range seen {
		if n >= 3 {
			lexicon[h] = true
		}
	}
	return lexicon
}

func countGold(pages []*page) int {
	n := 0
	for _, p := range pages {
		n += len(p.gold)
	}
	return n
}

// floorOf chooses the floor on a fifth of the claims, with a confidence model that has not seen them: on its own lessons a
// model is too sure, and the floor would come out too low.
func floorOf(judged []lesson, gold int, seed uint64) float64 {
	cut := len(judged) * 4 / 5
	m := newLearner().fit(single(judged[:cut]), epochs, seed)
	return bestFloor(m, judged[cut:], gold/5)
}

// single makes a question of its own of every claim.
func single(judged []lesson) []lesson {
	var all []lesson
	for _, l := range judged {
		for i, c := range l.candidates {
			all = append(all, lesson{[][]uint32{c}, []bool{l.right[i]}})
		}
	}
	return all
}

// floorSlack is how much F1 may be given up for statements found: the curve is flat at its top, and a reader misses more
// by a statement that is not listed.
const floorSlack = 0.005

// bestFloor is the confidence below which a claim costs more than it brings, by F1 on the held-out claims.
func bestFloor(m table, judged []lesson, gold int) float64 {
	type claim struct {
		odds  float64
		right bool
	}
	var all []claim
	for _, l := range judged {
		best := claim{odds: math.Inf(-1)}
		for i, c := range l.candidates {
			if odds := m.score(c); odds > best.odds {
				best = claim{odds, l.right[i]}
			}
		}
		all = append(all, best)
	}
	slices.SortFunc(all, func(a, b claim) int {
		if a.odds > b.odds {
			return -1
		}
		return 1
	})
	right, best := 0, 0.0
	scores := make([]float64, len(all))
	for i, c := range all {
		right += btoi(c.right)
		scores[i] = 2 * float64(right) / float64(i+1+gold)
		best = max(best, scores[i])
	}
	floor := 0.0
	for i, c := range all {
		if scores[i] >= best-floorSlack {
			floor = c.odds
		}
	}
	return floor
}
