package commands

// A page is which part of what was found a card shows.
type page struct {
	page, pages int // from 0; how many there are, at least 1
	from, to    int // of the items, or of the articles
}

// paged is the page that an inquiry asks for, or the last one where there are fewer by now.
func paged(q inquiry, f findings, size int) page {
	n := len(f.items)
	if q.lists > 0 {
		size, n = q.lists, len(f.articles)
	}
	p := page{pages: max(1, (n+size-1)/size)}
	p.page = min(q.Page, p.pages-1)
	p.from, p.to = p.page*size, min(n, (p.page+1)*size)
	return p
}
