package names

import (
	"slices"
	"strings"

	"pullquote/index/nlp"
	"pullquote/index/text"
)

// nameEnd is where the name that starts at i ends; i when none does.
func (t story) nameEnd(i, limit int) int {
	if end := t.nationalBody(i, limit); end > i {
		return end
	}
	if !t.capital(i) {
		return t.numbered(i, limit)
	}
	end := i + 1
	for end < limit {
		k := &t.Tokens[end]
		switch {
		case t.post(end), t.clauseOpens(end), t.shoutEnds(i, end):
			return end
		case t.continues(end) && (!text.IsDay(k.Word) || t.paper(end) || t.dayOfPaper(i, end, limit)) && (!text.IsMonth(k.Word) || t.givenMonth(end)):
			end++
		case text.IsParticle(k.Word) && t.particle(end, limit) > end:
			end = t.particle(end, limit)
		case t.nickname(end, limit) > end:
			end = t.nickname(end, limit)
		case k.Tag == nlp.Pos && t.officeOf(end, limit):
			end++
		case t.bodyOf(i, end, limit) > end:
			return t.bodyOf(i, end, limit)
		case t.grade(end) && end+2 < limit && t.capital(end+2):
			end += 2
		case t.force(end, limit), t.bodyOfPlace(i, end), t.ofPeople(i, end):
			return end + 1
		case t.orgGoesOn(i, end, limit):
			end = t.pastJoiners(end, limit) + 1
		case t.fields(i, end, limit) > end:
			end = t.fields(i, end, limit)
		case k.Word == "," && end+1 < limit && (t.Tokens[end+1].Word == "jr." || t.Tokens[end+1].Word == "sr."):
			return end + 2
		default:
			return end
		}
	}
	return end
}

// post reports whether a word in capitals tells which office somebody has whom a name stands before: “the Labour MP”, “Ruth Lowell MP”.
func (t story) post(i int) bool {
	k := &t.Tokens[i]
	return k.Shape == nlp.Upper && text.IsTitle(k.Word) && !t.Capitals.Shout[k.Sentence]
}

// shoutEnds reports whether somebody's name in capitals ends at a place and other words go on, as below a heading: “RUTH LOWELL The mayor left”.
func (t story) shoutEnds(from, at int) bool {
	if at-from < 2 || !t.GivenAt(from) || t.Tokens[at].Shape != nlp.Title || t.Tokens[at-1].Len() < 3 {
		return false
	}
	return !slices.ContainsFunc(t.Tokens[from:at], func(k nlp.Token) bool { return k.Shape != nlp.Upper })
}

// clauseOpens reports whether a headline's capital opens a clause behind a name: “Ruth Lowell As Mayor Leaves”.
func (t story) clauseOpens(i int) bool {
	k := &t.Tokens[i]
	return k.Shape == nlp.Title && text.IsSubordinator(k.Word) && t.Capitals.Plain[k.Hash]
}

// force reports whether a place names its police, or a president's name an administration, which then speaks: “Torsby police said”.
func (t story) force(at, limit int) bool {
	if w := t.Tokens[at].Word; w != "police" && w != "administration" {
		return false
	}
	return at+1 >= limit || !t.Tokens[at+1].Tag.Noun() && t.Tokens[at+1].Tag != nlp.Pos && t.Tokens[at+1].Tag != nlp.Adj
}

// paper reports whether a word for a day ends the name of a paper in capitals: “USA TODAY”.
func (t story) paper(i int) bool {
	return t.Tokens[i].Shape == nlp.Upper && t.Tokens[i-1].Shape == nlp.Upper && !t.Capitals.Shout[t.Tokens[i].Sentence]
}

// dayOfPaper reports whether a word for a day is part of a publication's name, whose last word follows: “Kestrel Today News”, “Tollund Sunday
// Herald”. Behind somebody's name it is the day.
func (t story) dayOfPaper(from, at, limit int) bool {
	k := &t.Tokens[at]
	if at+1 >= limit || t.Tokens[at-1].Word == "the" || k.Shape != nlp.Title || t.Tokens[at+1].Shape != nlp.Title || t.Capitals.Shout[k.Sentence] || at-from > 1 && t.GivenAt(from) {
		return false
	}
	last := t.Tokens[at+1].Word
	return publications.Has(last) || last == "news"
}

// givenMonth reports whether a month is a given name: a title or a trade stands before it, or it opens the sentence and two words of a
// name are the subject, “Councillor June Bristol”.
func (t story) givenMonth(i int) bool {
	if !text.IsGiven(t.Tokens[i].Word) || i+2 >= len(t.Tokens) {
		return false
	}
	if t.Tokens[i].Shape == nlp.Upper && t.Tokens[i+1].Shape == nlp.Upper && t.IsFirst(i) {
		return t.Tokens[i+2].Word == ":" // “JUNE ROE:” of a transcript
	}
	if t.Tokens[i+1].Shape != nlp.Title {
		return false
	}
	if !t.IsFirst(i) {
		return text.IsTitle(t.Tokens[i-1].Word) || text.IsTrade(t.Tokens[i-1].Word)
	}
	return t.Tokens[i+2].Tag.Finite() || t.Tokens[i+2].Word == ","
}

