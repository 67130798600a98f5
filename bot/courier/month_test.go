package courier_test

import (
	"database/sql"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	_ "modernc.org/sqlite"

	"pullquote/bot/following"
)

// A month is what happens to a coverage, its channels and the programs that post, by chance but for a seed.
type month struct {
	*world
	random         *rand.Rand
	copies         []*copyOf
	down           []time.Time         // until when each is
	said           map[int]string      // by the number that each statement has: who said it
	since          int                 // statements before are older than the follows
	articles       map[string]*edition // by file
	names          []string            // of the files, in their order
	atFirst        map[int][]string    // the publications that the older statements stood in
	kills, replies int
}

// An edition is an article's file as it is now.
type edition struct {
	title, publication string
	statements         []int
	note               string
	typo               bool
}

var (
	people       = []string{"Lena Ortiz", "Tom Reed", "Nora Beck"}
	trades       = map[string]string{"Lena Ortiz": "a union organizer", "Tom Reed": "the mayor of the town", "Nora Beck": "a teacher"}
	publications = []string{"Harbour Post", "Island Times"}
	things       = []string{"ferries", "schools", "taxes", "boats", "gardens", "roads"}
)

// statement is what number n says. Its number makes it one of its own.
func (m *month) statement(n int) string {
	who := m.said[n]
	return fmt.Sprintf("“The council must decide about case %d and the %s before the winter comes,” said %s, %s.", n, things[n%len(things)], who, trades[who])
}

func (m *month) file(e *edition) string {
	body := "The council met, and many people spoke in the hall about " + strings.ToLower(e.title) + ".\n\n"
	for _, n := range e.statements {
		body += m.statement(n) + "\n\n"
	}
	if e.typo {
		body = strings.ReplaceAll(body, "“The council", "“The  council")
	}
	var more []string
	if e.note != "" {
		more = append(more, "corrections: [\""+e.note+"\"]")
	}
	return story(e.title, e.publication, m.now().Format("2006-01-02"), body, more...)
}

func (m *month) save(name string) { m.write(name, m.file(m.articles[name])) }

// publish writes a new article, of new statements.
func (m *month) publish() {
	e := &edition{title: fmt.Sprintf("Report %d of the council", len(m.names)+1), publication: publications[m.random.IntN(len(publications))]}
	for range 1 + m.random.IntN(4) {
		e.statements = append(e.statements, m.utter())
	}
	m.add(fmt.Sprintf("article-%d", len(m.names)+1), e)
}

func (m *month) utter() int {
	n := 1000 + len(m.said)
	m.said[n] = people[m.random.IntN(len(people))]
	return n
}

func (m *month) add(name string, e *edition) {
	m.articles[name] = e
	m.names = append(m.names, name)
	m.save(name)
}

func (m *month) any() string { return m.names[m.random.IntN(len(m.names))] }

// happens is one thing that happens to the coverage.
func (m *month) happens() {
	switch m.random.IntN(10) {
	case 0: // another publication takes a story over
		e := *m.articles[m.any()]
		e.title, e.statements = e.title+", retold", slices.Clone(e.statements)
		for _, p := range publications {
			if p != e.publication {
				e.publication = p
				break
			}
		}
		m.add(fmt.Sprintf("copy-%d", len(m.names)+1), &e)
	case 1: // an article is imported anew, under another name
		old := m.any()
		e := *m.articles[old]
		e.statements = slices.Clone(e.statements)
		m.add(fmt.Sprintf("again/%d-%s", len(m.names), filepath.Base(old)), &e)
	case 2, 3: // an article is edited: a statement more
		e := m.articles[m.any()]
		e.statements = append(e.statements, m.utter())
		m.resave(e)
	case 4: // white space, and nothing else
		e := m.articles[m.any()]
		e.typo = !e.typo
		m.resave(e)
	case 5: // a correction of one of its statements
		e := m.articles[m.any()]
		e.note = fmt.Sprintf("An earlier version was wrong about case %d that the council must decide before the winter.", e.statements[0])
		m.resave(e)
	default:
		m.publish()
	}
}

