package answers

import (
	"regexp"
	"slices"
	"strings"

	"pullquote/index"
	"pullquote/index/article"
)

// A kind is what a question asks for.
type kind string

// The kinds of questions; askAnything is every other.
const (
	askAnything kind = ""
	askWho      kind = "who"
	askWhen     kind = "when"
	askWhere    kind = "where"
	askNumber   kind = "how many"
	askMoney    kind = "how much"
	askPercent  kind = "percent"
	askDuration kind = "how long"
	askMeasure  kind = "how far"
	askAge      kind = "how old"
	askWhy      kind = "why"
	askHow      kind = "how"
	askMeaning  kind = "what is"
	askSaid     kind = "what X said"
	askSayer    kind = "who said"
	askYesNo    kind = "yes or no"
	askChange   kind = "what changed"
	askList     kind = "list"
	askWhich    kind = "which"
	askWhat     kind = "what"
)

// An understanding is what the words of a question ask, before anything was searched.
type understanding struct {
	kind     kind
	speaker  string   // whose statements are asked for, as written; "" when nobody's in particular
	focus    string   // what is counted or chosen: “day laborers” in “how many day laborers”
	saying   bool     // asks it with a verb or noun that means nothing but words: “say”, “stance”; not “ask”, “call”
	counting bool     // asks how many
	outcome  bool     // asks who won
	role     string   // whose holder is asked for: “mayor of new haven”; "" when no role's
	quoted   []string // what stands between quotation marks
	names    []string // capitalised words that are no sentence start, as written
	years    []int
	numbers  []string
	when     interval
	edge     edge  // asks of the oldest or newest articles; mostly none
	event    event // tells the time; mostly none

	publication string // of the edge
	whole       string // the question without the words that only ask
	topic       string // the same without the event
}

// An interval is a range of dates; zero bounds are open.
type interval struct{ from, to article.Date }

func (i interval) isZero() bool { return i == interval{} }

// understand reads a question. asked is the day it is asked, for “last week”; zero when unknown.
func understand(text string, asked article.Date) understanding {
	text = misspeltAsking.ReplaceAllString(text, "what")
	named, plain, subject := readEdge(strings.Join(strings.Fields(fold(text)), " "))
	u := understanding{kind: kindOf(plain), quoted: quotedIn(text), edge: named}
	t := traitsOf(text)
	u.years, u.numbers, u.names = t.years, t.numbers, namesIn(text)
	if u.when = whenOf(plain, asked); u.when.isZero() && u.kind != askChange {
		if u.event = eventOf(plain); u.event.words != "" {
			plain = u.event.without(plain)
		}
	}
	u.focus = focusOf(plain)
	u.speaker = speakerOf(plain)
	if u.speaker != "" && (u.kind == askAnything || u.kind == askWhat || u.kind == askHow || u.kind == askWhy) {
		u.kind = askSaid
	}
	u.saying, u.counting, u.outcome = plainlySaying.MatchString(plain), howMany.MatchString(plain), won.MatchString(plain)
	u.role = roleOf(plain)
	u.whole = topicOf(subject, u)
	u.topic = u.whole
	if rest := topicOf(u.event.without(subject), u); saysMore(rest) {
		u.topic = rest
	}
	return u
}

// misspeltAsking is “what” as it is typed in haste.
var misspeltAsking = regexp.MustCompile(`(?i)^(?:wat|wht|waht|wut)\b`)

// A kindRule takes a question for a kind; the first that matches counts.
type kindRule struct {
	kind    kind
	pattern *regexp.Regexp
}

func rule(k kind, pattern string) kindRule { return kindRule{k, regexp.MustCompile(pattern)} }

