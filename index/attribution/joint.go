package attribution

// “A and B said” are two speakers of one statement, and the list has it for each. They stand side by side as the subject:
// nothing but a comma, “and” and what the article says of them lies between, and no verb of B's own follows it.

// jointAtMost is how many speakers beside the source's one a statement is listed for.
const jointAtMost = 6

// joint are the phrases that share a claim's cue with its source.
func (s *speakers) joint(c *claim) []int {
	if c.phrase < 0 || c.asked.len() > 0 || !s.tokens[c.cue].tag.verb() && s.tokens[c.cue].word != "according" {
		return nil
	}
	if s.personAt(c.phrase) == nil {
		return nil
	}
	if s.reader.phrases[c.phrase].to <= c.cue {
		return s.jointBefore(c)
	}
	return s.jointBehind(c)
}

// personAt is the person's name that a phrase ends with; nil for none.
func (s *speakers) personAt(phrase int) *name {
	p := &s.reader.phrases[phrase]
	for i := s.nameFrom(p.from); i < len(s.names) && s.names[i].from < p.to; i++ {
		if n := &s.names[i]; n.entity >= 0 && n.to == p.to && s.isPerson(n.entity) {
			return n
		}
	}
	return nil
}

// past is the place behind a name and what is said of it between commas.
func (s *speakers) past(n *name) (at int, described bool) {
	if d := s.behind(n); d.len() > 0 && d.to < len(s.tokens) && s.word(d.to) == "," && s.word(n.to) == "," {
		return d.to + 1, true
	}
	return n.to, false
}

// next is the phrase of the person joined to another one; -1 where none is. last: “and” was met.
func (s *speakers) next(phrase int) (following int, last bool) {
	at, described := s.past(s.personAt(phrase))
	if at >= len(s.tokens) {
		return -1, false
	}
	comma := s.word(at) == ","
	if comma {
		at++
	}
	if at < len(s.tokens) && s.word(at) == "and" {
		last = true
		at++
	}
	q, ok := s.phraseNumber(min(at, len(s.tokens)-1))
	if !ok || !last && !comma && !described || s.reader.phrases[q].from != at || s.personAt(q) == nil {
		return -1, false
	}
	if s.tokens[at].sentence != s.tokens[s.reader.phrases[phrase].from].sentence {
		return -1, false
	}
	return q, last
}

// jointBefore: the subject's run of people that ends at the cue.
func (s *speakers) jointBefore(c *claim) []int {
	sentence := s.sentences[s.tokens[c.cue].sentence]
	for p := max(0, c.phrase-2*jointAtMost); p <= c.phrase; p++ {
		first := s.reader.phrases[p]
		if first.from < sentence.from || s.personAt(p) == nil || !s.opensClause(sentence, first.from) {
			continue
		}
		run, ends := s.runFrom(p, c.cue)
		for _, q := range run {
			if ends && q == c.phrase {
				return without(run, c.phrase)
			}
		}
	}
	return nil
}

// opensClause: the place begins a sentence or a clause, or follows a quotation.
func (s *speakers) opensClause(sentence stretch, at int) bool {
	if at == s.firstWord(sentence.from, sentence.to) {
		return true
	}
	k := &s.tokens[at-1]
	return k.shape == mark || k.word == "that" || k.word == "but" || k.word == "to" && s.word(max(0, at-2)) == "according"
}

// runFrom is the run of joined people that begins with a phrase; ends: it has its “and”, and the cue follows.
func (s *speakers) runFrom(first, cue int) (run []int, ends bool) {
	run = append(run, first)
	met := false
	for len(run) <= jointAtMost && !met {
		q, last := s.next(run[len(run)-1])
		if q < 0 {
			break
		}
		run, met = append(run, q), last
	}
	at, _ := s.past(s.personAt(run[len(run)-1]))
	for at < cue && (s.tokens[at].tag == adv || s.tokens[at].tag == md || isAuxiliary(s.word(at)) || s.word(at) == "both" || s.word(at) == ",") {
		at++
	}
	return run, met && at == cue
}

// jointBehind: “said A and B”, “according to A and B”, unless a verb of B's own follows.
func (s *speakers) jointBehind(c *claim) []int {
	run, met := []int{c.phrase}, false
	for len(run) <= jointAtMost && !met {
		q, last := s.next(run[len(run)-1])
		if q < 0 {
			break
		}
		run, met = append(run, q), last
	}
	at, _ := s.past(s.personAt(run[len(run)-1]))
	if !met || at < len(s.tokens) && s.tokens[at].tag.finite() {
		return nil
	}
	return run[1:]
}

func without(run []int, phrase int) []int {
	var others []int
	for _, q := range run {
		if q != phrase {
			others = append(others, q)
		}
	}
	return others
}
