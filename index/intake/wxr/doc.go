// Package wxr reads WordPress exports (WordPress eXtended RSS): post by post, as exports of large sites have gigabytes,
// with the people that stand behind log-ins, and without the shortcodes that themes and plug-ins put into a text.
//
// Laws:
//
//   - One broken post costs itself; memory holds one post, the people, and some posts whose people come later.
//   - Only what is published and open is taken. WordPress's own kinds of content (menus, pictures) are no articles; a
//     newspaper's own kinds are.
//   - Of a text only shortcodes go: words that an editor put into brackets ([he], [sic], […]) stay.
//
// Example:
//
//	for f := range wxr.Finds(source.New("export.xml", file)) {
//		…
//	}
package wxr
