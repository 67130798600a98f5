package folder

import (
	"fmt"
	"path"

	"pullquote/index/article"
	"pullquote/index/intake/draft"
)

// An Outcome is what became of one article that a source gave.
type Outcome string

// The outcomes.
const (
	Added     Outcome = "added"
	Updated   Outcome = "updated"   // the source has changed, or the page is back
	Unchanged Outcome = "unchanged" // the coverage has it already, as the source has it
	Copied    Outcome = "copy"      // another site's copy of a story that the coverage has: its address is noted there
	Kept      Outcome = "kept"      // the file was written or edited by hand and is left alone
	WentAway  Outcome = "gone"      // the page is no longer there: the article stays, with a note
	Skipped   Outcome = "skipped"   // no article, or not to be had
)

// A Result is one line of an import's report.
type Result struct {
	Outcome Outcome `json:"outcome"`
	From    string  `json:"from"`             // address or file
	Path    string  `json:"path,omitempty"`   // of the article file
	Reason  string  `json:"reason,omitempty"` // why it was skipped or kept; of an article that was written, what could not be taken over
}

// Put brings one article into the folder. With dry it only says what it would do.
func (f *Folder) Put(d draft.Draft, today article.Date, dry bool) (Result, error) {
	if at, ok := f.byKey[d.Identity]; ok {
		return f.putAgain(at, d, today, dry)
	}
	if at, ok := f.copyOf[d.Identity]; ok {
		return Result{Outcome: Unchanged, Path: at, Reason: "noted as a copy"}, nil
	}
	at, err := f.original(d)
	if err != nil {
		return Result{}, err
	}
	if at != "" {
		return f.putCopy(at, d, dry)
	}
	return f.putNew(d, today, dry)
}

func (f *Folder) putAgain(at string, d draft.Draft, today article.Date, dry bool) (Result, error) {
	old, err := f.Read(at)
	if err != nil {
		return Result{}, err
	}
	switch {
	case d.Own != "" && !alike(old, d.Article):
		return f.Put(d.ByItself(), today, dry) // a site whose pages all give themselves one address
	case d.Extra(draft.KeyFrom) != "" && !sameStory(old, d.Article, d.Extra(draft.KeyFrom)):
		return f.Put(d.ByTitle(), today, dry) // another folder's file of the same name
	}
	revised, outcome, reason := revise(old, d, today)
	if revised != nil && !dry {
		if err := f.Write(at, revised); err != nil {
			return Result{}, err
		}
	}
	return Result{Outcome: outcome, Path: at, Reason: reason}, nil
}

// alike reports whether two articles may be versions of one: they have the title in common, or some of the text.
func alike(a, b *article.Article) bool {
	s, t := shinglesOf(a.Body), shinglesOf(b.Body)
	return draft.Slugify(a.Title) == draft.Slugify(b.Title) || s.common(t)*5 >= min(len(s), len(t))
}

// sameStory reports whether two files of one name hold versions of one article: some of the text is the same, or, where
// the texts have too few words to tell, all of it or a title that is not the file's name.
func sameStory(a, b *article.Article, name string) bool {
	s, t := shinglesOf(a.Body), shinglesOf(b.Body)
	if least := min(len(s), len(t)); least > 0 {
		return s.common(t)*5 >= least
	}
	title := draft.Slugify(a.Title)
	return sameWords(a.Body, b.Body) || title == draft.Slugify(b.Title) && title != draft.Slugify(path.Base(string(article.IDOf(name))))
}

// putCopy notes the copy's address at the article that it is a copy of. A copy without an address is that article.
func (f *Folder) putCopy(at string, d draft.Draft, dry bool) (Result, error) {
	if d.URL == "" {
		return Result{Outcome: Unchanged, Path: at, Reason: "the coverage has this text"}, nil
	}
	old, err := f.Read(at)
	if err != nil {
		return Result{}, err
	}
	a := *old
	a.SetExtraList(draft.KeyCopies, append(old.ExtraList(draft.KeyCopies), d.URL))
	if !dry {
		if err := f.Write(at, &a); err != nil {
			return Result{}, err
		}
	}
	return Result{Outcome: Copied, Path: at}, nil
}

func (f *Folder) putNew(d draft.Draft, today article.Date, dry bool) (Result, error) {
	name := f.free(draft.NameOf(d.Date, d.URL, d.Title), d.Identity)
	if name == "" {
		return Result{}, fmt.Errorf("name the article %q: every name is taken", d.Title)
	}
	a := *d.Article
	a.ID = article.IDOf(name)
	a.SetExtra(draft.KeyImported, today.String())
	a.SetExtra(draft.KeySource, Fingerprint(&a))
	if dry {
		f.drafts[name] = &a
		f.learn(name, &a, 0, 0) // so that a second copy in the same source is seen as one
		return Result{Outcome: Added, Path: name}, nil
	}
	if err := f.Write(name, &a); err != nil {
		return Result{}, err
	}
	return Result{Outcome: Added, Path: name}, nil
}

// NoteGone notes in an article that its page is gone, once.
func (f *Folder) NoteGone(at string, today article.Date, dry bool) (Result, error) {
	old, err := f.Read(at)
	if err != nil {
		return Result{}, err
	}
	if old.Extra(draft.KeyGone) != "" {
		return Result{Outcome: Unchanged, Path: at, Reason: "its page is still gone"}, nil
	}
	a := *old
	a.SetExtra(draft.KeyGone, today.String())
	if !dry {
		if err := f.Write(at, &a); err != nil {
			return Result{}, err
		}
	}
	return Result{Outcome: WentAway, Path: at, Reason: "the page is no longer there; the article stays, with a note"}, nil
}
