package main

import (
	"context"
	"slices"
	"time"

	"pullquote/answers"
	"pullquote/index"
	"pullquote/index/invented"
	"pullquote/index/local"
	"pullquote/index/meaning"
)

// A timing is how long one of the commands beside /ask takes.
type timing struct {
	Articles    int
	Command     string
	Median, Top float64 // ms; Top is the slowest but one in twenty
}

// A list is such a command; i tells the rounds apart.
type list struct {
	command string
	do      func(d *answers.Desk, i int) error
}

// lists are the commands, asked as bot/commands asks.
func lists(coverage *invented.Archive, speakers []string) []list {
	ctx := context.Background()
	speaker := func(i int) string { return speakers[i%len(speakers)] }
	return []list{
		{"/articles", func(d *answers.Desk, _ int) error {
			_, err := d.Articles(ctx, answers.Question{Sort: answers.Newest})
			return err
		}},
		{"/articles about", func(d *answers.Desk, i int) error {
			_, err := d.Articles(ctx, answers.Question{Text: invented.Word(300 + i), Sort: answers.Newest})
			return err
		}},
		{"/timeline", func(d *answers.Desk, i int) error {
			_, err := d.Timeline(ctx, answers.Question{Text: coverage.Question(i)})
			return err
		}},
		{"/quotes speaker", func(d *answers.Desk, i int) error {
			_, err := d.Quotes(ctx, answers.Question{Speaker: speaker(i)})
			return err
		}},
		{"/quotes about", func(d *answers.Desk, i int) error {
			_, err := d.Quotes(ctx, answers.Question{Text: coverage.Question(i)})
			return err
		}},
		{"/whosaid", func(d *answers.Desk, i int) error {
			_, err := d.WhoSaid(ctx, answers.Question{Text: coverage.Question(i)})
			return err
		}},
		{"complete a speaker", func(d *answers.Desk, i int) error {
			d.Suggest(ctx, answers.SpeakerField, speaker(i)[:3], 25)
			return nil
		}},
		{"complete a source", func(d *answers.Desk, _ int) error { d.Suggest(ctx, answers.SourceField, "mor", 25); return nil }},
		{"complete an article", func(d *answers.Desk, i int) error {
			d.Suggest(ctx, answers.ArticleField, invented.Word(300 + i)[:2], 25)
			return nil
		}},
	}
}

// rounds is how often each command is asked, unless patience ends before.
const rounds = 40

func askLists(coverage *invented.Archive, folder string) ([]timing, error) {
	x, err := local.Open(context.Background(), coverage, local.Options{Path: folder, Meaning: meaning.Default()})
	if err != nil {
		return nil, err
	}
	d := answers.NewDesk(x, answers.Options{Meaning: meaning.Default()})
	speakers := d.Suggest(context.Background(), answers.SpeakerField, "", 25)
	held, err := index.StatsOf(context.Background(), x)
	if err != nil {
		return nil, err
	}
	var all []timing
	for _, l := range lists(coverage, speakers) {
		t, err := timeOf(l, d)
		if err != nil {
			return nil, err
		}
		t.Articles = held.Articles
		all = append(all, t)
	}
	return all, x.Close()
}

// timeOf asks once to warm, and then some rounds.
func timeOf(l list, d *answers.Desk) (timing, error) {
	var took []time.Duration
	for began, i := time.Now(), 0; i <= rounds && (i < 3 || time.Since(began) < patience); i++ {
		start := time.Now()
		if err := l.do(d, i); err != nil {
			return timing{}, err
		}
		if i > 0 {
			took = append(took, time.Since(start))
		}
	}
	slices.Sort(took)
	return timing{Command: l.command, Median: ms(took[len(took)/2]), Top: ms(took[len(took)*95/100])}, nil
}
