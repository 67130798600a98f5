package intake

import (
	"cmp"
	"context"
	"net/url"
	"strings"

	"pullquote/index/article"
	"pullquote/index/intake/address"
	"pullquote/index/intake/draft"
	"pullquote/index/intake/fetch"
	"pullquote/index/intake/folder"
)

// A LinkState is how an article's source link is doing.
type LinkState string

// The states of a link.
const (
	LinkWorks    LinkState = "works"
	LinkMoved    LinkState = "moved"   // the server says where to, for good
	LinkGone     LinkState = "gone"    // 404 or 410
	LinkFails    LinkState = "fails"   // no answer, or an error that may pass
	LinkBarred   LinkState = "barred"  // robots.txt or our own rules forbid asking
	LinkArchived LinkState = "archive" // gone or failing, but an archived copy was found
)

// A Link is one line of a link check.
type Link struct {
	ID       article.ID `json:"id"`
	URL      string     `json:"url"`
	State    LinkState  `json:"state"`
	Detail   string     `json:"detail,omitempty"`
	MovedTo  string     `json:"moved_to,omitempty"`
	Archived string     `json:"archived,omitempty"` // an archived copy, noted or found
}

// CheckLinks asks for every source link of the coverage, newest article first, and reports each. Unless it is a dry
// run, a page that is gone is noted in its article, one that is back loses the note, and an archived copy that was found
// for a dead link is noted as well.
func (i *Importer) CheckLinks(ctx context.Context, report func(Link)) error {
	_, err := i.session("links", func() error {
		for _, at := range i.folder.ByDate(func(folder.Known) bool { return true }) {
			link, err := i.checkLink(ctx, at)
			if err != nil {
				return err
			}
			report(link)
		}
		return nil
	})
	return err
}

func (i *Importer) checkLink(ctx context.Context, at string) (Link, error) {
	a, err := i.folder.Read(at)
	if err != nil {
		return Link{}, err
	}
	doc, err := i.client.Get(ctx, fetch.Request{URL: a.URL, HeadersOnly: true})
	if ctx.Err() != nil {
		return Link{}, ctx.Err()
	}
	link := judge(a, doc, err)
	if (link.State == LinkGone || link.State == LinkFails) && a.Archived == "" {
		link.Archived = i.archivedCopy(ctx, a)
	}
	if err := i.noteLink(at, a, link); err != nil {
		return Link{}, err
	}
	if link.Archived != "" && (link.State == LinkGone || link.State == LinkFails) {
		link.State = LinkArchived
	}
	return link, nil
}

// judge tells a link's state from what asking for it gave.
func judge(a *article.Article, doc fetch.Document, err error) Link {
	link := Link{ID: a.ID, URL: a.URL, State: LinkWorks, Archived: a.Archived}
	reason := ""
	if err != nil {
		reason = reasonOf(err)
	}
	switch {
	case err == nil && doc.Moved && address.Key(doc.URL) != address.Key(a.URL):
		link.State, link.MovedTo = LinkMoved, doc.URL
		if address.IsHome(doc.URL) { // many sites send the readers of what they have removed to their home page
			link.State, link.Detail = LinkGone, "the page leads to the home page"
		}
	case err == nil:
	case fetch.Gone(err):
		link.State, link.Detail = LinkGone, reason
	case barred(reason):
		link.State, link.Detail = LinkBarred, reason
	default:
		link.State, link.Detail = LinkFails, reason
	}
	return link
}

func barred(reason string) bool {
	return reason == fetch.ErrRobots.Error() || reason == fetch.ErrRefused.Error()
}

// noteLink writes what was found into the article, where it changes anything. A link that fails is not noted: that may
// pass.
func (i *Importer) noteLink(at string, a *article.Article, link Link) error {
	noted := a.Extra(draft.KeyGone) != ""
	gone := link.State == LinkGone
	changes := link.State != LinkFails && link.State != LinkBarred && noted != gone
	if !changes && link.Archived == a.Archived || i.options.DryRun {
		return nil
	}
	revised := *a
	if changes && gone {
		revised.SetExtra(draft.KeyGone, i.today().String())
	} else if changes {
		revised.SetExtra(draft.KeyGone, "")
	}
	revised.Archived = cmp.Or(a.Archived, link.Archived)
	return i.folder.Write(at, &revised)
}

// archivedCopy asks the configured archive for a copy of an article's page; "" when there is none.
func (i *Importer) archivedCopy(ctx context.Context, a *article.Article) string {
	if i.options.Archive == "" {
		return ""
	}
	at := archiveAddress(i.options.Archive, a)
	doc, err := i.client.Get(ctx, fetch.Request{URL: at, HeadersOnly: true})
	if err != nil {
		i.options.Log.Debug("no archived copy", "article", string(a.ID), "src", at, "err", err)
		return ""
	}
	return doc.URL // archives lead from the address asked for to the copy
}

// archiveAddress fills in {url}, {url_escaped} and {date} (YYYYMMDD, as far as known).
func archiveAddress(template string, a *article.Article) string {
	return strings.NewReplacer("{url}", a.URL, "{url_escaped}", url.QueryEscape(a.URL),
		"{date}", strings.ReplaceAll(a.Date.String(), "-", "")).Replace(template)
}
