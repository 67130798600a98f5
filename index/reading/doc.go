// Package reading turns an article into what an index holds of it: blocks, sentences, passages, notes, and who is quoted
// and named. It knows no engine, and stores nothing.
//
// Laws:
//
//   - It is pure: the same article gives the same Document, whatever engine stores it.
//   - Passages hold every sentence that is not furniture, in order, and never span furniture.
//   - Work grows with the length of the article; what was bounded is said (bounds.go).
//
// Example:
//
//	read, err := reading.Read(ctx, article, "2013/ferry.md")
//	fmt.Println(len(read.Document.Passages), "passages")
package reading
