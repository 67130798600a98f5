package answers

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"sort"
	"strings"

	"pullquote/answers/check"
	"pullquote/answers/cite"
	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/attribution"
)

// A QuoteLine is one attributed statement of the coverage. Its JSON form is the command line's contract.
type QuoteLine struct {
	Article ArticleRef           `json:"article"`
	Kind    attribution.Kind     `json:"kind"`
	Content []article.Span       `json:"content"`
	Text    string               `json:"text"` // the pieces of the content, joined by " … "
	Cue     []article.Span       `json:"cue"`
	Source  []article.Span       `json:"source"`
	Speaker *attribution.Speaker `json:"speaker"`

	Excerpt Excerpt `json:"-"` // the sentences that hold content, cue and source, cited
}

// Quotes lists statements: those of q.Speaker (everybody's when empty), about q.Text (anything when empty), within q's
// filters; by article id and place unless q.Sort says otherwise. An unknown speaker is a *HintError with "did you mean".
// What a headline within the body states is in the list of everything, for it is part of what was published, and in no
// narrower one: furniture is not shown as an excerpt. In more than check.ScanAtMost articles, what is about q.Text is looked for
// where the passages are that match it best.
func (d *Desk) Quotes(ctx context.Context, q Question) ([]QuoteLine, error) {
	s, err := d.search.Snapshot(ctx)
	if err != nil {
		return nil, fmt.Errorf("list statements: %w", err)
	}
	defer s.Close()
	if err := d.checkSource(ctx, s, q.Source); err != nil {
		return nil, err
	}
	who, err := speakersMeantBy(ctx, s, q)
	if err != nil {
		return nil, err
	}
	about, err := topicAsked(ctx, s, q.Text)
	if err != nil {
		return nil, err
	}
	found, err := d.stated(ctx, s, q, who, about)
	if err != nil {
		return nil, err
	}
	sortQuotes(found, q.Sort)
	if q.Limit > 0 && len(found) > q.Limit {
		found = found[:q.Limit]
	}
	lines := make([]QuoteLine, len(found))
	var c *cite.Citer
	for i, f := range found {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("cite the statements: %w", err)
		}
		if !c.IsOf(f.doc) {
			c = cite.Citing(f.doc)
		}
		lines[i] = quoteLine(c, f, i+1)
	}
	return lines, nil
}

// stated are the statements that are asked for: those on the topic in its own words, else in others.
func (d *Desk) stated(ctx context.Context, s index.Snapshot, q Question, who speakersMeant, about topic) ([]foundQuote, error) {
	ask := index.StatementQuery{Filter: q.filter(), Speakers: who.names, About: slices.Concat(about...)}
	if who.names == nil && about != nil {
		if err := d.nearTopic(ctx, s, q, &ask.Filter); err != nil {
			return nil, err
		}
	}
	found, err := gather(ctx, s, ask, about)
	if err != nil {
		return nil, err
	}
	if found = onTopic(found, about); len(found) > 0 || about == nil || d.options.Meaning == nil {
		return found, nil
	}
	ask.About = nil
	if found, err = gather(ctx, s, ask, about); err != nil {
		return nil, err
	}
	found = inOtherWords(ctx, d.options.Meaning, found, q.Text)
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("statements about a topic: %w", err)
	}
	return found, nil
}

// gather reads statements. Those of a narrower list than everything are not taken from furniture.
func gather(ctx context.Context, s index.Snapshot, ask index.StatementQuery, about topic) (found []foundQuote, err error) {
	narrowed := ask.Speakers != nil || about != nil
	for said, err := range s.Statements(ctx, ask) {
		if err != nil {
			return nil, err
		}
		if narrowed && inFurniture(said.Document, said.Quote.Content[0]) {
			continue
		}
		found = append(found, foundQuote{said.Document, said.Quote, about.share(said.Document, said.Quote)})
	}
	return found, nil
}

// passagesOnTopic is how many passages are looked through for statements about something in a large coverage.
const passagesOnTopic = 200

// nearTopic narrows a filter, in a large coverage, to the articles whose passages match a topic best.
func (d *Desk) nearTopic(ctx context.Context, s index.Snapshot, q Question, f *index.Filter) error {
	held, err := s.Stats(ctx)
	if err != nil || held.Articles <= check.ScanAtMost {
		return err
	}
	query := index.Query{Text: q.Text, Filter: *f, Limit: passagesOnTopic}
	if d.options.Meaning != nil {
		query.Nearest = passagesOnTopic / 4
	}
	result, err := s.Search(ctx, query)
	if err != nil {
		return fmt.Errorf("search for the topic: %w", err)
	}
	f.Articles = []article.ID{""} // no article: nothing found is not everything
	for _, hit := range result.Hits {
		f.Articles = append(f.Articles, hit.Document.ID)
	}
	return nil
}

// inFurniture reports whether a span begins in a block that is never shown.
func inFurniture(doc *index.Document, span article.Span) bool {
	from := sort.Search(len(doc.Blocks), func(i int) bool { return doc.Blocks[i].End > span.Start })
	for _, b := range doc.Blocks[from:] {
		if b.Start >= span.End {
			break
		}
		if b.Role.Furniture() && b.Overlaps(span) {
			return true
		}
	}
	return false
}

// A foundQuote is a statement with how much of the topic it has.
type foundQuote struct {
	doc   *index.Document
	quote *attribution.Quote
	share float64
}

// sortQuotes puts statements in order; within an article they keep their places.
func sortQuotes(found []foundQuote, by Sort) {
	slices.SortStableFunc(found, func(a, b foundQuote) int {
		switch by {
		case Oldest:
			return article.Older(a.doc.Article, b.doc.Article)
		case Newest:
			if a.doc.Order().IsZero() || b.doc.Order().IsZero() {
				return article.Older(a.doc.Article, b.doc.Article) // undated last
			}
			return article.Older(b.doc.Article, a.doc.Article)
		case ByRelevance:
			return cmp.Compare(b.share, a.share)
		}
		return 0 // they are listed by id and place
	})
}

func quoteLine(c *cite.Citer, f foundQuote, rank int) QuoteLine {
	q := f.quote
	pieces := make([]string, len(q.Content))
	whole := q.Content[0]
	for i, s := range q.Content {
		pieces[i] = s.Of(f.doc.Body)
		whole = whole.Cover(s)
	}
	for _, s := range slices.Concat(q.Cue, q.Source) {
		whole = whole.Cover(s)
	}
	e := c.Around(whole)
	e.Rank, e.Highlights, e.Speaker = rank, q.Content, q.Speaker
	return QuoteLine{Article: e.Article, Kind: q.Kind, Content: q.Content, Text: strings.Join(pieces, " … "), Cue: q.Cue,
		Source: q.Source, Speaker: q.Speaker, Excerpt: e}
}
