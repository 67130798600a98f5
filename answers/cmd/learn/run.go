package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing/fstest"

	"pullquote/answers"
	"pullquote/index/article"
	"pullquote/index/local"
	"pullquote/index/meaning"
	"pullquote/seeds"
)

func (o *options) run(ctx context.Context) error {
	benches, err := o.open(ctx)
	if err != nil {
		return err
	}
	defer o.encoder.close()
	if o.candidates != "" {
		return o.writeCandidates(ctx, lessonsOf(benches))
	}
	if o.ablation {
		return o.ablate(ctx, lessonsOf(benches))
	}
	if o.write == "" {
		return o.compare(ctx, benches)
	}
	if o.cross {
		byFold := make([]answers.Weights, folds)
		for f := range folds {
			if byFold[f], err = o.learn(ctx, lessonsOf(benches), f); err != nil {
				return err
			}
		}
		if err := o.report(ctx, "cross-validated", benches, func(f int) answers.Weights { return byFold[f] }); err != nil {
			return err
		}
	}
	weights, err := o.learn(ctx, lessonsOf(benches), -1)
	if err != nil {
		return err
	}
	if err := o.save(weights); err != nil {
		return err
	}
	return o.report(ctx, "on what was learned from", benches, func(int) answers.Weights { return weights })
}

// compare scores the weights in the binary with meaning and without.
func (o *options) compare(ctx context.Context, benches []*bench) error {
	for _, o.words = range []bool{false, true} {
		title := "weights in the binary, words and meaning"
		if o.words {
			title = "weights in the binary, words alone"
		}
		if err := o.report(ctx, title, benches, func(int) answers.Weights { return answers.Learned(!o.words) }); err != nil {
			return err
		}
	}
	return o.differences(ctx, benches)
}

// open reads the sets and indexes them in memory.
func (o *options) open(ctx context.Context) ([]*bench, error) {
	all, err := o.news()
	if err != nil {
		return nil, err
	}
	public, err := o.public()
	if err != nil {
		return nil, err
	}
	all = append(all, public...)
	if o.encoder, err = openRemembered(local.Encoder(), o.vectors); err != nil {
		return nil, err
	}
	for _, b := range all {
		if b.index, err = local.Open(ctx, b.articles, local.Options{CacheBytes: 1 << 30, Meaning: meaning.Default(), Encoder: o.encoder}); err != nil {
			return nil, err
		}
		if !b.news {
			continue // without what windows mean, as an index has it that was just made
		}
		if err := b.readPassages(ctx); err != nil {
			return nil, fmt.Errorf("read the passages of %s: %w", b.name, err)
		}
	}
	return all, nil
}

// news are the sets of questions on news.
func (o *options) news() ([]*bench, error) {
	var all []*bench
	for _, n := range o.newsSets() {
		if _, err := os.Stat(n.file); n.file == "" || err != nil {
			continue
		}
		articles, bodies, err := readArticles(n.articles)
		if err != nil {
			return nil, err
		}
		s, err := readNews(n.file, n.name, articles, bodies)
		if err != nil {
			return nil, err
		}
		all = append(all, &bench{set: s, news: true})
	}
	if o.newsqa == "" {
		return all, nil
	}
	real, err := o.realNews()
	return append(all, real...), err
}

// realNews are the everyday questions on real news: those that come with the articles and ours, each with holes once more, and
// unseen ones and ours in other languages, from which nothing is learned.
func (o *options) realNews() ([]*bench, error) {
	own := filepath.Join(o.newsqa, "questions.jsonl")
	var all []*bench
	for _, n := range []struct {
		name, file    string
		holes, unseen bool
	}{
		{"newsqa", own, false, false},
		{"newsqa", own, true, false},
		{"everyday", o.everyday, false, false},
		{"everyday", o.everyday, true, false},
		{"unseen", o.unseen, false, true},
		{"foreign", o.foreign, false, true},
	} {
		if n.file == "" {
			continue
		}
		s, err := readNewsqa(o.newsqa, n.name, n.file, n.holes)
		if err != nil {
			return nil, err
		}
		all = append(all, &bench{set: s, news: true, holes: n.holes, unseen: n.unseen, real: true})
	}
	return all, nil
}

type newsSet struct {
	file, name string
	articles   fs.FS
}

func (o *options) newsSets() []newsSet {
	all := []newsSet{{o.seeds, "seeds", seeds.FS}, {o.own, "own", seeds.FS}}
	files, _ := filepath.Glob(filepath.Join(o.invented, "*"+questionsOf)) // the pattern is well formed
	for _, file := range files {
		folder := strings.TrimSuffix(file, questionsOf)
		all = append(all, newsSet{file, filepath.Base(folder), os.DirFS(folder)})
	}
	return all
}

// questionsOf ends the name of a file of questions that stands beside the folder of its articles.
const questionsOf = "_questions.jsonl"

// public are the public sets, then the same with holes.
func (o *options) public() ([]*bench, error) {
	var all []*bench
	for _, name := range []string{"newwiki", "xquad-en", "clapnq", "covidqa", "newsquiz"} {
		for _, holes := range []bool{false, true} {
			if o.qa == "" || holes && (name == "clapnq" || name == "newsquiz") {
				continue
			}
			if _, err := os.Stat(filepath.Join(o.qa, name)); name == "newsquiz" && err != nil {
				continue // made from elsewhere
			}
			s, err := readQA(filepath.Join(o.qa, name), holes)
			if err != nil {
				return nil, err
			}
			s.thin(o.sample)
			all = append(all, &bench{set: s, holes: holes})
		}
	}
	return all, nil
}

func readArticles(from fs.FS) (fstest.MapFS, map[article.ID]string, error) {
	files, _ := article.List(from)
	all, bodies := fstest.MapFS{}, map[article.ID]string{}
	for _, f := range files {
		data, err := fs.ReadFile(from, f.Path)
		if err != nil {
			return nil, nil, err
		}
		a, _ := article.Read(f.Path, data)
		all[f.Path] = &fstest.MapFile{Data: data}
		bodies[f.ID] = a.Body
	}
	return all, bodies, nil
}

func (o *options) save(w any) error {
	data, err := json.MarshalIndent(w, "", " ")
	if err != nil {
		return err
	}
	return os.WriteFile(o.write, append(data, '\n'), 0o644)
}
