package following_test

import (
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"pullquote/bot/following"
	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/reading"
)

// read is an article as the index holds it.
func read(t *testing.T, text string) *index.Document {
	t.Helper()
	a, problems := article.Read("a.md", []byte(text))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	r, err := reading.Read(t.Context(), a, "a.md")
	if err != nil {
		t.Fatal(err)
	}
	return r.Document
}

func TestAStatementIsWhatIsSaidByWhom(t *testing.T) {
	for _, c := range []struct {
		what       string
		a, speaker string
		b, other   string
		same       bool
	}{
		{"case, marks and spaces mean nothing", "“We will not sail,”", "Lena Ortiz", "we will\u00a0not  sail.", "Lena Ortiz", true},
		{"accents mean nothing", "Acción ahora", "Lena Ortiz", "Accion ahora", "Lena Ortiz", true},
		{"a name may be given in part", "We will not sail", "Ortiz", "We will not sail", "Lena M. Ortiz", true},
		{"others say the same", "No comment", "Tom Reed", "No comment", "Lena Ortiz", false},
		{"nobody is not somebody", "No comment", "", "No comment", "Lena Ortiz", false},
		{"other words are another statement", "We will sail", "Ortiz", "We will not sail", "Ortiz", false},
	} {
		if same := following.KeyOf(c.a, c.speaker) == following.KeyOf(c.b, c.other); same != c.same {
			t.Errorf("%s: same is %t", c.what, same)
		}
	}
}

const harbour = `---
title: Ferry strike goes on
publication: Harbour Post
---
The crews voted on Tuesday.

“We will not sail before the pay is settled. The boats stay in the harbour,” said Lena Ortiz, a union organizer.

“The boats stay in the harbour,” Ortiz said again.

The pool stays shut for want of money.
`

func TestAnExcerptOfAStatementIsPartOfIt(t *testing.T) {
	items := following.Statements(read(t, harbour))
	if len(items) != 2 || len(items[0].Parts) != 2 || !slices.Contains(items[0].Parts, items[1].Key) {
		t.Errorf("%+v", items)
	}
}

func TestAFollowIsForWhatItNames(t *testing.T) {
	doc := read(t, harbour)
	said := following.Statements(doc)
	own := following.OwnWords(doc, said)
	near := func(sentence int, how float64) []float64 {
		all := slices.Repeat([]float64{math.NaN()}, len(doc.Sentences))
		all[sentence] = how
		return all
	}
	for _, c := range []struct {
		what   string
		follow following.Follow
		item   following.Item
		about  following.About
		words  bool
		wanted bool
	}{
		{"its speaker", following.Follow{Kind: following.Speaker, Name: "Lena Ortiz"}, said[0], following.About{Speakers: []string{"Lena Ortiz"}}, false, true},
		{"somebody else", following.Follow{Kind: following.Speaker, Name: "Tom Reed"}, said[0], following.About{Speakers: []string{"Lena Ortiz"}}, false, false},
		{"nobody's words, of a speaker", following.Follow{Kind: following.Speaker, Name: "Lena Ortiz"}, own[0], following.About{Speakers: []string{"Lena Ortiz"}}, false, false},
		{"its publication", following.Follow{Kind: following.Publication, Name: "harbour post"}, said[0], following.About{}, false, true},
		{"another publication", following.Follow{Kind: following.Publication, Name: "Island Times"}, said[0], following.About{}, false, false},
		{"a topic's words, other forms of them", following.Follow{Kind: following.Topic, Name: "settling pay"}, said[0], following.About{}, true, true},
		{"words in sentence and headline", following.Follow{Kind: following.Topic, Name: "the ferry boats"}, said[1], following.About{}, true, true},
		{"words in the headline alone", following.Follow{Kind: following.Topic, Name: "ferry strike"}, own[1], following.About{}, false, false},
		{"one word of two", following.Follow{Kind: following.Topic, Name: "pay talks"}, said[0], following.About{}, false, false},
		{"nothing but function words", following.Follow{Kind: following.Topic, Name: "of the"}, said[0], following.About{}, false, false},
		{"near in meaning", following.Follow{Kind: following.Topic, Name: "wages"}, said[0], following.About{Nearness: near(said[0].Sentences.From, following.Threshold)}, false, true},
		{"not near enough", following.Follow{Kind: following.Topic, Name: "wages"}, said[0], following.About{Nearness: near(said[0].Sentences.From, following.Threshold-0.001)}, false, false},
		{"another sentence is near", following.Follow{Kind: following.Topic, Name: "wages"}, said[0], following.About{Nearness: near(0, 1)}, false, false},
	} {
		c.about.Document = doc
		why, wanted := c.follow.Wants(c.item, c.about)
		if wanted != c.wanted || why.Words != c.words {
			t.Errorf("%s: wanted %t, %+v", c.what, wanted, why)
		}
	}
	if item, why, found := (following.Follow{Kind: following.Topic, Name: "shut pool"}).Own(own, following.About{Document: doc}); !found || !why.Words || !strings.Contains(item.Words, "pool") {
		t.Errorf("in the article's own words: %+v", item)
	}
}

