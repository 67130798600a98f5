package mend

import (
	"mime"
	"regexp"
	"strings"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
)

// declaration finds what a document says of its character set, in XML or HTML, and its language.
var (
	declaration = regexp.MustCompile(`(?i)<\?xml[^>]*?encoding\s*=\s*["']\s*([\w-]+)|<meta[^>]*?charset\s*=\s*["']?\s*([\w-]+)`)
	inLanguage  = regexp.MustCompile(`(?i)<html[^>]*?\blang\s*=\s*["']?([a-z]{2,3}(?:-[a-z]+)?)|<language>\s*([a-z]{2,3}(?:-[a-z]+)?)`)
)

// declarationWithin is how far into a document its character set and language are looked for, in bytes.
const declarationWithin = 8 << 10

// declared is the encoding that the transport or the document declares; UTF-8 counts for nothing here, as the bytes are
// not. Without a declaration it is what the language's documents were in before UTF-8, and without a language what the bytes
// look like.
func declared(doc []byte, contentType string) encoding.Encoding {
	if shifts(doc) {
		return japanese.ISO2022JP
	}
	head := doc[:min(len(doc), declarationWithin)]
	_, params, _ := mime.ParseMediaType(contentType)
	labels := []string{params["charset"]}
	for _, m := range declaration.FindAllSubmatch(head, 4) {
		labels = append(labels, string(m[1])+string(m[2]))
	}
	for _, label := range labels {
		if enc, name := charset.Lookup(label); enc != nil && name != "utf-8" && !strings.HasPrefix(name, "utf-16") {
			return enc
		}
	}
	if m := inLanguage.FindSubmatch(head); m != nil {
		return legacy(strings.ToLower(string(m[1]) + string(m[2])))
	}
	return detected(doc)
}

// Bounds of what is guessed from: the detector is sure of a text of some hundred letters above ASCII, and slow on long ones.
const (
	detectedWithin = 64 << 10
	leastSure      = 40 // of a hundred
)

// detected is the encoding that the bytes' own frequencies speak for, where neither the document nor the transport says
// anything: most often Windows-1252.
func detected(doc []byte) encoding.Encoding {
	best, err := chardet.NewHtmlDetector().DetectBest(doc[:min(len(doc), detectedWithin)])
	if err != nil || best.Confidence < leastSure {
		return charmap.Windows1252
	}
	enc, name := charset.Lookup(best.Charset)
	if enc == nil || name == "utf-8" || strings.HasPrefix(name, "utf-16") {
		return charmap.Windows1252
	}
	return enc
}

// legacyOf are the character sets that browsers assume by language, after the table of the HTML standard
// (https://html.spec.whatwg.org/#determining-the-character-encoding).
var legacyOf = map[string]string{
	"ar": "windows-1256", "az": "windows-1254", "ba": "windows-1251", "be": "windows-1251", "bg": "windows-1251",
	"cs": "windows-1250", "el": "iso-8859-7", "et": "windows-1257", "fa": "windows-1256", "he": "windows-1255",
	"hr": "windows-1250", "hu": "iso-8859-2", "ja": "shift_jis", "kk": "windows-1251", "ko": "euc-kr",
	"ku": "windows-1254", "ky": "windows-1251", "lt": "windows-1257", "lv": "windows-1257", "mk": "windows-1251",
	"pl": "iso-8859-2", "ru": "windows-1251", "sk": "windows-1250", "sl": "iso-8859-2", "sr": "windows-1251",
	"tg": "windows-1251", "th": "windows-874", "tr": "windows-1254", "tt": "windows-1251", "uk": "windows-1251",
	"vi": "windows-1258", "zh": "gbk", "zh-tw": "big5", "zh-hk": "big5",
}

func legacy(language string) encoding.Encoding {
	label, ok := legacyOf[language]
	if !ok {
		main, _, _ := strings.Cut(language, "-")
		label = legacyOf[main]
	}
	if enc, _ := charset.Lookup(label); enc != nil {
		return enc
	}
	return charmap.Windows1252
}
