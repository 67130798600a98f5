package config

import "time"

// Config is everything that an operator may set. Tags: key (dotted, as in the file), default (as one would write it in
// the environment), env (a further environment variable), doc (one line for README.md).
type Config struct {
	Coverage  string     `key:"coverage" doc:"folder of article files, or the name of one of coverages; empty: all of coverages, and without any the five sample articles in the program"`
	Index     string     `key:"index" doc:"folder of the index, :memory:, or opensearch://user@host:9200/coverage for one in a cluster that many copies share; empty: below your cache folder, named after the coverage"`
	Coverages []Coverage `key:"coverages" doc:"several coverages of one bot: entries of folder, name, title, language, servers (ids of those that may use it; none: all), index and feeds; or folders alone, such as harbour=articles/harbour"`
	State     Address    `key:"state" doc:"what the bot remembers (server settings, follows, reports): an SQLite file, or postgres://… for copies on several machines; empty: a file below your configuration folder"`

	Heartbeat string `key:"heartbeat" doc:"file in which serve says every 15 seconds that it is alive; empty: beside the state file"`

	OpenSearch OpenSearch `key:"opensearch"`

	Meaning Meaning `key:"meaning"`
	Log     Log     `key:"log"`
	Answers Answers `key:"answers"`
	Gaps    Gaps    `key:"gaps"`
	Discord Discord `key:"discord"`
	HTTP    HTTP    `key:"http"`
	Limits  Limits  `key:"limits"`
	Follow  Follow  `key:"follow"`

	Feeds  []Feed `key:"feeds" doc:"feeds that serve and import --feeds follow: addresses, or in the file entries of url, publication, every (30m) and silent_after"`
	Intake Intake `key:"intake"`
}

// Log is how the program reports on itself.
type Log struct {
	Level  string `key:"level" default:"auto" doc:"debug, info, warn or error; auto: info for serve, warn for the other commands"`
	Format string `key:"format" default:"text" doc:"text or json"`
}

// Answers is how much of an article may be shown.
type Answers struct {
	ExcerptBudget int `key:"excerpt_budget" default:"600" doc:"characters that one excerpt may have, 80 to 4000"`
	Excerpts      int `key:"excerpts" default:"0" doc:"excerpts that one answer may have; 0: the command's own number"`
}

// Gaps is what becomes of questions that the coverage does not answer. In the file, "gaps: on" is short for "gaps: {use: on}".
type Gaps struct {
	Use     string   `key:"use" env:"PULLQUOTE_GAPS" default:"off" doc:"on keeps questions that the coverage does not answer, in groups that mean the same, without who asked, where, or when but for the day; /about says so; in the file also \"gaps: on\""`
	Servers []string `key:"servers" doc:"ids of the servers whose staff channel (/setup staff) gets a card of them each week, whichever server they were asked in; empty: the only one that has named a channel"`
}

// Discord is how the bot appears in Discord.
type Discord struct {
	Token     Secret   `key:"token" env:"DISCORD_TOKEN" doc:"the bot's token, from the developer portal"`
	Transport string   `key:"transport" default:"gateway" doc:"gateway, or http for an interactions endpoint"`
	Shards    string   `key:"shards" default:"auto" doc:"of the gateway, for bots in 2,500 servers or more: auto, a number, or one of several such as 0/4"`
	PublicKey string   `key:"public_key" doc:"the application's public key (64 hexadecimal digits); needed by the http transport"`
	Contact   string   `key:"contact" doc:"who runs the bot, and how to reach them: a name, an address or a page; /about shows it"`
	Guilds    []string `key:"guilds" doc:"ids of the servers to register the commands in; empty: everywhere"`
}

// HTTP is the program's own web server.
type HTTP struct {
	Listen string `key:"listen" doc:"address such as 127.0.0.1:8080 for health checks, metrics, the page /coverage and the http transport; empty: none"`
}

// Limits is how much serve takes on.
type Limits struct {
	AtOnce  int `key:"at_once" default:"0" doc:"questions answered at once; 0: twice the number of processors"`
	Waiting int `key:"waiting" default:"200" doc:"questions that may wait for their turn; further ones are refused with a sentence"`

	Deadline time.Duration `key:"deadline" default:"20s" doc:"time that the answer to one question may take, 1s to 5m; after it the asker is told so"`

	AskerBurst  int           `key:"asker_burst" default:"10" doc:"questions that one person may ask at once"`
	AskerEvery  time.Duration `key:"asker_every" default:"4s" doc:"time after which they may ask one more"`
	ServerBurst int           `key:"server_burst" default:"60" doc:"questions that may be asked in one server at once"`
	ServerEvery time.Duration `key:"server_every" default:"500ms" doc:"time after which one more may be asked there"`
}

// Follow is what channels are posted that follow a speaker, a topic or a publication.
type Follow struct {
	PerServer int           `key:"per_server" default:"25" doc:"follows that one server may have, 0 to 25; 0: nothing can be followed"`
	Every     time.Duration `key:"every" default:"2m" doc:"time between two posts of follows in one channel, 10s to 24h"`
	Archive   time.Duration `key:"archive" default:"720h" doc:"articles dated longer than this before a follow began are an archive that was brought in, and no news for it; 24h to 87600h"`
}
