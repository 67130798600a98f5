package discord_test

import (
	"context"
	"strings"
	"testing"

	"pullquote/answers"
	"pullquote/bot/commands"
	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/attribution"
	"pullquote/seeds"
)

// fixed is the desk of the sample articles with its choices fixed, so that payloads change when rendering does and not
// when ranking does. Excerpts are cut from the articles all the same.
type fixed struct {
	*answers.Desk
	t        *testing.T
	articles map[article.ID]*article.Article
}

func newFixed(t *testing.T) *fixed {
	t.Helper()
	desk, err := seedDesk()
	if err != nil {
		t.Fatal(err)
	}
	f := &fixed{Desk: desk, t: t, articles: map[article.ID]*article.Article{}}
	files, _ := article.List(seeds.FS)
	for _, file := range files {
		a, _ := article.ReadFile(seeds.FS, file)
		f.articles[a.ID] = a
	}
	return f
}

const (
	raids   = "2019-06-connecticut-immigration-advocates-to-trump-no-more-raids"
	delauro = "2013-04-03-immigrant-rights-groups-lambast-delauros-commitment"
	trust   = "2013-connecticut-unanimously-passes-trust-act-to-limit-deportations"
	malloy  = "2017-02-01-new-haven-activists-malloy-to-talk-immigration"
	lobby   = "2006-10-04-activists-lobby-for-immigrants"
)

func (f *fixed) stamp(ctx context.Context) answers.Coverage {
	c, err := f.Coverage(ctx)
	if err != nil {
		f.t.Error(err)
	}
	return c
}

// cut is the excerpt from the words first to the words last, with the words bold highlighted.
func (f *fixed) cut(id article.ID, first, last, bold, speaker, about string) answers.Excerpt {
	f.t.Helper()
	a := f.articles[id]
	start := strings.Index(a.Body, first)
	if start < 0 || !strings.Contains(a.Body[start:], last) {
		f.t.Fatalf("%s has no %q … %q", id, first, last)
	}
	end := start + strings.Index(a.Body[start:], last) + len(last)
	e := answers.Excerpt{Text: a.Body[start:end], Start: start, End: end,
		Article: answers.ArticleRef{ID: id, Title: a.Title, Publication: a.Publication, Authors: a.Authors, Date: a.Date, URL: &a.URL}}
	link := a.URL + "#:~:text=" + strings.ReplaceAll(strings.Join(strings.Fields(first), "%20"), ",", "%2C")
	e.Link = &link
	for word := range strings.SplitSeq(bold, "|") {
		if at := strings.Index(e.Text, word); at >= 0 && word != "" {
			e.Highlights = append(e.Highlights, article.Span{Start: start + at, End: start + at + len(word)})
		}
	}
	if speaker != "" {
		e.Speaker = &attribution.Speaker{Name: speaker, AsWritten: speaker, Description: &about}
		if about == "" {
			e.Speaker.Description = nil
		}
	}
	return e
}

func (f *fixed) Answer(ctx context.Context, q answers.Question) (answers.Answer, error) {
	a := answers.Answer{Question: q.Text, Verdict: answers.None, Coverage: f.stamp(ctx)}
	un := f.cut(raids, "He said immigration policies", "“un-American.”", "separate|un-American", "Richard Blumenthal", "U.S. Democratic Sen.")
	un.Speaker.AsWritten = "He"
	terror := f.cut(raids, "“The mass raids would", "targets the children.”", "family separation|families", "Richard Blumenthal", "U.S. Democratic Sen.")
	terror.Speaker.AsWritten = "he"
	switch {
	case strings.Contains(q.Text, "Which senator"):
		a.Verdict, a.Excerpts = answers.Answered, []answers.Excerpt{un}
	case strings.Contains(q.Text, "un-American"):
		a.Verdict, a.Excerpts = answers.Answered, []answers.Excerpt{un, terror}
	case strings.Contains(q.Text, "Lugo"):
		a.Verdict, a.Excerpts = answers.Answered, f.lugo()[:2]
	case strings.Contains(q.Text, "moon"):
		a.Verdict, a.Excerpts = answers.Related, []answers.Excerpt{terror}
	case q.To.Year == 2001: // before all articles
		a.Verdict, a.Excerpts = answers.Related, f.lugo()[:1]
		a.Without = answers.Narrowing{Source: q.Source, To: q.To}
	case strings.Contains(q.Text, "activists"):
		a.Verdict = answers.Answered
		noted := f.cut(trust, "Since February 2012", "families together.", "advocated", "", "")
		noted.Notes = []answers.NoteRef{{Text: "An earlier version of this article misspelled a name."}}
		noted.Repeats = 2
		noted.Archived = "https://web.archive.org/web/2013/http://www.uumassaction.org/"
		noted.Quotes = []attribution.Quote{{Kind: attribution.Indirect}}
		a.Excerpts = []answers.Excerpt{noted, f.cut(delauro, "Kevin Dean", "her staffers.", "stick her neck out", "Kevin Dean", "a member of advocacy group Seminarians for a Democratic Society"),
			f.cut(malloy, "ULA organizer Megan Fountain", "made by Trump.", "requests", "Megan Fountain", "ULA organizer"),
			f.cut(malloy, "“We are remaining", "organizer with ULA.", "promises", "Jesus Morales", "an organizer with ULA")}
		a.Coverage.UndatedLeftOut = 1
	}
	return a, nil
}

