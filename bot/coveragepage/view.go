package coveragepage

import (
	"cmp"
	"fmt"
	"html/template"
	"slices"
	"strconv"
	"strings"
	"time"

	"pullquote/bot/commands/texts"
	"pullquote/index/article"
)

// A view is what the template shows.
type view struct {
	Words     *words
	Language  texts.Language
	Style     template.CSS
	Coverages []coverageView
	Asked     []askedView
	Since     moment
	Contact   string
	Version   string
	Licences  string
}

// A coverageView is one coverage as it is shown.
type coverageView struct {
	ID                   string // of its heading
	Heading              string
	Language             string // of the heading, as a code; "": that of the page
	Empty                bool
	Articles, Statements string
	From, To             moment // zero: no article is dated
	Compared             moment
	Read                 string // "": there is nothing that reads
	Publications         []publicationView
	Others               string
	Feeds                []feedView
}

type publicationView struct{ Name, Articles string }

type feedView struct {
	Name, State     string
	Checked, Newest moment
}

// An askedView is one row of how questions were answered.
type askedView struct{ Kind, Outcome, N string }

// A moment is a day or a time, for people and for programs; the zero one is unknown.
type moment struct{ Said, ISO string }

// viewOf words what was gathered.
func viewOf(all []facts, o *Options, l texts.Language) view {
	w := wordsOf[l]
	v := view{Words: w, Language: l, Style: template.CSS(style), Licences: o.Licences}
	for i, f := range all {
		v.Coverages = append(v.Coverages, f.view(i, w, l))
	}
	if o.Questions != nil {
		v.Since, v.Asked = timeOf(o.Since, w, l), asked(o.Questions(), w, l)
	}
	if o.Contact != "" {
		v.Contact = fmt.Sprintf(w.Contact, o.Contact)
	}
	if o.Version != "" {
		v.Version = fmt.Sprintf(w.Version, o.Version)
	}
	return v
}

func (f *facts) view(n int, w *words, l texts.Language) coverageView {
	c := coverageView{ID: "coverage-" + strconv.Itoa(n+1), Heading: cmp.Or(f.title, w.Covered), Language: f.language, Empty: f.held.Articles == 0,
		Articles: number(f.held.Articles), Statements: number(f.statements), From: dateOf(f.oldest, l), To: dateOf(f.held.Newest, l), Compared: timeOf(f.compared, w, l)}
	if read := 1 - f.held.Unread(); read < 1 {
		c.Read = fmt.Sprintf(w.Percent, int(100*read))
	}
	for _, p := range f.publications {
		c.Publications = append(c.Publications, publicationView{p.Name, number(p.Articles)})
	}
	if f.morePublishers > 0 {
		c.Others = w.Others.Of(f.morePublishers)
	}
	for _, feed := range f.feeds {
		c.Feeds = append(c.Feeds, feedView{feed.Name, w.States[feed.State], timeOf(feed.Checked, w, l), timeOf(feed.Newest, w, l)})
	}
	return c
}

// asked are the rows of what was asked, the most frequent kind first, and of each its most frequent outcome.
func asked(tallies []Tally, w *words, l texts.Language) (rows []askedView) {
	tallies = slices.Clone(tallies)
	all := map[string]int{}
	for _, t := range tallies {
		all[t.Kind] += t.N
	}
	slices.SortFunc(tallies, func(a, b Tally) int {
		return cmp.Or(all[b.Kind]-all[a.Kind], cmp.Compare(a.Kind, b.Kind), b.N-a.N, cmp.Compare(a.Outcome, b.Outcome))
	})
	for _, t := range tallies {
		outcome, known := w.Outcomes[t.Outcome]
		if !known {
			outcome = t.Outcome
		}
		rows = append(rows, askedView{kind(t.Kind, l), outcome, number(t.N)})
	}
	return rows
}

// kind is what a command is called where it is used.
func kind(command string, l texts.Language) string {
	name := cmp.Or(texts.Of(l).Commands[command].Name, command)
	if strings.ToLower(name) == name { // those of menus are sentences
		return "/" + name
	}
	return name
}

func dateOf(d article.Date, l texts.Language) moment {
	if d.IsZero() {
		return moment{}
	}
	return moment{texts.Date(d, l), d.String()}
}

func timeOf(t time.Time, w *words, l texts.Language) moment {
	if t.IsZero() {
		return moment{}
	}
	t = t.UTC()
	y, m, d := t.Date()
	return moment{fmt.Sprintf(w.At, texts.Date(article.Date{Year: y, Month: m, Day: d}, l), t.Format("15:04")), t.Format("2006-01-02T15:04Z")}
}

// number sets off the thousands of long numbers by a narrow space, as both languages read them.
func number(n int) string {
	digits := strconv.Itoa(n)
	if len(digits) < 5 {
		return digits
	}
	var b []byte
	for i := range len(digits) {
		if left := len(digits) - i; i > 0 && left%3 == 0 {
			b = append(b, "\u202f"...)
		}
		b = append(b, digits[i])
	}
	return string(b)
}
