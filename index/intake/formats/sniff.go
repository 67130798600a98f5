package formats

import (
	"bytes"
	"encoding/xml"
	"io"
	"net/url"
	"path"
	"regexp"
	"strings"

	"pullquote/index/intake/mend"
)

// sniff tells a document's kind by how it begins, and only where that says nothing by its name and declared type.
func sniff(head []byte, contentType, name string) kind {
	if mend.IsWide(head) {
		head = mend.Text(head, contentType)
	}
	text := bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	if at := mend.Start(text); bytes.HasPrefix(text[at:], []byte("<?xml")) && sniffMarkup(text[at:]) != htmlKind {
		text = text[at:] // behind the warnings of a broken template
	}
	ext := strings.ToLower(path.Ext(name))
	switch {
	case bytes.HasPrefix(text, []byte("WARC/")):
		return archiveKind
	case listsAddresses(text):
		return addressesKind
	case ext == ".md" || ext == ".markdown" || ext == ".txt":
		return textKind
	case bytes.HasPrefix(text, []byte("{")) || bytes.HasPrefix(text, []byte("[")):
		return sniffJSON(text)
	case bytes.HasPrefix(text, []byte("<")):
		return sniffMarkup(text)
	case ext == ".html" || ext == ".htm" || strings.HasPrefix(contentType, "text/html"):
		return htmlKind
	case strings.HasPrefix(contentType, "text/plain") || strings.HasPrefix(contentType, "text/markdown"):
		return textKind
	}
	return unknownKind
}

// listsAddresses reports whether at least the first lines are addresses, each alone on its line (the last may be cut off).
func listsAddresses(text []byte) bool {
	lines := strings.FieldsFunc(string(text), func(r rune) bool { return r == '\n' || r == '\r' })
	for _, line := range lines {
		if u, err := url.Parse(strings.TrimSpace(line)); strings.TrimSpace(line) != "" && (err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https") {
			return false
		}
	}
	return len(lines) > 1 || len(lines) == 1 && strings.HasPrefix(lines[0], "http")
}

var jsonFeedVersion = regexp.MustCompile(`"version"\s*:\s*"https?:\\?/\\?/(?:www\.)?jsonfeed\.org\\?/version`)

// jsonItems and jsonItem tell a feed whose version stands behind its items.
var (
	jsonItems = regexp.MustCompile(`"items"\s*:\s*\[`)
	jsonItem  = regexp.MustCompile(`"(?:content_html|content_text|date_published)"\s*:`)
)

func sniffJSON(text []byte) kind {
	switch {
	case jsonFeedVersion.Match(text), text[0] == '{' && jsonItems.Match(text) && jsonItem.Match(text):
		return feedKind
	case text[0] == '[' && (bytes.Contains(text, []byte(`"rendered"`)) || len(bytes.TrimSpace(text)) <= 2):
		return postsKind
	case bytes.Contains(text, []byte(`"namespaces"`)) && bytes.Contains(text, []byte("wp")):
		return rootKind
	}
	return unknownKind
}

// sniffMarkup goes by the first element.
func sniffMarkup(text []byte) kind {
	switch name := firstElement(text); name {
	case "rss":
		if bytes.Contains(text, []byte("wordpress.org/export/")) {
			return exportKind
		}
		return feedKind
	case "feed", "RDF":
		return feedKind
	case "urlset", "sitemapindex":
		return sitemapKind
	}
	return htmlKind
}

// firstElement is the local name of the first element; "" when the beginning is no XML.
func firstElement(text []byte) string {
	if bytes.HasPrefix(text, []byte("<?xml")) { // XML 1.1 is refused by its declaration alone
		_, text, _ = bytes.Cut(text, []byte("?>"))
	}
	dec := xml.NewDecoder(bytes.NewReader(text))
	dec.Strict = false
	dec.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	for {
		token, err := dec.RawToken()
		if err != nil {
			return ""
		}
		if start, ok := token.(xml.StartElement); ok {
			return start.Name.Local
		}
	}
}

// A kind is what a document turns out to be.
type kind string

const (
	unknownKind kind = "unknown"
	htmlKind    kind = "page"
	feedKind    kind = "feed"
	sitemapKind kind = "sitemap"
	postsKind   kind = "WordPress posts"
	rootKind    kind = "WordPress API"
	exportKind  kind = "WordPress export"
	archiveKind kind = "WARC archive"
	textKind    kind = "text"

	addressesKind kind = "list of addresses"
)
