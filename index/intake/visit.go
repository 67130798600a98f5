package intake

import (
	"context"
	"errors"
	"time"

	"pullquote/index/intake/fetch"
)

// article fetches an article's page, unless it is known not to have changed.
func (i *Importer) article(ctx context.Context, f find) error {
	key := keyOf(f.address)
	if i.run.seen[key] {
		return nil
	}
	i.run.seen[key] = true
	last, asked := i.journal.pages[key]
	at, held := i.folder.find(key, last.Final)
	switch reason := i.settled(f, last, asked, held); {
	case reason != "" && held:
		i.report(Result{Outcome: Unchanged, From: f.from, Path: at, Reason: reason})
		return nil
	case reason != "" && last.Outcome == Skipped:
		i.skip(f.from, last.Reason)
		return nil
	case reason != "":
		i.skip(f.from, reason)
		return nil
	case i.tooOld(f):
		i.skip(f.from, "unchanged since before "+i.options.Since.String())
		return nil
	}
	request := fetch.Request{URL: f.address}
	if held || last.Outcome == Skipped {
		request.ETag, request.LastModified = last.ETag, last.Modified
	}
	return i.fetchArticle(ctx, visit{find: f, key: key, last: last, at: at, held: held}, request)
}

// settled says why a page need not be asked for; "" when it must.
func (i *Importer) settled(f find, last pageRecord, asked, held bool) string {
	switch {
	case !asked:
		return ""
	case !held && last.Outcome != Skipped && i.run.round:
		return "it was removed from the coverage; import its address to have it back"
	case !held && last.Outcome != Skipped:
		return ""
	case i.run.resumed && last.Run == i.run.id:
		return "done before the interruption"
	case !f.modified.IsZero() && f.modified.Before(last.At):
		return "the source says that it has not changed"
	case i.run.round && f.modified.IsZero() && recent(last.At, i.options.Now(), recheckEvery):
		return "asked for lately"
	}
	return ""
}

// A visit is the asking for one article's page.
type visit struct {
	find
	key  string     // of the address
	last pageRecord // of the visit before; zero when there was none
	at   string     // path of the article file
	held bool       // whether there is one
}

// record is what is to be remembered of the visit.
func (v visit) record(i *Importer) pageRecord {
	return pageRecord{Key: v.key, Final: v.last.Final, At: i.options.Now(), Run: i.run.id}
}

// fetchArticle asks for the page and remembers the answer.
func (i *Importer) fetchArticle(ctx context.Context, v visit, request fetch.Request) error {
	record := v.record(i)
	doc, err := i.client.Get(ctx, request)
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil && v.fallback != nil && !v.held && !fetch.Gone(err):
		return i.putDraft(v, *v.fallback, record)
	case err != nil:
		return i.refused(ctx, v, record, err)
	case doc.Unchanged && !v.held:
		record.ETag, record.Modified, record.Outcome, record.Reason = doc.ETag, doc.LastModified, Skipped, v.last.Reason
		i.skip(v.from, record.Reason)
		return i.journal.add(record)
	case doc.Unchanged:
		record.ETag, record.Modified, record.Outcome = doc.ETag, doc.LastModified, Unchanged
		i.report(Result{Outcome: Unchanged, From: v.from, Path: v.at})
		return i.journal.add(record)
	}
	record.ETag, record.Modified = doc.ETag, doc.LastModified
	return i.putPage(ctx, v, doc, record)
}

// refused reports a page that could not be had. A server's no is remembered, so that a round does not ask again soon;
// what the network did is not.
func (i *Importer) refused(ctx context.Context, v visit, record pageRecord, err error) error {
	if failed := i.failed(ctx, v.address, err); failed != nil {
		return failed
	}
	if status, ok := errors.AsType[*fetch.StatusError](err); !ok || status.Code >= 500 {
		return nil
	}
	record.Outcome, record.Reason = Skipped, reasonOf(err)
	return i.journal.add(record)
}

// putPage reads a fetched page and puts its article into the folder, or what the feed held of it.
func (i *Importer) putPage(ctx context.Context, v visit, doc fetch.Document, record pageRecord) error {
	reason := "not an article but a list of them"
	d := i.documentOf(doc, v.label)
	d.named = v.named
	for found := range d.finds() {
		if found.draft != nil {
			d := v.complete(*found.draft)
			return i.putDraft(v, d, record)
		}
		if found.address != "" && v.hops < maxForwards {
			return i.forward(ctx, v, found.address)
		}
		if found.skip != "" {
			reason = found.skip
		}
		break
	}
	if v.fallback != nil && !v.held {
		return i.putDraft(v, *v.fallback, record)
	}
	i.skip(v.from, reason)
	record.Outcome, record.Reason = Skipped, reason
	return i.journal.add(record)
}

// maxForwards is how often a page may say that another one is meant.
const maxForwards = 3

// forward goes on to the page that a page says is meant.
func (i *Importer) forward(ctx context.Context, v visit, address string) error {
	next := v.find
	next.address = address
	next.hops++
	return i.article(ctx, next)
}

// putDraft puts the article into the folder, and remembers the visit once it is safely written. That the limit is
// reached is passed on.
func (i *Importer) putDraft(v visit, d draft, record pageRecord) error {
	if v.publication != "" {
		d.Publication = v.publication
	}
	r, err := i.put(v.from, d, remark(d))
	if err != nil && !errors.Is(err, errLimit) {
		return err
	}
	record.Final, record.Outcome, record.Reason = d.identity, r.Outcome, r.Reason
	if failed := i.journal.add(record); failed != nil {
		return failed
	}
	return err
}

// recent reports whether a time lies within a span before now.
func recent(t, now time.Time, within time.Duration) bool { return !t.IsZero() && now.Sub(t) < within }
