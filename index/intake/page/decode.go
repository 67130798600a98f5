package page

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/charmap"
)

// Decode gives the document as valid UTF-8. Servers often declare the wrong character set, so the bytes are asked
// first: bytes above ASCII that form valid UTF-8 hardly ever do so by chance. Only then the declaration counts, and a
// document that is declared UTF-8 but is not is read as Windows-1252, as browsers' users had to.
func Decode(doc []byte, contentType string) []byte {
	doc = bytes.TrimPrefix(doc, []byte("\xef\xbb\xbf"))
	if utf8.Valid(doc) && !escapes(doc) {
		return dropNUL(doc)
	}
	enc, name, _ := charset.DetermineEncoding(doc, contentType)
	if name == "utf-8" {
		enc = charmap.Windows1252
	}
	text, err := enc.NewDecoder().Bytes(doc)
	if err != nil {
		text = doc
	}
	return dropNUL(bytes.TrimPrefix(bytes.ToValidUTF8(text, []byte("\uFFFD")), []byte("\ufeff")))
}

// escapes: ISO-2022-JP and UTF-16 look like ASCII, but for an escape or a NUL byte.
func escapes(doc []byte) bool {
	return bytes.IndexByte(doc, 0x1b) >= 0 || bytes.IndexByte(doc[:min(len(doc), 64)], 0) >= 0
}

func dropNUL(doc []byte) []byte {
	if bytes.IndexByte(doc, 0) < 0 {
		return doc
	}
	return bytes.ReplaceAll(doc, []byte{0}, nil)
}
