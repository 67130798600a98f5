// Package meaning turns text into small vectors, so that a question finds the sentence that answers it in other words:
// "cop" and "police officer", "without papers" and "undocumented".
//
// A text's vector is the sum of one row a word piece, made of whole numbers throughout, so that every machine computes
// the same; on amd64 assembly does the long sums (wide_amd64.go), elsewhere plain Go does. The rows were trained to stand where a far larger model puts whole sentences (MODEL.md says how, on what,
// and how well); they are embedded in the program, and nothing is fetched. Word order is not seen: "dog bites man" and
// "man bites dog" are one vector. Names that the vocabulary lacks are spelled in pieces and stand nowhere in
// particular. Languages other than English get vectors of little worth. Keep the words' own score beside this one.
//
// Laws:
//
//   - The same text and the same model give the same vector, on every machine.
//   - A cosine is between -1 and 1; that with a text without letters and digits is 0.
//   - Vectors of different models are never compared: store Model.ID beside them.
//
// Example:
//
//	m := meaning.Default()
//	q := m.Embed("could you pay overdue book fines with the municipal card?")
//	s := m.Embed("The cards could be used to pay library fines or parking meters.")
//	fmt.Println(q.Cosine(s))
package meaning
