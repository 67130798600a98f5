package main

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"pullquote/index/article"
	"pullquote/index/attribution"
	"pullquote/index/attribution/claim"
	"pullquote/index/sentence"
)

// A meaning is what a reader found that an anaphor means.
type meaning struct {
	body     string // the beginning of the SHA-256 of the article's body
	from, to int    // where the source lies, in bytes of the body
	names    []int  // where a name of whom it means begins; several where one is read as several; none for nobody
}

// readMeanings reads what anaphors mean, a line each; lines that begin with # are remarks. Whoever is not read as a name, or is several
// together, is nobody here.
func readMeanings(text string) ([]meaning, error) {
	var all []meaning
	for number, line := range strings.Split(strings.TrimRight(text, "\n"), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 4 {
			return nil, fmt.Errorf("line %d has %d fields, want 4: %q", number+1, len(f), line)
		}
		from, err1 := strconv.Atoi(f[1])
		to, err2 := strconv.Atoi(f[2])
		starts, err3 := namesMeant(f[3])
		if err := errors.Join(err1, err2, err3); err != nil {
			return nil, fmt.Errorf("line %d: %w", number+1, err)
		}
		all = append(all, meaning{f[0], from, to, starts})
	}
	return all, nil
}

func namesMeant(field string) ([]int, error) {
	if field == "-" || field == "x" || field == "+" {
		return nil, nil
	}
	var starts []int
	for text := range strings.SplitSeq(field, "=") {
		start, err := strconv.Atoi(text)
		if err != nil {
			return nil, fmt.Errorf("read where a name begins: %w", err)
		}
		starts = append(starts, start)
	}
	return starts, nil
}

// A choice is an anaphor with its candidates, and which of them are right; none where it means nobody.
type choice struct {
	body, kind string
	evidence   [][]float64 // of each candidate
	right      []int
	named      bool // it means somebody who is named, a candidate or not
}

// choices finds the anaphors again that readers told the meaning of.
func choices(all []meaning, coverages []string) ([]choice, error) {
	by := map[string][]meaning{}
	for _, m := range all {
		by[m.body] = append(by[m.body], m)
	}
	var found []choice
	err := eachArticle(coverages, func(a *article.Article, body string) {
		found = append(found, choicesIn(a, body, by[body])...)
		delete(by, body)
	})
	return found, err
}

func choicesIn(a *article.Article, body string, all []meaning) []choice {
	if len(all) == 0 {
		return nil
	}
	blocks := a.Blocks()
	var found []choice
	for _, x := range attribution.Anaphors(claim.Loaded(), a, blocks, sentence.Split(a.Body, blocks)) {
		i := slices.IndexFunc(all, func(m meaning) bool { return m.from == x.Source.Start && m.to == x.Source.End })
		if i < 0 {
			continue
		}
		c := choice{body: body, kind: x.Kind, named: len(all[i].names) > 0}
		for j, candidate := range x.Candidates {
			c.evidence = append(c.evidence, candidate.Evidence)
			if slices.ContainsFunc(candidate.Names, func(at int) bool { return slices.Contains(all[i].names, at) }) {
				c.right = append(c.right, j)
			}
		}
		found = append(found, c)
	}
	return found
}
