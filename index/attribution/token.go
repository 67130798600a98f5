package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/index/article"
	"pullquote/index/sentence"
	indextext "pullquote/index/text"
)

// A token is a word, a clitic ('s, n't) or a punctuation mark.
type token struct {
	article.Span
	word     string // lower case, with straight apostrophes
	hash     uint32 // of word
	suffix   uint32 // hash of word's last three bytes
	lemma    uint32 // hash of the word's lemma, once it is tagged; of word where it has no other form
	shape    shape
	tag      tag
	quoted   bool  // it stands between double quotation marks
	sentence int32 // which of the text's sentences holds it
}

// A shape is what a token looks like.
type shape uint8

const (
	lower   shape = iota // said
	title                // Fountain, McCain
	upper                // CIRA
	number               // 33,000
	initial              // J.
	mark                 // punctuation
)

// A text is one article, cut up for reading.
type text struct {
	body      string
	blocks    []article.Block
	tokens    []token
	sentences []stretch      // as token ranges; empty ones stand for furniture
	blockOf   []int32        // of a sentence
	regions   []article.Span // what stands between double quotation marks
	phrases   []phrase       // base noun phrases, in order
	inPhrase  []bool         // of a token: it goes on with a base noun phrase
	bounds    Bounds
	ended     <-chan struct{} // closed once nobody waits for the reading any more; nil: never
	steps     int             // candidates compared, all choices together: what the bounds keep in step with the length
	links     []link          // of a token: its place in the sentence's tree
	parsed    []bool          // of a sentence: it has a tree; only those with cues need one
	capitals  *capitals
}

// over: nobody waits for the reading any more. The longer loops over an article ask it.
func (t *text) over() bool {
	select {
	case <-t.ended:
		return true
	default:
		return false
	}
}

// A stretch is a half-open range of tokens.
type stretch struct{ from, to int }

func (s stretch) len() int { return s.to - s.from }

func (s stretch) has(i int) bool { return s.from <= i && i < s.to }

func (s stretch) overlaps(t stretch) bool { return s.from < t.to && t.from < s.to }

// span is where a stretch lies in the body.
func (t *text) span(s stretch) article.Span {
	return article.Span{Start: t.tokens[s.from].Start, End: t.tokens[s.to-1].End}
}

// unread reports the blocks in which nobody says anything: they belong to the page, not to the story. What a correction
// says the article stated is no statement of the story either.
func unread(r article.Role) bool {
	return r == article.Credit || r == article.Closing || r == article.Contributor || r == article.Byline || r == article.NoteHead || r == article.Note
}

func newText(body string, blocks []article.Block, sentences []sentence.Sentence) *text {
	t := &text{body: body, blocks: blocks, regions: quotedRegions(body)}
	t.tokens = make([]token, 0, len(body)/5+8)
	t.sentences = make([]stretch, 0, len(sentences))
	t.blockOf = make([]int32, 0, len(sentences))
	for _, s := range sentences {
		from := len(t.tokens)
		if s.Block < len(blocks) && !unread(blocks[s.Block].Role) {
			t.tokens = appendTokens(t.tokens, body, s.Span, int32(len(t.sentences)))
		}
		t.addSentence(stretch{from, len(t.tokens)}, int32(s.Block))
	}
	t.markQuoted()
	return t
}

// addSentence enters a sentence; one of more than sentenceAtMost tokens in pieces.
func (t *text) addSentence(s stretch, block int32) {
	t.bounds.Sentences += btoi(s.len() > sentenceAtMost)
	for s.len() > sentenceAtMost {
		piece := stretch{s.from, t.cutOf(s)}
		t.sentences = append(t.sentences, piece)
		t.blockOf = append(t.blockOf, block)
		s.from = piece.to
		for i := s.from; i < min(s.to, s.from+sentenceAtMost); i++ {
			t.tokens[i].sentence = int32(len(t.sentences))
		}
	}
	t.sentences = append(t.sentences, s)
	t.blockOf = append(t.blockOf, block)
}

// cutOf is where the first piece of a sentence ends: behind the last mark in the latter half of what a piece may have.
func (t *text) cutOf(s stretch) int {
	for i := s.from + sentenceAtMost; i > s.from+sentenceAtMost/2; i-- {
		if t.tokens[i-1].shape == mark {
			return i
		}
	}
	return s.from + sentenceAtMost
}

// markQuoted walks tokens and regions side by side; both are ordered. Publications differ in their marks, so each is named
// by what it does: every opening mark has the hash of “, every closing one that of ”, every dash that of —.
func (t *text) markQuoted() {
	r := 0
	for i := range t.tokens {
		k := &t.tokens[i]
		for r < len(t.regions) && t.regions[r].End <= k.Start {
			r++
		}
		k.quoted = r < len(t.regions) && t.regions[r].Contains(k.Span)
		if k.shape != mark {
			continue
		}
		switch k.word {
		case "“", "”", "\"", "''":
			k.hash = closingHash
			if r < len(t.regions) && t.regions[r].Start == k.End {
				k.hash = openingHash
			}
		case "-", "--", "---", "–", "—", "―":
			k.hash = dashHash
		}
	}
}

