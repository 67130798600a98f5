package attribution

import (
	"cmp"
	"fmt"
	"io"
	"log/slog"
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
	jackknife(bank, t.Seed)
	tree, heads, labelled := trainParser(bank, t.Seed, 6)
	t.Log.Info("parser", "heads_held_out", heads, "labelled", labelled)
	pages := t.pages(g, tree)
	lexicon := cueLexicon(pages)
	t.Log.Info("corpus", "articles", len(pages), "lexicon", len(lexicon))

	m := t.choices(g, tree, lexicon, pages)
	heard := t.hearings(g, tree, lexicon, pages)
	var all []hearing
	var judged []lesson
	for k := range heard {
		all = append(all, heard[k]...)
		var others []lesson
		for j := range heard {
			if j != k {
				others = append(others, rivalLessons(heard[j])...)
			}
		}
		confidence := fit(withNone(others), t.Seed)
		judged = append(judged, inContext(heard[k], &confidence)...)
	}
	m.confidence = fit(withNone(rivalLessons(all)), t.Seed)
	m.context = fit(judged, t.Seed)
	m.confidenceFloor = floorOf(judged, countGold(pages), t.Seed)
	t.Log.Info("confidence", "claims", len(judged), "floor", m.confidenceFloor)
	return m, nil
}

// hearings are claims as they are made on text that the choices have not seen, by folds: what judges claims must learn
// from such.
func (t Training) hearings(g *tagger, tree *parser, lexicon map[uint32]bool, pages []*page) [][]hearing {
	const folds = 3
	heard := make([][]hearing, folds)
	for k := range folds {
		var train, held []*page
		for i, p := range pages {
			if i%folds == k {
				held = append(held, p)
			} else {
				train = append(train, p)
			}
		}
		heard[k] = hear(t.choices(g, tree, lexicon, train), held)
	}
	return heard
}

// cueFloor: below these odds a cue is right once in seven times, and its claims hardly ever; looking at them as well costs a
// tenth of the time and, on held-out text, 0.2 points of F1.
const cueFloor = -1.8

// choices trains the models that make claims.
func (t Training) choices(g *tagger, tree *parser, lexicon map[uint32]bool, pages []*page) *model {
	m := &model{tagger: *g, parser: *tree, lexicon: lexicon, cueFloor: cueFloor}
	var l lessons
	for _, p := range pages {
		l.take(&reader{model: m, text: p.text}, p)
	}
	m.cue = fit(l.cue, t.Seed)
	m.source = fit(l.source, t.Seed)
	m.sideOf = fit(l.side, t.Seed)
	m.start = fit(l.start, t.Seed)
	m.end = fit(l.end, t.Seed)
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

func (t Training) pages(g *tagger, tree *parser) []*page {
	var pages []*page
	for _, a := range t.Articles {
		blocks := a.Article.Blocks()
		x := newText(a.Article.Body, blocks, sentence.Split(a.Article.Body, blocks))
		g.tagAll(x)
		tree.parseAll(x)
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

// floorOf chooses the floor on a fifth of the claims, with a model that has not seen them: on its own lessons a model is
// too sure, and the floor would come out too low.
func floorOf(judged []lesson, gold int, seed uint64) float64 {
	var train, held []lesson
	for i, x := range judged {
		if i/200%5 == 4 {
			held = append(held, x)
		} else {
			train = append(train, x)
		}
	}
	m := fit(train, seed)
	return bestFloor(m, held, gold/5)
}

// withNone adds to the claims of every cue that there is no statement, whose score is always 0. It is right where no
// claim is.
func withNone(judged []lesson) []lesson {
	var all []lesson
	for _, l := range judged {
		all = append(all, lesson{append(slices.Clone(l.candidates), nil), append(slices.Clone(l.right), !slices.Contains(l.right, true))})
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
		all = append(all, claim{m.score(l.candidates[0]), l.right[0]})
	}
	slices.SortFunc(all, func(a, b claim) int { return cmp.Compare(b.odds, a.odds) })
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
