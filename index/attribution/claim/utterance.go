package claim

import (
	_ "embed"
	"encoding/binary"
	"fmt"
	"sync"

	"pullquote/index/attribution/claim/cueword"
	"pullquote/index/nlp"
	"pullquote/index/nlp/linear"
)

// The other models learned from political news, whose readers marked whatever tells of somebody's mind or of a deed by words.
// Everyday news has more of what only looks like a statement: “recalled vehicles”, “sought shelter”, “questioned the driver”. So the
// last word has a model of what people took for statements who read claims of everyday news.

//go:embed utterance.bin
var utteranceFile []byte

const utteranceMagic = "pullquote utterance 1\n"

var utterances = sync.OnceValue(func() *linear.Table {
	t, err := unpackUtterances(utteranceFile)
	if err != nil {
		panic("attribution: embedded model of utterances: " + err.Error()) // the test of this file would have failed
	}
	return t
})

// PackUtterances writes the model of utterances as it is embedded.
func PackUtterances(t *linear.Table) ([]byte, error) {
	return linear.Pack(utteranceMagic, t.Scale, t.Weights)
}

func unpackUtterances(data []byte) (*linear.Table, error) {
	from, err := linear.Unpacked(utteranceMagic, data)
	if err != nil {
		return nil, err
	}
	t := &linear.Table{Weights: make([]int8, 1<<linear.Bits)}
	for _, part := range []any{&t.Scale, t.Weights} {
		if err := binary.Read(from, binary.LittleEndian, part); err != nil {
			return nil, fmt.Errorf("read weights: %w", err)
		}
	}
	return t, nil
}

// utteranceFloor is the log odds of a statement below which a claim is not listed. Cross-validated by article it drops half of what is no
// statement, and two in a hundred of what is one (MODEL.md).
const utteranceFloor = 0.25

// Judged reports whether the model of utterances judges a claim. What the layout tells and what is quoted whole it has not learned,
// and what is asserted it need not.
func (r *Reader) Judged(c *Claim) bool {
	return c.Confidence < layoutConfidence && r.KindOf(*c) != Direct && !r.asserts(c)
}

// asserts reports whether a person or a body tells a clause behind “that” by a verb that always does: “the clerk maintains that it was late”. Some
// of these verbs are too rare in everyday news to be learned from it.
func (r *Reader) asserts(c *Claim) bool {
	k := &r.Tokens[c.Cue]
	if c.Phrase < 0 || c.side != RightSide || !k.Tag.Finite() || !cueword.Asserting.Has(k.Lemma) || c.Content[0].From != c.Cue+1 || r.Tokens[c.Cue+1].Word != "that" || r.Tokens[c.Cue+1].Tag != nlp.IN {
		return false
	}
	switch r.kindOfSource(c) {
	case sourceHe, sourcePerson, sourceName, sourceHumane, sourceDocument:
		return true
	}
	return false
}

// uttered reports whether a claim tells what was said.
func (r *Reader) uttered(c *Claim) bool {
	if !r.Judged(c) {
		return true
	}
	r.Feats.Reset()
	r.UtteranceFeatures(c)
	return utterances().Score(r.Feats.List) >= utteranceFloor
}

// SureFeatures is how many of the first utterance features tell how sure the other models are of a claim.
const SureFeatures = 2

// UtteranceFeatures are what the model of utterances sees: how sure the other models are, the verb with its surroundings, how
// what is said is joined to it, and who is said to say it.
func (r *Reader) UtteranceFeatures(c *Claim) {
	f := &r.Feats
	f.Add(linear.Rung(c.Confidence))
	f.Add(linear.Grade(linear.Sigmoid(c.odds)))
	form, who := r.formOf(c), r.kindOfSource(c)
	r.verbFeatures(c, form, who)
	f.N = 40
	r.matterFeatures(c, form, who)
	f.N = 60
	r.sayerFeatures(c, form)
}

// verbFeatures look at the cue.
func (r *Reader) verbFeatures(c *Claim, form, who uint32) {
	f, k := &r.Feats, &r.Tokens[c.Cue]
	s := r.Sentences[k.Sentence]
	after, auxiliary, class := r.At(s, c.Cue+1), r.auxiliary(c.Cue), classOf(k)
	f.Add(k.Lemma)
	f.Pair(k.Lemma, form)
	f.Pair(k.Lemma, who)
	f.Add(uint32(k.Tag))
	f.Pair(uint32(k.Tag), form)
	f.Pair(k.Lemma, uint32(k.Tag))
	f.Add(auxiliary)
	f.Pair(auxiliary, k.Lemma)
	f.Pair(auxiliary, uint32(k.Tag))
	f.Add(class)
	f.Pair(class, form)
	f.Pair(class, who)
	f.Add(r.At(s, c.Cue-1).Hash)
	f.Add(after.Hash)
	f.Pair(k.Lemma, after.Hash)
	f.Pair(k.Lemma, uint32(after.Tag))
	f.Pair(uint32(c.side), uint32(k.Tag))
	f.Pair(class, uint32(r.Tokens[c.Content[0].From].Tag))
	f.Flag(k.Quoted)
	f.Flag(c.Cue == r.FirstWord(s.From, s.To))
	f.Add(linear.Bucket(c.Cue - s.From))
	f.Flag(r.Tokens[s.To-1].Word == "?")
}

// matterFeatures look at what is said.
func (r *Reader) matterFeatures(c *Claim, form, who uint32) {
	f, kind := &r.Feats, kindNumber(r.KindOf(*c))
	words := 0
	for _, x := range c.Content {
		words += x.Len()
	}
	f.Add(kind)
	f.Add(form)
	f.Pair(form, kind)
	f.Add(who)
	f.Pair(who, form)
	f.Add(linear.Bucket(words))
	f.Pair(linear.Bucket(words), form)
	f.Add(r.Tokens[c.Content[0].From].Hash)
}

// sayerFeatures look at who is said to say it.
func (r *Reader) sayerFeatures(c *Claim, form uint32) {
	if c.Phrase < 0 {
		return
	}
	f, p := &r.Feats, &r.Phrases[c.Phrase]
	order := r.order(Offer{Cue: c.Cue, Source: c.Source})
	f.Add(r.Tokens[p.Head].Hash)
	f.Pair(r.Tokens[p.Head].Hash, form)
	f.Pair(order, linear.Bucket(max(0, c.Cue-p.To)))
	f.Pair(order, form)
}
