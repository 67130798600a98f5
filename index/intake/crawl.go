package intake

import (
	"bytes"
	"context"
	"slices"

	"pullquote/index/article"
	"pullquote/index/intake/draft"
	"pullquote/index/intake/fetch"
	"pullquote/index/intake/folder"
	"pullquote/index/intake/formats"
	"pullquote/index/intake/source"
)

// maxDepth is how many listings may lead to each other: an index of sitemaps, its sitemaps. Pages of posts follow one
// another and count as one. maxListings ends what leads on and on.
const (
	maxDepth    = 4
	maxListings = 20_000
)

// take goes through a document: articles are put into the folder, addresses followed.
func (i *Importer) take(ctx context.Context, d *source.Document, depth int) error {
	for f := range formats.Finds(d) {
		if err := i.find(ctx, f, depth); err != nil {
			return err
		}
	}
	return nil
}

func (i *Importer) find(ctx context.Context, f source.Find, depth int) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	switch {
	case f.Listing != "":
		i.enqueue(f, depth)
		return nil
	case f.Address != "":
		return i.article(ctx, f)
	case f.Draft != nil:
		_, err := i.put(f.From, *f.Draft, f.Note)
		return err
	}
	i.skip(f.From, f.Skip)
	return nil
}

// put brings one article in and counts it; a note goes with what was written. Only what would fail for every article is
// an error.
func (i *Importer) put(from string, d draft.Draft, note string) (Result, error) {
	if !i.options.Since.IsZero() && !d.Date.Within(i.options.Since, i.today()) {
		r := Result{Outcome: Skipped, From: from, Reason: "from before " + i.options.Since.String() + ", or undated"}
		i.report(r)
		return r, nil
	}
	r, err := i.folder.Put(d, i.today(), i.options.DryRun)
	if folder.Fatal(err) {
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

// documentOf is what was fetched; publication is what the source that led to it calls itself.
func documentOf(doc fetch.Document, publication string) *source.Document {
	d := source.New(doc.URL, bytes.NewReader(doc.Body))
	d.ContentType, d.Publication = doc.ContentType, publication
	return d
}

// enqueue notes a sitemap, a feed or a page of posts to be read, each once.
func (i *Importer) enqueue(f source.Find, depth int) {
	switch {
	case i.run.visited[f.Listing]:
	case depth > maxDepth && !f.Posts, len(i.run.visited) >= maxListings:
		i.skip(f.Listing, "listings lead to listings without end")
	case i.tooOld(f):
		i.skip(f.Listing, "unchanged since before "+i.options.Since.String())
	default:
		i.run.visited[f.Listing] = true
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

func (i *Importer) tooOld(f source.Find) bool {
	return !i.options.Since.IsZero() && !f.Modified.IsZero() && f.Modified.Before(i.options.Since.First())
}

func (i *Importer) fetchListing(ctx context.Context, f source.Find, depth int) error {
	doc, err := i.client.Get(ctx, fetch.Request{URL: f.Listing})
	if err != nil {
		return i.failed(ctx, f.Listing, err)
	}
	d := documentOf(doc, f.Label)
	var found []source.Find
	for f := range formats.Finds(d) {
		found = append(found, f)
		if f.Listing == "" {
			i.run.known++
		}
	}
	if allBefore(found, i.options.Since) {
		found = slices.DeleteFunc(found, func(f source.Find) bool { return f.Posts }) // posts come newest first: the next are older still
	}
	for _, f := range found {
		if err := i.find(ctx, f, depth); err != nil {
			return err
		}
	}
	return nil
}

// allBefore reports whether there are articles among the finds, and all of them are from before a date.
func allBefore(finds []source.Find, since article.Date) bool {
	articles := 0
	for _, f := range finds {
		if f.Draft == nil {
			continue
		}
		articles++
		if d := f.Draft.Date; d.IsZero() || !d.Last().Before(since.First()) {
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
	known, ours := i.folder.Own(at)
	if !ours || !fetch.Gone(err) {
		i.skip(at, reasonOf(err))
		return nil
	}
	r, err := i.folder.NoteGone(known, i.today(), i.options.DryRun)
	if folder.Fatal(err) {
		return err
	}
	if err != nil {
		r = Result{Outcome: Skipped, Reason: err.Error()}
	}
	r.From = at
	i.report(r)
	return nil
}
