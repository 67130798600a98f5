package source

import (
	"strings"

	"pullquote/index/intake/page/dom"
	"pullquote/index/intake/page/story"
)

// Plain is a title without the markup and character references that WordPress renders it with, however often it was
// encoded on its way.
func Plain(text string) string { return OneLine(dom.Unescaped(story.Fragment(text, false))) }

// OneLine is a text on one line.
func OneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// LeastPost is in bytes. News in brief has about 250; below are pictures and embedded videos with a caption.
const LeastPost = 140