var (
	sayVerbs  = `(?:said|say|says|saying|told|call|called|calls|claim|claimed|claims|argue|argued|argues|describe|described|warn|warned|hope|hoped|hopes|worr(?:y|ied)|think|thinks|thought|believe[sd]?|insist(?:ed)?|complain(?:ed)?|promise[ds]?|state[ds]?|suggest(?:ed)?|announce[ds]?|accuse[ds]?|criticize[ds]?|condemn(?:ed)?|denounce[ds]?|urge[ds]?|vow(?:ed)?|pledge[ds]?|note[ds]?|explain(?:ed)?|predict(?:ed)?|declare[ds]?|refer(?:red)? to|compared?|admit(?:ted)?|add(?:ed)?|demand(?:ed)?|ask(?:ed)?|fear(?:ed)?|was worried|was afraid|was hoping|praised?|blamed?|tweeted|wrote|joked)`
	speakers  = `(?:politician|person|man|woman|senator|congresswoman|congressman|representative|governor|mayor|president|activist|organi[sz]er|advocate|official|officer|spokes\w+|lawmaker|legislator|leader|group|organi[sz]ation|expert|professor|student|resident|lawyer|judge|union|candidate|minister|author|witness|analyst|doctor|speaker)s?`
	kindRules = []kindRule{
		rule(askSayer, `^(?:and |so |but )?(?:who|(?:which|what) (?:\w+ ){0,2}?`+speakers+`) ?(?:was it (?:that|who) |is it (?:that|who) |was the one who |else |also |first |once |has |had )?`+sayVerbs+`\b`),
		rule(askSayer, `\bwho(?:se words| (?:was|is) quoted)|\bwhose (?:quote|words|phrase)\b|^who (?:was|is) (?:worried|afraid|hopeful|hoping)\b`),
		rule(askChange, `\bwhat(?:'s| has| had| is| have)? (?:changed|different|new)\b|\bhow (?:did|has|have|does|do) .*\b(?:change|changed|differ|evolve|evolved|shift|shifted)\b|\bdifference between\b`),
		rule(askPercent, `\b(?:what|which|how (?:much|many|big|large|high) an?d?|how (?:big|large|high) a) ?(?:%|percent|percentage|per cent|share|proportion|fraction)|\bhow many percent\b|^(?:%|percent)`),
		rule(askMoney, `\bhow much (?:money|cash|did .* (?:cost|pay|spend|earn|raise)|do(?:es)? .* (?:cost|pay|earn|spend|charge)|will .* cost|would .* cost|was paid|is it worth|funding|tax)|\bwhat (?:did|does|do|will|would|was|is) .*\b(?:cost|price|budget|fee|salary)\b|\bcost of\b|\bhow (?:expensive|costly)\b`),
		rule(askAge, `\bhow old\b|\b(?:what|at what) age\b|^(?:the )?age of\b`),
		rule(askDuration, `\bhow long (?:did|does|do|has|have|had|will|would|was|were|is|are|until|ago|before|after)\b|\bhow many (?:seconds|minutes|hours|days|weeks|months|years|decades|centuries)\b|\bfor how long\b`),
		rule(askMeasure, `\bhow (?:far|tall|high|wide|deep|large|big|heavy|fast|hot|cold|long|close)\b|\bhow many (?:miles|kilometers|kilometres|feet|meters|metres|acres|tons|square|degrees|pounds|inches)\b`),
		rule(askNumber, `\bhow many\b|\bwhat (?:number|amount|quantity|total)\b|\bhow much\b|\bnumber of\b|\bhow often\b|\bhow frequently\b`),
		rule(askWhen, `\bwhen\b(?: |$)(?:did|does|do|was|were|is|are|will|would|has|have|had|can|could|should)|^when\b|\b(?:what|which) (?:day|date|year|month|century|decade|time|week|season|era|period)\b|\bsince when\b|\bhow (?:recently|soon)\b`),
		rule(askWhere, `^(?:and |so )?where\b|\b(?:what|which) (?:city|town|country|state|place|location|county|village|continent|region|island|street|building|venue|neighborhood)\b|\bin (?:what|which) (?:city|country|state|town|place)\b|\bfrom where\b`),
		rule(askWhy, `^(?:and |so |but )?why\b|\bwhat (?:is|was|were|are) the (?:\w+ )?(?:reason|cause|purpose|goal|aim|rationale|motivation)|\bfor what reason\b|\bhow come\b|\bwhat (?:caused|causes|prompted|led to|triggered|made)\b|\bwhat (?:was|were|is|are) .* (?:arrested|charged|fined|fired|sued|convicted|criticized|blamed) (?:for|with)\b`),
		rule(askMeaning, `^(?:wh?at|who)(?:'s| is| are| was| were)(?: an?| the)? [\w.-]+(?: [\w.-]+)?\??$|\bstand(?:s)? for\b|\bwhat (?:does|do|did) .* mean\b|\bmeaning of\b|\bdefin(?:e|ition)\b|^(?:wh?at|who) (?:is|are) (?:an? |the )?(?:[\w.-]+ ?){1,3}(?: and .*)?$|\balso (?:known|called)\b`),
		rule(askList, `^(?:list|name)\b|\bwhat (?:are|were) (?:all|some|the (?:main |different |various )?(?:types|kinds|reasons|steps|parts|members|names|examples|ways|demands|requests|ideas))|\bwhich (?:groups|people|organizations|cities|countries|states)\b|^any (?:ideas|examples|plans)\b`),
		rule(askWho, `\bwho(?:m|'s|se)?\b|\bwhat (?:is|was) the name of the (?:man|woman|person|leader|president|author|director|founder)\b|\b(?:which|what) (?:person|man|woman|politician|president|senator|mayor|governor|actor|actress|singer|player|author|scientist|leader|king|queen|official|activist)\b`),
		rule(askYesNo, `^(?:and |so |but )?(?:is|are|was|were|did|does|do|has|have|had|can|could|will|would|should|must|isn't|aren't|wasn't|didn't|doesn't)\b`),
		rule(askWhich, `\bwhich\b|\bwhat (?:kind|type|sort) of\b`),
		rule(askHow, `^(?:and |so )?how\b|\bin what way\b`),
		rule(askWhat, `\bwh?at\b`),
	}
)

