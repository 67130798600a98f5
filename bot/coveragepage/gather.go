package coveragepage

import (
	"context"
	"fmt"
	"time"

	"pullquote/index"
	"pullquote/index/article"
)

// facts are what one coverage holds at a moment.
type facts struct {
	title          string
	language       string // of the title, as a code; "": the page's
	held           index.Stats
	statements     int
	oldest         article.Date
	publications   []index.Publication // the most frequent
	morePublishers int                 // beyond those
	compared       time.Time
	feeds          []Feed
}

// mostPublications is how many are named: a page of thousands helps nobody.
const mostPublications = 30

// gather sums a coverage up.
func gather(ctx context.Context, c Coverage) (facts, error) {
	s, err := c.Search.Snapshot(ctx)
	if err != nil {
		return facts{}, fmt.Errorf("sum up the coverage: %w", err)
	}
	defer s.Close()
	f := facts{title: c.Title, language: c.Language}
	if f.held, err = s.Stats(ctx); err != nil {
		return facts{}, fmt.Errorf("sum up the coverage: %w", err)
	}
	if f.statements, err = s.People().Statements(ctx); err != nil {
		return facts{}, fmt.Errorf("count statements: %w", err)
	}
	for card, err := range s.Articles(ctx, index.Listing{Order: index.Oldest, Limit: 1}) {
		if err != nil {
			return facts{}, fmt.Errorf("find the oldest article: %w", err)
		}
		f.oldest = card.Date
	}
	if err := f.publish(ctx, s); err != nil {
		return facts{}, err
	}
	if c.Compared != nil {
		f.compared = c.Compared()
	}
	if c.Feeds != nil {
		if f.feeds, err = c.Feeds(); err != nil {
			return facts{}, fmt.Errorf("ask how the feeds are: %w", err)
		}
	}
	return f, nil
}

// publish lists the publications.
func (f *facts) publish(ctx context.Context, s index.Snapshot) error {
	for p, err := range s.Publications(ctx) {
		if err != nil {
			return fmt.Errorf("list publications: %w", err)
		}
		if len(f.publications) == mostPublications {
			f.morePublishers++
			continue
		}
		f.publications = append(f.publications, p)
	}
	return nil
}
