package cite_test

import (
	"net/url"
	"strings"
	"testing"
	"unicode/utf8"

	"pullquote/answers/cite"
	"pullquote/index/article"
	"pullquote/index/article/articletest"
	"pullquote/index/sentence"
	"pullquote/seeds"
)

func TestLinkOfShortAndLongSpans(t *testing.T) {
	const body = "He came — late, and left. He came & stayed.\n\nIt well-nigh is a story that has been told many times over and over again in this town."
	for _, row := range []struct{ url, span, want string }{
		{"https://x.org/a", "He came — late, and left.", "https://x.org/a#:~:text=He%20came%20%E2%80%94%20late%2C%20and%20left"},
		{"https://x.org/a", "He came & stayed.", "https://x.org/a#:~:text=He%20came%20%26%20stayed"},
		{"https://x.org/a", body[strings.Index(body, "It well-nigh"):], "https://x.org/a#:~:text=It%20well%2Dnigh%20is,again%20in%20this%20town"},
		{"https://x.org/a#top", "It well-nigh", "https://x.org/a#top:~:text=It%20well%2Dnigh"},
		{"https://x.org/a#:~:text=old", "It well-nigh", "https://x.org/a#:~:text=It%20well%2Dnigh"},
		{"https://x.org/a", "He", "https://x.org/a#:~:text=He,-came%20%E2%80%94%20late"},
		{"https://x.org/a", "—", "https://x.org/a"},
		{"https://x.org/" + strings.Repeat("a", 500), "It well-nigh", "https://x.org/" + strings.Repeat("a", 500)},
		{"", "It well-nigh", ""},
	} {
		a := &article.Article{Body: body, URL: row.url}
		start := strings.Index(body, row.span)
		got := cite.Link(a, cite.PageOf(a.Body, a.Blocks()), article.Span{Start: start, End: start + len(row.span)})
		if got != row.want {
			t.Errorf("%q in %s\n got %s\nwant %s", row.span, row.url, got, row.want)
		}
	}
}

// TestEverySentenceOfTheSeedsHasALink holds the laws of links: within 512 characters, nothing but URL characters, and
// parts that stand in the body.
func TestEverySentenceOfTheSeedsHasALink(t *testing.T) {
	for _, a := range articletest.ReadAll(t, seeds.FS) {
		blocks := a.Blocks()
		for _, s := range sentence.Split(a.Body, blocks) {
			checkLink(t, a, cite.Link(a, cite.PageOf(a.Body, blocks), s.Span), s.Span)
		}
	}
}

func FuzzLinkPointsIntoTheBody(f *testing.F) {
	f.Add("One two three. One two three.\n\nFour, five—six & seven.", 0, 14)
	f.Add("Señor Núñez’s café.\n\nICE.It’s a \u00a0no-break.", 3, 30)
	f.Fuzz(func(t *testing.T, body string, start, end int) {
		if start < 0 || end > len(body) || start >= end || !utf8.ValidString(body) || !utf8.RuneStart(body[start]) || end < len(body) && !utf8.RuneStart(body[end]) {
			return
		}
		a := &article.Article{Body: body, URL: "https://example.org/story"}
		span := article.Span{Start: start, End: end}
		link := cite.Link(a, cite.PageOf(a.Body, a.Blocks()), span)
		if strings.Contains(link, ":~:") {
			checkLink(t, a, link, span)
		}
	})
}

func checkLink(t *testing.T, a *article.Article, link string, span article.Span) {
	t.Helper()
	if n := utf8.RuneCountInString(link); n > 512 {
		t.Errorf("%d characters: %s", n, link)
	}
	_, fragment, ok := strings.Cut(link, "#:~:text=")
	if !ok {
		t.Errorf("%q of %s has no fragment: %s", span.Of(a.Body), a.Title, link)
		return
	}
	body := strings.Join(strings.Fields(a.Body), " ")
	for part := range strings.SplitSeq(fragment, ",") {
		part = strings.TrimSuffix(strings.TrimPrefix(part, "-"), "-")
		if strings.Trim(part, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789%._~") != "" {
			t.Errorf("part %q has characters that must be encoded", part)
		}
		text, err := url.PathUnescape(part)
		if err != nil || !strings.Contains(body, text) {
			t.Errorf("part %q does not stand in the body: %v", text, err)
		}
	}
}
