package mend

import (
	"bytes"
	"regexp"
	"strconv"
)

// XML gives an XML document as UTF-8 that an XML parser takes: without its declaration and what stands before the
// first element, without characters that XML forbids, and with the end of a CDATA section only where it ends.
func XML(doc []byte, contentType string) []byte {
	text := Text(doc, contentType)
	text = text[Start(text):]
	if bytes.HasPrefix(text, []byte("<?xml")) {
		if _, rest, ok := bytes.Cut(text, []byte("?>")); ok {
			text = bytes.TrimLeft(rest, " \t\r\n")
		}
	}
	return Sections(withoutPrefix(allowed(text)))
}

// startWithin is how far into a document its XML declaration is looked for, in bytes: what stands before it are a server's
// warnings.
const startWithin = 4 << 10

// Start is where an XML document starts: at its declaration, before which broken templates put warnings of their own, or
// at the first element.
func Start(text []byte) int {
	if at := bytes.Index(text[:min(len(text), startWithin)], []byte("<?xml ")); at >= 0 {
		return at
	}
	return max(0, bytes.IndexByte(text, '<'))
}

// numbered is a character reference by number.
var numbered = regexp.MustCompile(`&#(?:x([0-9a-fA-F]{1,8})|([0-9]{1,8}));`)

// allowed drops the characters that XML 1.0 has no place for, written out or by number.
func allowed(text []byte) []byte {
	text = bytes.Map(func(r rune) rune {
		if !inXML(r) {
			return -1
		}
		return r
	}, text)
	return numbered.ReplaceAllFunc(text, func(ref []byte) []byte {
		m := numbered.FindSubmatch(ref)
		n, err := strconv.ParseInt(string(m[1]), 16, 64)
		if len(m[2]) > 0 {
			n, err = strconv.ParseInt(string(m[2]), 10, 64)
		}
		if err != nil || n > 0x10ffff || !inXML(rune(n)) {
			return nil
		}
		return ref
	})
}

// inXML reports whether XML allows a character: https://www.w3.org/TR/xml/#charsets.
func inXML(r rune) bool {
	return r == '\t' || r == '\n' || r == '\r' || r >= 0x20 && r <= 0xd7ff || r >= 0xe000 && r <= 0xfffd || r >= 0x10000 && r <= 0x10ffff
}

var xhtmlPrefix = regexp.MustCompile(`xmlns:([\w-]+)\s*=\s*["']http://www\.w3\.org/1999/xhtml["']`)

// withoutPrefix writes XHTML within a feed as HTML parsers know it: <p> for <h:p>.
func withoutPrefix(text []byte) []byte {
	m := xhtmlPrefix.FindSubmatch(text)
	if m == nil {
		return text
	}
	text = bytes.ReplaceAll(text, append([]byte("<"), append(m[1], ':')...), []byte("<"))
	return bytes.ReplaceAll(text, append([]byte("</"), append(m[1], ':')...), []byte("</"))
}

const sectionStart, sectionEnd = "<![CDATA[", "]]>"

// lookAhead bounds the search for the ends of elements that have none: so many times the text's length.
const lookAhead = 16

// Sections mends CDATA sections whose text holds the three characters that end one: what counts as the end is followed
// by the end of the element.
func Sections(text []byte) []byte {
	var out []byte
	for budget := lookAhead * len(text); ; {
		at := bytes.Index(text, []byte(sectionStart))
		if at < 0 || budget < 0 {
			return append(out, text...)
		}
		body := text[at+len(sectionStart):]
		end := closing(text[:at], body)
		out = append(out, text[:at+len(sectionStart)]...)
		if end < 0 { // as it stands
			budget -= len(body)
			text = body
			continue
		}
		out = append(append(out, split(body[:end])...), sectionEnd...)
		text = body[end+len(sectionEnd):]
	}
}

// closing is where a section ends whose element opens at the end of before; -1 where the element has more than the
// section.
func closing(before, body []byte) int {
	open := bytes.LastIndexByte(before, '<')
	before = bytes.TrimSpace(before)
	if open < 0 || !bytes.HasSuffix(before, []byte(">")) || open+1 >= len(before) || before[open+1] == '/' || before[open+1] == '!' {
		return -1
	}
	name := before[open+1:]
	if n := bytes.IndexAny(name, " \t\r\n/>"); n >= 0 {
		name = name[:n]
	}
	element := bytes.Index(body, append([]byte("</"), name...))
	if element < 0 {
		return -1
	}
	inner := bytes.TrimRight(body[:element], " \t\r\n")
	if !bytes.HasSuffix(inner, []byte(sectionEnd)) {
		return -1
	}
	return len(inner) - len(sectionEnd)
}

// split writes an end mark within a section as two sections, where it is not followed by a new one already.
func split(text []byte) []byte {
	var out []byte
	for {
		before, after, found := bytes.Cut(text, []byte(sectionEnd))
		out = append(out, before...)
		if !found {
			return out
		}
		if bytes.HasPrefix(after, []byte(sectionStart)) {
			out = append(out, sectionEnd+sectionStart...)
			text = after[len(sectionStart):]
			continue
		}
		out = append(out, "]]"+sectionEnd+sectionStart+">"...)
		text = after
	}
}