func (m *month) resave(e *edition) {
	for name, known := range m.articles {
		if known == e {
			m.save(name)
		}
	}
}

// step is some hours: something may happen, and each program that lives makes its turns.
func (m *month) step() {
	m.pass(time.Duration(30+m.random.IntN(180)) * time.Minute)
	if m.random.IntN(2) == 0 {
		m.happens()
	}
	for range 3 {
		for i, c := range m.copies {
			if m.now().Before(m.down[i]) {
				continue
			}
			if c.ctx.Err() != nil {
				c.begin()
			}
			if !c.turn() {
				m.kills++
				m.down[i] = m.now().Add(time.Duration(m.random.IntN(600)) * time.Minute)
			}
		}
		m.pass(3 * time.Minute)
	}
}

var number = regexp.MustCompile(`case (\d+)`)

// counted is how often each statement stands quoted in the messages of a channel that are no replies.
func (m *month) counted(channel string) map[int]int {
	count := map[int]int{}
	for _, message := range m.Posted(channel) {
		if message.Replies != "" {
			continue
		}
		for line := range strings.SplitSeq(textOf(m.t, message), "\n") {
			if found := number.FindStringSubmatch(line); found != nil && strings.HasPrefix(line, "> ") {
				n := 0
				fmt.Sscan(found[1], &n)
				count[n]++
			}
		}
	}
	return count
}

// published are the publications that a statement stands in.
func (m *month) published(n int) (all []string) {
	for _, e := range m.articles {
		if slices.Contains(e.statements, n) {
			all = append(all, e.publication)
		}
	}
	return all
}

// simulate lives through days, and holds what was posted against what was said.
func simulate(t *testing.T, place string, seed uint64, days int) {
	w := newWorld(t, place)
	m := &month{world: w, random: rand.New(rand.NewPCG(seed, 21)), said: map[int]string{}, articles: map[string]*edition{}, atFirst: map[int][]string{}, down: make([]time.Time, 2)}
	for range 4 {
		m.publish()
	}
	m.since = 1000 + len(m.said)
	for n := range m.said {
		m.atFirst[n] = m.published(n)
	}
	for range 2 {
		c := w.copy()
		c.fate = func() fate {
			return map[int]fate{0: diesBefore, 1: diesAfter}[m.random.IntN(9)]
		}
		m.copies = append(m.copies, c)
	}
	w.staff("1", "19")
	server, user := "1", "770000000000000077"
	for channel, f := range map[string]following.Follow{"11": {Kind: following.Speaker, Name: "Lena Ortiz"}, "12": {Kind: following.Topic, Name: "council ferries"},
		"13": {Kind: following.Publication, Name: "Harbour Post", Pace: following.Daily}, "14": {Kind: following.Speaker, Name: "Tom Reed", Pace: following.Weekly},
		"15": {Kind: following.Speaker, Name: "Nora Beck"}} {
		f.Server, f.Channel = server, channel
		w.follow(f)
	}
	m.stepQuietly() // they begin
	if n := len(m.counted("11")); n > 0 {
		t.Fatalf("what is old was posted: %d", n)
	}
	closes := began.AddDate(0, 0, days/2)
	for w.now().Before(began.AddDate(0, 0, days)) {
		m.step()
		if !closes.IsZero() && w.now().After(closes) {
			w.CloseChannel("15", 10003)
			closes = time.Time{}
		}
	}
	for _, c := range m.copies {
		c.fate = nil
	}
	for range 8 * 3 { // until the last digests
		m.pass(8 * time.Hour)
		for i := range m.down {
			m.down[i] = time.Time{}
		}
		m.stepQuietly()
	}
	m.check(t)
	if told := w.texts("19"); len(told) != 1 {
		t.Errorf("managers were told %d times: %q", len(told), told)
	}
	t.Logf("%d days: %d articles, %d statements, %d kills, %d replies", days, len(m.names), len(m.said), m.kills, m.replies)
	if m.kills == 0 {
		t.Error("nobody was killed")
	}
	grep(t, place, user)
}

