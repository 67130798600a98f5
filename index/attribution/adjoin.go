package attribution

// A verb of saying that touches a quotation introduces it, whatever else stands around: “…?” Mr. Clay said, echoing others;
// Littleford told the paper: “…”. Where the models chose otherwise or doubted, this says so.

// tellingReach is how many tokens may stand between a verb of saying and the colon that opens its quotation.
const tellingReach = 12

// adjoined are the claims of quotations that touch a verb of saying and that none of the claims given covers.
func (r *reader) adjoined(all []claim) []claim {
	covered := make([]bool, len(r.tokens))
	for i := range all {
		for _, x := range all[i].content {
			for j := x.from; j < x.to; j++ {
				covered[j] = true
			}
		}
	}
	var found []claim
	for i := range r.tokens {
		k := &r.tokens[i]
		if k.quoted || !k.tag.finite() || !k.says() {
			continue
		}
		for _, at := range []func(int) (claim, bool){r.announced, r.followed} {
			if c, ok := at(i); ok && !covered[c.content[0].from] {
				own := c.content[0]
				if r.carryOn(&c); covered[c.content[0].to-1] {
					c.content[0] = own // the next paragraph has a cue of its own
				}
				found = append(found, c)
				break
			}
		}
	}
	return found
}

// announced: a colon or a comma and an opening mark follow the verb.
func (r *reader) announced(verb int) (claim, bool) {
	s := r.sentences[r.tokens[verb].sentence]
	at := verb + 1
	for at < min(s.to, verb+tellingReach) && r.tokens[at].shape != mark && !r.tokens[at].tag.finite() {
		at++
	}
	if at+1 >= len(r.tokens) || r.tokens[at].word != ":" && !(r.tokens[at].word == "," && at == verb+1) || r.tokens[at+1].hash != openingHash {
		return claim{}, false
	}
	source, ok := r.subjectBefore(s, verb)
	if !ok {
		return claim{}, false
	}
	return r.spoken(verb, source, r.regionFrom(at+2), rightSide)
}

// followed: a closing mark, then the subject and the verb in either order, and no clause follows that the verb could govern.
func (r *reader) followed(verb int) (claim, bool) {
	s := r.sentences[r.tokens[verb].sentence]
	source, ok := r.subjectBefore(s, verb)
	if !ok || r.phrases[source].from == 0 || r.tokens[r.phrases[source].from-1].hash != closingHash {
		return claim{}, false
	}
	if next := r.at(s, verb+1); next.shape != mark || next.word == ":" {
		return claim{}, false
	}
	end := r.lastWord(0, r.phrases[source].from-1)
	if end == 0 || !r.tokens[end-1].quoted || r.blockOf[r.tokens[end-1].sentence] != r.blockOf[r.tokens[verb].sentence] {
		return claim{}, false
	}
	from := end - 1
	for from > 0 && (r.tokens[from-1].quoted && !r.opensQuote(from)) {
		from--
	}
	return r.spoken(verb, source, stretch{r.firstWord(from, end), end}, leftSide)
}

// subjectBefore is the phrase just before a verb, its auxiliaries and adverbs aside.
func (r *reader) subjectBefore(s stretch, verb int) (int, bool) {
	at := verb - 1
	for at > s.from && (r.tokens[at].tag == adv || r.tokens[at].tag == md || isAuxiliary(r.tokens[at].word)) {
		at--
	}
	if at < s.from {
		return 0, false
	}
	p, ok := r.phraseNumber(at)
	return p, ok && r.phrases[p].to == at+1 && !r.tokens[at].quoted
}

// regionFrom is what is quoted from a place on, without marks at its end.
func (r *reader) regionFrom(from int) stretch {
	end := from
	for end < len(r.tokens) && r.tokens[end].quoted && (end == from || !r.opensQuote(end)) {
		end++
	}
	return stretch{from, r.lastWord(from, end)}
}

func (r *reader) spoken(verb, phrase int, content stretch, x side) (claim, bool) {
	if content.len() < 2 {
		return claim{}, false
	}
	return claim{cue: verb, source: r.phrases[phrase].stretch, phrase: phrase, content: []stretch{content}, side: x,
		confidence: layoutConfidence}, true
}
