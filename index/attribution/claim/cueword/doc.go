// Package cueword has the classes of words that introduce statements: verbs by what may be joined to them, and nouns (“the claim
// that …”). The lists are data; what a class means stands above it in its list. It judges no sentence: that is what package claim
// does.
//
//	cueword.Naming.Has(verb.Lemma) // “called the plan a gift”: what it says needs both whom and what
//	cueword.Introduces(verb.Lemma)
package cueword
