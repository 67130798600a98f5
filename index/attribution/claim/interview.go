package claim

import (
	"slices"
	"strings"

	"pullquote/index/names"
	"pullquote/index/nlp"
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
func (r *Reader) interviewClaims(blocks []nlp.Stretch) []Claim {
	var questions []int
	for i, b := range blocks {
		if r.asks(b) {
			questions = append(questions, i)
		}
	}
	if len(questions) < leastQuestions || questions[len(questions)-1] == len(blocks)-1 {
		return nil
	}
	name, ok := r.interviewed(nlp.Stretch{From: blocks[0].From, To: blocks[questions[0]].From})
	if !ok {
		return nil
	}
	var all []Claim
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
		if c, ok := r.told(blocks[q].To-1, name.From, answer[0], RightSide); ok {
			c.Content, c.Asked = answer, blocks[q]
			all = append(all, c)
		}
	}
	if 2*own < len(questions) {
		return nil // nobody speaks of himself: headings that ask
	}
	return all
}

// asks reports whether a paragraph asks: it is bold from end to end, or is short and ends with a question mark outside
// quotations.
func (r *Reader) asks(b nlp.Stretch) bool {
	text := r.paragraph(b)
	if b.Len() > longestQuestion || strings.ContainsAny(text, "“”\"") {
		return false
	}
	return strings.HasSuffix(text, "?") || r.bold(b)
}

func (r *Reader) bold(b nlp.Stretch) bool {
	text := r.paragraph(b)
	return strings.HasPrefix(text, "**") && strings.HasSuffix(text, "**")
}

// paragraph is the text of a whole paragraph.
func (t story) paragraph(b nlp.Stretch) string {
	return strings.TrimSpace(t.Blocks[t.BlockOf[t.Tokens[b.From].Sentence]].Of(t.Body))
}

// interviewed is the one person whom the introduction names; of several, the one whom the title names too.
func (r *Reader) interviewed(introduction nlp.Stretch) (names.Name, bool) {
	var people []names.Name
	surnames := map[uint32]bool{}
	for _, n := range names.Find(r.Text) {
		if n.Len() < 2 || n.Org || n.To > introduction.To || n.From > 0 && names.IsWhereabouts(r.Tokens[n.From-1].Word) {
			continue // “in Low Marris” names nobody
		}
		if surname := r.Tokens[n.To-1].Hash; !surnames[surname] {
			surnames[surname] = true
			people = append(people, n)
		}
	}
	if len(people) > 1 {
		people = slices.DeleteFunc(people, func(n names.Name) bool { return !strings.Contains(r.title, r.Span(n.Stretch).Of(r.Body)) })
	}
	if len(people) != 1 {
		return names.Name{}, false
	}
	return people[0], true
}

// answerIn are the paragraphs between two questions. Behind the last answer's first paragraph the reporter may go on: those
// without a word of the speaker's own are left.
func (r *Reader) answerIn(blocks []nlp.Stretch, last bool) []nlp.Stretch {
	var answer []nlp.Stretch
	for i, b := range blocks {
		if last && i > 0 && !r.firstPerson(b) {
			break
		}
		first := r.FirstWord(b.From, b.To)
		if end := r.LastWord(first, b.To); end > first {
			answer = append(answer, nlp.Stretch{From: first, To: end})
		}
	}
	return answer
}

func (r *Reader) firstPerson(b nlp.Stretch) bool {
	return slices.ContainsFunc(r.Tokens[b.From:b.To], func(k nlp.Token) bool { return !k.Quoted && isOneself(k.Word) })
}