func kindOf(plain string) kind {
	for _, r := range kindRules {
		if r.pattern.MatchString(plain) {
			return r.kind
		}
	}
	return askAnything
}

var quotation = regexp.MustCompile(`[“"‘]([^”"’]{2,}[^”"]*?)[”"]|(?:^|\s)'([^']{8,})'`)

// quotedIn finds what the asker put between quotation marks.
func quotedIn(text string) []string {
	var all []string
	for _, m := range quotation.FindAllStringSubmatch(text, -1) {
		for _, q := range m[1:] {
			if q = strings.TrimSpace(q); q != "" {
				all = append(all, q)
			}
		}
	}
	return all
}

// namesIn are the capitalised words after the first. Of a question in capitals throughout, none.
func namesIn(text string) []string {
	words := strings.Fields(text)
	var names []string
	for i, raw := range words {
		word := strings.Trim(raw, `.,;:!?"'“”‘’()[]`)
		word = strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "’s")
		if i == 0 || word == "" || word[0] < 'A' || word[0] > 'Z' || nameless[fold(word)] {
			continue
		}
		names = append(names, word)
	}
	if len(names)*2 > len(words) && len(words) > 4 {
		return nil
	}
	return names
}

var (
	saidWhat = []*regexp.Regexp{
		regexp.MustCompile(`\b(?:what|how|why|where|when)(?: exactly| else| all)? (?:did|does|do|has|have|had|would|will) (?:the )?(.{2,60}?) (?:say|said|think|tell|told|claim|argue|state|announce|describe|suggest|respond|react|reply|call|want|propose|promise|warn|mention|comment|insist|believe|hope|demand|urge|vow|pledge|explain|criticize|condemn|feel|predict|complain|add|ask|write|tweet|advocate|push|emphasize|stress|recommend|testify|request)\b`),
		regexp.MustCompile(`\b(?:what|how) (?:is|was|are|were) (?:the )?(.{2,50}?)(?:'s|s') (?:\w+ )?(?:view|views|position|stance|opinion|reaction|response|comment|comments|statement|take|message|argument|criticism|answer|words|concern|concerns|promise|demand|demands)\b`),
		regexp.MustCompile(`^(?:the )?(.{2,40}?)(?:'s|s') (?:\w+ )?(?:view|views|position|stance|opinion|reaction|response|comment|comments|statement|statements|take|remarks|quotes?|words) (?:on|about|to|of|regarding)\b`),
		regexp.MustCompile(`\b(?:did|does|has|have) (?:the )?(.{2,40}?) (?:ever )?(?:say|said|claim|promise|think|mention|comment|argue|call|announce)\b`),
		regexp.MustCompile(`\b(?:quotes?|comments?|statements?|remarks?|words) (?:by|from|of) (?:the )?(.{2,40}?)(?: (?:on|about|regarding|in|at|when)\b|[?.]*$)`),
	}
	notSpeaker = set("they he she it you we i people anyone anybody someone somebody everyone that this there one the articles article coverage story news paper report study poll sign letter")
)

// ofThing: “what did her sign say” asks what is written.
var ofThing = regexp.MustCompile(`(?:'s|s'|^their|^his|^her) (?:\w+ )?(?:sign|letter|poll|report|study|poster|banner|book|bill|order|article|story)s?$`)

// ofCoverage: “the latest articles” are no speaker, nor are “the stories of 2013”.
var ofCoverage = regexp.MustCompile(`\b(?:articles?|story|stories|coverage)$`)

