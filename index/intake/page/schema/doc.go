// Package schema reads what a page says of itself in the terms of https://schema.org: JSON-LD, laid flat as a [Graph],
// and the microdata [Item] of its article. Only what news sites use is known, and nothing is fetched.
//
// Laws:
//
//   - What is not stated is "" or nil, never guessed.
//   - JSON that sites broke still gives its plainest statements; nesting, loops and repeated names are bounded.
//   - Nothing here decides between two statements: who asks does.
//
// Example:
//
//	g := schema.LinkedData(root)
//	a := g.Article(func(schema.Node) bool { return true })
//	fmt.Println(g.Text(a, "headline"), g.Names(a, "author"))
package schema
