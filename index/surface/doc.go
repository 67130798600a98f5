// Package surface reads what a sentence shows by its words alone, and so could answer: names, figures, years and dates, and
// signs of a cause, a definition, a change. [Read] is a function of the sentence; package reading calls it when an article is
// indexed, and what it finds is stored with the sentence. Questions are read by the same lists, so that what a question wants
// and what a sentence shows are one vocabulary.
//
// It knows no question, ranks nothing, and does not tell whom a name names: package names does, over a whole article.
//
// Laws:
//
//   - A Surface is packed as it is stored: reading it allocates nothing, and no bytes make reading it panic.
//   - The numbers of words are those of text.Analyse.
//
// It does badly on text in capitals throughout, where every word may be a name, and on nouns that open a sentence.
//
//	s := surface.Read("In 2013 eleven boats sank.", text.Analyse("In 2013 eleven boats sank."))
//	s.Has(surface.HasDate)      // true
//	slices.Collect(s.Numbers()) // 2013, eleven
package surface
