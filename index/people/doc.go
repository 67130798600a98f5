// Package people keeps one register of the persons and organisations that the coverage names: their name variants,
// acronyms and the descriptions that articles gave of them, dated by article.
//
// It is fed article by article and reads no text itself: package attribution finds the mentions. Names are merged only on
// evidence (see samePerson and mergeOrganisations); two people with one surname stay two, and so do two whom one article
// names side by side. What a coverage owner writes into people.yaml wins (see Rules).
//
// Laws:
//
//   - The order in which articles came changes nothing.
//   - A description is the article's own words, with its date.
//
// Memory: names, roles and sets of them are kept once (see store), so that the register grows with distinct people; an
// article adds its date and 20 bytes for each person it names: that an article names both of two is evidence that they are
// two, and descriptions are dated by it.
//
// Example:
//
//	var r people.Register
//	r.Put(a, attribution.Read(a, blocks, sentences))
//	r.Find("lugo")                          // John Jaigo Lugo
//	r.Holders("governor", y2006, y2006)     // M. Jodi Rell
//	r.Suggest("blum", 25)                   // Richard Blumenthal
package people
