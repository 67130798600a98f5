package main

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"pullquote/answers"
	"pullquote/index/article"
	"pullquote/index/meaning"
)

// A speakerScore counts whether the first excerpt that answers names the right speaker. Only questions with such an
// excerpt among the first three count.
type speakerScore struct {
	named, right   int // the answer is somebody's statement
	nobody, silent int // the answer is nobody's: naming a speaker is an error
	faults         []string
}

func (s speakerScore) String() string {
	return fmt.Sprintf("%d of %d statements name the right speaker, %d of %d sentences that attribute nothing name one",
		s.right, s.named, s.nobody-s.silent, s.nobody)
}

// scoreSpeakers asks a news set's questions and compares the speakers.
func (o *options) scoreSpeakers(ctx context.Context, b *bench, weights func(fold int) answers.Weights) (speakerScore, error) {
	var s speakerScore
	desks := map[int]*answers.Desk{}
	for i := range b.examples {
		e := &b.examples[i]
		if !e.answerable || !e.nobody && len(e.speaker) == 0 {
			continue
		}
		if desks[e.fold] == nil {
			set := answers.Options{Weights: weights(e.fold)}
			if !o.words {
				set.Meaning = meaning.Default()
			}
			desks[e.fold] = answers.NewDesk(b.index, set)
		}
		a, err := desks[e.fold].Answer(ctx, answers.Question{Text: e.text})
		if err != nil {
			return s, err
		}
		for _, x := range a.Excerpts[:min(3, len(a.Excerpts))] {
			if b.hit(e, x.Article.ID, article.Span{Start: x.Start, End: x.End}) {
				s.add(e, x)
				break
			}
		}
	}
	return s, nil
}

func (s *speakerScore) add(e *example, x answers.Excerpt) {
	said := ""
	if x.Speaker != nil {
		said = x.Speaker.Name
	}
	right := said == ""
	if e.nobody {
		s.nobody++
		s.silent += int(one(right))
	} else {
		right = slices.ContainsFunc(e.speaker, func(n string) bool { return foldName(n) == foldName(said) })
		s.named++
		s.right += int(one(right))
	}
	if !right {
		s.faults = append(s.faults, fmt.Sprintf("speaker | %s | %s | got %q, want %q", e.id, e.text, said, e.speaker))
	}
}

// foldName compares names without case, accents and full stops.
func foldName(name string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if r == '.' || unicode.Is(unicode.Mn, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(name)))
}
