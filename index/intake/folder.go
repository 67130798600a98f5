package intake

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"

	"pullquote/index/article"
)

// stateDir, below the coverage folder, is what intake keeps for itself. Readers pass it over, as its name begins with
// a dot. It may be deleted: then pages are asked for again that have not changed.
const stateDir = ".intake"

// A folder is a coverage folder that articles are written to. begin takes it for one process; between begin and end it
// knows every article in it, those changed by others included.
type folder struct {
	dir       string
	root      *os.Root
	lock      *os.File
	throwaway string // the folder to remove in the end; "" when it is the operator's

	files   map[string]known  // by path
	byKey   map[string]string // path by identity: the article's own address, or where it was imported from
	copyOf  map[string]string // path of the original by a copy's identity
	sampler sampler
	drafts  map[string]*article.Article // by path: what a dry run would have written
}

// openFolder opens a coverage folder, and makes it when there is none. A dry run makes none, but works on an empty one
// that is thrown away.
func openFolder(dir string, dry bool) (*folder, error) {
	throwaway := ""
	if _, err := os.Stat(dir); dry && errors.Is(err, fs.ErrNotExist) {
		if throwaway, err = os.MkdirTemp("", "pullquote-dry-run-"); err != nil {
			return nil, fmt.Errorf("make a folder for the dry run: %w", err)
		}
		dir = throwaway
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, writeError("make the coverage folder", dir, err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("open the coverage folder %q: %w", dir, err)
	}
	return &folder{dir: dir, throwaway: throwaway, root: root, files: map[string]known{}, byKey: map[string]string{}, copyOf: map[string]string{}, sampler: sampler{}, drafts: map[string]*article.Article{}}, nil
}

func (f *folder) close() error {
	err := f.root.Close()
	if f.throwaway != "" {
		err = errors.Join(err, os.RemoveAll(f.throwaway))
	}
	return err
}

// begin locks the folder for writing, clears away what a killed process left half written, and reads what has changed.
// Without write it only reads.
func (f *folder) begin(write bool) error {
	if write {
		if err := f.takeLock(); err != nil {
			return err
		}
		if err := f.clearUnfinished(); err != nil {
			return errors.Join(err, f.end())
		}
	}
	f.refresh()
	return nil
}

// end gives the folder free.
func (f *folder) end() error {
	if f.lock == nil {
		return nil
	}
	err := f.lock.Close() // which unlocks
	f.lock = nil
	return err
}

// find is where the coverage has the article of one of the identities, itself or as a copy.
func (f *folder) find(identities ...string) (at string, held bool) {
	for _, id := range identities {
		if at, held = f.byKey[id]; held {
			return at, true
		}
		if at, held = f.copyOf[id]; held {
			return at, true
		}
	}
	return "", false
}

// read reads one article file of the folder, or what a dry run would have written there.
func (f *folder) read(at string) (*article.Article, error) {
	if a, ok := f.drafts[at]; ok {
		return a, nil
	}
	data, err := f.root.ReadFile(path.Clean(at))
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", at, err)
	}
	a, problems := article.Read(at, data)
	if a == nil {
		return nil, fmt.Errorf("read %s: %w", at, problems[0])
	}
	return a, nil
}

// free is the name for a new article: the plain one, or one with a mark when another article has it.
func (f *folder) free(name, identity string) string {
	for _, candidate := range []string{name, withMark(name, identity), withMark(name, identity+"\n"+name)} {
		if _, err := f.root.Lstat(candidate); errors.Is(err, fs.ErrNotExist) {
			if _, err := f.root.Lstat(candidate[:len(candidate)-len(".md")] + ".txt"); errors.Is(err, fs.ErrNotExist) {
				return candidate
			}
		}
	}
	return ""
}

// original finds the article of which the draft is a near duplicate; "" when there is none.
func (f *folder) original(d draft) (string, error) {
	all := shinglesOf(d.Body)
	if len(all) < leastShingles {
		return "", nil
	}
	for _, at := range f.sampler.near(all.sample()) {
		a, err := f.read(at)
		if err != nil {
			return "", err
		}
		if copies(all, shinglesOf(a.Body), sameSite(a.URL, d.URL)) {
			return at, nil
		}
	}
	return "", nil
}

// byDate lists the paths of imported articles with an address, newest first, undated last.
func (f *folder) byDate(want func(known) bool) []string {
	var paths []string
	for at, k := range f.files {
		if k.url != "" && want(k) {
			paths = append(paths, at)
		}
	}
	slices.SortFunc(paths, func(a, b string) int {
		return cmp.Or(f.files[b].date.First().Compare(f.files[a].date.First()), cmp.Compare(a, b))
	})
	return paths
}
