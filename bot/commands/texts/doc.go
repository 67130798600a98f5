// Package texts holds all words of ours that a reader of a card can see, in every language, and how each language writes
// a date. [Of] gives the catalogue of a language; no other package has a sentence of its own.
package texts
