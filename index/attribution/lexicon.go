package attribution

// titles stand before a person's name, in capitals.
var titles = wordSet(`mr mr. mrs mrs. ms ms. miss dr dr. sen sen. sens. senator senators rep rep. reps. representative
	congressman congresswoman gov gov. governor president vice-president vice chancellor premier minister secretary mayor
	ex-mayor judge justice chief captain capt. lt lt. lieutenant sgt sgt. sergeant detective officer sheriff commissioner
	superintendent general gen. gen colonel col. maj. admiral adm. commander cmdr. rev rev. reverend pastor father bishop
	archbishop cardinal pope rabbi imam prof prof. professor sir lord lady dame princess queen sultan sheikh
	speaker leader whip chairman chairwoman chair chairperson director ambassador attorney atty. prosecutor alderman
	alderwoman alder councilman councilwoman selectman selectwoman supervisor comptroller treasurer auditor delegate
	assemblyman assemblywoman nominee candidate democrat republican democratic libertarian strategist adviser advisor
	spokesman spokeswoman spokesperson manager pollster host anchor correspondent reporter editor columnist ceo coach
	president-elect former first private pfc. cpl. hon. co-chairman co-chair counsel provost principal councillor councilor
	undersecretary warden doctor inspector constable abbot vicar magistrate coroner ombudsman`)

// roles are further nouns that say what somebody is to the news.
var roles = wordSet(`organizer activist advocate analyst member physician doctor nurse surgeon lawyer student senior junior
	sophomore freshman graduate resident owner founder co-founder head boss author writer novelist poet journalist publisher
	producer filmmaker historian scientist researcher economist scholar fellow expert specialist teacher instructor lecturer
	dean trustee volunteer worker laborer farmer engineer banker investor executive partner official aide assistant secretary
	consultant contractor agent trooper deputy soldier veteran actor actress singer musician artist designer architect
	player quarterback striker goalkeeper pitcher driver pilot astronaut champion lawmaker legislator politician diplomat
	envoy coordinator administrator negotiator moderator immigrant refugee survivor victim witness suspect defendant plaintiff
	mother father parent son daughter wife husband widow brother sister fisherman fisherwoman skipper shopkeeper auctioneer
	midfielder defender winger baker butcher carpenter plumber electrician dentist midwife paramedic firefighter
	librarian curator choreographer composer conductor sculptor geologist biologist chemist physicist psychologist
	voter attendee employee retiree trainee appointee detainee evacuee honoree inductee
	epidemiologist meteorologist archaeologist mathematician statistician dancer referee swimmer cyclist sprinter`)

// parties tell whom somebody stands with, which is less than what somebody is.
var parties = wordSet(`democrat republican independent libertarian conservative liberal`)

// roleVerbs tell after "who" what somebody is: "who heads Junta".
var roleVerbs = wordSet(`heads headed leads led chairs chaired runs ran directs directed represents represented founded
	co-founded teaches taught studies studied works worked serves served covers covered owns owned manages managed oversees
	oversaw coordinates organizes organized is was`)

// groups are nouns for several people or a body. What they say is nobody's alone.
var groups = wordSet(`team company firm committee panel board council commission agency department ministry office court jury
	family couple crew group organization organisation association union party campaign administration government police
	department authority city county state country nation band club league school university college hospital church
	police army navy force coalition caucus delegation congregation community public crowd staff faculty management
	leadership bank fund foundation institute institution paper newspaper magazine network station studio publisher
	business startup corporation chain airline union senate house congress parliament cabinet bench tribunal unit
	squad brigade battalion parish diocese embassy consulate bureau service trust charity nonprofit neighborhood
	neighbourhood village town household class cast choir orchestra trio duo pair side`)

// kinsfolk are nouns for relatives.
var kinsfolk = wordSet(`mother father parent son daughter wife husband widow widower brother sister uncle aunt cousin niece nephew
	grandmother grandfather grandson granddaughter stepmother stepfather stepson stepdaughter fiance fiancee mom dad twin`)

// weakTitles need a further title word or name before they may open a title: "Former President", "First Lady".
var weakTitles = wordSet(`former first vice democrat republican democratic libertarian private major general`)

// titleGender is the gender that a title or a noun of description tells.
var titleGender = map[string]gender{"mr": male, "mr.": male, "mrs": female, "mrs.": female, "ms": female, "ms.": female,
	"miss": female, "sir": male, "lord": male, "dame": female, "prince": male, "princess": female, "king": male,
	"queen": female, "pope": male, "father": male, "congressman": male, "congresswoman": female, "chairman": male,
	"chairwoman": female, "spokesman": male, "spokeswoman": female, "councilman": male, "councilwoman": female,
	"assemblyman": male, "assemblywoman": female, "alderwoman": female, "businessman": male, "businesswoman": female,
	"mother": female, "husband": male, "wife": female, "son": male, "daughter": female, "brother": male, "sister": female,
	"man": male, "woman": female, "actress": female, "widow": female, "grandmother": female, "grandfather": male,
	"mom": female, "widower": male, "dad": male, "boy": male, "girl": female, "aunt": female, "uncle": male, "lady": female,
	"selectman": male, "selectwoman": female, "saleswoman": female, "frontman": male, "policeman": male, "mogul": male}