var openingHash, closingHash, dashHash = hashOf("“"), hashOf("”"), hashOf("—")

// appendTokens cuts one sentence.
func appendTokens(tokens []token, body string, s article.Span, number int32) []token {
	for at := s.Start; at < s.End; {
		r, size := utf8.DecodeRuneInString(body[at:s.End])
		switch {
		case unicode.IsSpace(r):
			at += size
			continue
		case inWord(r):
			end := wordEnd(body[:s.End], at)
			tokens = appendWord(tokens, body, at, end, number)
			at = end
			continue
		}
		end := at + size
		for end < s.End && doubles(r) && strings.HasPrefix(body[end:s.End], string(r)) {
			end += size // '' and -- and ... are one mark
		}
		tokens = append(tokens, newToken(body, at, end, mark, number))
		at = end
	}
	return tokens
}

func doubles(r rune) bool { return r == '\'' || r == '-' || r == '.' || r == '`' }

func inWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '_'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// wordEnd finds the end of the word at a place: letters and digits, joined by hyphens and apostrophes; the full stops of
// U.S. and Mr. and the separators of 33,000.5 and 11:30 belong to them.
func wordEnd(text string, at int) int {
	start := at
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		if inWord(r) {
			at += size
			continue
		}
		next, _ := utf8.DecodeRuneInString(text[min(at+size, len(text)):])
		inner := at+size < len(text) && inWord(next)
		switch {
		case (r == '-' || r == '\'' || r == '’' || r == '‑') && inner:
			at += size
		case r == '.' && abbreviated(text[start:at], inner && unicode.IsLetter(next)):
			at += size
		case (r == ',' || r == '.' || r == ':') && inner && isDigit(text[at-1]) && unicode.IsDigit(next):
			at += size
		default:
			return at
		}
	}
	return at
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// abbreviated reports whether a full stop after word belongs to it.
func abbreviated(word string, inner bool) bool {
	last := word[strings.LastIndexByte(word, '.')+1:]
	if len(last) == 1 && (last[0] >= 'A' && last[0] <= 'Z' || inner || len(word) > 1) && !isDigit(last[0]) {
		return true
	}
	if len(word) > longestShortened {
		return false // and not looked up: a word of many full stops would be read once for each
	}
	_, ok := shortened[word]
	return ok
}

// longestShortened is in bytes: Messrs.
const longestShortened = 6

// shortened are the abbreviations that stand before or within names, where a full stop ends nothing.
var shortened = wordSet(`Mr Mrs Ms Dr Sen Sens Rep Reps Gov Govs Jr Sr St Lt Col Gen Rev Prof Hon Capt Sgt Maj Cmdr Adm Messrs
	Pres Supt Atty Ald Conn Mass Calif Fla Ariz Pa Va Md Mich Ill Ind Wis Minn Tenn Ala Ga Ky La Miss Mo Neb Nev Okla Ore Tex
	Vt Wash Wyo Colo Del Kan Mont Jan Feb Aug Sept Oct Nov Dec Inc Corp Co Ltd No vs`)

func wordSet(words string) map[string]struct{} {
	set := map[string]struct{}{}
	for w := range strings.FieldsSeq(words) {
		set[w] = struct{}{}
	}
	return set
}

// appendWord adds a word, its clitic apart: Trump's is Trump and 's, don't is do and n't.
func appendWord(tokens []token, body string, start, end int, number int32) []token {
	cut := end
	word := body[start:end]
	if i := strings.LastIndexAny(word, "'’"); i > 0 {
		switch after := strings.ToLower(strings.TrimLeft(word[i:], "'’")); after {
		case "s", "re", "ve", "ll", "d", "m":
			cut = start + i
		case "t":
			if word[i-1] == 'n' || word[i-1] == 'N' {
				cut = start + i - 1
			}
		}
	}
	if cut > start {
		tokens = append(tokens, newToken(body, start, cut, shapeOf(body[start:cut]), number))
	}
	if cut < end {
		tokens = append(tokens, newToken(body, cut, end, lower, number))
	}
	return tokens
}

func newToken(body string, start, end int, s shape, number int32) token {
	word := body[start:end]
	if s != lower || strings.Contains(word, "’") {
		word = indextext.FoldCase(word)
	}
	return token{Span: article.Span{Start: start, End: end}, word: word, hash: hashOf(word),
		suffix: hashOf(word[max(0, len(word)-3):]), shape: s, sentence: number}
}

func shapeOf(word string) shape {
	r, size := utf8.DecodeRuneInString(word)
	switch {
	case unicode.IsDigit(r):
		return number
	case arabic(word):
		return title
	case !unicode.IsUpper(r):
		return lower
	case size == len(word) || word[size:] == ".":
		return initial
	}
	if rest := word[size:]; strings.ToUpper(rest) == rest && !strings.Contains(rest, ".") {
		return upper
	}
	return title
}
