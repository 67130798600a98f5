package rank

import (
	"unicode/utf8"

	"pullquote/answers/rank/match"
	"pullquote/index/article"
)

// A list is blocks of an article that belong together: what leads in (“The plan calls for:”), and the items below it.
type list struct {
	*match.Reading
	first, last int // blocks
}

// shortItem is how long an item may be, in characters, for the list to be shown around it: longer ones are paragraphs with a number.
const shortItem = 200

// listOf is the list that a sentence is of; ok is false where it is of none.
func listOf(r *match.Reading, i int) (l list, ok bool) {
	b := r.Sentences[i].Block
	l = list{r, b, b}
	switch {
	case l.isItem(b):
		for l.isItem(l.first - 1) {
			l.first--
		}
		if l.isLead(l.first - 1) {
			l.first--
		}
	case !l.isLead(b) || i < r.Blocks[b].End-1:
		return l, false
	}
	for l.isItem(l.last + 1) {
		l.last++
	}
	return l, l.last > l.first
}

func (l list) block(b int) (text string, shown bool) {
	if b < 0 || b >= len(l.Doc.Blocks) || l.Blocks[b].Len() == 0 {
		return "", false
	}
	return l.Doc.Blocks[b].Of(l.Doc.Body), l.Doc.Blocks[b].Role.Shown()
}

func (l list) isItem(b int) bool {
	text, shown := l.block(b)
	return shown && article.IsItem(text) && utf8.RuneCountInString(text) <= shortItem
}

func (l list) isLead(b int) bool {
	text, shown := l.block(b)
	return shown && article.LeadsIn(text) && l.isItem(b+1)
}

// sentences are those of the list. Of a paragraph that leads in it is the last.
func (l list) sentences() (from, to int) {
	from, to = l.Blocks[l.first].Start, l.Blocks[l.last].End
	if l.isLead(l.first) {
		from = l.Blocks[l.first].End - 1
	}
	return from, to
}

// within takes items off the list's end, and then what is before the sentence off its beginning, until it has no more than so
// many characters.
func (l list) within(i, budget int) (from, to int) {
	for own := l.Sentences[i].Block; ; {
		from, to = l.sentences()
		span := l.Sentences[from].Span.Cover(l.Sentences[to-1].Span)
		switch {
		case utf8.RuneCountInString(span.Of(l.Doc.Body)) <= budget:
			return from, to
		case l.last > own && l.last > l.first+1:
			l.last--
		case l.first < own:
			l.first++
		default:
			return i, i + 1
		}
	}
}