func (f *fixed) lugo() []answers.Excerpt {
	const about = "organizer of immigrant rights group Unidad Latina en Accion"
	var list []answers.Excerpt
	for _, words := range [][3]string{
		{"The general order, Lugo said", "about their status.", ""},
		{"After that incident, Lugo said", "the policy into writing.", "City Hall and the police"},
		{"Still, Lugo said", "busy schedule.", ""},
		{"Lugo said Unidad’s focus", "municipal debate.", ""},
	} {
		list = append(list, f.cut(lobby, words[0], words[1], words[2], "John Jaigo Lugo", about))
	}
	return list
}

func (f *fixed) Timeline(ctx context.Context, _ answers.Question) (answers.Answer, error) {
	return answers.Answer{Verdict: answers.Answered, Coverage: f.stamp(ctx), Excerpts: []answers.Excerpt{
		f.cut(trust, "Since February 2012", "families together.", "", "", ""),
		f.cut(raids, "Most recently, Gov. Ned Lamont", "for ICE.", "Trust Act", "", ""),
	}}, nil
}

func (f *fixed) Quotes(_ context.Context, q answers.Question) ([]answers.QuoteLine, error) {
	if strings.HasPrefix(q.Speaker, "Nobody") {
		return nil, &answers.HintError{Problem: `nobody named "Nobody Atall" speaks in the coverage`, Hint: "did you mean somebody else?"}
	}
	var lines []answers.QuoteLine
	for _, e := range f.lugo() {
		lines = append(lines, answers.QuoteLine{Article: e.Article, Speaker: e.Speaker, Excerpt: e})
	}
	return lines, nil
}

func (f *fixed) WhoSaid(_ context.Context, q answers.Question) (answers.Check, error) {
	switch {
	case strings.Contains(q.Text, "neck"):
		e := f.cut(delauro, "Kevin Dean", "her staffers.", "stick her neck out", "Kevin Dean", "a member of advocacy group Seminarians for a Democratic Society")
		return answers.Check{Match: answers.Exact, Found: []answers.SaidHere{said(e, nil)}}, nil
	case strings.Contains(q.Text, "terror"):
		e := f.cut(raids, "“The terror", "targets the children.”", "these families", "Richard Blumenthal", "U.S. Democratic Sen.")
		e.Speaker.AsWritten = "he"
		return answers.Check{Match: answers.Near, Found: []answers.SaidHere{said(e, []answers.Difference{
			{Op: answers.Same, Text: "The terror he has imposed on these"}, {Op: answers.Delete, Text: "people"},
			{Op: answers.Insert, Text: "families"}, {Op: answers.Same, Text: "targets the children"}})}}, nil
	}
	return answers.Check{Match: answers.Absent}, nil
}

func said(e answers.Excerpt, diff []answers.Difference) answers.SaidHere {
	return answers.SaidHere{Article: e.Article, Start: e.Start, End: e.End, Text: e.Text, Excerpt: e, Diff: diff,
		Quote: &attribution.Quote{Kind: attribution.Direct, Speaker: e.Speaker}}
}

func (f *fixed) Context(_ context.Context, id article.ID, span article.Span) (answers.Surrounding, error) {
	a := f.articles[id]
	if a == nil {
		return answers.Surrounding{}, index.ErrNoArticle
	}
	around := answers.Surrounding{Excerpt: span}
	for _, b := range a.Blocks() {
		if b.Span.Start <= span.End+600 && b.Span.End >= span.Start-600 && !b.Role.Furniture() {
			around.Paragraphs = append(around.Paragraphs, b.Span)
			around.Texts = append(around.Texts, b.Span.Of(a.Body))
		}
	}
	return around, nil
}

// reviewed is a handler over fixed choices.
func reviewed(t *testing.T, o commands.Options) *commands.Handler {
	return commands.New(newFixed(t), unhurried(o))
}
