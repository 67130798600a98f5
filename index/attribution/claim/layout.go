package claim

import (
	"slices"
	"strings"

	"pullquote/index/names"
	"pullquote/index/nlp"
)

// Some statements are told by the layout alone, which no sentence model sees:
//
//	WALLACE: If I may, sir …           a transcript: the speaker before a colon, the words to the paragraph's end
//	“Trump scares me.” — Krystal Correa   a quotation of a paragraph, the name behind a dash
//	We leave at noon. — Ruth Lowell (@ruth) May 3, 2018   a message on a network
//
// and lines above or below a quotation, see caption.go, and interviews, see interview.go.

// LayoutClaims finds all forms, paragraph by paragraph.
func (r *Reader) LayoutClaims() []Claim {
	blocks := r.Paragraphs()
	var found, lines []Claim
	for _, b := range blocks {
		if c, ok := r.signed(b); ok {
			found = append(found, c)
		}
		if c, ok := r.posted(b); ok {
			found = append(found, c)
		}
		if c, ok := r.voiced(b); ok {
			found = append(found, c)
		} else if c, ok := r.transcribed(b); ok {
			lines = append(lines, c)
		}
	}
	found = append(found, r.speeches(lines)...)
	found = append(found, r.captioned(blocks)...)
	if answers := r.letteredClaims(blocks); len(answers) > 0 {
		return append(found, answers...)
	}
	return append(found, r.interviewClaims(blocks)...)
}

// signed is the claim of a paragraph that is quoted from its first mark to a dash, and a name follows.
func (r *Reader) signed(b nlp.Stretch) (Claim, bool) {
	dash := -1
	for i := b.To - 1; i > b.From && i >= b.To-2*longestLabel; i-- {
		if r.Tokens[i].Hash == nlp.DashHash {
			dash = i
			break
		}
	}
	first := r.FirstWord(b.From, b.To)
	if first >= dash {
		return Claim{}, false
	}
	if colon := r.labelEnd(nlp.Stretch{From: first, To: min(dash, first+longestLabel)}); colon > 0 {
		b.From, first = colon, r.FirstWord(colon, dash) // “Quote of the week: “…” — Bao Roe”
	}
	end, name := r.LastWord(first, dash), r.FirstWord(dash, b.To)
	if end-first < 4 || name >= b.To || !r.signs(name) || !r.marked(b.From, first) || !r.marked(end, dash) {
		return Claim{}, false
	}
	if r.saidWithin(first, end) {
		return Claim{}, false
	}
	return r.told(dash, name, nlp.Stretch{From: first, To: end}, LeftSide)
}

// posted is the claim of a paragraph that ends as a message on a network does, its links at the end aside: “Boats leave at noon https://…
// — Ruth Lowell (@ruth) May 3, 2018”.
func (r *Reader) posted(b nlp.Stretch) (Claim, bool) {
	first, dash := r.FirstWord(b.From, b.To), b.To-1
	for dash > first && r.Tokens[dash].Hash != nlp.DashHash {
		dash--
	}
	if dash <= first || b.To-dash > longestLabel+2 || !r.signsPost(dash) {
		return Claim{}, false
	}
	end := dash
	for i := first; i < dash; i++ {
		if w := r.Tokens[i].Word; strings.HasPrefix(w, "http") || strings.HasPrefix(w, "pic.") || w == "pic" && r.Tokens[i+1].Word == "." {
			end = i
			break
		}
	}
	if end = r.LastWord(first, end); end-first < 3 || r.Tokens[first].Quoted {
		return Claim{}, false
	}
	return r.told(dash, r.FirstWord(dash, b.To), nlp.Stretch{From: first, To: end}, LeftSide)
}

// signs reports whether a name begins at a place, or what somebody is and a person's name: “— Rescue leader Bao Roe”.
func (r *Reader) signs(at int) bool {
	p, _ := r.PhraseAt(at)
	return r.Tokens[at].Tag == nlp.NNP || r.namesPerson(p)
}

// saidWithin reports whether a verb of saying stands between two places outside marks: who said it stands beside it, and
// behind the dash the agency that passed it on.
func (t story) saidWithin(from, to int) bool {
	return slices.ContainsFunc(t.Tokens[from:to], func(k nlp.Token) bool { return !k.Quoted && k.Tag.Finite() && k.Says() })
}

// marked reports whether a quotation mark stands between two places. Which one does not matter: layouts like these mix
// them up.
func (t story) marked(from, to int) bool {
	return slices.ContainsFunc(t.Tokens[from:to], func(k nlp.Token) bool { return k.Hash == nlp.OpeningHash || k.Hash == nlp.ClosingHash })
}

