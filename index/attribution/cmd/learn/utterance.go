package main

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"io"
	"log/slog"
	"os"
	"slices"
	"strings"

	"pullquote/index/article"
	"pullquote/index/attribution/claim"
	"pullquote/index/sentence"
)

// An utterance is a claim as the model of utterances sees it, with what a reader found.
type utterance struct {
	judged
	features []uint32
	listed   bool // it would be listed, were it not for this model
}

// slack is how far below their floors claims were drawn for judging as well: what is nearly listed teaches what is none.
const slack = 2

// learnUtterances learns which claims of everyday news are statements, and prints what that is worth on articles that it did not
// learn from. Claims on annotated political news are learned from as well.
func learnUtterances(o options, out io.Writer, log *slog.Logger) error {
	data, err := os.ReadFile(o.judged)
	if err != nil {
		return fmt.Errorf("read judged claims: %w", err)
	}
	verdicts, err := readJudged(string(data))
	if err != nil {
		return fmt.Errorf("read %s: %w", o.judged, err)
	}
	all, err := utterances(verdicts, strings.Split(o.coverage, ","))
	if err != nil {
		return err
	}
	annotated, err := corpus(o.corpus)
	if err != nil {
		return err
	}
	more := marked(annotated)
	log.Info("utterances", "judged", len(verdicts), "found", len(all), "marked", len(more))
	crossValidate(all, more, o.seed, out)
	table := fit(utteranceLessons(all, more), o.seed)
	packed, err := claim.PackUtterances(&table)
	if err != nil {
		return err
	}
	return os.WriteFile(cmp.Or(o.out, "index/attribution/claim/utterance.bin"), packed, 0o644)
}

// utterances finds the judged claims again among the claims that are made today.
func utterances(all []judged, coverages []string) ([]utterance, error) {
	by := map[string][]judged{}
	for _, j := range all {
		by[j.body] = append(by[j.body], j)
	}
	var found []utterance
	err := eachArticle(coverages, func(a *article.Article, body string) {
		found = append(found, judgedIn(a, by[body])...)
		delete(by, body)
	})
	return found, err
}

// eachArticle hands out the articles of coverages, each with the beginning of the SHA-256 of its body.
func eachArticle(coverages []string, do func(a *article.Article, body string)) error {
	for _, dir := range coverages {
		coverage := os.DirFS(dir)
		files, _ := article.List(coverage)
		if len(files) == 0 {
			return fmt.Errorf("read judged coverage: no articles in %q", dir)
		}
		for _, f := range files {
			if a, _ := article.ReadFile(coverage, f); a != nil {
				do(a, fmt.Sprintf("%x", sha256.Sum256([]byte(a.Body)))[:12])
			}
		}
	}
	return nil
}

// judgedIn finds judged claims among an article's.
func judgedIn(a *article.Article, all []judged) []utterance {
	if len(all) == 0 {
		return nil
	}
	listed := map[judged]bool{}
	match(a, 0, func(r *claim.Reader, c *claim.Claim, cue, from, to int) {
		if i := indexOf(all, cue, from, to); i >= 0 {
			listed[all[i]] = true
		}
	})
	var found []utterance
	match(a, slack, func(r *claim.Reader, c *claim.Claim, cue, from, to int) {
		if i := indexOf(all, cue, from, to); i >= 0 {
			found = append(found, utterance{all[i], seen(r, c), listed[all[i]]})
		}
	})
	return found
}

// indexOf is the judged claim that a claim with such a cue and bounds is; -1 where it is none.
func indexOf(all []judged, cue, from, to int) int {
	return slices.IndexFunc(all, func(j judged) bool { return j.fits(cue, from, to) })
}

// match reads an article and hands out the claims that the model judges, with where their cue begins and the bounds of their content, in
// bytes.
func match(a *article.Article, slack float64, each func(r *claim.Reader, c *claim.Claim, cue, from, to int)) {
	blocks := a.Blocks()
	m := claim.Loaded()
	r := claim.NewReader(m, m.Read(nil, a.Body, blocks, sentence.Split(a.Body, blocks)), a.Title)
	r.Slack = slack
	candidates := r.Candidates()
	for i := range candidates {
		if c := &candidates[i]; r.Judged(c) {
			first, last := r.Span(c.Content[0]), r.Span(c.Content[len(c.Content)-1])
			each(r, c, r.Span(r.CueStretch(c.Cue)).Start, first.Start, last.End)
		}
	}
}

func seen(r *claim.Reader, c *claim.Claim) []uint32 {
	r.Feats.Reset()
	r.UtteranceFeatures(c)
	return slices.Clone(r.Feats.List)
}

// elsewhere is a feature that only claims on annotated political news have, where other things are marked.
const elsewhere = 0x5bd1e995

// marked are the claims on annotated articles: statements where their content is nearly a marked one's, none where it touches
// none. The models that made them have learned from these articles, so how sure they are is left out.
func marked(articles []Annotated) []utterance {
	var all []utterance
	for _, a := range articles {
		match(a.Article, 0, func(r *claim.Reader, c *claim.Claim, _, from, to int) {
			if v, ok := a.verdict(from, to); ok {
				features := append(slices.Delete(seen(r, c), 0, claim.SureFeatures), elsewhere)
				all = append(all, utterance{judged: judged{verdict: v}, features: features})
			}
		})
	}
	return all
}

// verdict tells what the marks say of content with such bounds; not ok where it only touches what is marked.
func (a *Annotated) verdict(from, to int) (v verdict, ok bool) {
	v, ok = none, true
	for _, q := range a.Quotes {
		start, end := q.Content[0].Start, q.Content[len(q.Content)-1].End
		switch both := min(to, end) - max(from, start); {
		case 2*both >= max(to, end)-min(from, start):
			return said, true
		case both > 0:
			ok = false
		}
	}
	return v, ok
}

// judgedWeight is how many times a judged claim is learned from for each marked one.
const judgedWeight = 3

// utteranceLessons are one of each claim: whether it is a statement. Attitudes count as such, since readers differ about them.
func utteranceLessons(all, more []utterance) []lesson {
	var lessons []lesson
	for _, u := range all {
		l := lesson{[][]uint32{u.features}, []bool{u.verdict != none}}
		for range judgedWeight {
			lessons = append(lessons, l)
		}
	}
	for _, u := range more {
		lessons = append(lessons, lesson{[][]uint32{u.features}, []bool{u.verdict != none}})
	}
	return lessons
}
