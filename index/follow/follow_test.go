package follow_test

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/follow"
)

// A ledger is a writer that only remembers what it was told.
type ledger struct {
	stamps  map[article.ID]*index.Stamp
	rules   []byte
	damaged bool
	busy    error
	written []string // what the last update changed
	anew    bool     // the last update began anew
}

func (l *ledger) State(context.Context) (index.State, error) {
	return index.State{Held: l.stamps != nil, Damaged: l.damaged, Stamps: l.stamps, Rules: l.rules}, nil
}

func (l *ledger) Begin(_ context.Context, anew bool) (index.Update, error) {
	if l.busy != nil {
		return nil, l.busy
	}
	l.written, l.anew = nil, anew
	p := &page{ledger: l, stamps: maps.Clone(l.stamps), rules: l.rules}
	if anew || p.stamps == nil {
		p.stamps, p.rules = map[article.ID]*index.Stamp{}, nil
	}
	return p, nil
}

// A page is an update of a ledger.
type page struct {
	ledger *ledger
	stamps map[article.ID]*index.Stamp
	rules  []byte
}

func (p *page) State() index.State { return index.State{Held: true, Stamps: p.stamps, Rules: p.rules} }

func (p *page) Apply(_ context.Context, changes []index.Change) error {
	for _, c := range changes {
		switch {
		case c.Gone:
			delete(p.stamps, c.Article)
			p.ledger.written = append(p.ledger.written, "-"+string(c.Article))
			continue
		case c.Document != nil:
			p.ledger.written = append(p.ledger.written, "+"+string(c.Article))
		default:
			p.ledger.written = append(p.ledger.written, "="+string(c.Article))
		}
		stamp := c.Stamp
		p.stamps[c.Article] = &stamp
	}
	return nil
}

func (p *page) Correct(_ context.Context, rules []byte) error {
	p.rules = rules
	p.ledger.written = append(p.ledger.written, "rules")
	return nil
}

func (p *page) Commit(context.Context) error {
	p.ledger.stamps, p.ledger.rules, p.ledger.damaged = p.stamps, p.rules, false
	return nil
}

func (p *page) Close() error { return nil }

var long = time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)

func file(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text), ModTime: long} }

func TestOnlyWhatHasChangedIsWritten(t *testing.T) {
	coverage := fstest.MapFS{"a.md": file("A walrus was seen.\n"), "b.md": file("A narwhal was seen.\n")}
	l := &ledger{}
	f := follow.New(coverage, l, follow.Options{})
	for _, step := range []struct {
		what    string
		do      func()
		written string
		report  string
	}{
		{"at first", func() {}, "+a +b", "2 added, 0 changed, 0 removed, 0 unchanged"},
		{"nothing", func() {}, "", "0 added, 0 changed, 0 removed, 2 unchanged"},
		{"other words", func() { coverage["a.md"] = file("A walrus was heard.\n") }, "+a", "0 added, 1 changed, 0 removed, 1 unchanged"},
		{"same bytes, new time", func() {
			touched := *coverage["b.md"]
			touched.ModTime = long.Add(time.Hour)
			coverage["b.md"] = &touched
		}, "", "0 added, 0 changed, 0 removed, 2 unchanged"},
		{"a file goes", func() { delete(coverage, "b.md") }, "-b", "0 added, 0 changed, 1 removed, 1 unchanged"},
		{"a broken file", func() { coverage["c.md"] = file("---\ntitle: [\n---\nBody.\n") }, "", "0 added, 0 changed, 0 removed, 1 unchanged, 1 problems"},
		{"rules about people", func() {
			delete(coverage, "c.md")
			coverage["people.yaml"] = file("people: []\n")
		}, "rules", "0 added, 0 changed, 0 removed, 1 unchanged"},
		{"damage", func() { l.damaged = true }, "+a rules", "1 added, 0 changed, 0 removed, 0 unchanged"},
	} {
		step.do()
		l.written = nil
		report, err := f.Refresh(t.Context())
		slices.Sort(l.written)
		if got := strings.Join(l.written, " "); err != nil || got != step.written || report.String() != step.report {
			t.Errorf("%s: wrote %q, %v, %v; want %q, %s", step.what, got, report, err, step.written, step.report)
		}
	}
	if !l.anew {
		t.Error("what is damaged is not begun anew")
	}
}

func TestWhatCannotBeWrittenAnswersAsItWas(t *testing.T) {
	coverage := fstest.MapFS{"a.md": file("A walrus was seen.\n")}
	l := &ledger{busy: index.ErrBusy}
	f := follow.New(coverage, l, follow.Options{})
	if _, err := f.Refresh(t.Context()); !errors.Is(err, index.ErrBusy) {
		t.Errorf("nothing is held: %v, want index.ErrBusy", err)
	}
	l.busy = nil
	if _, err := f.Refresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	l.busy = index.ErrBusy
	coverage["b.md"] = file("A narwhal was seen.\n")
	report, err := f.Refresh(t.Context())
	if err != nil || len(report.Notices) != 1 || !strings.Contains(report.Notices[0], "answers as it was") || report.Unchanged != 1 {
		t.Errorf("%v %q, %v", report, report.Notices, err)
	}
}

// An away folder cannot be listed.
type away struct{ fstest.MapFS }

func (a away) Open(name string) (fs.File, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
}
func (a away) ReadDir(name string) ([]fs.DirEntry, error) {
	return nil, &fs.PathError{Op: "read", Path: name, Err: fs.ErrPermission}
}

func TestAFolderThatCannotBeListedIsNotForgotten(t *testing.T) {
	coverage := fstest.MapFS{"a.md": file("A walrus was seen.\n")}
	l := &ledger{}
	if _, err := follow.New(coverage, l, follow.Options{}).Refresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	l.written = nil
	report, err := follow.New(away{coverage}, l, follow.Options{}).Refresh(t.Context())
	if err != nil || len(l.written) > 0 || report.Removed != 0 || len(report.Problems) == 0 || len(l.stamps) != 1 {
		t.Errorf("wrote %q, %v, %v", l.written, report, err)
	}
}

func TestARefreshEndsWithItsContext(t *testing.T) {
	over, cancel := context.WithCancel(t.Context())
	cancel()
	l := &ledger{}
	f := follow.New(fstest.MapFS{"a.md": file("A walrus was seen.\n")}, l, follow.Options{})
	if _, err := f.Refresh(over); !errors.Is(err, context.Canceled) || l.stamps != nil {
		t.Errorf("%v, %v held", err, l.stamps)
	}
}
