package answers

import (
	"math"
	"slices"
	"strings"

	"pullquote/index/article"
)

// evidence works out the features of one sentence. behind is by how much its passage scores less than the best one (0 or
// below), rank its passage's rank from 0.
func (m *matching) evidence(i int, behind float64, rank int) features {
	var f features
	s := &m.read.sentences[i]
	m.wordEvidence(i, &f)
	m.contextEvidence(i, &f)
	m.formEvidence(i, &f)
	m.speechEvidence(i, &f)
	m.kindEvidence(i, &f)
	f[fLike] = m.like(i)
	if i > 0 && m.read.sentences[i-1].block == s.block {
		f[fLikeNext] = m.like(i - 1)
	}
	if i+1 < len(m.read.sentences) && m.read.sentences[i+1].block == s.block {
		f[fLikeNext] = max(f[fLikeNext], m.like(i+1))
	}
	f[fPassage] = math.Exp(behind)
	f[fBehind] = max(behind, -5)
	f[fBest] = 1 / float64(1+rank)
	f[fInSource] = m.asked.inSource(m.read.doc.Publication)
	f[fFresh] = m.asked.fresh(m.read.doc.Date)
	f[fDate] = m.asked.fits(m.read.doc.Date)
	if slices.ContainsFunc(m.read.traits(i).years, func(y int) bool { return slices.Contains(m.asked.years, y) }) {
		f[fYear] = 1
	}
	return f
}

func (m *matching) wordEvidence(i int, f *features) {
	a, sites := m.asked, m.sites[i]
	var literal, exact uint64
	for _, s := range sites {
		if s.match == 1 {
			literal |= 1 << s.term
		}
		if s.exact {
			exact |= 1 << s.term
		}
	}
	rarest := 0.0
	for t, term := range a.terms {
		if m.got[i]&(1<<t) == 0 {
			rarest = max(rarest, term.weight)
		}
	}
	f[fWords] = a.share(literal)
	f[fExact] = a.share(exact)
	f[fMeant] = m.meant(i, literal)
	if a.names != 0 {
		f[fNames] = a.share(m.got[i]&a.names) / a.share(a.names)
	}
	if a.total > 0 {
		f[fRarest] = rarest / a.total
	}
	f[fDense] = f[fWords] * 20 / (20 + float64(m.read.length(i)))
	f[fPairs], f[fNear] = m.nearness(i)
}

// meant is the share of the terms that only words of like meaning match, by how well they do.
func (m *matching) meant(i int, literal uint64) float64 {
	if m.got[i]&^literal == 0 {
		return 0
	}
	best := make([]float64, len(m.asked.terms))
	for _, s := range m.sites[i] {
		if literal&(1<<s.term) == 0 {
			best[s.term] = max(best[s.term], s.match)
		}
	}
	sum := 0.0
	for t, match := range best {
		sum += match * m.asked.terms[t].weight
	}
	return sum / m.asked.total
}

// nearness looks at the terms that follow each other in the question: the share of them that do so in the sentence,
// with at most one word between, and the share that stand within six words in any order.
func (m *matching) nearness(i int) (pairs, near float64) {
	a, sites, tokens := m.asked, m.sites[i], m.read.tokens(i)
	if len(a.terms) < 2 {
		return 0, 0
	}
	var sum float64
	for t := 1; t < len(a.terms); t++ {
		weight := a.terms[t-1].weight + a.terms[t].weight
		sum += weight
		best := math.Inf(1)
		ordered := false
		for _, x := range sites {
			if int(x.term) != t-1 {
				continue
			}
			for _, y := range sites {
				if int(y.term) != t || x.token == y.token {
					continue
				}
				gap := tokens[y.token].Position - tokens[x.token].Position
				best = min(best, math.Abs(float64(gap)))
				ordered = ordered || gap > 0 && gap <= 1+max(1, a.terms[t].position-a.terms[t-1].position)
			}
		}
		if ordered {
			pairs += weight
		}
		if best <= 6 {
			near += weight
		}
	}
	return pairs / sum, near / sum
}

func (m *matching) contextEvidence(i int, f *features) {
	a, got := m.asked, m.got[i]
	sentences := m.read.sentences
	if i > 0 && sentences[i-1].block >= sentences[i].block-1 {
		f[fPrevious] = a.share(m.got[i-1] &^ got)
	}
	if i+1 < len(sentences) && sentences[i+1].block == sentences[i].block {
		f[fNext] = a.share(m.got[i+1] &^ got)
	}
	block := m.blocks[sentences[i].block]
	f[fBlock] = a.share(block &^ got)
	f[fTitle] = a.share(m.title &^ (got | block))
	f[fArticle] = a.share(m.all &^ (got | block | m.title))
}

func (m *matching) formEvidence(i int, f *features) {
	s, length := &m.read.sentences[i], m.read.length(i)
	set := func(which feature, holds bool) {
		if holds {
			f[which] = 1
		}
	}
	set(fShort, length < 8)
	f[fLength] = math.Log(1+float64(length)) / 5
	set(fOpening, i == 0 || !m.read.sentences[i-1].show && i < 4)
	set(fNote, m.read.doc.Blocks[s.block].Role == article.Note)
	f[fQuoted] = m.quotedShare(i)
}

