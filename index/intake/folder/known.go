package folder

import (
	"pullquote/index/article"
	"pullquote/index/intake/address"
	"pullquote/index/intake/draft"
)

// Known is what is kept in memory of an article file.
type Known struct {
	size, modified int64 // as listed: tells whether the file may have changed
	Keys, copyKeys []string
	sample         []uint64
	gone           bool
	url            string
	Date           article.Date
	Imported       bool
}

// Refresh reads the article files that are new or changed since the last time, and forgets those that are gone.
func (f *Folder) Refresh() {
	listed, _ := article.List(f.root.FS())
	there := make(map[string]bool, len(listed))
	for _, file := range listed {
		there[file.Path] = true
		if k, ok := f.files[file.Path]; ok && k.size == file.Size && k.modified == file.ModTime.UnixNano() {
			continue
		}
		f.forget(file.Path)
		if a, _ := article.ReadFile(f.root.FS(), file); a != nil {
			f.learn(file.Path, a, file.Size, file.ModTime.UnixNano())
		}
	}
	for p := range f.files {
		if !there[p] {
			f.forget(p)
		}
	}
}

// learn takes an article file into account.
func (f *Folder) learn(at string, a *article.Article, size, modified int64) {
	k := Known{size: size, modified: modified, gone: a.Extra(draft.KeyGone) != "", url: a.URL, Date: a.Order(),
		Imported: a.Extra(draft.KeySource) != "", sample: shinglesOf(a.Body).sample()}
	k.Keys = identities(a)
	for _, copied := range a.ExtraList(draft.KeyCopies) {
		k.copyKeys = append(k.copyKeys, address.Key(copied))
	}
	f.files[at] = k
	for _, key := range k.Keys {
		if _, taken := f.byKey[key]; !taken {
			f.byKey[key] = at
		}
	}
	for _, key := range k.copyKeys {
		f.copyOf[key] = at
	}
	f.sampler.add(at, k.sample)
}

// identities are what the article may be recognised by.
func identities(a *article.Article) []string {
	var keys []string
	if key := address.Key(a.URL); key != "" {
		keys = append(keys, key)
	}
	if from := a.Extra(draft.KeyFrom); from != "" {
		keys = append(keys, draft.FileIdentity(from))
	}
	return keys
}

func (f *Folder) forget(at string) {
	k, ok := f.files[at]
	if !ok {
		return
	}
	for _, key := range k.Keys {
		if f.byKey[key] == at {
			delete(f.byKey, key)
		}
	}
	for _, key := range k.copyKeys {
		if f.copyOf[key] == at {
			delete(f.copyOf, key)
		}
	}
	f.sampler.drop(at, k.sample)
	delete(f.files, at)
}
