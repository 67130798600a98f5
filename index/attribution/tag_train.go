package attribution

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"pullquote/index/article"
	"pullquote/index/sentence"
)

// A tagged is one treebank sentence, cut into our tokens.
type tagged struct {
	text  *text
	gold  []tag
	links []link
}

// A treeRow is one word of a treebank sentence. Heads count from 1; 0 is the root.
type treeRow struct {
	form, tag string
	head      int
	relation  relation
}

// readTreebank reads sentences in CoNLL-U format: https://universaldependencies.org/format.html. The fifth column holds
// the tag, the seventh and eighth the head and the relation to it.
func readTreebank(r io.Reader) ([]tagged, error) {
	var all []tagged
	var line string
	var rows []treeRow
	scan := bufio.NewScanner(r)
	scan.Buffer(nil, 1<<20)
	for scan.Scan() {
		switch row := scan.Text(); {
		case strings.HasPrefix(row, "# text = "):
			line = row[len("# text = "):]
		case row == "":
			if s, ok := alignTreebank(line, rows); ok {
				all = append(all, s)
			}
			rows = nil
		case row[0] != '#':
			cells := strings.Split(row, "\t")
			if len(cells) > 7 && !strings.ContainsAny(cells[0], "-.") {
				head, _ := strconv.Atoi(cells[6])
				rows = append(rows, treeRow{cells[1], cells[4], head, relationOf(cells[7])})
			}
		}
	}
	if err := scan.Err(); err != nil {
		return nil, fmt.Errorf("read treebank: %w", err)
	}
	return all, nil
}

// alignTreebank gives each of our tokens the tag of the treebank token that holds its last byte.
func alignTreebank(line string, rows []treeRow) (tagged, bool) {
	if len(rows) == 0 {
		return tagged{}, false
	}
	rowAt := make([]int, len(line))
	at := 0
	for i, row := range rows {
		n := strings.Index(line[at:], row.form)
		if n < 0 || n > 2 {
			return tagged{}, false
		}
		for j := range len(row.form) {
			rowAt[at+n+j] = i
		}
		at += n + len(row.form)
	}
	block := article.Block{Span: article.Span{Start: 0, End: len(line)}, Role: article.Text}
	t := newText(line, []article.Block{block}, []sentence.Sentence{{Span: block.Span, Block: 0}})
	gold := make([]tag, len(t.tokens))
	for i, k := range t.tokens {
		gold[i] = tagOf(rows[rowAt[k.End-1]].tag)
		if k.shape == mark {
			gold[i] = punct
		}
	}
	return tagged{t, gold, t.treeOf(rows, rowAt)}, len(t.tokens) > 0
}

// treeOf carries a treebank's tree over to our tokens. Where one of ours holds several of the treebank's, their common
// head counts; where several of ours make one of the treebank's, the last stands for it.
func (t *text) treeOf(rows []treeRow, rowAt []int) []link {
	last := make([]int, len(rows)) // our last token that overlaps a row
	for i, k := range t.tokens {
		for at := k.Start; at < k.End; at++ {
			last[rowAt[at]] = i
		}
	}
	links := make([]link, len(t.tokens))
	for i, k := range t.tokens {
		links[i] = link{head: int32(last[rowAt[k.End-1]])}
		if int(links[i].head) != i {
			continue
		}
		for at := k.End - 1; at >= k.Start; at-- {
			row := rows[rowAt[at]]
			if row.head == 0 {
				links[i] = link{head: -1, relation: row.relation}
				break
			}
			if h := last[row.head-1]; h != i {
				links[i] = link{head: int32(h), relation: row.relation}
				break
			}
		}
		if int(links[i].head) == i {
			links[i].head = -1
		}
	}
	return links
}

