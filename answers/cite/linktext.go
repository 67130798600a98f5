package cite

import (
	"iter"
	"slices"
	"strings"
	"unicode"

	"github.com/clipperhouse/uax29/v2/words"

	"pullquote/index/article"
	"pullquote/index/text"
)

// A linkText is a body as a browser matches text directives in it: words by Unicode's rules (a match begins and ends
// at word boundaries), compared without case and accents, each in one block of the page.
type linkText struct {
	body  string
	words []linkWord
	where map[string][]int // a word's places among words, by its folded form
}

type linkWord struct {
	article.Span
	folded string
	block  int
}

// A wordRun is a half-open range of words.
type wordRun struct{ from, to int }

func (r wordRun) len() int { return r.to - r.from }

func newLinkText(body string, blocks []article.Block) *linkText {
	t := &linkText{body: body, where: map[string][]int{}}
	for i, block := range blocks {
		at := block.Start
		for it := words.FromString(block.Of(body)); it.Next(); {
			value := it.Value()
			span := article.Span{Start: at, End: at + len(value)}
			at = span.End
			if strings.ContainsFunc(value, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
				word := linkWord{span, text.Fold(value), i}
				t.where[word.folded] = append(t.where[word.folded], len(t.words))
				t.words = append(t.words, word)
			}
		}
	}
	return t
}

// of is the text of a run, white space made single spaces, as the draft compares it.
func (t *linkText) of(r wordRun) string {
	return strings.Join(strings.Fields(t.body[t.words[r.from].Start:t.words[r.to-1].End]), " ")
}

// prefixText reaches up to the start, because only white space may stand between the two.
func (t *linkText) prefixText(d directive) string {
	return strings.Join(strings.Fields(t.body[t.words[d.prefix.from].Start:t.words[d.start.from].Start]), " ")
}

func (t *linkText) suffixText(d directive) string {
	last := d.start
	if d.end.len() > 0 {
		last = d.end
	}
	return strings.Join(strings.Fields(t.body[t.words[last.to-1].End:t.words[d.suffix.to-1].End]), " ")
}

// within are the words that lie wholly in the span. A word that the span cuts (“ICE.It’s”, fused, is one to a browser)
// is left out: a match could not end there.
func (t *linkText) within(span article.Span) wordRun {
	from, _ := slices.BinarySearchFunc(t.words, span.Start, func(w linkWord, at int) int { return w.Start - at })
	to := from
	for to < len(t.words) && t.words[to].End <= span.End {
		to++
	}
	return wordRun{from, to}
}

// Lengths in words. Three words are rarely unique on a page; more than twelve break when the publisher edits one.
const (
	minEdge   = 4
	maxEdge   = 10
	maxWhole  = 12
	maxAround = 6
)

// directives are the ways to point at the span, the most robust first: the words themselves when few, else their
// first and last ones, each without and then with context around.
func (t *linkText) directives(span article.Span) iter.Seq[directive] {
	return func(yield func(directive) bool) {
		run := t.within(span)
		if run.len() == 0 {
			return
		}
		inBlock := t.words[run.from].block == t.words[run.to-1].block
		short := inBlock && run.len() <= maxWhole
		if short && !t.withContext(directive{start: run, text: t}, yield) {
			return
		}
		for n := minEdge; n <= maxEdge && 2*n <= run.len(); n++ {
			start, end := t.head(run, n), t.tail(run, n)
			if !t.withContext(directive{start: start, end: end, text: t}, yield) {
				return
			}
		}
		if inBlock && !short { // a repeated sentence at the start of a block: only all of it, with what follows, is unique
			t.withContext(directive{start: run, text: t}, yield)
		}
	}
}

// withContext yields d bare, then with words before, after, and on both sides.
func (t *linkText) withContext(d directive, yield func(directive) bool) bool {
	if !yield(d) {
		return false
	}
	last := d.start
	if d.end.len() > 0 {
		last = d.end
	}
	for n := 2; n <= maxAround; n += 2 {
		before, after := d, d
		before.prefix = t.beside(t.tail(wordRun{0, d.start.from}, n), d.start.from)
		after.suffix = t.beside(t.head(wordRun{last.to, len(t.words)}, n), last.to-1)
		both := before
		both.suffix = after.suffix
		if !yield(before) || !yield(after) || !yield(both) {
			return false
		}
	}
	return true
}

// beside is the run if it lies in the block of word i, else empty: the punctuation between two blocks' words belongs
// to neither part.
func (t *linkText) beside(run wordRun, i int) wordRun {
	if run.len() == 0 || t.words[run.from].block != t.words[i].block {
		return wordRun{}
	}
	return run
}

// head is the first n words of a run, fewer where a block ends: no part of a directive crosses blocks.
func (t *linkText) head(run wordRun, n int) wordRun {
	to := run.from
	for to < min(run.to, run.from+n) && t.words[to].block == t.words[run.from].block {
		to++
	}
	return wordRun{run.from, to}
}

func (t *linkText) tail(run wordRun, n int) wordRun {
	from := run.to
	for from > max(run.from, run.to-n) && t.words[from-1].block == t.words[run.to-1].block {
		from--
	}
	return wordRun{from, run.to}
}

// locates reports whether a browser that has only the body would mark exactly the words of span: it takes the first
// start that its prefix precedes, then the first end after it. alone asks that no other place would do: the page has
// more words than the body, in an order not known here.
func (t *linkText) locates(d directive, span article.Span, alone bool) bool {
	want := t.within(span)
	found := false
	word, places := t.rarest(d.start)
	if len(places) > placesAtMost {
		return false
	}
	for _, place := range places {
		at := place - word
		if at < 0 || !t.matches(at, d.start) || !t.precedes(at, d.prefix) {
			continue
		}
		stop := at + d.start.len()
		if d.end.len() > 0 {
			stop = t.endAfter(stop, d)
		} else if !t.follows(stop, d.suffix) {
			continue
		}
		if found || (wordRun{at, stop}) != want {
			return false
		}
		if !alone {
			return true
		}
		found = true
	}
	return found
}

// placesAtMost is how many places of a run's rarest word are looked at. A run of words that are all more frequent picks out
// nothing: ordinary articles have fewer words than that.
const placesAtMost = 2000

// rarest is the word of a run that the text has least often, as its number within the run, with its places.
func (t *linkText) rarest(r wordRun) (word int, places []int) {
	for i := range r.len() {
		if at := t.where[t.words[r.from+i].folded]; i == 0 || len(at) < len(places) {
			word, places = i, at
		}
	}
	return word, places
}

func (t *linkText) endAfter(at int, d directive) int {
	word, places := t.rarest(d.end)
	first, _ := slices.BinarySearch(places, at+word)
	for _, place := range places[first:min(len(places), first+placesAtMost)] {
		at := place - word
		if stop := at + d.end.len(); t.matches(at, d.end) && t.follows(stop, d.suffix) {
			return stop
		}
	}
	return -1
}

func (t *linkText) precedes(at int, r wordRun) bool {
	return r.len() == 0 || at >= r.len() && t.matches(at-r.len(), r)
}

func (t *linkText) follows(at int, r wordRun) bool { return r.len() == 0 || t.matches(at, r) }

// matches reports whether the words are the same. It overlooks punctuation, and so may ask for more context than a browser needs.
func (t *linkText) matches(at int, r wordRun) bool {
	if at+r.len() > len(t.words) {
		return false
	}
	for i := range r.len() {
		if t.words[at+i].folded != t.words[r.from+i].folded {
			return false
		}
	}
	return true
}
