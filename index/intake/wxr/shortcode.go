package wxr

import (
	_ "embed"
	"regexp"
	"strings"

	"pullquote/index/intake/page/lazy"
)

//go:embed shortcodes.txt
var shortcodeList string

// knownShortcodes are the names that shortcodes.txt lists, shortcodeBeginnings what names with a star begin with.
var knownShortcodes, shortcodeBeginnings = readShortcodes(shortcodeList)

// A shortcodeKind is what the list says of a name.
type shortcodeKind struct {
	word   bool // also a word that an editor may put into brackets
	hollow bool // its content is an address, no text
}

func readShortcodes(list string) (map[string]shortcodeKind, []string) {
	names, beginnings := map[string]shortcodeKind{}, []string{}
	for _, line := range lazy.Lines(list)() {
		if beginning, many := strings.CutSuffix(line, "*"); many {
			beginnings = append(beginnings, beginning)
			continue
		}
		name := strings.TrimRight(line, "?!")
		names[name] = shortcodeKind{word: strings.Contains(line, "?"), hollow: strings.Contains(line, "!")}
	}
	return names, beginnings
}

// shortcodeShape is WordPress's shape: a name, then attributes alone, in brackets without a space after the first. Words
// in brackets have none of the attributes: [video key="value"] is a shortcode, [video of the meeting] is a remark.
var shortcodeShape = regexp.MustCompile(`\[(\[?)(/?)([a-z][a-z0-9_-]*)` +
	`((?:=[^\s\]]+)?(?:\s+(?:[A-Za-z][A-Za-z0-9_-]*\s*=\s*(?:"[^"\]]*"|'[^'\]]*'|[^\s\]"']+)|"[^"\]]*"|'[^'\]]*'|https?://[^\s\]]+|[0-9]+))*\s*/?)\](\]?)`)

// shortcodeBlock is what the block editor says is shortcodes, whatever their names.
var shortcodeBlock = regexp.MustCompile(`(?s)<!-- wp:shortcode .*?<!-- /wp:shortcode -->`)

// A shortcode is one tag of a post, in offsets of it.
type shortcode struct {
	start, end int
	name       string
	kind       shortcodeKind
	closing    bool
	dressed    bool // it has attributes or ends in a slash
	escaped    bool // [[name]] is shown as [name]
	stays      bool // it may be words
	partner    int  // of an opening tag: the number of its closing one; -1 for none
}

// withoutShortcodes takes out of a post what WordPress replaces when the post is shown: the tags of shortcodes that are
// known, the captions of pictures and the addresses between some. Every other bracket is text.
func withoutShortcodes(post string) string {
	tags := shortcodesIn(post)
	if len(tags) == 0 {
		return post
	}
	var b strings.Builder
	at := 0
	for _, tag := range tags {
		if tag.stays || tag.start < at { // a word, or within what went with the tag before
			continue
		}
		b.WriteString(post[at:tag.start])
		at = tag.end
		switch {
		case tag.escaped:
			b.WriteString(post[tag.start+1 : tag.end-1])
		case tag.partner >= 0 && withoutText(tag, post[tag.end:tags[tag.partner].start]):
			at = tags[tag.partner].end
		}
	}
	return b.String() + post[at:]
}

// withoutText reports whether what a shortcode encloses is no part of the article's text.
func withoutText(tag shortcode, content string) bool {
	if tag.name == "caption" || tag.name == "wp_caption" {
		return strings.Contains(content, "<img")
	}
	return tag.kind.hollow && addressAlone.MatchString(content)
}

var addressAlone = regexp.MustCompile(`^\s*(?:(?:https?:)?//\S+)?\s*$`)

// shortcodesIn are the tags that go, or lose their second brackets, in order.
func shortcodesIn(post string) []shortcode {
	var tags []shortcode
	blocks := shortcodeBlock.FindAllStringIndex(post, -1)
	for _, m := range shortcodeShape.FindAllStringSubmatchIndex(post, -1) {
		for len(blocks) > 0 && blocks[0][1] <= m[0] {
			blocks = blocks[1:]
		}
		tag := shortcode{start: m[0], end: m[1], name: post[m[6]:m[7]], closing: m[4] < m[5], partner: -1,
			dressed: strings.TrimSpace(post[m[8]:m[9]]) != "", escaped: m[2] < m[3] && m[10] < m[11]}
		if !tag.escaped { // one bracket too many is text
			tag.start, tag.end = m[0]+m[3]-m[2], m[1]-(m[11]-m[10])
		}
		kind, known := kindOfShortcode(tag.name)
		if tag.kind = kind; known || len(blocks) > 0 && blocks[0][0] < m[0] {
			tags = append(tags, tag)
		}
	}
	return markup(tags)
}

func kindOfShortcode(name string) (shortcodeKind, bool) {
	if kind, ok := knownShortcodes[name]; ok {
		return kind, true
	}
	for _, beginning := range shortcodeBeginnings {
		if strings.HasPrefix(name, beginning) {
			return shortcodeKind{}, true
		}
	}
	return shortcodeKind{}, false
}

// markup pairs the tags, and lets those stay that may be words: without attributes and without a partner.
func markup(tags []shortcode) []shortcode {
	next, closed := map[string]int{}, map[string]bool{}
	for i := len(tags) - 1; i >= 0; i-- {
		tag := &tags[i]
		switch {
		case tag.escaped:
		case tag.closing:
			next[tag.name], closed[tag.name] = i, true
		default:
			tag.stays = tag.kind.word && !tag.dressed && !closed[tag.name]
			if end, ok := next[tag.name]; ok { // shortcodes of one name don't nest
				tag.partner = end
				delete(next, tag.name)
			}
		}
	}
	opened := map[string]bool{}
	for i := range tags {
		tag := &tags[i]
		switch {
		case tag.escaped:
		case tag.closing:
			tag.stays = tag.kind.word && !opened[tag.name]
		default:
			opened[tag.name] = true
		}
	}
	return tags
}
