package main

import (
	"bytes"
	"cmp"
	"context"
	"log/slog"
	"os"
	"path/filepath"
	"testing"
	"time"

	"pullquote/answers"
	"pullquote/bot/coverage"
	"pullquote/config"
)

// Two copies have one prepared index open at once; both answer, the same, and neither waits for the other. .ci/full-disk names
// one in a folder that cannot be written to.
func TestTwoCopiesAnswerFromOneIndex(t *testing.T) {
	var errs bytes.Buffer
	path := cmp.Or(os.Getenv("PULLQUOTE_READ_ONLY_INDEX"), filepath.Join(t.TempDir(), "index"))
	copyOfProgram := func() *program {
		p := newProgram(surroundings{err: &errs, now: time.Now})
		if err := p.Load(config.Source{Flags: map[string]string{"index": path}}, slog.LevelWarn); err != nil {
			t.Fatal(err)
		}
		return p
	}
	q := answers.Question{Text: "who called family separation un-American?"}
	first, second := copyOfProgram(), copyOfProgram()
	err := first.opener.WithDesk(t.Context(), coverage.NotFilled, func(ctx context.Context, one *answers.Desk) error {
		return second.opener.WithDesk(ctx, coverage.NotFilled, func(ctx context.Context, two *answers.Desk) error {
			a, err := one.Answer(ctx, q)
			if err != nil {
				return err
			}
			b, err := two.Answer(ctx, q)
			if err != nil {
				return err
			}
			if a.Verdict != answers.Answered || len(a.Excerpts) == 0 || len(b.Excerpts) != len(a.Excerpts) || b.Excerpts[0].Text != a.Excerpts[0].Text {
				t.Errorf("one copy answers %+v, the other %+v", a, b)
			}
			return nil
		})
	})
	if err != nil || errs.Len() > 0 {
		t.Errorf("%v; the copies say %q", err, errs.String())
	}
}
