package attribution

import (
	"slices"
	"strings"
)

// An interview printed as question and answer tells by its layout who speaks: whoever it introduces before the first
// question makes every answer.
//
//	Mara Quill meets me at the harbour.         the introduction
//	**Why did you leave the council?**          a question: a paragraph in bold, or one that ends by asking
//	I had promised my daughter to.              the answer

// leastQuestions is how many questions make an interview. Two may be a column's headings.
const leastQuestions = 3

// longestQuestion is in tokens.
const longestQuestion = 60

// interviewClaims are the answers of an interview; none where the article is not one, or does not tell whom it is with.
func (r *reader) interviewClaims(blocks []stretch) []claim {
	var questions []int
	for i, b := range blocks {
		if r.asks(b) {
			questions = append(questions, i)
		}
	}
	if len(questions) < leastQuestions || questions[0] == 0 || questions[len(questions)-1] == len(blocks)-1 {
		return nil
	}
	name, ok := r.interviewed(stretch{blocks[0].from, blocks[questions[0]].from})
	if !ok {
		return nil
	}
	var all []claim
	own, bold := 0, r.bold(blocks[questions[0]])
	for n, q := range questions {
		to := len(blocks)
		if n+1 < len(questions) {
			to = questions[n+1]
		}
		if !bold {
			to = min(to, q+2) // what asks without a question mark looks like an answer
		}
		answer := r.answerIn(blocks[q+1:to], to == len(blocks))
		if len(answer) == 0 {
			continue
		}
		own += btoi(slices.ContainsFunc(answer, r.firstPerson))
		if c, ok := r.told(blocks[q].to-1, name.from, answer[0], rightSide); ok {
			c.content, c.asked = answer, blocks[q]
			all = append(all, c)
		}
	}
	if 2*own < len(questions) {
		return nil // nobody speaks of himself: headings that ask
	}
	return all
}

// asks: the paragraph is bold from end to end, or is short and ends with a question mark outside quotations.
func (r *reader) asks(b stretch) bool {
	text := r.paragraph(b)
	if b.len() > longestQuestion || strings.ContainsAny(text, "“”\"") {
		return false
	}
	return strings.HasSuffix(text, "?") || r.bold(b)
}

func (r *reader) bold(b stretch) bool {
	text := r.paragraph(b)
	return strings.HasPrefix(text, "**") && strings.HasSuffix(text, "**")
}

// paragraph is the text of a whole paragraph.
func (t *text) paragraph(b stretch) string {
	return strings.TrimSpace(t.blocks[t.blockOf[t.tokens[b.from].sentence]].Of(t.body))
}

// whereabouts stand before the name of a place.
var whereabouts = wordSet("in at near from to of around outside")

// interviewed is the one person whom the introduction names; of several, the one whom the title names too.
func (r *reader) interviewed(introduction stretch) (name, bool) {
	var people []name
	surnames := map[uint32]bool{}
	for _, n := range r.findNames() {
		if n.len() < 2 || n.org || n.from < introduction.from || n.to > introduction.to || n.from > 0 && has(whereabouts, r.tokens[n.from-1].word) {
			continue // “in Low Marris” names nobody
		}
		if surname := r.tokens[n.to-1].hash; !surnames[surname] {
			surnames[surname] = true
			people = append(people, n)
		}
	}
	if len(people) > 1 {
		people = slices.DeleteFunc(people, func(n name) bool { return !strings.Contains(r.title, r.span(n.stretch).Of(r.body)) })
	}
	if len(people) != 1 {
		return name{}, false
	}
	return people[0], true
}

// answerIn are the paragraphs between two questions. Behind the last answer's first paragraph the reporter may go on: those
// without a word of the speaker's own are left.
func (r *reader) answerIn(blocks []stretch, last bool) []stretch {
	var answer []stretch
	for i, b := range blocks {
		if last && i > 0 && !r.firstPerson(b) {
			break
		}
		first := r.firstWord(b.from, b.to)
		if end := r.lastWord(first, b.to); end > first {
			answer = append(answer, stretch{first, end})
		}
	}
	return answer
}

// ofOneself are the words with which people speak of themselves; “we” is a newspaper’s too.
var ofOneself = wordSet("i me my mine myself")

func (r *reader) firstPerson(b stretch) bool {
	return slices.ContainsFunc(r.tokens[b.from:b.to], func(k token) bool { return !k.quoted && has(ofOneself, k.word) })
}
