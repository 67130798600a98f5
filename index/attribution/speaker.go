package attribution

import (
	"math"
	"slices"
	"sort"
	"strings"
)

// speakers resolves the sources of an article's claims. prior remembers who spoke last.
type speakers struct {
	*cast
	reader   *reader
	claims   []claim // by cue
	resolved []int   // the entity of each claim; -1 for none
	byPhrase map[int]int
	near     grid      // of the claims' reaches
	told     []int     // of a sentence: how many up to it are not all quotation
	standing []float64 // scratch: by entity
	standers []int     // scratch: the entities that have one
}

func newSpeakers(r *reader, claims []claim) *speakers {
	s := &speakers{cast: r.people(), reader: r, claims: slices.Clone(claims), byPhrase: map[int]int{}}
	slices.SortStableFunc(s.claims, func(a, b claim) int { return a.cue - b.cue })
	s.resolved = make([]int, len(s.claims))
	s.near, s.told = newGrid(len(s.tokens)), s.countTold()
	for i := range s.claims {
		s.near.add(i, s.claims[i].reach())
	}
	s.standing = make([]float64, len(s.entities))
	for i := range s.claims {
		s.resolved[i] = -1
		if s.over() {
			break
		}
		if p := s.claims[i].phrase; p >= 0 {
			if _, done := s.byPhrase[p]; !done {
				s.byPhrase[p] = s.resolve(i)
				s.learnGender(s.byPhrase[p], p)
			}
			s.resolved[i] = s.byPhrase[p]
		}
	}
	return s
}

// learnGender: whom the article once means by “he” it does not mean by “she” later.
func (s *speakers) learnGender(e, phrase int) {
	if e >= 0 && s.entities[e].gender == unknown {
		s.entities[e].gender = pronounGender[s.word(s.reader.phrases[phrase].head)]
	}
}

var pronounGender = map[string]gender{"he": male, "she": female}

// of is the speaker of a claim; nil where the text names none.
func (s *speakers) of(c claim) *Speaker {
	if c.phrase < 0 {
		return nil
	}
	i, ok := s.byPhrase[c.phrase]
	if !ok || i < 0 {
		return nil
	}
	e := &s.entities[i]
	p := s.reader.phrases[c.phrase]
	speaker := &Speaker{Name: s.nameOf(e), AsWritten: s.textOf(c.source)}
	if n := s.nameWithin(stretch{p.from, p.long}, i); n != nil {
		speaker.AsWritten = s.textOf(n.stretch)
	}
	if d := s.descriptionOf(e); d != "" {
		speaker.Description = &d
	}
	return speaker
}

func (s *speakers) nameWithin(p stretch, e int) *name {
	for i := s.nameFrom(p.from); i < len(s.names) && s.names[i].from < p.to; i++ {
		if n := &s.names[i]; n.entity == e {
			return n
		}
	}
	return nil
}

// nameFrom is the number of the first name that ends behind a token.
func (c *cast) nameFrom(at int) int {
	return sort.Search(len(c.names), func(i int) bool { return c.names[i].to > at })
}

// nameOf is the fullest name as the article writes it, on one line.
func (c *cast) nameOf(e *entity) string { return strings.Join(strings.Fields(c.textOf(e.full)), " ") }

// descriptionOf is the description or, where it tells less, the title; verbatim.
func (c *cast) descriptionOf(e *entity) string {
	switch {
	case e.title.len() > 0 && !isMister(c.word(e.title.to-1)) && e.described < tellsTitle:
		return c.textOf(e.title)
	case e.description.len() > 0:
		return c.textOf(e.description)
	}
	return ""
}

// resolve finds whom the source of claim i means, by what its phrase is: a name, a pronoun, or a description.
func (s *speakers) resolve(i int) int {
	p := &s.reader.phrases[s.claims[i].phrase]
	head := &s.tokens[p.head]
	if e := s.held(p); e >= 0 {
		return e
	}
	if e := s.spokenOf(p); e >= 0 {
		return e
	}
	if e := s.named(p); e >= 0 {
		return e
	}
	switch {
	case head.tag == wp || head.tag == wdt || head.word == "that":
		return s.antecedent(p)
	case head.tag == prp || head.word == "he" || head.word == "she":
		return s.pronoun(i, p)
	case head.tag == nn || head.tag == adj || head.shape != mark && has(titles, head.word):
		return s.described(p)
	}
	return -1
}

// antecedent: "who" means the name that it stands behind, a comma between them or not.
func (s *speakers) antecedent(p *phrase) int {
	for i := s.nameFrom(p.from - 3); i < len(s.names) && s.names[i].to <= p.from; i++ {
		n := &s.names[i]
		if n.entity >= 0 && n.to <= p.from && n.to >= p.from-2 && (n.to == p.from || s.word(p.from-1) == "," || s.word(p.from-1) == ")") {
			return n.entity
		}
	}
	return -1
}

