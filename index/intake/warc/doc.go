// Package warc reads web archives (ISO 28500) record by record, and the pages in them as a browser would have got them.
//
// Archives are written by many programs, and what their records say of themselves is often no longer true: a body
// that was dechunked or decompressed keeps the header that says otherwise. So the bytes are asked, not the header.
//
//	r := warc.NewReader(file)
//	for {
//		record, err := r.Next() // io.EOF at the end
//		…
//		page, err := record.Page()
//	}
package warc
