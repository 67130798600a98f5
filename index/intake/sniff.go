package intake

import (
	"bytes"
	"encoding/xml"
	"io"
	"path"
	"strings"
)

// sniff tells a document's kind by how it begins, and only where that says nothing by its name and declared type.
func sniff(head []byte, contentType, name string) kind {
	text := bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	ext := strings.ToLower(path.Ext(name))
	switch {
	case bytes.HasPrefix(text, []byte("WARC/")):
		return archiveKind
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

func sniffJSON(text []byte) kind {
	switch {
	case bytes.Contains(text, []byte("jsonfeed.org/version")):
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
