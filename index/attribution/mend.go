package attribution

import "strings"

// mendSubject takes back a verb that would leave the sentence with two: in “Immigrant advocates in New Haven will meet”,
// the first phrase is the subject of “will”. It looks at a verb in -s behind the bare noun that opens a sentence, and
// goes over what prepositions and “and” add to it.
func (t *text) mendSubject(s stretch) {
	i := t.firstWord(s.from, s.to)
	for i < s.to && (t.tokens[i].tag == adj || t.tokens[i].tag.noun()) {
		i++
	}
	if i == t.firstWord(s.from, s.to) || i >= s.to || t.tokens[i].tag != vbz || isAuxiliary(t.tokens[i].word) {
		return
	}
	at := i + 1
	for at+1 < s.to && (t.tokens[at].tag == cc || t.tokens[at].tag == in && t.tokens[at].word != "that") {
		end := at + 1
		for end < s.to && (t.tokens[end].tag.noun() || t.tokens[end].tag == adj || t.tokens[end].tag == det || t.tokens[end].tag == prps || t.tokens[end].tag == cd) {
			end++
		}
		if end == at+1 {
			return
		}
		at = end
	}
	if at > i+1 && at < s.to && t.tokens[at].tag.finite() {
		t.tokens[i].tag = nns
	}
}

// nominal tags are those that a capitalised word may have inside a sentence: names, and the small words of titles.
func nominal(t tag) bool {
	return t.noun() || t == adj || t == cd || t == det || t == in || t == prp || t == prps || t == cc || t == to || t == md
}

// compound: “Hartford-based”, “Trump-backed”, “Obama-era” stand before a noun and name nobody.
func (t *text) compound(i int) bool {
	word := t.tokens[i].Of(t.body)
	last := word[strings.LastIndexByte(word, '-')+1:]
	return len(last) < len(word) && len(last) > 2 && 'a' <= last[0] && last[0] <= 'z'
}

// opensAsName: the first word of a sentence that the article elsewhere writes with a capital, and nowhere without; what
// follows looks like a verb (“Fountain added”, but “Democratic leaders”).
func (t *text) opensAsName(s stretch, i int) bool {
	return i == t.firstWord(s.from, s.to) && i+1 < s.to && looksPast(t.tokens[i+1].word) &&
		t.nameLike(s, i)
}

// rareGiven: at the start of a sentence or behind a mark, where a capital says little, a rare word before another capital is a
// given name: “Josef Amery called”, “the pathologist, Eudora Lanning”.
func (t *text) rareGiven(s stretch, i int) bool {
	k := &t.tokens[i]
	if i+1 >= s.to || i > s.from && t.tokens[i-1].shape != mark || t.capitals.shout[k.sentence] || t.capitals.plain[k.hash] {
		return false
	}
	next := &t.tokens[i+1]
	return next.shape == title && !t.capitals.plain[next.hash] && !has(titles, next.word) && !has(titles, k.word) && !has(roles, k.word)
}

// possesses: an apostrophe that ends a plural and closes no quotation, “the farmers’ lawyer”.
func (t *text) possesses(s stretch, i int) bool {
	k := &t.tokens[i]
	if k.word != "'" && k.word != "’" || i == s.from || i+1 == s.to || t.tokens[i+1].shape == mark || t.tokens[i+1].Start == k.End {
		return false
	}
	owner := &t.tokens[i-1]
	if owner.End != k.Start || !strings.HasSuffix(owner.word, "s") {
		return false
	}
	for _, before := range t.tokens[s.from:i] {
		if before.word == "‘" || before.word == "'" {
			return false
		}
	}
	return true
}

// saidIt: the past of a verb of saying.
func saidIt(word string) bool {
	if !strings.HasSuffix(word, "ed") {
		return false
	}
	_, ok := sayings[hashOf(lemma(word, vbd))]
	return ok
}

// looksPast: the word ends as past forms do or is one of the irregular ones.
func looksPast(word string) bool {
	_, ok := irregular[word]
	return ok || strings.HasSuffix(word, "ed")
}

// nameLike: the capital is not owed to the place.
func (t *text) nameLike(s stretch, i int) bool {
	k := &t.tokens[i]
	if t.capitals.shout[k.sentence] {
		return false
	}
	if i > s.from && t.tokens[i-1].shape != mark {
		return true
	}
	return t.capitals.inside[k.hash] && !t.capitals.plain[k.hash]
}