// named: the phrase ends with a name; a name stands in apposition to it; or it is a document or body of an organisation.
func (s *speakers) named(p *phrase) int {
	for i := s.nameFrom(p.from); i < len(s.names); i++ {
		n := &s.names[i]
		if n.entity >= 0 && n.title.from >= p.from && n.title.has(p.head) {
			return n.entity // "Secretary of State Antony Blinken": the phrase ends within the title
		}
		if s.opens(n) > p.to+2 && s.opens(n) > p.long+1 {
			break
		}
		if n.entity < 0 {
			continue
		}
		if n.stretch.has(p.head) && p.head == n.to-1 || n.stretch.has(p.head) && n.from >= p.from {
			return n.entity
		}
		if s.apposed(p, n) {
			return n.entity
		}
		// The words of a document or body name who speaks, unless a person's name merely tells whose it is.
		if n.from >= p.from && n.to <= p.head && has(documents, s.word(p.head)) && s.entities[n.entity].kind == Organisation {
			return n.entity
		}
		if s.madeBy(p, n) {
			return n.entity
		}
	}
	return -1
}

// madeBy: “A study by the Kestrel Institute” speaks in its name.
func (s *speakers) madeBy(p *phrase, n *name) bool {
	made, ok := s.phraseAt(n.from)
	if !ok || made.from != p.to+1 || made.to != n.to || !has(documents, s.word(p.head)) {
		return false
	}
	by := s.word(p.to)
	return by == "by" || by == "from"
}

// apposed: a comma and a person's name follow what the phrase says of one, “The director of the water board, Ingmar Tollund”.
func (s *speakers) apposed(p *phrase, n *name) bool {
	if s.tokens[p.head].tag != nn || !s.isPerson(n.entity) || has(groups, s.word(p.head)) {
		return false
	}
	comma := s.opens(n) - 1
	return (comma == p.to || comma == p.long) && s.word(comma) == ","
}

func (s *speakers) isPerson(e int) bool { return s.entities[e].kind == Person }

// described: "the mayor", "the congresswoman’s spokesperson". It must be definite and singular, and the article must have
// called somebody so; of several the one named last counts.
func (s *speakers) described(p *phrase) int {
	if !s.definite(p) {
		return -1
	}
	head := s.word(p.head)
	if has(groups, head) {
		return -1 // a group's words are put into nobody's mouth
	}
	last := s.namesBefore(p.from)
	s.steps += min(last, namesBack)
	for i := last - 1; i >= max(0, last-namesBack); i-- {
		j := s.names[i].entity
		if j < 0 {
			continue
		}
		if e := &s.entities[j]; e.kind == Person && slices.Contains(e.nouns, head) && s.qualifies(p, e) {
			return j
		}
	}
	return -1
}

// namesBefore is how many names begin before a token.
func (c *cast) namesBefore(at int) int {
	return sort.Search(len(c.names), func(i int) bool { return c.names[i].from >= at })
}

// definite: "the …", "his …", "Clinton’s …".
func (t *text) definite(p *phrase) bool {
	first := &t.tokens[p.from]
	if first.word == "the" || first.tag == prps {
		return true
	}
	for i := p.from; i < p.head; i++ {
		if t.tokens[i].tag == pos {
			return true
		}
	}
	return false
}

// qualifies: the nouns before the head must be ones the person is called by as well, if they stand in the article's
// titles ("the Vermont senator" is no matter, "the deputy mayor" is).
func (s *speakers) qualifies(p *phrase, e *entity) bool {
	for i := p.from; i < p.head; i++ {
		if w := s.word(i); w == "deputy" || w == "former" || w == "vice" || w == "assistant" {
			if !slices.Contains(e.nouns, w) {
				return false
			}
		}
	}
	return true
}

// pronoun resolves he and she to the person who stands out most, and I inside a quotation to its speaker. We and they are
// left alone: the text does not tell who belongs to them.
func (s *speakers) pronoun(i int, p *phrase) int {
	want := pronounGender[s.word(p.head)]
	switch {
	case s.word(p.head) == "i":
		return s.enclosing(i, p)
	case want == unknown:
		return -1
	}
	s.rate(i, p.from)
	best, bestScore := -1, 0.0
	for _, j := range s.standers {
		e := &s.entities[j]
		score := s.standing[j]
		s.standing[j] = 0
		if e.kind != Person || e.gender != unknown && e.gender != want || !e.sure && 2*e.places >= len(e.names) {
			continue
		}
		if e.gender == unknown {
			score *= 0.75
		}
		if !e.sure {
			score *= 0.5
		}
		if score > bestScore || score == bestScore && j < best {
			best, bestScore = j, score
		}
	}
	s.standers = s.standers[:0]
	return best
}

