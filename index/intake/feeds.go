package intake

import (
	"cmp"
	"context"
	"time"

	"pullquote/config/redact"
	"pullquote/index/intake/address"
	"pullquote/index/intake/fetch"
	"pullquote/index/intake/folder"
	"pullquote/index/intake/formats"
	"pullquote/index/intake/journal"
	"pullquote/index/intake/source"
)

// A Feed is one that the operator follows.
type Feed struct {
	URL         string        `key:"url"`
	Publication string        `key:"publication"`  // "": as the pages call it, or else the feed
	Every       time.Duration `key:"every"`        // 0: 30 minutes
	SilentAfter time.Duration `key:"silent_after"` // without a new item for so long, something is wrong; 0: by the feed's own rhythm
}

// interval is how often the feed is asked for.
func (f Feed) interval() time.Duration { return cmp.Or(f.Every, 30*time.Minute) }

// Round asks each feed once and brings in what is new; then it looks again at the recent articles of the coverage
// that were imported. A feed that fails is noted for Health and in the log, and is no error.
func (i *Importer) Round(ctx context.Context, feeds []Feed) (Summary, error) {
	return i.session("feeds", func() error {
		i.run.round = true
		for _, f := range feeds {
			if err := i.round(ctx, f); err != nil {
				return err
			}
		}
		return i.recheck(ctx)
	})
}

func (i *Importer) round(ctx context.Context, f Feed) error {
	last := i.journal.Feeds[f.URL]
	last.URL, last.At = f.URL, i.options.Now()
	doc, err := i.client.Get(ctx, fetch.Request{URL: f.URL, ETag: last.ETag, LastModified: last.Modified})
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil:
		return i.feedFailed(last, reasonOf(err))
	case doc.Unchanged:
		last.OK, last.Failures, last.Err = last.At, 0, ""
		return i.journal.AddFeed(i.folder, last)
	}
	return i.readFeed(ctx, f, last, doc)
}

func (i *Importer) readFeed(ctx context.Context, f Feed, last journal.Feed, doc fetch.Document) error {
	parsed, err := formats.ReadFeed(documentOf(doc, ""), doc.Body)
	if err != nil {
		return i.feedFailed(last, "not a feed that can be read: "+err.Error())
	}
	for _, found := range parsed.Items {
		found.Publication = f.Publication
		if err := i.find(ctx, found, 0); err != nil {
			return err // the feed is not noted as read: what was not had is asked for the next time
		}
	}
	if !parsed.Newest.IsZero() {
		last.Newest, last.Spacing = parsed.Newest, parsed.Spacing
	}
	last.OK, last.Failures, last.Err = last.At, 0, ""
	last.ETag, last.Modified = doc.ETag, doc.LastModified
	return i.journal.AddFeed(i.folder, last)
}

func (i *Importer) feedFailed(last journal.Feed, reason string) error {
	reason = redact.Masker{}.Text(reason) // it is kept, and may quote the address
	last.Failures++
	last.Err = reason
	i.options.Log.Warn("feed failed", "src", redact.Feed(last.URL), "err", reason, "failures", last.Failures)
	i.skip(redact.Feed(last.URL), reason)
	return i.journal.AddFeed(i.folder, last)
}

// Articles are looked at again for recheckFor after their day, each at most every recheckEvery: most corrections are
// made on the first days, and a site is not to be asked for its whole archive every day. The whole archive is looked at
// by CheckLinks.
const (
	recheckFor  = 14 * 24 * time.Hour
	recheckMost = 200 // articles in one round
)

func (i *Importer) recheck(ctx context.Context) error {
	now := i.options.Now()
	due := i.folder.ByDate(func(k folder.Known) bool {
		return k.Imported && len(k.Keys) > 0 && recent(k.Date.Last(), now, recheckFor) &&
			!recent(i.journal.Pages[k.Keys[0]].At, now, recheckEvery)
	})
	for _, at := range due[:min(len(due), recheckMost)] {
		page := i.folder.AddressOf(at)
		if i.run.seen[address.Key(page)] {
			continue
		}
		if err := i.article(ctx, source.Find{From: page, Address: page}); err != nil {
			return err
		}
	}
	return nil
}
