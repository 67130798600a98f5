package intake

import (
	"context"
	"errors"
	"time"

	"pullquote/index/intake/address"
	"pullquote/index/intake/draft"
	"pullquote/index/intake/fetch"
	"pullquote/index/intake/formats"
	"pullquote/index/intake/journal"
	"pullquote/index/intake/source"
)

// article fetches an article's page, unless it is known not to have changed.
func (i *Importer) article(ctx context.Context, f source.Find) error {
	key := address.Key(f.Address)
	if i.run.seen[key] {
		return nil
	}
	i.run.seen[key] = true
	last, asked := i.journal.Pages[key]
	at, held := i.folder.Find(key, last.Final)
	switch reason := i.settled(f, last, asked, held); {
	case reason != "" && held:
		i.report(Result{Outcome: Unchanged, From: f.From, Path: at, Reason: reason})
		return nil
	case reason != "" && last.Outcome == Skipped:
		i.skip(f.From, last.Reason)
		return nil
	case reason != "":
		i.skip(f.From, reason)
		return nil
	case i.tooOld(f):
		i.skip(f.From, "unchanged since before "+i.options.Since.String())
		return nil
	}
	request := fetch.Request{URL: f.Address}
	if held || last.Outcome == Skipped {
		request.ETag, request.LastModified = last.ETag, last.Modified
	}
	return i.fetchArticle(ctx, visit{Find: f, key: key, last: last, at: at, held: held}, request)
}

// recheckEvery is how soon a round may ask for a page again of which nothing says that it has changed.
const recheckEvery = 12 * time.Hour

// settled says why a page need not be asked for; "" when it must.
func (i *Importer) settled(f source.Find, last journal.Page, asked, held bool) string {
	switch {
	case !asked:
		return ""
	case !held && last.Outcome != Skipped && i.run.round:
		return "it was removed from the coverage; import its address to have it back"
	case !held && last.Outcome != Skipped:
		return ""
	case i.run.resumed && last.Run == i.run.id:
		return "done before the interruption"
	case !f.Modified.IsZero() && f.Modified.Before(last.At):
		return "the source says that it has not changed"
	case i.run.round && f.Modified.IsZero() && recent(last.At, i.options.Now(), recheckEvery):
		return "asked for lately"
	}
	return ""
}

// A visit is the asking for one article's page.
type visit struct {
	source.Find
	key  string       // of the address
	last journal.Page // of the visit before; zero when there was none
	at   string       // path of the article file
	held bool         // whether there is one
}

// record is what is to be remembered of the visit.
func (v visit) record(i *Importer) journal.Page {
	return journal.Page{Key: v.key, Final: v.last.Final, At: i.options.Now(), Run: i.run.id}
}

// fetchArticle asks for the page and remembers the answer.
func (i *Importer) fetchArticle(ctx context.Context, v visit, request fetch.Request) error {
	record := v.record(i)
	doc, err := i.client.Get(ctx, request)
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil && v.Fallback != nil && !v.held && !fetch.Gone(err):
		return i.putDraft(v, *v.Fallback, record)
	case err != nil:
		return i.refused(ctx, v, record, err)
	case doc.Unchanged && !v.held:
		record.ETag, record.Modified, record.Outcome, record.Reason = doc.ETag, doc.LastModified, Skipped, v.last.Reason
		i.skip(v.From, record.Reason)
		return i.journal.Add(record)
	case doc.Unchanged:
		record.ETag, record.Modified, record.Outcome = doc.ETag, doc.LastModified, Unchanged
		i.report(Result{Outcome: Unchanged, From: v.From, Path: v.at})
		return i.journal.Add(record)
	}
	record.ETag, record.Modified = doc.ETag, doc.LastModified
	return i.putPage(ctx, v, doc, record)
}

// refused reports a page that could not be had. A server's no is remembered, so that a round does not ask again soon;
// what the network did is not.
func (i *Importer) refused(ctx context.Context, v visit, record journal.Page, err error) error {
	if failed := i.failed(ctx, v.Address, err); failed != nil {
		return failed
	}
	if status, ok := errors.AsType[*fetch.StatusError](err); !ok || status.Code >= 500 {
		return nil
	}
	record.Outcome, record.Reason = Skipped, reasonOf(err)
	return i.journal.Add(record)
}

// putPage reads a fetched page and puts its article into the folder, or what the feed held of it.
func (i *Importer) putPage(ctx context.Context, v visit, doc fetch.Document, record journal.Page) error {
	reason := "not an article but a list of them"
	d := documentOf(doc, v.Label)
	d.Named = v.Named
	for found := range formats.Finds(d) {
		if found.Draft != nil {
			d := v.Complete(*found.Draft)
			return i.putDraft(v, d, record)
		}
		if found.Address != "" && v.Hops < maxForwards {
			return i.forward(ctx, v, found.Address)
		}
		if found.Skip != "" {
			reason = found.Skip
		}
		break
	}
	if v.Fallback != nil && !v.held {
		return i.putDraft(v, *v.Fallback, record)
	}
	i.skip(v.From, reason)
	record.Outcome, record.Reason = Skipped, reason
	return i.journal.Add(record)
}

// maxForwards is how often a page may say that another one is meant.
const maxForwards = 3

// forward goes on to the page that a page says is meant.
func (i *Importer) forward(ctx context.Context, v visit, address string) error {
	next := v.Find
	next.Address = address
	next.Hops++
	return i.article(ctx, next)
}

// putDraft puts the article into the folder, and remembers the visit once it is safely written. That the limit is
// reached is passed on.
func (i *Importer) putDraft(v visit, d draft.Draft, record journal.Page) error {
	if v.Publication != "" {
		d.Publication = v.Publication
	}
	r, err := i.put(v.From, d, d.Remark())
	if err != nil && !errors.Is(err, errLimit) {
		return err
	}
	record.Final, record.Outcome, record.Reason = d.Identity, r.Outcome, r.Reason
	if failed := i.journal.Add(record); failed != nil {
		return failed
	}
	return err
}

// recent reports whether a time lies within a span before now.
func recent(t, now time.Time, within time.Duration) bool { return !t.IsZero() && now.Sub(t) < within }
