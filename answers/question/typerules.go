package question

import "regexp"

// A typeRule takes a question for an answer type; the first that matches counts.
type typeRule struct {
	answer  AnswerType
	pattern *regexp.Regexp
}

func rule(t AnswerType, expression string) typeRule { return typeRule{t, pattern(expression)} }

// auxiliary opens a clause after a question word.
const auxiliary = `(?:did|does|do|will|would|was|were|is|are|could|can|had|has|have)`

// askedName matches where a name is asked for in so many words; not “in the name of”.
const askedName = `^(?:the )?(?:\w+ )?names? of\b|\bwhat (?:is|was|are|were) (?:the )?(?:\w+ )?names? of\b|\bwhat names?\b`

var typeRules = []typeRule{
	rule(AskSaid, `^(?:and |so |but )?what `+auxiliary+` (?:the |an? )?(?:\w+ ){0,2}?{speakers}s? (?:{verbs who})\b`),
	rule(AskSayer, `^(?:and |so |but )?(?:who|(?:which|what) (?:\w+ ){0,2}?{speakers}s?) ?(?:was it (?:that|who) |is it (?:that|who) |was the one who |else |also |first |once |has |had )?(?:{verbs who})\b`),
	rule(AskSayer, `\bwho(?:se words| (?:was|is) quoted)|\bwhose (?:quote|words|phrase)\b|^who (?:was|is) (?:worried|afraid|hopeful|hoping)\b`),

	rule(AskChange, `\bwhat(?:'s| has| had| is| have)? (?:changed|different|new)\b|\bhow (?:did|has|have|does|do) .*\b(?:change|changed|differ|evolve|evolved|shift|shifted)\b|\bdifference between\b`),

	rule(AskPercent, `\b(?:what|which|how (?:much|many|big|large|high) an?d?|how (?:big|large|high) a) ?(?:%|percent|percentage|per cent|share|proportion|fraction)|\bhow many percent\b|^(?:%|percent)`),

	rule(AskWritten, `\bwhat (?:did|do|does) .*\b{bearers}s?(?: (?:on|at|in|of|outside|over|by|with|that) .*)? (?:say|read)\b`),
	rule(AskWritten, `\bwhat(?:'s| is| was|s)? (?:written|painted|printed|scrawled|engraved)\b|^(?:the )?{writing}\b|\bwhat {writing}s?\b`),
	rule(AskWritten, `\bwhat (?:did|were|was|are|is) .* (?:chant|chanting|shout|shouting)\b`),

	rule(AskMoney, `\bhow much (?:{moneys}\b|was paid|is it worth)|\bhow much `+auxiliary+`\b.*\b{dealings}\b`),
	rule(AskMoney, `\bwhat (?:did|does|do|will|would|was|is) .*\b{sums}\b|\bwhat (?:\w+ )?{sums}\b|\bcosts? of\b|\bhow (?:expensive|costly)\b`),
	rule(AskMoney, `\bhow (?:big|large|high) (?:an? )?{amounts}\b|\bsize of the {amounts}\b`),

	rule(AskAge, `\bhow old\b|\b(?:what|at what) age\b|^(?:the )?ages? of\b|\bwhat (?:is|was|are|were) the ages? of\b|\bage\??$`),

	rule(AskDuration, `\bhow long (?:did|does|do|has|have|had|will|would|must|should|can|could|may|was|were|is|are|until|ago|before|after)\b|^(?:the )?duration\b|\bhow many {periods}\b|\bfor how long\b`),

	rule(AskMeasure, `\bhow (?:far|tall|high|wide|deep|large|big|heavy|fast|hot|cold|long|close)\b|\bhow many {measures}\b`),

	rule(AskMeasure, `\b(?:what|which) (?:\w+ )?{dimensions}\b|\bwhat(?:'s| is| was| are| were) the (?:\w+ ){0,2}?{dimensions}\b`),

	rule(AskNumber, `\bhow many\b|\bhow much\b|\bnumber of\b|\bhow often\b|\bhow frequently\b`),
	rule(AskNumber, `\b(?:what|which) (?:(?:was|were|is|are) the )?(?:\w+ )?{counts}(?:\?|$| (?:of|in|at|by|for|on|was|were|is|are|did|does|do|has|have|had|would|will|the)\b)|^(?:the )?(?:\w+ )?{counts}\b`),

	rule(AskWhen, `\bwhen\b(?: |$)(?:did|does|do|was|were|is|are|will|would|has|have|had|can|could|should)|^when\b|\b(?:what|which) {times}\b|^(?:the )?date of\b|\bsince when\b|\bhow (?:recently|soon)\b`),

	rule(AskWhere, `^(?:and |so )?where\b|\b(?:what|which) {places}\b|\bfrom where\b`),

	rule(AskWhy, `^(?:and |so |but )?why\b|\bfor what reason\b|\bhow come\b|\bwhat (?:caused|causes|prompted|led to|triggered|made)\b`),
	rule(AskWhy, `\bwhat (?:is|was|were|are) (?:[\w']+ ){0,4}{reasons}\b|^(?:the )?{reasons} (?:for|of|why|behind|the)\b`),
	rule(AskWhy, `\bwhat (?:was|were|is|are) .* {judging} for\b`),

	rule(AskWho, `\bwhat (?:was|is|were|are) .+ (?:called|named)\?*$`),

	rule(AskMeaning, `^(?:wh?at|who)(?:'s| is| are| was| were)(?: an?| the)? [\w.-]+(?: [\w.-]+)?\??$|\bstand(?:s)? for\b|\bwhat (?:does|do|did) .* mean\b|\bmeaning of\b|\bdefin(?:e|ition)\b|^(?:wh?at|who) (?:is|are) (?:an? |the )?(?:[\w.-]+ ?){1,3}(?: and .*)?$|\balso (?:known|called)\b|\bfull name\b`),

	rule(AskList, `^list\b|^name (?:all|some|the|two|three|four|five)\b|\bwhat (?:are|were) (?:all|some|the (?:\w+ ){0,2}?\w+s)\b|\bwhich (?:groups|people|organizations|cities|countries|states)\b|^any \w+s\b`),

	// “The man who called” asks for nobody, “…, who was that?” does.
	rule(AskWho, `(?:^|[,;:?.!] ?|\b(?:and|but|so|of|by|to|for|with|from|on|at|is|was|tell me|know|wonder|wondering|guess|remember|out|exactly|then) )who(?:m|'s|se)?\b|\bwho\?*$`),
	rule(AskWho, `\b(?:real|actual|first|given|last) name\b|\bnickname\b|`+askedName+`|\b(?:which|what) {persons}\b`),

	rule(AskYesNo, `^(?:and |so |but )?(?:is|are|was|were|did|does|do|has|have|had|can|could|will|would|should|must|isn't|aren't|wasn't|weren't|didn't|doesn't|don't|hasn't|haven't|hadn't|can't|couldn't|won't|wouldn't|shouldn't|anyone|anybody)\b`),
	rule(AskWhich, `\bwhich\b|\bwhat (?:kind|type|sort) of\b`),
	rule(AskHow, `^(?:and |so )?how\b|\bin what way\b`),
	rule(AskWhat, `\bwh?at\b`),

	rule(AskMoney, `^(?:[\w'-]+ ){0,3}{sums}\b`), // of fragments: nothing above asks
}

// typeOf is the answer type of a folded question.
func typeOf(plain string) AnswerType {
	for _, r := range typeRules {
		if r.pattern.MatchString(plain) {
			return r.answer
		}
	}
	return AskAnything
}
