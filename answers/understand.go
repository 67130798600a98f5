package answers

import (
	"regexp"
	"slices"
	"strings"

	"pullquote/index/article"
	"pullquote/index/text"
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
	askWritten  kind = "what a sign says"
)

// An understanding is what the words of a question ask, before anything was searched.
type understanding struct {
	kind     kind
	speaker  string   // whose statements are asked for, as written; "" when nobody's in particular
	ifKnown  string   // whose, if the coverage knows somebody of that name
	focus    string   // what is counted or chosen: “day laborers” in “how many day laborers”
	saying   bool     // asks it with a verb or noun that means nothing but words: “say”, “stance”; not “ask”, “call”
	counting bool     // asks how many
	outcome  bool     // asks who won
	naming   bool     // asks for a name in so many words
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
func understand(question string, asked article.Date) understanding {
	question = misspeltAsking.ReplaceAllString(question, "what")
	named, plain, subject := readEdge(strings.Join(strings.Fields(text.Fold(question)), " "))
	u := understanding{kind: kindOf(plain), quoted: quotedIn(question), edge: named}
	t := traitsOf(question)
	u.years, u.numbers, u.names = t.years, t.numbers, namesIn(question)
	if u.when = whenOf(plain, asked); u.when.isZero() && u.kind != askChange {
		if u.event = eventOf(plain); u.event.words != "" {
			plain = u.event.without(plain)
		}
	}
	u.focus = focusOf(plain)
	u.speaker = speakerOf(plain)
	if u.kind == askWritten {
		u.speaker = ""
	}
	if u.speaker != "" && (u.kind == askAnything || u.kind == askWhat || u.kind == askHow || u.kind == askWhy || asksWhatSaid.MatchString(plain)) {
		u.kind = askSaid
	}
	if u.kind == askAnything {
		u.ifKnown = speakerOn(plain)
	}
	u.saying, u.counting, u.outcome = plainlySaying.MatchString(plain), howMany.MatchString(plain), won.MatchString(plain)
	u.naming = (u.kind == askWho || u.kind == askList || u.kind == askWhat) && name.MatchString(plain)
	if u.role = roleOf(plain); u.role != "" && u.kind == askAnything {
		u.kind = askWho
	}
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
	sayVerbs = `(?:said|say|says|saying|told|call|called|calls|claim|claimed|claims|argue|argued|argues|describe|described|warn|warned|hope|hoped|hopes|worr(?:y|ied)|think|thinks|thought|believe[sd]?|insist(?:ed)?|complain(?:ed)?|promise[ds]?|state[ds]?|suggest(?:ed)?|announce[ds]?|accuse[ds]?|criticize[ds]?|condemn(?:ed)?|denounce[ds]?|urge[ds]?|vow(?:ed)?|pledge[ds]?|note[ds]?|explain(?:ed)?|predict(?:ed)?|declare[ds]?|refer(?:red)? to|compared?|admit(?:ted)?|add(?:ed)?|demand(?:ed)?|ask(?:ed)?|fear(?:ed)?|was worried|was afraid|was hoping|praised?|blamed?|tweeted|wrote|joked)`
	speakers = `(?:politician|person|man|woman|senator|congresswoman|congressman|representative|governor|mayor|president|activist|organi[sz]er|advocate|official|officer|spokes\w+|lawmaker|legislator|leader|group|organi[sz]ation|expert|professor|student|resident|lawyer|judge|union|candidate|minister|author|witness|analyst|doctor|speaker)s?`
	// bearers are what words stand on; whatIsWritten asks for those.
	bearers       = `(?:sign|banner|placard|poster|sheet|badge|button|t-shirt|shirt|card|note|plaque|graffiti|flag|sticker|leaflet|billboard|inscription)s?`
	whatIsWritten = `\bwhat (?:did|do|does) .*\b` + bearers + `(?: (?:on|at|in|of|outside|over|by|with|that) .*)? (?:say|read)\b|\bwhat(?:'s| is| was|s)? (?:written|painted|printed|scrawled|engraved)\b|^(?:the )?(?:wording|text|message|slogan|inscription|chant)\b|\bwhat (?:slogan|message|chant)s?\b|\bwhat (?:did|were|was|are|is) .* (?:chant|chanting|shout|shouting)\b`
	howMuchMoney  = `\bhow much (?:money|cash|compensation|severance|rent|tax|funding|was paid|is it worth)|\bhow much (?:did|does|do|will|would|was|is|are|were|could|can|had|has|have)\b.*\b(?:cost|pay|paid|spend|spent|earn|earned|raise|raised|charge|charged|offer|offered|bid|get|receive|fined|sell|sold|buy|sue|sued|donate|donated|lend|lose|lost|owe|owed|worth|invest|settle)\b|\bwhat (?:did|does|do|will|would|was|is) .*\b(?:cost|price|budget|fee|salary|pay)\b|\bwhat (?:(?:hourly|weekly|monthly|yearly|annual|starting|sale|asking|minimum|total) )?(?:price|pay|salary|wages?|fee|rent|fine)\b|\bcosts? of\b|\bhow (?:expensive|costly)\b|\bhow (?:big|large|high) (?:an? )?(?:fine|loan|grant|stipend|budget|bill|bid|debt)\b|\bsize of the (?:fine|loan|grant|budget|debt|bid)\b`
	// nameOf: a name is asked for in so many words; not “in the name of”.
	nameOf = `^(?:the )?(?:\w+ )?names? of\b|\bwhat (?:is|was|are|were) (?:the )?(?:\w+ )?names? of\b|\bwhat names?\b`
	// asksWho: “the man who called” asks for nobody, “…, who was that?” does.
	asksWho   = `(?:^|[,;:?.!] ?|\b(?:and|but|so|of|by|to|for|with|from|on|at|is|was|tell me|know|wonder|wondering|guess|remember|out|exactly|then) )who(?:m|'s|se)?\b|\bwho\?*$|\b(?:real|actual|first|given|last) name\b|\bnickname\b|` + nameOf
	kindRules = []kindRule{
		rule(askSayer, `^(?:and |so |but )?(?:who|(?:which|what) (?:\w+ ){0,2}?`+speakers+`) ?(?:was it (?:that|who) |is it (?:that|who) |was the one who |else |also |first |once |has |had )?`+sayVerbs+`\b`),
		rule(askSayer, `\bwho(?:se words| (?:was|is) quoted)|\bwhose (?:quote|words|phrase)\b|^who (?:was|is) (?:worried|afraid|hopeful|hoping)\b`),
		rule(askChange, `\bwhat(?:'s| has| had| is| have)? (?:changed|different|new)\b|\bhow (?:did|has|have|does|do) .*\b(?:change|changed|differ|evolve|evolved|shift|shifted)\b|\bdifference between\b`),
		rule(askPercent, `\b(?:what|which|how (?:much|many|big|large|high) an?d?|how (?:big|large|high) a) ?(?:%|percent|percentage|per cent|share|proportion|fraction)|\bhow many percent\b|^(?:%|percent)`),
		rule(askWritten, whatIsWritten),
		rule(askMoney, howMuchMoney),
		rule(askAge, `\bhow old\b|\b(?:what|at what) age\b|^(?:the )?ages? of\b|\bwhat (?:is|was|are|were) the ages? of\b|\bage\??$`),
		rule(askDuration, `\bhow long (?:did|does|do|has|have|had|will|would|must|should|can|could|may|was|were|is|are|until|ago|before|after)\b|^(?:the )?duration\b|\bhow many (?:seconds|minutes|hours|days|weeks|months|years|decades|centuries)\b|\bfor how long\b`),
		rule(askMeasure, `\bhow (?:far|tall|high|wide|deep|large|big|heavy|fast|hot|cold|long|close)\b|\bhow many (?:miles|kilometers|kilometres|feet|meters|metres|acres|tons|square|degrees|pounds|inches)\b`),
		rule(askNumber, `\bhow many\b|\bwhat (?:number|amount|quantity|total)\b|\bhow much\b|\bnumber of\b|\bhow often\b|\bhow frequently\b|^(?:the )?(?:death )?(?:toll|turnout|turn out|score|tally|votes|majority|winning margin)\b|\b(?:what|which) (?:was|were|is|are) the (?:death toll|turnout|score|tally|majority|margin)\b|\b(?:what|which) (?:majority|margin|score)\b`),
		rule(askWhen, `\bwhen\b(?: |$)(?:did|does|do|was|were|is|are|will|would|has|have|had|can|could|should)|^when\b|\b(?:what|which) (?:days?|dates?|years?|months?|century|decades?|time|week|season|era|period)\b|^(?:the )?date of\b|\bsince when\b|\bhow (?:recently|soon)\b`),
		rule(askWhere, `^(?:and |so )?where\b|\b(?:what|which) (?:city|town|country|state|place|location|county|village|continent|region|island|street|building|venue|neighborhood)\b|\bin (?:what|which) (?:city|country|state|town|place)\b|\bfrom where\b`),
		rule(askWhy, `^(?:and |so |but )?why\b|\bwhat (?:is|was|were|are) the (?:\w+ )?(?:reason|cause|purpose|goal|aim|rationale|motivation)|\bwhat (?:is|was|were|are) .{0,40}\b(?:reasons?|motives?|excuse)\b|^(?:the )?(?:reasons?|motives?|grounds|causes?) (?:for|of|why|behind|the)\b|\bfor what reason\b|\bhow come\b|\bwhat (?:caused|causes|prompted|led to|triggered|made)\b|\bwhat (?:was|were|is|are) .* (?:arrested|charged|fined|fired|sued|convicted|criticized|blamed) (?:for|with)\b`),
		rule(askWho, `\bwhat (?:was|is|were|are) .+ (?:called|named)\?*$`),
		rule(askMeaning, `^(?:wh?at|who)(?:'s| is| are| was| were)(?: an?| the)? [\w.-]+(?: [\w.-]+)?\??$|\bstand(?:s)? for\b|\bwhat (?:does|do|did) .* mean\b|\bmeaning of\b|\bdefin(?:e|ition)\b|^(?:wh?at|who) (?:is|are) (?:an? |the )?(?:[\w.-]+ ?){1,3}(?: and .*)?$|\balso (?:known|called)\b|\bfull name\b`),
		rule(askList, `^list\b|^name (?:all|some|the|two|three|four|five)\b|\bwhat (?:are|were) (?:all|some|the (?:main |different |various )?(?:types|kinds|reasons|steps|parts|members|names|examples|ways|demands|requests|ideas))|\bwhich (?:groups|people|organizations|cities|countries|states)\b|^any (?:ideas|examples|plans)\b`),
		rule(askWho, asksWho+`|\b(?:which|what) (?:person|man|woman|politician|president|senator|mayor|governor|actor|actress|singer|player|author|scientist|leader|king|queen|official|activist)\b`),
		rule(askYesNo, `^(?:and |so |but )?(?:is|are|was|were|did|does|do|has|have|had|can|could|will|would|should|must|isn't|aren't|wasn't|weren't|didn't|doesn't|don't|hasn't|haven't|hadn't|can't|couldn't|won't|wouldn't|shouldn't|anyone|anybody)\b`),
		rule(askWhich, `\bwhich\b|\bwhat (?:kind|type|sort) of\b`),
		rule(askHow, `^(?:and |so )?how\b|\bin what way\b`),
		rule(askWhat, `\bwh?at\b`),
		rule(askMoney, `^(?:[\w'-]+ ){0,3}(?:price|cost|costs|salary|wages?|fee|rent|fine|budget|upkeep|proceeds)\b`), // of fragments: nothing above asks
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
func namesIn(question string) []string {
	words := strings.Fields(question)
	var names []string
	for i, raw := range words {
		word := strings.Trim(raw, `.,;:!?"'“”‘’()[]`)
		word = strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "’s")
		if i == 0 || word == "" || word[0] < 'A' || word[0] > 'Z' || nameless[text.Fold(word)] {
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
	stances  = `(?:view|views|position|stance|opinion|reaction|response|comment|comments|statement|statements|take|remarks|quotes?|words|answer|reply|thoughts) (?:on|about|to|of|regarding)\b`
	saidWhat = []*regexp.Regexp{
		regexp.MustCompile(`\b(?:what|how|why|where|when)(?: exactly| else| all)? (?:did|does|do|has|have|had|would|will) (?:the )?(.{2,60}?) (?:say|said|think|tell|told|claim|argue|state|announce|describe|suggest|respond|react|reply|call|want|propose|promise|warn|mention|comment|insist|believe|hope|demand|urge|vow|pledge|explain|criticize|condemn|feel|predict|complain|add|ask|write|tweet|advocate|push|emphasize|stress|recommend|testify|request|answer|compare|joke)\b`),
		regexp.MustCompile(`\b(?:what|how) (?:is|was|are|were) (?:the )?(.{2,50}?)(?:'s|s') (?:\w+ )?(?:view|views|position|stance|opinion|reaction|response|comment|comments|statement|take|message|argument|criticism|answer|words|concern|concerns|promise|demand|demands)\b`),
		regexp.MustCompile(`^(?:the )?(.{2,40}?)(?:'s|s') (?:\w+ )?` + stances),
		regexp.MustCompile(`^(?:the )?(.{2,39}s) ` + stances), // “sheriff hutchins view on …”
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
	name    = regexp.MustCompile(nameOf + `|\bname\?*$`)
	won     = regexp.MustCompile(`\b(?:win|wins|won|beat|defeated)\b`)
)

// asksWhatSaid: what somebody said is asked for, whatever it was about (“what did he say about how long it took?”).
var asksWhatSaid = regexp.MustCompile(`^(?:and |so |but )?what (?:else |exactly )?(?:did|does|do|has|have|had|would|will) .* (?:say|said|think|tell|told|claim|argue|reply|answer|respond)\b`)

// onSomething: “Ana Ruiz on the strike” asks what she says of it, if she is somebody.
var onSomething = regexp.MustCompile(`^((?:[\pL.'-]+ ){0,2}[\pL.'-]+) on (?:whether|why|how|what|who|when|the|his|her|their|its|an?|being|having|getting|losing)\b`)

func speakerOn(plain string) string {
	if m := onSomething.FindStringSubmatch(plain); m != nil {
		if name := trimSpeaker(m[1]); !notSpeaker[name] {
			return name
		}
	}
	return ""
}

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

// roleAlone is a role in no sentence, “mayor of Tamsford in 2012?”.
var roleAlone = regexp.MustCompile(`^(?:the )?((?:[a-z'-]+ ){0,2}(?:mayor|governor|president|minister|chief|director|chair|chairman|chairwoman|head|leader|secretary|sheriff|captain|coach|premier|superintendent|commissioner|speaker)(?: of [a-z' -]+?)?) (?:back )?(?:in|during|at|as of) (?:[a-z]+ )*(?:of )?\d{4}[?.!]*$`)

// roleOf finds the role in “who was the mayor of New Haven in 2013?”.
func roleOf(plain string) string {
	for _, pattern := range []*regexp.Regexp{roleQuestion, roleAlone} {
		if m := pattern.FindStringSubmatch(plain); m != nil {
			return m[1]
		}
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
	return slices.ContainsFunc(text.Analyse(topic), func(t text.Token) bool { return !askingWords[t.Word] && !sayingWords[t.Word] })
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
	case askWritten:
		return hasQuote
	}
	return 0
}

// counted: the kinds whose answer is a figure.
func (k kind) counted() bool {
	return slices.Contains([]kind{askNumber, askMoney, askPercent, askDuration, askMeasure, askAge}, k)
}
