package intake

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"time"

	"pullquote/index/article"
	"pullquote/index/intake/page"
)

// The front matter keys that intake writes beside those of package article.
const (
	keyLanguage = "language"
	keySection  = "section"
	keyModified = "modified" // when the page says it was last changed
	keyImported = "imported" // the day on which this version came in
	keyFrom     = "imported_from"
	keyVia      = "via"     // what kind of source gave it, see Route
	keySource   = "source"  // a hash of what the source said, to tell a change of the source from one by hand
	keyEarlier  = "earlier" // the versions before this one
	keyCopies   = "copies"  // addresses at which the same story stands
	keyGone     = "gone"    // the day on which the page was found to be gone
)

// A Route is the kind of source that gave an article.
type Route string

// The routes.
const (
	ViaPage      Route = "page"
	ViaFeed      Route = "feed"
	ViaWordPress Route = "wordpress"
	ViaExport    Route = "export"
	ViaArchive   Route = "archive"
	ViaFile      Route = "file"
)

// A draft is an article before it has its place in the coverage.
type draft struct {
	*article.Article        // without ID
	identity         string // the same for every version of the article
	own              string // the address that it was read at, where the page gives itself another one; else ""
}

// draftOf makes a draft of a page. The address that the page gives itself is taken where it lies on the same site;
// elsewhere it names the original of a copy, and this page's own address is the honest source.
func draftOf(p page.Page, via Route) draft {
	address, own := Clean(p.URL), ""
	if c := Clean(p.Canonical); c != "" && (address == "" || sameSite(c, address)) {
		if keyOf(c) != keyOf(address) {
			own = address
		}
		address = c
	}
	a := &article.Article{
		Title: p.Title, Publication: cmp.Or(p.Publication, siteOf(hostOf(address))), Date: p.Date, URL: address,
		Authors: p.Authors, Corrections: p.Corrections, Body: p.Body,
	}
	if a.Title == "" {
		a.Title = firstWords(p.Body, 12)
	}
	a.SetExtra(keyLanguage, p.Language)
	a.SetExtra(keySection, p.Section)
	a.SetExtra(keyVia, string(via))
	if !p.Modified.IsZero() {
		a.SetExtra(keyModified, p.Modified.UTC().Format(time.RFC3339))
	}
	return draft{a, keyOf(address), own}
}

// byItself is the draft under the address that it was read at.
func (d draft) byItself() draft {
	a := *d.Article
	a.URL = d.own
	return draft{&a, keyOf(d.own), ""}
}

// byTitle is the draft of a file under its name and its title: files of different folders may have one name.
func (d draft) byTitle() draft {
	a := *d.Article
	from := d.Extra(keyFrom) + "#" + slugify(d.Title)
	a.SetExtra(keyFrom, from)
	return draft{&a, fileIdentity(from), ""}
}

func firstWords(text string, n int) string {
	fields := strings.Fields(text)
	return strings.Join(fields[:min(n, len(fields))], " ")
}

// fingerprint is a hash of what an article says: what an operator adds by hand (a correction, an archived copy, a
// reason to withdraw it, another name for the publication) does not change it.
func fingerprint(a *article.Article) string {
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
func revise(old *article.Article, d draft, today article.Date) (revised *article.Article, why Outcome, reason string) {
	recorded, fresh := old.Extra(keySource), fingerprint(d.Article)
	notes := missing(old.Corrections, d.Corrections)
	changed := recorded != fresh && !sameByAnotherRoute(old, d.Article)
	switch {
	case recorded == "" && squeeze(old.Body) == squeeze(d.Body):
		changed = false
	case recorded == "":
		return nil, Kept, "the coverage has it, written by hand, with another text; remove that file to import this one"
	case changed && fingerprint(old) != recorded:
		return nil, Kept, "it was edited by hand since it was imported, and the source has changed as well; remove the file to import it anew"
	}
	if !changed && len(notes) == 0 && old.Extra(keyGone) == "" {
		return nil, Unchanged, ""
	}
	a := *old
	a.SetExtra(keyGone, "")
	a.Corrections = append(slices.Clone(old.Corrections), notes...)
	if changed {
		takeOver(&a, old, d, fresh, today)
	}
	return &a, Updated, ""
}

// sameByAnotherRoute: the page, the feed and the export of one article differ in where they cut it. Unless the article
// is said to have been changed since, that is no new version.
func sameByAnotherRoute(old, fresh *article.Article) bool {
	return old.Extra(keyVia) != fresh.Extra(keyVia) && fresh.Extra(keyModified) <= old.Extra(keyModified) // both UTC, RFC 3339
}

// takeOver puts the new version's words in the place of the old one's, and notes the old one.
func takeOver(a, old *article.Article, d draft, fresh string, today article.Date) {
	a.Title, a.Date, a.Authors, a.Body = d.Title, d.Date, d.Authors, d.Body
	for _, key := range []string{keyLanguage, keySection, keyModified, keyVia} {
		a.SetExtra(key, d.Extra(key))
	}
	note := strings.TrimSpace(old.Extra(keyImported) + " " + old.Extra(keySource))
	if old.Title != d.Title {
		note += ": " + old.Title
	}
	earlier := append(old.ExtraList(keyEarlier), note)
	a.SetExtraList(keyEarlier, earlier[max(0, len(earlier)-maxEarlier):])
	a.SetExtra(keySource, fresh)
	a.SetExtra(keyImported, today.String())
}

// missing are the items of more that have lacks.
func missing(have, more []string) []string {
	return slices.DeleteFunc(slices.Clone(more), func(item string) bool { return slices.Contains(have, item) })
}

func squeeze(text string) string { return strings.Join(strings.Fields(text), " ") }