// quotedShare is how much of a quotation in the question the sentence has, in order.
func (m *matching) quotedShare(i int) float64 {
	best := 0.0
	for _, stems := range m.asked.quoted {
		at, run, longest := 0, 0, 0
		for _, t := range m.read.tokens(i) {
			switch {
			case at < len(stems) && t.Stem == stems[at]:
				at, run = at+1, run+1
			case t.Stem == stems[0]:
				at, run = 1, 1
			default:
				at, run = 0, 0
			}
			longest = max(longest, run)
		}
		best = max(best, float64(longest)/float64(len(stems)))
	}
	return best
}

// speechEvidence is about who says the sentence, for questions that ask it.
func (m *matching) speechEvidence(i int, f *features) {
	s := &m.read.sentences[i]
	if m.asked.kind != askSaid && m.asked.kind != askSayer && m.asked.speaker.isZero() {
		return
	}
	for _, q := range s.quotes {
		quote := &m.read.doc.Quotes[q]
		content := m.asked.share(m.inSpans(i, quote.Content))
		if m.asked.kind == askSayer && quote.Speaker != nil {
			f[fNamed] = 1
			f[fContent] = max(f[fContent], content)
		}
		if m.asked.speaker.speaks(quote.Speaker) {
			f[fSource] = 1
			f[fContent] = max(f[fContent], content)
		}
	}
	if f[fSource] == 0 && !m.asked.speaker.isZero() && m.says(i) {
		f[fSource] = 1
	}
	if f[fSource] == 0 && !m.asked.speaker.isZero() && slices.ContainsFunc(m.asked.speaker.names, func(name []string) bool {
		return slices.Contains(m.read.traits(i).names, name[len(name)-1])
	}) {
		f[fMentioned] = 1
	}
}

// says: the speaker asked for stands next to a verb of saying that is not somebody else's (“Dean said DeLauro did not
// …”). Statements within other statements (“Malloy said …, WTNH reported”) are told by this alone.
func (m *matching) says(i int) bool {
	tokens := m.read.tokens(i)
	for n, t := range tokens {
		if !slices.ContainsFunc(m.asked.speaker.names, func(name []string) bool { return len(name) > 0 && name[len(name)-1] == t.Word }) {
			continue
		}
		for _, near := range tokens[max(0, n-1):min(len(tokens), n+3)] {
			if gap := near.Position - t.Position; gap >= -1 && gap <= 2 && gap != 0 && reporting[near.Word] && !m.othersCue(i, near.Span) {
				return true
			}
		}
	}
	return false
}

// othersCue: a word introduces the statement of somebody who is named and is not the speaker asked for.
func (m *matching) othersCue(i int, word article.Span) bool {
	return slices.ContainsFunc(m.read.sentences[i].quotes, func(q int) bool {
		quote := &m.read.doc.Quotes[q]
		return quote.Speaker != nil && !m.asked.speaker.speaks(quote.Speaker) && common(quote.Cue, word) > 0
	})
}

// kindEvidence is whether the sentence holds the kind of thing that is asked for, and one that the question has not.
func (m *matching) kindEvidence(i int, f *features) {
	t, a := m.read.traits(i), m.asked
	if which, ok := kindFeature[a.kind]; ok && t.has.any(a.kind.wants()) {
		f[which] = 1
	}
	if a.kind.counted() || a.kind == askWhen {
		if slices.ContainsFunc(t.numbers, func(n string) bool { return !slices.Contains(a.numbers, n) }) {
			f[fFigure] = 1
		}
	}
	if (a.kind == askWho || a.kind == askWhere || a.kind == askSayer) && m.newName(i) {
		f[fNewName] = 1
	}
	if slices.ContainsFunc(a.holders, func(name []string) bool {
		return len(name) > 0 && slices.Contains(t.names, name[len(name)-1])
	}) {
		f[fHolder] = 1
	}
	if a.kind == askMeaning && (m.spelled[i] || m.spellsInitials(i)) {
		f[fSpells] = 1
	}
}

// spellsInitials: names in a row whose initials are a word of the question that the sentence has too: “Immigration and
// Customs Enforcement (ICE)”.
func (m *matching) spellsInitials(i int) bool {
	var initials strings.Builder
	for _, name := range m.read.traits(i).names {
		initials.WriteByte(name[0])
	}
	return slices.ContainsFunc(m.sites[i], func(s site) bool {
		word := m.asked.terms[s.term].word
		return s.exact && len(word) > 2 && len(word) < 8 && strings.Contains(initials.String(), word)
	})
}

func (m *matching) newName(i int) bool {
	return slices.ContainsFunc(m.read.traits(i).names, func(n string) bool {
		return !slices.ContainsFunc(m.asked.terms, func(t askedTerm) bool { return t.word == n })
	})
}