// transcribed is the claim of a paragraph that begins with a name and a colon.
func (r *Reader) transcribed(b nlp.Stretch) (Claim, bool) {
	name := r.FirstWord(b.From, min(b.To, b.From+2))
	colon, apposed := -1, false // “Charles Bolder, agency administrator:” has lower case behind the comma
	for i := name + 1; i < min(b.To, name+longestLabel); i++ {
		if r.Tokens[i].Word == ":" {
			colon = i
			break
		}
		k := &r.Tokens[i]
		apposed = apposed || k.Word == ","
		if k.Shape == nlp.Lower && k.Tag != nlp.IN && (!apposed || k.Tag.Finite()) || k.Quoted {
			return Claim{}, false
		}
	}
	if colon < 0 || r.Tokens[name].Shape == nlp.Lower || r.Tokens[name].Shape == nlp.Number {
		return Claim{}, false
	}
	first := r.FirstWord(colon, b.To)
	end := r.LastWord(first, b.To)
	if end <= first {
		return Claim{}, false
	}
	return r.told(colon, name, nlp.Stretch{From: first, To: end}, RightSide)
}

// leastLabels is how many paragraphs with labels in capitals make a transcript, where one of them names somebody in full.
const leastLabels = 3

// speeches are the labelled paragraphs whose labels are somebody's; in a transcript, where such a one in capitals speaks,
// also those of whoever speaks in capitals more than once: “WALLACE:”, whom a transcript may never introduce; and where the one is named
// in full, of whoever speaks whole sentences in capitals at all: “VACCINES: Deliveries begin in May”, without a full stop, is a link.
func (r *Reader) speeches(lines []Claim) []Claim {
	turns, labels, known, full := map[uint32]int{}, 0, false, false
	for i := range lines {
		first := &r.Tokens[lines[i].Source.From]
		turns[first.Hash]++
		if !r.inCapitals(lines[i].Source) {
			continue
		}
		labels++
		if r.labels(&lines[i]) {
			known, full = true, full || lines[i].Source.Len() > 1 && r.namesPerson(r.Phrases[lines[i].Phrase])
		}
	}
	transcript := func(c *Claim) bool { return full && labels >= leastLabels && r.ends(c.Content[0].To) }
	return slices.DeleteFunc(lines, func(c Claim) bool {
		first := &r.Tokens[c.Source.From]
		again := turns[first.Hash] > 1
		return !r.labels(&c) && !((again && known || transcript(&c)) && r.inCapitals(c.Source) || again && r.surnameAlone(&c))
	})
}

// inCapitals reports whether a label ends in capitals: “WALLACE”, “MR. ROE”, “THE WITNESS”.
func (r *Reader) inCapitals(label nlp.Stretch) bool {
	return r.Tokens[label.To-1].Shape == nlp.Upper
}

// surnameAlone reports whether a label is one word, the surname of somebody whom the text names in full: “Roe:” of an
// interview with Cedric Roe.
func (r *Reader) surnameAlone(c *Claim) bool {
	people := r.People()
	number := people.NameFrom(c.Source.From)
	if c.Source.Len() != 1 || number == len(people.Names) || people.Names[number].Stretch != c.Source || people.Names[number].Entity < 0 {
		return false
	}
	e := &people.Entities[people.Names[number].Entity]
	if e.Kind != names.Person {
		return false
	}
	return slices.ContainsFunc(e.Names, func(i int) bool { return people.Names[i].Len() > 1 })
}

// voiced is the claim of a paragraph that is a label with somebody's name, a colon and a quotation to its end: “Opera director
// Franz Roe: “She taught us silence.””, “Tenor Aldo Roe, on the radio: “Goodbye.””
func (r *Reader) voiced(b nlp.Stretch) (Claim, bool) {
	first := r.FirstWord(b.From, b.To)
	colon := r.labelEnd(nlp.Stretch{From: first, To: min(b.To, first+longestLabel)})
	if colon < 0 || colon+2 >= b.To {
		return Claim{}, false
	}
	region := r.regionFrom(colon + 2)
	if region.Len() < 2 || r.FirstWord(region.To, b.To) < b.To {
		return Claim{}, false
	}
	people := r.People()
	for i := people.NameFrom(first); i < len(people.Names) && people.Names[i].To <= colon; i++ {
		n := &people.Names[i]
		if n.Entity < 0 || n.Len() < 2 || people.Entities[n.Entity].Kind != names.Person {
			continue
		}
		if n.To < colon && r.Tokens[n.To].Word != "," || !people.Entities[n.Entity].Sure && !r.tellsOffice(nlp.Stretch{From: first, To: colon}) {
			return Claim{}, false
		}
		return r.told(colon, n.From, region, RightSide)
	}
	return Claim{}, false
}
