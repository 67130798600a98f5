package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"pullquote/bot/coverage"
	"pullquote/bot/fault"
	"pullquote/bot/terminal"
	"pullquote/config"
	"pullquote/index/article"
	"pullquote/index/intake"
)

// importing are the flags of import.
type importing struct {
	feeds, dryRun bool
	limit         int
	since, report string
}

func importCommand(p *program) *cobra.Command {
	var flags importing
	c := &cobra.Command{
		Use:   "import SOURCE...",
		Short: "Brings articles into the coverage folder: sites, pages, feeds, sitemaps, exports, archives, files",
		Long: `Brings articles into the coverage folder that --coverage names; it is made if need be. A source is

  a site's home page     its articles, through WordPress's interface, its sitemaps or its feeds
  an article's address   that article
  a feed or a sitemap    what it lists: RSS, Atom, JSON feeds; sitemaps, indexes of them, news sitemaps, gzipped ones too
  a file or a folder     Markdown, text and HTML files, WordPress exports (WXR), WARC archives

The same article again is unchanged; an edited one is updated, with a note of the earlier version. Copies of a story on
other sites are noted at the article. An import that was interrupted goes on where it stopped when it is started again.
robots.txt is obeyed, and a host gets one request at a time.`,
		Example: `  pullquote import --coverage articles https://harbourpost.example
  pullquote import --coverage articles --dry-run export.xml pages/`,
		RunE: func(c *cobra.Command, args []string) error { return flags.run(c.Context(), p, args) },
	}
	f := c.Flags()
	f.BoolVar(&flags.feeds, "feeds", false, "ask the configured feeds once, and look again at recent articles")
	f.BoolVar(&flags.dryRun, "dry-run", false, "say what would happen, and write nothing")
	f.IntVar(&flags.limit, "limit", 0, "articles to bring in at most; 0: all")
	f.StringVar(&flags.since, "since", "", "pass over articles from before `DATE` (YYYY, YYYY-MM or YYYY-MM-DD)")
	f.StringVar(&flags.report, "report", "", "write what became of each article to `FILE`, a JSON object a line; -: to standard output")
	return c
}

func (f *importing) run(ctx context.Context, p *program, sources []string) (err error) {
	into, err := coverage.Single(p.Config)
	if err != nil {
		return err
	}
	o, err := f.options(p, into, sources)
	if err != nil {
		return err
	}
	all, closeReport, err := f.open(p)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeReport()) }()
	bar := p.opener.Progress("importing")
	defer bar.End()
	told := telling{all: all}
	o.Report = told.take
	o.Progress = func(at intake.Progress) { bar.At(at.Done, at.Known) }
	i, err := intake.New(into.Folder, o)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, i.Close()) }()
	summary, err := f.work(ctx, i, p.Feeds(into.Name), sources)
	bar.End()
	if err != nil && len(summary.Counts) == 0 {
		return err // there is nothing else to tell
	}
	err = errors.Join(err, told.err, p.write([]byte(told.text(summary, ctx.Err() != nil))))
	if err == nil && !f.feeds && len(summary.Counts) == 1 && summary.Counts[intake.Skipped] > 0 {
		return fault.ErrReported // nothing of what was named could be had, and each line has said why
	}
	return err
}

func (f *importing) work(ctx context.Context, i *intake.Importer, feeds []intake.Feed, sources []string) (intake.Summary, error) {
	if f.feeds {
		return i.Round(ctx, feeds)
	}
	return i.Import(ctx, sources...)
}

// options checks the flags and the arguments against each other.
func (f *importing) options(p *program, into config.Coverage, sources []string) (intake.Options, error) {
	o := p.Intake()
	o.DryRun, o.Limit = f.dryRun, f.limit
	since, err := article.ParseDate(f.since)
	o.Since = since
	switch {
	case err != nil:
		return o, fault.Usage(fmt.Sprintf("--since %q is not a date", f.since), "write YYYY, YYYY-MM or YYYY-MM-DD")
	case f.limit < 0:
		return o, fault.Usage("--limit must not be negative", "0 brings in all")
	case f.feeds && len(sources) > 0:
		return o, fault.Usage("--feeds asks the configured feeds and takes no sources", "run import twice")
	case f.feeds && len(into.Feeds) == 0:
		return o, fault.Usage("no feeds are configured", "list their addresses below feeds: in pullquote.yaml, or in PULLQUOTE_FEEDS")
	case !f.feeds && len(sources) == 0:
		return o, fault.Usage("import needs a source", "pullquote import --help says what can be one")
	case into.Folder == "":
		return o, fault.Usage("import needs a folder to write to", "name it with --coverage, such as --coverage articles; it is made if need be")
	}
	return o, nil
}

// open opens the file of the report.
func (f *importing) open(p *program) (io.Writer, func() error, error) {
	none := func() error { return nil }
	switch f.report {
	case "":
		return io.Discard, none, nil
	case "-":
		return p.out, none, nil
	}
	file, err := os.Create(f.report)
	if err != nil {
		return nil, none, fault.Usage(fmt.Sprintf("the report cannot be written: %s", err), "name another file")
	}
	return file, file.Close, nil
}

// telling collects what a person is told in the end, and writes the whole report as it comes.
type telling struct {
	all     io.Writer
	err     error
	skipped []intake.Result
	noted   []intake.Result // brought in, but not all of it
}

func (t *telling) take(r intake.Result) {
	switch {
	case r.Outcome == intake.Skipped || r.Outcome == intake.Kept:
		t.skipped = append(t.skipped, r)
	case r.Reason != "" && (r.Outcome == intake.Added || r.Outcome == intake.Updated):
		t.noted = append(t.noted, r)
	}
	line, err := json.Marshal(r)
	if err == nil {
		_, err = t.all.Write(append(terminal.EscapeJSON(line), '\n'))
	}
	if t.err == nil && err != nil {
		t.err = fmt.Errorf("write the report: %w", err)
	}
}

// mostSkips is how many skips are told one by one; of more, the reasons are counted.
const mostSkips = 40

func (t *telling) text(s intake.Summary, interrupted bool) string {
	var b strings.Builder
	for _, r := range t.noted[:min(len(t.noted), mostSkips)] {
		fmt.Fprintf(&b, "%s %s: %s\n", r.Outcome, terminal.Line(r.From), terminal.Line(r.Reason))
	}
	if more := len(t.noted) - mostSkips; more > 0 {
		fmt.Fprintf(&b, "(and %d more such notes; --report FILE names each)\n", more)
	}
	if len(t.skipped) <= mostSkips {
		for _, r := range t.skipped {
			fmt.Fprintf(&b, "%s %s: %s\n", r.Outcome, terminal.Line(r.From), terminal.Line(r.Reason))
		}
	} else {
		for _, line := range intake.Reasons(t.skipped) {
			fmt.Fprintln(&b, "skipped", terminal.Line(line))
		}
		fmt.Fprintln(&b, "(--report FILE names each)")
	}
	if s.Resume {
		fmt.Fprintln(&b, "went on with an import that had been interrupted")
	}
	fmt.Fprintln(&b, s.Line())
	if interrupted {
		fmt.Fprintln(&b, "interrupted: the same command goes on from here")
	}
	return b.String()
}
