package claim

import (
	"strings"
	"unicode/utf8"

	"pullquote/index/names"
	"pullquote/index/nlp"
)

func isAsking(word string) bool { return word == "q" || word == "question" }

func isAnswering(word string) bool { return word == "a" || word == "answer" }

// letteredClaims are the answers of such an interview; none where it does not tell whom it is with.
func (r *Reader) letteredClaims(blocks []nlp.Stretch) []Claim {
	first := -1
	for i, b := range blocks {
		if r.lettered(b, isAsking) > 0 {
			first = i
			break
		}
	}
	if first < 0 {
		return r.initialled(blocks)
	}
	if first == 0 {
		return nil
	}
	who, ok := r.interviewed(nlp.Stretch{From: blocks[0].From, To: blocks[first].From})
	if !ok {
		return nil
	}
	var all []Claim
	for i := first; i+1 < len(blocks); i++ {
		at := r.lettered(blocks[i+1], isAnswering)
		if r.lettered(blocks[i], isAsking) == 0 || at == 0 {
			continue
		}
		from := r.FirstWord(at, blocks[i+1].To)
		to := r.LastWord(from, blocks[i+1].To)
		if c, ok := r.told(blocks[i].To-1, who.From, nlp.Stretch{From: from, To: max(to, from)}, RightSide); ok && to > from {
			c.Asked = blocks[i]
			all = append(all, c)
		}
	}
	return all
}

// lettered is the place behind a paragraph's letter and its mark; 0 where it has none.
func (r *Reader) lettered(b nlp.Stretch, means func(string) bool) int {
	at := r.FirstWord(b.From, b.To)
	if at+1 >= b.To || r.Tokens[at].Shape == nlp.Lower {
		return 0
	}
	word := r.Tokens[at].Word
	mark := r.Tokens[at+1].Word == ":" || r.Tokens[at+1].Word == "."
	if short, cut := strings.CutSuffix(word, "."); cut {
		word, mark = short, true
	}
	if !mark || !means(word) {
		return 0
	}
	return at + 1
}

// initialled are the answers of an interview that marks its turns by initials, which are those of one person who is named before them:
//
//	HT: Will you go on?
//	AK: I would rather let my students do the jumping.
func (r *Reader) initialled(blocks []nlp.Stretch) []Claim {
	var all []Claim
	var people map[string]names.Name
	for i := 1; i < len(blocks); i++ {
		asks, question := r.initials(blocks[i-1])
		answers, from := r.initials(blocks[i])
		if question == 0 || from == 0 || asks == answers || r.Tokens[blocks[i-1].To-1].Word != "?" {
			continue
		}
		if people == nil {
			people = r.byInitials(blocks[i-1].From)
		}
		who := people[answers]
		if who.Len() == 0 {
			continue
		}
		x := nlp.Stretch{From: r.FirstWord(from, blocks[i].To), To: r.LastWord(from, blocks[i].To)}
		if c, told := r.told(blocks[i-1].To-1, who.From, x, RightSide); told && x.Len() > 0 {
			c.Asked = blocks[i-1]
			all = append(all, c)
		}
	}
	return all
}

// initials are the two or three capitals before a colon that a paragraph begins with, and the place behind them; 0 where it has none.
func (r *Reader) initials(b nlp.Stretch) (letters string, behind int) {
	at := r.FirstWord(b.From, b.To)
	if at+1 >= b.To || r.Tokens[at].Shape != nlp.Upper || r.Tokens[at].Len() > 3 || r.Tokens[at+1].Word != ":" {
		return "", 0
	}
	return r.Tokens[at].Word, at + 2
}

// byInitials are the names before a place, each by the first letters of its words; without a word where two people share them.
func (r *Reader) byInitials(before int) map[string]names.Name {
	people := map[string]names.Name{}
	for _, n := range r.People().Names {
		if n.From >= before || n.Len() < 2 || n.Org {
			continue
		}
		var letters strings.Builder
		for i := n.From; i < n.To; i++ {
			first, _ := utf8.DecodeRuneInString(r.Tokens[i].Word)
			letters.WriteRune(first)
		}
		if same, ok := people[letters.String()]; ok && (same.Len() == 0 || r.Tokens[n.To-1].Hash != r.Tokens[same.To-1].Hash) {
			n = names.Name{}
		}
		people[letters.String()] = n
	}
	return people
}
