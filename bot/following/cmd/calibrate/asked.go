package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"math"
	"math/rand/v2"
	"os"
	"path"
	"slices"
	"strings"
	"testing/fstest"

	"pullquote/bot/following"
	"pullquote/index"
	"pullquote/index/local"
	"pullquote/index/meaning"
	"pullquote/index/text"
)

// A sample is topics that people asked about, and articles: those that answer, and others.
type sample struct {
	topics []asked
	files  fstest.MapFS
}

// An asked is a question of a set as a topic: its words but for function words. Gold are the articles that answer it, by the ends of
// their ids.
type asked struct {
	topic string
	gold  []string
}

// draw takes a number of answered questions of a file of JSON lines, the articles that answer them, and others up to a number; the same ones
// for a seed.
func draw(dir fs.FS, questions string, topics, articles int, seed uint64) (s sample, err error) {
	all, err := readAsked(questions)
	if err != nil {
		return s, err
	}
	r := rand.New(rand.NewPCG(seed, 0))
	r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	s.topics = all[:min(topics, len(all))]
	names, err := fs.Glob(dir, "*/*.md")
	if err != nil {
		return s, err
	}
	r.Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
	answers := func(name string) bool {
		return slices.ContainsFunc(s.topics, func(a asked) bool { return slices.Contains(a.gold, idOf(name)) })
	}
	slices.SortStableFunc(names, func(a, b string) int { return rank(answers(a)) - rank(answers(b)) })
	s.files = fstest.MapFS{}
	for _, name := range names[:min(articles, len(names))] {
		data, err := fs.ReadFile(dir, name)
		if err != nil {
			return s, err
		}
		s.files[name] = &fstest.MapFile{Data: data}
	}
	return s, nil
}

func rank(first bool) int {
	if first {
		return 0
	}
	return 1
}

// idOf is the last part of an article's id.
func idOf(name string) string { return strings.TrimSuffix(path.Base(name), ".md") }

func readAsked(file string) (all []asked, err error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var q struct {
			Question string
			Gold     []struct{ File string }
		}
		if err := json.Unmarshal(lines.Bytes(), &q); err != nil {
			return nil, fmt.Errorf("read %s: %w", file, err)
		}
		a := asked{topic: topicOf(q.Question)}
		for _, g := range q.Gold {
			a.gold = append(a.gold, g.File)
		}
		if len(a.gold) > 0 && following.HasWords(a.topic) {
			all = append(all, a)
		}
	}
	return all, nil
}

// topicOf is a question as a topic.
func topicOf(question string) string {
	var words []string
	for _, w := range strings.Fields(question) {
		if w = strings.Trim(w, "?.,!:;()\"“”"); len(text.Stems(w)) > 0 {
			words = append(words, w)
		}
	}
	return strings.Join(words, " ")
}

// A reached article is one that a topic is held against.
type reached struct {
	gold    bool
	words   bool    // it has the topic's words, as a follow wants them
	nearest float64 // of its sentences
	shares  bool    // it has one of the topic's words
}

// lengths are of how many of their rarest words topics are made: most follow few words. 0: of all.
var lengths = []int{0, 3, 2}

// askedAbout holds each topic of each length against each article.
func askedAbout(ctx context.Context, s sample) (all map[int][][]reached, err error) {
	ix, err := local.Open(ctx, s.files, local.Options{Meaning: meaning.Default(), Encoder: local.Encoder(), MemoryLimit: 100_000})
	if err != nil {
		return nil, err
	}
	defer ix.Close()
	if err := ix.Fill(ctx, nil); err != nil {
		return nil, err
	}
	shot, err := ix.Snapshot(ctx)
	if err != nil {
		return nil, err
	}
	defer shot.Close()
	c, err := read(ctx, shot)
	if err != nil {
		return nil, err
	}
	all = map[int][][]reached{}
	in := c.frequencies()
	for _, n := range lengths {
		for _, a := range s.topics {
			a.topic = rarest(a.topic, n, in)
			one, err := c.hold(ctx, shot, a)
			if err != nil {
				return nil, err
			}
			all[n] = append(all[n], one)
		}
	}
	return all, nil
}

// frequencies are in how many articles each stem stands.
func (c coverage) frequencies() map[string]int {
	in := map[string]int{}
	for _, d := range c.docs {
		for _, stem := range slices.Compact(slices.Sorted(slices.Values(text.Stems(d.Title + " " + d.Body)))) {
			in[stem]++
		}
	}
	return in
}

// rarest are the n rarest words of a topic, in its order; 0: all. A word that no article has is none that somebody would follow.
func rarest(topic string, n int, in map[string]int) string {
	all := strings.Fields(topic)
	words := slices.DeleteFunc(slices.Clone(all), func(w string) bool { return in[text.Stems(w)[0]] == 0 })
	if n == 0 || len(words) <= n {
		return topic
	}
	slices.SortStableFunc(words, func(a, b string) int { return in[text.Stems(a)[0]] - in[text.Stems(b)[0]] })
	return strings.Join(slices.DeleteFunc(all, func(w string) bool { return !slices.Contains(words[:n], w) }), " ")
}

// hold holds a topic against each article, as a courier does.
func (c coverage) hold(ctx context.Context, s index.Snapshot, a asked) ([]reached, error) {
	all := make([]reached, len(c.docs))
	for n, d := range c.docs {
		all[n].gold = slices.Contains(a.gold, idOf(string(d.ID)))
		statements := following.Statements(d)
		for _, item := range append(statements, following.OwnWords(d, statements)...) {
			why, _ := following.Follow{Kind: following.Topic, Name: a.topic}.Wants(item, following.About{Document: d})
			all[n].words = all[n].words || why.Words
		}
		all[n].shares = shares(a.topic, d.Title+" "+d.Body)
	}
	like, err := s.Likeness(ctx, a.topic, c.refs, 0)
	if err != nil {
		return nil, err
	}
	for i, l := range like {
		if n := c.doc[i]; !math.IsNaN(l) {
			all[n].nearest = max(all[n].nearest, l)
		}
	}
	return all, nil
}

// printAsked says for each threshold how many of the articles that answer are reached, and how many others are by meaning alone.
func printAsked(all [][]reached, out io.Writer) {
	articles, gold, words := 0, 0, 0
	for _, topic := range all {
		articles = len(topic)
		for _, r := range topic {
			if r.gold {
				gold++
				if r.words {
					words++
				}
			}
		}
	}
	fmt.Fprintf(out, "%d topics, %d articles; %d pairs of a topic and an article that answers, of which %.0f %% are reached by words\n\n", len(all), articles, gold, share(words, gold))
	fmt.Fprintln(out, "| from | answering articles reached, words or meaning | by meaning alone: answer | others that share a word | that share none | precision |\n|---|---|---|---|---|---|")
	for t := 0.78; t < 0.905; t += 0.01 {
		found, right, sharing, foreign := words, 0, 0, 0
		for _, topic := range all {
			for _, r := range topic {
				switch {
				case r.words || r.nearest < t:
				case r.gold:
					found, right = found+1, right+1
				case r.shares:
					sharing++
				default:
					foreign++
				}
			}
		}
		fmt.Fprintf(out, "| %.2f | %.0f %% | %d | %d | %d | %.0f %% |\n", t, share(found, gold), right, sharing, foreign, share(right, right+sharing+foreign))
	}
}

func share(some, all int) float64 { return 100 * float64(some) / float64(max(1, all)) }
