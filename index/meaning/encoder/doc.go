// Package encoder turns a question or a sentence into a small vector by reading it in full: word order, negation and
// context count, while it hardly matters which of English, Spanish, French and Portuguese it is in. Vectors of texts that
// say the same stand close together, a question's close to those of its answers.
//
// The network is multilingual-e5-small with 4-bit weights and the word pieces of those four languages, embedded in the
// program (MODEL.md says whence, how pruned and how well); nothing is fetched. A text is cut into pieces (fold.go,
// pieces.go, tokens.go), each piece becomes 384 numbers that twelve layers rework (network.go, attention.go), and their
// mean is the text's vector (encode.go). The sentences of a paragraph are read together, and each is the mean of its own pieces
// (paragraph.go). Linear layers multiply 8-bit numbers and add in 32 bits (linear.go); package
// kernel does the long sums. model.go reads the model's file (reader.go, group.go).
//
// Laws:
//
//   - The same text and the same model give the same vector, on every machine and in any batch.
//   - Of a text the first 510 pieces are read, and never more than its first 32 KiB.
//   - Work grows with the length of the text, and stops soon when its context ends.
//   - One goroutine computes a call; calls may run at the same time.
//   - Vectors of different models are never compared: store Encoder.ID beside them.
//
// Example:
//
//	e := encoder.Default()
//	q, err := e.Question(ctx, "who called off the ferry strike?")
//	s, err := e.Passages(ctx, []string{"La dirigente sindical Lena Ortiz canceló la huelga a medianoche."})
//	fmt.Println(q.Cosine(&s[0]))
package encoder
