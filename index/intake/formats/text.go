package formats

import (
	"bytes"
	"path"
	"strings"
	"unicode/utf8"

	"pullquote/index/article"
	"pullquote/index/intake/address"
	"pullquote/index/intake/draft"
	"pullquote/index/intake/mend"
	"pullquote/index/intake/source"
)

// text reads a Markdown or text file. It is taken over as it is: its front matter, unknown keys included, and its body
// byte for byte.
func (d reader) text(data []byte) []source.Find {
	name := d.At
	if ext := path.Ext(name); ext != ".txt" && ext != ".md" {
		name = strings.TrimSuffix(name, ext) + ".md"
		if !d.Local {
			name = strings.TrimSuffix(name, ".md") + ".txt"
		}
	}
	decoded := !d.Local || isText(data) && !utf8.Valid(data)
	if decoded {
		data = mend.Text(data, d.ContentType)
	}
	a, problems := article.Read(name, data)
	if a == nil {
		return []source.Find{{Skip: problems[0].Text + hinted(problems[0].Hint)}}
	}
	copied := *a
	a = &copied
	a.URL = address.Clean(a.URL)
	if !d.Local && a.URL == "" {
		a.URL = address.Clean(d.At)
	}
	a.SetExtra(draft.KeyVia, string(draft.ViaFile))
	dr := draft.Draft{Article: a, Identity: address.Key(a.URL)}
	if dr.Identity == "" {
		a.SetExtra(draft.KeyFrom, d.At)
		dr.Identity = draft.FileIdentity(d.At)
	}
	var notes []string
	if decoded && d.Local {
		notes = append(notes, "it is not UTF-8, so its character set was guessed: look at its accents and quotation marks")
	}
	for _, p := range problems {
		notes = append(notes, p.Text+hinted(p.Hint))
	}
	return []source.Find{{Draft: &dr, Note: strings.Join(notes, "; ")}}
}

func hinted(hint string) string {
	if hint == "" {
		return ""
	}
	return " (" + hint + ")"
}

// isText tells old text, in whatever character set, from what is no text: that has NUL bytes, unless it opens with the
// mark of UTF-16.
func isText(data []byte) bool {
	return bytes.IndexByte(data, 0) < 0 || bytes.HasPrefix(data, []byte{0xff, 0xfe}) || bytes.HasPrefix(data, []byte{0xfe, 0xff})
}
