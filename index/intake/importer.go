package intake

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"time"

	"pullquote/config/redact"
	"pullquote/index/article"
	"pullquote/index/intake/address"
	"pullquote/index/intake/fetch"
	"pullquote/index/intake/folder"
	"pullquote/index/intake/journal"
	"pullquote/index/intake/source"
)

// Options are what an operator may set. The zero value works.
type Options struct {
	Fetch    fetch.Options
	DryRun   bool             // say what would happen and write nothing
	Limit    int              // articles to bring in at most; 0: all
	Since    article.Date     // pass over articles from before; zero: none
	Archive  string           // where archived copies are looked up: an address with {url} and {date} in it; "": nowhere
	Now      func() time.Time // nil: time.Now
	Log      *slog.Logger     // nil: discard
	Report   func(Result)     // called for each article and skip, one at a time; nil: nobody asks
	Progress func(Progress)   // called after each Report
}

// An Importer brings articles into one coverage folder. It is for one goroutine.
type Importer struct {
	options Options
	folder  *folder.Folder
	client  *fetch.Client
	journal *journal.Journal
	run     session
}

// A session is the state of one import.
type session struct {
	id      string
	summary Summary
	known   int
	visited map[string]bool // listings read or queued
	queue   []queued
	seen    map[string]bool // articles' addresses met in it, by identity
	resumed bool
	round   bool // a round of feeds, which comes again soon
}

// queued is a listing to be read, and how many listings led to it.
type queued struct {
	find  source.Find
	depth int
}

// New returns an importer into a coverage folder, which is made if need be. Close it.
func New(dir string, o Options) (*Importer, error) {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	o.Fetch.Log = o.Log
	f, err := folder.Open(dir, o.DryRun)
	if err != nil {
		return nil, err
	}
	return &Importer{options: o, folder: f, client: fetch.New(o.Fetch)}, nil
}

// Close gives back what the importer holds.
func (i *Importer) Close() error {
	i.client.Close()
	return i.folder.Close()
}

func (i *Importer) today() article.Date {
	y, m, d := i.options.Now().Date()
	return article.Date{Year: y, Month: m, Day: d}
}

// Import brings in what the sources hold: files, folders and addresses of any kind. A source that cannot be read is a
// line of the report; the error is for what ends the import: a full disk, a folder in use, the end of ctx. The summary
// is valid in any case.
func (i *Importer) Import(ctx context.Context, sources ...string) (Summary, error) {
	id := sha256.Sum256([]byte(strings.Join(sources, "\n")))
	return i.session(hex.EncodeToString(id[:8]), func() error {
		for _, source := range sources {
			if err := i.source(ctx, source); err != nil {
				return err
			}
		}
		return nil
	})
}

// errLimit ends an import that has brought in as much as was asked for.
var errLimit = errors.New("the limit is reached")

// session holds the folder and the journal while work runs.
func (i *Importer) session(sources string, work func() error) (s Summary, err error) {
	began := time.Now()
	if err := i.folder.Begin(!i.options.DryRun); err != nil {
		return Summary{}, err
	}
	defer func() { err = errors.Join(err, i.folder.End()) }()
	if i.journal, err = journal.Read(i.folder.Dir); err != nil {
		return Summary{}, err
	}
	if !i.options.DryRun {
		if err := i.journal.Open(i.folder); err != nil {
			return Summary{}, err
		}
		defer func() { err = errors.Join(err, i.journal.Close()) }()
	}
	i.run = i.newSession(sources)
	err = i.journal.Add(journal.Run{Sources: sources, Run: i.run.id, At: i.options.Now()})
	if err == nil {
		err = work()
	}
	if errors.Is(err, errLimit) {
		err, i.run.summary.NotDone = nil, true
	}
	if err == nil && !i.run.summary.NotDone {
		err = i.journal.Add(journal.Run{Sources: sources, Run: i.run.id, At: i.options.Now(), Done: true})
	}
	i.run.summary.Took = time.Since(began)
	i.run.summary.NotDone = i.run.summary.NotDone || err != nil
	return i.run.summary, err
}

// resumeWithin is how long an interrupted import may lie before it is begun anew: by then its pages may have changed.
const resumeWithin = 7 * 24 * time.Hour

// newSession takes up an interrupted import of the same sources, else begins one.
func (i *Importer) newSession(sources string) session {
	now := i.options.Now()
	s := session{id: now.UTC().Format("20060102T150405.000000000"), visited: map[string]bool{}, seen: map[string]bool{}}
	s.summary = Summary{Counts: map[Outcome]int{}, Dry: i.options.DryRun}
	if last, ok := i.journal.Runs[sources]; ok && !last.Done && now.Sub(last.At) < resumeWithin {
		s.id, s.resumed, s.summary.Resume = last.Run, true, true
	}
	return s
}

// report counts and tells one result.
func (i *Importer) report(r Result) {
	i.run.summary.Counts[r.Outcome]++
	r.From, r.Reason = redact.Address(r.From), redact.Masker{}.Text(r.Reason)
	i.options.Log.Debug("imported", "outcome", string(r.Outcome), "src", r.From, "article", r.Path, "reason", r.Reason)
	if i.options.Report != nil {
		i.options.Report(r)
	}
	if i.options.Progress != nil {
		done := 0
		for _, n := range i.run.summary.Counts {
			done += n
		}
		i.options.Progress(Progress{Done: done, Known: max(done, i.run.known)})
	}
}

func (i *Importer) skip(from, reason string) {
	i.report(Result{Outcome: Skipped, From: from, Reason: reason})
}

// source takes one source as the operator wrote it: what exists as a file or folder is one, the rest an address.
func (i *Importer) source(ctx context.Context, source string) error {
	if _, err := os.Stat(source); err == nil {
		return i.local(ctx, source)
	}
	at := address.Clean(source)
	if at == "" && strings.Contains(source, ".") && !strings.Contains(source, "://") && !strings.ContainsAny(source, " \\@") && !strings.HasPrefix(source, ".") && !strings.HasPrefix(source, "/") {
		at = address.Clean("https://" + source)
	}
	if at == "" {
		return &Error{Problem: fmt.Sprintf("there is no file or folder %q, and it is no address", redact.Address(source)), Advice: "give a path, or an address that begins with https:// and holds no user or password", Err: ErrNoSource}
	}
	return i.site(ctx, at)
}

func (i *Importer) local(ctx context.Context, source string) error {
	if within(source, i.folder.Dir) {
		i.skip(source, "it lies in the coverage folder already")
		return nil
	}
	for d, err := range localFiles(source) {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil {
			from := source
			if d != nil {
				from = d.At
			}
			i.skip(from, reasonOf(err))
			continue
		}
		if err := i.take(ctx, d, 0); err != nil {
			return err
		}
	}
	return i.drain(ctx)
}

// within reports whether a path is a folder or lies below it.
func within(name, dir string) bool {
	name, err := filepath.Abs(name)
	if err != nil {
		return false
	}
	dir, err = filepath.Abs(dir)
	if err != nil {
		return false
	}
	rel, err := filepath.Rel(dir, name)
	return err == nil && filepath.IsLocal(rel)
}

// ErrNoSource is the cause of the Error for a source that is neither there nor an address.
var ErrNoSource = errors.New("there is no such source")
