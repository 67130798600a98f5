package answers_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"pullquote/answers"
	"pullquote/index"
	"pullquote/index/local"
)

// A leaver is somebody whose question's time ends while the coverage is searched.
type leaver struct {
	index.Searcher
	leave func()
}

type leaving struct {
	index.Snapshot
	leave func()
}

func (l leaver) Snapshot(ctx context.Context) (index.Snapshot, error) {
	s, err := l.Searcher.Snapshot(ctx)
	return leaving{s, l.leave}, err
}

func (l leaving) Search(ctx context.Context, q index.Query) (index.Result, error) {
	result, err := l.Snapshot.Search(ctx, q)
	l.leave()
	return result, err
}

// Once the time is over nothing more is read, and the error is the context's.
func TestAnsweringEndsWithItsContext(t *testing.T) {
	coverage := fstest.MapFS{"a.md": {Data: []byte("---\ntitle: Harbour\n---\n" +
		strings.Repeat("Ana Ruiz said that the harbour ferry would close. It is what it is.\n\n", 200))}}
	x, err := local.Open(t.Context(), coverage, local.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	for op, ask := range map[string]func(*answers.Desk, context.Context) error{
		"answer":   func(d *answers.Desk, ctx context.Context) error { _, err := d.Answer(ctx, question); return err },
		"search":   func(d *answers.Desk, ctx context.Context) error { _, err := d.Search(ctx, question); return err },
		"timeline": func(d *answers.Desk, ctx context.Context) error { _, err := d.Timeline(ctx, question); return err },
		"who said": func(d *answers.Desk, ctx context.Context) error { _, err := d.WhoSaid(ctx, question); return err },
		"who said, in frequent words alone": func(d *answers.Desk, ctx context.Context) error {
			_, err := d.WhoSaid(ctx, answers.Question{Text: "it is what it is"})
			return err
		},
	} {
		ctx, leave := context.WithCancel(t.Context())
		if err := ask(answers.NewDesk(leaver{x, leave}, answers.Options{}), ctx); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: error %v, want context.Canceled", op, err)
		}
		leave()
	}
}

var question = answers.Question{Text: "will the harbour ferry close?"}

// Words that cannot be searched are looked for part by part.
func TestFrequentWordsAreFoundFarDownALongArticle(t *testing.T) {
	coverage := fstest.MapFS{"a.md": {Data: []byte("---\ntitle: Harbour\n---\n" +
		strings.Repeat("The harbour ferry closes early on Monday evenings.\n\n", 2000) + "“It is what it is,” Ana Ruiz said.\n\n" +
		strings.Repeat("The harbour ferry closes early on Monday evenings.\n\n", 2000))}}
	x, err := local.Open(t.Context(), coverage, local.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	check, err := answers.NewDesk(x, answers.Options{}).WhoSaid(t.Context(), answers.Question{Text: "it is what it is"})
	if err != nil {
		t.Fatal(err)
	}
	if check.Match != answers.Exact || check.Found[0].Quote == nil || check.Found[0].Quote.Speaker.Name != "Ana Ruiz" {
		t.Errorf("found %+v", check)
	}
}