// numbered is where a name ends that begins with a number, a union’s local: “32BJ SEIU”; i when none does.
func (t story) numbered(i, limit int) int {
	if t.Tokens[i].Shape == nlp.Number && i+1 < limit && t.Tokens[i+1].Shape == nlp.Upper && strings.ContainsAny(t.Tokens[i].Word, "abcdefghijklmnopqrstuvwxyz") {
		return i + 2
	}
	return i
}

func (t story) pastJoiners(at, limit int) int {
	for at < limit && joiners.Has(t.Tokens[at].Word) {
		at++
	}
	return at
}

// orgGoesOn reports whether a name goes on behind a joiner: so far it is an organisation’s, and a capital follows.
func (t story) orgGoesOn(from, at, limit int) bool {
	next := t.pastJoiners(at, limit)
	if next >= limit || !t.capital(next) && !(t.Tokens[at].Word == "&" && t.Tokens[next].Shape == nlp.Title) || text.IsMonth(t.Tokens[next].Word) || text.IsDay(t.Tokens[next].Word) || text.IsTitle(t.Tokens[next].Word) && !weakTitles.Has(t.Tokens[next].Word) {
		return false
	}
	if t.Tokens[at].Word == "for" && t.supporters(at) {
		return true
	}
	switch word, last := t.Tokens[at].Word, t.Tokens[at-1].Word; word {
	case "of", "for", "on":
		return (organisations.Has(last) || organisations.Has(nlp.Unplural(last)) && !t.givenIn(from, at)) || last == "secretary" ||
			word == "of" && at-from > 1 && peoples.Has(last) && !t.givenIn(from, at)
	case "&":
		return true // stands within names only
	case "and":
		if t.spelledBehind(from, next, limit) {
			return true
		}
		if t.Tokens[at+1].Word == "the" {
			return false
		}
		return slices.ContainsFunc(t.Tokens[next:min(next+3, limit)], func(k nlp.Token) bool { return organisations.Has(k.Word) }) &&
			!organisations.Has(last) && at-from <= 3 && !t.GivenAt(from) && !(text.IsTitle(t.Tokens[from].Word) && (at-from == 3 || t.GivenAt(from+1)))
	}
	return false
}

// supporters reports whether a name so far is who stands together for something: “Students for Fair Admissions”.
func (t story) supporters(at int) bool {
	last := t.Tokens[at-1].Word
	one := nlp.Unplural(last)
	return one != last && (peoples.Has(last) || text.IsTrade(one) || IsDoer(one))
}

// givenIn reports whether a given name stands between two places, before the last word: “Jim Banks” is no bank.
func (t story) givenIn(from, to int) bool {
	return slices.ContainsFunc(t.Tokens[from:to-1], func(k nlp.Token) bool { return text.IsGiven(k.Word) })
}

// spelledBehind reports whether the name goes on at next and is spelled out by an acronym in brackets behind it, “Union
// of Communications and Allied Trades (UCAT)”.
func (t story) spelledBehind(from, next, limit int) bool {
	end := next
	for end < limit && t.Tokens[end].Shape == nlp.Title {
		end++
	}
	if end+1 >= limit || t.Tokens[end].Word != "(" {
		return false
	}
	return spells(t.Tokens[end+1].Word, t.nameWords(nlp.Stretch{From: from, To: end}))
}

// nickname is where a name goes on behind a nickname in marks, “William “Buck” Tansley”; at when it does not.
func (t story) nickname(at, limit int) int {
	if k := &t.Tokens[at]; k.Hash != nlp.OpeningHash && k.Word != "(" && k.Word != "‘" && k.Word != "'" {
		return at
	}
	end := at + 1
	for end < limit && end < at+3 && t.Tokens[end].Shape == nlp.Title {
		end++
	}
	if end == at+1 || end+1 >= limit || !closesNickname(&t.Tokens[end]) || t.Tokens[end+1].Shape != nlp.Title || !t.Tokens[end+1].Tag.Noun() && t.Tokens[end+1].Tag != nlp.Adj {
		return at
	}
	return end + 2
}

func closesNickname(k *nlp.Token) bool {
	return k.Hash == nlp.ClosingHash || k.Word == ")" || k.Word == "'"
}

func isSaint(word string) bool { return word == "st" || word == "st." || word == "saint" }

// officeOf reports whether a possessor belongs to the name of a body that is named after who is in it or for it, “Yarrow
// County Sheriff’s Office”, “Women’s League”; not “Trump’s Justice Department”.
func (t story) officeOf(at, limit int) bool {
	if at > 1 && at+1 < limit && isSaint(t.Tokens[at-2].Word) && organisations.Has(t.Tokens[at+1].Word) && t.Tokens[at+1].Shape == nlp.Title {
		return true // “St George's Hospital”
	}
	owner := t.Tokens[at-1].Word
	shared := peoples.Has(owner) || text.IsTrade(nlp.Unplural(owner))
	if !text.IsTitle(owner) && !shared {
		return false
	}
	end := at + 1
	for end < limit && (t.capital(end) || t.Tokens[end].Shape == nlp.Title && organisations.Has(t.Tokens[end].Word)) {
		end++
	}
	if shared && end > at+1 && organisations.Has(t.Tokens[at+1].Word) {
		return true // “Dockers’ Union Pavlos Rigas”
	}
	return end > at+1 && end <= at+3 && (organisations.Has(t.Tokens[end-1].Word) || shared)
}
