package article

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Role is what a block of a body is for.
type Role string

// The roles of blocks. Only Text and Note are shown; a heading counts for what stands below it, and the rest is furniture.
const (
	Text        Role = "text"
	Note        Role = "note"        // a correction or clarification: what it says
	NoteHead    Role = "note head"   // "Correction: April 4"
	Headline    Role = "headline"    // the title, or the line below it, repeated in the body
	Subhead     Role = "subhead"     // a short line between paragraphs
	Heading     Role = "heading"     // a question that the paragraph below it answers: "Who can vote?"
	Dateline    Role = "dateline"    // "LISBON (AP) —" on a line of its own, "Published May 3, 2024"
	Promo       Role = "promo"       // "Read more: …", "Sign up for our newsletter"
	Credit      Role = "credit"      // "Courtesy of …", "Photo by …"
	Byline      Role = "byline"      // "By Ann Author, Staff Writer"
	Contributor Role = "contributor" // "… contributed reporting."
	Closing     Role = "closing"     // "Comments are closed."
)

// Furniture reports whether blocks of this role are never shown as an excerpt.
func (r Role) Furniture() bool { return r != Text && r != Note && r != Heading }

// Shown reports whether blocks of this role are shown as an excerpt.
func (r Role) Shown() bool { return r == Text || r == Note }

// A Block is one paragraph, list item or line of a body, without the white space around it.
type Block struct {
	Span
	Role Role
}

// A Correction is a note that corrects the article.
type Correction struct {
	Text string `json:"text"`
	Span *Span  `json:"-"` // where the body holds it; nil when it stands in the front matter
}

// Blocks cuts the body into paragraphs and tells what each is for.
func (a *Article) Blocks() []Block {
	spans := paragraphs(a.Body)
	blocks := make([]Block, len(spans))
	for i, s := range spans {
		blocks[i] = Block{s, role(s.Of(a.Body), i, len(spans))}
	}
	a.markHeadlines(blocks)
	markSubheads(a.Body, blocks)
	markHeadings(a.Body, blocks)
	markNotes(a.Body, blocks)
	return blocks
}

// Notes are the article's corrections: those of the front matter, then those of the body.
func (a *Article) Notes() []Correction { return a.notes(a.Blocks()) }

func (a *Article) notes(blocks []Block) []Correction {
	var found []Correction
	for _, text := range a.Corrections {
		found = append(found, Correction{Text: text})
	}
	for _, b := range blocks {
		if b.Role == Note {
			span := b.Span
			found = append(found, Correction{Text: span.Of(a.Body), Span: &span})
		}
	}
	return found
}

// paragraphs cuts at blank lines, and at single line ends that do not merely wrap a line.
func paragraphs(body string) []Span {
	var spans []Span
	open := Span{-1, -1}
	previous, wrapped := "", isWrapped(body)
	for at := 0; at < len(body); {
		line, _, _ := strings.Cut(body[at:], "\n")
		span := Span{at, at + len(line)}.Trim(body)
		switch {
		case span.Len() == 0:
			if open.Start >= 0 {
				spans = append(spans, open)
			}
			open.Start = -1
		case open.Start >= 0 && wrapped && wraps(previous, span.Of(body)):
			open.End = span.End
		default:
			if open.Start >= 0 {
				spans = append(spans, open)
			}
			open = span
		}
		previous = strings.TrimSpace(line)
		at += len(line) + 1
	}
	if open.Start >= 0 {
		spans = append(spans, open)
	}
	return spans
}

// longestWrapped is how many characters a line has at most that an editor wrapped, which it does at 70 to 120.
const longestWrapped = 130

// isWrapped reports whether an editor may have wrapped a body's lines. Where a quarter of it stands in longer ones, each line is a paragraph,
// and a short one a headline or a caption.
func isWrapped(body string) bool {
	long := 0
	for line := range strings.SplitSeq(body, "\n") {
		if utf8.RuneCountInString(line) > longestWrapped {
			long += len(line)
		}
	}
	return 4*long < len(body)
}

