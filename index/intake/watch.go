package intake

import (
	"context"
	"hash/fnv"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"

	"pullquote/index/article"
)

// WatchOptions are what the wiring may set. The zero value works.
type WatchOptions struct {
	Settle time.Duration // a change is passed on when nothing more has changed for so long; 0: 300 ms
	Poll   time.Duration // how often the folder is listed all the same; 0: 30 s
	List   bool          // do not ask the system at all, and find changes by listing alone
	Log    *slog.Logger  // nil: discard
}

// maxSettle is how long a folder that does not come to rest (a long import) is waited for.
const maxSettle = 5 * time.Second

// Watch calls changed once when it has begun to watch, and then whenever article files below a coverage folder were
// written, removed or renamed, one call at a time, until ctx ends. Where the system cannot tell of changes (network file
// systems, too many folders) they are found by listing the folder.
func Watch(ctx context.Context, dir string, changed func(context.Context), o WatchOptions) error {
	w := watch{dir: dir, options: o, changed: changed}
	if w.options.Settle == 0 {
		w.options.Settle = 300 * time.Millisecond
	}
	if w.options.Poll == 0 {
		w.options.Poll = 30 * time.Second
	}
	if w.options.Log == nil {
		w.options.Log = slog.New(slog.DiscardHandler)
	}
	if _, err := os.Stat(dir); err != nil {
		return err
	}
	w.seen = state(dir)
	events, faults, stop := w.subscribe()
	defer stop()
	w.changed(ctx) // for what changed before there was a watch
	w.loop(ctx, events, faults)
	return nil
}

// subscribe asks the system to tell of changes below the folder. Where it does not, nothing ever comes.
func (w *watch) subscribe() (events <-chan fsnotify.Event, faults <-chan error, stop func()) {
	if w.options.List {
		return nil, nil, func() {}
	}
	notices, err := fsnotify.NewWatcher()
	if err != nil {
		w.options.Log.Warn("the system tells of no changes; the folder is listed instead", "err", err)
		return nil, nil, func() {}
	}
	w.notices = notices
	w.add(w.dir)
	return notices.Events, notices.Errors, func() { notices.Close() }
}

type watch struct {
	dir     string
	options WatchOptions
	changed func(context.Context)
	notices *fsnotify.Watcher // nil: the system is not asked
	seen    uint64            // the state of the folder that was last passed on
}

func (w *watch) loop(ctx context.Context, events <-chan fsnotify.Event, faults <-chan error) {
	poll := time.NewTicker(w.options.Poll)
	defer poll.Stop()
	var settled <-chan time.Time
	var first time.Time
	for {
		select {
		case <-ctx.Done():
			return
		case e := <-events:
			if !w.concerns(e) {
				continue
			}
			if settled == nil {
				first = time.Now()
			}
			settled = time.After(min(w.options.Settle, max(0, maxSettle-time.Since(first))))
		case err := <-faults:
			w.options.Log.Warn("a change may have been missed; the folder is listed", "err", err)
			settled = time.After(w.options.Settle)
		case <-settled:
			settled = nil
			w.pass(ctx)
		case <-poll.C:
			if settled == nil {
				w.pass(ctx)
			}
		}
	}
}

// pass calls changed when the folder's article files are not as they were.
func (w *watch) pass(ctx context.Context) {
	if now := state(w.dir); now != w.seen {
		w.seen = now
		w.changed(ctx)
	}
}

// swapped is the link that Kubernetes renames into a volume when its ConfigMap has changed; the files are links through it.
const swapped = "..data"

// concerns reports whether an event may have changed the coverage. New folders are watched from now on.
func (w *watch) concerns(e fsnotify.Event) bool {
	base := filepath.Base(e.Name)
	if base == swapped {
		return true
	}
	if strings.HasPrefix(base, ".") || strings.HasPrefix(base, "_") || e.Op == fsnotify.Chmod {
		return false
	}
	if info, err := os.Stat(e.Name); err == nil && info.IsDir() {
		w.add(e.Name)
	}
	return true
}

// add watches a folder and those below it.
func (w *watch) add(dir string) {
	err := filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.IsDir() {
			return nil // what cannot be read is found by listing, or reported there
		}
		if base := entry.Name(); name != w.dir && (strings.HasPrefix(base, ".") || strings.HasPrefix(base, "_")) {
			return fs.SkipDir
		}
		return w.notices.Add(name)
	})
	if err != nil {
		w.options.Log.Warn("not every folder can be watched; the folder is listed as well", "err", err)
	}
}

// state is a hash of the folder's list of article files.
func state(dir string) uint64 {
	files, _ := article.List(os.DirFS(dir))
	h := fnv.New64a()
	for _, f := range files {
		h.Write([]byte(f.Path))
		for _, n := range []int64{f.Size, f.ModTime.UnixNano()} {
			for shift := 0; shift < 64; shift += 8 {
				h.Write([]byte{byte(n >> shift)})
			}
		}
		h.Write([]byte{0})
	}
	return h.Sum64()
}
