// Package dom looks at a parsed HTML document: its elements, their attributes, what encloses what, and the text that a
// reader sees. It knows HTML and nothing of articles.
//
// Laws:
//
//   - Nothing here changes a document.
//   - Of the text only white space that HTML ignores and soft hyphens, which no reader sees, are changed. A no-break space
//     stays.
//   - [Text] is paragraphs with a blank line between them, without markup; what browsers do not show is not in it.
//
// Example:
//
//	for n := range dom.Elements(root) {
//		if n.DataAtom == atom.P && !dom.Within(n, nil, atom.Aside) {
//			fmt.Println(dom.Words(n))
//		}
//	}
package dom