func day(text string) time.Time {
	at, err := time.Parse("Mon 2 Jan 2006 15:04 -0700", text)
	if err != nil {
		panic(err)
	}
	return at
}

func TestDigestsAreDueInTheMorning(t *testing.T) {
	madrid, err := time.LoadLocation("Europe/Madrid")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		pace       following.Pace
		zone       *time.Location
		now        string
		slot, next string
	}{
		{following.Daily, time.UTC, "Tue 1 Sep 2026 12:00 +0000", "Tue 1 Sep 2026 08:00 +0000", "Wed 2 Sep 2026 08:00 +0000"},
		{following.Daily, time.UTC, "Tue 1 Sep 2026 07:59 +0000", "Mon 31 Aug 2026 08:00 +0000", "Tue 1 Sep 2026 08:00 +0000"},
		{following.Daily, madrid, "Tue 1 Sep 2026 06:00 +0000", "Tue 1 Sep 2026 08:00 +0200", "Wed 2 Sep 2026 08:00 +0200"},
		{following.Daily, madrid, "Sat 24 Oct 2026 12:00 +0200", "Sat 24 Oct 2026 08:00 +0200", "Sun 25 Oct 2026 08:00 +0100"},
		{following.Weekly, time.UTC, "Tue 1 Sep 2026 12:00 +0000", "Mon 31 Aug 2026 08:00 +0000", "Mon 7 Sep 2026 08:00 +0000"},
		{following.Weekly, time.UTC, "Mon 31 Aug 2026 07:00 +0000", "Mon 24 Aug 2026 08:00 +0000", "Mon 31 Aug 2026 08:00 +0000"},
		{following.Weekly, time.UTC, "Sun 6 Sep 2026 23:00 +0000", "Mon 31 Aug 2026 08:00 +0000", "Mon 7 Sep 2026 08:00 +0000"},
	} {
		slot := following.Slot(c.pace, day(c.now), c.zone)
		if next := following.After(c.pace, slot, c.zone); !slot.Equal(day(c.slot)) || !next.Equal(day(c.next)) {
			t.Errorf("%s at %s: of %v, then %v", c.pace, c.now, slot, next)
		}
	}
}

func TestQuietHoursAreRead(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "22-7": "22:00-07:00", "22:30 – 07:00 Europe/Madrid": "22:30-07:00 Europe/Madrid", "0-24": "?", "9-9": "?", "22": "?", "25-3": "?", "22:60-7": "?",
		"22-7 utc": "22:00-07:00", "22-7 UTC+2": "22:00-07:00 +02:00", "22-7 −3:30": "22:00-07:00 -03:30", "22-7 Europe/Atlantis": "?", "22-7 local": "?", "20-24": "20:00-00:00",
	} {
		q, err := following.ParseQuiet(text)
		got := q.String()
		if err != nil {
			got = "?"
		}
		if again, err := following.ParseQuiet(got); got != want || want != "?" && (err != nil || again != q) {
			t.Errorf("%q is %q, want %q; again %+v, %v", text, got, want, again, err)
		}
	}
}

