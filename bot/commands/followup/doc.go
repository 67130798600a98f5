// Package followup reads a question that leans on the one before it: “and Murphy?”, “when was that?”, “what did she say then?”. It
// puts what is missing in its place, and says what it put there, so that a reader sees how the question was understood. A question
// that stands by itself is left alone. It searches nothing: who is known comes in as a function.
package followup