// trainTagger trains an averaged perceptron; the share of held-out tokens that it tags rightly comes with it.
func trainTagger(all []tagged, seed uint64, epochs int) (*tagger, float64) {
	var train, held []tagged
	for i, s := range all {
		if i%20 == 7 {
			held = append(held, s)
		} else {
			train = append(train, s)
		}
	}
	p := newPerceptron()
	rng := rand.New(rand.NewPCG(seed, 1))
	for range epochs {
		rng.Shuffle(len(train), func(i, j int) { train[i], train[j] = train[j], train[i] })
		for _, s := range train {
			p.learn(s)
		}
	}
	g := p.average()
	g.known = knownWords(train)
	g.unpack()
	return g, g.accuracy(held)
}

// knownWords are those that come up at least thirty times and have the same tag in 199 of 200.
func knownWords(train []tagged) map[uint32]tag {
	seen := map[uint32]*[tagCount]int{}
	for _, s := range train {
		for i, k := range s.text.tokens {
			if seen[k.hash] == nil {
				seen[k.hash] = new([tagCount]int)
			}
			seen[k.hash][s.gold[i]]++
		}
	}
	known := map[uint32]tag{}
	for h, counts := range seen {
		all, best := 0, other
		for t, n := range counts {
			all += n
			if n > counts[best] {
				best = tag(t)
			}
		}
		if all >= 30 && counts[best]*200 >= all*199 {
			known[h] = best
		}
	}
	return known
}

func (g *tagger) accuracy(held []tagged) float64 {
	right, n := 0, 0
	for _, s := range held {
		g.tagAll(s.text)
		for i, k := range s.text.tokens {
			if k.shape != mark {
				n++
				if k.tag == s.gold[i] {
					right++
				}
			}
		}
	}
	return float64(right) / float64(max(n, 1))
}

// A perceptron holds the running weights and what averaging needs.
type perceptron struct {
	weights []float32
	sums    []float64 // of weight × time of the change
	time    float64
}

func newPerceptron() *perceptron {
	n := tagLanes << tagBits
	return &perceptron{make([]float32, n), make([]float64, n), 1}
}

func (p *perceptron) learn(s tagged) {
	var rows [tagFeatures]uint32
	tokens := s.text.tokens
	for _, stretch := range s.text.sentences {
		for i := stretch.from; i < stretch.to; i++ {
			if tokens[i].shape == mark {
				tokens[i].tag = punct
				continue
			}
			tagRows(tokens, stretch, i, &rows)
			guess := p.best(&rows)
			if want := s.gold[i]; guess != want {
				p.update(&rows, want, 1)
				p.update(&rows, guess, -1)
			}
			p.time++
			tokens[i].tag = guess // it learns to live with its own mistakes
		}
	}
}

func (p *perceptron) best(rows *[tagFeatures]uint32) tag {
	var sum [tagLanes]float32
	for _, row := range rows {
		for j := range uint32(tagCount) {
			sum[j] += p.weights[row*tagLanes+j]
		}
	}
	best := other
	for j := range tagCount {
		if sum[j] > sum[best] {
			best = j
		}
	}
	return best
}

func (p *perceptron) update(rows *[tagFeatures]uint32, t tag, by float32) {
	for _, row := range rows {
		at := row*tagLanes + uint32(t)
		p.weights[at] += by
		p.sums[at] += float64(by) * p.time
	}
}

// average is the mean of the weights over all steps.
func (p *perceptron) average() *tagger {
	return &tagger{weights: averaged(p.weights, p.sums, p.time, 10_000)}
}

// averaged is the mean of a perceptron's weights over all its steps, as bytes. The scale only has to be common: it is
// chosen so that one weight in so many is cut off.
func averaged(weights []float32, sums []float64, time float64, oneIn int) []int8 {
	mean := make([]float64, len(weights))
	var sizes []float64
	for i, w := range weights {
		mean[i] = float64(w) - sums[i]/time
		if mean[i] != 0 {
			sizes = append(sizes, max(mean[i], -mean[i]))
		}
	}
	slices.Sort(sizes)
	scale := 127.0
	if len(sizes) > 0 {
		scale /= sizes[len(sizes)*(oneIn-1)/oneIn]
	}
	rounded := make([]int8, len(mean))
	for i, m := range mean {
		rounded[i] = toByte(math.Round(m * scale))
	}
	return rounded
}

func toByte(x float64) int8 { return int8(max(-127, min(127, x))) }
