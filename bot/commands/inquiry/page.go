package inquiry

// A Page is which part of what was found a card shows.
type Page struct {
	Number, Pages int // from 0; how many there are, at least 1
	From, To      int // of the items, or of the articles
}

// Paged is the page that an inquiry asks for, or the last one where there are fewer by now. size is how many excerpts a page
// has.
func Paged(q Inquiry, f Findings, size int) Page {
	n := len(f.Items)
	if q.Lists > 0 {
		size, n = q.Lists, len(f.Articles)
	}
	p := Page{Pages: max(1, (n+size-1)/size)}
	p.Number = min(q.Page, p.Pages-1)
	p.From, p.To = p.Number*size, min(n, (p.Number+1)*size)
	return p
}
