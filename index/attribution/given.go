package attribution

// givenNames tells the gender that a given name usually has in the United States: the most frequent ones of the Social
// Security Administration's lists (https://www.ssa.gov/oact/babynames/), and some that news has besides. A name that both
// sexes bear often is in neither list.
var givenNames = genders(`james john robert michael william david richard joseph thomas charles christopher daniel matthew
	anthony mark donald steven paul andrew joshua kenneth kevin brian george timothy ronald jason edward jeffrey ryan jacob
	gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander patrick frank raymond
	jack dennis jerry tyler aaron jose adam nathan henry zachary douglas peter kyle noah ethan jeremy walter christian keith
	roger austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan
	juan albert willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene barack bernie ted marco
	jeb ben rand mike mitch chuck harry joe tim bill al newt rudy chris rick lindsey martin jim bob tom dan greg steve dave
	ken ron don doug jeff matt andy tony sam alex max luis carlos jesus jorge pedro miguel antonio manuel francisco ricardo
	fernando rafael javier eduardo roberto diego pablo hector raul mario oscar sergio victor hugo ivan igor vladimir boris
	dmitri mohammed muhammad ahmed ali hassan hussein omar khizr abdul yusuf ibrahim kurt nik ned dannel elijah lloyd marvin
	glenn earl leon stanley leonard clarence ernest howard norman fred theodore franklin curtis cory corey derek shawn todd
	craig brent brad grant neil stuart ian colin graham nigel simon geoffrey hans karl klaus jurgen pierre jean-claude
	francois emmanuel giovanni paolo luca reince paul roger sheldon mitt dick karl lanny trent rush sean tucker bret wolf
	anderson jake rex wilbur steven elliott wesley dwight calvin herbert julian xavier kofi ban shinzo xi eino alok
	nathaniel dominic seth caleb evan lucas isaac connor marcus damian adrian joel mauricio gustavo alfredo andres julio
	enrique ruben armando ernesto ramon emilio felipe cesar josemaria josé jesús andrés raúl josh nick zach jon pete rob
	phil hank vince ray gene cliff clint chad brett kirk kent dean drew blake cole angus callum rhys gareth alistair hamish declan liam cormac ewan gethin nathan toby barnaby giles`,
	`mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly
	emily donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia dorothy amy kathleen angela
	shirley emma brenda pamela nicole anna samantha katherine christine debra rachel carolyn janet maria olivia heather helen
	catherine diane julie victoria joyce lauren kelly christina ruth joan judith evelyn hannah andrea megan cheryl
	jacqueline teresa abigail sophia martha sara gloria janice kathryn ann isabella judy julia grace amber
	alice jean denise frances danielle marilyn natalie beverly diana brittany theresa kayla alexis doris lori tiffany hillary
	melania ivanka huma carly kellyanne nikki condoleezza sonia elena ginger nina monica rosa sheila loretta debbie donna
	cheri tammy maggie jill kate katie kathy kim ellen ella eva erin erica claire chelsea gwen gail gayle helene irene ivy
	jane jenny joanna josephine june kristen kristin krista leah lena leslie lillian lily lucia lucy lydia mabel maureen
	melanie meredith mindy miranda miriam molly naomi nora norma paula peggy penny phyllis priscilla regina renee rita roberta
	rosemary roxanne sally selena sherry sheryl silvia sofia stacy sue suzanne sylvia tanya tara tina toni tracy valerie vera
	veronica vivian wanda wendy yolanda yvonne zoe adriana ana alicia alejandra beatriz carmen carolina claudia cristina
	daniela dolores esperanza gabriela guadalupe isabel juana leticia luz marela marisol mercedes paola pilar rocio rosario
	yesenia fatima aisha ayesha leila layla amina zainab ghazala angela theresa marine ursula nancy elise alexandra allison
	arianna audrey autumn bethany bonnie bridget caitlin candace caroline cassandra cecilia celeste colleen constance corinne
	courtney daisy daphne dawn delia denise doreen edith eileen eleanor elaine eliza ellie elsa estelle esther ethel eunice
	felicia florence gabrielle genevieve gertrude gina gretchen gwendolyn harriet hazel heidi hilary holly hope
	ida ingrid jackie janine jeanne jeannie jocelyn jodi joelle juanita kamala katrina kirsten kirstjen larissa latoya laverne
	lorraine louise lynn lynne mallory marcia margot marianne marjorie marlene marsha mia mildred muriel nadia nadine natasha
	olga patti pauline rachael ramona rosalind rosie ruby sabrina sasha shannon shelley simone stella susanna susie tamara
	tatiana trina trisha ursula vanessa yvette gennifer paula juanita kathleen symone kica samara jan polly tilly millie betsy
	sian nerys aoife niamh saoirse maeve orla fiona moira imogen freya philippa gemma nigella pippa`)

// A gender is what pronouns must agree with.
type gender uint8

const (
	unknown gender = iota
	male
	female
)

func genders(men, women string) map[string]gender {
	all := map[string]gender{}
	for name := range wordSet(men) {
		all[name] = male
	}
	for name := range wordSet(women) {
		if all[name] == male {
			all[name] = unknown
			continue
		}
		all[name] = female
	}
	return all
}