var plainlySaying = regexp.MustCompile(`\b(?:say|said|says|think|thinks|thought|tell|told|claim|claimed|argue|argued|comment|comments|respond|response|react|reaction|reply|feel|believe|mention|explain|views?|position|stance|opinion|take on)\b`)

var (
	howMany = regexp.MustCompile(`\bhow many\b`)
	won     = regexp.MustCompile(`\b(?:win|wins|won|beat|defeated)\b`)
)

// speakerOf finds whose statements are asked for.
func speakerOf(plain string) string {
	for _, pattern := range saidWhat {
		if m := pattern.FindStringSubmatch(plain); m != nil {
			if name := trimSpeaker(m[1]); name != "" && !notSpeaker[name] && !ofThing.MatchString(name) && !ofCoverage.MatchString(name) && len(strings.Fields(name)) <= 6 {
				return name
			}
		}
	}
	return ""
}

var afterName = regexp.MustCompile(`^(.+?)(?: (?:from|of|with|at|in|back in|who|that|ever|also|first|once|actually|really|then|later|publicly|the)\b.*|, .*)$`)

func trimSpeaker(name string) string {
	name = strings.Trim(name, ` .,;:!?"'()`)
	if m := afterName.FindStringSubmatch(name); m != nil {
		name = m[1]
	}
	name = strings.TrimSuffix(name, "'s")
	for _, filler := range []string{"the ", "a ", "an ", "people like "} {
		name = strings.TrimPrefix(name, filler)
	}
	return name
}

var focusPattern = regexp.MustCompile(`\b(?:how many|what (?:percent|percentage|%|number|amount|share|proportion) of|how much|which|what (?:kind|type|sort) of|what) (?:of the |of |the |other |more )?([a-z0-9' -]+?)(?: (?:are|is|was|were|did|do|does|has|have|had|in|on|at|of|for|to|that|who|which|will|would|can|could|got|get|from|by|with|people)\b|[?.!,]|$)`)

// focusOf finds what is counted or chosen; "" where the question has none.
func focusOf(plain string) string {
	if m := focusPattern.FindStringSubmatch(plain); m != nil {
		words := strings.Fields(m[1])
		if len(words) > 4 { // what follows is no longer the thing
			words = words[:2]
		}
		return strings.Join(words, " ")
	}
	return ""
}

var roleQuestion = regexp.MustCompile(`^(?:and )?who(?:'s| is| was| were| are)(?: the| an?)? ([a-z' -]{4,60}?)(?: (?:back )?(?:in|during|at|when) .*)?[?.!]*$`)

// roleOf finds the role in “who was the mayor of New Haven in 2013?”.
func roleOf(plain string) string {
	if m := roleQuestion.FindStringSubmatch(plain); m != nil {
		return m[1]
	}
	return ""
}

var asking = regexp.MustCompile(`^(?:please |hey |so |and |but |can you |could you |tell me |i want to know |do you know |is it true(?: that)? |any idea )+`)

// topicOf is the question without the words that only ask, for searching.
func topicOf(plain string, u understanding) string {
	return strings.TrimSpace(asking.ReplaceAllString(plain, ""))
}

// saysMore: a topic has a word that does not only ask.
func saysMore(topic string) bool {
	return slices.ContainsFunc(index.Analyse(topic), func(t index.Token) bool { return !askingWords[t.Word] && !sayingWords[t.Word] })
}

// wants are the traits that an answer of this kind shows; 0 where the kind promises nothing of the surface.
func (k kind) wants() trait {
	switch k {
	case askWho:
		return hasName
	case askWhen:
		return hasDate
	case askWhere:
		return hasPlace
	case askNumber:
		return hasNumber | hasPercent | hasMoney | hasMeasure
	case askMoney:
		return hasMoney
	case askPercent:
		return hasPercent
	case askDuration:
		return hasDuration | hasDate
	case askMeasure:
		return hasMeasure | hasNumber
	case askAge:
		return hasAge
	case askWhy:
		return hasCause
	case askMeaning:
		return hasMeaning
	case askSaid, askSayer:
		return hasSpeech | hasQuote
	case askChange:
		return hasChange
	}
	return 0
}

// counted: the kinds whose answer is a figure.
func (k kind) counted() bool {
	return slices.Contains([]kind{askNumber, askMoney, askPercent, askDuration, askMeasure, askAge}, k)
}
