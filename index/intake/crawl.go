package intake

import (
	"bufio"
	"bytes"
	"context"
	"slices"

	"pullquote/index/article"
	"pullquote/index/intake/fetch"
)

// maxDepth is how many listings may lead to each other: an index of sitemaps, its sitemaps. Pages of posts follow one
// another and count as one. maxListings ends what leads on and on.
const (
	maxDepth    = 4
	maxListings = 20_000
)

// take goes through a document: articles are put into the folder, addresses followed.
func (i *Importer) take(ctx context.Context, d *document, depth int) error {
	for f := range d.finds() {
		if err := i.find(ctx, f, depth); err != nil {
			return err
		}
	}
	return nil
}

func (i *Importer) find(ctx context.Context, f find, depth int) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	switch {
	case f.listing != "":
		i.enqueue(f, depth)
		return nil
	case f.address != "":
		return i.article(ctx, f)
	case f.draft != nil:
		_, err := i.put(f.from, *f.draft, f.note)
		return err
	}
	i.skip(f.from, f.skip)
	return nil
}

// put brings one article in and counts it; a note goes with what was written. Only what would fail for every article is
// an error.
func (i *Importer) put(from string, d draft, note string) (Result, error) {
	if !i.options.Since.IsZero() && !d.Date.Within(i.options.Since, i.today()) {
		r := Result{Outcome: Skipped, From: from, Reason: "from before " + i.options.Since.String() + ", or undated"}
		i.report(r)
		return r, nil
	}
	r, err := i.folder.put(d, i.today(), i.options.DryRun)
	if fatal(err) {
		return r, err
	}
	if err != nil {
		r = Result{Outcome: Skipped, Reason: err.Error()}
	}
	r.From = from
	if r.Outcome == Added || r.Outcome == Updated {
		r.Reason = note
	}
	i.report(r)
	return r, i.limited()
}

func (i *Importer) limited() error {
	n := i.run.summary.Counts[Added] + i.run.summary.Counts[Updated] + i.run.summary.Counts[Copied]
	if i.options.Limit > 0 && n >= i.options.Limit {
		return errLimit
	}
	return nil
}

func (i *Importer) documentOf(doc fetch.Document, publication string) *document {
	return &document{at: doc.URL, contentType: doc.ContentType, publication: publication,
		body: bufio.NewReaderSize(bytes.NewReader(doc.Body), sniffed)}
}

// enqueue notes a sitemap, a feed or a page of posts to be read, each once.
func (i *Importer) enqueue(f find, depth int) {
	switch {
	case i.run.visited[f.listing]:
	case depth > maxDepth && !f.posts, len(i.run.visited) >= maxListings:
		i.skip(f.listing, "listings lead to listings without end")
	case i.tooOld(f):
		i.skip(f.listing, "unchanged since before "+i.options.Since.String())
	default:
		i.run.visited[f.listing] = true
		i.run.queue = append(i.run.queue, queued{f, depth + 1})
	}
}

// drain reads the queued listings, and those that they lead to.
func (i *Importer) drain(ctx context.Context) error {
	for len(i.run.queue) > 0 {
		next := i.run.queue[0]
		i.run.queue = i.run.queue[1:]
		if err := i.fetchListing(ctx, next.find, next.depth); err != nil {
			return err
		}
	}
	return nil
}

func (i *Importer) tooOld(f find) bool {
	return !i.options.Since.IsZero() && !f.modified.IsZero() && f.modified.Before(i.options.Since.First())
}

func (i *Importer) fetchListing(ctx context.Context, f find, depth int) error {
	doc, err := i.client.Get(ctx, fetch.Request{URL: f.listing})
	if err != nil {
		return i.failed(ctx, f.listing, err)
	}
	d := i.documentOf(doc, f.label)
	var finds []find
	for f := range d.finds() {
		finds = append(finds, f)
		if f.listing == "" {
			i.run.known++
		}
	}
	if allBefore(finds, i.options.Since) {
		finds = slices.DeleteFunc(finds, func(f find) bool { return f.posts }) // posts come newest first: the next are older still
	}
	for _, f := range finds {
		if err := i.find(ctx, f, depth); err != nil {
			return err
		}
	}
	return nil
}

// allBefore reports whether there are articles among the finds, and all of them are from before a date.
func allBefore(finds []find, since article.Date) bool {
	articles := 0
	for _, f := range finds {
		if f.draft == nil {
			continue
		}
		articles++
		if d := f.draft.Date; d.IsZero() || !d.Last().Before(since.First()) {
			return false
		}
	}
	return articles > 0 && !since.IsZero()
}

// failed reports an address that could not be had. An article of ours whose page is gone keeps its file, with a note.
func (i *Importer) failed(ctx context.Context, at string, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	known, ours := i.folder.byKey[keyOf(at)]
	if !ours || !fetch.Gone(err) {
		i.skip(at, reasonOf(err))
		return nil
	}
	r, err := i.folder.noteGone(known, i.today(), i.options.DryRun)
	if fatal(err) {
		return err
	}
	if err != nil {
		r = Result{Outcome: Skipped, Reason: err.Error()}
	}
	r.From = at
	i.report(r)
	return nil
}
