package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// always are abbreviations that something follows in the same sentence: titles before names, and the like.
var always = set(`Mr Mrs Ms Mx Dr Sen Sens Rep Reps Gov Govs Lt Col Gen Capt Sgt Maj Cmdr Adm Brig Cpl Pvt Prof Rev Hon
Pres St Ste Mt Ft Supt Det Atty Treas Amb Msgr Fr Sra Srta Mme Mlle Asst Assoc Dept Insp vs v cf eg ie al approx est
Messrs Secy Ald Cllr`)

// capitals are the titles before names as transcripts write them: “SEN. RUTH LOWELL:”.
var capitals = set(`MR MRS MS DR SEN SENS REP REPS GOV LT COL GEN CAPT SGT MAJ PROF REV`)

// numbered are abbreviations that belong to a number after them, else they may end a sentence.
var numbered = set(`No Nos Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Art Sec Ch Fig Vol pp p par Rte Hwy`)

// mayEnd are abbreviations that may end a sentence: it ends when a word follows that starts sentences.
var mayEnd = set(`Jr Sr Inc Co Corp Ltd Bros Cos LLC etc Ave Blvd Rd Dr Conn Ala Ariz Ark Calif Colo Del Fla Ga Ill Ind Kan
Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Vt Va Wash Wis Wyo Ont Que Univ Assn Esq Mon Tue Tues
Wed Thu Thurs Fri Sat Sun am pm`)

// starters are words that, capitalised after an abbreviation, start a new sentence more often than they go on with a
// name. Months, titles and place names are not among them.
var starters = set(`The A An This That These Those He She It They We You I His Her Its Their Our My Your There Here But And
Or So Yet In On At By For From With As If When While After Before Since Until Although Though Because However Meanwhile
Then Now Not No One Two Many Most Some Several Both All Each Every Another Other Such What Who Where Why How Which Still
Also Earlier Later Last Next During Under Over Among About According Asked Despite Instead Even Once Today Yesterday`)

func set(words string) map[string]bool {
	m := make(map[string]bool)
	for word := range strings.FieldsSeq(words) {
		m[word] = true
	}
	return m
}

// abbreviates reports whether the full stop that ends before belongs to an abbreviation which does not end the
// sentence, given what follows.
func abbreviates(before, after string) bool {
	word := lastWord(strings.TrimSuffix(before, "."))
	next, quoted := firstWord(after)
	first, _ := utf8.DecodeRuneInString(next)
	switch {
	case always[word], capitals[word]:
		return true
	case numbered[word]:
		return unicode.IsDigit(first)
	case isInitial(word):
		return !quoted && !starters[next] || nicknamed(after)
	case mayEnd[word], strings.Contains(word, "."):
		return !quoted && !starters[next] && !unicode.IsDigit(first)
	}
	return false
}

// nicknamed reports whether text begins with a nickname in marks before a surname: the “Jack” of “Bernard C. “Jack” Young”.
func nicknamed(text string) bool {
	next, quoted := firstWord(text)
	_, behind, _ := strings.Cut(text, next)
	surname := strings.TrimLeft(behind, "”\"")
	r, _ := utf8.DecodeRuneInString(strings.TrimPrefix(surname, " "))
	return quoted && next != "" && len(surname) < len(behind) && strings.HasPrefix(surname, " ") && unicode.IsUpper(r)
}

// isInitial reports whether a word shortens a name, as the M. of “M. Jodi Rell” does.
func isInitial(word string) bool {
	r, size := utf8.DecodeRuneInString(word)
	return size == len(word) && unicode.IsUpper(r)
}

// lastWord is the word at the end of text, inner full stops included: “U.S”.
func lastWord(text string) string {
	at := strings.LastIndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '.' })
	if at < 0 {
		return text
	}
	_, size := utf8.DecodeRuneInString(text[at:])
	return text[at+size:]
}

// firstWord is the word that text starts with, and whether a quotation mark opens before it.
func firstWord(text string) (word string, quoted bool) {
	bare := strings.TrimLeft(text, "“\"‘«([")
	end := strings.IndexFunc(bare, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if end < 0 {
		end = len(bare)
	}
	return bare[:end], strings.ContainsAny(text[:len(text)-len(bare)], "“\"«")
}
