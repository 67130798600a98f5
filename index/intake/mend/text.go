package mend

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
)

// Text gives a document as valid UTF-8 without a byte order mark and without NUL characters. contentType is the
// transport's word for what it is, and may be "". Bytes above ASCII that form valid UTF-8 hardly ever do so by chance,
// so what is mostly UTF-8 is read as such whatever is declared, and only then the declaration counts.
func Text(doc []byte, contentType string) []byte {
	if enc := wide(doc); enc != nil {
		return decode(doc, enc)
	}
	doc = bytes.TrimPrefix(doc, []byte("\xef\xbb\xbf"))
	if mostlyUTF8(doc) && !shifts(doc) {
		return withoutNUL(bytes.ToValidUTF8(doc, []byte("\uFFFD")))
	}
	return decode(doc, declared(doc, contentType))
}

func decode(doc []byte, enc encoding.Encoding) []byte {
	text, err := enc.NewDecoder().Bytes(doc)
	if err != nil {
		text = doc
	}
	return withoutNUL(bytes.TrimPrefix(bytes.ToValidUTF8(text, []byte("\uFFFD")), []byte("\ufeff")))
}

// IsWide reports whether a document is in UTF-16.
func IsWide(doc []byte) bool { return wide(doc) != nil }

// wide recognises UTF-16, by its mark or by the zero in every other byte of the markup that a document begins with.
func wide(doc []byte) encoding.Encoding {
	head := doc[:min(len(doc), 64)&^1]
	var zeros [2]int
	for i, b := range head {
		if b == 0 {
			zeros[i&1]++
		}
	}
	most := len(head) / 2 * 3 / 4
	switch {
	case bytes.HasPrefix(doc, []byte{0xff, 0xfe}), most > 2 && zeros[1] >= most && zeros[0] == 0:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case bytes.HasPrefix(doc, []byte{0xfe, 0xff}), most > 2 && zeros[0] >= most && zeros[1] == 0:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return nil
}

// mostlyUTF8 reports whether the document is ASCII or UTF-8 but for a few bytes: of one that is in another character
// set hardly any letter above ASCII forms a valid sequence.
func mostlyUTF8(doc []byte) bool {
	valid, bad := 0, 0
	for i := 0; i < len(doc); {
		if doc[i] < utf8.RuneSelf {
			i++
			continue
		}
		_, size := utf8.DecodeRune(doc[i:])
		switch size {
		case 1:
			bad++
		case 2:
			valid++
		default:
			valid += longSequence
		}
		i += size
	}
	return bad == 0 || valid > 4*bad
}

// longSequence is how many short sequences one of three or four bytes counts for: chance makes hardly any.
const longSequence = 4

// shifts reports whether a document in ASCII bytes is ISO-2022-JP, which shifts to Japanese by an escape.
func shifts(doc []byte) bool {
	return bytes.Contains(doc, []byte("\x1b$")) && !bytes.ContainsFunc(doc, func(r rune) bool { return r >= utf8.RuneSelf })
}

func withoutNUL(doc []byte) []byte {
	if bytes.IndexByte(doc, 0) < 0 {
		return doc
	}
	return bytes.ReplaceAll(doc, []byte{0}, nil)
}