// kinsfolk of titles: what a person with the title is called later in the article.
var calledAfter = map[string][]string{
	"sen.": {"senator", "lawmaker", "legislator"}, "senator": {"senator", "lawmaker", "legislator"},
	"rep.":           {"congressman", "congresswoman", "representative", "lawmaker", "legislator"},
	"representative": {"congressman", "congresswoman", "lawmaker", "legislator"},
	"congresswoman":  {"representative", "lawmaker"}, "congressman": {"representative", "lawmaker"},
	"gov.": {"governor"}, "dr.": {"doctor"}, "prof.": {"professor"}, "rev.": {"pastor", "reverend"}, "atty.": {"attorney"},
	"lt.": {"lieutenant"}, "sgt.": {"sergeant"}, "capt.": {"captain"}, "gen.": {"general"}, "col.": {"colonel"},
	"spokesperson": {"spokesman", "spokeswoman"}, "spokesman": {"spokesperson"}, "spokeswoman": {"spokesperson"},
	"chairman": {"chair"}, "chairwoman": {"chair"}, "adviser": {"advisor", "aide"}, "aldermen": {"alderman"},
}

// orgWords mark a name as one of an organisation, an office or a publication.
var orgWords = wordSet(`association alliance committee council center centre university college school institute institution
	foundation department agency bureau office commission court congress senate house party campaign administration union
	coalition group network corporation corp corp. inc inc. co. company llc bank fund press news times post journal tribune
	herald globe gazette magazine radio television society federation organization organisation league club church board
	authority ministry government police army navy force service services enforcement security project action caucus
	conference team family works labs laboratory museum library hospital clinic partners associates group guard patrol
	collaborative chamber exchange trust initiative front movement legislature assembly parliament guardian review street
	junta seminarians unidad register sun-times observer chronicle examiner inquirer dispatch independent beast politico
	breitbart reuters facebook twitter google nbc abc cbs cnn npr`)

// notSpeakers are capitalised words that name no person and no organisation.
var notSpeakers = wordSet(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july
	august september october november december jan. feb. aug. sept. oct. nov. dec. christmas easter thanksgiving english
	spanish french german russian chinese american americans america states muslim muslims christian christians jewish jews
	hispanic hispanics latino latinos black blacks white whites african-american african-americans asian asians european
	god internet i republicans democrats connecticut alabama alaska arizona arkansas california colorado delaware florida
	georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota
	mississippi missouri montana nebraska nevada hampshire jersey mexico york carolina dakota ohio oklahoma oregon pennsylvania
	tennessee texas utah vermont virginia wisconsin wyoming washington hartford bridgeport danbury stamford middletown boston
	chicago philadelphia miami houston dallas denver detroit atlanta cleveland brooklyn manhattan queens hollywood london paris
	berlin moscow beijing brussels russia china iran iraq syria israel france germany britain england europe canada cuba haiti
	turkey ukraine libya afghanistan pakistan india japan korea africa asia benghazi aleppo orlando haven angeles francisco
	vegas kingdom city county d.c. u.s. us usa u.k. uk eu tv gop pm am`)

// sayings are the lemmas of the verbs of saying; “according” stands for “according to”.
var sayings = lemmaSet(`say tell add ask write note tweet argue claim state announce explain declare report reply respond
	answer recall acknowledge admit insist warn predict promise vow pledge suggest describe call accuse criticize deny confirm
	complain joke remark comment observe stress emphasize urge testify assert contend maintain allege reveal disclose mention
	repeat reiterate boast plead lament caution concede counter retort proclaim indicate outline recount relate opine accord
	according point cite conclude continue`)

// documents speak in the name of whoever made them: "A March Pew Research Center poll found".
var documents = wordSet(`poll survey study report analysis statement editorial article website site story blog ad memo lawsuit
	complaint filing letter release estimate estimates polls data figures survey numbers tally`)

func lemmaSet(verbs string) map[uint32]struct{} {
	set := map[uint32]struct{}{}
	for verb := range wordSet(verbs) {
		set[hashOf(bare(verb))] = struct{}{}
	}
	return set
}

// says: the word is a form of a verb of saying.
func (k *token) says() bool {
	_, ok := sayings[k.lemma]
	return ok
}

func has(set map[string]struct{}, word string) bool {
	_, ok := set[word]
	return ok
}

// things are what names end with that name neither a person nor an organisation.
var things = wordSet(`act bill law amendment program plan treaty constitution deal agreement id communities award prize war day
	tower building highway avenue bridge airport river island bowl cup series order reform question`)

// states follow the name of a place.
var states = wordSet(`alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois
	indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana
	nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming d.c.
	n.h. n.c. s.c. n.j. n.m. n.y. r.i. s.d. n.d. w.va.`)
