package folder

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"

	"pullquote/index/article"
	"pullquote/index/intake/address"
	"pullquote/index/intake/draft"
)

// StateDir, below the coverage folder, is what intake keeps for itself. Readers pass it over, as its name begins with
// a dot. It may be deleted: then pages are asked for again that have not changed.
const StateDir = ".intake"

// A Folder is a coverage folder that articles are written to. begin takes it for one process; between begin and end it
// knows every article in it, those changed by others included.
type Folder struct {
	Dir       string
	root      *os.Root
	lock      *os.File
	throwaway string // the folder to remove in the end; "" when it is the operator's

	files   map[string]Known  // by path
	byKey   map[string]string // path by identity: the article's own address, or where it was imported from
	copyOf  map[string]string // path of the original by a copy's identity
	sampler sampler
	drafts  map[string]*article.Article // by path: what a dry run would have written
}

// Open opens a coverage folder, and makes it when there is none. A dry run makes none, but works on an empty one
// that is thrown away.
func Open(dir string, dry bool) (*Folder, error) {
	throwaway := ""
	if _, err := os.Stat(dir); dry && errors.Is(err, fs.ErrNotExist) {
		if throwaway, err = os.MkdirTemp("", "pullquote-dry-run-"); err != nil {
			return nil, fmt.Errorf("make a folder for the dry run: %w", err)
		}
		dir = throwaway
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, WriteError("make the coverage folder", dir, err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("open the coverage folder %q: %w", dir, err)
	}
	return &Folder{Dir: dir, throwaway: throwaway, root: root, files: map[string]Known{}, byKey: map[string]string{}, copyOf: map[string]string{}, sampler: sampler{}, drafts: map[string]*article.Article{}}, nil
}

// Close gives back what the folder holds; that of a dry run's own is removed.
func (f *Folder) Close() error {
	err := f.root.Close()
	if f.throwaway != "" {
		err = errors.Join(err, os.RemoveAll(f.throwaway))
	}
	return err
}

// Begin locks the folder for writing, clears away what a killed process left half written, and reads what has changed.
// Without write it only reads.
func (f *Folder) Begin(write bool) error {
	if write {
		if err := f.takeLock(); err != nil {
			return err
		}
		if err := f.clearUnfinished(); err != nil {
			return errors.Join(err, f.End())
		}
	}
	f.Refresh()
	return nil
}

// End gives the folder free.
func (f *Folder) End() error {
	if f.lock == nil {
		return nil
	}
	err := f.lock.Close() // which unlocks
	f.lock = nil
	return err
}

// Find is where the coverage has the article of one of the identities, itself or as a copy.
func (f *Folder) Find(identities ...string) (at string, held bool) {
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

// Own is where the coverage has the article of an address that is no copy's.
func (f *Folder) Own(of string) (at string, ours bool) {
	at, ours = f.byKey[address.Key(of)]
	return at, ours
}

// AddressOf is the source address of the article at a path.
func (f *Folder) AddressOf(at string) string { return f.files[at].url }

// Read reads one article file of the folder, or what a dry run would have written there.
func (f *Folder) Read(at string) (*article.Article, error) {
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
func (f *Folder) free(name, identity string) string {
	for _, candidate := range []string{name, draft.WithMark(name, identity), draft.WithMark(name, identity+"\n"+name)} {
		if _, err := f.root.Lstat(candidate); errors.Is(err, fs.ErrNotExist) {
			if _, err := f.root.Lstat(candidate[:len(candidate)-len(".md")] + ".txt"); errors.Is(err, fs.ErrNotExist) {
				return candidate
			}
		}
	}
	return ""
}

// original finds the article of which the draft is a near duplicate; "" when there is none.
func (f *Folder) original(d draft.Draft) (string, error) {
	all := shinglesOf(d.Body)
	if len(all) < leastShingles {
		return "", nil
	}
	for _, at := range f.sampler.near(all.sample()) {
		a, err := f.Read(at)
		if err != nil {
			return "", err
		}
		if copies(all, shinglesOf(a.Body), address.SameSite(a.URL, d.URL)) {
			return at, nil
		}
	}
	return "", nil
}

// ByDate lists the paths of imported articles with an address, newest first, undated last.
func (f *Folder) ByDate(want func(Known) bool) []string {
	var paths []string
	for at, k := range f.files {
		if k.url != "" && want(k) {
			paths = append(paths, at)
		}
	}
	slices.SortFunc(paths, func(a, b string) int {
		return cmp.Or(f.files[b].Date.First().Compare(f.files[a].Date.First()), cmp.Compare(a, b))
	})
	return paths
}
