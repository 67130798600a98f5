package intake

import (
	"pullquote/index/article"
)

// known is what is kept in memory of an article file.
type known struct {
	size, modified int64 // as listed: tells whether the file may have changed
	keys, copyKeys []string
	sample         []uint64
	gone           bool
	url            string
	date           article.Date
	imported       bool
}

// refresh reads the article files that are new or changed since the last time, and forgets those that are gone.
func (f *folder) refresh() {
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
func (f *folder) learn(at string, a *article.Article, size, modified int64) {
	k := known{size: size, modified: modified, gone: a.Extra(keyGone) != "", url: a.URL, date: a.Order(),
		imported: a.Extra(keySource) != "", sample: shinglesOf(a.Body).sample()}
	k.keys = identities(a)
	for _, address := range a.ExtraList(keyCopies) {
		k.copyKeys = append(k.copyKeys, keyOf(address))
	}
	f.files[at] = k
	for _, key := range k.keys {
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
	if key := keyOf(a.URL); key != "" {
		keys = append(keys, key)
	}
	if from := a.Extra(keyFrom); from != "" {
		keys = append(keys, fileIdentity(from))
	}
	return keys
}

func fileIdentity(rel string) string { return "file:" + rel }

func (f *folder) forget(at string) {
	k, ok := f.files[at]
	if !ok {
		return
	}
	for _, key := range k.keys {
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
