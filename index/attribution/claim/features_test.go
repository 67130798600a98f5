package claim

import (
	"encoding/binary"
	"fmt"
	"hash/fnv"
	"io"
	"testing"

	"pullquote/index/nlp"
)

// seen has something of all that the models look at: quotations before, behind and around a cue, over sentences and
// paragraphs, colons, dashes, passives, questions, clauses and infinitives.
const seen = `“It is late,” the old mayor of Kestrel said on Friday. “We must go. They wait for us, and the boats will not.”

She has often said that the new harbour, the mill, the town and the hill would close, but nobody knew why it should.

According to Ruth Lowell, a clerk who was asked to leave, “nobody” wasn't told what they want: more boats, more nets.

This is what they said to them:

“We leave at noon.

“They wait,” Grady told the Post, “and so do we.” Holt did not say so. Was it they who said it?

The plan was called “a gift” by Holt — it had been expected to pay for boats. He promised to pay, and added Kurt Westby “will never” pay.

Boats came in, he said “they left” to all who had come. Reports that Holt lied were denied. “No.” That explains it, they think`

// The weights of a model belong to the features that it was learned from. Whoever changes what a model sees, or what tags and
// parses the text before it, trains the models anew (../cmd/learn) and writes the new sums here.
func TestWhatTheModelsSee(t *testing.T) {
	r, rarer := readerOf(seen), readerOf("“It is late,” often added Kurt Westby. Holt often said so. They fear it now said Ruth.")
	sum := fnv.New32a()
	see := func(features func()) { r.write(sum, features) }
	for _, row := range []struct {
		model, want string
		look        func()
	}{
		{"cues", "a20c05b8", func() {
			for i := range r.Tokens {
				if r.MayCue(i) {
					see(func() { r.CueFeatures(i) })
				}
			}
		}},
		{"sources", "0bc33b58", func() { r.eachSource(func(c, p int) { see(func() { r.SourceFeatures(c, p) }) }) }},
		{"sources that hold their cue or stand before an adverb", "3e23045c", func() {
			rarer.eachSource(func(c, p int) { rarer.write(sum, func() { rarer.SourceFeatures(c, p) }) })
		}},
		{"sides", "15887707", func() {
			r.eachOffer(func(o Offer) {
				for x := range sides {
					see(func() { r.SideFeatures(o, x) })
				}
			})
		}},
		{"starts", "89cca178", func() {
			r.eachOffer(func(o Offer) {
				for _, i := range r.RightStarts(o.Cue, nil) {
					see(func() { r.StartFeatures(o, RightSide, o.Cue+1, i) })
				}
				for _, e := range r.LeftEnds(o.Cue, nil) {
					for _, i := range r.LeftStarts(e, nil) {
						see(func() { r.StartFeatures(o, LeftSide, e, i) })
					}
				}
			})
		}},
		{"ends", "3d8e647e", func() {
			r.eachOffer(func(o Offer) {
				for _, i := range r.RightStarts(o.Cue, nil) {
					for _, e := range r.RightEnds(i, nil) {
						see(func() { r.EndFeatures(o, RightSide, i, e) })
					}
				}
				for _, e := range r.LeftEnds(o.Cue, nil) {
					see(func() { r.EndFeatures(o, LeftSide, r.LeftAnchor(e), e) })
				}
			})
		}},
		{"confidence", "a17ccc56", func() {
			rivals := r.rivals()
			for i := range rivals {
				see(func() { r.ConfidenceFeatures(&rivals[i]) })
			}
		}},
		{"utterances", "24e4a461", func() {
			rivals := r.rivals()
			for i := range rivals {
				see(func() { r.UtteranceFeatures(&rivals[i]) })
			}
		}},
		{"contexts", "7198a796", func() {
			m := r.CompanyOf(r.rivals())
			for i := range m.all {
				see(func() { r.ContextFeatures(m, i) })
			}
		}},
	} {
		sum.Reset()
		row.look()
		if got := fmt.Sprintf("%08x", sum.Sum32()); got != row.want {
			t.Errorf("what the model of %s sees has the sum %s, was learned with %s", row.model, got, row.want)
		}
	}
}

// write writes what some features are.
func (r *Reader) write(to io.Writer, features func()) {
	r.Feats.Reset()
	features()
	for _, f := range r.Feats.List {
		_, _ = to.Write(binary.LittleEndian.AppendUint32(nil, f))
	}
}

func (r *Reader) eachSource(see func(cue, phrase int)) {
	for _, q := range r.Cues {
		for _, p := range r.SourcesOf(q.at, nil) {
			see(q.at, p)
		}
	}
}

func (r *Reader) eachOffer(see func(Offer)) {
	r.eachSource(func(c, p int) {
		o := Offer{Cue: c, Source: nlp.Stretch{From: -1, To: -1}, Left: uint32(c % 4)}
		if p >= 0 {
			o.Source = r.Phrases[p].Stretch
		}
		see(o)
	})
}

// rivals are all claims that might be made, with confidences of many grades.
func (r *Reader) rivals() []Claim {
	var all []Claim
	for _, q := range r.Cues {
		for _, c := range r.ClaimsOf(q, nil) {
			n := float64(len(all)%16) / 16
			c.odds, c.Confidence = 8*n-4, 6*n-2
			c.pSource, c.pSide, c.pStart, c.pEnd = n, 1-n, n, 1
			all = append(all, c)
		}
	}
	return all
}
