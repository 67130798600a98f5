package folder

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"pullquote/index/article"
	"pullquote/index/intake/draft"
)

// Fingerprint is a hash of what an article says: what an operator adds by hand (a correction, an archived copy, a
// reason to withdraw it, another name for the publication) does not change it.
func Fingerprint(a *article.Article) string {
	h := sha256.New()
	for _, part := range append([]string{a.Title, a.Date.String(), a.Body}, a.Authors...) {
		h.Write([]byte(part))
		h.Write([]byte{0})
	}
	return "sha256:" + hex.EncodeToString(h.Sum(nil)[:16])
}

// maxEarlier is how many earlier versions are noted. A live blog has hundreds.
const maxEarlier = 20

// revise decides what a new version of an article does to the one in the coverage. It returns the article to write, or
// nil with the reason to leave the file.
func revise(old *article.Article, d draft.Draft, today article.Date) (revised *article.Article, why Outcome, reason string) {
	recorded, fresh := old.Extra(draft.KeySource), Fingerprint(d.Article)
	notes := missing(old.Corrections, d.Corrections)
	changed := recorded != fresh && !sameByAnotherRoute(old, d.Article)
	switch {
	case recorded == "" && sameWords(old.Body, d.Body):
		changed = false
	case recorded == "":
		return nil, Kept, "the coverage has it, written by hand, with another text; remove that file to import this one"
	case changed && Fingerprint(old) != recorded:
		return nil, Kept, "it was edited by hand since it was imported, and the source has changed as well; remove the file to import it anew"
	}
	if !changed && len(notes) == 0 && old.Extra(draft.KeyGone) == "" {
		return nil, Unchanged, ""
	}
	a := *old
	a.SetExtra(draft.KeyGone, "")
	a.Corrections = append(slices.Clone(old.Corrections), notes...)
	if changed {
		takeOver(&a, old, d, fresh, today)
	}
	return &a, Updated, ""
}

// sameByAnotherRoute: the page, the feed and the export of one article differ in where they cut it. Unless the article
// is said to have been changed since, that is no new version.
func sameByAnotherRoute(old, fresh *article.Article) bool {
	return old.Extra(draft.KeyVia) != fresh.Extra(draft.KeyVia) && fresh.Extra(draft.KeyModified) <= old.Extra(draft.KeyModified) // both UTC, RFC 3339
}

// takeOver puts the new version's words in the place of the old one's, and notes the old one.
func takeOver(a, old *article.Article, d draft.Draft, fresh string, today article.Date) {
	a.Title, a.Date, a.Authors, a.Body = d.Title, d.Date, d.Authors, d.Body
	for _, key := range []string{draft.KeyLanguage, draft.KeySection, draft.KeyModified, draft.KeyVia} {
		a.SetExtra(key, d.Extra(key))
	}
	note := strings.TrimSpace(old.Extra(draft.KeyImported) + " " + old.Extra(draft.KeySource))
	if old.Title != d.Title {
		note += ": " + old.Title
	}
	earlier := append(old.ExtraList(draft.KeyEarlier), note)
	a.SetExtraList(draft.KeyEarlier, earlier[max(0, len(earlier)-maxEarlier):])
	a.SetExtra(draft.KeySource, fresh)
	a.SetExtra(draft.KeyImported, today.String())
}

// missing are the items of more that have lacks.
func missing(have, more []string) []string {
	return slices.DeleteFunc(slices.Clone(more), func(item string) bool { return slices.Contains(have, item) })
}

// sameWords reports whether two texts differ in white space only.
func sameWords(a, b string) bool { return slices.Equal(strings.Fields(a), strings.Fields(b)) }
