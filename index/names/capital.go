package names

import (
	"strings"

	"pullquote/index/nlp"
	"pullquote/index/text"
)

// capital reports whether a token can be part of a name.
func (t story) capital(i int) bool {
	k := &t.Tokens[i]
	if strings.HasSuffix(k.Word, "-based") || strings.HasSuffix(k.Word, "-led") || strings.HasSuffix(k.Word, "-born") {
		return false // "Hartford-based activist Marela Zacarias": where from, no name
	}
	switch k.Shape {
	case nlp.Upper, nlp.Initial:
		return k.Tag == nlp.NNP || len(k.Word) > 1
	case nlp.Title:
		if t.Capitals.Inside[k.Hash] || text.IsTitle(k.Word) || t.foreign(k) {
			return k.Tag != nlp.PRP
		}
		if (k.Tag.Noun() || k.Tag == nlp.Adj || k.Tag == nlp.Adv) && (t.opensBody(i) || t.bodyOfWhat(i)) {
			return true
		}
		if t.apposedKin(i) {
			return true
		}
		return k.Tag == nlp.NNP && !t.Capitals.Plain[k.Hash] && !t.Capitals.Shout[k.Sentence]
	}
	return false
}

// apposedKin reports whether a word stands alone between commas behind a relative, whom it then names: “his wife, Odile, left”.
func (t story) apposedKin(i int) bool {
	return i > 1 && i+1 < len(t.Tokens) && t.Tokens[i-1].Word == "," && t.Tokens[i+1].Word == "," && text.IsKin(t.Tokens[i-2].Word)
}

// opensBody reports whether a word that is nowhere written without a capital begins the name of a body: “Euro News”.
func (t story) opensBody(i int) bool {
	k := &t.Tokens[i]
	if t.Capitals.Plain[k.Hash] || t.Capitals.Shout[k.Sentence] || i+1 >= len(t.Tokens) {
		return false
	}
	next := &t.Tokens[i+1]
	return next.Shape == nlp.Title && organisations.Has(next.Word)
}

// bodyOfWhat reports whether the name of a body begins at its first word with what it is of behind it: “Bank of Tollund”.
func (t story) bodyOfWhat(i int) bool {
	k := &t.Tokens[i]
	if !organisations.Has(k.Word) || t.Capitals.Plain[k.Hash] || t.Capitals.Shout[k.Sentence] || i+2 >= len(t.Tokens) {
		return false
	}
	return t.Tokens[i+1].Word == "of" && t.Tokens[i+2].Shape == nlp.Title && !t.GivenAt(i+2) && !text.IsTitle(t.Tokens[i+2].Word)
}

// continues reports whether a word goes on with a name: any capital does, whatever the tagger takes a rare surname for.
func (t story) continues(i int) bool {
	k := &t.Tokens[i]
	return t.capital(i) || k.Shape == nlp.Title && !strings.Contains(k.Word, "-based") && !t.Capitals.Shout[k.Sentence] && k.Tag != nlp.PRP
}

// foreign reports whether a capitalised word is a name whatever the tagger takes it for: a given name, or one with
// letters that English has not.
func (t story) foreign(k *nlp.Token) bool {
	return text.IsGiven(k.Word) || !asciiWord(k.Word)
}

// particle is where a name goes on behind particles; at when it does not.
func (t story) particle(at, limit int) int {
	j := at
	for j < limit && text.IsParticle(t.Tokens[j].Word) {
		j++
	}
	if j < limit && t.capital(j) {
		return j + 1
	}
	return at
}
