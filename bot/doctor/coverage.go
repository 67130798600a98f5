package doctor

import (
	"context"
	"fmt"
	"slices"

	"pullquote/bot/coverage"
	"pullquote/bot/fault"
	"pullquote/bot/terminal"
	"pullquote/index/article"
)

// checkCoverages looks at each coverage, its index and its feeds. Where there are several, each finding names its own.
func (d *Doctor) checkCoverages(ctx context.Context) (all []Finding) {
	for _, one := range d.Config.Chosen() {
		cov, err := coverage.Find(one)
		findings := d.checkFeeds(one)
		if err != nil {
			problems, hint, _ := fault.Explain(err)
			findings = append([]Finding{{Bad, "coverage", problems[0], hint}}, findings...)
		} else {
			findings = slices.Concat(d.checkCoverage(cov), d.checkIndex(cov), d.checkReading(ctx, cov), findings)
		}
		all = append(all, of(one.Name, findings)...)
	}
	return all
}

// of puts a coverage's name before findings.
func of(name string, findings []Finding) []Finding {
	for i := range findings {
		if name != "" {
			findings[i].Text = name + ": " + findings[i].Text
		}
	}
	return findings
}

// checkCoverage lists the articles and reads each, as the index would.
func (d *Doctor) checkCoverage(cov coverage.Folder) []Finding {
	files, problems := article.List(cov)
	var lacks lacking
	for _, f := range files {
		a, found := article.ReadFile(cov, f)
		problems = append(problems, found...)
		if a != nil {
			lacks.count(a, d.Today())
		}
	}
	findings := append([]Finding{{Good, "coverage", fmt.Sprintf("%s: %s", cov.Called, terminal.Count(len(files), "article file")) + lacks.String(), ""}}, lacks.future()...)
	if len(files) == 0 {
		findings[0] = Finding{Bad, "coverage", cov.Called + " holds no article files", "put .md or .txt files into it, or use import"}
	}
	return append(findings, problemFindings(problems)...)
}

// lacking counts the articles of which less is known than a citation should say.
type lacking struct {
	date, publication, link int
	early                   []article.ID // dated later than today
}

func (l *lacking) count(a *article.Article, today article.Date) {
	if a.Date.IsZero() {
		l.date++
	}
	if a.Publication == "" {
		l.publication++
	}
	if a.URL == "" {
		l.link++
	}
	if a.Date.First().After(today.Last()) {
		l.early = append(l.early, a.ID)
	}
}

func (l *lacking) String() string {
	text := ""
	for _, lack := range []struct {
		n    int
		what string
	}{{l.date, "date"}, {l.publication, "publication"}, {l.link, "link"}} {
		if lack.n > 0 {
			text += fmt.Sprintf(", %d without a %s", lack.n, lack.what)
		}
	}
	return text
}

// future names an article from the future: a slip of the pen there puts it before all others where the newest come first.
func (l *lacking) future() []Finding {
	if len(l.early) == 0 {
		return nil
	}
	return []Finding{{Fair, "coverage", fmt.Sprintf("%s dated later than today, such as %s", terminal.Count(len(l.early), "article"), l.early[0]), "look at the year in its date:"}}
}

// mostProblems is how many broken files doctor names; the index command names them all.
const mostProblems = 5

func problemFindings(problems []article.Problem) []Finding {
	var findings []Finding
	for _, problem := range problems[:min(len(problems), mostProblems)] {
		findings = append(findings, Finding{Fair, "coverage", problem.Error(), problem.Hint})
	}
	if more := len(problems) - mostProblems; more > 0 {
		findings = append(findings, Finding{Fair, "coverage", fmt.Sprintf("%d more problems", more), `"pullquote index" lists them all`})
	}
	return findings
}