func TestQuietHoursEnd(t *testing.T) {
	for _, c := range []struct{ hours, now, until string }{
		{"22-7", "Tue 1 Sep 2026 21:59 +0000", ""}, {"22-7", "Tue 1 Sep 2026 22:00 +0000", "Wed 2 Sep 2026 07:00 +0000"}, {"22-7", "Wed 2 Sep 2026 06:59 +0000", "Wed 2 Sep 2026 07:00 +0000"},
		{"22-7", "Wed 2 Sep 2026 07:00 +0000", ""}, {"12-14", "Wed 2 Sep 2026 13:00 +0000", "Wed 2 Sep 2026 14:00 +0000"}, {"12-14", "Wed 2 Sep 2026 14:00 +0000", ""},
		{"22-7 Europe/Madrid", "Tue 1 Sep 2026 20:30 +0000", "Wed 2 Sep 2026 07:00 +0200"}, {"22-7 -05:00", "Wed 2 Sep 2026 11:00 +0000", "Wed 2 Sep 2026 07:00 -0500"}, {"", "Wed 2 Sep 2026 03:00 +0000", ""},
	} {
		q, err := following.ParseQuiet(c.hours)
		if err != nil {
			t.Fatal(err)
		}
		until := q.Until(day(c.now))
		if c.until == "" && !until.IsZero() || c.until != "" && !until.Equal(day(c.until)) {
			t.Errorf("%s at %s: until %v, want %s", c.hours, c.now, until, c.until)
		}
	}
}

func TestWhatIsPostedNext(t *testing.T) {
	noon := day("Tue 1 Sep 2026 12:00 +0000")
	f := func(id int64, channel string, pace following.Pace, paused string) following.Follow {
		return following.Follow{ID: id, Channel: channel, Pace: pace, Paused: paused}
	}
	w := func(follow, key int64, article article.ID, ago time.Duration) following.Waiting {
		return following.Waiting{Follow: follow, Key: key, Article: article, At: noon.Add(-ago)}
	}
	for _, c := range []struct {
		what string
		desk following.Desk
		want string // the keys of each batch
		wake time.Duration
	}{
		{"nothing", following.Desk{}, "", 0},
		{"what belongs together, up to three", following.Desk{Follows: []following.Follow{f(1, "c", following.AsItComes, "")},
			Waiting: []following.Waiting{w(1, 1, "a", 9), w(1, 2, "b", 8), w(1, 3, "a", 7), w(1, 4, "a", 6), w(1, 5, "a", 5)}}, "1,3,4", 2 * time.Minute},
		{"each channel something", following.Desk{Follows: []following.Follow{f(1, "c", following.AsItComes, ""), f(2, "d", following.AsItComes, "")},
			Waiting: []following.Waiting{w(1, 1, "a", 9), w(2, 2, "a", 8)}}, "1 2", 0},
		{"nothing that is paused or ended", following.Desk{Follows: []following.Follow{f(1, "c", following.AsItComes, following.Gone)},
			Waiting: []following.Waiting{w(1, 1, "a", 9), w(7, 2, "a", 8)}}, "", 0},
		{"nothing before the pace allows it", following.Desk{Follows: []following.Follow{f(1, "c", following.AsItComes, "")}, Waiting: []following.Waiting{w(1, 1, "a", 9)},
			Channels: map[string]following.Channel{"c": {Last: noon.Add(-time.Minute)}}}, "", time.Minute},
		{"nothing in quiet hours", following.Desk{Follows: []following.Follow{f(1, "c", following.AsItComes, "")}, Waiting: []following.Waiting{w(1, 1, "a", 9)},
			Channels: map[string]following.Channel{"c": {Quiet: following.Quiet{From: 12 * 60, To: 13 * 60}}}}, "", time.Hour},
		{"of a digest what came before the morning", following.Desk{Follows: []following.Follow{f(1, "c", following.Daily, "")},
			Waiting: []following.Waiting{w(1, 1, "a", 9*time.Hour), w(1, 2, "b", 5*time.Hour), w(1, 3, "b", time.Hour)}}, "1,2", 20 * time.Hour},
		{"corrections first", following.Desk{Follows: []following.Follow{f(1, "c", following.AsItComes, "")}, Waiting: []following.Waiting{w(1, 1, "a", 9)},
			Amendments: []following.Amendment{{Channel: "c", Key: 8}}}, "amends", 2 * time.Minute},
	} {
		c.desk.Every = 2 * time.Minute
		batches, wake := c.desk.Next(noon)
		var got []string
		for _, b := range batches {
			var keys []string
			for _, i := range b.Items {
				keys = append(keys, string(rune('0'+i.Key)))
			}
			if b.Amend != nil {
				keys = []string{"amends"}
			}
			got = append(got, strings.Join(keys, ","))
		}
		if s := strings.Join(got, " "); s != c.want || c.wake == 0 && !wake.IsZero() || c.wake > 0 && !wake.Equal(noon.Add(c.wake)) {
			t.Errorf("%s: %q, want %q; more at %v", c.what, s, c.want, wake)
		}
	}
}