// wraps reports whether the line end between two lines only wraps a paragraph.
// It fails on verse, which news has little of.
func wraps(line, next string) bool {
	if n := utf8.RuneCountInString(line); n < 50 || n > longestWrapped || bullet.MatchString(next) || strings.HasPrefix(next, "#") {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(line)
	return !strings.ContainsRune(".!?:”\"’", r)
}

var (
	bullet      = regexp.MustCompile(`^(?:[•◦▪*–—-]|\d{1,2}[.)])\s`)
	credit      = regexp.MustCompile(`^(?:(?:Photo|Image|Picture|Illustration|Graphic|Video)s?(?: courtesy| credit)?(?: by| of|:)|(?i:courtesy (?:of|photo))|Credit:|Getty Images|AP Photo)`)
	creditTail  = regexp.MustCompile(`(?:/|\(|via )\s?(?:AP|AFP|Getty Images|Reuters|REUTERS|AP Photo|EPA|Shutterstock)\)?\.?$`)
	byline      = regexp.MustCompile(`^(?i:by|words by|story by|written by|reporting by):?\s+\p{Lu}[\p{L}.'’-]*(?:,?\s+(?:and|&|with|for|of|the|in|de|da|van|von|der|la|el|staff|writer|reporter|correspondent|editor|contributor|\p{Lu}[\p{L}.'’-]*))*(?:\s*[|·–—/]\s*[^.!?]{1,60})?$`)
	contributor = regexp.MustCompile(`(?:contributed (?:reporting|to this (?:report|story|article))|contributed\.)\W*$`)
	closing     = regexp.MustCompile(`(?i)^(?:comments are closed|leave a (?:comment|reply)|read more here|read the (?:rest|full (?:story|article)) here|share this(?: article| story)?|advertisement|sign up for our newsletter|follow us on (?:twitter|facebook)|all rights reserved|copyright ©?\s?\d{4})\b.{0,60}$`)
	noteHead    = regexp.MustCompile(`(?i)^(?:corrections?|clarifications?|editor[’']?s[’']? note|update|updated)\b[^.!?\n]{0,40}:?[^.!?\n]{0,40}$`)
	noteLabel   = regexp.MustCompile(`^(?i:corrections?|clarifications?)\b[^.!?\n]{0,30}:\s+\S`)
	noteText    = regexp.MustCompile(`(?i)^(?:\W*)(?:an?|the) (?:earlier|previous|original|prior) version of (?:this|the) (?:article|story|post|report)|^this (?:article|story|post|report) (?:has been|was) (?:updated|corrected|amended|revised)|(?i:incorrectly|mistakenly|erroneously) (?:stated|said|reported|identified|referred)`)
)

// role looks at one paragraph alone.
func role(text string, at, of int) Role {
	switch n := utf8.RuneCountInString(text); {
	case n <= 140 && credit.MatchString(text), n <= maxCaption && creditTail.MatchString(text):
		return Credit
	case n <= 100 && at < 5 && byline.MatchString(text):
		return Byline
	case n <= 200 && at >= of-4 && contributor.MatchString(text):
		return Contributor
	case n <= 100 && at >= of/2 && closing.MatchString(text):
		return Closing
	case strings.HasPrefix(text, "#"):
		return Subhead
	case isDateline(text):
		return Dateline
	case isPromo(text):
		return Promo
	case isCaption(text):
		return Credit
	}
	return Text
}

// markHeadlines finds the title at the top of the body, and the short line below it.
func (a *Article) markHeadlines(blocks []Block) {
	for i := range min(3, len(blocks)) {
		text := blocks[i].Of(a.Body)
		if foldTitle(text) != foldTitle(a.Title) {
			continue
		}
		blocks[i].Role = Headline
		if next := i + 1; next < len(blocks)-1 && blocks[next].Role == Text && unpunctuated(blocks[next].Of(a.Body), maxHeadline) {
			blocks[next].Role = Headline
		}
		return
	}
}

func foldTitle(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}

// markSubheads finds short lines without a full stop between paragraphs.
func markSubheads(body string, blocks []Block) {
	for i := 1; i < len(blocks)-1; i++ {
		text := blocks[i].Of(body)
		if blocks[i].Role == Text && !IsItem(text) && unpunctuated(text, 70) &&
			blocks[i-1].Role == Text && blocks[i+1].Role == Text && (blocks[i+1].Len() > 2*blocks[i].Len() || leadsIn(body, blocks, i+1)) {
			blocks[i].Role = Subhead
		}
	}
}

// markHeadings finds short questions between paragraphs. In an interview nobody answers in the same breath either, and what the
// interviewer asks is no excerpt.
func markHeadings(body string, blocks []Block) {
	for i := range len(blocks) - 1 {
		text := blocks[i].Of(body)
		if blocks[i].Role == Text && !IsItem(text) && asks(text) && blocks[i+1].Role == Text && !asks(blocks[i+1].Of(body)) {
			blocks[i].Role = Heading
		}
	}
}

// maxQuestion is how long a heading that asks may be, in characters.
const maxQuestion = 110

// asks reports whether a short paragraph is one question, and nobody's words.
func asks(text string) bool {
	return utf8.RuneCountInString(text) <= maxQuestion && strings.HasSuffix(text, "?") && !strings.ContainsAny(text, "\n“”\"«»") && !strings.ContainsAny(text[:len(text)-1], "?!.")
}

// IsItem reports whether a block is an item of a list.
func IsItem(text string) bool { return bullet.MatchString(text) }

// LeadsIn reports whether a block is what stands above the items of a list.
func LeadsIn(text string) bool { return strings.HasSuffix(text, ":") }

// leadsIn reports whether a block stands above a list.
func leadsIn(body string, blocks []Block, i int) bool {
	return i+1 < len(blocks) && LeadsIn(blocks[i].Of(body)) && IsItem(blocks[i+1].Of(body))
}

// unpunctuated reports whether a line has at most limit characters and does not end as a sentence or a quotation does.
func unpunctuated(text string, limit int) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	first, _ := utf8.DecodeRuneInString(text)
	return utf8.RuneCountInString(text) <= limit && !strings.Contains(text, "\n") && !unicode.IsLower(first) &&
		!strings.ContainsRune(".!?:;,…”\"’", last) && !strings.ContainsAny(text, "“”\"")
}

// markNotes finds corrections: a heading and the paragraph below it, a labelled paragraph, or one that speaks of an
// earlier version of the article.
func markNotes(body string, blocks []Block) {
	for i := range blocks {
		text := blocks[i].Of(body)
		switch {
		case noteLabel.MatchString(text) && len(text) > 60, noteText.MatchString(text) && speaksOfItself(text):
			blocks[i].Role = Note
		case noteHead.MatchString(text) && i+1 < len(blocks) && strings.HasPrefix(strings.ToLower(text), "c"):
			blocks[i].Role = NoteHead
			if blocks[i+1].Role == Text {
				blocks[i+1].Role = Note
			}
		case noteHead.MatchString(text) && i+1 < len(blocks) && noteText.MatchString(blocks[i+1].Of(body)):
			blocks[i].Role = NoteHead
		}
	}
}

// speaksOfItself keeps "He incorrectly said …", a sentence of the story, from passing for a note about the story.
func speaksOfItself(text string) bool {
	head := strings.ToLower(text[:min(len(text), 120)])
	for _, self := range []string{"version of this", "version of the", "this article", "this story", "this post", "this report"} {
		if strings.Contains(head, self) {
			return true
		}
	}
	return false
}
