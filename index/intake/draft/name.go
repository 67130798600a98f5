package draft

import (
	"crypto/sha256"
	"encoding/hex"
	"net/url"
	"path"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"pullquote/index/article"
)

// NameOf is where an article of this date and address belongs: YYYY/MM/DATE-slug.md, as far as the date is known, else
// undated/slug.md. The result has slashes only between its own parts, whatever the title and the address say.
func NameOf(d article.Date, address, title string) string {
	slug := slugOf(address, title)
	switch {
	case d.IsZero():
		return path.Join("undated", slug+".md")
	case d.Month == 0:
		return path.Join(d.String()[:4], d.String()+"-"+slug+".md")
	}
	return path.Join(d.String()[:4], d.String()[5:7], d.String()+"-"+slug+".md")
}

// WithMark tells apart two articles of one name. The mark comes of what identifies the article, so that the order in
// which they were met does not matter.
func WithMark(name, identity string) string {
	return strings.TrimSuffix(name, ".md") + "-" + Mark(identity) + ".md"
}

// Mark is a short hash of a text.
func Mark(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:4])
}

// maxSlug is in bytes. With date and mark the name stays far below the 255 bytes that file systems take, and below
// what is pleasant to read.
const maxSlug = 80

var (
	datePrefix = regexp.MustCompile(`^(?:19|20)\d\d-\d\d(?:-\d\d)?-`)
	// reserved names are devices on Windows, with whatever extension:
	// https://learn.microsoft.com/windows/win32/fileio/naming-a-file
	reserved = regexp.MustCompile(`^(?:con|prn|aux|nul|com\d|lpt\d)$`)
)

// slugOf is a name of lower-case letters, digits and single hyphens. The site's own slug is taken where it has words,
// else the title's words.
func slugOf(address, title string) string {
	slug := datePrefix.ReplaceAllString(Slugify(lastSegment(address)), "")
	if strings.Count(slug, "-") < 2 {
		if fromTitle := Slugify(title); fromTitle != "" {
			slug = fromTitle
		}
	}
	if slug == "" || reserved.MatchString(slug) {
		slug = strings.TrimPrefix(slug+"-"+Mark(address+"\n"+title), "-")
	}
	return slug
}

// lastSegment is the last part of an address's path that is not a number alone, without its extension.
func lastSegment(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	parts := strings.Split(strings.Trim(u.Path, "/"), "/")
	last := parts[len(parts)-1]
	switch ext := path.Ext(last); ext {
	case ".html", ".htm", ".php", ".asp", ".aspx", ".shtml", ".md", ".txt":
		last = strings.TrimSuffix(last, ext)
	}
	return last
}

// Slugify writes letters without accents, where they have a plain form, and everything else as hyphens.
func Slugify(text string) string {
	var b strings.Builder
	gap := false
	for _, r := range norm.NFD.String(strings.ToLower(text)) {
		switch {
		case unicode.Is(unicode.Mn, r), r == '\'', r == '’':
		case unicode.IsLetter(r), unicode.IsDigit(r):
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(r)
		default:
			gap = true
		}
	}
	return shorten(norm.NFC.String(b.String()))
}

// shorten cuts a slug at a hyphen below maxSlug, or within a word when there is none.
func shorten(slug string) string {
	if len(slug) <= maxSlug {
		return slug
	}
	cut := strings.LastIndexByte(slug[:maxSlug+1], '-')
	if cut < maxSlug/2 {
		cut = maxSlug
		for !utf8.RuneStart(slug[cut]) {
			cut--
		}
	}
	return slug[:cut]
}