// enclosing is the speaker of the quotation that a claim lies in.
func (s *speakers) enclosing(i int, p *phrase) int {
	if !s.tokens[p.head].quoted {
		return -1
	}
	best := -1
	for _, j := range s.near.near(stretch{p.head, p.head + 1}, neighboursAtMost, nil) {
		c := &s.claims[j]
		if int(j) != i && slices.ContainsFunc(c.content, func(x stretch) bool { return x.has(p.head) }) && c.phrase >= 0 {
			if e, ok := s.byPhrase[c.phrase]; ok {
				best = e
			}
		}
	}
	return best
}

// rate grades everybody as the antecedent of a pronoun, after Lappin and Leass (1994): every name before the pronoun
// adds its weight, halved by each sentence in between. Subjects weigh most, names inside quotations little, and whoever
// spoke last in this paragraph or the one before is most likely meant.
func (s *speakers) rate(claim, before int) {
	now := int(s.tokens[before].sentence)
	add := func(e int, weight float64) {
		if s.standing[e] == 0 {
			s.standers = append(s.standers, e)
		}
		s.standing[e] += weight
	}
	last := s.namesBefore(before)
	s.steps += min(last, namesBack)
	for i := max(0, last-namesBack); i < last; i++ {
		if n := &s.names[i]; n.entity >= 0 {
			add(n.entity, s.weightOf(n, before)*s.fading(now, int(s.tokens[n.from].sentence)))
		}
	}
	for j := claim - 1; j >= 0 && j >= claim-6; j-- {
		if c := &s.claims[j]; s.resolved[j] >= 0 && c.source.from < before {
			weight := 0.8
			if j == claim-1 {
				weight = spokeLast
			}
			add(s.resolved[j], weight*s.fading(now, int(s.tokens[c.source.from].sentence)))
		}
	}
}

// spokeLast is what having made the statement just before weighs.
const spokeLast = 1.2

// farthest is how many sentences away a name counts as at the most.
const farthest = 12

// distance counts the sentences between that are not all quotation.
func (s *speakers) distance(now, then int) int {
	if now <= then {
		return 0
	}
	return min(farthest, s.told[now]-s.told[then])
}

// countTold counts the sentences that are not all quotation, up to each.
func (t *text) countTold() []int {
	told := make([]int, len(t.sentences))
	n := 0
	for i, st := range t.sentences {
		if st.len() > 0 && !(t.tokens[st.from].quoted && t.tokens[max(st.from, st.to-2)].quoted) {
			n++
		}
		told[i] = n
	}
	return told
}

// otherParagraph is what a name of another paragraph weighs of one as near in the pronoun's own.
const otherParagraph = 0.4

// fading halves a weight for each sentence in between, and lowers it where a new paragraph began.
func (s *speakers) fading(now, then int) float64 {
	weight := 1.0
	if s.blockOf[now] != s.blockOf[then] {
		weight = otherParagraph
	}
	return weight * math.Pow(0.5, float64(s.distance(now, then)))
}

// subordinators begin a clause, whose subject may follow: “after Zelenko urged people …”.
var subordinators = wordSet("after before as because that when while since until although though if whether")

// ends: a name is the last of its phrase, not that of a “Trump campaign”.
func (s *speakers) ends(n *name) bool {
	p, ok := s.phraseAt(n.from)
	return !ok || p.to <= n.to
}

// weightOf: subject 1, other 0.5, possessor 0.45, within a quotation 0.2.
func (s *speakers) weightOf(n *name, before int) float64 {
	if s.tokens[n.from].quoted && !s.tokens[before].quoted {
		return 0.2
	}
	st := s.sentences[s.tokens[n.from].sentence]
	next := s.at(st, n.to)
	if next.tag == in && weekdays[s.at(st, n.to+1).word] {
		next = s.at(st, n.to+2) // “Zelensky on Wednesday urged”
	}
	if p := s.at(st, n.title.from-1); p.word == "said" || p.word == "says" || p.word == "added" {
		return 2.2 // said X: a subject, and one who speaks, whether the statement was found or not
	}
	switch {
	case next.tag == pos:
		return 0.45
	case s.opens(n) == s.firstWord(st.from, st.to) && s.ends(n):
		return 1 // “Director Ulrike Sandberg of the railway called …”
	case next.tag.finite(), next.tag == adv, next.word == "who", next.word == ",":
		if p := s.at(st, min(n.title.from, n.from)-1); (p.tag == in || p.tag == to) && !(has(subordinators, p.word) && next.tag.finite()) {
			return 0.5
		}
		return 1
	}
	return 0.5
}