// stepQuietly is a step in which nothing happens.
func (m *month) stepQuietly() {
	for range 3 {
		for _, c := range m.copies {
			if c.ctx.Err() != nil {
				c.begin()
			}
			c.turn()
		}
		m.pass(3 * time.Minute)
	}
}

// check holds each channel against what was said.
func (m *month) check(t *testing.T) {
	t.Helper()
	for channel, wanted := range map[string]func(n int) bool{
		"11": func(n int) bool { return m.said[n] == "Lena Ortiz" },
		"12": func(n int) bool { return things[n%len(things)] == "ferries" },
		"13": func(n int) bool { return slices.Contains(m.published(n), "Harbour Post") },
		"14": func(n int) bool { return m.said[n] == "Tom Reed" },
	} {
		count := m.counted(channel)
		for n := range m.said {
			want := 0
			if n >= m.since && wanted(n) {
				want = 1
			}
			if channel == "13" && n < m.since && wanted(n) && !slices.Contains(m.atFirst[n], "Harbour Post") {
				want = 1 // it is new there
			}
			if count[n] != want {
				t.Errorf("channel %s: statement %d of %s stands there %d times, want %d", channel, n, m.said[n], count[n], want)
			}
			delete(count, n)
		}
		if len(count) > 0 {
			t.Errorf("channel %s has what nobody said: %v", channel, count)
		}
	}
	for _, channel := range []string{"11", "12", "13", "14", "15"} {
		m.checkReplies(t, channel)
	}
	for n, c := range m.counted("15") {
		if c > 1 || m.said[n] != "Nora Beck" {
			t.Errorf("the channel that was deleted: statement %d of %s stands there %d times", n, m.said[n], c)
		}
	}
}

// checkReplies holds that each message is amended in the same way once.
func (m *month) checkReplies(t *testing.T, channel string) {
	t.Helper()
	told := map[string]bool{}
	for _, message := range m.Posted(channel) {
		if is := message.Replies + textOf(t, message); message.Replies != "" {
			if told[is] {
				t.Errorf("channel %s: twice in reply to %s: %s", channel, message.Replies, textOf(t, message))
			}
			told[is] = true
			m.replies++
		}
	}
}

// grep looks for an id of a user in all that the state holds.
func grep(t *testing.T, place, id string) {
	t.Helper()
	if strings.Contains(place, "://") {
		return
	}
	db, err := sql.Open("sqlite", place)
	must(t, err)
	defer db.Close()
	_, err = db.Exec(`pragma wal_checkpoint(truncate)`)
	must(t, err)
	for _, suffix := range []string{"", "-wal"} {
		if data, err := os.ReadFile(place + suffix); err == nil && strings.Contains(string(data), id) {
			t.Errorf("the state%s holds a user's id", suffix)
		}
	}
}

func long() bool { return os.Getenv("PULLQUOTE_TEST_LONG") != "" }

// The same through a database, which .ci/postgres starts.
func TestAMonthThroughADatabasePostsEachStatementOnce(t *testing.T) {
	address := os.Getenv("PULLQUOTE_TEST_POSTGRES")
	if address == "" {
		t.Skip("SKIPPED: no PostgreSQL server in PULLQUOTE_TEST_POSTGRES; .ci/postgres starts one")
	}
	db, err := sql.Open("pgx", address)
	must(t, err)
	defer db.Close()
	_, err = db.ExecContext(t.Context(), `drop table if exists server, report, owed, secret, mark, rating, missed_day, missed, chore, follow, lease, known, stock, item, post, amendment, telling, pullquote_schema`)
	must(t, err)
	simulate(t, address, 7, 30)
}

func TestAMonthPostsEachStatementOnce(t *testing.T) {
	days, seeds := 6, 1
	if long() {
		days, seeds = 30, 5
	}
	for seed := range seeds {
		simulate(t, filepath.Join(t.TempDir(), "state.db"), uint64(seed), days)
	}
}
